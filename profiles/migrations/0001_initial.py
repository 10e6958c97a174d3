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
                    name='LifeCheck',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('on', models.DateField(default=django.utils.timezone.localdate)),
                        ('satisfied', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('worthwhile', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('happy', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('anxious', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('companionship', models.PositiveSmallIntegerField(blank=True, choices=[(1, 'Hardly ever or never'), (2, 'Some of the time'), (3, 'Often')], null=True)),
                        ('left_out', models.PositiveSmallIntegerField(blank=True, choices=[(1, 'Hardly ever or never'), (2, 'Some of the time'), (3, 'Often')], null=True)),
                        ('isolated', models.PositiveSmallIntegerField(blank=True, choices=[(1, 'Hardly ever or never'), (2, 'Some of the time'), (3, 'Often')], null=True)),
                        ('lonely', models.PositiveSmallIntegerField(blank=True, choices=[(1, 'Often or always'), (2, 'Some of the time'), (3, 'Occasionally'), (4, 'Hardly ever'), (5, 'Never')], null=True)),
                        ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='life_checks', to='people.person')),
                    ],
                    options={
                        'ordering': ['-on', 'id'],
                    },
                ),
                migrations.CreateModel(
                    name='LifeCheckEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('on', models.DateField(default=django.utils.timezone.localdate)),
                        ('satisfied', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('worthwhile', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('happy', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('anxious', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('companionship', models.PositiveSmallIntegerField(blank=True, choices=[(1, 'Hardly ever or never'), (2, 'Some of the time'), (3, 'Often')], null=True)),
                        ('left_out', models.PositiveSmallIntegerField(blank=True, choices=[(1, 'Hardly ever or never'), (2, 'Some of the time'), (3, 'Often')], null=True)),
                        ('isolated', models.PositiveSmallIntegerField(blank=True, choices=[(1, 'Hardly ever or never'), (2, 'Some of the time'), (3, 'Often')], null=True)),
                        ('lonely', models.PositiveSmallIntegerField(blank=True, choices=[(1, 'Often or always'), (2, 'Some of the time'), (3, 'Occasionally'), (4, 'Hardly ever'), (5, 'Never')], null=True)),
                        ('author', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='profiles.lifecheck')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='NextStep',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('what', models.CharField(max_length=160, verbose_name='what')),
                        ('who', models.CharField(max_length=80, verbose_name='who')),
                        ('due_on', models.DateField(blank=True, null=True, verbose_name='by when')),
                        ('done_on', models.DateField(null=True)),
                        ('let_go_on', models.DateField(null=True)),
                        ('added_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                    ],
                    options={
                        'ordering': ['added_on', 'id'],
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
                        ('life', models.CharField(choices=[('idea', 'An idea'), ('agreed', 'Agreed, not begun'), ('active', 'Working on it'), ('resting', 'Resting'), ('reached', 'Reached'), ('kept', 'Kept'), ('changed', 'Became another wish'), ('let_go', 'Let go')], default='active', max_length=10)),
                        ('progress', models.CharField(choices=[('start', 'Just starting'), ('closer', 'Getting closer'), ('there', 'There')], default='start', max_length=10, verbose_name='how it is going')),
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
                    name='NextStepEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('what', models.CharField(max_length=160, verbose_name='what')),
                        ('who', models.CharField(max_length=80, verbose_name='who')),
                        ('due_on', models.DateField(blank=True, null=True, verbose_name='by when')),
                        ('done_on', models.DateField(null=True)),
                        ('let_go_on', models.DateField(null=True)),
                        ('added_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='profiles.nextstep')),
                        ('outcome', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='profiles.outcome')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.AddField(
                    model_name='nextstep',
                    name='outcome',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='next_steps', to='profiles.outcome'),
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
                        ('life', models.CharField(choices=[('idea', 'An idea'), ('agreed', 'Agreed, not begun'), ('active', 'Working on it'), ('resting', 'Resting'), ('reached', 'Reached'), ('kept', 'Kept'), ('changed', 'Became another wish'), ('let_go', 'Let go')], default='active', max_length=10)),
                        ('progress', models.CharField(choices=[('start', 'Just starting'), ('closer', 'Getting closer'), ('there', 'There')], default='start', max_length=10, verbose_name='how it is going')),
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
                        ('life', models.CharField(choices=[('idea', 'An idea'), ('agreed', 'Agreed, not begun'), ('active', 'Working on it'), ('resting', 'Resting'), ('reached', 'Reached'), ('kept', 'Kept'), ('changed', 'Became another wish'), ('let_go', 'Let go')], max_length=10)),
                        ('progress', models.CharField(choices=[('start', 'Just starting'), ('closer', 'Getting closer'), ('there', 'There')], max_length=10)),
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
                        ('life', models.CharField(choices=[('idea', 'An idea'), ('agreed', 'Agreed, not begun'), ('active', 'Working on it'), ('resting', 'Resting'), ('reached', 'Reached'), ('kept', 'Kept'), ('changed', 'Became another wish'), ('let_go', 'Let go')], max_length=10)),
                        ('progress', models.CharField(choices=[('start', 'Just starting'), ('closer', 'Getting closer'), ('there', 'There')], max_length=10)),
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
                        ('ladder', models.TextField(blank=True, max_length=400, verbose_name='the rungs from here to there, a line each')),
                        ('explore_by', models.DateField(blank=True, null=True, verbose_name='walk steps 1 to 4 by')),
                        ('decided', models.CharField(blank=True, choices=[('', 'Not asked yet'), ('yes', 'Yes, it is mine'), ('partly', 'Partly'), ('no', 'No, somebody else’s')], max_length=6)),
                        ('decided_on', models.DateField(blank=True, null=True)),
                        ('decided_how', models.CharField(blank=True, choices=[('said', 'They said so'), ('signed', 'They signed'), ('showed', 'They showed us, in their own way'), ('through', 'Through someone who knows them well')], max_length=8)),
                        ('decided_through', models.CharField(blank=True, max_length=120, verbose_name='through whom')),
                        ('care_act', models.CharField(blank=True, choices=[('food', 'Eating and drinking well'), ('hygiene', 'Keeping clean'), ('toilet', 'Managing the toilet'), ('clothes', 'Being dressed as they like'), ('safe_home', 'Using the home safely'), ('home', 'Keeping the home up'), ('people', 'Family and other people'), ('work', 'Work, learning, volunteering'), ('places', 'Using places nearby'), ('children', 'Caring for a child')], max_length=10, verbose_name='Care Act')),
                        ('ascof', models.CharField(blank=True, choices=[('quality', 'Quality of life'), ('independence', 'Independence'), ('empowerment', 'Having a say, knowing what there is'), ('safety', 'Safety'), ('social', 'Being with other people'), ('continuity', 'Good support that stays')], max_length=12, verbose_name='ASCOF')),
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
                        ('ladder', models.TextField(blank=True, max_length=400, verbose_name='the rungs from here to there, a line each')),
                        ('explore_by', models.DateField(blank=True, null=True, verbose_name='walk steps 1 to 4 by')),
                        ('decided', models.CharField(blank=True, choices=[('', 'Not asked yet'), ('yes', 'Yes, it is mine'), ('partly', 'Partly'), ('no', 'No, somebody else’s')], max_length=6)),
                        ('decided_on', models.DateField(blank=True, null=True)),
                        ('decided_how', models.CharField(blank=True, choices=[('said', 'They said so'), ('signed', 'They signed'), ('showed', 'They showed us, in their own way'), ('through', 'Through someone who knows them well')], max_length=8)),
                        ('decided_through', models.CharField(blank=True, max_length=120, verbose_name='through whom')),
                        ('care_act', models.CharField(blank=True, choices=[('food', 'Eating and drinking well'), ('hygiene', 'Keeping clean'), ('toilet', 'Managing the toilet'), ('clothes', 'Being dressed as they like'), ('safe_home', 'Using the home safely'), ('home', 'Keeping the home up'), ('people', 'Family and other people'), ('work', 'Work, learning, volunteering'), ('places', 'Using places nearby'), ('children', 'Caring for a child')], max_length=10, verbose_name='Care Act')),
                        ('ascof', models.CharField(blank=True, choices=[('quality', 'Quality of life'), ('independence', 'Independence'), ('empowerment', 'Having a say, knowing what there is'), ('safety', 'Safety'), ('social', 'Being with other people'), ('continuity', 'Good support that stays')], max_length=12, verbose_name='ASCOF')),
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
                        ('written_with', models.CharField(blank=True, max_length=120, verbose_name='supported to write this by')),
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
                        ('written_with', models.CharField(blank=True, max_length=120, verbose_name='supported to write this by')),
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
                    name='Rating',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('whose', models.CharField(choices=[('person', 'The person'), ('worker', 'The worker')], max_length=6)),
                        ('importance', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='how much it matters')),
                        ('confidence', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='how sure that it can be')),
                        ('rung', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='where on the ladder')),
                        ('rung_words', models.CharField(blank=True, max_length=120)),
                        ('words', models.CharField(blank=True, max_length=300, verbose_name='in a line')),
                        ('on', models.DateField(default=django.utils.timezone.localdate)),
                        ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('outcome', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='ratings', to='profiles.outcome')),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                    ],
                    options={
                        'ordering': ['on', 'id'],
                    },
                ),
                migrations.CreateModel(
                    name='RatingEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('whose', models.CharField(choices=[('person', 'The person'), ('worker', 'The worker')], max_length=6)),
                        ('importance', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='how much it matters')),
                        ('confidence', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='how sure that it can be')),
                        ('rung', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='where on the ladder')),
                        ('rung_words', models.CharField(blank=True, max_length=120)),
                        ('words', models.CharField(blank=True, max_length=300, verbose_name='in a line')),
                        ('on', models.DateField(default=django.utils.timezone.localdate)),
                        ('author', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('outcome', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='profiles.outcome')),
                        ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='profiles.rating')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
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
                    name='Suggestion',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('heading', models.CharField(choices=[('appreciate', 'What people appreciate about me'), ('matters', 'What matters to me'), ('support', 'How best to support me')], max_length=10)),
                        ('text', models.CharField(max_length=200, verbose_name='the line')),
                        ('source', models.CharField(choices=[('note', 'A note after a visit'), ('talk', 'One-page profile talk'), ('working', 'Working and not working'), ('relations', 'Relationship circle'), ('days', 'Good days and bad days'), ('doughnut', 'The doughnut'), ('log', 'Learning log'), ('important', 'Important to, important for'), ('communication', 'Communication chart'), ('decisions', 'Making decisions'), ('questions', 'Four questions and one'), ('week', 'A perfect week'), ('hopes', 'Hopes and fears'), ('presence', 'From being there to giving'), ('matching', 'A good match')], max_length=20)),
                        ('source_id', models.UUIDField(null=True)),
                        ('slot', models.CharField(blank=True, max_length=12)),
                        ('state', models.CharField(choices=[('answer', 'Written down'), ('waiting', 'Waiting beside the profile'), ('taken', 'On the profile'), ('not_now', 'Not now')], default='answer', max_length=10)),
                        ('on', models.DateField(default=django.utils.timezone.localdate)),
                        ('decided_on', models.DateField(null=True)),
                        ('page', models.PositiveIntegerField(null=True, verbose_name='the version that took it')),
                        ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='suggestions', to='people.person')),
                    ],
                    options={
                        'ordering': ['on', 'id'],
                    },
                ),
                migrations.CreateModel(
                    name='SuggestionEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('heading', models.CharField(choices=[('appreciate', 'What people appreciate about me'), ('matters', 'What matters to me'), ('support', 'How best to support me')], max_length=10)),
                        ('text', models.CharField(max_length=200, verbose_name='the line')),
                        ('source', models.CharField(choices=[('note', 'A note after a visit'), ('talk', 'One-page profile talk'), ('working', 'Working and not working'), ('relations', 'Relationship circle'), ('days', 'Good days and bad days'), ('doughnut', 'The doughnut'), ('log', 'Learning log'), ('important', 'Important to, important for'), ('communication', 'Communication chart'), ('decisions', 'Making decisions'), ('questions', 'Four questions and one'), ('week', 'A perfect week'), ('hopes', 'Hopes and fears'), ('presence', 'From being there to giving'), ('matching', 'A good match')], max_length=20)),
                        ('source_id', models.UUIDField(null=True)),
                        ('slot', models.CharField(blank=True, max_length=12)),
                        ('state', models.CharField(choices=[('answer', 'Written down'), ('waiting', 'Waiting beside the profile'), ('taken', 'On the profile'), ('not_now', 'Not now')], default='answer', max_length=10)),
                        ('on', models.DateField(default=django.utils.timezone.localdate)),
                        ('decided_on', models.DateField(null=True)),
                        ('page', models.PositiveIntegerField(null=True, verbose_name='the version that took it')),
                        ('author', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='profiles.suggestion')),
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
                migrations.AddConstraint(
                    model_name='lifecheck',
                    constraint=people.rowsecurity.RowSecurity(add="person_id = ANY((SELECT my_people('plan', 'write'))::uuid[]) and person_id = ANY((SELECT may_be_measured())::uuid[]) and author_id = (SELECT asking())", name='lifecheck_rows', read="person_id = ANY((SELECT my_people('plan', 'read'))::uuid[]) and person_id = ANY((SELECT may_be_measured())::uuid[])"),
                ),
                migrations.AddConstraint(
                    model_name='lifecheck',
                    constraint=models.CheckConstraint(condition=models.Q(('satisfied', None), ('satisfied__lte', 10), _connector='OR'), name='satisfied_to_ten'),
                ),
                migrations.AddConstraint(
                    model_name='lifecheck',
                    constraint=models.CheckConstraint(condition=models.Q(('worthwhile', None), ('worthwhile__lte', 10), _connector='OR'), name='worthwhile_to_ten'),
                ),
                migrations.AddConstraint(
                    model_name='lifecheck',
                    constraint=models.CheckConstraint(condition=models.Q(('happy', None), ('happy__lte', 10), _connector='OR'), name='happy_to_ten'),
                ),
                migrations.AddConstraint(
                    model_name='lifecheck',
                    constraint=models.CheckConstraint(condition=models.Q(('anxious', None), ('anxious__lte', 10), _connector='OR'), name='anxious_to_ten'),
                ),
                migrations.AddConstraint(
                    model_name='lifecheck',
                    constraint=models.CheckConstraint(condition=models.Q(('companionship', None), models.Q(('companionship__gte', 1), ('companionship__lte', 3)), _connector='OR'), name='companionship_to_three'),
                ),
                migrations.AddConstraint(
                    model_name='lifecheck',
                    constraint=models.CheckConstraint(condition=models.Q(('left_out', None), models.Q(('left_out__gte', 1), ('left_out__lte', 3)), _connector='OR'), name='left_out_to_three'),
                ),
                migrations.AddConstraint(
                    model_name='lifecheck',
                    constraint=models.CheckConstraint(condition=models.Q(('isolated', None), models.Q(('isolated__gte', 1), ('isolated__lte', 3)), _connector='OR'), name='isolated_to_three'),
                ),
                migrations.AddConstraint(
                    model_name='lifecheck',
                    constraint=models.CheckConstraint(condition=models.Q(('lonely', None), models.Q(('lonely__gte', 1), ('lonely__lte', 5)), _connector='OR'), name='lonely_to_five'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='lifecheck',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_lifecheckevent" ("anxious", "author_id", "companionship", "happy", "id", "isolated", "left_out", "lonely", "on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "satisfied", "worthwhile") VALUES (NEW."anxious", NEW."author_id", NEW."companionship", NEW."happy", NEW."id", NEW."isolated", NEW."left_out", NEW."lonely", NEW."on", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."satisfied", NEW."worthwhile"); RETURN NULL;', hash='756ed66b1d5d97e2718fb67496ce5130f436023c', operation='INSERT', pgid='pgtrigger_insert_insert_18980', table='profiles_lifecheck', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='lifecheck',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "profiles_lifecheckevent" ("anxious", "author_id", "companionship", "happy", "id", "isolated", "left_out", "lonely", "on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "satisfied", "worthwhile") VALUES (NEW."anxious", NEW."author_id", NEW."companionship", NEW."happy", NEW."id", NEW."isolated", NEW."left_out", NEW."lonely", NEW."on", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."satisfied", NEW."worthwhile"); RETURN NULL;', hash='e55ee08ece6f2f49128519e49a63c2b34c535318', operation='UPDATE', pgid='pgtrigger_update_update_6eb38', table='profiles_lifecheck', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='lifecheck',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_lifecheckevent" ("anxious", "author_id", "companionship", "happy", "id", "isolated", "left_out", "lonely", "on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "satisfied", "worthwhile") VALUES (OLD."anxious", OLD."author_id", OLD."companionship", OLD."happy", OLD."id", OLD."isolated", OLD."left_out", OLD."lonely", OLD."on", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."satisfied", OLD."worthwhile"); RETURN NULL;', hash='bcfa9c833be0a3d9dd212b58bc76a3fe69184da1', operation='DELETE', pgid='pgtrigger_delete_delete_c44ac', table='profiles_lifecheck', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='lifecheckevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='lifecheck_event_rows', read='false'),
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
                    model_name='nextstepevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='nextstep_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='nextstep',
                    constraint=people.rowsecurity.RowSecurity(name='nextstep_rows', read="person_id = ANY((SELECT my_people('plan', 'read'))::uuid[])", write="person_id = ANY((SELECT my_people('plan', 'write'))::uuid[])"),
                ),
                migrations.AddConstraint(
                    model_name='nextstep',
                    constraint=models.CheckConstraint(condition=models.Q(('done_on', None), ('let_go_on', None), _connector='OR'), name='done_or_let_go'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='nextstep',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_nextstepevent" ("added_on", "done_on", "due_on", "id", "let_go_on", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "what", "who") VALUES (NEW."added_on", NEW."done_on", NEW."due_on", NEW."id", NEW."let_go_on", NEW."outcome_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."version", NEW."what", NEW."who"); RETURN NULL;', hash='ae3854634317de61fa9831c9a692256478c966be', operation='INSERT', pgid='pgtrigger_insert_insert_10cce', table='profiles_nextstep', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='nextstep',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "profiles_nextstepevent" ("added_on", "done_on", "due_on", "id", "let_go_on", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "what", "who") VALUES (NEW."added_on", NEW."done_on", NEW."due_on", NEW."id", NEW."let_go_on", NEW."outcome_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."version", NEW."what", NEW."who"); RETURN NULL;', hash='ab0eb732b2a10804627bc40126148da72084a043', operation='UPDATE', pgid='pgtrigger_update_update_8bd98', table='profiles_nextstep', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='nextstep',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_nextstepevent" ("added_on", "done_on", "due_on", "id", "let_go_on", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "what", "who") VALUES (OLD."added_on", OLD."done_on", OLD."due_on", OLD."id", OLD."let_go_on", OLD."outcome_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."version", OLD."what", OLD."who"); RETURN NULL;', hash='3462495e8408033952ca410d3907ce0ca8ec69bf', operation='DELETE', pgid='pgtrigger_delete_delete_b2d25', table='profiles_nextstep', when='AFTER')),
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
                migrations.AddConstraint(
                    model_name='outcomemoveevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='outcomemove_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='outcomeplan',
                    constraint=people.rowsecurity.RowSecurity(link='read', name='outcomeplan_rows', read="person_id = ANY((SELECT my_people('plan', 'read'))::uuid[])", write="person_id = ANY((SELECT my_people('plan', 'write'))::uuid[])"),
                ),
                migrations.AddConstraint(
                    model_name='outcomeplan',
                    constraint=models.CheckConstraint(condition=models.Q(('decided', ''), models.Q(('decided_on__isnull', False), models.Q(('decided_how', ''), _negated=True)), _connector='OR'), name='decided_on_a_day_in_a_way'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='outcomeplan',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_outcomeplanevent" ("ascof", "care_act", "decided", "decided_how", "decided_on", "decided_through", "explore_by", "good_week", "id", "ladder", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signs", "version", "why") VALUES (NEW."ascof", NEW."care_act", NEW."decided", NEW."decided_how", NEW."decided_on", NEW."decided_through", NEW."explore_by", NEW."good_week", NEW."id", NEW."ladder", NEW."outcome_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."signs", NEW."version", NEW."why"); RETURN NULL;', hash='894d4281c5f2d2ba8b229516973b959beb8cd834', operation='INSERT', pgid='pgtrigger_insert_insert_a717c', table='profiles_outcomeplan', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='outcomeplan',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "profiles_outcomeplanevent" ("ascof", "care_act", "decided", "decided_how", "decided_on", "decided_through", "explore_by", "good_week", "id", "ladder", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signs", "version", "why") VALUES (NEW."ascof", NEW."care_act", NEW."decided", NEW."decided_how", NEW."decided_on", NEW."decided_through", NEW."explore_by", NEW."good_week", NEW."id", NEW."ladder", NEW."outcome_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."signs", NEW."version", NEW."why"); RETURN NULL;', hash='5fdf8f122c696409484bcb839b4ed655a36fa2c2', operation='UPDATE', pgid='pgtrigger_update_update_a1120', table='profiles_outcomeplan', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='outcomeplan',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_outcomeplanevent" ("ascof", "care_act", "decided", "decided_how", "decided_on", "decided_through", "explore_by", "good_week", "id", "ladder", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signs", "version", "why") VALUES (OLD."ascof", OLD."care_act", OLD."decided", OLD."decided_how", OLD."decided_on", OLD."decided_through", OLD."explore_by", OLD."good_week", OLD."id", OLD."ladder", OLD."outcome_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."signs", OLD."version", OLD."why"); RETURN NULL;', hash='04c218faf86f81c4f8788cdfdbc929ccad0ae968', operation='DELETE', pgid='pgtrigger_delete_delete_5f766', table='profiles_outcomeplan', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='outcomeplanevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='outcomeplan_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='personpage',
                    constraint=people.rowsecurity.RowSecurity(link='read', name='personpage_rows', read="person_id = ANY((SELECT my_people('profile', 'read'))::uuid[])", write="person_id = ANY((SELECT my_people('profile', 'write'))::uuid[])"),
                ),
                migrations.AddConstraint(
                    model_name='personpage',
                    constraint=models.UniqueConstraint(models.F('person'), models.F('number'), name='person_page_once'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='personpage',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_personpageevent" ("agreed_on", "agreed_with", "appreciate", "author_id", "id", "matters", "number", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "support", "today", "written_on", "written_with") VALUES (NEW."agreed_on", NEW."agreed_with", NEW."appreciate", NEW."author_id", NEW."id", NEW."matters", NEW."number", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."support", NEW."today", NEW."written_on", NEW."written_with"); RETURN NULL;', hash='0b456cc0e461ffecadb958ef5aef0d6a83c953cb', operation='INSERT', pgid='pgtrigger_insert_insert_5338e', table='profiles_personpage', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='personpage',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "profiles_personpageevent" ("agreed_on", "agreed_with", "appreciate", "author_id", "id", "matters", "number", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "support", "today", "written_on", "written_with") VALUES (NEW."agreed_on", NEW."agreed_with", NEW."appreciate", NEW."author_id", NEW."id", NEW."matters", NEW."number", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."support", NEW."today", NEW."written_on", NEW."written_with"); RETURN NULL;', hash='069421a6f1c5203be06df6ef53a9a7b20f418360', operation='UPDATE', pgid='pgtrigger_update_update_7934d', table='profiles_personpage', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='personpage',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_personpageevent" ("agreed_on", "agreed_with", "appreciate", "author_id", "id", "matters", "number", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "support", "today", "written_on", "written_with") VALUES (OLD."agreed_on", OLD."agreed_with", OLD."appreciate", OLD."author_id", OLD."id", OLD."matters", OLD."number", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."support", OLD."today", OLD."written_on", OLD."written_with"); RETURN NULL;', hash='84526df8fd91c2d5bbfb731ce19ec3a4a34ecd34', operation='DELETE', pgid='pgtrigger_delete_delete_46227', table='profiles_personpage', when='AFTER')),
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
                    model_name='rating',
                    constraint=people.rowsecurity.RowSecurity(name='rating_rows', read="person_id = ANY((SELECT my_people('plan', 'read'))::uuid[])", write="person_id = ANY((SELECT my_people('plan', 'write'))::uuid[]) and author_id = (SELECT asking())"),
                ),
                migrations.AddConstraint(
                    model_name='rating',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('importance', None), ('importance__lte', 10), _connector='OR'), models.Q(('confidence', None), ('confidence__lte', 10), _connector='OR')), name='nought_to_ten'),
                ),
                migrations.AddConstraint(
                    model_name='rating',
                    constraint=models.CheckConstraint(condition=models.Q(('rung', None), models.Q(('rung__gte', 1), ('rung__lte', 5)), _connector='OR'), name='one_of_five_rungs'),
                ),
                migrations.AddConstraint(
                    model_name='rating',
                    constraint=models.CheckConstraint(condition=models.Q(('importance__isnull', False), ('confidence__isnull', False), ('rung__isnull', False), models.Q(('words', ''), _negated=True), _connector='OR'), name='a_rating_says_something'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='rating',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_ratingevent" ("author_id", "confidence", "id", "importance", "on", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rung", "rung_words", "whose", "words") VALUES (NEW."author_id", NEW."confidence", NEW."id", NEW."importance", NEW."on", NEW."outcome_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."rung", NEW."rung_words", NEW."whose", NEW."words"); RETURN NULL;', hash='5f2f5bfeaf500fbe67113c999e31798865f43ef3', operation='INSERT', pgid='pgtrigger_insert_insert_c41ae', table='profiles_rating', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='rating',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "profiles_ratingevent" ("author_id", "confidence", "id", "importance", "on", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rung", "rung_words", "whose", "words") VALUES (NEW."author_id", NEW."confidence", NEW."id", NEW."importance", NEW."on", NEW."outcome_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."rung", NEW."rung_words", NEW."whose", NEW."words"); RETURN NULL;', hash='f191f9496bc3e11efdad038bf5f5ed319a0cf524', operation='UPDATE', pgid='pgtrigger_update_update_e4d7e', table='profiles_rating', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='rating',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_ratingevent" ("author_id", "confidence", "id", "importance", "on", "outcome_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rung", "rung_words", "whose", "words") VALUES (OLD."author_id", OLD."confidence", OLD."id", OLD."importance", OLD."on", OLD."outcome_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."rung", OLD."rung_words", OLD."whose", OLD."words"); RETURN NULL;', hash='b231c16d0a054642aa09e3d74484a72073035acf', operation='DELETE', pgid='pgtrigger_delete_delete_8d69e', table='profiles_rating', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='ratingevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='rating_event_rows', read='false'),
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
                migrations.AddConstraint(
                    model_name='steptaken',
                    constraint=people.rowsecurity.RowSecurity(link='read', name='steptaken_rows', read="person_id = ANY((SELECT my_people('plan', 'read'))::uuid[])", write="person_id = ANY((SELECT my_people('plan', 'write'))::uuid[])"),
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
                migrations.AddIndex(
                    model_name='suggestion',
                    index=models.Index(fields=['person', 'state'], name='profiles_su_person__d6e66d_idx'),
                ),
                migrations.AddConstraint(
                    model_name='suggestion',
                    constraint=people.rowsecurity.RowSecurity(name='suggestion_rows', read="person_id = ANY((SELECT my_people('plan', 'read'))::uuid[])", write="person_id = ANY((SELECT my_people('plan', 'write'))::uuid[])"),
                ),
                migrations.AddConstraint(
                    model_name='suggestion',
                    constraint=models.UniqueConstraint(condition=models.Q(('slot', ''), _negated=True), fields=('source_id', 'slot'), name='a_line_of_a_note_once'),
                ),
                migrations.AddConstraint(
                    model_name='suggestion',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'taken'), _negated=True), ('page__isnull', False), _connector='OR'), name='taken_onto_a_page'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='suggestion',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_suggestionevent" ("author_id", "decided_on", "heading", "id", "on", "page", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slot", "source", "source_id", "state", "text", "version") VALUES (NEW."author_id", NEW."decided_on", NEW."heading", NEW."id", NEW."on", NEW."page", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."slot", NEW."source", NEW."source_id", NEW."state", NEW."text", NEW."version"); RETURN NULL;', hash='5c783b0a4775321081af34dbd514967e55ba90b9', operation='INSERT', pgid='pgtrigger_insert_insert_e9854', table='profiles_suggestion', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='suggestion',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "profiles_suggestionevent" ("author_id", "decided_on", "heading", "id", "on", "page", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slot", "source", "source_id", "state", "text", "version") VALUES (NEW."author_id", NEW."decided_on", NEW."heading", NEW."id", NEW."on", NEW."page", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."slot", NEW."source", NEW."source_id", NEW."state", NEW."text", NEW."version"); RETURN NULL;', hash='4c12bc3cbf512c8766a9a6f30dcc5e99d544a8d3', operation='UPDATE', pgid='pgtrigger_update_update_8e14d', table='profiles_suggestion', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='suggestion',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profiles_suggestionevent" ("author_id", "decided_on", "heading", "id", "on", "page", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slot", "source", "source_id", "state", "text", "version") VALUES (OLD."author_id", OLD."decided_on", OLD."heading", OLD."id", OLD."on", OLD."page", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."slot", OLD."source", OLD."source_id", OLD."state", OLD."text", OLD."version"); RETURN NULL;', hash='f660dfe62fb63ed8332d2c7356f538925661faac', operation='DELETE', pgid='pgtrigger_delete_delete_2911d', table='profiles_suggestion', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='suggestionevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='suggestion_event_rows', read='false'),
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
