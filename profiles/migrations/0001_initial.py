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
                    name='Idea',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('number', models.PositiveSmallIntegerField(choices=[(1, 'What I can do myself'), (2, 'Things that help'), (3, 'Family, friends and my circle'), (4, 'Places near me'), (5, 'Our visits, for what’s left')], verbose_name='step')),
                        ('what', models.CharField(max_length=120, verbose_name='the idea')),
                        ('choice', models.CharField(choices=[('yes', 'Chosen'), ('try', 'Trying it'), ('no', 'Not now')], default='yes', max_length=5)),
                        ('reason', models.CharField(blank=True, max_length=300, verbose_name='why, in their words')),
                        ('until', models.DateField(blank=True, null=True, verbose_name='trying it until')),
                        ('by', models.CharField(blank=True, max_length=80, verbose_name='who does it')),
                        ('a_week', models.PositiveSmallIntegerField(default=1, verbose_name='times in a usual week')),
                        ('decided_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                    ],
                    options={
                        'ordering': ['number', 'decided_on', 'id'],
                    },
                ),
                migrations.CreateModel(
                    name='Note',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('day', models.DateField()),
                        ('text', models.TextField(max_length=600, verbose_name='what happened, in a line or two')),
                        ('worked', models.CharField(blank=True, max_length=200, verbose_name='what worked')),
                        ('did_not_work', models.CharField(blank=True, max_length=200, verbose_name='what did not')),
                        ('took_part', models.CharField(blank=True, max_length=200, verbose_name='how they took part')),
                        ('tell_next', models.BooleanField(default=False, verbose_name='tell the next person before they go in')),
                        ('medicine_missed', models.CharField(blank=True, max_length=200, verbose_name='medicine not taken: which, and why')),
                        ('medicine_told', models.CharField(blank=True, max_length=120, verbose_name='who was told')),
                        ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notes', to=settings.AUTH_USER_MODEL)),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notes', to='people.person')),
                    ],
                    options={
                        'ordering': ['-day'],
                    },
                ),
                migrations.CreateModel(
                    name='NoteEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('day', models.DateField()),
                        ('text', models.TextField(max_length=600, verbose_name='what happened, in a line or two')),
                        ('worked', models.CharField(blank=True, max_length=200, verbose_name='what worked')),
                        ('did_not_work', models.CharField(blank=True, max_length=200, verbose_name='what did not')),
                        ('took_part', models.CharField(blank=True, max_length=200, verbose_name='how they took part')),
                        ('tell_next', models.BooleanField(default=False, verbose_name='tell the next person before they go in')),
                        ('medicine_missed', models.CharField(blank=True, max_length=200, verbose_name='medicine not taken: which, and why')),
                        ('medicine_told', models.CharField(blank=True, max_length=120, verbose_name='who was told')),
                        ('author', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='profiles.note')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='NoteOutcome',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('note', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='helped', to='profiles.note')),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                    ],
                ),
                migrations.CreateModel(
                    name='Outcome',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('statement', models.CharField(max_length=160, verbose_name='what they want, in their words')),
                        ('short', models.CharField(blank=True, max_length=60, verbose_name='in a few words, for lists')),
                        ('kind', models.CharField(choices=[('change', 'Something to change'), ('keep', 'Something to keep'), ('feel', 'How life feels')], default='change', max_length=10)),
                        ('element', models.CharField(choices=[('safe', 'Safe and well'), ('matters', 'Doing more of what matters'), ('connected', 'Staying connected')], max_length=10, verbose_name='counted under')),
                        ('life', models.CharField(choices=[('idea', 'An idea'), ('active', 'Working on it'), ('resting', 'Resting'), ('done', 'Done'), ('let_go', 'Let go')], default='active', max_length=10)),
                        ('progress', models.CharField(choices=[('start', 'Just starting'), ('closer', 'Getting closer'), ('there', 'There')], default='start', max_length=10, verbose_name='how it is going')),
                        ('said', models.CharField(blank=True, max_length=300, verbose_name='what they said about it')),
                        ('said_on', models.DateField(blank=True, null=True)),
                        ('look_again_on', models.DateField(blank=True, null=True, verbose_name='look again by')),
                        ('started_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='outcomes', to='people.person')),
                    ],
                    options={
                        'ordering': ['started_on', 'id'],
                    },
                ),
                migrations.CreateModel(
                    name='NoteOutcomeEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('note', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='profiles.note')),
                        ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='profiles.noteoutcome')),
                        ('outcome', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='profiles.outcome')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.AddField(
                    model_name='noteoutcome',
                    name='outcome',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='note_links', to='profiles.outcome'),
                ),
                migrations.CreateModel(
                    name='IdeaEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('number', models.PositiveSmallIntegerField(choices=[(1, 'What I can do myself'), (2, 'Things that help'), (3, 'Family, friends and my circle'), (4, 'Places near me'), (5, 'Our visits, for what’s left')], verbose_name='step')),
                        ('what', models.CharField(max_length=120, verbose_name='the idea')),
                        ('choice', models.CharField(choices=[('yes', 'Chosen'), ('try', 'Trying it'), ('no', 'Not now')], default='yes', max_length=5)),
                        ('reason', models.CharField(blank=True, max_length=300, verbose_name='why, in their words')),
                        ('until', models.DateField(blank=True, null=True, verbose_name='trying it until')),
                        ('by', models.CharField(blank=True, max_length=80, verbose_name='who does it')),
                        ('a_week', models.PositiveSmallIntegerField(default=1, verbose_name='times in a usual week')),
                        ('decided_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='profiles.idea')),
                        ('outcome', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='profiles.outcome')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.AddField(
                    model_name='idea',
                    name='outcome',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='ideas', to='profiles.outcome'),
                ),
                migrations.CreateModel(
                    name='OutcomeEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('statement', models.CharField(max_length=160, verbose_name='what they want, in their words')),
                        ('short', models.CharField(blank=True, max_length=60, verbose_name='in a few words, for lists')),
                        ('kind', models.CharField(choices=[('change', 'Something to change'), ('keep', 'Something to keep'), ('feel', 'How life feels')], default='change', max_length=10)),
                        ('element', models.CharField(choices=[('safe', 'Safe and well'), ('matters', 'Doing more of what matters'), ('connected', 'Staying connected')], max_length=10, verbose_name='counted under')),
                        ('life', models.CharField(choices=[('idea', 'An idea'), ('active', 'Working on it'), ('resting', 'Resting'), ('done', 'Done'), ('let_go', 'Let go')], default='active', max_length=10)),
                        ('progress', models.CharField(choices=[('start', 'Just starting'), ('closer', 'Getting closer'), ('there', 'There')], default='start', max_length=10, verbose_name='how it is going')),
                        ('said', models.CharField(blank=True, max_length=300, verbose_name='what they said about it')),
                        ('said_on', models.DateField(blank=True, null=True)),
                        ('look_again_on', models.DateField(blank=True, null=True, verbose_name='look again by')),
                        ('started_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='profiles.outcome')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='OutcomeMove',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('life', models.CharField(choices=[('idea', 'An idea'), ('active', 'Working on it'), ('resting', 'Resting'), ('done', 'Done'), ('let_go', 'Let go')], max_length=10)),
                        ('progress', models.CharField(choices=[('start', 'Just starting'), ('closer', 'Getting closer'), ('there', 'There')], max_length=10)),
                        ('said', models.CharField(blank=True, max_length=300)),
                        ('agreed_with', models.CharField(blank=True, max_length=120, verbose_name='who agreed')),
                        ('on', models.DateField(default=django.utils.timezone.localdate)),
                        ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('outcome', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='moves', to='profiles.outcome')),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                    ],
                    options={
                        'ordering': ['-on'],
                    },
                ),
                migrations.CreateModel(
                    name='OutcomeMoveEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('life', models.CharField(choices=[('idea', 'An idea'), ('active', 'Working on it'), ('resting', 'Resting'), ('done', 'Done'), ('let_go', 'Let go')], max_length=10)),
                        ('progress', models.CharField(choices=[('start', 'Just starting'), ('closer', 'Getting closer'), ('there', 'There')], max_length=10)),
                        ('said', models.CharField(blank=True, max_length=300)),
                        ('agreed_with', models.CharField(blank=True, max_length=120, verbose_name='who agreed')),
                        ('on', models.DateField(default=django.utils.timezone.localdate)),
                        ('author', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('outcome', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='profiles.outcome')),
                        ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='profiles.outcomemove')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='OutcomePlan',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('why', models.TextField(blank=True, max_length=600, verbose_name='why it matters')),
                        ('good_week', models.TextField(blank=True, max_length=600, verbose_name='what it looks like when it is there')),
                        ('signs', models.TextField(blank=True, max_length=400, verbose_name='signs anyone would notice, a line each')),
                        ('explore_by', models.DateField(blank=True, null=True, verbose_name='walk steps 1 to 4 by')),
                        ('outcome', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='plan', to='profiles.outcome')),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                    ],
                ),
                migrations.CreateModel(
                    name='OutcomePlanEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('why', models.TextField(blank=True, max_length=600, verbose_name='why it matters')),
                        ('good_week', models.TextField(blank=True, max_length=600, verbose_name='what it looks like when it is there')),
                        ('signs', models.TextField(blank=True, max_length=400, verbose_name='signs anyone would notice, a line each')),
                        ('explore_by', models.DateField(blank=True, null=True, verbose_name='walk steps 1 to 4 by')),
                        ('outcome', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='profiles.outcome')),
                        ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='profiles.outcomeplan')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='PersonPage',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('number', models.PositiveIntegerField()),
                        ('appreciate', models.TextField(blank=True, max_length=600, verbose_name='what people appreciate about me')),
                        ('matters', models.TextField(blank=True, max_length=600, verbose_name='what matters to me')),
                        ('support', models.TextField(blank=True, max_length=600, verbose_name='how best to support me')),
                        ('agreed_on', models.DateField(blank=True, null=True)),
                        ('agreed_with', models.CharField(blank=True, max_length=120, verbose_name='agreed with')),
                        ('written_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('today', models.CharField(blank=True, max_length=200, verbose_name='what matters on the next visit')),
                        ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='pages', to='people.person')),
                    ],
                    options={
                        'ordering': ['-number'],
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='PersonPageEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('number', models.PositiveIntegerField()),
                        ('appreciate', models.TextField(blank=True, max_length=600, verbose_name='what people appreciate about me')),
                        ('matters', models.TextField(blank=True, max_length=600, verbose_name='what matters to me')),
                        ('support', models.TextField(blank=True, max_length=600, verbose_name='how best to support me')),
                        ('agreed_on', models.DateField(blank=True, null=True)),
                        ('agreed_with', models.CharField(blank=True, max_length=120, verbose_name='agreed with')),
                        ('written_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('today', models.CharField(blank=True, max_length=200, verbose_name='what matters on the next visit')),
                        ('author', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='profiles.personpage')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='PersonPhoto',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('jpeg', models.BinaryField()),
                        ('taken_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('person', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='photo', to='people.person')),
                    ],
                ),
                migrations.CreateModel(
                    name='StepTaken',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('number', models.PositiveSmallIntegerField(choices=[(1, 'What I can do myself'), (2, 'Things that help'), (3, 'Family, friends and my circle'), (4, 'Places near me'), (5, 'Our visits, for what’s left')])),
                        ('explored', models.CharField(choices=[('not_yet', 'Not yet'), ('yes', 'Explored'), ('because', 'Not explored, because')], default='not_yet', max_length=10)),
                        ('because', models.CharField(blank=True, max_length=300, verbose_name='why not')),
                        ('thinks', models.CharField(blank=True, max_length=300, verbose_name='what the person thinks')),
                        ('explored_on', models.DateField(blank=True, null=True)),
                        ('outcome', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='steps', to='profiles.outcome')),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                    ],
                    options={
                        'ordering': ['number'],
                    },
                ),
                migrations.CreateModel(
                    name='StepTakenEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('number', models.PositiveSmallIntegerField(choices=[(1, 'What I can do myself'), (2, 'Things that help'), (3, 'Family, friends and my circle'), (4, 'Places near me'), (5, 'Our visits, for what’s left')])),
                        ('explored', models.CharField(choices=[('not_yet', 'Not yet'), ('yes', 'Explored'), ('because', 'Not explored, because')], default='not_yet', max_length=10)),
                        ('because', models.CharField(blank=True, max_length=300, verbose_name='why not')),
                        ('thinks', models.CharField(blank=True, max_length=300, verbose_name='what the person thinks')),
                        ('explored_on', models.DateField(blank=True, null=True)),
                        ('outcome', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='profiles.outcome')),
                        ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='profiles.steptaken')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='WorkerPage',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('number', models.PositiveIntegerField()),
                        ('appreciate', models.TextField(blank=True, max_length=600, verbose_name='what people appreciate about me')),
                        ('matters', models.TextField(blank=True, max_length=600, verbose_name='what matters to me')),
                        ('support', models.TextField(blank=True, max_length=600, verbose_name='how best to support me')),
                        ('agreed_on', models.DateField(blank=True, null=True)),
                        ('agreed_with', models.CharField(blank=True, max_length=120, verbose_name='agreed with')),
                        ('written_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('interests', models.CharField(blank=True, max_length=200, verbose_name='things I enjoy')),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='pages', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'ordering': ['-number'],
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='WorkerPageEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('number', models.PositiveIntegerField()),
                        ('appreciate', models.TextField(blank=True, max_length=600, verbose_name='what people appreciate about me')),
                        ('matters', models.TextField(blank=True, max_length=600, verbose_name='what matters to me')),
                        ('support', models.TextField(blank=True, max_length=600, verbose_name='how best to support me')),
                        ('agreed_on', models.DateField(blank=True, null=True)),
                        ('agreed_with', models.CharField(blank=True, max_length=120, verbose_name='agreed with')),
                        ('written_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('interests', models.CharField(blank=True, max_length=200, verbose_name='things I enjoy')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='profiles.workerpage')),
                        ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='WorkerPhoto',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('jpeg', models.BinaryField()),
                        ('taken_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('user', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='photo', to=settings.AUTH_USER_MODEL)),
                    ],
                ),
                migrations.AddIndex(
                    model_name='note',
                    index=models.Index(fields=['person', '-day'], name='profiles_no_person__123565_idx'),
                ),
                migrations.AddConstraint(
                    model_name='note',
                    constraint=people.rowsecurity.RowSecurity(name='note_rows', read="person_id = ANY((SELECT my_people('notes', 'read'))::uuid[]) or (person_id = ANY((SELECT my_people('recent', 'read'))::uuid[]) and day > uk_today() - 14)", write="author_id = (SELECT asking()) and person_id = ANY((SELECT my_people('notes', 'write'))::uuid[])"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='note',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_noteevent" ("author_id", "day", "did_not_work", "id", "medicine_missed", "medicine_told", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tell_next", "text", "took_part", "version", "worked") VALUES (NEW."author_id", NEW."day", NEW."did_not_work", NEW."id", NEW."medicine_missed", NEW."medicine_told", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."tell_next", NEW."text", NEW."took_part", NEW."version", NEW."worked"); RETURN NULL;', hash='712680196417e81e8d8bb7fa3b7fa06c3649cf8f', operation='INSERT', pgid='pgtrigger_insert_insert_bb059', table='profiles_note', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='note',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "profiles_noteevent" ("author_id", "day", "did_not_work", "id", "medicine_missed", "medicine_told", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tell_next", "text", "took_part", "version", "worked") VALUES (NEW."author_id", NEW."day", NEW."did_not_work", NEW."id", NEW."medicine_missed", NEW."medicine_told", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."tell_next", NEW."text", NEW."took_part", NEW."version", NEW."worked"); RETURN NULL;', hash='25dbc5b5cfecfb53adebb25c30154a71495fe59c', operation='UPDATE', pgid='pgtrigger_update_update_c8861', table='profiles_note', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='note',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_noteevent" ("author_id", "day", "did_not_work", "id", "medicine_missed", "medicine_told", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tell_next", "text", "took_part", "version", "worked") VALUES (OLD."author_id", OLD."day", OLD."did_not_work", OLD."id", OLD."medicine_missed", OLD."medicine_told", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."tell_next", OLD."text", OLD."took_part", OLD."version", OLD."worked"); RETURN NULL;', hash='e8069274e26f5065eec61e8b5e173f9224488483', operation='DELETE', pgid='pgtrigger_delete_delete_da98c', table='profiles_note', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='noteevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='note_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='outcome',
                    constraint=people.rowsecurity.RowSecurity(name='outcome_rows', read="person_id = ANY((SELECT my_people('outcomes', 'read'))::uuid[])", write="person_id = ANY((SELECT my_people('outcomes', 'write'))::uuid[])"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='outcome',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_outcomeevent" ("element", "id", "kind", "life", "look_again_on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progress", "said", "said_on", "short", "started_on", "statement", "version") VALUES (NEW."element", NEW."id", NEW."kind", NEW."life", NEW."look_again_on", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."progress", NEW."said", NEW."said_on", NEW."short", NEW."started_on", NEW."statement", NEW."version"); RETURN NULL;', hash='6b2e7263ce027d8d9370670162d36a79d67de879', operation='INSERT', pgid='pgtrigger_insert_insert_c442a', table='profiles_outcome', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='outcome',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "profiles_outcomeevent" ("element", "id", "kind", "life", "look_again_on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progress", "said", "said_on", "short", "started_on", "statement", "version") VALUES (NEW."element", NEW."id", NEW."kind", NEW."life", NEW."look_again_on", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."progress", NEW."said", NEW."said_on", NEW."short", NEW."started_on", NEW."statement", NEW."version"); RETURN NULL;', hash='dfbcb82e2a0a8efa5aafabbcb4a44151f5c2f52b', operation='UPDATE', pgid='pgtrigger_update_update_7e7a0', table='profiles_outcome', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='outcome',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_outcomeevent" ("element", "id", "kind", "life", "look_again_on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progress", "said", "said_on", "short", "started_on", "statement", "version") VALUES (OLD."element", OLD."id", OLD."kind", OLD."life", OLD."look_again_on", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."progress", OLD."said", OLD."said_on", OLD."short", OLD."started_on", OLD."statement", OLD."version"); RETURN NULL;', hash='bd0aabdf8fe749f9579362d37f543a5d13b83d03', operation='DELETE', pgid='pgtrigger_delete_delete_86d3b', table='profiles_outcome', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='noteoutcomeevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='noteoutcome_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='noteoutcome',
                    constraint=people.rowsecurity.RowSecurity(delete="person_id = ANY((SELECT my_people('notes', 'write'))::uuid[])", name='noteoutcome_rows', read="person_id = ANY((SELECT my_people('notes', 'read'))::uuid[]) or person_id = ANY((SELECT my_people('recent', 'read'))::uuid[])", write="person_id = ANY((SELECT my_people('notes', 'write'))::uuid[])"),
                ),
                migrations.AddConstraint(
                    model_name='noteoutcome',
                    constraint=models.UniqueConstraint(models.F('note'), models.F('outcome'), name='note_outcome_once'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='noteoutcome',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_noteoutcomeevent" ("id", "note_id", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."note_id", NEW."outcome_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='2ef7d98de392689bfaea5898b44287820b160e76', operation='INSERT', pgid='pgtrigger_insert_insert_dcbe9', table='profiles_noteoutcome', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='noteoutcome',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "profiles_noteoutcomeevent" ("id", "note_id", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."note_id", NEW."outcome_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;', hash='3cc14655c3c4165a246867190536a8ec6454b89e', operation='UPDATE', pgid='pgtrigger_update_update_47ab5', table='profiles_noteoutcome', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='noteoutcome',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_noteoutcomeevent" ("id", "note_id", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."id", OLD."note_id", OLD."outcome_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='a2cf45b655a576e0a4d596dab9c66edf3f3afc15', operation='DELETE', pgid='pgtrigger_delete_delete_c655e', table='profiles_noteoutcome', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='ideaevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='idea_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='idea',
                    constraint=people.rowsecurity.RowSecurity(name='idea_rows', read="person_id = ANY((SELECT my_people('plan', 'read'))::uuid[])", write="person_id = ANY((SELECT my_people('plan', 'write'))::uuid[])"),
                ),
                migrations.AddConstraint(
                    model_name='idea',
                    constraint=models.CheckConstraint(condition=models.Q(('number__gte', 1), ('number__lte', 5)), name='idea_at_a_step'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='idea',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_ideaevent" ("a_week", "by", "choice", "decided_on", "ended_on", "id", "number", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "until", "version", "what") VALUES (NEW."a_week", NEW."by", NEW."choice", NEW."decided_on", NEW."ended_on", NEW."id", NEW."number", NEW."outcome_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."until", NEW."version", NEW."what"); RETURN NULL;', hash='2b0d4753813d2f71aa8379f83287f2451d3eb4fc', operation='INSERT', pgid='pgtrigger_insert_insert_0dafb', table='profiles_idea', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='idea',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "profiles_ideaevent" ("a_week", "by", "choice", "decided_on", "ended_on", "id", "number", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "until", "version", "what") VALUES (NEW."a_week", NEW."by", NEW."choice", NEW."decided_on", NEW."ended_on", NEW."id", NEW."number", NEW."outcome_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."until", NEW."version", NEW."what"); RETURN NULL;', hash='be40e0404bb1a941066f7c6160e97c328105729e', operation='UPDATE', pgid='pgtrigger_update_update_a2617', table='profiles_idea', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='idea',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_ideaevent" ("a_week", "by", "choice", "decided_on", "ended_on", "id", "number", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "until", "version", "what") VALUES (OLD."a_week", OLD."by", OLD."choice", OLD."decided_on", OLD."ended_on", OLD."id", OLD."number", OLD."outcome_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."until", OLD."version", OLD."what"); RETURN NULL;', hash='ed0ba81b3bd603cf6d2b574107e41da9d120c617', operation='DELETE', pgid='pgtrigger_delete_delete_b5021', table='profiles_idea', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='outcomeevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='outcome_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='outcomemove',
                    constraint=people.rowsecurity.RowSecurity(name='outcomemove_rows', read="person_id = ANY((SELECT my_people('outcomes', 'read'))::uuid[])", write="person_id = ANY((SELECT my_people('outcomes', 'write'))::uuid[])"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='outcomemove',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_outcomemoveevent" ("agreed_with", "author_id", "id", "life", "on", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progress", "said") VALUES (NEW."agreed_with", NEW."author_id", NEW."id", NEW."life", NEW."on", NEW."outcome_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."progress", NEW."said"); RETURN NULL;', hash='bb1fba433062e738c2d80eade9137ce6c85007cd', operation='INSERT', pgid='pgtrigger_insert_insert_885b3', table='profiles_outcomemove', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='outcomemove',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "profiles_outcomemoveevent" ("agreed_with", "author_id", "id", "life", "on", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progress", "said") VALUES (NEW."agreed_with", NEW."author_id", NEW."id", NEW."life", NEW."on", NEW."outcome_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."progress", NEW."said"); RETURN NULL;', hash='1f7171469501add06638170ed363634142ecfdff', operation='UPDATE', pgid='pgtrigger_update_update_385e0', table='profiles_outcomemove', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='outcomemove',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_outcomemoveevent" ("agreed_with", "author_id", "id", "life", "on", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progress", "said") VALUES (OLD."agreed_with", OLD."author_id", OLD."id", OLD."life", OLD."on", OLD."outcome_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."progress", OLD."said"); RETURN NULL;', hash='b795b20eea31d1101bbd74cdb9684d77b6b4d15e', operation='DELETE', pgid='pgtrigger_delete_delete_a6877', table='profiles_outcomemove', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='outcomemoveevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='outcomemove_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='outcomeplan',
                    constraint=people.rowsecurity.RowSecurity(name='outcomeplan_rows', read="person_id = ANY((SELECT my_people('plan', 'read'))::uuid[])", write="person_id = ANY((SELECT my_people('plan', 'write'))::uuid[])"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='outcomeplan',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_outcomeplanevent" ("explore_by", "good_week", "id", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signs", "version", "why") VALUES (NEW."explore_by", NEW."good_week", NEW."id", NEW."outcome_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."signs", NEW."version", NEW."why"); RETURN NULL;', hash='282e5e098524074ff9a59bf524c1dc20b438544e', operation='INSERT', pgid='pgtrigger_insert_insert_a717c', table='profiles_outcomeplan', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='outcomeplan',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "profiles_outcomeplanevent" ("explore_by", "good_week", "id", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signs", "version", "why") VALUES (NEW."explore_by", NEW."good_week", NEW."id", NEW."outcome_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."signs", NEW."version", NEW."why"); RETURN NULL;', hash='19166a3e34c5d17591a6863a1b27a3f5a6db37dd', operation='UPDATE', pgid='pgtrigger_update_update_a1120', table='profiles_outcomeplan', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='outcomeplan',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_outcomeplanevent" ("explore_by", "good_week", "id", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signs", "version", "why") VALUES (OLD."explore_by", OLD."good_week", OLD."id", OLD."outcome_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."signs", OLD."version", OLD."why"); RETURN NULL;', hash='aaaae04e909deacde61912565a2d77f6123ea24e', operation='DELETE', pgid='pgtrigger_delete_delete_5f766', table='profiles_outcomeplan', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='outcomeplanevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='outcomeplan_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='personpage',
                    constraint=people.rowsecurity.RowSecurity(name='personpage_rows', read="person_id = ANY((SELECT my_people('profile', 'read'))::uuid[])", write="person_id = ANY((SELECT my_people('profile', 'write'))::uuid[])"),
                ),
                migrations.AddConstraint(
                    model_name='personpage',
                    constraint=models.UniqueConstraint(models.F('person'), models.F('number'), name='person_page_once'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='personpage',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_personpageevent" ("agreed_on", "agreed_with", "appreciate", "author_id", "id", "matters", "number", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "support", "today", "written_on") VALUES (NEW."agreed_on", NEW."agreed_with", NEW."appreciate", NEW."author_id", NEW."id", NEW."matters", NEW."number", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."support", NEW."today", NEW."written_on"); RETURN NULL;', hash='1d13edab37b81b6b48ec58f9a4d91110b3295bf9', operation='INSERT', pgid='pgtrigger_insert_insert_5338e', table='profiles_personpage', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='personpage',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "profiles_personpageevent" ("agreed_on", "agreed_with", "appreciate", "author_id", "id", "matters", "number", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "support", "today", "written_on") VALUES (NEW."agreed_on", NEW."agreed_with", NEW."appreciate", NEW."author_id", NEW."id", NEW."matters", NEW."number", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."support", NEW."today", NEW."written_on"); RETURN NULL;', hash='45c4438016a6aff0172b1b3e4b9881b562fcc488', operation='UPDATE', pgid='pgtrigger_update_update_7934d', table='profiles_personpage', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='personpage',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_personpageevent" ("agreed_on", "agreed_with", "appreciate", "author_id", "id", "matters", "number", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "support", "today", "written_on") VALUES (OLD."agreed_on", OLD."agreed_with", OLD."appreciate", OLD."author_id", OLD."id", OLD."matters", OLD."number", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."support", OLD."today", OLD."written_on"); RETURN NULL;', hash='6d896f4d7d69cac45d563ec084407b2b9aaa542e', operation='DELETE', pgid='pgtrigger_delete_delete_46227', table='profiles_personpage', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='personpageevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='personpage_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='personphoto',
                    constraint=people.rowsecurity.RowSecurity(delete="person_id = ANY((SELECT my_people('profile', 'write'))::uuid[])", name='personphoto_rows', read="person_id = ANY((SELECT my_people('profile', 'read'))::uuid[])", write="person_id = ANY((SELECT my_people('profile', 'write'))::uuid[])"),
                ),
                migrations.AddConstraint(
                    model_name='steptaken',
                    constraint=people.rowsecurity.RowSecurity(name='steptaken_rows', read="person_id = ANY((SELECT my_people('plan', 'read'))::uuid[])", write="person_id = ANY((SELECT my_people('plan', 'write'))::uuid[])"),
                ),
                migrations.AddConstraint(
                    model_name='steptaken',
                    constraint=models.UniqueConstraint(models.F('outcome'), models.F('number'), name='each_step_once'),
                ),
                migrations.AddConstraint(
                    model_name='steptaken',
                    constraint=models.CheckConstraint(condition=models.Q(('number__gte', 1), ('number__lte', 5)), name='five_steps'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='steptaken',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_steptakenevent" ("because", "explored", "explored_on", "id", "number", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "thinks", "version") VALUES (NEW."because", NEW."explored", NEW."explored_on", NEW."id", NEW."number", NEW."outcome_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."thinks", NEW."version"); RETURN NULL;', hash='11864f8cdbd70eeb95c1fee6411734a3f8a5cd7e', operation='INSERT', pgid='pgtrigger_insert_insert_f9de4', table='profiles_steptaken', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='steptaken',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "profiles_steptakenevent" ("because", "explored", "explored_on", "id", "number", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "thinks", "version") VALUES (NEW."because", NEW."explored", NEW."explored_on", NEW."id", NEW."number", NEW."outcome_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."thinks", NEW."version"); RETURN NULL;', hash='e838e306bc7473cefe35491c41f76d1e42389000', operation='UPDATE', pgid='pgtrigger_update_update_db70b', table='profiles_steptaken', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='steptaken',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_steptakenevent" ("because", "explored", "explored_on", "id", "number", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "thinks", "version") VALUES (OLD."because", OLD."explored", OLD."explored_on", OLD."id", OLD."number", OLD."outcome_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."thinks", OLD."version"); RETURN NULL;', hash='590e1ace50b537419b0ff24ce6992caadbff0fc6', operation='DELETE', pgid='pgtrigger_delete_delete_c7c52', table='profiles_steptaken', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='steptakenevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='steptaken_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='workerpage',
                    constraint=people.rowsecurity.RowSecurity(name='workerpage_rows', read='user_id = (SELECT asking()) or user_id = ANY((SELECT my_colleagues())::uuid[])', write='user_id = (SELECT asking())'),
                ),
                migrations.AddConstraint(
                    model_name='workerpage',
                    constraint=models.UniqueConstraint(models.F('user'), models.F('number'), name='worker_page_once'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='workerpage',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_workerpageevent" ("agreed_on", "agreed_with", "appreciate", "id", "interests", "matters", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "support", "user_id", "written_on") VALUES (NEW."agreed_on", NEW."agreed_with", NEW."appreciate", NEW."id", NEW."interests", NEW."matters", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."support", NEW."user_id", NEW."written_on"); RETURN NULL;', hash='7d875b8604f34006a8ba242fd6312f7f3bee01b5', operation='INSERT', pgid='pgtrigger_insert_insert_5384b', table='profiles_workerpage', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='workerpage',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "profiles_workerpageevent" ("agreed_on", "agreed_with", "appreciate", "id", "interests", "matters", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "support", "user_id", "written_on") VALUES (NEW."agreed_on", NEW."agreed_with", NEW."appreciate", NEW."id", NEW."interests", NEW."matters", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."support", NEW."user_id", NEW."written_on"); RETURN NULL;', hash='7960008754570f56a381136d289298de870df2de', operation='UPDATE', pgid='pgtrigger_update_update_9e240', table='profiles_workerpage', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='workerpage',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_workerpageevent" ("agreed_on", "agreed_with", "appreciate", "id", "interests", "matters", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "support", "user_id", "written_on") VALUES (OLD."agreed_on", OLD."agreed_with", OLD."appreciate", OLD."id", OLD."interests", OLD."matters", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."support", OLD."user_id", OLD."written_on"); RETURN NULL;', hash='f5f52cff1e5733a8e4340a48bf34936640c8d89e', operation='DELETE', pgid='pgtrigger_delete_delete_46e0f', table='profiles_workerpage', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='workerpageevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='workerpage_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='workerphoto',
                    constraint=people.rowsecurity.RowSecurity(delete='user_id = (SELECT asking())', name='workerphoto_rows', read='user_id = (SELECT asking()) or user_id = ANY((SELECT my_colleagues())::uuid[])', write='user_id = (SELECT asking())'),
                ),
            ],
        ),
    ]
