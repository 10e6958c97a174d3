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
    ]

    operations = [
        people.atonce.AtOnce(
            operations=[
                migrations.CreateModel(
                    name='Action',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('what', models.CharField(max_length=160, verbose_name='what will they do?')),
                        ('by_when', models.DateField(blank=True, null=True, verbose_name='by when')),
                        ('state', models.CharField(blank=True, choices=[('', 'Not yet'), ('done', 'Done'), ('let_go', 'Let go')], max_length=8)),
                        ('made_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('ended_on', models.DateField(null=True)),
                        ('owner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='actions', to=settings.AUTH_USER_MODEL)),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='actions', to='people.team')),
                    ],
                    options={
                        'ordering': ['by_when', 'id'],
                    },
                ),
                migrations.CreateModel(
                    name='Agreement',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('text', models.CharField(max_length=200, verbose_name='what we agreed')),
                        ('why', models.CharField(blank=True, max_length=300, verbose_name='so that')),
                        ('trying_until', models.DateField(blank=True, null=True, verbose_name='trying it until')),
                        ('look_again_on', models.DateField(blank=True, null=True, verbose_name='look at it again on')),
                        ('agreed_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('ended_on', models.DateField(null=True)),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='agreements', to='people.team')),
                    ],
                    options={
                        'ordering': ['look_again_on', 'id'],
                    },
                ),
                migrations.CreateModel(
                    name='Meeting',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('starts_at', models.DateTimeField()),
                        ('place', models.CharField(blank=True, max_length=80)),
                        ('held', models.BooleanField(default=False)),
                        ('summary', models.TextField(blank=True, max_length=2000, verbose_name='in a minute')),
                        ('facilitator', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('scribe', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='meetings', to='people.team')),
                    ],
                    options={
                        'ordering': ['starts_at'],
                    },
                ),
                migrations.CreateModel(
                    name='MeetingEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('starts_at', models.DateTimeField()),
                        ('place', models.CharField(blank=True, max_length=80)),
                        ('held', models.BooleanField(default=False)),
                        ('summary', models.TextField(blank=True, max_length=2000, verbose_name='in a minute')),
                        ('facilitator', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.meeting')),
                        ('scribe', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Tension',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('noticed', models.TextField(max_length=1000, verbose_name='what have you noticed?')),
                        ('saw', models.CharField(blank=True, max_length=300, verbose_name='what I saw')),
                        ('means', models.CharField(blank=True, max_length=300, verbose_name='what it means for them, or for us')),
                        ('better', models.CharField(blank=True, max_length=300, verbose_name='what would be better')),
                        ('ask', models.CharField(blank=True, max_length=300, verbose_name='what I’d like to ask for')),
                        ('visit_id', models.UUIDField(blank=True, null=True)),
                        ('label', models.CharField(max_length=60, verbose_name='in a few words')),
                        ('for_coach', models.BooleanField(default=False, verbose_name='brought to the coach')),
                        ('shared_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('ended_as', models.CharField(blank=True, choices=[('', 'Still open'), ('action', 'Someone did something'), ('agreement', 'A new way, agreed'), ('information', 'Information, asked or given'), ('heard', 'Being heard'), ('elsewhere', 'Taken elsewhere'), ('dropped', 'Let go')], max_length=12)),
                        ('ended_on', models.DateField(null=True)),
                        ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tensions', to=settings.AUTH_USER_MODEL)),
                        ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='tensions', to='people.person')),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tensions', to='people.team')),
                    ],
                    options={
                        'ordering': ['shared_on', 'id'],
                    },
                ),
                migrations.CreateModel(
                    name='AgreementEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('text', models.CharField(max_length=200, verbose_name='what we agreed')),
                        ('why', models.CharField(blank=True, max_length=300, verbose_name='so that')),
                        ('trying_until', models.DateField(blank=True, null=True, verbose_name='trying it until')),
                        ('look_again_on', models.DateField(blank=True, null=True, verbose_name='look at it again on')),
                        ('agreed_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('ended_on', models.DateField(null=True)),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.agreement')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                        ('tension', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.tension')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.AddField(
                    model_name='agreement',
                    name='tension',
                    field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='agreements', to='meetings.tension'),
                ),
                migrations.CreateModel(
                    name='ActionEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('what', models.CharField(max_length=160, verbose_name='what will they do?')),
                        ('by_when', models.DateField(blank=True, null=True, verbose_name='by when')),
                        ('state', models.CharField(blank=True, choices=[('', 'Not yet'), ('done', 'Done'), ('let_go', 'Let go')], max_length=8)),
                        ('made_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('ended_on', models.DateField(null=True)),
                        ('owner', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.action')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                        ('tension', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.tension')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.AddField(
                    model_name='action',
                    name='tension',
                    field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='actions', to='meetings.tension'),
                ),
                migrations.CreateModel(
                    name='TensionEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('noticed', models.TextField(max_length=1000, verbose_name='what have you noticed?')),
                        ('saw', models.CharField(blank=True, max_length=300, verbose_name='what I saw')),
                        ('means', models.CharField(blank=True, max_length=300, verbose_name='what it means for them, or for us')),
                        ('better', models.CharField(blank=True, max_length=300, verbose_name='what would be better')),
                        ('ask', models.CharField(blank=True, max_length=300, verbose_name='what I’d like to ask for')),
                        ('visit_id', models.UUIDField(blank=True, null=True)),
                        ('label', models.CharField(max_length=60, verbose_name='in a few words')),
                        ('for_coach', models.BooleanField(default=False, verbose_name='brought to the coach')),
                        ('shared_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('ended_as', models.CharField(blank=True, choices=[('', 'Still open'), ('action', 'Someone did something'), ('agreement', 'A new way, agreed'), ('information', 'Information, asked or given'), ('heard', 'Being heard'), ('elsewhere', 'Taken elsewhere'), ('dropped', 'Let go')], max_length=12)),
                        ('ended_on', models.DateField(null=True)),
                        ('author', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('person', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.tension')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='ThankYou',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('sender', models.CharField(max_length=80, verbose_name='from whom')),
                        ('to', models.CharField(default='us all', max_length=80, verbose_name='to whom')),
                        ('text', models.CharField(max_length=400)),
                        ('on', models.DateField(default=django.utils.timezone.localdate)),
                        ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='thanks', to='people.team')),
                    ],
                    options={
                        'ordering': ['-on', 'id'],
                    },
                ),
                migrations.CreateModel(
                    name='ThankYouEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('sender', models.CharField(max_length=80, verbose_name='from whom')),
                        ('to', models.CharField(default='us all', max_length=80, verbose_name='to whom')),
                        ('text', models.CharField(max_length=400)),
                        ('on', models.DateField(default=django.utils.timezone.localdate)),
                        ('author', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.thankyou')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Draft',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('noticed', models.TextField(max_length=1000, verbose_name='what have you noticed?')),
                        ('saw', models.CharField(blank=True, max_length=300, verbose_name='what I saw')),
                        ('means', models.CharField(blank=True, max_length=300, verbose_name='what it means for them, or for us')),
                        ('better', models.CharField(blank=True, max_length=300, verbose_name='what would be better')),
                        ('ask', models.CharField(blank=True, max_length=300, verbose_name='what I’d like to ask for')),
                        ('visit_id', models.UUIDField(blank=True, null=True)),
                        ('begun_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('author', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='drafts', to=settings.AUTH_USER_MODEL)),
                        ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.team')),
                    ],
                    options={
                        'constraints': [people.rowsecurity.RowSecurity(delete='author_id = (SELECT asking())', name='draft_rows', read='author_id = (SELECT asking())', write='author_id = (SELECT asking())')],
                    },
                ),
                migrations.AddConstraint(
                    model_name='meeting',
                    constraint=people.rowsecurity.RowSecurity(name='meeting_rows', read='team_id = ANY((SELECT my_teams())::uuid[]) or team_id = ANY((SELECT coached_teams())::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='meeting',
                    constraint=models.UniqueConstraint(fields=('team', 'starts_at'), name='meeting_once'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='meeting',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_meetingevent" ("facilitator_id", "held", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "scribe_id", "starts_at", "summary", "team_id", "version") VALUES (NEW."facilitator_id", NEW."held", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."place", NEW."scribe_id", NEW."starts_at", NEW."summary", NEW."team_id", NEW."version"); RETURN NULL;', hash='2dd39550b971e307d2dffeafb57d1b835aa9ec06', operation='INSERT', pgid='pgtrigger_insert_insert_61d9e', table='meetings_meeting', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='meeting',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_meetingevent" ("facilitator_id", "held", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "scribe_id", "starts_at", "summary", "team_id", "version") VALUES (NEW."facilitator_id", NEW."held", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."place", NEW."scribe_id", NEW."starts_at", NEW."summary", NEW."team_id", NEW."version"); RETURN NULL;', hash='159a5907cdffec7f701890e3ff7c46a3cc511f54', operation='UPDATE', pgid='pgtrigger_update_update_495b8', table='meetings_meeting', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='meeting',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_meetingevent" ("facilitator_id", "held", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "scribe_id", "starts_at", "summary", "team_id", "version") VALUES (OLD."facilitator_id", OLD."held", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."place", OLD."scribe_id", OLD."starts_at", OLD."summary", OLD."team_id", OLD."version"); RETURN NULL;', hash='07be455e2f494603fa5ce873f2964e7fa84bd14e', operation='DELETE', pgid='pgtrigger_delete_delete_4bf26', table='meetings_meeting', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='meetingevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='meeting_event_rows', read='false'),
                ),
                migrations.AddIndex(
                    model_name='tension',
                    index=models.Index(fields=['team', 'shared_on'], name='meetings_te_team_id_a5a76e_idx'),
                ),
                migrations.AddConstraint(
                    model_name='tension',
                    constraint=people.rowsecurity.RowSecurity(add='team_id = ANY((SELECT my_teams())::uuid[]) and author_id = (SELECT asking())', name='tension_rows', read='team_id = ANY((SELECT my_teams())::uuid[]) or (for_coach and team_id = ANY((SELECT coached_teams())::uuid[]))', write='team_id = ANY((SELECT my_teams())::uuid[])'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='tension',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_tensionevent" ("ask", "author_id", "better", "ended_as", "ended_on", "for_coach", "id", "label", "means", "noticed", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "saw", "shared_on", "team_id", "version", "visit_id") VALUES (NEW."ask", NEW."author_id", NEW."better", NEW."ended_as", NEW."ended_on", NEW."for_coach", NEW."id", NEW."label", NEW."means", NEW."noticed", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."saw", NEW."shared_on", NEW."team_id", NEW."version", NEW."visit_id"); RETURN NULL;', hash='beff196e5ec4df17aed66bb1825ef4aa11fdaf09', operation='INSERT', pgid='pgtrigger_insert_insert_158f9', table='meetings_tension', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='tension',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_tensionevent" ("ask", "author_id", "better", "ended_as", "ended_on", "for_coach", "id", "label", "means", "noticed", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "saw", "shared_on", "team_id", "version", "visit_id") VALUES (NEW."ask", NEW."author_id", NEW."better", NEW."ended_as", NEW."ended_on", NEW."for_coach", NEW."id", NEW."label", NEW."means", NEW."noticed", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."saw", NEW."shared_on", NEW."team_id", NEW."version", NEW."visit_id"); RETURN NULL;', hash='ed04f192dbc8f80fc4679de3cbb6df028ae925ec', operation='UPDATE', pgid='pgtrigger_update_update_f8f82', table='meetings_tension', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='tension',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_tensionevent" ("ask", "author_id", "better", "ended_as", "ended_on", "for_coach", "id", "label", "means", "noticed", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "saw", "shared_on", "team_id", "version", "visit_id") VALUES (OLD."ask", OLD."author_id", OLD."better", OLD."ended_as", OLD."ended_on", OLD."for_coach", OLD."id", OLD."label", OLD."means", OLD."noticed", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."saw", OLD."shared_on", OLD."team_id", OLD."version", OLD."visit_id"); RETURN NULL;', hash='ca5bf14badb4c3adbdefcf4a4bfa426db882e763', operation='DELETE', pgid='pgtrigger_delete_delete_a9ce8', table='meetings_tension', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='agreementevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='agreement_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='agreement',
                    constraint=people.rowsecurity.RowSecurity(name='agreement_rows', read='team_id = ANY((SELECT my_teams())::uuid[]) or team_id = ANY((SELECT coached_teams())::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[])'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='agreement',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_agreementevent" ("agreed_on", "ended_on", "id", "look_again_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "tension_id", "text", "trying_until", "version", "why") VALUES (NEW."agreed_on", NEW."ended_on", NEW."id", NEW."look_again_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."team_id", NEW."tension_id", NEW."text", NEW."trying_until", NEW."version", NEW."why"); RETURN NULL;', hash='ec1d4ea572ff81aa1f7c892052118676630e48e3', operation='INSERT', pgid='pgtrigger_insert_insert_f8592', table='meetings_agreement', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='agreement',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_agreementevent" ("agreed_on", "ended_on", "id", "look_again_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "tension_id", "text", "trying_until", "version", "why") VALUES (NEW."agreed_on", NEW."ended_on", NEW."id", NEW."look_again_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."team_id", NEW."tension_id", NEW."text", NEW."trying_until", NEW."version", NEW."why"); RETURN NULL;', hash='a8e3f6ee28e4fdf2947fd47e1f93fba88df3a0e9', operation='UPDATE', pgid='pgtrigger_update_update_255dc', table='meetings_agreement', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='agreement',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_agreementevent" ("agreed_on", "ended_on", "id", "look_again_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "tension_id", "text", "trying_until", "version", "why") VALUES (OLD."agreed_on", OLD."ended_on", OLD."id", OLD."look_again_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."team_id", OLD."tension_id", OLD."text", OLD."trying_until", OLD."version", OLD."why"); RETURN NULL;', hash='af87dd4ec835d3e375931778c512f16777fbdea6', operation='DELETE', pgid='pgtrigger_delete_delete_b1b48', table='meetings_agreement', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='actionevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='action_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='action',
                    constraint=people.rowsecurity.RowSecurity(name='action_rows', read='team_id = ANY((SELECT my_teams())::uuid[]) or team_id = ANY((SELECT coached_teams())::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[])'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='action',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_actionevent" ("by_when", "ended_on", "id", "made_on", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "team_id", "tension_id", "version", "what") VALUES (NEW."by_when", NEW."ended_on", NEW."id", NEW."made_on", NEW."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."state", NEW."team_id", NEW."tension_id", NEW."version", NEW."what"); RETURN NULL;', hash='df5289e577ab13e30eb92c99bba0782d6a9f45d9', operation='INSERT', pgid='pgtrigger_insert_insert_fae11', table='meetings_action', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='action',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_actionevent" ("by_when", "ended_on", "id", "made_on", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "team_id", "tension_id", "version", "what") VALUES (NEW."by_when", NEW."ended_on", NEW."id", NEW."made_on", NEW."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."state", NEW."team_id", NEW."tension_id", NEW."version", NEW."what"); RETURN NULL;', hash='7ab414b58704fc66a04b40ac92272369dd74f987', operation='UPDATE', pgid='pgtrigger_update_update_a681c', table='meetings_action', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='action',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_actionevent" ("by_when", "ended_on", "id", "made_on", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "team_id", "tension_id", "version", "what") VALUES (OLD."by_when", OLD."ended_on", OLD."id", OLD."made_on", OLD."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."state", OLD."team_id", OLD."tension_id", OLD."version", OLD."what"); RETURN NULL;', hash='467ff8217c0b4cbde6543fb40d66f280bf1f7582', operation='DELETE', pgid='pgtrigger_delete_delete_641b9', table='meetings_action', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='tensionevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='tension_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='thankyou',
                    constraint=people.rowsecurity.RowSecurity(name='thanks_rows', read='team_id = ANY((SELECT my_teams())::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[])'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='thankyou',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_thankyouevent" ("author_id", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sender", "team_id", "text", "to", "version") VALUES (NEW."author_id", NEW."id", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."sender", NEW."team_id", NEW."text", NEW."to", NEW."version"); RETURN NULL;', hash='0d44ea31f1b34f2147fe81432242242d4147e0fa', operation='INSERT', pgid='pgtrigger_insert_insert_71283', table='meetings_thankyou', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='thankyou',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_thankyouevent" ("author_id", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sender", "team_id", "text", "to", "version") VALUES (NEW."author_id", NEW."id", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."sender", NEW."team_id", NEW."text", NEW."to", NEW."version"); RETURN NULL;', hash='3c539c51ba9cbbd3f7bf6063c88215a748a43052', operation='UPDATE', pgid='pgtrigger_update_update_80cf5', table='meetings_thankyou', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='thankyou',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_thankyouevent" ("author_id", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sender", "team_id", "text", "to", "version") VALUES (OLD."author_id", OLD."id", OLD."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."sender", OLD."team_id", OLD."text", OLD."to", OLD."version"); RETURN NULL;', hash='1a1352dafa5ceba1f2ba6001ec04e43ba53e6a37', operation='DELETE', pgid='pgtrigger_delete_delete_23bff', table='meetings_thankyou', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='thankyouevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='thankyou_event_rows', read='false'),
                ),
            ],
        ),
    ]
