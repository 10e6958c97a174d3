"""Reviews: prepared, held, and the next one named."""

import datetime
import django.db.models.deletion
import django.db.models.expressions
import people.rowsecurity
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0006_contracts'),
        ('profiles', '0007_tools'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Review',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('planned_on', models.DateField(blank=True, null=True, verbose_name='on which day')),
                ('place', models.CharField(blank=True, max_length=120, verbose_name='where')),
                ('here', models.CharField(blank=True, max_length=200, verbose_name='who is here')),
                ('appreciate', models.TextField(blank=True, max_length=600, verbose_name='what people appreciate')),
                ('now', models.TextField(blank=True, max_length=600, verbose_name='important now')),
                ('future', models.TextField(blank=True, max_length=600, verbose_name='important for the future')),
                ('support', models.TextField(blank=True, max_length=600, verbose_name='support needed')),
                ('working', models.TextField(blank=True, max_length=600, verbose_name='working')),
                ('not_working', models.TextField(blank=True, max_length=600, verbose_name='not working')),
                ('questions', models.TextField(blank=True, max_length=600, verbose_name='questions to answer')),
                ('prepared_with', models.CharField(blank=True, max_length=120, verbose_name='who prepared it')),
                ('prepared_on', models.DateField(null=True)),
                ('held_on', models.DateField(null=True)),
                ('next_on', models.DateField(blank=True, null=True, verbose_name='sit down again by')),
                ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reviews', to='people.person')),
            ],
            options={
                'ordering': ['-held_on', 'id'],
            },
        ),
        migrations.CreateModel(
            name='ReviewEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('planned_on', models.DateField(blank=True, null=True, verbose_name='on which day')),
                ('place', models.CharField(blank=True, max_length=120, verbose_name='where')),
                ('here', models.CharField(blank=True, max_length=200, verbose_name='who is here')),
                ('appreciate', models.TextField(blank=True, max_length=600, verbose_name='what people appreciate')),
                ('now', models.TextField(blank=True, max_length=600, verbose_name='important now')),
                ('future', models.TextField(blank=True, max_length=600, verbose_name='important for the future')),
                ('support', models.TextField(blank=True, max_length=600, verbose_name='support needed')),
                ('working', models.TextField(blank=True, max_length=600, verbose_name='working')),
                ('not_working', models.TextField(blank=True, max_length=600, verbose_name='not working')),
                ('questions', models.TextField(blank=True, max_length=600, verbose_name='questions to answer')),
                ('prepared_with', models.CharField(blank=True, max_length=120, verbose_name='who prepared it')),
                ('prepared_on', models.DateField(null=True)),
                ('held_on', models.DateField(null=True)),
                ('next_on', models.DateField(blank=True, null=True, verbose_name='sit down again by')),
                ('author', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='profiles.review')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='review',
            constraint=people.rowsecurity.RowSecurity(name='review_rows', read="person_id = ANY((SELECT my_people('plan', 'read'))::uuid[])", write="person_id = ANY((SELECT my_people('plan', 'write'))::uuid[])"),
        ),
        migrations.AddConstraint(
            model_name='review',
            constraint=models.UniqueConstraint(condition=models.Q(('held_on', None)), fields=('person',), name='one_review_to_come_at_a_time'),
        ),
        migrations.AddConstraint(
            model_name='review',
            constraint=models.CheckConstraint(condition=models.Q(('held_on', None), models.Q(('next_on__gt', models.F('held_on')), ('next_on__isnull', False), ('next_on__lte', django.db.models.expressions.CombinedExpression(models.F('held_on'), '+', models.Value(datetime.timedelta(days=366))))), _connector='OR'), name='the_next_within_a_year'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='review',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_reviewevent" ("appreciate", "author_id", "future", "held_on", "here", "id", "next_on", "not_working", "now", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "planned_on", "prepared_on", "prepared_with", "questions", "support", "version", "working") VALUES (NEW."appreciate", NEW."author_id", NEW."future", NEW."held_on", NEW."here", NEW."id", NEW."next_on", NEW."not_working", NEW."now", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."place", NEW."planned_on", NEW."prepared_on", NEW."prepared_with", NEW."questions", NEW."support", NEW."version", NEW."working"); RETURN NULL;', hash='1bf750bcac356cc9640108cd3e124654edb28ce7', operation='INSERT', pgid='pgtrigger_insert_insert_a135d', table='profiles_review', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='review',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "profiles_reviewevent" ("appreciate", "author_id", "future", "held_on", "here", "id", "next_on", "not_working", "now", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "planned_on", "prepared_on", "prepared_with", "questions", "support", "version", "working") VALUES (NEW."appreciate", NEW."author_id", NEW."future", NEW."held_on", NEW."here", NEW."id", NEW."next_on", NEW."not_working", NEW."now", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."place", NEW."planned_on", NEW."prepared_on", NEW."prepared_with", NEW."questions", NEW."support", NEW."version", NEW."working"); RETURN NULL;', hash='42425ea1cbfbd219f6dfb5f4ffcbb40ad1455f4d', operation='UPDATE', pgid='pgtrigger_update_update_2a81a', table='profiles_review', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='review',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_reviewevent" ("appreciate", "author_id", "future", "held_on", "here", "id", "next_on", "not_working", "now", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "planned_on", "prepared_on", "prepared_with", "questions", "support", "version", "working") VALUES (OLD."appreciate", OLD."author_id", OLD."future", OLD."held_on", OLD."here", OLD."id", OLD."next_on", OLD."not_working", OLD."now", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."place", OLD."planned_on", OLD."prepared_on", OLD."prepared_with", OLD."questions", OLD."support", OLD."version", OLD."working"); RETURN NULL;', hash='c4c6f1c7dbe9c05739bc127b19d8d6f270b01fe7', operation='DELETE', pgid='pgtrigger_delete_delete_b368c', table='profiles_review', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='reviewevent',
            constraint=people.rowsecurity.RowSecurity(history=True, name='review_event_rows', read='false'),
        ),
    ]
