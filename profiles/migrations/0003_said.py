"""What was said gets a table of its own, which a coach does not read."""

import django.db.models.deletion
import django.utils.timezone
import people.rowsecurity
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
import uuid
from django.db import migrations, models

#: every word that was kept on an outcome was also kept on the move that brought it (outcomes.start, outcomes.move)
COPY = """
select set_config('app.owner_door', 'on', true);
set constraints all immediate;
insert into profiles_said (id, move_id, outcome_id, person_id, said, agreed_with, "on")
  select gen_random_uuid(), id, outcome_id, person_id, said, agreed_with, "on" from profiles_outcomemove
  where said <> '' or agreed_with <> '';
do $$ begin
  if exists (select from profiles_outcome o where o.said <> '' and not exists (
      select from profiles_said s where s.outcome_id = o.id and s.said = o.said)) then
    raise exception 'words of an outcome stand on none of its moves: keep them before going on';
  end if;
end $$;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0004_membership_rows'),
        ('profiles', '0002_how'),
    ]

    operations = [
        migrations.CreateModel(
            name='Said',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('said', models.CharField(blank=True, max_length=300, verbose_name='what they said about it')),
                ('agreed_with', models.CharField(blank=True, max_length=120, verbose_name='who agreed')),
                ('on', models.DateField(default=django.utils.timezone.localdate)),
                ('move', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='words', to='profiles.outcomemove')),
                ('outcome', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='words', to='profiles.outcome')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
            options={
                'ordering': ['-on'],
            },
        ),
        migrations.CreateModel(
            name='SaidEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('said', models.CharField(blank=True, max_length=300, verbose_name='what they said about it')),
                ('agreed_with', models.CharField(blank=True, max_length=120, verbose_name='who agreed')),
                ('on', models.DateField(default=django.utils.timezone.localdate)),
                ('move', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='profiles.outcomemove')),
                ('outcome', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='profiles.outcome')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='profiles.said')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='said',
            constraint=people.rowsecurity.RowSecurity(name='said_rows', read='person_id = ANY((SELECT my_people(\'plan\', \'read\'))::uuid[]) or (person_id = ANY((SELECT my_people(\'recent\', \'read\'))::uuid[]) and "on" > uk_today() - 14)', write="person_id = ANY((SELECT my_people('plan', 'write'))::uuid[])"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='said',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_saidevent" ("agreed_with", "id", "move_id", "on", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said") VALUES (NEW."agreed_with", NEW."id", NEW."move_id", NEW."on", NEW."outcome_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."said"); RETURN NULL;', hash='def11427bc47320c909ffed1bf5069f5c298faa0', operation='INSERT', pgid='pgtrigger_insert_insert_85848', table='profiles_said', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='said',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "profiles_saidevent" ("agreed_with", "id", "move_id", "on", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said") VALUES (NEW."agreed_with", NEW."id", NEW."move_id", NEW."on", NEW."outcome_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."said"); RETURN NULL;', hash='37f75f31588f9fc8e650cc46f08e03fa2af6e59c', operation='UPDATE', pgid='pgtrigger_update_update_3a190', table='profiles_said', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='said',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_saidevent" ("agreed_with", "id", "move_id", "on", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said") VALUES (OLD."agreed_with", OLD."id", OLD."move_id", OLD."on", OLD."outcome_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."said"); RETURN NULL;', hash='e48ab727b7efa1f0cf4d1953ef14151981f7877a', operation='DELETE', pgid='pgtrigger_delete_delete_2bb49', table='profiles_said', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='saidevent',
            constraint=people.rowsecurity.RowSecurity(history=True, name='said_event_rows', read='false'),
        ),
        migrations.RunSQL(COPY, migrations.RunSQL.noop),
        pgtrigger.migrations.RemoveTrigger(
            model_name='outcome',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='outcome',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='outcome',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='outcomemove',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='outcomemove',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='outcomemove',
            name='delete_delete',
        ),
        migrations.RemoveField(
            model_name='outcome',
            name='said',
        ),
        migrations.RemoveField(
            model_name='outcome',
            name='said_on',
        ),
        migrations.RemoveField(
            model_name='outcomeevent',
            name='said',
        ),
        migrations.RemoveField(
            model_name='outcomeevent',
            name='said_on',
        ),
        migrations.RemoveField(
            model_name='outcomemove',
            name='agreed_with',
        ),
        migrations.RemoveField(
            model_name='outcomemove',
            name='said',
        ),
        migrations.RemoveField(
            model_name='outcomemoveevent',
            name='agreed_with',
        ),
        migrations.RemoveField(
            model_name='outcomemoveevent',
            name='said',
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outcome',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_outcomeevent" ("element", "id", "kind", "life", "look_again_on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progress", "short", "started_on", "statement", "version") VALUES (NEW."element", NEW."id", NEW."kind", NEW."life", NEW."look_again_on", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."progress", NEW."short", NEW."started_on", NEW."statement", NEW."version"); RETURN NULL;', hash='8f7e83ab7364eab2acabaeff31e952169ae19d07', operation='INSERT', pgid='pgtrigger_insert_insert_c442a', table='profiles_outcome', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outcome',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "profiles_outcomeevent" ("element", "id", "kind", "life", "look_again_on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progress", "short", "started_on", "statement", "version") VALUES (NEW."element", NEW."id", NEW."kind", NEW."life", NEW."look_again_on", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."progress", NEW."short", NEW."started_on", NEW."statement", NEW."version"); RETURN NULL;', hash='423fb8ae969f354f811ce62b31576b34a5666695', operation='UPDATE', pgid='pgtrigger_update_update_7e7a0', table='profiles_outcome', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outcome',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_outcomeevent" ("element", "id", "kind", "life", "look_again_on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progress", "short", "started_on", "statement", "version") VALUES (OLD."element", OLD."id", OLD."kind", OLD."life", OLD."look_again_on", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."progress", OLD."short", OLD."started_on", OLD."statement", OLD."version"); RETURN NULL;', hash='0ba2b070290b1b93ba5ed25f9be042eaab8dfe0c', operation='DELETE', pgid='pgtrigger_delete_delete_86d3b', table='profiles_outcome', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outcomemove',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_outcomemoveevent" ("author_id", "id", "life", "on", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progress") VALUES (NEW."author_id", NEW."id", NEW."life", NEW."on", NEW."outcome_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."progress"); RETURN NULL;', hash='540ec71954b393e996c88b1062fda21904ae7765', operation='INSERT', pgid='pgtrigger_insert_insert_885b3', table='profiles_outcomemove', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outcomemove',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "profiles_outcomemoveevent" ("author_id", "id", "life", "on", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progress") VALUES (NEW."author_id", NEW."id", NEW."life", NEW."on", NEW."outcome_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."progress"); RETURN NULL;', hash='3ffced23a02cf68180d1064e673a5aee1e656ae8', operation='UPDATE', pgid='pgtrigger_update_update_385e0', table='profiles_outcomemove', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outcomemove',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_outcomemoveevent" ("author_id", "id", "life", "on", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progress") VALUES (OLD."author_id", OLD."id", OLD."life", OLD."on", OLD."outcome_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."progress"); RETURN NULL;', hash='bdc1877fe416ffcbd230c4f2227eb2de6328d1b9', operation='DELETE', pgid='pgtrigger_delete_delete_a6877', table='profiles_outcomemove', when='AFTER')),
        ),
    ]
