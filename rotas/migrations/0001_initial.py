import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import django.utils.timezone
import people.atonce
import people.rowsecurity
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('people', '0002_rooms'),
        ('people', '0002_rooms'),
        ('profiles', '0001_initial'),
    ]

    operations = [
        people.atonce.AtOnce(
            operations=[
                migrations.CreateModel(
                    name='Pattern',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('weekdays', models.PositiveSmallIntegerField(verbose_name='days')),
                        ('starts', models.TimeField(verbose_name='usual time')),
                        ('earliest', models.TimeField(blank=True, null=True, verbose_name='not before')),
                        ('latest', models.TimeField(blank=True, null=True, verbose_name='not after')),
                        ('minutes', models.PositiveSmallIntegerField(verbose_name='usual length, minutes')),
                        ('workers', models.PositiveSmallIntegerField(default=1, verbose_name='workers needed')),
                        ('every', models.PositiveSmallIntegerField(default=1, verbose_name='every how many weeks')),
                        ('purpose', models.CharField(blank=True, max_length=160, verbose_name='what it is for')),
                        ('essential', models.BooleanField(blank=True, null=True, verbose_name='essential')),
                        ('essential_why', models.CharField(blank=True, max_length=200, verbose_name='why it must not be missed')),
                        ('skill', models.CharField(blank=True, max_length=40, verbose_name='skill needed')),
                        ('started_on', models.DateField(default=django.utils.timezone.localdate, verbose_name='from')),
                        ('ended_on', models.DateField(blank=True, null=True, verbose_name='until')),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='patterns', to='people.person')),
                    ],
                ),
                migrations.CreateModel(
                    name='PatternEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('weekdays', models.PositiveSmallIntegerField(verbose_name='days')),
                        ('starts', models.TimeField(verbose_name='usual time')),
                        ('earliest', models.TimeField(blank=True, null=True, verbose_name='not before')),
                        ('latest', models.TimeField(blank=True, null=True, verbose_name='not after')),
                        ('minutes', models.PositiveSmallIntegerField(verbose_name='usual length, minutes')),
                        ('workers', models.PositiveSmallIntegerField(default=1, verbose_name='workers needed')),
                        ('every', models.PositiveSmallIntegerField(default=1, verbose_name='every how many weeks')),
                        ('purpose', models.CharField(blank=True, max_length=160, verbose_name='what it is for')),
                        ('essential', models.BooleanField(blank=True, null=True, verbose_name='essential')),
                        ('essential_why', models.CharField(blank=True, max_length=200, verbose_name='why it must not be missed')),
                        ('skill', models.CharField(blank=True, max_length=40, verbose_name='skill needed')),
                        ('started_on', models.DateField(default=django.utils.timezone.localdate, verbose_name='from')),
                        ('ended_on', models.DateField(blank=True, null=True, verbose_name='until')),
                        ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='rotas.pattern')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Promise',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('starts_at', models.DateTimeField()),
                        ('ends_at', models.DateTimeField()),
                        ('words', models.CharField(max_length=120, verbose_name='as the team may read it')),
                        ('ended_on', models.DateField(null=True)),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='promises', to='people.team')),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='promises', to=settings.AUTH_USER_MODEL)),
                    ],
                ),
                migrations.CreateModel(
                    name='PromiseEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('starts_at', models.DateTimeField()),
                        ('ends_at', models.DateTimeField()),
                        ('words', models.CharField(max_length=120, verbose_name='as the team may read it')),
                        ('ended_on', models.DateField(null=True)),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='rotas.promise')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                        ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Visit',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('day', models.DateField(verbose_name='local day')),
                        ('starts_at', models.DateTimeField()),
                        ('ends_at', models.DateTimeField()),
                        ('slot', models.PositiveSmallIntegerField(default=1)),
                        ('purpose', models.CharField(blank=True, max_length=160)),
                        ('essential', models.BooleanField(default=True)),
                        ('skill', models.CharField(blank=True, max_length=40)),
                        ('open_because', models.CharField(blank=True, max_length=120, verbose_name='why it is open, if its owner shares it')),
                        ('came', models.CharField(blank=True, choices=[('', 'Assumed as planned'), ('yes', 'Confirmed'), ('no', 'Nobody came')], max_length=3)),
                        ('cancelled_on', models.DateField(null=True)),
                        ('pattern', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='visits', to='rotas.pattern')),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='visits', to='people.person')),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='visits', to='people.team')),
                        ('worker', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='visits', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'ordering': ['starts_at', 'id'],
                    },
                ),
                migrations.CreateModel(
                    name='VisitEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('day', models.DateField(verbose_name='local day')),
                        ('starts_at', models.DateTimeField()),
                        ('ends_at', models.DateTimeField()),
                        ('slot', models.PositiveSmallIntegerField(default=1)),
                        ('purpose', models.CharField(blank=True, max_length=160)),
                        ('essential', models.BooleanField(default=True)),
                        ('skill', models.CharField(blank=True, max_length=40)),
                        ('open_because', models.CharField(blank=True, max_length=120, verbose_name='why it is open, if its owner shares it')),
                        ('came', models.CharField(blank=True, choices=[('', 'Assumed as planned'), ('yes', 'Confirmed'), ('no', 'Nobody came')], max_length=3)),
                        ('cancelled_on', models.DateField(null=True)),
                        ('pattern', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='rotas.pattern')),
                        ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='rotas.visit')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                        ('worker', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='VisitNote',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('note', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='visit_link', to='profiles.note')),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                        ('visit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='note_links', to='rotas.visit')),
                    ],
                ),
                migrations.CreateModel(
                    name='VisitNoteEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('note', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='profiles.note')),
                        ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='rotas.visitnote')),
                        ('visit', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='rotas.visit')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='LengthSum',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('block', models.DateField(verbose_name='Monday the four weeks begin')),
                        ('minutes', models.IntegerField(default=0)),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                    ],
                    options={
                        'constraints': [people.rowsecurity.RowSecurity(link='write', name='lengthsum_rows', read='false'), models.UniqueConstraint(fields=('person', 'block'), name='length_sum_once')],
                    },
                ),
                migrations.CreateModel(
                    name='LengthVoice',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('block', models.DateField()),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [people.rowsecurity.RowSecurity(link='write', name='lengthvoice_rows', read='false'), models.UniqueConstraint(fields=('person', 'block', 'user'), name='length_voice_once')],
                    },
                ),
                migrations.AddConstraint(
                    model_name='pattern',
                    constraint=people.rowsecurity.RowSecurity(name='pattern_rows', read="person_id = ANY((SELECT my_people('rota', 'read'))::uuid[])", write="person_id = ANY((SELECT my_people('rota', 'write'))::uuid[])"),
                ),
                migrations.AddConstraint(
                    model_name='pattern',
                    constraint=models.CheckConstraint(condition=models.Q(('weekdays__gte', 1), ('weekdays__lte', 127)), name='pattern_has_a_day'),
                ),
                migrations.AddConstraint(
                    model_name='pattern',
                    constraint=models.CheckConstraint(condition=models.Q(('minutes__gte', 5), ('minutes__lte', 720)), name='pattern_has_length'),
                ),
                migrations.AddConstraint(
                    model_name='pattern',
                    constraint=models.CheckConstraint(condition=models.Q(('workers__gte', 1), ('workers__lte', 2)), name='one_or_two_workers'),
                ),
                migrations.AddConstraint(
                    model_name='pattern',
                    constraint=models.UniqueConstraint(fields=('person', 'weekdays', 'starts', 'started_on'), name='pattern_once'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='pattern',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_patternevent" ("earliest", "ended_on", "essential", "essential_why", "every", "id", "latest", "minutes", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "skill", "started_on", "starts", "version", "weekdays", "workers") VALUES (NEW."earliest", NEW."ended_on", NEW."essential", NEW."essential_why", NEW."every", NEW."id", NEW."latest", NEW."minutes", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."purpose", NEW."skill", NEW."started_on", NEW."starts", NEW."version", NEW."weekdays", NEW."workers"); RETURN NULL;', hash='8304caf838eded89c403aaaf38598bee5dcb3703', operation='INSERT', pgid='pgtrigger_insert_insert_e8fcd', table='rotas_pattern', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='pattern',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "rotas_patternevent" ("earliest", "ended_on", "essential", "essential_why", "every", "id", "latest", "minutes", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "skill", "started_on", "starts", "version", "weekdays", "workers") VALUES (NEW."earliest", NEW."ended_on", NEW."essential", NEW."essential_why", NEW."every", NEW."id", NEW."latest", NEW."minutes", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."purpose", NEW."skill", NEW."started_on", NEW."starts", NEW."version", NEW."weekdays", NEW."workers"); RETURN NULL;', hash='026262f02a65cdce01daa1c66902d89069105467', operation='UPDATE', pgid='pgtrigger_update_update_cb905', table='rotas_pattern', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='pattern',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_patternevent" ("earliest", "ended_on", "essential", "essential_why", "every", "id", "latest", "minutes", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "skill", "started_on", "starts", "version", "weekdays", "workers") VALUES (OLD."earliest", OLD."ended_on", OLD."essential", OLD."essential_why", OLD."every", OLD."id", OLD."latest", OLD."minutes", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."purpose", OLD."skill", OLD."started_on", OLD."starts", OLD."version", OLD."weekdays", OLD."workers"); RETURN NULL;', hash='eade08dcc62443e6b76114541d28e67bf1772304', operation='DELETE', pgid='pgtrigger_delete_delete_7509e', table='rotas_pattern', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='patternevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='pattern_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='promise',
                    constraint=people.rowsecurity.RowSecurity(name='promise_rows', read='team_id = ANY((SELECT my_teams())::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[]) and user_id = (SELECT asking())'),
                ),
                migrations.AddConstraint(
                    model_name='promise',
                    constraint=models.CheckConstraint(condition=models.Q(('ends_at__gt', models.F('starts_at'))), name='promise_ends_after_start'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='promise',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_promiseevent" ("ended_on", "ends_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_at", "team_id", "user_id", "version", "words") VALUES (NEW."ended_on", NEW."ends_at", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."starts_at", NEW."team_id", NEW."user_id", NEW."version", NEW."words"); RETURN NULL;', hash='7ce2cae31c5c3fd0c8e521fd9993e1b4d6567fcc', operation='INSERT', pgid='pgtrigger_insert_insert_6a542', table='rotas_promise', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='promise',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "rotas_promiseevent" ("ended_on", "ends_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_at", "team_id", "user_id", "version", "words") VALUES (NEW."ended_on", NEW."ends_at", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."starts_at", NEW."team_id", NEW."user_id", NEW."version", NEW."words"); RETURN NULL;', hash='871d8edd65c29674aa87dbb895e415314be36c95', operation='UPDATE', pgid='pgtrigger_update_update_922c6', table='rotas_promise', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='promise',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_promiseevent" ("ended_on", "ends_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_at", "team_id", "user_id", "version", "words") VALUES (OLD."ended_on", OLD."ends_at", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."starts_at", OLD."team_id", OLD."user_id", OLD."version", OLD."words"); RETURN NULL;', hash='696bc60ece3fb3dd197929544154082baa43d9ec', operation='DELETE', pgid='pgtrigger_delete_delete_2492b', table='rotas_promise', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='promiseevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='promise_event_rows', read='false'),
                ),
                migrations.AddIndex(
                    model_name='visit',
                    index=models.Index(fields=['team', 'starts_at'], name='rotas_visit_team_id_cc58e6_idx'),
                ),
                migrations.AddIndex(
                    model_name='visit',
                    index=models.Index(fields=['worker', 'starts_at'], name='rotas_visit_worker__062f43_idx'),
                ),
                migrations.AddIndex(
                    model_name='visit',
                    index=models.Index(fields=['person', 'starts_at'], name='rotas_visit_person__65a580_idx'),
                ),
                migrations.AddConstraint(
                    model_name='visit',
                    constraint=people.rowsecurity.RowSecurity(link='read', name='visit_rows', read="team_id = ANY((SELECT my_teams())::uuid[]) or team_id = ANY((SELECT coached_teams())::uuid[]) or person_id = ANY((SELECT my_people('rota', 'read'))::uuid[])", write='team_id = ANY((SELECT my_teams())::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='visit',
                    constraint=models.CheckConstraint(condition=models.Q(('ends_at__gt', models.F('starts_at'))), name='visit_ends_after_start'),
                ),
                migrations.AddConstraint(
                    model_name='visit',
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('cancelled_on', None)), expressions=[(models.F('worker'), '='), (models.Func('starts_at', 'ends_at', function='tstzrange', output_field=django.contrib.postgres.fields.ranges.DateTimeRangeField()), '&&')], name='visit_worker_once'),
                ),
                migrations.AddConstraint(
                    model_name='visit',
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('cancelled_on', None)), expressions=[(models.F('person'), '='), (models.F('slot'), '='), (models.Func('starts_at', 'ends_at', function='tstzrange', output_field=django.contrib.postgres.fields.ranges.DateTimeRangeField()), '&&')], name='visit_slot_once'),
                ),
                migrations.AddConstraint(
                    model_name='visit',
                    constraint=models.UniqueConstraint(fields=('pattern', 'day', 'slot'), name='pattern_day_once'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='visit',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_visitevent" ("came", "cancelled_on", "day", "ends_at", "essential", "id", "open_because", "pattern_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "skill", "slot", "starts_at", "team_id", "version", "worker_id") VALUES (NEW."came", NEW."cancelled_on", NEW."day", NEW."ends_at", NEW."essential", NEW."id", NEW."open_because", NEW."pattern_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."purpose", NEW."skill", NEW."slot", NEW."starts_at", NEW."team_id", NEW."version", NEW."worker_id"); RETURN NULL;', hash='40ba1e5696362bbe2aed36b516ca2d7a27c4784e', operation='INSERT', pgid='pgtrigger_insert_insert_8a8df', table='rotas_visit', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='visit',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "rotas_visitevent" ("came", "cancelled_on", "day", "ends_at", "essential", "id", "open_because", "pattern_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "skill", "slot", "starts_at", "team_id", "version", "worker_id") VALUES (NEW."came", NEW."cancelled_on", NEW."day", NEW."ends_at", NEW."essential", NEW."id", NEW."open_because", NEW."pattern_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."purpose", NEW."skill", NEW."slot", NEW."starts_at", NEW."team_id", NEW."version", NEW."worker_id"); RETURN NULL;', hash='3f78c47e644fde58cc386b412de501ef7397b1f3', operation='UPDATE', pgid='pgtrigger_update_update_ad551', table='rotas_visit', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='visit',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_visitevent" ("came", "cancelled_on", "day", "ends_at", "essential", "id", "open_because", "pattern_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "skill", "slot", "starts_at", "team_id", "version", "worker_id") VALUES (OLD."came", OLD."cancelled_on", OLD."day", OLD."ends_at", OLD."essential", OLD."id", OLD."open_because", OLD."pattern_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."purpose", OLD."skill", OLD."slot", OLD."starts_at", OLD."team_id", OLD."version", OLD."worker_id"); RETURN NULL;', hash='3c1e33bd98c74487992840234e72ef1ede56cfcd', operation='DELETE', pgid='pgtrigger_delete_delete_7947b', table='rotas_visit', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='visitevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='visit_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='visitnote',
                    constraint=people.rowsecurity.RowSecurity(name='visitnote_rows', read="person_id = ANY((SELECT my_people('notes', 'read'))::uuid[]) or person_id = ANY((SELECT my_people('recent', 'read'))::uuid[])", write="person_id = ANY((SELECT my_people('notes', 'write'))::uuid[])"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='visitnote',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_visitnoteevent" ("id", "note_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "visit_id") VALUES (NEW."id", NEW."note_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."visit_id"); RETURN NULL;', hash='6b1100370391b358f0cf0d471ccd1bdae35f805f', operation='INSERT', pgid='pgtrigger_insert_insert_bb01c', table='rotas_visitnote', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='visitnote',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "rotas_visitnoteevent" ("id", "note_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "visit_id") VALUES (NEW."id", NEW."note_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."visit_id"); RETURN NULL;', hash='edaf139af27dd58baa439cf0ec93a2ff2c066a06', operation='UPDATE', pgid='pgtrigger_update_update_64a81', table='rotas_visitnote', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='visitnote',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_visitnoteevent" ("id", "note_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "visit_id") VALUES (OLD."id", OLD."note_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."visit_id"); RETURN NULL;', hash='cb3cda594b4e0b93dd01fc6b93b18b7192f064a9', operation='DELETE', pgid='pgtrigger_delete_delete_9273a', table='rotas_visitnote', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='visitnoteevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='visitnote_event_rows', read='false'),
                ),
            ],
        ),
    ]
