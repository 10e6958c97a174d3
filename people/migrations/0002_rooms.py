import datetime
import django.contrib.postgres.fields
import django.db.models.deletion
import django.utils.timezone
import people.atonce
import people.models.accounts
import people.rowsecurity
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0001_initial'),
    ]

    operations = [
        people.atonce.AtOnce(
            operations=[
                migrations.CreateModel(
                    name='CommissioningBodyEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('name', models.CharField(max_length=80)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='CommunicationNeed',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('text', models.CharField(max_length=120, verbose_name='what they need')),
                        ('ended_on', models.DateField(null=True)),
                    ],
                ),
                migrations.CreateModel(
                    name='CommunicationNeedEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('text', models.CharField(max_length=120, verbose_name='what they need')),
                        ('ended_on', models.DateField(null=True)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Concern',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('about', models.CharField(blank=True, max_length=120, verbose_name='who it is about')),
                        ('reach', models.CharField(blank=True, max_length=120, verbose_name='your name, and how to reach you')),
                        ('what', models.TextField(max_length=5000, verbose_name='what you saw or heard')),
                        ('danger', models.CharField(blank=True, max_length=300, verbose_name='is anyone in danger now')),
                        ('said', models.CharField(blank=True, max_length=1000, verbose_name='what the person wants to happen')),
                        ('told', models.TextField(blank=True, max_length=1000, verbose_name='who was told, and when')),
                        ('happened_on', models.DateField(default=django.utils.timezone.localdate)),
                    ],
                ),
                migrations.CreateModel(
                    name='ConcernEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('about', models.CharField(blank=True, max_length=120, verbose_name='who it is about')),
                        ('reach', models.CharField(blank=True, max_length=120, verbose_name='your name, and how to reach you')),
                        ('what', models.TextField(max_length=5000, verbose_name='what you saw or heard')),
                        ('danger', models.CharField(blank=True, max_length=300, verbose_name='is anyone in danger now')),
                        ('said', models.CharField(blank=True, max_length=1000, verbose_name='what the person wants to happen')),
                        ('told', models.TextField(blank=True, max_length=1000, verbose_name='who was told, and when')),
                        ('happened_on', models.DateField(default=django.utils.timezone.localdate)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='ConcernStep',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('text', models.TextField(max_length=3000)),
                        ('done_on', models.DateField(default=django.utils.timezone.localdate)),
                    ],
                ),
                migrations.CreateModel(
                    name='ConcernStepEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('text', models.TextField(max_length=3000)),
                        ('done_on', models.DateField(default=django.utils.timezone.localdate)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Contact',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('phone', models.CharField(blank=True, max_length=30)),
                        ('address', models.TextField(blank=True, max_length=300)),
                        ('postcode', models.CharField(blank=True, max_length=10)),
                        ('getting_in', models.CharField(blank=True, max_length=200, verbose_name='finding the door, pets')),
                    ],
                ),
                migrations.CreateModel(
                    name='ContactEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('phone', models.CharField(blank=True, max_length=30)),
                        ('address', models.TextField(blank=True, max_length=300)),
                        ('postcode', models.CharField(blank=True, max_length=10)),
                        ('getting_in', models.CharField(blank=True, max_length=200, verbose_name='finding the door, pets')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Contract',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('name', models.CharField(max_length=120)),
                        ('started_on', models.DateField()),
                        ('ended_on', models.DateField(null=True)),
                        ('hours_a_week', models.DecimalField(decimal_places=2, max_digits=7, null=True)),
                    ],
                ),
                migrations.CreateModel(
                    name='ContractEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('name', models.CharField(max_length=120)),
                        ('started_on', models.DateField()),
                        ('ended_on', models.DateField(null=True)),
                        ('hours_a_week', models.DecimalField(decimal_places=2, max_digits=7, null=True)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='ContractTeam',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                    ],
                ),
                migrations.CreateModel(
                    name='ContractTeamEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Cover',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('visit_id', models.UUIDField()),
                        ('starts_at', models.DateTimeField()),
                        ('ends_at', models.DateTimeField()),
                        ('ended_on', models.DateField(null=True)),
                    ],
                ),
                migrations.CreateModel(
                    name='CoverEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('visit_id', models.UUIDField()),
                        ('starts_at', models.DateTimeField()),
                        ('ends_at', models.DateTimeField()),
                        ('ended_on', models.DateField(null=True)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='EmergencyContact',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('order', models.PositiveSmallIntegerField(default=1, verbose_name='ring them')),
                        ('name', models.CharField(max_length=80)),
                        ('relation', models.CharField(blank=True, max_length=80, verbose_name='who they are to the person')),
                        ('phone', models.CharField(max_length=30)),
                        ('has_key', models.BooleanField(default=False, verbose_name='has a key')),
                        ('ended_on', models.DateField(null=True)),
                    ],
                    options={
                        'ordering': ['order', 'name'],
                    },
                ),
                migrations.CreateModel(
                    name='EmergencyContactEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('order', models.PositiveSmallIntegerField(default=1, verbose_name='ring them')),
                        ('name', models.CharField(max_length=80)),
                        ('relation', models.CharField(blank=True, max_length=80, verbose_name='who they are to the person')),
                        ('phone', models.CharField(max_length=30)),
                        ('has_key', models.BooleanField(default=False, verbose_name='has a key')),
                        ('ended_on', models.DateField(null=True)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='HealthPapers',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('gp', models.CharField(blank=True, max_length=120, verbose_name='GP and surgery')),
                        ('gp_phone', models.CharField(blank=True, max_length=30, verbose_name="GP's phone")),
                        ('respect_where', models.CharField(blank=True, max_length=120, verbose_name='where the ReSPECT form is')),
                        ('respect_since', models.DateField(blank=True, null=True, verbose_name='ReSPECT form dated')),
                        ('attorney_where', models.CharField(blank=True, max_length=120, verbose_name='where power-of-attorney papers are')),
                        ('attorney_who', models.CharField(blank=True, max_length=120, verbose_name='who holds power of attorney')),
                        ('attorney_since', models.DateField(blank=True, null=True, verbose_name='power of attorney since')),
                    ],
                ),
                migrations.CreateModel(
                    name='HealthPapersEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('gp', models.CharField(blank=True, max_length=120, verbose_name='GP and surgery')),
                        ('gp_phone', models.CharField(blank=True, max_length=30, verbose_name="GP's phone")),
                        ('respect_where', models.CharField(blank=True, max_length=120, verbose_name='where the ReSPECT form is')),
                        ('respect_since', models.DateField(blank=True, null=True, verbose_name='ReSPECT form dated')),
                        ('attorney_where', models.CharField(blank=True, max_length=120, verbose_name='where power-of-attorney papers are')),
                        ('attorney_who', models.CharField(blank=True, max_length=120, verbose_name='who holds power of attorney')),
                        ('attorney_since', models.DateField(blank=True, null=True, verbose_name='power of attorney since')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='HealthSupport',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('medicines', models.CharField(blank=True, choices=[('', 'Not asked yet'), ('none', 'No support with medicines'), ('prompt', 'A reminder'), ('assist', 'Help, when asked'), ('give', 'We give them')], max_length=10)),
                        ('chart_where', models.CharField(blank=True, max_length=120, verbose_name='where the chart is kept')),
                        ('time_critical', models.CharField(blank=True, max_length=200, verbose_name='what must be on time')),
                        ('if_missed', models.CharField(blank=True, max_length=300, verbose_name='what to do if one is missed')),
                        ('moving', models.CharField(blank=True, max_length=300, verbose_name='moving and handling')),
                        ('skills', models.CharField(blank=True, max_length=120, verbose_name='skills a worker must have')),
                    ],
                ),
                migrations.CreateModel(
                    name='HealthSupportEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('medicines', models.CharField(blank=True, choices=[('', 'Not asked yet'), ('none', 'No support with medicines'), ('prompt', 'A reminder'), ('assist', 'Help, when asked'), ('give', 'We give them')], max_length=10)),
                        ('chart_where', models.CharField(blank=True, max_length=120, verbose_name='where the chart is kept')),
                        ('time_critical', models.CharField(blank=True, max_length=200, verbose_name='what must be on time')),
                        ('if_missed', models.CharField(blank=True, max_length=300, verbose_name='what to do if one is missed')),
                        ('moving', models.CharField(blank=True, max_length=300, verbose_name='moving and handling')),
                        ('skills', models.CharField(blank=True, max_length=120, verbose_name='skills a worker must have')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Incident',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('kind', models.CharField(choices=[('fall', 'A fall'), ('missed', 'A missed visit'), ('medicine', 'A medicine error'), ('complaint', 'A complaint'), ('other', 'Something else')], max_length=10)),
                        ('happened_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('what', models.TextField(max_length=3000, verbose_name='what happened')),
                        ('told', models.TextField(blank=True, max_length=1000, verbose_name='who was told, and when')),
                        ('changed', models.TextField(blank=True, max_length=2000, verbose_name='what changed because of it')),
                        ('closed_on', models.DateField(null=True)),
                    ],
                ),
                migrations.CreateModel(
                    name='IncidentEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('kind', models.CharField(choices=[('fall', 'A fall'), ('missed', 'A missed visit'), ('medicine', 'A medicine error'), ('complaint', 'A complaint'), ('other', 'Something else')], max_length=10)),
                        ('happened_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('what', models.TextField(max_length=3000, verbose_name='what happened')),
                        ('told', models.TextField(blank=True, max_length=1000, verbose_name='who was told, and when')),
                        ('changed', models.TextField(blank=True, max_length=2000, verbose_name='what changed because of it')),
                        ('closed_on', models.DateField(null=True)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Invitation',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('standing', models.CharField(choices=[('worker', 'Wellbeing worker'), ('coach', 'Team coach'), ('administrator', 'Organisation administrator'), ('commissioner', 'Commissioner')], max_length=20)),
                        ('email', models.EmailField(max_length=254)),
                        ('name', models.CharField(max_length=80)),
                        ('digest', models.CharField(max_length=64, unique=True)),
                        ('expires_at', models.DateTimeField()),
                        ('used_on', models.DateField(null=True)),
                        ('withdrawn_on', models.DateField(null=True)),
                    ],
                ),
                migrations.CreateModel(
                    name='LinkWorker',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('started_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('ended_on', models.DateField(null=True)),
                        ('handover', models.TextField(blank=True, max_length=1000)),
                    ],
                ),
                migrations.CreateModel(
                    name='LinkWorkerEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('started_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('ended_on', models.DateField(null=True)),
                        ('handover', models.TextField(blank=True, max_length=1000)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Look',
                    fields=[
                        ('id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('user_id', models.UUIDField(null=True)),
                        ('person_id', models.UUIDField()),
                        ('data', models.CharField(max_length=12)),
                        ('basis', models.CharField(max_length=80)),
                        ('page', models.CharField(max_length=120)),
                        ('at', models.DateTimeField(default=django.utils.timezone.now)),
                    ],
                ),
                migrations.CreateModel(
                    name='Membership',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('standing', models.CharField(choices=[('worker', 'Wellbeing worker'), ('coach', 'Team coach')], default='worker', max_length=20)),
                        ('started_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('ended_on', models.DateField(null=True)),
                    ],
                ),
                migrations.CreateModel(
                    name='MembershipEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('standing', models.CharField(choices=[('worker', 'Wellbeing worker'), ('coach', 'Team coach')], default='worker', max_length=20)),
                        ('started_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('ended_on', models.DateField(null=True)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Mismatch',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('job', models.CharField(max_length=60)),
                        ('found_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('number', models.PositiveIntegerField(verbose_name='how many figures differ')),
                        ('ended_on', models.DateField(null=True)),
                    ],
                    options={
                        'ordering': ['found_on'],
                    },
                ),
                migrations.CreateModel(
                    name='Notice',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('kind', models.CharField(max_length=20)),
                        ('about', models.UUIDField()),
                        ('mark', models.CharField(blank=True, max_length=40)),
                        ('told_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('app', models.BooleanField(default=True)),
                        ('read', models.BooleanField(default=False)),
                        ('mail', models.CharField(blank=True, choices=[('', 'Not this way'), ('now', 'Waits to go'), ('morning', 'Waits for the morning letter'), ('week', 'Waits for the weekly letter'), ('sent', 'Sent'), ('let', 'No longer needed')], max_length=8)),
                        ('mailed_on', models.DateField(null=True)),
                        ('push', models.CharField(blank=True, choices=[('', 'Not this way'), ('now', 'Waits to go'), ('morning', 'Waits for the morning letter'), ('week', 'Waits for the weekly letter'), ('sent', 'Sent'), ('let', 'No longer needed')], max_length=8)),
                        ('pushed_on', models.DateField(null=True)),
                    ],
                ),
                migrations.CreateModel(
                    name='Organisation',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('name', models.CharField(max_length=80)),
                        ('safeguarding_phone', models.CharField(blank=True, max_length=30)),
                        ('council_name', models.CharField(blank=True, max_length=80, verbose_name='council')),
                        ('council_phone', models.CharField(blank=True, max_length=30, verbose_name="council's adult safeguarding number")),
                        ('emergency_phone', models.CharField(blank=True, max_length=30, verbose_name='number for emergencies, day and night')),
                    ],
                ),
                migrations.CreateModel(
                    name='OrganisationEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('name', models.CharField(max_length=80)),
                        ('safeguarding_phone', models.CharField(blank=True, max_length=30)),
                        ('council_name', models.CharField(blank=True, max_length=80, verbose_name='council')),
                        ('council_phone', models.CharField(blank=True, max_length=30, verbose_name="council's adult safeguarding number")),
                        ('emergency_phone', models.CharField(blank=True, max_length=30, verbose_name='number for emergencies, day and night')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Outbox',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('kind', models.CharField(max_length=40)),
                        ('subject_id', models.UUIDField()),
                        ('once', models.CharField(max_length=120, null=True, unique=True)),
                        ('due_at', models.DateTimeField(default=django.utils.timezone.now)),
                        ('done_at', models.DateTimeField(null=True)),
                        ('tries', models.PositiveSmallIntegerField(default=0)),
                        ('trouble', models.CharField(blank=True, max_length=200)),
                    ],
                ),
                migrations.CreateModel(
                    name='Permission',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('purpose', models.CharField(choices=[('family', 'With family or friends'), ('circle', 'With their Community Circle'), ('coach', "One-page profile with the team's coach"), ('report', 'Counted in break-downs of reports'), ('story', 'Their story, without their name'), ('measure', 'Being asked how life is, in numbers')], max_length=10)),
                        ('agreed', models.BooleanField(default=True)),
                        ('scope', models.CharField(max_length=300, verbose_name='what exactly')),
                        ('starts_on', models.DateField(default=django.utils.timezone.localdate, verbose_name='from')),
                        ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                        ('withdrawn_on', models.DateField(null=True)),
                        ('how', models.CharField(choices=[('said', 'They said so'), ('signed', 'They signed'), ('showed', 'They showed us, in their own way'), ('attorney', 'Their attorney decided'), ('deputy', 'A deputy of the Court of Protection decided'), ('best', 'A best-interests decision')], max_length=10, verbose_name='how they decided')),
                        ('decided_by', models.CharField(max_length=120, verbose_name='who decided')),
                        ('assessment', models.TextField(blank=True, max_length=1000, verbose_name='the capacity assessment for this decision')),
                        ('best_interests', models.TextField(blank=True, max_length=1000, verbose_name='why it is in their best interests')),
                    ],
                ),
                migrations.CreateModel(
                    name='PermissionEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('purpose', models.CharField(choices=[('family', 'With family or friends'), ('circle', 'With their Community Circle'), ('coach', "One-page profile with the team's coach"), ('report', 'Counted in break-downs of reports'), ('story', 'Their story, without their name'), ('measure', 'Being asked how life is, in numbers')], max_length=10)),
                        ('agreed', models.BooleanField(default=True)),
                        ('scope', models.CharField(max_length=300, verbose_name='what exactly')),
                        ('starts_on', models.DateField(default=django.utils.timezone.localdate, verbose_name='from')),
                        ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                        ('withdrawn_on', models.DateField(null=True)),
                        ('how', models.CharField(choices=[('said', 'They said so'), ('signed', 'They signed'), ('showed', 'They showed us, in their own way'), ('attorney', 'Their attorney decided'), ('deputy', 'A deputy of the Court of Protection decided'), ('best', 'A best-interests decision')], max_length=10, verbose_name='how they decided')),
                        ('decided_by', models.CharField(max_length=120, verbose_name='who decided')),
                        ('assessment', models.TextField(blank=True, max_length=1000, verbose_name='the capacity assessment for this decision')),
                        ('best_interests', models.TextField(blank=True, max_length=1000, verbose_name='why it is in their best interests')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Person',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('called', models.CharField(max_length=80, verbose_name='what they like to be called')),
                        ('full_name', models.CharField(blank=True, max_length=120)),
                        ('address_as', models.CharField(blank=True, max_length=120, verbose_name='how to greet them')),
                        ('born_on', models.DateField(blank=True, null=True, verbose_name='date of birth')),
                        ('nhs_number', models.CharField(blank=True, max_length=10, verbose_name='NHS number')),
                        ('council_ref', models.CharField(blank=True, max_length=30, verbose_name='council reference')),
                        ('state', models.CharField(choices=[('active', 'At home'), ('paused', 'Away for a while'), ('hospital', 'In hospital'), ('ended', 'Support has ended'), ('died', 'Died')], default='active', max_length=10)),
                        ('state_since', models.DateField(default=django.utils.timezone.localdate)),
                        ('started_on', models.DateField(default=django.utils.timezone.localdate, verbose_name='support began')),
                    ],
                ),
                migrations.CreateModel(
                    name='PersonEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('called', models.CharField(max_length=80, verbose_name='what they like to be called')),
                        ('full_name', models.CharField(blank=True, max_length=120)),
                        ('address_as', models.CharField(blank=True, max_length=120, verbose_name='how to greet them')),
                        ('born_on', models.DateField(blank=True, null=True, verbose_name='date of birth')),
                        ('nhs_number', models.CharField(blank=True, max_length=10, verbose_name='NHS number')),
                        ('council_ref', models.CharField(blank=True, max_length=30, verbose_name='council reference')),
                        ('state', models.CharField(choices=[('active', 'At home'), ('paused', 'Away for a while'), ('hospital', 'In hospital'), ('ended', 'Support has ended'), ('died', 'Died')], default='active', max_length=10)),
                        ('state_since', models.DateField(default=django.utils.timezone.localdate)),
                        ('started_on', models.DateField(default=django.utils.timezone.localdate, verbose_name='support began')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Phone',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('endpoint', models.CharField(max_length=600)),
                        ('p256dh', models.CharField(max_length=120)),
                        ('auth', models.CharField(max_length=60)),
                        ('label', models.CharField(max_length=60)),
                        ('added_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('ended_on', models.DateField(null=True)),
                    ],
                ),
                migrations.CreateModel(
                    name='Reach',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('quiet_from', models.TimeField(default=datetime.time(20, 0), verbose_name='quiet from')),
                        ('quiet_until', models.TimeField(default=datetime.time(7, 0), verbose_name='quiet until')),
                        ('weekly_on', models.PositiveSmallIntegerField(choices=[(0, 'Monday'), (1, 'Tuesday'), (2, 'Wednesday'), (3, 'Thursday'), (4, 'Friday'), (5, 'Saturday'), (6, 'Sunday')], default=0, verbose_name='day of the weekly letter')),
                        ('cover_on_days_off', models.BooleanField(default=False, verbose_name='also on my days off')),
                        ('mail_ended_on', models.DateField(null=True)),
                    ],
                ),
                migrations.CreateModel(
                    name='Replay',
                    fields=[
                        ('pk', models.CompositePrimaryKey('user_id', 'key', blank=True, editable=False, primary_key=True, serialize=False)),
                        ('user_id', models.UUIDField()),
                        ('key', models.UUIDField()),
                        ('digest', models.CharField(max_length=64)),
                        ('status', models.PositiveSmallIntegerField()),
                        ('answer', models.JSONField()),
                        ('on', models.DateField(default=django.utils.timezone.localdate)),
                    ],
                ),
                migrations.CreateModel(
                    name='SafetyFact',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('kind', models.CharField(choices=[('allergy', 'Allergy'), ('falls', 'Risk of falls'), ('swallowing', 'Eating and swallowing'), ('dont', "Please don't"), ('door', 'At the door'), ('other', 'Something else to know')], max_length=12)),
                        ('text', models.CharField(max_length=120, verbose_name='in a few words')),
                        ('why', models.CharField(blank=True, max_length=300, verbose_name='more, if it helps')),
                        ('since', models.DateField(default=django.utils.timezone.localdate)),
                        ('until', models.DateField(blank=True, null=True, verbose_name='until, if it ends')),
                        ('look_again_on', models.DateField(blank=True, null=True)),
                        ('told', models.BooleanField(default=True, verbose_name='the person knows this is written here')),
                    ],
                ),
                migrations.CreateModel(
                    name='SafetyFactEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('kind', models.CharField(choices=[('allergy', 'Allergy'), ('falls', 'Risk of falls'), ('swallowing', 'Eating and swallowing'), ('dont', "Please don't"), ('door', 'At the door'), ('other', 'Something else to know')], max_length=12)),
                        ('text', models.CharField(max_length=120, verbose_name='in a few words')),
                        ('why', models.CharField(blank=True, max_length=300, verbose_name='more, if it helps')),
                        ('since', models.DateField(default=django.utils.timezone.localdate)),
                        ('until', models.DateField(blank=True, null=True, verbose_name='until, if it ends')),
                        ('look_again_on', models.DateField(blank=True, null=True)),
                        ('told', models.BooleanField(default=True, verbose_name='the person knows this is written here')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Secret',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('what', models.CharField(max_length=60, verbose_name='what it opens')),
                        ('code', models.CharField(max_length=60)),
                        ('where', models.CharField(blank=True, max_length=120, verbose_name='where it is')),
                        ('ended_on', models.DateField(null=True)),
                    ],
                ),
                migrations.CreateModel(
                    name='SecretEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('what', models.CharField(max_length=60, verbose_name='what it opens')),
                        ('code', models.CharField(max_length=60)),
                        ('where', models.CharField(blank=True, max_length=120, verbose_name='where it is')),
                        ('ended_on', models.DateField(null=True)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='SecretReason',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('why', models.CharField(max_length=300)),
                        ('until', models.DateTimeField()),
                    ],
                ),
                migrations.CreateModel(
                    name='Skill',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('what', models.CharField(choices=[('medicines', 'Giving medicines'), ('hoist', 'Moving and handling with a hoist'), ('peg', 'Feeding by tube'), ('catheter', 'Catheter care'), ('stoma', 'Stoma care'), ('epilepsy', 'Epilepsy rescue medicine')], max_length=40)),
                        ('signed_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('expires_on', models.DateField()),
                    ],
                ),
                migrations.CreateModel(
                    name='SkillEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('what', models.CharField(choices=[('medicines', 'Giving medicines'), ('hoist', 'Moving and handling with a hoist'), ('peg', 'Feeding by tube'), ('catheter', 'Catheter care'), ('stoma', 'Stoma care'), ('epilepsy', 'Epilepsy rescue medicine')], max_length=40)),
                        ('signed_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('expires_on', models.DateField()),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Team',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('name', models.CharField(max_length=80)),
                        ('neighbourhood', models.CharField(blank=True, max_length=80)),
                    ],
                ),
                migrations.CreateModel(
                    name='TeamEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('name', models.CharField(max_length=80)),
                        ('neighbourhood', models.CharField(blank=True, max_length=80)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Token',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('label', models.CharField(max_length=60)),
                        ('digest', models.CharField(max_length=64, unique=True)),
                        ('writes', models.BooleanField(default=True)),
                        ('rooms', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('people', 'People we support, their safety, incidents, my news'), ('profiles', 'Profiles, outcomes, reviews, circles, places near'), ('rotas', 'Visits, swaps, my own hours'), ('meetings', 'Tensions, meetings, actions, agreements, roles'), ('wellbeing', 'My day, notes, reports')], max_length=10), default=people.models.accounts.every_room, size=None)),
                        ('ends_on', models.DateField()),
                        ('revoked_on', models.DateField(null=True)),
                        ('used_on', models.DateField(null=True)),
                    ],
                ),
                migrations.CreateModel(
                    name='Administration',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('started_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('ended_on', models.DateField(null=True)),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='administrations', to=settings.AUTH_USER_MODEL)),
                    ],
                ),
                migrations.CreateModel(
                    name='AdministrationEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('started_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('ended_on', models.DateField(null=True)),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.administration')),
                        ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Beat',
                    fields=[
                        ('job', models.CharField(max_length=60, primary_key=True, serialize=False)),
                        ('ran_at', models.DateTimeField()),
                    ],
                    options={
                        'constraints': [people.rowsecurity.RowSecurity(delete="current_user = 'worker'", name='beat_rows', read='true', write="current_user = 'worker'")],
                    },
                ),
                migrations.CreateModel(
                    name='Buddies',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('started_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('ended_on', models.DateField(null=True)),
                        ('one', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('other', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                ),
                migrations.CreateModel(
                    name='BuddiesEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('started_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('ended_on', models.DateField(null=True)),
                        ('one', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('other', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.buddies')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Choice',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('event', models.CharField(max_length=20)),
                        ('app', models.BooleanField(default=True, verbose_name='here')),
                        ('mail', models.CharField(choices=[('now', 'At once'), ('morning', 'In my morning letter'), ('week', 'In my weekly letter'), ('no', 'Not by e-mail')], default='now', max_length=8, verbose_name='by e-mail')),
                        ('push', models.BooleanField(default=False, verbose_name='on my phone')),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='choices', to=settings.AUTH_USER_MODEL)),
                    ],
                ),
                migrations.CreateModel(
                    name='Colleague',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('name', models.CharField(max_length=80)),
                        ('phone', models.CharField(blank=True, max_length=30)),
                        ('user', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='colleague', to=settings.AUTH_USER_MODEL)),
                    ],
                ),
                migrations.CreateModel(
                    name='ColleagueEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('name', models.CharField(max_length=80)),
                        ('phone', models.CharField(blank=True, max_length=30)),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.colleague')),
                        ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Commissioner',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('started_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('ended_on', models.DateField(null=True)),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='commissions', to=settings.AUTH_USER_MODEL)),
                    ],
                ),
                migrations.CreateModel(
                    name='CommissioningBody',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('name', models.CharField(max_length=80)),
                    ],
                    options={
                        'constraints': [people.rowsecurity.RowSecurity(add='cardinality((SELECT administered())) > 0', name='body_rows', read='id = ANY((SELECT my_bodies())::uuid[]) or id = ANY((SELECT contracting_bodies())::uuid[])')],
                    },
                ),
                migrations.CreateModel(
                    name='CommissionerEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('started_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('ended_on', models.DateField(null=True)),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.commissioner')),
                        ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('body', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.commissioningbody')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.AddField(
                    model_name='commissioner',
                    name='body',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='commissioners', to='people.commissioningbody'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='commissioningbody',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_commissioningbodyevent" ("id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."version"); RETURN NULL;', hash='3ddc1ddfbc7d9e7b93ea4a7f2e644aa40f233b1e', operation='INSERT', pgid='pgtrigger_insert_insert_6f30d', table='people_commissioningbody', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='commissioningbody',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_commissioningbodyevent" ("id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."version"); RETURN NULL;', hash='34b09b065ebda32d0c2e2779af4f0f231618e0e3', operation='UPDATE', pgid='pgtrigger_update_update_db120', table='people_commissioningbody', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='commissioningbody',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_commissioningbodyevent" ("id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."version"); RETURN NULL;', hash='73d304fafa8b7ec913c5f66149aebdb1bd7b852a', operation='DELETE', pgid='pgtrigger_delete_delete_58510', table='people_commissioningbody', when='AFTER')),
                ),
                migrations.AddField(
                    model_name='commissioningbodyevent',
                    name='pgh_obj',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.commissioningbody'),
                ),
                migrations.AddField(
                    model_name='communicationneedevent',
                    name='pgh_obj',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.communicationneed'),
                ),
                migrations.AddField(
                    model_name='concern',
                    name='author',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='concerns', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AddField(
                    model_name='concernevent',
                    name='author',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AddField(
                    model_name='concernevent',
                    name='pgh_obj',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.concern'),
                ),
                migrations.AddField(
                    model_name='concernstep',
                    name='author',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AddField(
                    model_name='concernstep',
                    name='concern',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='steps', to='people.concern'),
                ),
                migrations.AddField(
                    model_name='concernstepevent',
                    name='author',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AddField(
                    model_name='concernstepevent',
                    name='concern',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.concern'),
                ),
                migrations.AddField(
                    model_name='concernstepevent',
                    name='pgh_obj',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.concernstep'),
                ),
                migrations.AddField(
                    model_name='contactevent',
                    name='pgh_obj',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.contact'),
                ),
                migrations.AddField(
                    model_name='contract',
                    name='body',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='contracts', to='people.commissioningbody'),
                ),
                migrations.AddField(
                    model_name='contractevent',
                    name='body',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.commissioningbody'),
                ),
                migrations.AddField(
                    model_name='contractevent',
                    name='pgh_obj',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.contract'),
                ),
                migrations.AddField(
                    model_name='contractteam',
                    name='contract',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='contract_teams', to='people.contract'),
                ),
                migrations.AddField(
                    model_name='contractteamevent',
                    name='contract',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.contract'),
                ),
                migrations.AddField(
                    model_name='contractteamevent',
                    name='pgh_obj',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.contractteam'),
                ),
                migrations.AddField(
                    model_name='cover',
                    name='user',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='covers', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AddField(
                    model_name='coverevent',
                    name='pgh_obj',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.cover'),
                ),
                migrations.AddField(
                    model_name='coverevent',
                    name='user',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AddField(
                    model_name='emergencycontactevent',
                    name='pgh_obj',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.emergencycontact'),
                ),
                migrations.AddField(
                    model_name='healthpapersevent',
                    name='pgh_obj',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.healthpapers'),
                ),
                migrations.AddField(
                    model_name='healthsupportevent',
                    name='pgh_obj',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.healthsupport'),
                ),
                migrations.AddField(
                    model_name='incident',
                    name='author',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='incidents', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AddField(
                    model_name='incidentevent',
                    name='author',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AddField(
                    model_name='incidentevent',
                    name='pgh_obj',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.incident'),
                ),
                migrations.AddField(
                    model_name='invitation',
                    name='body',
                    field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='invitations', to='people.commissioningbody'),
                ),
                migrations.AddField(
                    model_name='invitation',
                    name='invited_by',
                    field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AddField(
                    model_name='linkworker',
                    name='user',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='links', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AddField(
                    model_name='linkworkerevent',
                    name='pgh_obj',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.linkworker'),
                ),
                migrations.AddField(
                    model_name='linkworkerevent',
                    name='user',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AddIndex(
                    model_name='look',
                    index=models.Index(fields=['person_id', 'at'], name='people_look_person__ba8564_idx'),
                ),
                migrations.AddConstraint(
                    model_name='look',
                    constraint=people.rowsecurity.RowSecurity(add='user_id = (SELECT asking())', link='write', name='look_rows', read='user_id = (SELECT asking())'),
                ),
                migrations.AddConstraint(
                    model_name='look',
                    constraint=models.CheckConstraint(condition=models.Q(('user_id__isnull', False), ('data', 'circle'), _connector='OR'), name='look_is_somebodys'),
                ),
                migrations.AddField(
                    model_name='membership',
                    name='user',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='memberships', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AddField(
                    model_name='membershipevent',
                    name='pgh_obj',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.membership'),
                ),
                migrations.AddField(
                    model_name='membershipevent',
                    name='user',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AddField(
                    model_name='notice',
                    name='user',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='notices', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AddField(
                    model_name='organisation',
                    name='safeguarding_lead',
                    field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AddField(
                    model_name='mismatch',
                    name='organisation',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='mismatches', to='people.organisation'),
                ),
                migrations.AddField(
                    model_name='invitation',
                    name='organisation',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='invitations', to='people.organisation'),
                ),
                migrations.AddField(
                    model_name='contractevent',
                    name='organisation',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.organisation'),
                ),
                migrations.AddField(
                    model_name='contract',
                    name='organisation',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='contracts', to='people.organisation'),
                ),
                migrations.AddField(
                    model_name='concernevent',
                    name='organisation',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.organisation'),
                ),
                migrations.AddField(
                    model_name='concern',
                    name='organisation',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='concerns', to='people.organisation'),
                ),
                migrations.AddField(
                    model_name='administrationevent',
                    name='organisation',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.organisation'),
                ),
                migrations.AddField(
                    model_name='administration',
                    name='organisation',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='administrations', to='people.organisation'),
                ),
                migrations.AddField(
                    model_name='organisationevent',
                    name='pgh_obj',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.organisation'),
                ),
                migrations.AddField(
                    model_name='organisationevent',
                    name='safeguarding_lead',
                    field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AddIndex(
                    model_name='outbox',
                    index=models.Index(condition=models.Q(('done_at', None)), fields=['due_at'], name='outbox_due'),
                ),
                migrations.AddConstraint(
                    model_name='outbox',
                    constraint=people.rowsecurity.RowSecurity(add='true', delete="current_user = 'worker'", name='outbox_rows', read="current_user = 'worker'", write="current_user = 'worker'"),
                ),
                migrations.AddField(
                    model_name='permission',
                    name='recorded_by',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AddField(
                    model_name='permissionevent',
                    name='pgh_obj',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.permission'),
                ),
                migrations.AddField(
                    model_name='permissionevent',
                    name='recorded_by',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AddField(
                    model_name='permissionevent',
                    name='person',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person'),
                ),
                migrations.AddField(
                    model_name='permission',
                    name='person',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='permissions', to='people.person'),
                ),
                migrations.AddField(
                    model_name='linkworkerevent',
                    name='person',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person'),
                ),
                migrations.AddField(
                    model_name='linkworker',
                    name='person',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='links', to='people.person'),
                ),
                migrations.AddField(
                    model_name='incidentevent',
                    name='person',
                    field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person'),
                ),
                migrations.AddField(
                    model_name='incident',
                    name='person',
                    field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='incidents', to='people.person'),
                ),
                migrations.AddField(
                    model_name='healthsupportevent',
                    name='person',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person'),
                ),
                migrations.AddField(
                    model_name='healthsupport',
                    name='person',
                    field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='health', to='people.person'),
                ),
                migrations.AddField(
                    model_name='healthpapersevent',
                    name='person',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person'),
                ),
                migrations.AddField(
                    model_name='healthpapers',
                    name='person',
                    field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='papers', to='people.person'),
                ),
                migrations.AddField(
                    model_name='emergencycontactevent',
                    name='person',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person'),
                ),
                migrations.AddField(
                    model_name='emergencycontact',
                    name='person',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='emergency_contacts', to='people.person'),
                ),
                migrations.AddField(
                    model_name='coverevent',
                    name='person',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person'),
                ),
                migrations.AddField(
                    model_name='cover',
                    name='person',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='covers', to='people.person'),
                ),
                migrations.AddField(
                    model_name='contactevent',
                    name='person',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person'),
                ),
                migrations.AddField(
                    model_name='contact',
                    name='person',
                    field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='contact', to='people.person'),
                ),
                migrations.AddField(
                    model_name='concernevent',
                    name='person',
                    field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person'),
                ),
                migrations.AddField(
                    model_name='concern',
                    name='person',
                    field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='concerns', to='people.person'),
                ),
                migrations.AddField(
                    model_name='communicationneedevent',
                    name='person',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person'),
                ),
                migrations.AddField(
                    model_name='communicationneed',
                    name='person',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='communication_needs', to='people.person'),
                ),
                migrations.AddField(
                    model_name='personevent',
                    name='pgh_obj',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.person'),
                ),
                migrations.AddField(
                    model_name='phone',
                    name='user',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='phones', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AddField(
                    model_name='reach',
                    name='user',
                    field=models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='reach', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AddConstraint(
                    model_name='replay',
                    constraint=people.rowsecurity.RowSecurity(name='replay_rows', read='user_id = (SELECT asking())', write='user_id = (SELECT asking())'),
                ),
                migrations.AddField(
                    model_name='safetyfact',
                    name='person',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='safety_facts', to='people.person'),
                ),
                migrations.AddField(
                    model_name='safetyfactevent',
                    name='person',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person'),
                ),
                migrations.AddField(
                    model_name='safetyfactevent',
                    name='pgh_obj',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.safetyfact'),
                ),
                migrations.AddField(
                    model_name='secret',
                    name='person',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='secrets', to='people.person'),
                ),
                migrations.AddField(
                    model_name='secretevent',
                    name='person',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person'),
                ),
                migrations.AddField(
                    model_name='secretevent',
                    name='pgh_obj',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.secret'),
                ),
                migrations.AddField(
                    model_name='secretreason',
                    name='person',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='secret_reasons', to='people.person'),
                ),
                migrations.AddField(
                    model_name='secretreason',
                    name='user',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AddField(
                    model_name='skill',
                    name='signed_by',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AddField(
                    model_name='skill',
                    name='user',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='skills', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AddField(
                    model_name='skillevent',
                    name='pgh_obj',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.skill'),
                ),
                migrations.AddField(
                    model_name='skillevent',
                    name='signed_by',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AddField(
                    model_name='skillevent',
                    name='user',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AddField(
                    model_name='team',
                    name='organisation',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='teams', to='people.organisation'),
                ),
                migrations.AddField(
                    model_name='skillevent',
                    name='team',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team'),
                ),
                migrations.AddField(
                    model_name='skill',
                    name='team',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='skills', to='people.team'),
                ),
                migrations.AddField(
                    model_name='personevent',
                    name='team',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team'),
                ),
                migrations.AddField(
                    model_name='person',
                    name='team',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='people', to='people.team'),
                ),
                migrations.AddField(
                    model_name='membershipevent',
                    name='team',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team'),
                ),
                migrations.AddField(
                    model_name='membership',
                    name='team',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='memberships', to='people.team'),
                ),
                migrations.AddField(
                    model_name='invitation',
                    name='team',
                    field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='invitations', to='people.team'),
                ),
                migrations.AddField(
                    model_name='incidentevent',
                    name='team',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team'),
                ),
                migrations.AddField(
                    model_name='incident',
                    name='team',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='incidents', to='people.team'),
                ),
                migrations.AddField(
                    model_name='contractteamevent',
                    name='team',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team'),
                ),
                migrations.AddField(
                    model_name='contractteam',
                    name='team',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='contract_teams', to='people.team'),
                ),
                migrations.AddField(
                    model_name='buddiesevent',
                    name='team',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team'),
                ),
                migrations.AddField(
                    model_name='buddies',
                    name='team',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='buddies', to='people.team'),
                ),
                migrations.AddField(
                    model_name='teamevent',
                    name='organisation',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.organisation'),
                ),
                migrations.AddField(
                    model_name='teamevent',
                    name='pgh_obj',
                    field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.team'),
                ),
                migrations.AddField(
                    model_name='token',
                    name='user',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tokens', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AddConstraint(
                    model_name='choice',
                    constraint=people.rowsecurity.RowSecurity(name='choice_rows', read='user_id = (SELECT asking())', write='user_id = (SELECT asking())'),
                ),
                migrations.AddConstraint(
                    model_name='choice',
                    constraint=models.UniqueConstraint(models.F('user'), models.F('event'), name='choice_once'),
                ),
                migrations.AddConstraint(
                    model_name='colleague',
                    constraint=people.rowsecurity.RowSecurity(link='read', name='colleague_rows', read='user_id = (SELECT asking()) or user_id = ANY((SELECT my_colleagues())::uuid[])', write='user_id = (SELECT asking())'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='colleague',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_colleagueevent" ("id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "user_id", "version") VALUES (NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."phone", NEW."user_id", NEW."version"); RETURN NULL;', hash='74be5ace3bdb00e35e33334d53a5f3ace4b296df', operation='INSERT', pgid='pgtrigger_insert_insert_097fe', table='people_colleague', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='colleague',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_colleagueevent" ("id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "user_id", "version") VALUES (NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."phone", NEW."user_id", NEW."version"); RETURN NULL;', hash='3d8aee0611c6eb5404f20391d1b6f442486ab95e', operation='UPDATE', pgid='pgtrigger_update_update_a3a54', table='people_colleague', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='colleague',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_colleagueevent" ("id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "user_id", "version") VALUES (OLD."id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."phone", OLD."user_id", OLD."version"); RETURN NULL;', hash='88b9d88aadeeedbd78f469d8184d48bf4e338c04', operation='DELETE', pgid='pgtrigger_delete_delete_e4bc7', table='people_colleague', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='colleagueevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='colleague_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='commissionerevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='commissioner_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='commissioner',
                    constraint=people.rowsecurity.RowSecurity(add="user_id = (SELECT asking()) and invited(body_id, 'commissioner')", link='read', name='commissioner_rows', read='user_id = (SELECT asking()) or body_id = ANY((SELECT own_bodies())::uuid[])', write='body_id = ANY((SELECT own_bodies())::uuid[]) and user_id <> (SELECT asking())'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='commissioner',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_commissionerevent" ("body_id", "ended_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "user_id", "version") VALUES (NEW."body_id", NEW."ended_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."started_on", NEW."user_id", NEW."version"); RETURN NULL;', hash='e29c3164fba1bff5c6df9f85cef24e55aad0d596', operation='INSERT', pgid='pgtrigger_insert_insert_51c94', table='people_commissioner', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='commissioner',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_commissionerevent" ("body_id", "ended_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "user_id", "version") VALUES (NEW."body_id", NEW."ended_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."started_on", NEW."user_id", NEW."version"); RETURN NULL;', hash='8d02c46c155f36437885fd19227a46e298cbffbe', operation='UPDATE', pgid='pgtrigger_update_update_daa38', table='people_commissioner', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='commissioner',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_commissionerevent" ("body_id", "ended_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "user_id", "version") VALUES (OLD."body_id", OLD."ended_on", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."started_on", OLD."user_id", OLD."version"); RETURN NULL;', hash='bb84fd5cb9ad4f9d3b1b7e921f213e7bdc33f21c', operation='DELETE', pgid='pgtrigger_delete_delete_434d9', table='people_commissioner', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='commissioningbodyevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='commissioningbody_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='concernstep',
                    constraint=people.rowsecurity.RowSecurity(add='author_id = (SELECT asking()) and concern_id IN (SELECT id FROM people_concern)', name='concernstep_rows', read='concern_id IN (SELECT id FROM people_concern)'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='concernstep',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_concernstepevent" ("author_id", "concern_id", "done_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."author_id", NEW."concern_id", NEW."done_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."text"); RETURN NULL;', hash='bb4a60c282e3923e52957743f9929105bdde992c', operation='INSERT', pgid='pgtrigger_insert_insert_436d5', table='people_concernstep', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='concernstep',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_concernstepevent" ("author_id", "concern_id", "done_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."author_id", NEW."concern_id", NEW."done_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."text"); RETURN NULL;', hash='0f6230f24fb3c56c55f8c5b4d7d73b3ae90b4214', operation='UPDATE', pgid='pgtrigger_update_update_f8088', table='people_concernstep', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='concernstep',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_concernstepevent" ("author_id", "concern_id", "done_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."author_id", OLD."concern_id", OLD."done_on", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."text"); RETURN NULL;', hash='2dd2fd9bf5a94f8c335b7c15a24496ccc786d12a', operation='DELETE', pgid='pgtrigger_delete_delete_742d0', table='people_concernstep', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='concernstepevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='concernstep_event_rows', read='false'),
                ),
                migrations.AddIndex(
                    model_name='notice',
                    index=models.Index(condition=models.Q(('app', True), ('read', False)), fields=['user'], name='notice_unread'),
                ),
                migrations.AddConstraint(
                    model_name='notice',
                    constraint=people.rowsecurity.RowSecurity(delete='user_id = (SELECT asking())', name='notice_rows', read='user_id = (SELECT asking())', write='user_id = (SELECT asking())'),
                ),
                migrations.AddConstraint(
                    model_name='notice',
                    constraint=models.UniqueConstraint(models.F('user'), models.F('kind'), models.F('about'), models.F('mark'), name='told_once'),
                ),
                migrations.AddConstraint(
                    model_name='organisation',
                    constraint=people.rowsecurity.RowSecurity(link='read', name='organisation_rows', read='id = ANY((SELECT known_organisations())::uuid[])', write='id = ANY((SELECT administered())::uuid[])'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='organisation',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_organisationevent" ("council_name", "council_phone", "emergency_phone", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "safeguarding_lead_id", "safeguarding_phone", "version") VALUES (NEW."council_name", NEW."council_phone", NEW."emergency_phone", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."safeguarding_lead_id", NEW."safeguarding_phone", NEW."version"); RETURN NULL;', hash='e8cd7e555b6768572d72321e209497acf01e1bb3', operation='INSERT', pgid='pgtrigger_insert_insert_d087f', table='people_organisation', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='organisation',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_organisationevent" ("council_name", "council_phone", "emergency_phone", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "safeguarding_lead_id", "safeguarding_phone", "version") VALUES (NEW."council_name", NEW."council_phone", NEW."emergency_phone", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."safeguarding_lead_id", NEW."safeguarding_phone", NEW."version"); RETURN NULL;', hash='d87e08da3595a52af4e62a2e504a8dc0a90be255', operation='UPDATE', pgid='pgtrigger_update_update_c3fee', table='people_organisation', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='organisation',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_organisationevent" ("council_name", "council_phone", "emergency_phone", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "safeguarding_lead_id", "safeguarding_phone", "version") VALUES (OLD."council_name", OLD."council_phone", OLD."emergency_phone", OLD."id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."safeguarding_lead_id", OLD."safeguarding_phone", OLD."version"); RETURN NULL;', hash='f8220a0471977b9ccb3a7e242c434e18912a9393', operation='DELETE', pgid='pgtrigger_delete_delete_637d9', table='people_organisation', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='mismatch',
                    constraint=people.rowsecurity.RowSecurity(name='mismatch_rows', read="organisation_id = ANY((SELECT administered())::uuid[]) or current_user = 'worker'", write="current_user = 'worker'"),
                ),
                migrations.AddConstraint(
                    model_name='mismatch',
                    constraint=models.UniqueConstraint(fields=('organisation', 'job', 'found_on'), name='mismatch_once'),
                ),
                migrations.AddConstraint(
                    model_name='contractevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='contract_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='contract',
                    constraint=people.rowsecurity.RowSecurity(add='organisation_id = ANY((SELECT administered())::uuid[]) and (body_id is null or body_id <> ALL((SELECT others_bodies())::uuid[]))', link='read', name='contract_rows', read='body_id = ANY((SELECT my_bodies())::uuid[]) or organisation_id = ANY((SELECT known_organisations())::uuid[])', write='organisation_id = ANY((SELECT administered())::uuid[])'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='contract',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_contractevent" ("body_id", "ended_on", "hours_a_week", "id", "name", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "version") VALUES (NEW."body_id", NEW."ended_on", NEW."hours_a_week", NEW."id", NEW."name", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."started_on", NEW."version"); RETURN NULL;', hash='3a91087dd5e888944f61187bb285fb49997b020b', operation='INSERT', pgid='pgtrigger_insert_insert_ca8c2', table='people_contract', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='contract',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_contractevent" ("body_id", "ended_on", "hours_a_week", "id", "name", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "version") VALUES (NEW."body_id", NEW."ended_on", NEW."hours_a_week", NEW."id", NEW."name", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."started_on", NEW."version"); RETURN NULL;', hash='9ffee3934aca7d06a3baf004bbc4e8a1e4f3dfdc', operation='UPDATE', pgid='pgtrigger_update_update_be02e', table='people_contract', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='contract',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_contractevent" ("body_id", "ended_on", "hours_a_week", "id", "name", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "version") VALUES (OLD."body_id", OLD."ended_on", OLD."hours_a_week", OLD."id", OLD."name", OLD."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."started_on", OLD."version"); RETURN NULL;', hash='46e99a6928c3ffb9e5bda5ae8191cd0015cdf39f', operation='DELETE', pgid='pgtrigger_delete_delete_b595d', table='people_contract', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='administrationevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='administration_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='administration',
                    constraint=people.rowsecurity.RowSecurity(add="(organisation_id = ANY((SELECT administered())::uuid[]) and user_id <> (SELECT asking())) or (user_id = (SELECT asking()) and invited(organisation_id, 'administrator'))", link='read', name='administration_rows', read='organisation_id = ANY((SELECT administered())::uuid[]) or user_id = (SELECT asking())', write='organisation_id = ANY((SELECT administered())::uuid[]) and user_id <> (SELECT asking())'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='administration',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_administrationevent" ("ended_on", "id", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "user_id", "version") VALUES (NEW."ended_on", NEW."id", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."started_on", NEW."user_id", NEW."version"); RETURN NULL;', hash='51bc74ad5e374b21fcaad175ca724511e2edae8a', operation='INSERT', pgid='pgtrigger_insert_insert_9121d', table='people_administration', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='administration',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_administrationevent" ("ended_on", "id", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "user_id", "version") VALUES (NEW."ended_on", NEW."id", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."started_on", NEW."user_id", NEW."version"); RETURN NULL;', hash='c4471418e1ca3943c5c0d3eb56d27d685b10eb6b', operation='UPDATE', pgid='pgtrigger_update_update_a66a1', table='people_administration', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='administration',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_administrationevent" ("ended_on", "id", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "user_id", "version") VALUES (OLD."ended_on", OLD."id", OLD."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."started_on", OLD."user_id", OLD."version"); RETURN NULL;', hash='8ee4a16e7b789ae7769a3690bf6dc90be57456d0', operation='DELETE', pgid='pgtrigger_delete_delete_4306f', table='people_administration', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='organisationevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='organisation_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='permissionevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='permission_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='permission',
                    constraint=people.rowsecurity.RowSecurity(link='read', name='permission_rows', read="person_id = ANY((SELECT my_people('plan', 'read'))::uuid[]) or (person_id = ANY((SELECT my_people('name', 'read'))::uuid[]) and purpose in ('coach', 'report', 'story'))", write="person_id = ANY((SELECT my_people('name', 'write'))::uuid[])"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='permission',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_permissionevent" ("agreed", "assessment", "best_interests", "decided_by", "ends_on", "how", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "recorded_by_id", "scope", "starts_on", "withdrawn_on") VALUES (NEW."agreed", NEW."assessment", NEW."best_interests", NEW."decided_by", NEW."ends_on", NEW."how", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."purpose", NEW."recorded_by_id", NEW."scope", NEW."starts_on", NEW."withdrawn_on"); RETURN NULL;', hash='7e48f216ab09815f713c79cf65d80bb31d5d7d5d', operation='INSERT', pgid='pgtrigger_insert_insert_f552b', table='people_permission', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='permission',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_permissionevent" ("agreed", "assessment", "best_interests", "decided_by", "ends_on", "how", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "recorded_by_id", "scope", "starts_on", "withdrawn_on") VALUES (NEW."agreed", NEW."assessment", NEW."best_interests", NEW."decided_by", NEW."ends_on", NEW."how", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."purpose", NEW."recorded_by_id", NEW."scope", NEW."starts_on", NEW."withdrawn_on"); RETURN NULL;', hash='fa6cb6eb8d8a7f597d8009d63bb682a16ab900d6', operation='UPDATE', pgid='pgtrigger_update_update_20f8b', table='people_permission', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='permission',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_permissionevent" ("agreed", "assessment", "best_interests", "decided_by", "ends_on", "how", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "recorded_by_id", "scope", "starts_on", "withdrawn_on") VALUES (OLD."agreed", OLD."assessment", OLD."best_interests", OLD."decided_by", OLD."ends_on", OLD."how", OLD."id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."purpose", OLD."recorded_by_id", OLD."scope", OLD."starts_on", OLD."withdrawn_on"); RETURN NULL;', hash='ba0cf6444227b908db3b9a381ba658bfd4cb0816', operation='DELETE', pgid='pgtrigger_delete_delete_cb0ea', table='people_permission', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='linkworkerevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='linkworker_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='linkworker',
                    constraint=people.rowsecurity.RowSecurity(name='link_rows', read="person_id = ANY((SELECT my_people('name', 'read'))::uuid[])", write="person_id = ANY((SELECT my_people('name', 'write'))::uuid[])"),
                ),
                migrations.AddConstraint(
                    model_name='linkworker',
                    constraint=models.UniqueConstraint(condition=models.Q(('ended_on', None)), fields=('person',), name='one_link_worker_at_a_time'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='linkworker',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_linkworkerevent" ("ended_on", "handover", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "user_id") VALUES (NEW."ended_on", NEW."handover", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."started_on", NEW."user_id"); RETURN NULL;', hash='4d0d466fa37b4f7f86f358c41b35d3919513e3b2', operation='INSERT', pgid='pgtrigger_insert_insert_f1b7c', table='people_linkworker', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='linkworker',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_linkworkerevent" ("ended_on", "handover", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "user_id") VALUES (NEW."ended_on", NEW."handover", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."started_on", NEW."user_id"); RETURN NULL;', hash='58e5f1745b211bac1cc874608e6f9c3f9753222e', operation='UPDATE', pgid='pgtrigger_update_update_de09f', table='people_linkworker', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='linkworker',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_linkworkerevent" ("ended_on", "handover", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "user_id") VALUES (OLD."ended_on", OLD."handover", OLD."id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."started_on", OLD."user_id"); RETURN NULL;', hash='3fdfdb643a1368e27898634de90a9380549dd966', operation='DELETE', pgid='pgtrigger_delete_delete_fbe6d', table='people_linkworker', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='healthsupportevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='healthsupport_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='healthsupport',
                    constraint=people.rowsecurity.RowSecurity(name='health_rows', read="person_id = ANY((SELECT my_people('health', 'read'))::uuid[])", write="person_id = ANY((SELECT my_people('health', 'write'))::uuid[])"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='healthsupport',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_healthsupportevent" ("chart_where", "id", "if_missed", "medicines", "moving", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skills", "time_critical", "version") VALUES (NEW."chart_where", NEW."id", NEW."if_missed", NEW."medicines", NEW."moving", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."skills", NEW."time_critical", NEW."version"); RETURN NULL;', hash='471b68dbd92885aa366f4fcc8e6133477e343416', operation='INSERT', pgid='pgtrigger_insert_insert_cf6d1', table='people_healthsupport', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='healthsupport',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_healthsupportevent" ("chart_where", "id", "if_missed", "medicines", "moving", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skills", "time_critical", "version") VALUES (NEW."chart_where", NEW."id", NEW."if_missed", NEW."medicines", NEW."moving", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."skills", NEW."time_critical", NEW."version"); RETURN NULL;', hash='24993be3d0d7ae6aac436229bee22095b685e238', operation='UPDATE', pgid='pgtrigger_update_update_1d294', table='people_healthsupport', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='healthsupport',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_healthsupportevent" ("chart_where", "id", "if_missed", "medicines", "moving", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skills", "time_critical", "version") VALUES (OLD."chart_where", OLD."id", OLD."if_missed", OLD."medicines", OLD."moving", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."skills", OLD."time_critical", OLD."version"); RETURN NULL;', hash='86e7674a9c8240451ab1e3eee199ee9514f12773', operation='DELETE', pgid='pgtrigger_delete_delete_a601d', table='people_healthsupport', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='healthpapersevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='healthpapers_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='healthpapers',
                    constraint=people.rowsecurity.RowSecurity(name='papers_rows', read="person_id = ANY((SELECT my_people('safety', 'read'))::uuid[])", write="person_id = ANY((SELECT my_people('safety', 'write'))::uuid[])"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='healthpapers',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_healthpapersevent" ("attorney_since", "attorney_where", "attorney_who", "gp", "gp_phone", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "respect_since", "respect_where", "version") VALUES (NEW."attorney_since", NEW."attorney_where", NEW."attorney_who", NEW."gp", NEW."gp_phone", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."respect_since", NEW."respect_where", NEW."version"); RETURN NULL;', hash='740ec1dc27230554a5734a3298fc0d9063650158', operation='INSERT', pgid='pgtrigger_insert_insert_8467f', table='people_healthpapers', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='healthpapers',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_healthpapersevent" ("attorney_since", "attorney_where", "attorney_who", "gp", "gp_phone", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "respect_since", "respect_where", "version") VALUES (NEW."attorney_since", NEW."attorney_where", NEW."attorney_who", NEW."gp", NEW."gp_phone", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."respect_since", NEW."respect_where", NEW."version"); RETURN NULL;', hash='8e6c1195c5aa7ce8821fa57b0e50fd7a9fbb479e', operation='UPDATE', pgid='pgtrigger_update_update_e9c87', table='people_healthpapers', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='healthpapers',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_healthpapersevent" ("attorney_since", "attorney_where", "attorney_who", "gp", "gp_phone", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "respect_since", "respect_where", "version") VALUES (OLD."attorney_since", OLD."attorney_where", OLD."attorney_who", OLD."gp", OLD."gp_phone", OLD."id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."respect_since", OLD."respect_where", OLD."version"); RETURN NULL;', hash='b5947f31480f85b129197c78cfe2ee7ada7eabc6', operation='DELETE', pgid='pgtrigger_delete_delete_daf63', table='people_healthpapers', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='emergencycontactevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='emergencycontact_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='emergencycontact',
                    constraint=people.rowsecurity.RowSecurity(name='emergencycontact_rows', read="person_id = ANY((SELECT my_people('safety', 'read'))::uuid[])", write="person_id = ANY((SELECT my_people('safety', 'write'))::uuid[])"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='emergencycontact',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_emergencycontactevent" ("ended_on", "has_key", "id", "name", "order", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "relation", "version") VALUES (NEW."ended_on", NEW."has_key", NEW."id", NEW."name", NEW."order", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."phone", NEW."relation", NEW."version"); RETURN NULL;', hash='a00af1ef0d89cf7c589932bfc38503c3c1126b82', operation='INSERT', pgid='pgtrigger_insert_insert_951da', table='people_emergencycontact', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='emergencycontact',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_emergencycontactevent" ("ended_on", "has_key", "id", "name", "order", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "relation", "version") VALUES (NEW."ended_on", NEW."has_key", NEW."id", NEW."name", NEW."order", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."phone", NEW."relation", NEW."version"); RETURN NULL;', hash='2231a6d6c7594312bc5529f402ab130091fb9fc9', operation='UPDATE', pgid='pgtrigger_update_update_64c5b', table='people_emergencycontact', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='emergencycontact',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_emergencycontactevent" ("ended_on", "has_key", "id", "name", "order", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "relation", "version") VALUES (OLD."ended_on", OLD."has_key", OLD."id", OLD."name", OLD."order", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."phone", OLD."relation", OLD."version"); RETURN NULL;', hash='56edd1a37c44f97a15fa8d7545236474b2c98890', operation='DELETE', pgid='pgtrigger_delete_delete_e4c31', table='people_emergencycontact', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='coverevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='cover_event_rows', read='false'),
                ),
                migrations.AddIndex(
                    model_name='cover',
                    index=models.Index(fields=['user', 'ends_at'], name='people_cove_user_id_8e8651_idx'),
                ),
                migrations.AddConstraint(
                    model_name='cover',
                    constraint=people.rowsecurity.RowSecurity(link='write', name='cover_rows', read="person_id = ANY((SELECT my_people('name', 'write'))::uuid[]) or user_id = (SELECT asking())", write="person_id = ANY((SELECT my_people('name', 'write'))::uuid[])"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='cover',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_coverevent" ("ended_on", "ends_at", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_at", "user_id", "visit_id") VALUES (NEW."ended_on", NEW."ends_at", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."starts_at", NEW."user_id", NEW."visit_id"); RETURN NULL;', hash='c820be2a00a295efa68f4f96bcaac70bb494ec26', operation='INSERT', pgid='pgtrigger_insert_insert_f56f8', table='people_cover', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='cover',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_coverevent" ("ended_on", "ends_at", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_at", "user_id", "visit_id") VALUES (NEW."ended_on", NEW."ends_at", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."starts_at", NEW."user_id", NEW."visit_id"); RETURN NULL;', hash='25cd53febcaa2476ca325b1994fd4157b8bc54d0', operation='UPDATE', pgid='pgtrigger_update_update_bc0bd', table='people_cover', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='cover',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_coverevent" ("ended_on", "ends_at", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_at", "user_id", "visit_id") VALUES (OLD."ended_on", OLD."ends_at", OLD."id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."starts_at", OLD."user_id", OLD."visit_id"); RETURN NULL;', hash='45d0e14c187f4e7e9d1ba54034c338d05149848b', operation='DELETE', pgid='pgtrigger_delete_delete_62cc2', table='people_cover', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='contactevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='contact_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='contact',
                    constraint=people.rowsecurity.RowSecurity(name='contact_rows', read="person_id = ANY((SELECT my_people('contact', 'read'))::uuid[])", write="person_id = ANY((SELECT my_people('contact', 'write'))::uuid[])"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='contact',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_contactevent" ("address", "getting_in", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postcode", "version") VALUES (NEW."address", NEW."getting_in", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."phone", NEW."postcode", NEW."version"); RETURN NULL;', hash='a11410b5d0282b52e715b2218d5d91481a0ca87e', operation='INSERT', pgid='pgtrigger_insert_insert_58971', table='people_contact', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='contact',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_contactevent" ("address", "getting_in", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postcode", "version") VALUES (NEW."address", NEW."getting_in", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."phone", NEW."postcode", NEW."version"); RETURN NULL;', hash='b01443031e8e447ece46a7b9b47ad51d6c34b0f4', operation='UPDATE', pgid='pgtrigger_update_update_daf96', table='people_contact', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='contact',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_contactevent" ("address", "getting_in", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postcode", "version") VALUES (OLD."address", OLD."getting_in", OLD."id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."phone", OLD."postcode", OLD."version"); RETURN NULL;', hash='e25eec8bb135954f7e9b9523b8dd1c7382f21805', operation='DELETE', pgid='pgtrigger_delete_delete_1f145', table='people_contact', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='concernevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='concern_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='concern',
                    constraint=people.rowsecurity.RowSecurity(add='author_id = (SELECT asking()) and organisation_id = ANY((SELECT known_organisations())::uuid[])', name='concern_rows', read='author_id = (SELECT asking()) or leads_safeguarding(organisation_id)'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='concern',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_concernevent" ("about", "author_id", "danger", "happened_on", "id", "organisation_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reach", "said", "told", "what") VALUES (NEW."about", NEW."author_id", NEW."danger", NEW."happened_on", NEW."id", NEW."organisation_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reach", NEW."said", NEW."told", NEW."what"); RETURN NULL;', hash='bf06d4c01339de1b7361684569feb502c42817bf', operation='INSERT', pgid='pgtrigger_insert_insert_73d63', table='people_concern', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='concern',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_concernevent" ("about", "author_id", "danger", "happened_on", "id", "organisation_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reach", "said", "told", "what") VALUES (NEW."about", NEW."author_id", NEW."danger", NEW."happened_on", NEW."id", NEW."organisation_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reach", NEW."said", NEW."told", NEW."what"); RETURN NULL;', hash='93959bdbd1b0684648a5e996a77c905e449d2852', operation='UPDATE', pgid='pgtrigger_update_update_6581f', table='people_concern', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='concern',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_concernevent" ("about", "author_id", "danger", "happened_on", "id", "organisation_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reach", "said", "told", "what") VALUES (OLD."about", OLD."author_id", OLD."danger", OLD."happened_on", OLD."id", OLD."organisation_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reach", OLD."said", OLD."told", OLD."what"); RETURN NULL;', hash='ff8a998ea2f3336094795c79b565ad03c5f7f461', operation='DELETE', pgid='pgtrigger_delete_delete_409a7', table='people_concern', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='communicationneedevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='communicationneed_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='communicationneed',
                    constraint=people.rowsecurity.RowSecurity(name='communication_rows', read="person_id = ANY((SELECT my_people('safety', 'read'))::uuid[])", write="person_id = ANY((SELECT my_people('safety', 'write'))::uuid[])"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='communicationneed',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_communicationneedevent" ("ended_on", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "version") VALUES (NEW."ended_on", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."text", NEW."version"); RETURN NULL;', hash='9ba47a9281f357a785aadc0bace3147b6ac3574a', operation='INSERT', pgid='pgtrigger_insert_insert_8c772', table='people_communicationneed', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='communicationneed',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_communicationneedevent" ("ended_on", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "version") VALUES (NEW."ended_on", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."text", NEW."version"); RETURN NULL;', hash='a42d08ef3a61756f977d0f0ad6ea6647bcf75369', operation='UPDATE', pgid='pgtrigger_update_update_f0bb7', table='people_communicationneed', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='communicationneed',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_communicationneedevent" ("ended_on", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "version") VALUES (OLD."ended_on", OLD."id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."text", OLD."version"); RETURN NULL;', hash='418ee52b252922fc9ddca4d857fadb320815a8e9', operation='DELETE', pgid='pgtrigger_delete_delete_32acf', table='people_communicationneed', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='phone',
                    constraint=people.rowsecurity.RowSecurity(delete='user_id = (SELECT asking())', name='phone_rows', read='user_id = (SELECT asking())', write='user_id = (SELECT asking())'),
                ),
                migrations.AddConstraint(
                    model_name='phone',
                    constraint=models.UniqueConstraint(models.F('user'), models.F('endpoint'), name='phone_once'),
                ),
                migrations.AddConstraint(
                    model_name='reach',
                    constraint=people.rowsecurity.RowSecurity(name='reach_rows', read='user_id = (SELECT asking())', write='user_id = (SELECT asking())'),
                ),
                migrations.AddConstraint(
                    model_name='safetyfact',
                    constraint=people.rowsecurity.RowSecurity(name='safetyfact_rows', read="person_id = ANY((SELECT my_people('safety', 'read'))::uuid[])", write="person_id = ANY((SELECT my_people('safety', 'write'))::uuid[])"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='safetyfact',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_safetyfactevent" ("id", "kind", "look_again_on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "text", "told", "until", "version", "why") VALUES (NEW."id", NEW."kind", NEW."look_again_on", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."since", NEW."text", NEW."told", NEW."until", NEW."version", NEW."why"); RETURN NULL;', hash='4ddc3dddb520fcb511d0dccfe2cad72166081dd7', operation='INSERT', pgid='pgtrigger_insert_insert_0916c', table='people_safetyfact', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='safetyfact',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_safetyfactevent" ("id", "kind", "look_again_on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "text", "told", "until", "version", "why") VALUES (NEW."id", NEW."kind", NEW."look_again_on", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."since", NEW."text", NEW."told", NEW."until", NEW."version", NEW."why"); RETURN NULL;', hash='639a5eaeefbce33322104ba898ad7bc4c7414500', operation='UPDATE', pgid='pgtrigger_update_update_1df52', table='people_safetyfact', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='safetyfact',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_safetyfactevent" ("id", "kind", "look_again_on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "text", "told", "until", "version", "why") VALUES (OLD."id", OLD."kind", OLD."look_again_on", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."since", OLD."text", OLD."told", OLD."until", OLD."version", OLD."why"); RETURN NULL;', hash='7a74bc5afecaf1c43d105d89bc6a3764de46329c', operation='DELETE', pgid='pgtrigger_delete_delete_5abc4', table='people_safetyfact', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='safetyfactevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='safetyfact_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='secret',
                    constraint=people.rowsecurity.RowSecurity(add="person_id = ANY((SELECT my_people('name', 'write'))::uuid[])", link='write', name='secret_rows', read="person_id = ANY((SELECT my_people('secrets', 'read'))::uuid[])", write="person_id = ANY((SELECT my_people('secrets', 'read'))::uuid[])"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='secret',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_secretevent" ("code", "ended_on", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "what", "where") VALUES (NEW."code", NEW."ended_on", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."version", NEW."what", NEW."where"); RETURN NULL;', hash='61ac1b8883055b80963cc62ed5ce1bf4a79fc211', operation='INSERT', pgid='pgtrigger_insert_insert_30272', table='people_secret', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='secret',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_secretevent" ("code", "ended_on", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "what", "where") VALUES (NEW."code", NEW."ended_on", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."version", NEW."what", NEW."where"); RETURN NULL;', hash='97c3e6bebf452ea3a4a34f50db9a2ae033252bcc', operation='UPDATE', pgid='pgtrigger_update_update_2ef33', table='people_secret', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='secret',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_secretevent" ("code", "ended_on", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "what", "where") VALUES (OLD."code", OLD."ended_on", OLD."id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."version", OLD."what", OLD."where"); RETURN NULL;', hash='e500654ce4d5b0076a2f2b409863c10044457cc8', operation='DELETE', pgid='pgtrigger_delete_delete_d8480', table='people_secret', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='secretevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='secret_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='secretreason',
                    constraint=people.rowsecurity.RowSecurity(add="user_id = (SELECT asking()) and person_id = ANY((SELECT my_people('name', 'write'))::uuid[])", link='read', name='secretreason_rows', read='user_id = (SELECT asking())'),
                ),
                migrations.AddConstraint(
                    model_name='team',
                    constraint=people.rowsecurity.RowSecurity(link='read', name='team_rows', read='id = ANY((SELECT known_teams())::uuid[])', write='organisation_id = ANY((SELECT administered())::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='team',
                    constraint=models.UniqueConstraint(models.F('organisation'), models.F('name'), name='team_name_once'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='team',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_teamevent" ("id", "name", "neighbourhood", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."id", NEW."name", NEW."neighbourhood", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."version"); RETURN NULL;', hash='2d0021cffdd0c9b579b6082025f4210ae736df29', operation='INSERT', pgid='pgtrigger_insert_insert_344e5', table='people_team', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='team',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_teamevent" ("id", "name", "neighbourhood", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."id", NEW."name", NEW."neighbourhood", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."version"); RETURN NULL;', hash='49659da1c8c0bef1db7dc74cc1acf847e4a40337', operation='UPDATE', pgid='pgtrigger_update_update_cda79', table='people_team', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='team',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_teamevent" ("id", "name", "neighbourhood", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."id", OLD."name", OLD."neighbourhood", OLD."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."version"); RETURN NULL;', hash='fb7654371d0369c1f1d7102be784ee597bc57b3a', operation='DELETE', pgid='pgtrigger_delete_delete_d418f', table='people_team', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='skillevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='skill_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='skill',
                    constraint=people.rowsecurity.RowSecurity(add='team_id = ANY((SELECT my_teams())::uuid[]) and signed_by_id = (SELECT asking()) and user_id <> (SELECT asking())', name='skill_rows', read='team_id = ANY((SELECT my_teams())::uuid[]) or team_id = ANY((SELECT coached_teams())::uuid[]) or user_id = (SELECT asking())', write='team_id = ANY((SELECT my_teams())::uuid[]) and user_id <> (SELECT asking())'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='skill',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_skillevent" ("expires_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_by_id", "signed_on", "team_id", "user_id", "version", "what") VALUES (NEW."expires_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."signed_by_id", NEW."signed_on", NEW."team_id", NEW."user_id", NEW."version", NEW."what"); RETURN NULL;', hash='159b0958cd5f60ac6d39b2a596b6e8817f12c9e1', operation='INSERT', pgid='pgtrigger_insert_insert_a19f2', table='people_skill', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='skill',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_skillevent" ("expires_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_by_id", "signed_on", "team_id", "user_id", "version", "what") VALUES (NEW."expires_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."signed_by_id", NEW."signed_on", NEW."team_id", NEW."user_id", NEW."version", NEW."what"); RETURN NULL;', hash='907616cf747e9b16e3ad09d9f54d294a441d36e7', operation='UPDATE', pgid='pgtrigger_update_update_0bd18', table='people_skill', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='skill',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_skillevent" ("expires_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_by_id", "signed_on", "team_id", "user_id", "version", "what") VALUES (OLD."expires_on", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."signed_by_id", OLD."signed_on", OLD."team_id", OLD."user_id", OLD."version", OLD."what"); RETURN NULL;', hash='63e1c844cec7dbebeff415ef6592092b806b9070', operation='DELETE', pgid='pgtrigger_delete_delete_921b4', table='people_skill', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='personevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='person_event_rows', read='false'),
                ),
                migrations.AddIndex(
                    model_name='person',
                    index=models.Index(fields=['team', 'called'], name='people_pers_team_id_a2e36c_idx'),
                ),
                migrations.AddConstraint(
                    model_name='person',
                    constraint=people.rowsecurity.RowSecurity(link='read', name='person_rows', read="team_id = ANY((SELECT my_teams())::uuid[]) or team_id = ANY((SELECT coached_teams())::uuid[]) or id = ANY((SELECT my_people('name', 'read'))::uuid[])", write='team_id = ANY((SELECT my_teams())::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='person',
                    constraint=models.UniqueConstraint(condition=models.Q(('nhs_number', ''), _negated=True), fields=('team', 'nhs_number'), name='nhs_number_once'),
                ),
                migrations.AddConstraint(
                    model_name='person',
                    constraint=models.UniqueConstraint(condition=models.Q(('council_ref', ''), _negated=True), fields=('team', 'council_ref'), name='council_ref_once'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='person',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_personevent" ("address_as", "born_on", "called", "council_ref", "full_name", "id", "nhs_number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "state", "state_since", "team_id", "version") VALUES (NEW."address_as", NEW."born_on", NEW."called", NEW."council_ref", NEW."full_name", NEW."id", NEW."nhs_number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."started_on", NEW."state", NEW."state_since", NEW."team_id", NEW."version"); RETURN NULL;', hash='dd11530fb10c29592a51105da46587c7710822b8', operation='INSERT', pgid='pgtrigger_insert_insert_65688', table='people_person', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='person',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_personevent" ("address_as", "born_on", "called", "council_ref", "full_name", "id", "nhs_number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "state", "state_since", "team_id", "version") VALUES (NEW."address_as", NEW."born_on", NEW."called", NEW."council_ref", NEW."full_name", NEW."id", NEW."nhs_number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."started_on", NEW."state", NEW."state_since", NEW."team_id", NEW."version"); RETURN NULL;', hash='f97a218b3723b824b2d551e441e8abe7a0e663bd', operation='UPDATE', pgid='pgtrigger_update_update_de829', table='people_person', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='person',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_personevent" ("address_as", "born_on", "called", "council_ref", "full_name", "id", "nhs_number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "state", "state_since", "team_id", "version") VALUES (OLD."address_as", OLD."born_on", OLD."called", OLD."council_ref", OLD."full_name", OLD."id", OLD."nhs_number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."started_on", OLD."state", OLD."state_since", OLD."team_id", OLD."version"); RETURN NULL;', hash='1fe4aa9ba36265a7ca8897d1296c827296e45320', operation='DELETE', pgid='pgtrigger_delete_delete_2ca2d', table='people_person', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='membershipevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='membership_event_rows', read='false'),
                ),
                migrations.AddIndex(
                    model_name='membership',
                    index=models.Index(fields=['team', 'user'], name='people_memb_team_id_4c0017_idx'),
                ),
                migrations.AddConstraint(
                    model_name='membership',
                    constraint=people.rowsecurity.RowSecurity(add='(team_id = ANY((SELECT administered_teams())::uuid[]) and user_id <> (SELECT asking())) or (user_id = (SELECT asking()) and invited(team_id, standing))', before='team_id = ANY((SELECT administered_teams())::uuid[]) or user_id = (SELECT asking())', link='read', name='membership_rows', read='team_id = ANY((SELECT my_teams())::uuid[]) or team_id = ANY((SELECT coached_teams())::uuid[]) or team_id = ANY((SELECT administered_teams())::uuid[]) or user_id = (SELECT asking())', write='(team_id = ANY((SELECT administered_teams())::uuid[]) and user_id <> (SELECT asking())) or (user_id = (SELECT asking()) and coalesce(ended_on <= current_date, false))'),
                ),
                migrations.AddConstraint(
                    model_name='membership',
                    constraint=models.UniqueConstraint(condition=models.Q(('ended_on', None)), fields=('user', 'team'), name='membership_once_at_a_time'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='membership',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_membershipevent" ("ended_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "standing", "started_on", "team_id", "user_id", "version") VALUES (NEW."ended_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."standing", NEW."started_on", NEW."team_id", NEW."user_id", NEW."version"); RETURN NULL;', hash='385f23b0563aca03d2638d53818e2186f8bc9477', operation='INSERT', pgid='pgtrigger_insert_insert_6bbf7', table='people_membership', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='membership',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_membershipevent" ("ended_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "standing", "started_on", "team_id", "user_id", "version") VALUES (NEW."ended_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."standing", NEW."started_on", NEW."team_id", NEW."user_id", NEW."version"); RETURN NULL;', hash='3ef59e8eea42498522f88987597fbe17842fcd21', operation='UPDATE', pgid='pgtrigger_update_update_c12bb', table='people_membership', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='membership',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_membershipevent" ("ended_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "standing", "started_on", "team_id", "user_id", "version") VALUES (OLD."ended_on", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."standing", OLD."started_on", OLD."team_id", OLD."user_id", OLD."version"); RETURN NULL;', hash='8f1598bdab1b0e6d334405507842fa7ccd8b0a9b', operation='DELETE', pgid='pgtrigger_delete_delete_1c841', table='people_membership', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='invitation',
                    constraint=people.rowsecurity.RowSecurity(add='organisation_id = ANY((SELECT administered())::uuid[]) and (body_id is null or body_id <> ALL((SELECT others_bodies())::uuid[]))', link='read', name='invitation_rows', read="organisation_id = ANY((SELECT administered())::uuid[]) or digest = current_setting('app.invitation', true)", write="organisation_id = ANY((SELECT administered())::uuid[]) or digest = current_setting('app.invitation', true)"),
                ),
                migrations.AddConstraint(
                    model_name='incidentevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='incident_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='incident',
                    constraint=people.rowsecurity.RowSecurity(add="author_id = (SELECT asking()) and (team_id = ANY((SELECT my_teams())::uuid[]) or person_id = ANY((SELECT my_people('safety', 'read'))::uuid[]))", name='incident_rows', read='team_id = ANY((SELECT my_teams())::uuid[]) or team_id = ANY((SELECT coached_teams())::uuid[]) or author_id = (SELECT asking())', write='team_id = ANY((SELECT my_teams())::uuid[])'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='incident',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_incidentevent" ("author_id", "changed", "closed_on", "happened_on", "id", "kind", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "told", "version", "what") VALUES (NEW."author_id", NEW."changed", NEW."closed_on", NEW."happened_on", NEW."id", NEW."kind", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."team_id", NEW."told", NEW."version", NEW."what"); RETURN NULL;', hash='59f344bb548d905be0e75f241c0ec410d295beb9', operation='INSERT', pgid='pgtrigger_insert_insert_81350', table='people_incident', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='incident',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_incidentevent" ("author_id", "changed", "closed_on", "happened_on", "id", "kind", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "told", "version", "what") VALUES (NEW."author_id", NEW."changed", NEW."closed_on", NEW."happened_on", NEW."id", NEW."kind", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."team_id", NEW."told", NEW."version", NEW."what"); RETURN NULL;', hash='31f6d47a37720fdb490ce79c2e7eab9bf7203a5c', operation='UPDATE', pgid='pgtrigger_update_update_46269', table='people_incident', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='incident',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_incidentevent" ("author_id", "changed", "closed_on", "happened_on", "id", "kind", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "told", "version", "what") VALUES (OLD."author_id", OLD."changed", OLD."closed_on", OLD."happened_on", OLD."id", OLD."kind", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."team_id", OLD."told", OLD."version", OLD."what"); RETURN NULL;', hash='064f0eb7e08dc7f558f635e3595fd3c31e98fd99', operation='DELETE', pgid='pgtrigger_delete_delete_9dcad', table='people_incident', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='contractteamevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='contractteam_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='contractteam',
                    constraint=people.rowsecurity.RowSecurity(delete='team_id = ANY((SELECT administered_teams())::uuid[])', link='read', name='contractteam_rows', read='team_id = ANY((SELECT known_teams())::uuid[])', write='team_id = ANY((SELECT administered_teams())::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='contractteam',
                    constraint=models.UniqueConstraint(models.F('contract'), models.F('team'), name='contract_team_once'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='contractteam',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_contractteamevent" ("contract_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id") VALUES (NEW."contract_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."team_id"); RETURN NULL;', hash='b5c06043b46e094ca3d29192d4e23b38ea25199d', operation='INSERT', pgid='pgtrigger_insert_insert_a05cb', table='people_contractteam', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='contractteam',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_contractteamevent" ("contract_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id") VALUES (NEW."contract_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."team_id"); RETURN NULL;', hash='b4a10cf2690a352c91fe94815d2b070c19e5894e', operation='UPDATE', pgid='pgtrigger_update_update_6b815', table='people_contractteam', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='contractteam',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_contractteamevent" ("contract_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id") VALUES (OLD."contract_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."team_id"); RETURN NULL;', hash='d188ebf4eb1a987b0c643b7ee69b4c9fdea06939', operation='DELETE', pgid='pgtrigger_delete_delete_a83bf', table='people_contractteam', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='buddiesevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='buddies_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='buddies',
                    constraint=people.rowsecurity.RowSecurity(name='buddies_rows', read='team_id = ANY((SELECT my_teams())::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='buddies',
                    constraint=models.CheckConstraint(condition=models.Q(('one', models.F('other')), _negated=True), name='buddies_are_two'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='buddies',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_buddiesevent" ("ended_on", "id", "one_id", "other_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "team_id") VALUES (NEW."ended_on", NEW."id", NEW."one_id", NEW."other_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."started_on", NEW."team_id"); RETURN NULL;', hash='0e175229b83b3df8a6fe4724b4674a4e608acf6f', operation='INSERT', pgid='pgtrigger_insert_insert_39a06', table='people_buddies', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='buddies',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_buddiesevent" ("ended_on", "id", "one_id", "other_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "team_id") VALUES (NEW."ended_on", NEW."id", NEW."one_id", NEW."other_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."started_on", NEW."team_id"); RETURN NULL;', hash='e55c5cda044aaa6eb1a8e3d09a4161779057aa04', operation='UPDATE', pgid='pgtrigger_update_update_f833b', table='people_buddies', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='buddies',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_buddiesevent" ("ended_on", "id", "one_id", "other_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "team_id") VALUES (OLD."ended_on", OLD."id", OLD."one_id", OLD."other_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."started_on", OLD."team_id"); RETURN NULL;', hash='714ea7d1a62974777ef4ba06fc8c336daf957770', operation='DELETE', pgid='pgtrigger_delete_delete_6a532', table='people_buddies', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='teamevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='team_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='token',
                    constraint=people.rowsecurity.RowSecurity(link='write', name='token_rows', read='user_id = (SELECT asking())', write='user_id = (SELECT asking())'),
                ),
                migrations.AddConstraint(
                    model_name='token',
                    constraint=models.CheckConstraint(condition=models.Q(('rooms', []), _negated=True), name='a_key_opens_something'),
                ),
            ],
        ),
    ]
