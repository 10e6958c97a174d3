import django.contrib.postgres.fields
import django.db.models.deletion
import django.utils.timezone
import people.atonce
import people.rowsecurity
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('people', '0002_rooms'),
    ]

    operations = [
        people.atonce.AtOnce(
            operations=[
                migrations.CreateModel(
                    name='CountedEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('contract_id', models.UUIDField()),
                        ('quarter_starts', models.DateField()),
                        ('people', django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), default=list, size=None)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Draft',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('contract_id', models.UUIDField()),
                        ('contract_name', models.CharField(max_length=120)),
                        ('team_names', models.CharField(max_length=300)),
                        ('quarter_starts', models.DateField()),
                        ('number', models.PositiveSmallIntegerField(default=1)),
                        ('why', models.CharField(blank=True, max_length=300, verbose_name='what needs to be put right')),
                        ('figures', models.JSONField(blank=True, default=dict)),
                        ('issued_on', models.DateField(null=True)),
                    ],
                    options={
                        'ordering': ['-quarter_starts', '-number'],
                    },
                ),
                migrations.CreateModel(
                    name='DraftEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('contract_id', models.UUIDField()),
                        ('contract_name', models.CharField(max_length=120)),
                        ('team_names', models.CharField(max_length=300)),
                        ('quarter_starts', models.DateField()),
                        ('number', models.PositiveSmallIntegerField(default=1)),
                        ('why', models.CharField(blank=True, max_length=300, verbose_name='what needs to be put right')),
                        ('figures', models.JSONField(blank=True, default=dict)),
                        ('issued_on', models.DateField(null=True)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Points',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('contract_id', models.UUIDField()),
                        ('text', models.TextField(max_length=2000, verbose_name='Main points, a line each')),
                        ('edited', models.BooleanField(default=False)),
                    ],
                ),
                migrations.CreateModel(
                    name='PointsEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('contract_id', models.UUIDField()),
                        ('text', models.TextField(max_length=2000, verbose_name='Main points, a line each')),
                        ('edited', models.BooleanField(default=False)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Report',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('contract_id', models.UUIDField()),
                        ('contract_name', models.CharField(max_length=120)),
                        ('team_names', models.CharField(max_length=300)),
                        ('quarter_starts', models.DateField()),
                        ('number', models.PositiveSmallIntegerField(default=1)),
                        ('why', models.CharField(blank=True, max_length=300, verbose_name='what was corrected')),
                        ('issued_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('figures', models.JSONField()),
                    ],
                    options={
                        'ordering': ['-quarter_starts', '-number'],
                    },
                ),
                migrations.CreateModel(
                    name='ReportEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('contract_id', models.UUIDField()),
                        ('contract_name', models.CharField(max_length=120)),
                        ('team_names', models.CharField(max_length=300)),
                        ('quarter_starts', models.DateField()),
                        ('number', models.PositiveSmallIntegerField(default=1)),
                        ('why', models.CharField(blank=True, max_length=300, verbose_name='what was corrected')),
                        ('issued_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('figures', models.JSONField()),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Story',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('title', models.CharField(max_length=60, verbose_name='A title')),
                        ('words', models.CharField(max_length=300, verbose_name='What they said')),
                        ('about', models.CharField(blank=True, max_length=200, verbose_name='What it is about')),
                        ('own', models.CharField(blank=True, max_length=120, verbose_name='What they do themselves')),
                        ('people', models.CharField(blank=True, max_length=120, verbose_name='What their people do')),
                        ('places', models.CharField(blank=True, max_length=120, verbose_name='Which places help')),
                        ('us', models.CharField(blank=True, max_length=120, verbose_name='What is left for us')),
                        ('agreed_on', models.DateField(blank=True, null=True, verbose_name='They saw these words and said yes on')),
                    ],
                ),
                migrations.CreateModel(
                    name='StoryEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('title', models.CharField(max_length=60, verbose_name='A title')),
                        ('words', models.CharField(max_length=300, verbose_name='What they said')),
                        ('about', models.CharField(blank=True, max_length=200, verbose_name='What it is about')),
                        ('own', models.CharField(blank=True, max_length=120, verbose_name='What they do themselves')),
                        ('people', models.CharField(blank=True, max_length=120, verbose_name='What their people do')),
                        ('places', models.CharField(blank=True, max_length=120, verbose_name='Which places help')),
                        ('us', models.CharField(blank=True, max_length=120, verbose_name='What is left for us')),
                        ('agreed_on', models.DateField(blank=True, null=True, verbose_name='They saw these words and said yes on')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Told',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('contract_id', models.UUIDField()),
                        ('title', models.CharField(max_length=60)),
                        ('words', models.CharField(max_length=300)),
                        ('about', models.CharField(blank=True, max_length=200)),
                        ('steps', models.JSONField(default=list)),
                        ('agreed_on', models.DateField()),
                    ],
                    options={
                        'ordering': ['agreed_on', 'id'],
                    },
                ),
                migrations.CreateModel(
                    name='ToldEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('contract_id', models.UUIDField()),
                        ('title', models.CharField(max_length=60)),
                        ('words', models.CharField(max_length=300)),
                        ('about', models.CharField(blank=True, max_length=200)),
                        ('steps', models.JSONField(default=list)),
                        ('agreed_on', models.DateField()),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Word',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('contract_id', models.UUIDField()),
                        ('team_name', models.CharField(max_length=80)),
                        ('comment', models.TextField(blank=True, max_length=1000, verbose_name='What the team wants to say')),
                        ('changed', models.TextField(blank=True, max_length=1000, verbose_name='What we changed after incidents and complaints')),
                        ('seen', models.PositiveIntegerField(null=True)),
                        ('seen_on', models.DateField(null=True)),
                    ],
                    options={
                        'ordering': ['team_name'],
                    },
                ),
                migrations.CreateModel(
                    name='WordEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('contract_id', models.UUIDField()),
                        ('team_name', models.CharField(max_length=80)),
                        ('comment', models.TextField(blank=True, max_length=1000, verbose_name='What the team wants to say')),
                        ('changed', models.TextField(blank=True, max_length=1000, verbose_name='What we changed after incidents and complaints')),
                        ('seen', models.PositiveIntegerField(null=True)),
                        ('seen_on', models.DateField(null=True)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Counted',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('contract_id', models.UUIDField()),
                        ('quarter_starts', models.DateField()),
                        ('people', django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), default=list, size=None)),
                    ],
                    options={
                        'constraints': [people.rowsecurity.RowSecurity(name='counted_rows', read='false'), models.UniqueConstraint(fields=('contract_id', 'quarter_starts'), name='counted_once')],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='counted',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reports_countedevent" ("contract_id", "id", "people", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quarter_starts") VALUES (NEW."contract_id", NEW."id", NEW."people", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."quarter_starts"); RETURN NULL;', hash='eaca0d4c684085223a0cd687438e14530bb27637', operation='INSERT', pgid='pgtrigger_insert_insert_87882', table='reports_counted', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='counted',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reports_countedevent" ("contract_id", "id", "people", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quarter_starts") VALUES (NEW."contract_id", NEW."id", NEW."people", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."quarter_starts"); RETURN NULL;', hash='2c98f971f1a9bd6e6ddc8695cb70802257d93995', operation='UPDATE', pgid='pgtrigger_update_update_bca24', table='reports_counted', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='counted',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reports_countedevent" ("contract_id", "id", "people", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quarter_starts") VALUES (OLD."contract_id", OLD."id", OLD."people", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."quarter_starts"); RETURN NULL;', hash='ad1baf4c46fccbd98b93068d095ba179495078e4', operation='DELETE', pgid='pgtrigger_delete_delete_bdc94', table='reports_counted', when='AFTER')),
                ),
                migrations.AddField(
                    model_name='countedevent',
                    name='pgh_obj',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='reports.counted'),
                ),
                migrations.AddConstraint(
                    model_name='draft',
                    constraint=people.rowsecurity.RowSecurity(add="contract_id = ANY((SELECT team_contracts(false))::uuid[]) and figures = '{}'::jsonb and issued_on is null and number > 1 and why <> ''", name='draft_report_rows', read='contract_id = ANY((SELECT team_contracts(true))::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='draft',
                    constraint=models.UniqueConstraint(fields=('contract_id', 'quarter_starts', 'number'), name='draft_once'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='draft',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reports_draftevent" ("contract_id", "contract_name", "figures", "id", "issued_on", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quarter_starts", "team_names", "why") VALUES (NEW."contract_id", NEW."contract_name", NEW."figures", NEW."id", NEW."issued_on", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."quarter_starts", NEW."team_names", NEW."why"); RETURN NULL;', hash='0ea4051d836ac361e83811153c856d315bc42ab5', operation='INSERT', pgid='pgtrigger_insert_insert_d1044', table='reports_draft', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='draft',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reports_draftevent" ("contract_id", "contract_name", "figures", "id", "issued_on", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quarter_starts", "team_names", "why") VALUES (NEW."contract_id", NEW."contract_name", NEW."figures", NEW."id", NEW."issued_on", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."quarter_starts", NEW."team_names", NEW."why"); RETURN NULL;', hash='bc49a29f0ae8bcfa5fcf17e48cdf9f7362e7dbc6', operation='UPDATE', pgid='pgtrigger_update_update_ee100', table='reports_draft', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='draft',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reports_draftevent" ("contract_id", "contract_name", "figures", "id", "issued_on", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quarter_starts", "team_names", "why") VALUES (OLD."contract_id", OLD."contract_name", OLD."figures", OLD."id", OLD."issued_on", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."quarter_starts", OLD."team_names", OLD."why"); RETURN NULL;', hash='c44b6fab5fce700236d18a4cc1bd1b6eed1d1ed3', operation='DELETE', pgid='pgtrigger_delete_delete_2f1ed', table='reports_draft', when='AFTER')),
                ),
                migrations.AddField(
                    model_name='draftevent',
                    name='pgh_obj',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='reports.draft'),
                ),
                migrations.AddField(
                    model_name='points',
                    name='draft',
                    field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='points', to='reports.draft'),
                ),
                migrations.AddField(
                    model_name='pointsevent',
                    name='draft',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='reports.draft'),
                ),
                migrations.AddField(
                    model_name='pointsevent',
                    name='pgh_obj',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='reports.points'),
                ),
                migrations.AddConstraint(
                    model_name='report',
                    constraint=people.rowsecurity.RowSecurity(name='report_rows', read='contract_id = ANY((SELECT readable_contracts())::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='report',
                    constraint=models.UniqueConstraint(fields=('contract_id', 'quarter_starts', 'number'), name='report_once'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='report',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reports_reportevent" ("contract_id", "contract_name", "figures", "id", "issued_on", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quarter_starts", "team_names", "why") VALUES (NEW."contract_id", NEW."contract_name", NEW."figures", NEW."id", NEW."issued_on", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."quarter_starts", NEW."team_names", NEW."why"); RETURN NULL;', hash='6a20a181b8cf2edaff583e6fd0dc428d6d96d4a4', operation='INSERT', pgid='pgtrigger_insert_insert_84ceb', table='reports_report', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='report',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reports_reportevent" ("contract_id", "contract_name", "figures", "id", "issued_on", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quarter_starts", "team_names", "why") VALUES (NEW."contract_id", NEW."contract_name", NEW."figures", NEW."id", NEW."issued_on", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."quarter_starts", NEW."team_names", NEW."why"); RETURN NULL;', hash='1b65521f5b0d892623ca7884133f36fd11a29e2e', operation='UPDATE', pgid='pgtrigger_update_update_234a9', table='reports_report', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='report',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reports_reportevent" ("contract_id", "contract_name", "figures", "id", "issued_on", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quarter_starts", "team_names", "why") VALUES (OLD."contract_id", OLD."contract_name", OLD."figures", OLD."id", OLD."issued_on", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."quarter_starts", OLD."team_names", OLD."why"); RETURN NULL;', hash='4b5808bb44c29997c7755c3d22b33770c2065a46', operation='DELETE', pgid='pgtrigger_delete_delete_6acd6', table='reports_report', when='AFTER')),
                ),
                migrations.AddField(
                    model_name='reportevent',
                    name='pgh_obj',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='reports.report'),
                ),
                migrations.AddField(
                    model_name='story',
                    name='person',
                    field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='story', to='people.person'),
                ),
                migrations.AddField(
                    model_name='storyevent',
                    name='person',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person'),
                ),
                migrations.AddField(
                    model_name='storyevent',
                    name='pgh_obj',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='reports.story'),
                ),
                migrations.AddField(
                    model_name='told',
                    name='permission',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.permission'),
                ),
                migrations.AddField(
                    model_name='told',
                    name='report',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='stories', to='reports.report'),
                ),
                migrations.AddField(
                    model_name='toldevent',
                    name='permission',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.permission'),
                ),
                migrations.AddField(
                    model_name='toldevent',
                    name='pgh_obj',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='reports.told'),
                ),
                migrations.AddField(
                    model_name='toldevent',
                    name='report',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='reports.report'),
                ),
                migrations.AddField(
                    model_name='word',
                    name='draft',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='words', to='reports.draft'),
                ),
                migrations.AddField(
                    model_name='word',
                    name='team',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.team'),
                ),
                migrations.AddField(
                    model_name='wordevent',
                    name='draft',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='reports.draft'),
                ),
                migrations.AddField(
                    model_name='wordevent',
                    name='pgh_obj',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='reports.word'),
                ),
                migrations.AddField(
                    model_name='wordevent',
                    name='team',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team'),
                ),
                migrations.AddConstraint(
                    model_name='countedevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='counted_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='draftevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='draft_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='points',
                    constraint=people.rowsecurity.RowSecurity(name='points_rows', read='contract_id = ANY((SELECT team_contracts(true))::uuid[])', write='contract_id = ANY((SELECT team_contracts(false))::uuid[])'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='points',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reports_pointsevent" ("contract_id", "draft_id", "edited", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "version") VALUES (NEW."contract_id", NEW."draft_id", NEW."edited", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."text", NEW."version"); RETURN NULL;', hash='5e60128273f0e6640570c342bdc18d4e202a1cb4', operation='INSERT', pgid='pgtrigger_insert_insert_45068', table='reports_points', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='points',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reports_pointsevent" ("contract_id", "draft_id", "edited", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "version") VALUES (NEW."contract_id", NEW."draft_id", NEW."edited", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."text", NEW."version"); RETURN NULL;', hash='c587ae80663a7b2f6a358d2ecaeabd94936a0c56', operation='UPDATE', pgid='pgtrigger_update_update_ac28a', table='reports_points', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='points',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reports_pointsevent" ("contract_id", "draft_id", "edited", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "version") VALUES (OLD."contract_id", OLD."draft_id", OLD."edited", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."text", OLD."version"); RETURN NULL;', hash='d9fe1cc519a184ebe835139161325917ecb60d1b', operation='DELETE', pgid='pgtrigger_delete_delete_3fbcf', table='reports_points', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='pointsevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='points_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='reportevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='report_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='story',
                    constraint=people.rowsecurity.RowSecurity(name='story_rows', read="person_id = ANY((SELECT my_people('plan', 'read'))::uuid[])", write="person_id = ANY((SELECT my_people('plan', 'write'))::uuid[])"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='story',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reports_storyevent" ("about", "agreed_on", "id", "own", "people", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "places", "title", "us", "version", "words") VALUES (NEW."about", NEW."agreed_on", NEW."id", NEW."own", NEW."people", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."places", NEW."title", NEW."us", NEW."version", NEW."words"); RETURN NULL;', hash='ca5e332dfaa694e09810609a6d658cf7052420dd', operation='INSERT', pgid='pgtrigger_insert_insert_8785e', table='reports_story', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='story',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reports_storyevent" ("about", "agreed_on", "id", "own", "people", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "places", "title", "us", "version", "words") VALUES (NEW."about", NEW."agreed_on", NEW."id", NEW."own", NEW."people", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."places", NEW."title", NEW."us", NEW."version", NEW."words"); RETURN NULL;', hash='dcb70bca9b3cf3f01a8e137058aaec3c7530644e', operation='UPDATE', pgid='pgtrigger_update_update_268c8', table='reports_story', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='story',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reports_storyevent" ("about", "agreed_on", "id", "own", "people", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "places", "title", "us", "version", "words") VALUES (OLD."about", OLD."agreed_on", OLD."id", OLD."own", OLD."people", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."places", OLD."title", OLD."us", OLD."version", OLD."words"); RETURN NULL;', hash='29cbafdcc5c8a6ecea54a6466a42e81d6e39d7f1', operation='DELETE', pgid='pgtrigger_delete_delete_9ba91', table='reports_story', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='storyevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='story_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='told',
                    constraint=people.rowsecurity.RowSecurity(name='told_rows', read='contract_id = ANY((SELECT readable_contracts())::uuid[]) and story_stands(permission_id)'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='told',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reports_toldevent" ("about", "agreed_on", "contract_id", "id", "permission_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "steps", "title", "words") VALUES (NEW."about", NEW."agreed_on", NEW."contract_id", NEW."id", NEW."permission_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."report_id", NEW."steps", NEW."title", NEW."words"); RETURN NULL;', hash='9173b3761197edb1b0bd4c32f1232c38091746b4', operation='INSERT', pgid='pgtrigger_insert_insert_67c24', table='reports_told', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='told',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reports_toldevent" ("about", "agreed_on", "contract_id", "id", "permission_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "steps", "title", "words") VALUES (NEW."about", NEW."agreed_on", NEW."contract_id", NEW."id", NEW."permission_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."report_id", NEW."steps", NEW."title", NEW."words"); RETURN NULL;', hash='e4ea4566af9ed0df3a839298d7f51f2d334bbf8d', operation='UPDATE', pgid='pgtrigger_update_update_0cc92', table='reports_told', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='told',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reports_toldevent" ("about", "agreed_on", "contract_id", "id", "permission_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "steps", "title", "words") VALUES (OLD."about", OLD."agreed_on", OLD."contract_id", OLD."id", OLD."permission_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."report_id", OLD."steps", OLD."title", OLD."words"); RETURN NULL;', hash='d56866acfacadad2311f3aa26edbb003aa3ce89d', operation='DELETE', pgid='pgtrigger_delete_delete_9d3a8', table='reports_told', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='toldevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='told_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='word',
                    constraint=people.rowsecurity.RowSecurity(name='word_rows', read='contract_id = ANY((SELECT team_contracts(true))::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[]) and contract_id = ANY((SELECT team_contracts(false))::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='word',
                    constraint=models.UniqueConstraint(fields=('draft', 'team'), name='word_once'),
                ),
                migrations.AddConstraint(
                    model_name='word',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('seen', None), ('seen_on', None)), models.Q(('seen__isnull', False), ('seen_on__isnull', False)), _connector='OR'), name='seen_on_a_day'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='word',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reports_wordevent" ("changed", "comment", "contract_id", "draft_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seen", "seen_on", "team_id", "team_name", "version") VALUES (NEW."changed", NEW."comment", NEW."contract_id", NEW."draft_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."seen", NEW."seen_on", NEW."team_id", NEW."team_name", NEW."version"); RETURN NULL;', hash='e069b475bd2dddca320eb20e36eecedfa00c4ee8', operation='INSERT', pgid='pgtrigger_insert_insert_e6266', table='reports_word', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='word',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reports_wordevent" ("changed", "comment", "contract_id", "draft_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seen", "seen_on", "team_id", "team_name", "version") VALUES (NEW."changed", NEW."comment", NEW."contract_id", NEW."draft_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."seen", NEW."seen_on", NEW."team_id", NEW."team_name", NEW."version"); RETURN NULL;', hash='a34daa57a201a6c464d13c8c7142cff646daef90', operation='UPDATE', pgid='pgtrigger_update_update_b5f9d', table='reports_word', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='word',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reports_wordevent" ("changed", "comment", "contract_id", "draft_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seen", "seen_on", "team_id", "team_name", "version") VALUES (OLD."changed", OLD."comment", OLD."contract_id", OLD."draft_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."seen", OLD."seen_on", OLD."team_id", OLD."team_name", OLD."version"); RETURN NULL;', hash='b5a2b046af0d75e26029ca07c046b48af097df98', operation='DELETE', pgid='pgtrigger_delete_delete_1ee5a', table='reports_word', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='wordevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='word_event_rows', read='false'),
                ),
            ],
        ),
    ]
