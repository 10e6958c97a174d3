"""Choosing workers: answers in private, choices in the open."""

import django.db.models.deletion
import django.utils.timezone
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
        ('profiles', '0010_five_ways'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Chosen',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('started_on', models.DateField(default=django.utils.timezone.localdate)),
                ('trial_until', models.DateField()),
                ('kept_on', models.DateField(null=True)),
                ('ended_on', models.DateField(null=True)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='chosen', to='people.person')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='chosen_by', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['started_on', 'id'],
            },
        ),
        migrations.CreateModel(
            name='ChosenEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('started_on', models.DateField(default=django.utils.timezone.localdate)),
                ('trial_until', models.DateField()),
                ('kept_on', models.DateField(null=True)),
                ('ended_on', models.DateField(null=True)),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='profiles.chosen')),
                ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Wanted',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('yes', models.BooleanField()),
                ('on', models.DateField(default=django.utils.timezone.localdate)),
                ('declined_on', models.DateField(null=True)),
                ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='wanted', to='people.person')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='WantedEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('yes', models.BooleanField()),
                ('on', models.DateField(default=django.utils.timezone.localdate)),
                ('declined_on', models.DateField(null=True)),
                ('author', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='profiles.wanted')),
                ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='chosen',
            constraint=people.rowsecurity.RowSecurity(add="user_id = (SELECT asking()) and person_id = ANY((SELECT my_people('rota', 'write'))::uuid[]) and person_id = ANY((SELECT wanting_me())::uuid[])", link='read', name='chosen_rows', read="person_id = ANY((SELECT my_people('rota', 'read'))::uuid[])", write="person_id = ANY((SELECT my_people('rota', 'write'))::uuid[])"),
        ),
        migrations.AddConstraint(
            model_name='chosen',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_on', None)), fields=('person', 'user'), name='chosen_once_at_a_time'),
        ),
        migrations.AddConstraint(
            model_name='chosen',
            constraint=models.CheckConstraint(condition=models.Q(('ended_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='chosen_ends_after_start'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='chosen',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_chosenevent" ("ended_on", "id", "kept_on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "trial_until", "user_id", "version") VALUES (NEW."ended_on", NEW."id", NEW."kept_on", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."started_on", NEW."trial_until", NEW."user_id", NEW."version"); RETURN NULL;', hash='76630ec803cdea9d04a92dc46ae81183120e85e4', operation='INSERT', pgid='pgtrigger_insert_insert_d72b4', table='profiles_chosen', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='chosen',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "profiles_chosenevent" ("ended_on", "id", "kept_on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "trial_until", "user_id", "version") VALUES (NEW."ended_on", NEW."id", NEW."kept_on", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."started_on", NEW."trial_until", NEW."user_id", NEW."version"); RETURN NULL;', hash='f15c6335b3e375c613e6fd91f0ddabebfd51e451', operation='UPDATE', pgid='pgtrigger_update_update_68897', table='profiles_chosen', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='chosen',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_chosenevent" ("ended_on", "id", "kept_on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "trial_until", "user_id", "version") VALUES (OLD."ended_on", OLD."id", OLD."kept_on", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."started_on", OLD."trial_until", OLD."user_id", OLD."version"); RETURN NULL;', hash='4d7922d5b5d09850ea3fe3bccd79a25fe8544ba6', operation='DELETE', pgid='pgtrigger_delete_delete_1f4e1', table='profiles_chosen', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='chosenevent',
            constraint=people.rowsecurity.RowSecurity(history=True, name='chosen_event_rows', read='false'),
        ),
        migrations.AddConstraint(
            model_name='wanted',
            constraint=people.rowsecurity.RowSecurity(link='write', name='wanted_rows', read='author_id = (SELECT asking()) or (user_id = (SELECT asking()) and yes)', write="author_id = (SELECT asking()) and user_id <> (SELECT asking()) and person_id = ANY((SELECT my_people('plan', 'write'))::uuid[])"),
        ),
        migrations.AddConstraint(
            model_name='wanted',
            constraint=models.UniqueConstraint(models.F('person'), models.F('user'), models.F('author'), name='one_answer_a_writer'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='wanted',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_wantedevent" ("author_id", "declined_on", "id", "on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id", "version", "yes") VALUES (NEW."author_id", NEW."declined_on", NEW."id", NEW."on", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."user_id", NEW."version", NEW."yes"); RETURN NULL;', hash='836b81566c4a0fc0d76b4add733735120ce34a5c', operation='INSERT', pgid='pgtrigger_insert_insert_ae346', table='profiles_wanted', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='wanted',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "profiles_wantedevent" ("author_id", "declined_on", "id", "on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id", "version", "yes") VALUES (NEW."author_id", NEW."declined_on", NEW."id", NEW."on", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."user_id", NEW."version", NEW."yes"); RETURN NULL;', hash='91810d6411c7a2940e75dce2ed1dcdf17a9c7cac', operation='UPDATE', pgid='pgtrigger_update_update_19c15', table='profiles_wanted', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='wanted',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_wantedevent" ("author_id", "declined_on", "id", "on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id", "version", "yes") VALUES (OLD."author_id", OLD."declined_on", OLD."id", OLD."on", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."user_id", OLD."version", OLD."yes"); RETURN NULL;', hash='e9a3b3f1386e8fcac5853d63af0ab4cc15110da8', operation='DELETE', pgid='pgtrigger_delete_delete_19b85', table='profiles_wanted', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='wantedevent',
            constraint=people.rowsecurity.RowSecurity(history=True, name='wanted_event_rows', read='false'),
        ),
    ]
