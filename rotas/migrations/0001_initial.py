import django.contrib.postgres.constraints
import django.contrib.postgres.fields
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

#: what keeps a TeamWeek (doors.sql)
KEEP = """
create trigger weeks_added after insert on rotas_visit referencing new table as now_rows
  for each statement execute function weeks_touched();
create trigger weeks_changed after update on rotas_visit referencing old table as then_rows new table as now_rows
  for each statement execute function weeks_touched();
create trigger weeks_removed after delete on rotas_visit referencing old table as then_rows
  for each statement execute function weeks_touched();
create constraint trigger weeks_kept after insert on rotas_touchedweek deferrable initially deferred
  for each row execute function weeks_kept();
"""
NO_MORE = """
drop trigger weeks_added on rotas_visit;
drop trigger weeks_changed on rotas_visit;
drop trigger weeks_removed on rotas_visit;
drop trigger weeks_kept on rotas_touchedweek;
"""


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('people', '0002_rooms'),
        ('profiles', '0001_initial'),
    ]

    operations = [
        people.atonce.AtOnce(
            operations=[
                migrations.CreateModel(
                    name='Alert',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('ended', models.CharField(blank=True, choices=[('seen', 'Seen or spoken to'), ('999', '999 was rung')], max_length=4)),
                        ('words', models.CharField(blank=True, max_length=300, verbose_name='what you found')),
                        ('ended_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='alerts', to='people.person')),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='alerts', to='people.team')),
                    ],
                ),
                migrations.CreateModel(
                    name='AlertStep',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('rung', models.PositiveSmallIntegerField(choices=[(1, 'the visit’s worker'), (2, 'their buddy'), (3, 'the whole team'), (4, 'who is on call'), (5, 'the organisation’s emergency number')])),
                        ('alert', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='steps', to='rotas.alert')),
                        ('answered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.team')),
                    ],
                    options={
                        'ordering': ['rung'],
                    },
                ),
                migrations.CreateModel(
                    name='AlertStepEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('rung', models.PositiveSmallIntegerField(choices=[(1, 'the visit’s worker'), (2, 'their buddy'), (3, 'the whole team'), (4, 'who is on call'), (5, 'the organisation’s emergency number')])),
                        ('alert', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='rotas.alert')),
                        ('answered_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='rotas.alertstep')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Ask',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('how', models.CharField(choices=[('one', 'One colleague'), ('all', 'Everyone: the first yes takes it'), ('turns', 'One after the other')], max_length=5)),
                        ('words', models.CharField(blank=True, max_length=120, verbose_name='as your team may read it')),
                        ('state', models.CharField(choices=[('waiting', 'Asked'), ('yes', 'Somebody said yes'), ('no', 'Nobody could'), ('back', 'Taken back')], default='waiting', max_length=8)),
                        ('asker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='asks', to=settings.AUTH_USER_MODEL)),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                        ('so_that', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='hangs_on', to='rotas.ask')),
                        ('taken_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='asks', to='people.team')),
                        ('to', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                ),
                migrations.CreateModel(
                    name='Away',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('starts_on', models.DateField(verbose_name='first day away')),
                        ('ends_on', models.DateField(verbose_name='last day away')),
                        ('ended_on', models.DateField(null=True)),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='aways', to='people.team')),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='aways', to=settings.AUTH_USER_MODEL)),
                    ],
                ),
                migrations.CreateModel(
                    name='AwayEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('starts_on', models.DateField(verbose_name='first day away')),
                        ('ends_on', models.DateField(verbose_name='last day away')),
                        ('ended_on', models.DateField(null=True)),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='rotas.away')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                        ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='AwayReason',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('words', models.CharField(max_length=160)),
                        ('away', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reasons', to='rotas.away')),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                ),
                migrations.CreateModel(
                    name='Bend',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('kinds', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=20), size=None)),
                        ('found', models.TextField(max_length=1000, verbose_name='what stood against it')),
                        ('why', models.CharField(max_length=200, verbose_name='their sentence')),
                        ('rest_starts_at', models.DateTimeField(null=True)),
                        ('rest_ends_at', models.DateTimeField(null=True)),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.team')),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bends', to=settings.AUTH_USER_MODEL)),
                    ],
                ),
                migrations.CreateModel(
                    name='ChangeSeen',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('starts_at', models.DateTimeField()),
                        ('cancelled', models.BooleanField(default=False)),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.team')),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('worker', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                ),
                migrations.CreateModel(
                    name='Commitment',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('kind', models.CharField(choices=[('meeting', 'Team meeting'), ('circle', 'Circle'), ('training', 'Training'), ('other', 'Something else')], max_length=10)),
                        ('title', models.CharField(max_length=80)),
                        ('starts_at', models.DateTimeField()),
                        ('ends_at', models.DateTimeField()),
                        ('source', models.UUIDField(null=True, unique=True)),
                        ('ended_on', models.DateField(null=True)),
                        ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='commitments', to='people.team')),
                        ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='commitments', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'ordering': ['starts_at', 'id'],
                    },
                ),
                migrations.CreateModel(
                    name='CommitmentEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('kind', models.CharField(choices=[('meeting', 'Team meeting'), ('circle', 'Circle'), ('training', 'Training'), ('other', 'Something else')], max_length=10)),
                        ('title', models.CharField(max_length=80)),
                        ('starts_at', models.DateTimeField()),
                        ('ends_at', models.DateTimeField()),
                        ('source', models.UUIDField(null=True)),
                        ('ended_on', models.DateField(null=True)),
                        ('person', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='rotas.commitment')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                        ('user', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='DraftLock',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='draft_locks', to='people.team')),
                        ('worker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                ),
                migrations.CreateModel(
                    name='Expected',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.team')),
                        ('teller', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('worker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                ),
                migrations.CreateModel(
                    name='FeedKey',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('digest', models.CharField(max_length=64, unique=True)),
                        ('ends_on', models.DateField()),
                        ('revoked_on', models.DateField(null=True)),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='feed_keys', to=settings.AUTH_USER_MODEL)),
                    ],
                ),
                migrations.CreateModel(
                    name='LengthSum',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('block', models.DateField(verbose_name='Monday the four weeks begin')),
                        ('minutes', models.IntegerField(default=0)),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                    ],
                ),
                migrations.CreateModel(
                    name='LengthVoice',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('block', models.DateField()),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                ),
                migrations.CreateModel(
                    name='Miles',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('day', models.DateField()),
                        ('miles', models.DecimalField(decimal_places=1, max_digits=5)),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='miles', to=settings.AUTH_USER_MODEL)),
                    ],
                ),
                migrations.CreateModel(
                    name='OnCall',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('name', models.CharField(max_length=80)),
                        ('phone', models.CharField(max_length=30)),
                        ('starts_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('ends_on', models.DateField(null=True)),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='on_calls', to='people.team')),
                        ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                ),
                migrations.CreateModel(
                    name='OnCallEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('name', models.CharField(max_length=80)),
                        ('phone', models.CharField(max_length=30)),
                        ('starts_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('ends_on', models.DateField(null=True)),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='rotas.oncall')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                        ('user', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Passing',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('day', models.DateField()),
                        ('gave', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='passings', to='people.team')),
                        ('took', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                ),
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
                        ('outcomes', django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), blank=True, default=list, size=None)),
                        ('time_critical', models.BooleanField(default=False, verbose_name='at a fixed time')),
                        ('time_critical_why', models.CharField(blank=True, max_length=160, verbose_name='why the time is fixed')),
                        ('short_agreed', models.BooleanField(default=False, verbose_name='a short visit is agreed')),
                        ('started_on', models.DateField(default=django.utils.timezone.localdate, verbose_name='from')),
                        ('ended_on', models.DateField(blank=True, null=True, verbose_name='until')),
                        ('paused_from', models.DateField(blank=True, null=True, verbose_name='paused from')),
                        ('paused_until', models.DateField(blank=True, null=True, verbose_name='back on')),
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
                        ('outcomes', django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), blank=True, default=list, size=None)),
                        ('time_critical', models.BooleanField(default=False, verbose_name='at a fixed time')),
                        ('time_critical_why', models.CharField(blank=True, max_length=160, verbose_name='why the time is fixed')),
                        ('short_agreed', models.BooleanField(default=False, verbose_name='a short visit is agreed')),
                        ('started_on', models.DateField(default=django.utils.timezone.localdate, verbose_name='from')),
                        ('ended_on', models.DateField(blank=True, null=True, verbose_name='until')),
                        ('paused_from', models.DateField(blank=True, null=True, verbose_name='paused from')),
                        ('paused_until', models.DateField(blank=True, null=True, verbose_name='back on')),
                        ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='rotas.pattern')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Period',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('first', models.DateField(verbose_name='its first Monday')),
                        ('after', models.DateField(verbose_name='the Monday after it')),
                        ('state', models.CharField(choices=[('needs', 'Looking at what is needed'), ('asked', 'Asking what suits us'), ('draft', 'Filling the gaps'), ('agreed', 'Agreed')], default='needs', max_length=10)),
                        ('agreed_on', models.DateField(null=True)),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='periods', to='people.team')),
                    ],
                    options={
                        'ordering': ['first'],
                    },
                ),
                migrations.CreateModel(
                    name='PeriodEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('first', models.DateField(verbose_name='its first Monday')),
                        ('after', models.DateField(verbose_name='the Monday after it')),
                        ('state', models.CharField(choices=[('needs', 'Looking at what is needed'), ('asked', 'Asking what suits us'), ('draft', 'Filling the gaps'), ('agreed', 'Agreed')], default='needs', max_length=10)),
                        ('agreed_on', models.DateField(null=True)),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='rotas.period')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Preference',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('tone', models.CharField(choices=[('cant', 'I can’t'), ('rather_not', 'I’d rather not'), ('happy', 'I’m happy to')], max_length=10)),
                        ('weekdays', models.PositiveSmallIntegerField(null=True)),
                        ('day', models.DateField(null=True)),
                        ('every', models.PositiveSmallIntegerField(default=1)),
                        ('starts', models.TimeField(null=True)),
                        ('ends', models.TimeField(null=True)),
                        ('started_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('ended_on', models.DateField(null=True)),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='preferences', to='people.team')),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='preferences', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'ordering': ['day', 'weekdays', 'starts', 'id'],
                    },
                ),
                migrations.CreateModel(
                    name='PreferenceEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('tone', models.CharField(choices=[('cant', 'I can’t'), ('rather_not', 'I’d rather not'), ('happy', 'I’m happy to')], max_length=10)),
                        ('weekdays', models.PositiveSmallIntegerField(null=True)),
                        ('day', models.DateField(null=True)),
                        ('every', models.PositiveSmallIntegerField(default=1)),
                        ('starts', models.TimeField(null=True)),
                        ('ends', models.TimeField(null=True)),
                        ('started_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('ended_on', models.DateField(null=True)),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='rotas.preference')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                        ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='PreferenceReason',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('words', models.CharField(max_length=160)),
                        ('shared', models.BooleanField(default=False)),
                        ('preference', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='reason', to='rotas.preference')),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.team')),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
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
                    name='Help',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('thanks', models.CharField(blank=True, max_length=160)),
                        ('thanked', models.BooleanField(default=False)),
                        ('helped', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('helper', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.team')),
                        ('promise', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='helps', to='rotas.promise')),
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
                    name='RotaAgreement',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('about', models.CharField(choices=[('rest', 'Rest between two days'), ('weekends', 'Weekends in any four'), ('finish', 'How late we finish'), ('day', 'Work in one day')], max_length=10)),
                        ('limit', models.PositiveSmallIntegerField()),
                        ('words', models.CharField(max_length=160, verbose_name='as the team says it')),
                        ('ended_on', models.DateField(null=True)),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rota_agreements', to='people.team')),
                    ],
                    options={
                        'ordering': ['about', 'id'],
                    },
                ),
                migrations.CreateModel(
                    name='RotaAgreementEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('about', models.CharField(choices=[('rest', 'Rest between two days'), ('weekends', 'Weekends in any four'), ('finish', 'How late we finish'), ('day', 'Work in one day')], max_length=10)),
                        ('limit', models.PositiveSmallIntegerField()),
                        ('words', models.CharField(max_length=160, verbose_name='as the team says it')),
                        ('ended_on', models.DateField(null=True)),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='rotas.rotaagreement')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='RotaDraft',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('number', models.PositiveIntegerField(verbose_name="which of the team's drafts")),
                        ('first', models.DateField(verbose_name='its first Monday')),
                        ('after', models.DateField(verbose_name='the Monday after it')),
                        ('moves', models.BooleanField(default=False)),
                        ('state', models.CharField(choices=[('waiting', 'Waiting to begin'), ('running', 'Being made'), ('done', 'Ready'), ('stopped', 'Stopped by hand'), ('dead', 'Ended by itself')], default='waiting', max_length=8)),
                        ('share', models.PositiveSmallIntegerField(default=0)),
                        ('told_at', models.DateTimeField(default=django.utils.timezone.now)),
                        ('shown_on', models.DateField(null=True)),
                        ('asked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rota_drafts', to='people.team')),
                    ],
                    options={
                        'ordering': ['-number'],
                    },
                ),
                migrations.CreateModel(
                    name='RotaSettings',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('ahead_weeks', models.PositiveSmallIntegerField(default=4, verbose_name='visits open so many weeks ahead')),
                        ('period_weeks', models.PositiveSmallIntegerField(default=2, verbose_name='a rota is agreed for so many weeks')),
                        ('notice_days', models.PositiveSmallIntegerField(default=14, verbose_name='agreed so many days before it begins')),
                        ('usual_travel', models.PositiveSmallIntegerField(default=5, verbose_name='minutes between two homes nobody typed')),
                        ('team', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='rota_settings', to='people.team')),
                    ],
                ),
                migrations.CreateModel(
                    name='RotaSettingsEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('ahead_weeks', models.PositiveSmallIntegerField(default=4, verbose_name='visits open so many weeks ahead')),
                        ('period_weeks', models.PositiveSmallIntegerField(default=2, verbose_name='a rota is agreed for so many weeks')),
                        ('notice_days', models.PositiveSmallIntegerField(default=14, verbose_name='agreed so many days before it begins')),
                        ('usual_travel', models.PositiveSmallIntegerField(default=5, verbose_name='minutes between two homes nobody typed')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='rotas.rotasettings')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='SafetyNet',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('worker_after', models.PositiveSmallIntegerField(default=30)),
                        ('buddy_after', models.PositiveSmallIntegerField(default=15)),
                        ('team_after', models.PositiveSmallIntegerField(default=15)),
                        ('oncall_after', models.PositiveSmallIntegerField(default=15)),
                        ('organisation_after', models.PositiveSmallIntegerField(default=15)),
                        ('team', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='safety_net', to='people.team')),
                    ],
                ),
                migrations.CreateModel(
                    name='SafetyNetEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('worker_after', models.PositiveSmallIntegerField(default=30)),
                        ('buddy_after', models.PositiveSmallIntegerField(default=15)),
                        ('team_after', models.PositiveSmallIntegerField(default=15)),
                        ('oncall_after', models.PositiveSmallIntegerField(default=15)),
                        ('organisation_after', models.PositiveSmallIntegerField(default=15)),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='rotas.safetynet')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='SharedWeeks',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('open', models.BooleanField(default=False, verbose_name='Share our weeks with teams that share theirs')),
                        ('team', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='shared_weeks', to='people.team')),
                    ],
                ),
                migrations.CreateModel(
                    name='SharedWeeksEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('open', models.BooleanField(default=False, verbose_name='Share our weeks with teams that share theirs')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='rotas.sharedweeks')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='TeamWeek',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('monday', models.DateField()),
                        ('minutes', models.PositiveIntegerField()),
                        ('taken', models.PositiveIntegerField()),
                        ('people', models.PositiveIntegerField(verbose_name='people who saw a worker')),
                        ('faces', models.PositiveIntegerField(verbose_name='different workers of each of them, summed')),
                        ('essential', models.PositiveIntegerField(verbose_name='essential visits')),
                        ('missed', models.PositiveIntegerField(verbose_name='essential visits nobody came to')),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='weeks', to='people.team')),
                    ],
                    options={
                        'ordering': ['monday'],
                    },
                ),
                migrations.CreateModel(
                    name='TouchedWeek',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('team_id', models.UUIDField()),
                        ('monday', models.DateField()),
                    ],
                    options={
                        'constraints': [people.rowsecurity.RowSecurity(link='write', name='touchedweek_rows', read='false')],
                    },
                ),
                migrations.CreateModel(
                    name='TravelTime',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('minutes', models.PositiveSmallIntegerField()),
                        ('one', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                        ('other', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='travel_times', to='people.team')),
                    ],
                ),
                migrations.CreateModel(
                    name='TravelTimeEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('minutes', models.PositiveSmallIntegerField()),
                        ('one', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                        ('other', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='rotas.traveltime')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Turn',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('number', models.PositiveSmallIntegerField(default=0)),
                        ('asked_on', models.DateField(null=True)),
                        ('until', models.DateTimeField(null=True, verbose_name='when the next is asked')),
                        ('no', models.BooleanField(default=False)),
                        ('ask', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='turns', to='rotas.ask')),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.team')),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
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
                        ('came', models.CharField(blank=True, choices=[('', 'Assumed as planned'), ('yes', 'Confirmed'), ('no', 'Nobody came'), ('door', 'No answer at the door')], max_length=4)),
                        ('cancelled_on', models.DateField(null=True)),
                        ('agreed_starts_at', models.DateTimeField(null=True)),
                        ('agreed_worker', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
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
                    name='PassingEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('day', models.DateField()),
                        ('gave', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='rotas.passing')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                        ('took', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('visit', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='rotas.visit')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.AddField(
                    model_name='passing',
                    name='visit',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='passings', to='rotas.visit'),
                ),
                migrations.CreateModel(
                    name='HelpEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('thanks', models.CharField(blank=True, max_length=160)),
                        ('thanked', models.BooleanField(default=False)),
                        ('helped', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('helper', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='rotas.help')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                        ('promise', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='rotas.promise')),
                        ('visit', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='rotas.visit')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.AddField(
                    model_name='help',
                    name='visit',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='helps', to='rotas.visit'),
                ),
                migrations.CreateModel(
                    name='ExpectedEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='rotas.expected')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                        ('teller', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('worker', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('visit', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='rotas.visit')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.AddField(
                    model_name='expected',
                    name='visit',
                    field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='expected', to='rotas.visit'),
                ),
                migrations.CreateModel(
                    name='DraftPlace',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('starts_at', models.DateTimeField()),
                        ('because', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=300), default=list, size=None)),
                        ('although', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=300), default=list, size=None)),
                        ('asks', models.BooleanField(default=False)),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.team')),
                        ('was', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('worker', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('draft', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='places', to='rotas.rotadraft')),
                        ('visit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='draft_places', to='rotas.visit')),
                    ],
                ),
                migrations.CreateModel(
                    name='DraftLockEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='rotas.draftlock')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                        ('worker', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('visit', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='rotas.visit')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.AddField(
                    model_name='draftlock',
                    name='visit',
                    field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='draft_lock', to='rotas.visit'),
                ),
                migrations.CreateModel(
                    name='ChangeSeenEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('starts_at', models.DateTimeField()),
                        ('cancelled', models.BooleanField(default=False)),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='rotas.changeseen')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                        ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('worker', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('visit', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='rotas.visit')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.AddField(
                    model_name='changeseen',
                    name='visit',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='changes_seen', to='rotas.visit'),
                ),
                migrations.CreateModel(
                    name='BendEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('kinds', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=20), size=None)),
                        ('found', models.TextField(max_length=1000, verbose_name='what stood against it')),
                        ('why', models.CharField(max_length=200, verbose_name='their sentence')),
                        ('rest_starts_at', models.DateTimeField(null=True)),
                        ('rest_ends_at', models.DateTimeField(null=True)),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='rotas.bend')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                        ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('visit', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='rotas.visit')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.AddField(
                    model_name='bend',
                    name='visit',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bends', to='rotas.visit'),
                ),
                migrations.CreateModel(
                    name='AskEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('how', models.CharField(choices=[('one', 'One colleague'), ('all', 'Everyone: the first yes takes it'), ('turns', 'One after the other')], max_length=5)),
                        ('words', models.CharField(blank=True, max_length=120, verbose_name='as your team may read it')),
                        ('state', models.CharField(choices=[('waiting', 'Asked'), ('yes', 'Somebody said yes'), ('no', 'Nobody could'), ('back', 'Taken back')], default='waiting', max_length=8)),
                        ('asker', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='rotas.ask')),
                        ('so_that', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='rotas.ask')),
                        ('taken_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                        ('to', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('back', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='rotas.visit')),
                        ('visit', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='rotas.visit')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.AddField(
                    model_name='ask',
                    name='back',
                    field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='rotas.visit'),
                ),
                migrations.AddField(
                    model_name='ask',
                    name='visit',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='asks', to='rotas.visit'),
                ),
                migrations.CreateModel(
                    name='AlertEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('ended', models.CharField(blank=True, choices=[('seen', 'Seen or spoken to'), ('999', '999 was rung')], max_length=4)),
                        ('words', models.CharField(blank=True, max_length=300, verbose_name='what you found')),
                        ('ended_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='rotas.alert')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                        ('visit', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='rotas.visit')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.AddField(
                    model_name='alert',
                    name='visit',
                    field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='alert', to='rotas.visit'),
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
                        ('came', models.CharField(blank=True, choices=[('', 'Assumed as planned'), ('yes', 'Confirmed'), ('no', 'Nobody came'), ('door', 'No answer at the door')], max_length=4)),
                        ('cancelled_on', models.DateField(null=True)),
                        ('agreed_starts_at', models.DateTimeField(null=True)),
                        ('agreed_worker', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
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
                    name='WorkTerms',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('opted_out_on', models.DateField(null=True)),
                        ('opt_out_ends_on', models.DateField(null=True)),
                        ('under_18_until', models.DateField(null=True)),
                        ('week_hours', models.PositiveSmallIntegerField(null=True)),
                        ('user', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='work_terms', to=settings.AUTH_USER_MODEL)),
                    ],
                ),
                migrations.CreateModel(
                    name='WorkTermsEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('opted_out_on', models.DateField(null=True)),
                        ('opt_out_ends_on', models.DateField(null=True)),
                        ('under_18_until', models.DateField(null=True)),
                        ('week_hours', models.PositiveSmallIntegerField(null=True)),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='rotas.workterms')),
                        ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.AddConstraint(
                    model_name='alertstep',
                    constraint=people.rowsecurity.RowSecurity(name='alertstep_rows', read='team_id = ANY((SELECT my_teams())::uuid[]) or team_id = ANY((SELECT coached_teams())::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='alertstep',
                    constraint=models.UniqueConstraint(fields=('alert', 'rung'), name='alert_rung_once'),
                ),
                migrations.AddConstraint(
                    model_name='alertstep',
                    constraint=models.CheckConstraint(condition=models.Q(('rung__gte', 1), ('rung__lte', 5)), name='alert_rung_is_one_of_five'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='alertstep',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_alertstepevent" ("alert_id", "answered_by_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rung", "team_id") VALUES (NEW."alert_id", NEW."answered_by_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."rung", NEW."team_id"); RETURN NULL;', hash='c223f277011fb8e61900e2ff82a75eb191c1218f', operation='INSERT', pgid='pgtrigger_insert_insert_4bf56', table='rotas_alertstep', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='alertstep',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "rotas_alertstepevent" ("alert_id", "answered_by_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rung", "team_id") VALUES (NEW."alert_id", NEW."answered_by_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."rung", NEW."team_id"); RETURN NULL;', hash='eab99354c3589f9c093e09af350472d3da0646e3', operation='UPDATE', pgid='pgtrigger_update_update_ad65d', table='rotas_alertstep', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='alertstep',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_alertstepevent" ("alert_id", "answered_by_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rung", "team_id") VALUES (OLD."alert_id", OLD."answered_by_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."rung", OLD."team_id"); RETURN NULL;', hash='ed4af2998c28124c21deba4439390d9325821c94', operation='DELETE', pgid='pgtrigger_delete_delete_8eb04', table='rotas_alertstep', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='alertstepevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='alertstep_event_rows', read='false'),
                ),
                migrations.AddIndex(
                    model_name='away',
                    index=models.Index(fields=['team', 'ends_on'], name='rotas_away_team_id_64068c_idx'),
                ),
                migrations.AddConstraint(
                    model_name='away',
                    constraint=people.rowsecurity.RowSecurity(name='away_rows', read='team_id = ANY((SELECT my_teams())::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[]) and user_id = (SELECT asking())'),
                ),
                migrations.AddConstraint(
                    model_name='away',
                    constraint=models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('starts_on'))), name='away_ends_after_start'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='away',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_awayevent" ("ended_on", "ends_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "team_id", "user_id", "version") VALUES (NEW."ended_on", NEW."ends_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."starts_on", NEW."team_id", NEW."user_id", NEW."version"); RETURN NULL;', hash='d8017982b668f70aa4c87784df6056eb01f9d56b', operation='INSERT', pgid='pgtrigger_insert_insert_4d2bc', table='rotas_away', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='away',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "rotas_awayevent" ("ended_on", "ends_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "team_id", "user_id", "version") VALUES (NEW."ended_on", NEW."ends_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."starts_on", NEW."team_id", NEW."user_id", NEW."version"); RETURN NULL;', hash='3d564a294490e785cbe86b4a5cf80cee7fe8edc2', operation='UPDATE', pgid='pgtrigger_update_update_e5b69', table='rotas_away', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='away',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_awayevent" ("ended_on", "ends_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "team_id", "user_id", "version") VALUES (OLD."ended_on", OLD."ends_on", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."starts_on", OLD."team_id", OLD."user_id", OLD."version"); RETURN NULL;', hash='d101e4af15a05d26177c511b903830999ce6ea5c', operation='DELETE', pgid='pgtrigger_delete_delete_85a17', table='rotas_away', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='awayevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='away_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='awayreason',
                    constraint=people.rowsecurity.RowSecurity(delete='user_id = (SELECT asking())', name='awayreason_rows', read='user_id = (SELECT asking())', write='user_id = (SELECT asking())'),
                ),
                migrations.AddIndex(
                    model_name='commitment',
                    index=models.Index(fields=['team', 'starts_at'], name='rotas_commi_team_id_58f929_idx'),
                ),
                migrations.AddConstraint(
                    model_name='commitment',
                    constraint=people.rowsecurity.RowSecurity(name='commitment_rows', read="team_id = ANY((SELECT my_teams())::uuid[]) or (team_id = ANY((SELECT coached_teams())::uuid[]) and person_id is null) or person_id = ANY((SELECT my_people('rota', 'read'))::uuid[])", write='team_id = ANY((SELECT my_teams())::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='commitment',
                    constraint=models.CheckConstraint(condition=models.Q(('ends_at__gt', models.F('starts_at'))), name='commitment_ends_after_start'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='commitment',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_commitmentevent" ("ended_on", "ends_at", "id", "kind", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "starts_at", "team_id", "title", "user_id", "version") VALUES (NEW."ended_on", NEW."ends_at", NEW."id", NEW."kind", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."source", NEW."starts_at", NEW."team_id", NEW."title", NEW."user_id", NEW."version"); RETURN NULL;', hash='ce7c5eef04fc65ab48b47054453e760031f4922b', operation='INSERT', pgid='pgtrigger_insert_insert_86f28', table='rotas_commitment', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='commitment',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "rotas_commitmentevent" ("ended_on", "ends_at", "id", "kind", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "starts_at", "team_id", "title", "user_id", "version") VALUES (NEW."ended_on", NEW."ends_at", NEW."id", NEW."kind", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."source", NEW."starts_at", NEW."team_id", NEW."title", NEW."user_id", NEW."version"); RETURN NULL;', hash='7ce2559d468aac38740cd7022e87681b009c60dd', operation='UPDATE', pgid='pgtrigger_update_update_88cef', table='rotas_commitment', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='commitment',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_commitmentevent" ("ended_on", "ends_at", "id", "kind", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "starts_at", "team_id", "title", "user_id", "version") VALUES (OLD."ended_on", OLD."ends_at", OLD."id", OLD."kind", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."source", OLD."starts_at", OLD."team_id", OLD."title", OLD."user_id", OLD."version"); RETURN NULL;', hash='ffdec408c230a8eca792a0e1b1fa4f21586b8aff', operation='DELETE', pgid='pgtrigger_delete_delete_b3cb5', table='rotas_commitment', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='commitmentevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='commitment_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='feedkey',
                    constraint=people.rowsecurity.RowSecurity(link='read', name='feedkey_rows', read='user_id = (SELECT asking())', write='user_id = (SELECT asking())'),
                ),
                migrations.AddConstraint(
                    model_name='lengthsum',
                    constraint=people.rowsecurity.RowSecurity(link='write', name='lengthsum_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='lengthsum',
                    constraint=models.UniqueConstraint(fields=('person', 'block'), name='length_sum_once'),
                ),
                migrations.AddConstraint(
                    model_name='lengthvoice',
                    constraint=people.rowsecurity.RowSecurity(link='write', name='lengthvoice_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='lengthvoice',
                    constraint=models.UniqueConstraint(fields=('person', 'block', 'user'), name='length_voice_once'),
                ),
                migrations.AddConstraint(
                    model_name='miles',
                    constraint=people.rowsecurity.RowSecurity(delete='user_id = (SELECT asking())', name='miles_rows', read='user_id = (SELECT asking())', write='user_id = (SELECT asking())'),
                ),
                migrations.AddConstraint(
                    model_name='miles',
                    constraint=models.UniqueConstraint(fields=('user', 'day'), name='miles_once_a_day'),
                ),
                migrations.AddConstraint(
                    model_name='miles',
                    constraint=models.CheckConstraint(condition=models.Q(('miles__gt', 0), ('miles__lte', 500)), name='miles_are_possible'),
                ),
                migrations.AddConstraint(
                    model_name='oncall',
                    constraint=people.rowsecurity.RowSecurity(name='oncall_rows', read='team_id = ANY((SELECT my_teams())::uuid[]) or team_id = ANY((SELECT coached_teams())::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='oncall',
                    constraint=models.CheckConstraint(condition=models.Q(('ends_on', None), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='oncall_ends_after_start'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='oncall',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_oncallevent" ("ends_on", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "starts_on", "team_id", "user_id", "version") VALUES (NEW."ends_on", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."phone", NEW."starts_on", NEW."team_id", NEW."user_id", NEW."version"); RETURN NULL;', hash='06fb21a1d5816f42cc4310ac3063229dac1e552e', operation='INSERT', pgid='pgtrigger_insert_insert_643b7', table='rotas_oncall', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='oncall',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "rotas_oncallevent" ("ends_on", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "starts_on", "team_id", "user_id", "version") VALUES (NEW."ends_on", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."phone", NEW."starts_on", NEW."team_id", NEW."user_id", NEW."version"); RETURN NULL;', hash='c8d8868c46e0ac147cc1476a188f2bece8d3efbf', operation='UPDATE', pgid='pgtrigger_update_update_d46ef', table='rotas_oncall', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='oncall',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_oncallevent" ("ends_on", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "starts_on", "team_id", "user_id", "version") VALUES (OLD."ends_on", OLD."id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."phone", OLD."starts_on", OLD."team_id", OLD."user_id", OLD."version"); RETURN NULL;', hash='63e8975ade9766ce7358a9c3c34739fc4765bf4e', operation='DELETE', pgid='pgtrigger_delete_delete_b9cea', table='rotas_oncall', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='oncallevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='oncall_event_rows', read='false'),
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
                    constraint=models.CheckConstraint(condition=models.Q(('time_critical', False), models.Q(('time_critical_why', ''), _negated=True), _connector='OR'), name='fixed_time_has_a_reason'),
                ),
                migrations.AddConstraint(
                    model_name='pattern',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('paused_from', None), ('paused_until', None)), models.Q(('paused_from__isnull', False), ('paused_until', None)), ('paused_until__gt', models.F('paused_from')), _connector='OR'), name='pause_ends_after_start'),
                ),
                migrations.AddConstraint(
                    model_name='pattern',
                    constraint=models.UniqueConstraint(fields=('person', 'weekdays', 'starts', 'started_on'), name='pattern_once'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='pattern',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_patternevent" ("earliest", "ended_on", "essential", "essential_why", "every", "id", "latest", "minutes", "outcomes", "paused_from", "paused_until", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "short_agreed", "skill", "started_on", "starts", "time_critical", "time_critical_why", "version", "weekdays", "workers") VALUES (NEW."earliest", NEW."ended_on", NEW."essential", NEW."essential_why", NEW."every", NEW."id", NEW."latest", NEW."minutes", NEW."outcomes", NEW."paused_from", NEW."paused_until", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."purpose", NEW."short_agreed", NEW."skill", NEW."started_on", NEW."starts", NEW."time_critical", NEW."time_critical_why", NEW."version", NEW."weekdays", NEW."workers"); RETURN NULL;', hash='cbdba1118e92c34b2665d614d311224667329451', operation='INSERT', pgid='pgtrigger_insert_insert_e8fcd', table='rotas_pattern', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='pattern',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "rotas_patternevent" ("earliest", "ended_on", "essential", "essential_why", "every", "id", "latest", "minutes", "outcomes", "paused_from", "paused_until", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "short_agreed", "skill", "started_on", "starts", "time_critical", "time_critical_why", "version", "weekdays", "workers") VALUES (NEW."earliest", NEW."ended_on", NEW."essential", NEW."essential_why", NEW."every", NEW."id", NEW."latest", NEW."minutes", NEW."outcomes", NEW."paused_from", NEW."paused_until", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."purpose", NEW."short_agreed", NEW."skill", NEW."started_on", NEW."starts", NEW."time_critical", NEW."time_critical_why", NEW."version", NEW."weekdays", NEW."workers"); RETURN NULL;', hash='042991ac55cfd06c7b1077dc6805b3040879d8f8', operation='UPDATE', pgid='pgtrigger_update_update_cb905', table='rotas_pattern', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='pattern',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_patternevent" ("earliest", "ended_on", "essential", "essential_why", "every", "id", "latest", "minutes", "outcomes", "paused_from", "paused_until", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "short_agreed", "skill", "started_on", "starts", "time_critical", "time_critical_why", "version", "weekdays", "workers") VALUES (OLD."earliest", OLD."ended_on", OLD."essential", OLD."essential_why", OLD."every", OLD."id", OLD."latest", OLD."minutes", OLD."outcomes", OLD."paused_from", OLD."paused_until", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."purpose", OLD."short_agreed", OLD."skill", OLD."started_on", OLD."starts", OLD."time_critical", OLD."time_critical_why", OLD."version", OLD."weekdays", OLD."workers"); RETURN NULL;', hash='c2db9c1498fd120ae6ce59727de5e7548589da16', operation='DELETE', pgid='pgtrigger_delete_delete_7509e', table='rotas_pattern', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='patternevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='pattern_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='period',
                    constraint=people.rowsecurity.RowSecurity(name='period_rows', read='team_id = ANY((SELECT my_teams())::uuid[]) or team_id = ANY((SELECT coached_teams())::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='period',
                    constraint=models.CheckConstraint(condition=models.Q(('after__gt', models.F('first'))), name='period_has_days'),
                ),
                migrations.AddConstraint(
                    model_name='period',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('agreed_on__isnull', False), ('state', 'agreed')), models.Q(models.Q(('state', 'agreed'), _negated=True), ('agreed_on', None)), _connector='OR'), name='period_agreed_has_a_day'),
                ),
                migrations.AddConstraint(
                    model_name='period',
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.F('team'), '='), (models.Func('first', 'after', function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&')], name='period_once'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='period',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_periodevent" ("after", "agreed_on", "first", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "team_id", "version") VALUES (NEW."after", NEW."agreed_on", NEW."first", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."state", NEW."team_id", NEW."version"); RETURN NULL;', hash='f27667d2d2cafb366c6f5f356a98ea93ff4ed4ab', operation='INSERT', pgid='pgtrigger_insert_insert_80077', table='rotas_period', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='period',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "rotas_periodevent" ("after", "agreed_on", "first", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "team_id", "version") VALUES (NEW."after", NEW."agreed_on", NEW."first", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."state", NEW."team_id", NEW."version"); RETURN NULL;', hash='252c8ae5d73eda438930c2cbeb936cff59b339f7', operation='UPDATE', pgid='pgtrigger_update_update_e262a', table='rotas_period', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='period',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_periodevent" ("after", "agreed_on", "first", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "team_id", "version") VALUES (OLD."after", OLD."agreed_on", OLD."first", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."state", OLD."team_id", OLD."version"); RETURN NULL;', hash='941654313946cc3bad9c476da6b2d5e3ddfdcfcc', operation='DELETE', pgid='pgtrigger_delete_delete_7e886', table='rotas_period', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='periodevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='period_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='preference',
                    constraint=people.rowsecurity.RowSecurity(name='preference_rows', read='team_id = ANY((SELECT my_teams())::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[]) and user_id = (SELECT asking())'),
                ),
                migrations.AddConstraint(
                    model_name='preference',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('day', None), ('weekdays__gte', 1), ('weekdays__lte', 127)), models.Q(('day__isnull', False), ('weekdays', None)), _connector='OR'), name='preference_weekly_or_once'),
                ),
                migrations.AddConstraint(
                    model_name='preference',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('ends', None), ('starts', None)), ('ends__gt', models.F('starts')), _connector='OR'), name='preference_ends_after_start'),
                ),
                migrations.AddConstraint(
                    model_name='preference',
                    constraint=models.CheckConstraint(condition=models.Q(('every__gte', 1), ('every__lte', 4)), name='preference_every'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='preference',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_preferenceevent" ("day", "ended_on", "ends", "every", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "starts", "team_id", "tone", "user_id", "version", "weekdays") VALUES (NEW."day", NEW."ended_on", NEW."ends", NEW."every", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."started_on", NEW."starts", NEW."team_id", NEW."tone", NEW."user_id", NEW."version", NEW."weekdays"); RETURN NULL;', hash='7cb08f4346ad13186a1f52f31c66e4a4f858fff7', operation='INSERT', pgid='pgtrigger_insert_insert_6cf84', table='rotas_preference', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='preference',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "rotas_preferenceevent" ("day", "ended_on", "ends", "every", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "starts", "team_id", "tone", "user_id", "version", "weekdays") VALUES (NEW."day", NEW."ended_on", NEW."ends", NEW."every", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."started_on", NEW."starts", NEW."team_id", NEW."tone", NEW."user_id", NEW."version", NEW."weekdays"); RETURN NULL;', hash='f12af0745594a3fab50f5f157232a38cf9b80912', operation='UPDATE', pgid='pgtrigger_update_update_08063', table='rotas_preference', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='preference',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_preferenceevent" ("day", "ended_on", "ends", "every", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "starts", "team_id", "tone", "user_id", "version", "weekdays") VALUES (OLD."day", OLD."ended_on", OLD."ends", OLD."every", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."started_on", OLD."starts", OLD."team_id", OLD."tone", OLD."user_id", OLD."version", OLD."weekdays"); RETURN NULL;', hash='ac6c24ca86d8889c4ba7f1f910b1f34f645415b8', operation='DELETE', pgid='pgtrigger_delete_delete_d3c0f', table='rotas_preference', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='preferenceevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='preference_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='preferencereason',
                    constraint=people.rowsecurity.RowSecurity(delete='user_id = (SELECT asking())', name='preferencereason_rows', read='user_id = (SELECT asking()) or (shared and team_id = ANY((SELECT my_teams())::uuid[]))', write='user_id = (SELECT asking()) and team_id = ANY((SELECT my_teams())::uuid[])'),
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
                migrations.AddConstraint(
                    model_name='rotaagreement',
                    constraint=people.rowsecurity.RowSecurity(name='rotaagreement_rows', read='team_id = ANY((SELECT my_teams())::uuid[]) or team_id = ANY((SELECT coached_teams())::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='rotaagreement',
                    constraint=models.UniqueConstraint(condition=models.Q(('ended_on', None)), fields=('team', 'about'), name='rota_agreement_once'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='rotaagreement',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_rotaagreementevent" ("about", "ended_on", "id", "limit", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "version", "words") VALUES (NEW."about", NEW."ended_on", NEW."id", NEW."limit", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."team_id", NEW."version", NEW."words"); RETURN NULL;', hash='db54d1a44ba182ad1f851f14ec28f41709f412d3', operation='INSERT', pgid='pgtrigger_insert_insert_9955c', table='rotas_rotaagreement', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='rotaagreement',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "rotas_rotaagreementevent" ("about", "ended_on", "id", "limit", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "version", "words") VALUES (NEW."about", NEW."ended_on", NEW."id", NEW."limit", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."team_id", NEW."version", NEW."words"); RETURN NULL;', hash='d6283251eeeeaeef1545b13ac36a45f1cdd566b2', operation='UPDATE', pgid='pgtrigger_update_update_efa2d', table='rotas_rotaagreement', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='rotaagreement',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_rotaagreementevent" ("about", "ended_on", "id", "limit", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "version", "words") VALUES (OLD."about", OLD."ended_on", OLD."id", OLD."limit", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."team_id", OLD."version", OLD."words"); RETURN NULL;', hash='8274e9a31497e5c897420b325224bf2354cc3596', operation='DELETE', pgid='pgtrigger_delete_delete_d5491', table='rotas_rotaagreement', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='rotaagreementevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='rotaagreement_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='rotadraft',
                    constraint=people.rowsecurity.RowSecurity(delete='team_id = ANY((SELECT my_teams())::uuid[])', link='write', name='rotadraft_rows', read='team_id = ANY((SELECT my_teams())::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='rotadraft',
                    constraint=models.CheckConstraint(condition=models.Q(('after__gt', models.F('first'))), name='rotadraft_has_days'),
                ),
                migrations.AddConstraint(
                    model_name='rotadraft',
                    constraint=models.CheckConstraint(condition=models.Q(('share__lte', 100)), name='rotadraft_share_is_one'),
                ),
                migrations.AddConstraint(
                    model_name='rotadraft',
                    constraint=models.UniqueConstraint(fields=('team', 'number'), name='rotadraft_number_once'),
                ),
                migrations.AddConstraint(
                    model_name='rotadraft',
                    constraint=models.UniqueConstraint(condition=models.Q(('state__in', ['waiting', 'running'])), fields=('team',), name='rotadraft_one_at_a_time'),
                ),
                migrations.AddConstraint(
                    model_name='rotasettings',
                    constraint=people.rowsecurity.RowSecurity(name='rotasettings_rows', read='team_id = ANY((SELECT my_teams())::uuid[]) or team_id = ANY((SELECT coached_teams())::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='rotasettings',
                    constraint=models.CheckConstraint(condition=models.Q(('ahead_weeks__gte', 2), ('ahead_weeks__lte', 12), ('period_weeks__gte', 1), ('period_weeks__lte', 8), ('notice_days__lte', 42), ('usual_travel__lte', 90)), name='rotasettings_are_possible'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='rotasettings',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_rotasettingsevent" ("ahead_weeks", "id", "notice_days", "period_weeks", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "usual_travel", "version") VALUES (NEW."ahead_weeks", NEW."id", NEW."notice_days", NEW."period_weeks", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."team_id", NEW."usual_travel", NEW."version"); RETURN NULL;', hash='b4dd27478a1566025e82da223fd00659dd0ce67c', operation='INSERT', pgid='pgtrigger_insert_insert_56285', table='rotas_rotasettings', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='rotasettings',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "rotas_rotasettingsevent" ("ahead_weeks", "id", "notice_days", "period_weeks", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "usual_travel", "version") VALUES (NEW."ahead_weeks", NEW."id", NEW."notice_days", NEW."period_weeks", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."team_id", NEW."usual_travel", NEW."version"); RETURN NULL;', hash='20090c0500f9a2ccb34f9a42039781e1cc51f7f5', operation='UPDATE', pgid='pgtrigger_update_update_591ac', table='rotas_rotasettings', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='rotasettings',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_rotasettingsevent" ("ahead_weeks", "id", "notice_days", "period_weeks", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "usual_travel", "version") VALUES (OLD."ahead_weeks", OLD."id", OLD."notice_days", OLD."period_weeks", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."team_id", OLD."usual_travel", OLD."version"); RETURN NULL;', hash='65d77591b27b70ece9e839b235cd4b695368a63b', operation='DELETE', pgid='pgtrigger_delete_delete_63bd4', table='rotas_rotasettings', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='rotasettingsevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='rotasettings_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='safetynet',
                    constraint=people.rowsecurity.RowSecurity(name='safetynet_rows', read='team_id = ANY((SELECT my_teams())::uuid[]) or team_id = ANY((SELECT coached_teams())::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='safetynet',
                    constraint=models.CheckConstraint(condition=models.Q(('buddy_after__lte', 120), ('team_after__lte', 120), ('worker_after__lte', 120), ('oncall_after__lte', 120), ('organisation_after__lte', 120)), name='safetynet_waits_are_short'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='safetynet',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_safetynetevent" ("buddy_after", "id", "oncall_after", "organisation_after", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_after", "team_id", "version", "worker_after") VALUES (NEW."buddy_after", NEW."id", NEW."oncall_after", NEW."organisation_after", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."team_after", NEW."team_id", NEW."version", NEW."worker_after"); RETURN NULL;', hash='fdd786cdb71ded715643bc7c341e3ade1821238b', operation='INSERT', pgid='pgtrigger_insert_insert_a7f33', table='rotas_safetynet', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='safetynet',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "rotas_safetynetevent" ("buddy_after", "id", "oncall_after", "organisation_after", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_after", "team_id", "version", "worker_after") VALUES (NEW."buddy_after", NEW."id", NEW."oncall_after", NEW."organisation_after", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."team_after", NEW."team_id", NEW."version", NEW."worker_after"); RETURN NULL;', hash='6751e9e3474e75086275e66ea3a82845c83a6146', operation='UPDATE', pgid='pgtrigger_update_update_3dbd0', table='rotas_safetynet', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='safetynet',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_safetynetevent" ("buddy_after", "id", "oncall_after", "organisation_after", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_after", "team_id", "version", "worker_after") VALUES (OLD."buddy_after", OLD."id", OLD."oncall_after", OLD."organisation_after", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."team_after", OLD."team_id", OLD."version", OLD."worker_after"); RETURN NULL;', hash='4ff5e8e1837cac5b99bc3e619f423f4c5c7bec3f', operation='DELETE', pgid='pgtrigger_delete_delete_25abc', table='rotas_safetynet', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='safetynetevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='safetynet_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='sharedweeks',
                    constraint=people.rowsecurity.RowSecurity(link='read', name='sharedweeks_rows', read='team_id = ANY((SELECT my_teams())::uuid[]) or team_id = ANY((SELECT coached_teams())::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[])'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='sharedweeks',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_sharedweeksevent" ("id", "open", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "version") VALUES (NEW."id", NEW."open", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."team_id", NEW."version"); RETURN NULL;', hash='c5f2230ce2dbafc98713bea563974090fee31530', operation='INSERT', pgid='pgtrigger_insert_insert_d1049', table='rotas_sharedweeks', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='sharedweeks',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "rotas_sharedweeksevent" ("id", "open", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "version") VALUES (NEW."id", NEW."open", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."team_id", NEW."version"); RETURN NULL;', hash='307e9bbcd7652f49c32160d992fc7c876a2b82d6', operation='UPDATE', pgid='pgtrigger_update_update_bb95c', table='rotas_sharedweeks', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='sharedweeks',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_sharedweeksevent" ("id", "open", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "version") VALUES (OLD."id", OLD."open", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."team_id", OLD."version"); RETURN NULL;', hash='9afed6c7e8b18d6e57ebb64bb1c283f7c1ca6102', operation='DELETE', pgid='pgtrigger_delete_delete_0cfda', table='rotas_sharedweeks', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='sharedweeksevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='sharedweeks_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='teamweek',
                    constraint=people.rowsecurity.RowSecurity(link='write', name='teamweek_rows', read='team_id = ANY((SELECT my_teams())::uuid[]) or team_id = ANY((SELECT coached_teams())::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='teamweek',
                    constraint=models.UniqueConstraint(fields=('team', 'monday'), name='team_week_once'),
                ),
                migrations.AddConstraint(
                    model_name='traveltime',
                    constraint=people.rowsecurity.RowSecurity(delete='team_id = ANY((SELECT my_teams())::uuid[])', name='traveltime_rows', read='team_id = ANY((SELECT my_teams())::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='traveltime',
                    constraint=models.CheckConstraint(condition=models.Q(('one__lt', models.F('other'))), name='traveltime_one_way'),
                ),
                migrations.AddConstraint(
                    model_name='traveltime',
                    constraint=models.CheckConstraint(condition=models.Q(('minutes__lte', 180)), name='traveltime_is_short'),
                ),
                migrations.AddConstraint(
                    model_name='traveltime',
                    constraint=models.UniqueConstraint(fields=('one', 'other'), name='traveltime_once'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='traveltime',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_traveltimeevent" ("id", "minutes", "one_id", "other_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "version") VALUES (NEW."id", NEW."minutes", NEW."one_id", NEW."other_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."team_id", NEW."version"); RETURN NULL;', hash='29b47ddbad6bb98319551f74ed4559943caf3e8b', operation='INSERT', pgid='pgtrigger_insert_insert_4b11a', table='rotas_traveltime', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='traveltime',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "rotas_traveltimeevent" ("id", "minutes", "one_id", "other_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "version") VALUES (NEW."id", NEW."minutes", NEW."one_id", NEW."other_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."team_id", NEW."version"); RETURN NULL;', hash='8f0d975e6c21d80a27f650ad5898e5d2e5c8eaee', operation='UPDATE', pgid='pgtrigger_update_update_fed61', table='rotas_traveltime', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='traveltime',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_traveltimeevent" ("id", "minutes", "one_id", "other_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "version") VALUES (OLD."id", OLD."minutes", OLD."one_id", OLD."other_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."team_id", OLD."version"); RETURN NULL;', hash='3326ca01c3c08bf059e0a801dc519c853778e70d', operation='DELETE', pgid='pgtrigger_delete_delete_47f03', table='rotas_traveltime', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='traveltimeevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='traveltime_event_rows', read='false'),
                ),
                migrations.AddIndex(
                    model_name='turn',
                    index=models.Index(fields=['team', 'user', 'asked_on'], name='rotas_turn_team_id_9ac2c4_idx'),
                ),
                migrations.AddConstraint(
                    model_name='turn',
                    constraint=people.rowsecurity.RowSecurity(add='team_id = ANY((SELECT my_teams())::uuid[])', link='write', name='turn_rows', read='user_id = (SELECT asking())', write='user_id = (SELECT asking())'),
                ),
                migrations.AddConstraint(
                    model_name='turn',
                    constraint=models.UniqueConstraint(fields=('ask', 'user'), name='turn_once'),
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
                migrations.AddIndex(
                    model_name='visit',
                    index=models.Index(condition=models.Q(models.Q(('essential', True), ('came', 'door'), _connector='OR'), ('cancelled_on', None), models.Q(('came', 'yes'), _negated=True)), fields=['starts_at'], name='visit_unticked'),
                ),
                migrations.AddConstraint(
                    model_name='visit',
                    constraint=people.rowsecurity.RowSecurity(link='write', name='visit_rows', read="team_id = ANY((SELECT my_teams())::uuid[]) or team_id = ANY((SELECT coached_teams())::uuid[]) or id = ANY((SELECT covered_visits())::uuid[])", write='team_id = ANY((SELECT my_teams())::uuid[])'),
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
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_visitevent" ("agreed_starts_at", "agreed_worker_id", "came", "cancelled_on", "day", "ends_at", "essential", "id", "open_because", "pattern_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "skill", "slot", "starts_at", "team_id", "version", "worker_id") VALUES (NEW."agreed_starts_at", NEW."agreed_worker_id", NEW."came", NEW."cancelled_on", NEW."day", NEW."ends_at", NEW."essential", NEW."id", NEW."open_because", NEW."pattern_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."purpose", NEW."skill", NEW."slot", NEW."starts_at", NEW."team_id", NEW."version", NEW."worker_id"); RETURN NULL;', hash='28e7b6038cac0c2e6bb02eb67e4319d42205166d', operation='INSERT', pgid='pgtrigger_insert_insert_8a8df', table='rotas_visit', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='visit',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "rotas_visitevent" ("agreed_starts_at", "agreed_worker_id", "came", "cancelled_on", "day", "ends_at", "essential", "id", "open_because", "pattern_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "skill", "slot", "starts_at", "team_id", "version", "worker_id") VALUES (NEW."agreed_starts_at", NEW."agreed_worker_id", NEW."came", NEW."cancelled_on", NEW."day", NEW."ends_at", NEW."essential", NEW."id", NEW."open_because", NEW."pattern_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."purpose", NEW."skill", NEW."slot", NEW."starts_at", NEW."team_id", NEW."version", NEW."worker_id"); RETURN NULL;', hash='b48eb6bec0c1047581916c4b4122f99c7b2c6854', operation='UPDATE', pgid='pgtrigger_update_update_ad551', table='rotas_visit', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='visit',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_visitevent" ("agreed_starts_at", "agreed_worker_id", "came", "cancelled_on", "day", "ends_at", "essential", "id", "open_because", "pattern_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "skill", "slot", "starts_at", "team_id", "version", "worker_id") VALUES (OLD."agreed_starts_at", OLD."agreed_worker_id", OLD."came", OLD."cancelled_on", OLD."day", OLD."ends_at", OLD."essential", OLD."id", OLD."open_because", OLD."pattern_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."purpose", OLD."skill", OLD."slot", OLD."starts_at", OLD."team_id", OLD."version", OLD."worker_id"); RETURN NULL;', hash='7b4757ab84eed0353d6d8f7924ab9b2bd11c23e4', operation='DELETE', pgid='pgtrigger_delete_delete_7947b', table='rotas_visit', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='passingevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='passing_event_rows', read='false'),
                ),
                migrations.AddIndex(
                    model_name='passing',
                    index=models.Index(fields=['team', 'day'], name='rotas_passi_team_id_62b134_idx'),
                ),
                migrations.AddConstraint(
                    model_name='passing',
                    constraint=people.rowsecurity.RowSecurity(link='read', name='passing_rows', read='team_id = ANY((SELECT my_teams())::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='passing',
                    constraint=models.CheckConstraint(condition=models.Q(('gave__isnull', False), ('took__isnull', False), _connector='OR'), name='passing_by_someone'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='passing',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_passingevent" ("day", "gave_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "took_id", "visit_id") VALUES (NEW."day", NEW."gave_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."team_id", NEW."took_id", NEW."visit_id"); RETURN NULL;', hash='22d809b8979a373ad8a47171a17317ff6480ad11', operation='INSERT', pgid='pgtrigger_insert_insert_efff0', table='rotas_passing', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='passing',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "rotas_passingevent" ("day", "gave_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "took_id", "visit_id") VALUES (NEW."day", NEW."gave_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."team_id", NEW."took_id", NEW."visit_id"); RETURN NULL;', hash='10ac492b747341a4ec46f7bdd784246e4c9aed98', operation='UPDATE', pgid='pgtrigger_update_update_fc307', table='rotas_passing', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='passing',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_passingevent" ("day", "gave_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "took_id", "visit_id") VALUES (OLD."day", OLD."gave_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."team_id", OLD."took_id", OLD."visit_id"); RETURN NULL;', hash='3e38c7f9ca2b76b948fc39780235b19f6ecab8a0', operation='DELETE', pgid='pgtrigger_delete_delete_d2c7a', table='rotas_passing', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='helpevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='help_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='help',
                    constraint=people.rowsecurity.RowSecurity(add='team_id = ANY((SELECT my_teams())::uuid[]) and helper_id = (SELECT asking())', name='help_rows', read='team_id = ANY((SELECT my_teams())::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[]) and helped_id = (SELECT asking())'),
                ),
                migrations.AddConstraint(
                    model_name='help',
                    constraint=models.UniqueConstraint(fields=('promise', 'visit', 'helper'), name='help_once'),
                ),
                migrations.AddConstraint(
                    model_name='help',
                    constraint=models.CheckConstraint(condition=models.Q(('helper', models.F('helped')), _negated=True), name='help_of_another'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='help',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_helpevent" ("helped_id", "helper_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise_id", "team_id", "thanked", "thanks", "visit_id") VALUES (NEW."helped_id", NEW."helper_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."promise_id", NEW."team_id", NEW."thanked", NEW."thanks", NEW."visit_id"); RETURN NULL;', hash='4a9ad63ea1da9dbed5e25efbc035821098124a08', operation='INSERT', pgid='pgtrigger_insert_insert_86053', table='rotas_help', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='help',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "rotas_helpevent" ("helped_id", "helper_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise_id", "team_id", "thanked", "thanks", "visit_id") VALUES (NEW."helped_id", NEW."helper_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."promise_id", NEW."team_id", NEW."thanked", NEW."thanks", NEW."visit_id"); RETURN NULL;', hash='d1c62cfae02fcf2e28737392b104796acb8f302f', operation='UPDATE', pgid='pgtrigger_update_update_10779', table='rotas_help', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='help',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_helpevent" ("helped_id", "helper_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise_id", "team_id", "thanked", "thanks", "visit_id") VALUES (OLD."helped_id", OLD."helper_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."promise_id", OLD."team_id", OLD."thanked", OLD."thanks", OLD."visit_id"); RETURN NULL;', hash='d6244b7873af077bf7e53e83e928776ac05617b3', operation='DELETE', pgid='pgtrigger_delete_delete_c0447', table='rotas_help', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='expectedevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='expected_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='expected',
                    constraint=people.rowsecurity.RowSecurity(name='expected_rows', read='team_id = ANY((SELECT my_teams())::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[])'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='expected',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_expectedevent" ("id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "teller_id", "version", "visit_id", "worker_id") VALUES (NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."team_id", NEW."teller_id", NEW."version", NEW."visit_id", NEW."worker_id"); RETURN NULL;', hash='c9535463ac2e96fdc0ce3495cce5a7e1e50cfaa4', operation='INSERT', pgid='pgtrigger_insert_insert_de24c', table='rotas_expected', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='expected',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "rotas_expectedevent" ("id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "teller_id", "version", "visit_id", "worker_id") VALUES (NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."team_id", NEW."teller_id", NEW."version", NEW."visit_id", NEW."worker_id"); RETURN NULL;', hash='15471b9d010c1ae0d9edd80d4d892e57116a43dd', operation='UPDATE', pgid='pgtrigger_update_update_a61a3', table='rotas_expected', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='expected',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_expectedevent" ("id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "teller_id", "version", "visit_id", "worker_id") VALUES (OLD."id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."team_id", OLD."teller_id", OLD."version", OLD."visit_id", OLD."worker_id"); RETURN NULL;', hash='c346c008a00b6252abefdb8c168058c90c69e523', operation='DELETE', pgid='pgtrigger_delete_delete_50e82', table='rotas_expected', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='draftplace',
                    constraint=people.rowsecurity.RowSecurity(delete='team_id = ANY((SELECT my_teams())::uuid[])', name='draftplace_rows', read='team_id = ANY((SELECT my_teams())::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='draftplace',
                    constraint=models.UniqueConstraint(fields=('draft', 'visit'), name='draft_visit_once'),
                ),
                migrations.AddConstraint(
                    model_name='draftlockevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='draftlock_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='draftlock',
                    constraint=people.rowsecurity.RowSecurity(delete='team_id = ANY((SELECT my_teams())::uuid[])', name='draftlock_rows', read='team_id = ANY((SELECT my_teams())::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[])'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='draftlock',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_draftlockevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "visit_id", "worker_id") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."team_id", NEW."visit_id", NEW."worker_id"); RETURN NULL;', hash='c3a0532bb4303fb02c434a158afb39074e87da8e', operation='INSERT', pgid='pgtrigger_insert_insert_01fe0', table='rotas_draftlock', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='draftlock',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "rotas_draftlockevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "visit_id", "worker_id") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."team_id", NEW."visit_id", NEW."worker_id"); RETURN NULL;', hash='f018a576d918a8872b1ce913db91c85efb9923a6', operation='UPDATE', pgid='pgtrigger_update_update_c379a', table='rotas_draftlock', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='draftlock',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_draftlockevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "visit_id", "worker_id") VALUES (OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."team_id", OLD."visit_id", OLD."worker_id"); RETURN NULL;', hash='cbda59441e94c14fa46e18b5e13b5cf5981400f9', operation='DELETE', pgid='pgtrigger_delete_delete_2a678', table='rotas_draftlock', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='changeseenevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='changeseen_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='changeseen',
                    constraint=people.rowsecurity.RowSecurity(name='changeseen_rows', read='team_id = ANY((SELECT my_teams())::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[]) and user_id = (SELECT asking())'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='changeseen',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_changeseenevent" ("cancelled", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_at", "team_id", "user_id", "visit_id", "worker_id") VALUES (NEW."cancelled", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."starts_at", NEW."team_id", NEW."user_id", NEW."visit_id", NEW."worker_id"); RETURN NULL;', hash='59f30ddeff680a0b88177b638ceb7e8ad08477b5', operation='INSERT', pgid='pgtrigger_insert_insert_c6e4a', table='rotas_changeseen', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='changeseen',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "rotas_changeseenevent" ("cancelled", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_at", "team_id", "user_id", "visit_id", "worker_id") VALUES (NEW."cancelled", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."starts_at", NEW."team_id", NEW."user_id", NEW."visit_id", NEW."worker_id"); RETURN NULL;', hash='0a95eeca1fd84726cc1aa7a5fee1eff02b8c9703', operation='UPDATE', pgid='pgtrigger_update_update_7ec3e', table='rotas_changeseen', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='changeseen',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_changeseenevent" ("cancelled", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_at", "team_id", "user_id", "visit_id", "worker_id") VALUES (OLD."cancelled", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."starts_at", OLD."team_id", OLD."user_id", OLD."visit_id", OLD."worker_id"); RETURN NULL;', hash='2ddc3d411366855f8fcd90cbb2588edf3c7d135a', operation='DELETE', pgid='pgtrigger_delete_delete_c16eb', table='rotas_changeseen', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='bendevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='bend_event_rows', read='false'),
                ),
                migrations.AddIndex(
                    model_name='bend',
                    index=models.Index(fields=['user', 'rest_ends_at'], name='rotas_bend_user_id_f82539_idx'),
                ),
                migrations.AddConstraint(
                    model_name='bend',
                    constraint=people.rowsecurity.RowSecurity(add='team_id = ANY((SELECT my_teams())::uuid[]) and user_id = (SELECT asking())', name='bend_rows', read='team_id = ANY((SELECT my_teams())::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='bend',
                    constraint=models.CheckConstraint(condition=models.Q(('why', ''), _negated=True), name='bend_has_a_sentence'),
                ),
                migrations.AddConstraint(
                    model_name='bend',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('rest_ends_at', None), ('rest_starts_at', None)), ('rest_ends_at__gt', models.F('rest_starts_at')), _connector='OR'), name='bend_rest_is_whole'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='bend',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_bendevent" ("found", "id", "kinds", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rest_ends_at", "rest_starts_at", "team_id", "user_id", "visit_id", "why") VALUES (NEW."found", NEW."id", NEW."kinds", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."rest_ends_at", NEW."rest_starts_at", NEW."team_id", NEW."user_id", NEW."visit_id", NEW."why"); RETURN NULL;', hash='23cdd6ebc673fd1780d1da4fb33c670573d24b8a', operation='INSERT', pgid='pgtrigger_insert_insert_d3cec', table='rotas_bend', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='bend',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "rotas_bendevent" ("found", "id", "kinds", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rest_ends_at", "rest_starts_at", "team_id", "user_id", "visit_id", "why") VALUES (NEW."found", NEW."id", NEW."kinds", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."rest_ends_at", NEW."rest_starts_at", NEW."team_id", NEW."user_id", NEW."visit_id", NEW."why"); RETURN NULL;', hash='ad6d75e96a437c3acde2ec180f62d97499e6fca5', operation='UPDATE', pgid='pgtrigger_update_update_3109b', table='rotas_bend', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='bend',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_bendevent" ("found", "id", "kinds", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rest_ends_at", "rest_starts_at", "team_id", "user_id", "visit_id", "why") VALUES (OLD."found", OLD."id", OLD."kinds", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."rest_ends_at", OLD."rest_starts_at", OLD."team_id", OLD."user_id", OLD."visit_id", OLD."why"); RETURN NULL;', hash='af8d290ee2bdcd226480bbbae11849bf0134764a', operation='DELETE', pgid='pgtrigger_delete_delete_1637c', table='rotas_bend', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='askevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='ask_event_rows', read='false'),
                ),
                migrations.AddIndex(
                    model_name='ask',
                    index=models.Index(fields=['team', 'state'], name='rotas_ask_team_id_ddcceb_idx'),
                ),
                migrations.AddConstraint(
                    model_name='ask',
                    constraint=people.rowsecurity.RowSecurity(add='team_id = ANY((SELECT my_teams())::uuid[]) and asker_id = (SELECT asking())', link='read', name='ask_rows', read='team_id = ANY((SELECT my_teams())::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='ask',
                    constraint=models.UniqueConstraint(condition=models.Q(('state', 'waiting')), fields=('visit',), name='ask_once_at_a_time'),
                ),
                migrations.AddConstraint(
                    model_name='ask',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('how', 'one'), ('to__isnull', False)), models.Q(models.Q(('how', 'one'), _negated=True), ('back', None), ('to', None)), _connector='OR'), name='ask_one_names_someone'),
                ),
                migrations.AddConstraint(
                    model_name='ask',
                    constraint=models.CheckConstraint(condition=models.Q(('asker', models.F('to')), _negated=True), name='ask_never_oneself'),
                ),
                migrations.AddConstraint(
                    model_name='ask',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'yes'), ('taken_by__isnull', False)), models.Q(models.Q(('state', 'yes'), _negated=True), ('taken_by', None)), _connector='OR'), name='ask_yes_by_someone'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='ask',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_askevent" ("asker_id", "back_id", "how", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "so_that_id", "state", "taken_by_id", "team_id", "to_id", "version", "visit_id", "words") VALUES (NEW."asker_id", NEW."back_id", NEW."how", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."so_that_id", NEW."state", NEW."taken_by_id", NEW."team_id", NEW."to_id", NEW."version", NEW."visit_id", NEW."words"); RETURN NULL;', hash='6c6863bd9cd8e34570eb45a66174ce146b681e44', operation='INSERT', pgid='pgtrigger_insert_insert_77b11', table='rotas_ask', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='ask',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "rotas_askevent" ("asker_id", "back_id", "how", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "so_that_id", "state", "taken_by_id", "team_id", "to_id", "version", "visit_id", "words") VALUES (NEW."asker_id", NEW."back_id", NEW."how", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."so_that_id", NEW."state", NEW."taken_by_id", NEW."team_id", NEW."to_id", NEW."version", NEW."visit_id", NEW."words"); RETURN NULL;', hash='6a34c94de394c4e982c5a33faa8bc1d33b23a2ac', operation='UPDATE', pgid='pgtrigger_update_update_64870', table='rotas_ask', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='ask',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_askevent" ("asker_id", "back_id", "how", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "so_that_id", "state", "taken_by_id", "team_id", "to_id", "version", "visit_id", "words") VALUES (OLD."asker_id", OLD."back_id", OLD."how", OLD."id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."so_that_id", OLD."state", OLD."taken_by_id", OLD."team_id", OLD."to_id", OLD."version", OLD."visit_id", OLD."words"); RETURN NULL;', hash='41574299cb8a0176ba4ed3825602a620f3cd3ce6', operation='DELETE', pgid='pgtrigger_delete_delete_6abdc', table='rotas_ask', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='alertevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='alert_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='alert',
                    constraint=people.rowsecurity.RowSecurity(link='read', name='alert_rows', read="team_id = ANY((SELECT my_teams())::uuid[]) or team_id = ANY((SELECT coached_teams())::uuid[]) or visit_id = ANY((SELECT covered_visits())::uuid[])", write='team_id = ANY((SELECT my_teams())::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='alert',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('ended', ''), ('ended_by', None)), models.Q(('ended__in', ['seen', '999']), ('ended_by__isnull', False)), _connector='OR'), name='alert_ends_by_someone'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='alert',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_alertevent" ("ended", "ended_by_id", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "version", "visit_id", "words") VALUES (NEW."ended", NEW."ended_by_id", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."team_id", NEW."version", NEW."visit_id", NEW."words"); RETURN NULL;', hash='ae83757633cec5a427bdb6618712fdfc1f225e5b', operation='INSERT', pgid='pgtrigger_insert_insert_b1c77', table='rotas_alert', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='alert',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "rotas_alertevent" ("ended", "ended_by_id", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "version", "visit_id", "words") VALUES (NEW."ended", NEW."ended_by_id", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."team_id", NEW."version", NEW."visit_id", NEW."words"); RETURN NULL;', hash='1e575f279e208406e2b8a9a47995b4195914b0db', operation='UPDATE', pgid='pgtrigger_update_update_4d525', table='rotas_alert', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='alert',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_alertevent" ("ended", "ended_by_id", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "version", "visit_id", "words") VALUES (OLD."ended", OLD."ended_by_id", OLD."id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."team_id", OLD."version", OLD."visit_id", OLD."words"); RETURN NULL;', hash='1f4fcabe9665d2ed10508598b4a42c33e741255d', operation='DELETE', pgid='pgtrigger_delete_delete_0f2b2', table='rotas_alert', when='AFTER')),
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
                migrations.AddConstraint(
                    model_name='workterms',
                    constraint=people.rowsecurity.RowSecurity(name='workterms_rows', read='user_id = (SELECT asking()) or user_id = ANY((SELECT my_colleagues())::uuid[])', write='user_id = (SELECT asking())'),
                ),
                migrations.AddConstraint(
                    model_name='workterms',
                    constraint=models.CheckConstraint(condition=models.Q(('week_hours', None), models.Q(('week_hours__gte', 1), ('week_hours__lte', 60)), _connector='OR'), name='workterms_week_is_possible'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='workterms',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_worktermsevent" ("id", "opt_out_ends_on", "opted_out_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "under_18_until", "user_id", "version", "week_hours") VALUES (NEW."id", NEW."opt_out_ends_on", NEW."opted_out_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."under_18_until", NEW."user_id", NEW."version", NEW."week_hours"); RETURN NULL;', hash='c4deb1d1bbe7ca6cd2ccbc746d0027cfaf04a49d', operation='INSERT', pgid='pgtrigger_insert_insert_ff677', table='rotas_workterms', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='workterms',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "rotas_worktermsevent" ("id", "opt_out_ends_on", "opted_out_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "under_18_until", "user_id", "version", "week_hours") VALUES (NEW."id", NEW."opt_out_ends_on", NEW."opted_out_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."under_18_until", NEW."user_id", NEW."version", NEW."week_hours"); RETURN NULL;', hash='10304129f488063b6082a76e9aaec60fb7195a0f', operation='UPDATE', pgid='pgtrigger_update_update_08b46', table='rotas_workterms', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='workterms',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rotas_worktermsevent" ("id", "opt_out_ends_on", "opted_out_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "under_18_until", "user_id", "version", "week_hours") VALUES (OLD."id", OLD."opt_out_ends_on", OLD."opted_out_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."under_18_until", OLD."user_id", OLD."version", OLD."week_hours"); RETURN NULL;', hash='cb933b2945598dd71732c926b571a41d3c30f042', operation='DELETE', pgid='pgtrigger_delete_delete_24ce7', table='rotas_workterms', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='worktermsevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='workterms_event_rows', read='false'),
                ),
            ],
        ),
        migrations.RunSQL(KEEP, NO_MORE),
    ]
