"""The Support Sequence whole: what carries as dated rows, walks, and a bank of ideas."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import people.rowsecurity
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
import uuid
from django.conf import settings
from django.db import migrations, models

#: what the rules ask from now on was only asked by the forms before
BEFORE = """
select set_config('app.owner_door', 'on', true);
update profiles_idea set reason = 'Nobody wrote down why.' where choice = 'no' and reason = '';
update profiles_idea set until = decided_on + 42 where choice = 'try' and until is null;
update profiles_steptaken set because = 'Nobody wrote down why.' where explored = 'because' and because = '';
set constraints all immediate;
"""
CARRIED = """
insert into profiles_carried (id, idea_id, outcome_id, person_id, number, a_week, started_on, ended_on)
  select gen_random_uuid(), id, outcome_id, person_id, number, a_week, decided_on, greatest(ended_on, decided_on)
  from profiles_idea where choice = 'yes';
set constraints all immediate;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0005_measure'),
        ('profiles', '0005_outcomes_whole'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunSQL(BEFORE, migrations.RunSQL.noop),
        migrations.CreateModel(
            name='BankIdea',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('number', models.PositiveSmallIntegerField(choices=[(1, 'What I can do myself'), (2, 'Things that help')], verbose_name='step')),
                ('what', models.CharField(max_length=120, verbose_name='the idea')),
                ('how', models.CharField(blank=True, max_length=300, verbose_name='how to go about it')),
                ('added_on', models.DateField(default=django.utils.timezone.localdate)),
            ],
            options={
                'ordering': ['number', 'what'],
            },
        ),
        migrations.CreateModel(
            name='BankIdeaEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('number', models.PositiveSmallIntegerField(choices=[(1, 'What I can do myself'), (2, 'Things that help')], verbose_name='step')),
                ('what', models.CharField(max_length=120, verbose_name='the idea')),
                ('how', models.CharField(blank=True, max_length=300, verbose_name='how to go about it')),
                ('added_on', models.DateField(default=django.utils.timezone.localdate)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Carried',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('number', models.PositiveSmallIntegerField(choices=[(1, 'What I can do myself'), (2, 'Things that help'), (3, 'Family, friends and my circle'), (4, 'Places near me'), (5, 'Our visits, for what’s left')], verbose_name='step')),
                ('a_week', models.PositiveSmallIntegerField()),
                ('started_on', models.DateField()),
                ('ended_on', models.DateField(null=True, verbose_name='until, this day not included')),
            ],
            options={
                'ordering': ['started_on', 'number', 'id'],
            },
        ),
        migrations.CreateModel(
            name='CarriedEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('number', models.PositiveSmallIntegerField(choices=[(1, 'What I can do myself'), (2, 'Things that help'), (3, 'Family, friends and my circle'), (4, 'Places near me'), (5, 'Our visits, for what’s left')], verbose_name='step')),
                ('a_week', models.PositiveSmallIntegerField()),
                ('started_on', models.DateField()),
                ('ended_on', models.DateField(null=True, verbose_name='until, this day not included')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Walk',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('on', models.DateField(default=django.utils.timezone.localdate)),
                ('with_whom', models.CharField(max_length=120)),
            ],
            options={
                'ordering': ['on', 'id'],
            },
        ),
        migrations.CreateModel(
            name='WalkEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('on', models.DateField(default=django.utils.timezone.localdate)),
                ('with_whom', models.CharField(max_length=120)),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='idea',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='idea',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='idea',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='steptaken',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='steptaken',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='steptaken',
            name='delete_delete',
        ),
        migrations.RemoveConstraint(
            model_name='idea',
            name='idea_rows',
        ),
        migrations.AddField(
            model_name='idea',
            name='still_on',
            field=models.DateField(null=True, verbose_name='still so on'),
        ),
        migrations.AddField(
            model_name='ideaevent',
            name='still_on',
            field=models.DateField(null=True, verbose_name='still so on'),
        ),
        migrations.AddField(
            model_name='steptaken',
            name='explored_with',
            field=models.CharField(blank=True, max_length=120, verbose_name='who explored it'),
        ),
        migrations.AddField(
            model_name='steptakenevent',
            name='explored_with',
            field=models.CharField(blank=True, max_length=120, verbose_name='who explored it'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='idea',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_ideaevent" ("a_week", "bank_id", "by", "choice", "decided_on", "ended_on", "id", "number", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "still_on", "until", "version", "what") VALUES (NEW."a_week", NEW."bank_id", NEW."by", NEW."choice", NEW."decided_on", NEW."ended_on", NEW."id", NEW."number", NEW."outcome_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."still_on", NEW."until", NEW."version", NEW."what"); RETURN NULL;', hash='cea6b4494f3ef797af0e61a8c6f0e5583264c7c6', operation='INSERT', pgid='pgtrigger_insert_insert_0dafb', table='profiles_idea', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='idea',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "profiles_ideaevent" ("a_week", "bank_id", "by", "choice", "decided_on", "ended_on", "id", "number", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "still_on", "until", "version", "what") VALUES (NEW."a_week", NEW."bank_id", NEW."by", NEW."choice", NEW."decided_on", NEW."ended_on", NEW."id", NEW."number", NEW."outcome_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."still_on", NEW."until", NEW."version", NEW."what"); RETURN NULL;', hash='09d02e2a61cb9eecda501e646dadb863b4f66b65', operation='UPDATE', pgid='pgtrigger_update_update_a2617', table='profiles_idea', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='idea',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_ideaevent" ("a_week", "bank_id", "by", "choice", "decided_on", "ended_on", "id", "number", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "still_on", "until", "version", "what") VALUES (OLD."a_week", OLD."bank_id", OLD."by", OLD."choice", OLD."decided_on", OLD."ended_on", OLD."id", OLD."number", OLD."outcome_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."still_on", OLD."until", OLD."version", OLD."what"); RETURN NULL;', hash='e47d4f72e273c33a364700d56b1d395d1307209f', operation='DELETE', pgid='pgtrigger_delete_delete_b5021', table='profiles_idea', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='steptaken',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_steptakenevent" ("because", "explored", "explored_on", "explored_with", "id", "number", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "thinks", "version") VALUES (NEW."because", NEW."explored", NEW."explored_on", NEW."explored_with", NEW."id", NEW."number", NEW."outcome_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."thinks", NEW."version"); RETURN NULL;', hash='bd9eb32f2af765a8ce0252d8929e62f0b9d5b1af', operation='INSERT', pgid='pgtrigger_insert_insert_f9de4', table='profiles_steptaken', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='steptaken',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "profiles_steptakenevent" ("because", "explored", "explored_on", "explored_with", "id", "number", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "thinks", "version") VALUES (NEW."because", NEW."explored", NEW."explored_on", NEW."explored_with", NEW."id", NEW."number", NEW."outcome_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."thinks", NEW."version"); RETURN NULL;', hash='68b5c932a0934db975af640610042774fa06a72a', operation='UPDATE', pgid='pgtrigger_update_update_db70b', table='profiles_steptaken', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='steptaken',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_steptakenevent" ("because", "explored", "explored_on", "explored_with", "id", "number", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "thinks", "version") VALUES (OLD."because", OLD."explored", OLD."explored_on", OLD."explored_with", OLD."id", OLD."number", OLD."outcome_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."thinks", OLD."version"); RETURN NULL;', hash='c0a52081d1a135f4e955ee16c39a64c988e38ea9', operation='DELETE', pgid='pgtrigger_delete_delete_c7c52', table='profiles_steptaken', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='steptaken',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('explored', 'because'), _negated=True), models.Q(('because', ''), _negated=True), _connector='OR'), name='not_explored_because'),
        ),
        migrations.AddField(
            model_name='bankidea',
            name='team',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bank_ideas', to='people.team'),
        ),
        migrations.AddField(
            model_name='idea',
            name='bank',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='used', to='profiles.bankidea'),
        ),
        migrations.AddField(
            model_name='ideaevent',
            name='bank',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='profiles.bankidea'),
        ),
        migrations.AddConstraint(
            model_name='idea',
            constraint=people.rowsecurity.RowSecurity(link='read', name='idea_rows', read="person_id = ANY((SELECT my_people('plan', 'read'))::uuid[])", write="person_id = ANY((SELECT my_people('plan', 'write'))::uuid[])"),
        ),
        migrations.AddConstraint(
            model_name='idea',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('choice', 'no'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='not_now_has_a_reason'),
        ),
        migrations.AddConstraint(
            model_name='idea',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('choice', 'try'), _negated=True), ('until__isnull', False), _connector='OR'), name='trying_has_an_end'),
        ),
        migrations.AddField(
            model_name='bankideaevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='profiles.bankidea'),
        ),
        migrations.AddField(
            model_name='bankideaevent',
            name='team',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team'),
        ),
        migrations.AddField(
            model_name='carried',
            name='idea',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='spells', to='profiles.idea'),
        ),
        migrations.AddField(
            model_name='carried',
            name='outcome',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='carried', to='profiles.outcome'),
        ),
        migrations.AddField(
            model_name='carried',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person'),
        ),
        migrations.AddField(
            model_name='carriedevent',
            name='idea',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='profiles.idea'),
        ),
        migrations.AddField(
            model_name='carriedevent',
            name='outcome',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='profiles.outcome'),
        ),
        migrations.AddField(
            model_name='carriedevent',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person'),
        ),
        migrations.AddField(
            model_name='carriedevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='profiles.carried'),
        ),
        migrations.AddField(
            model_name='walk',
            name='author',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='walk',
            name='outcome',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='walks', to='profiles.outcome'),
        ),
        migrations.AddField(
            model_name='walk',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person'),
        ),
        migrations.AddField(
            model_name='walkevent',
            name='author',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='walkevent',
            name='outcome',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='profiles.outcome'),
        ),
        migrations.AddField(
            model_name='walkevent',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person'),
        ),
        migrations.AddField(
            model_name='walkevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='profiles.walk'),
        ),
        migrations.AddConstraint(
            model_name='bankidea',
            constraint=people.rowsecurity.RowSecurity(link='read', name='bankidea_rows', read='team_id = ANY((SELECT teams_beside())::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[])'),
        ),
        migrations.AddConstraint(
            model_name='bankidea',
            constraint=models.CheckConstraint(condition=models.Q(('number__in', [1, 2])), name='bank_of_two_steps'),
        ),
        migrations.AddConstraint(
            model_name='bankidea',
            constraint=models.UniqueConstraint(models.F('team'), models.F('number'), django.db.models.functions.text.Lower('what'), name='bank_idea_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='bankidea',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_bankideaevent" ("added_on", "how", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "version", "what") VALUES (NEW."added_on", NEW."how", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."team_id", NEW."version", NEW."what"); RETURN NULL;', hash='2eef4a71fc47534f21d082f1055785e5caebadef', operation='INSERT', pgid='pgtrigger_insert_insert_5d4c5', table='profiles_bankidea', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='bankidea',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "profiles_bankideaevent" ("added_on", "how", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "version", "what") VALUES (NEW."added_on", NEW."how", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."team_id", NEW."version", NEW."what"); RETURN NULL;', hash='c2b14171b54b0e58a74edc0f876fa6efa79b8520', operation='UPDATE', pgid='pgtrigger_update_update_53b3c', table='profiles_bankidea', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='bankidea',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_bankideaevent" ("added_on", "how", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "version", "what") VALUES (OLD."added_on", OLD."how", OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."team_id", OLD."version", OLD."what"); RETURN NULL;', hash='5daaff342e14b773d0dc49972edcba2016ad2a2d', operation='DELETE', pgid='pgtrigger_delete_delete_ed6ca', table='profiles_bankidea', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='bankideaevent',
            constraint=people.rowsecurity.RowSecurity(history=True, name='bankidea_event_rows', read='false'),
        ),
        migrations.AddIndex(
            model_name='carried',
            index=models.Index(fields=['outcome', 'started_on'], name='profiles_ca_outcome_e6376f_idx'),
        ),
        migrations.AddConstraint(
            model_name='carried',
            constraint=people.rowsecurity.RowSecurity(link='read', name='carried_rows', read="person_id = ANY((SELECT my_people('plan', 'read'))::uuid[])", write="person_id = ANY((SELECT my_people('plan', 'write'))::uuid[])"),
        ),
        migrations.AddConstraint(
            model_name='carried',
            constraint=models.CheckConstraint(condition=models.Q(('ended_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='carried_ends_after_start'),
        ),
        migrations.AddConstraint(
            model_name='carried',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.F('idea'), '='), (models.Func('started_on', 'ended_on', function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&')], name='carried_once_at_a_time'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='carried',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_carriedevent" ("a_week", "ended_on", "id", "idea_id", "number", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on") VALUES (NEW."a_week", NEW."ended_on", NEW."id", NEW."idea_id", NEW."number", NEW."outcome_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."started_on"); RETURN NULL;', hash='451a61e3b45e95e4f75f969106a980167674780b', operation='INSERT', pgid='pgtrigger_insert_insert_1a32a', table='profiles_carried', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='carried',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "profiles_carriedevent" ("a_week", "ended_on", "id", "idea_id", "number", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on") VALUES (NEW."a_week", NEW."ended_on", NEW."id", NEW."idea_id", NEW."number", NEW."outcome_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."started_on"); RETURN NULL;', hash='396bd4209f2f944602fbebcefcfc07599138c08b', operation='UPDATE', pgid='pgtrigger_update_update_1f85a', table='profiles_carried', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='carried',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_carriedevent" ("a_week", "ended_on", "id", "idea_id", "number", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on") VALUES (OLD."a_week", OLD."ended_on", OLD."id", OLD."idea_id", OLD."number", OLD."outcome_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."started_on"); RETURN NULL;', hash='d2660400f1d85e46588707adbebe6d384247bf5d', operation='DELETE', pgid='pgtrigger_delete_delete_5711b', table='profiles_carried', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='carriedevent',
            constraint=people.rowsecurity.RowSecurity(history=True, name='carried_event_rows', read='false'),
        ),
        migrations.AddConstraint(
            model_name='walk',
            constraint=people.rowsecurity.RowSecurity(name='walk_rows', read="person_id = ANY((SELECT my_people('plan', 'read'))::uuid[])", write="person_id = ANY((SELECT my_people('plan', 'write'))::uuid[]) and author_id = (SELECT asking())"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='walk',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_walkevent" ("author_id", "id", "on", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "with_whom") VALUES (NEW."author_id", NEW."id", NEW."on", NEW."outcome_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."with_whom"); RETURN NULL;', hash='38197ccfa972319bacac978767d2c8e4840d2519', operation='INSERT', pgid='pgtrigger_insert_insert_261f0', table='profiles_walk', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='walk',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "profiles_walkevent" ("author_id", "id", "on", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "with_whom") VALUES (NEW."author_id", NEW."id", NEW."on", NEW."outcome_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."with_whom"); RETURN NULL;', hash='72567432d8c9a851b99a1b47022daed1a661d4a0', operation='UPDATE', pgid='pgtrigger_update_update_21664', table='profiles_walk', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='walk',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_walkevent" ("author_id", "id", "on", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "with_whom") VALUES (OLD."author_id", OLD."id", OLD."on", OLD."outcome_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."with_whom"); RETURN NULL;', hash='ce444186e47e9663e1fc2f0c94cb70c6791c0388', operation='DELETE', pgid='pgtrigger_delete_delete_5f817', table='profiles_walk', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='walkevent',
            constraint=people.rowsecurity.RowSecurity(history=True, name='walk_event_rows', read='false'),
        ),
        migrations.RunSQL(CARRIED, migrations.RunSQL.noop),
    ]
