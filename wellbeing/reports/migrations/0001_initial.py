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
                        ('issued_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('figures', models.JSONField()),
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
                        ('issued_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('figures', models.JSONField()),
                    ],
                    options={
                        'ordering': ['-quarter_starts', '-number'],
                        'constraints': [people.rowsecurity.RowSecurity(name='report_rows', read='contract_id = ANY((SELECT readable_contracts())::uuid[])'), models.UniqueConstraint(fields=('contract_id', 'quarter_starts', 'number'), name='report_once')],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='report',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reports_reportevent" ("contract_id", "contract_name", "figures", "id", "issued_on", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quarter_starts", "team_names") VALUES (NEW."contract_id", NEW."contract_name", NEW."figures", NEW."id", NEW."issued_on", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."quarter_starts", NEW."team_names"); RETURN NULL;', hash='a1714fc6b1b1874a9b1f61b5b50f25e9e60063cb', operation='INSERT', pgid='pgtrigger_insert_insert_84ceb', table='reports_report', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='report',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reports_reportevent" ("contract_id", "contract_name", "figures", "id", "issued_on", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quarter_starts", "team_names") VALUES (NEW."contract_id", NEW."contract_name", NEW."figures", NEW."id", NEW."issued_on", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."quarter_starts", NEW."team_names"); RETURN NULL;', hash='d78dea8ce472c68e8b6d89cc3291a6b873797601', operation='UPDATE', pgid='pgtrigger_update_update_234a9', table='reports_report', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='report',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reports_reportevent" ("contract_id", "contract_name", "figures", "id", "issued_on", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quarter_starts", "team_names") VALUES (OLD."contract_id", OLD."contract_name", OLD."figures", OLD."id", OLD."issued_on", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."quarter_starts", OLD."team_names"); RETURN NULL;', hash='07da1e5debc1fcc4742f5801a7d86eaeec1ce202', operation='DELETE', pgid='pgtrigger_delete_delete_6acd6', table='reports_report', when='AFTER')),
                ),
                migrations.AddField(
                    model_name='reportevent',
                    name='pgh_obj',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='reports.report'),
                ),
                migrations.AddConstraint(
                    model_name='reportevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='report_event_rows', read='false'),
                ),
            ],
        ),
    ]
