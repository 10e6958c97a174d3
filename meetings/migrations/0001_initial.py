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
                    name='CoachNote',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('text', models.CharField(max_length=400, verbose_name='what is it about?')),
                        ('trying_until', models.DateField(blank=True, null=True, verbose_name='trying it until')),
                        ('learned', models.TextField(blank=True, max_length=1000, verbose_name='what did we learn?')),
                        ('on', models.DateField(default=django.utils.timezone.localdate)),
                        ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='coach_notes', to='people.team')),
                    ],
                    options={
                        'ordering': ['-on', 'id'],
                    },
                ),
                migrations.CreateModel(
                    name='CoachNoteEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('text', models.CharField(max_length=400, verbose_name='what is it about?')),
                        ('trying_until', models.DateField(blank=True, null=True, verbose_name='trying it until')),
                        ('learned', models.TextField(blank=True, max_length=1000, verbose_name='what did we learn?')),
                        ('on', models.DateField(default=django.utils.timezone.localdate)),
                        ('author', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.coachnote')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Feedback',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('kind', models.CharField(choices=[('thanks', 'A thank you'), ('ask', 'An ask')], default='thanks', max_length=6)),
                        ('saw', models.CharField(max_length=500, verbose_name='what I saw')),
                        ('felt', models.CharField(blank=True, max_length=120, verbose_name='how I felt')),
                        ('need', models.CharField(blank=True, max_length=300, verbose_name='what I needed')),
                        ('ask', models.CharField(blank=True, max_length=300, verbose_name='would you…?')),
                        ('sent', models.BooleanField(default=False)),
                        ('on', models.DateField(default=django.utils.timezone.localdate)),
                        ('author', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='feedback_given', to=settings.AUTH_USER_MODEL)),
                        ('reader', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.team')),
                        ('to', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='feedback_got', to=settings.AUTH_USER_MODEL)),
                    ],
                ),
                migrations.CreateModel(
                    name='FeedbackAsk',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('about', models.CharField(blank=True, max_length=160, verbose_name='what about?')),
                        ('author', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='feedback_asked', to=settings.AUTH_USER_MODEL)),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.team')),
                        ('to', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='feedback_wanted', to=settings.AUTH_USER_MODEL)),
                    ],
                ),
                migrations.CreateModel(
                    name='FeedbackReply',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('text', models.CharField(max_length=500, verbose_name='your answer')),
                        ('on', models.DateField(default=django.utils.timezone.localdate)),
                        ('author', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('feedback', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='replies', to='meetings.feedback')),
                    ],
                ),
                migrations.CreateModel(
                    name='Heard',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('of', models.CharField(choices=[('person', 'The person'), ('family', 'Family or a friend')], max_length=6, verbose_name='who told us?')),
                        ('how', models.CharField(choices=[('phone', 'By phone'), ('card', 'On a card')], max_length=5, verbose_name='how?')),
                        ('well', models.TextField(max_length=1000, verbose_name='what goes well?')),
                        ('better', models.TextField(blank=True, max_length=1000, verbose_name='what could be better?')),
                        ('on', models.DateField(default=django.utils.timezone.localdate, verbose_name='on which day?')),
                        ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='heard', to='people.person')),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='heard', to='people.team')),
                    ],
                    options={
                        'ordering': ['-on', 'id'],
                    },
                ),
                migrations.CreateModel(
                    name='HeardEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('of', models.CharField(choices=[('person', 'The person'), ('family', 'Family or a friend')], max_length=6, verbose_name='who told us?')),
                        ('how', models.CharField(choices=[('phone', 'By phone'), ('card', 'On a card')], max_length=5, verbose_name='how?')),
                        ('well', models.TextField(max_length=1000, verbose_name='what goes well?')),
                        ('better', models.TextField(blank=True, max_length=1000, verbose_name='what could be better?')),
                        ('on', models.DateField(default=django.utils.timezone.localdate, verbose_name='on which day?')),
                        ('author', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.heard')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Item',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('step', models.CharField(max_length=12)),
                        ('text', models.CharField(max_length=160, verbose_name='what is it?')),
                        ('carried', models.PositiveSmallIntegerField(default=0)),
                        ('state', models.CharField(blank=True, choices=[('', 'On the agenda'), ('talked', 'We talked about it'), ('off', 'Taken off')], max_length=6)),
                        ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='items', to='people.team')),
                    ],
                ),
                migrations.CreateModel(
                    name='Meeting',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('starts_at', models.DateTimeField()),
                        ('place', models.CharField(blank=True, max_length=80)),
                        ('step', models.CharField(blank=True, max_length=12)),
                        ('step_since', models.DateTimeField(null=True)),
                        ('moves', models.PositiveIntegerField(default=0)),
                        ('held', models.BooleanField(default=False)),
                        ('summary', models.TextField(blank=True, max_length=2000, verbose_name='in a minute')),
                        ('facilitator', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('leader', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('scribe', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='meetings', to='people.team')),
                        ('timekeeper', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'ordering': ['starts_at'],
                    },
                ),
                migrations.CreateModel(
                    name='ItemEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('step', models.CharField(max_length=12)),
                        ('text', models.CharField(max_length=160, verbose_name='what is it?')),
                        ('carried', models.PositiveSmallIntegerField(default=0)),
                        ('state', models.CharField(blank=True, choices=[('', 'On the agenda'), ('talked', 'We talked about it'), ('off', 'Taken off')], max_length=6)),
                        ('author', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.item')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                        ('meeting', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.meeting')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.AddField(
                    model_name='item',
                    name='meeting',
                    field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='items', to='meetings.meeting'),
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
                        ('sets_notice', models.BooleanField(default=False)),
                        ('author', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='agreements', to='people.team')),
                        ('meeting', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='agreements', to='meetings.meeting')),
                    ],
                    options={
                        'ordering': ['look_again_on', 'id'],
                    },
                ),
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
                        ('meeting', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='actions', to='meetings.meeting')),
                    ],
                    options={
                        'ordering': ['by_when', 'id'],
                    },
                ),
                migrations.CreateModel(
                    name='Minute',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('step', models.CharField(max_length=12)),
                        ('text', models.TextField(blank=True, max_length=2000, verbose_name='what to remember')),
                        ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='minutes', to='meetings.meeting')),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.team')),
                    ],
                ),
                migrations.CreateModel(
                    name='MinuteEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('step', models.CharField(max_length=12)),
                        ('text', models.TextField(blank=True, max_length=2000, verbose_name='what to remember')),
                        ('meeting', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.meeting')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.minute')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Page',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='pages', to='people.team')),
                    ],
                ),
                migrations.CreateModel(
                    name='PageEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.page')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='PageVersion',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('number', models.PositiveIntegerField()),
                        ('title', models.CharField(max_length=80, verbose_name='what is it called?')),
                        ('text', models.TextField(max_length=8000, verbose_name='what does it say?')),
                        ('on', models.DateField(default=django.utils.timezone.localdate)),
                        ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('page', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='versions', to='meetings.page')),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='page_versions', to='people.team')),
                    ],
                    options={
                        'ordering': ['-number'],
                    },
                ),
                migrations.CreateModel(
                    name='PageVersionEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('number', models.PositiveIntegerField()),
                        ('title', models.CharField(max_length=80, verbose_name='what is it called?')),
                        ('text', models.TextField(max_length=8000, verbose_name='what does it say?')),
                        ('on', models.DateField(default=django.utils.timezone.localdate)),
                        ('author', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('page', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.page')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.pageversion')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='PathStep',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('kind', models.CharField(choices=[('talk', 'The two of us talked'), ('buddy', 'We talked with a buddy there'), ('facilitated', 'Somebody from the team led the talk'), ('coach', 'We asked our coach to help'), ('well', 'We are well again')], max_length=12, verbose_name='what did you do?')),
                        ('on', models.DateField(default=django.utils.timezone.localdate, verbose_name='on which day?')),
                        ('author', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='path_steps', to=settings.AUTH_USER_MODEL)),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.team')),
                        ('to', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'ordering': ['on', 'id'],
                    },
                ),
                migrations.CreateModel(
                    name='Practice',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('about', models.CharField(max_length=160, verbose_name='what do you want to look at?')),
                        ('well', models.TextField(max_length=1000, verbose_name='what goes well?')),
                        ('harder', models.TextField(blank=True, max_length=1000, verbose_name='what is harder?')),
                        ('learning', models.TextField(blank=True, max_length=1000, verbose_name='what will you try or learn?')),
                        ('on', models.DateField(default=django.utils.timezone.localdate)),
                        ('author', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='practices', to=settings.AUTH_USER_MODEL)),
                        ('peer', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.team')),
                    ],
                ),
                migrations.CreateModel(
                    name='PeerWords',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('text', models.TextField(max_length=1000, verbose_name='what did you see, and what do you wonder?')),
                        ('on', models.DateField(default=django.utils.timezone.localdate)),
                        ('author', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('practice', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='words', to='meetings.practice')),
                    ],
                ),
                migrations.CreateModel(
                    name='PulseRound',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('opens_on', models.DateField()),
                        ('closes_on', models.DateField()),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='pulses', to='people.team')),
                    ],
                    options={
                        'ordering': ['-opens_on'],
                    },
                ),
                migrations.CreateModel(
                    name='PulseCount',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('question', models.PositiveSmallIntegerField()),
                        ('choice', models.PositiveSmallIntegerField()),
                        ('number', models.PositiveIntegerField(default=0)),
                        ('round', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='meetings.pulseround')),
                    ],
                ),
                migrations.CreateModel(
                    name='PulseVoice',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('round', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='meetings.pulseround')),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                ),
                migrations.CreateModel(
                    name='Question',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('text', models.CharField(max_length=300, verbose_name='what would you like to ask?')),
                        ('on', models.DateField(default=django.utils.timezone.localdate)),
                        ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.team')),
                    ],
                    options={
                        'ordering': ['on', 'id'],
                    },
                ),
                migrations.CreateModel(
                    name='Rhythm',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('weeks', models.PositiveSmallIntegerField(default=4, verbose_name='every so many weeks')),
                        ('last_on', models.DateField(blank=True, null=True, verbose_name='when did you last sit down together?')),
                        ('pair', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='rhythm', to='people.buddies')),
                    ],
                ),
                migrations.CreateModel(
                    name='Role',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('name', models.CharField(max_length=60, verbose_name='what do you call it?')),
                        ('purpose', models.CharField(max_length=300, verbose_name='why does it matter?')),
                        ('accountabilities', models.TextField(blank=True, max_length=1000, verbose_name='what does it take care of?')),
                        ('ended_on', models.DateField(null=True)),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='roles', to='people.team')),
                    ],
                    options={
                        'ordering': ['name', 'id'],
                    },
                ),
                migrations.CreateModel(
                    name='Proposal',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('way', models.CharField(choices=[('consent', 'By consent'), ('advice', 'By advice')], default='consent', max_length=8)),
                        ('about', models.CharField(choices=[('agreement', 'A way of working'), ('role', 'A role'), ('person', 'Who takes on a role'), ('other', 'Something I decide, with advice')], max_length=10, verbose_name='what is it about?')),
                        ('text', models.CharField(max_length=200, verbose_name='what do you propose?')),
                        ('why', models.CharField(max_length=300, verbose_name='what for? tell of something that happened')),
                        ('closes_on', models.DateField(verbose_name='by when do the others speak?')),
                        ('state', models.CharField(blank=True, choices=[('', 'Open'), ('adopted', 'It holds'), ('meeting', 'Comes to the meeting'), ('decided', 'Decided'), ('withdrawn', 'Taken back')], max_length=10)),
                        ('outcome', models.CharField(blank=True, max_length=400, verbose_name='what did you decide, and why?')),
                        ('made_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('ended_on', models.DateField(null=True)),
                        ('agreement', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='meetings.agreement')),
                        ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('nominee', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='proposals', to='people.team')),
                        ('role', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='meetings.role')),
                    ],
                    options={
                        'ordering': ['closes_on', 'id'],
                    },
                ),
                migrations.CreateModel(
                    name='RoleEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('name', models.CharField(max_length=60, verbose_name='what do you call it?')),
                        ('purpose', models.CharField(max_length=300, verbose_name='why does it matter?')),
                        ('accountabilities', models.TextField(blank=True, max_length=1000, verbose_name='what does it take care of?')),
                        ('ended_on', models.DateField(null=True)),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.role')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Seat',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='seats', to='meetings.meeting')),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.team')),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                ),
                migrations.CreateModel(
                    name='Seen',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='seen', to='meetings.meeting')),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.team')),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
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
                        ('rule', models.CharField(blank=True, choices=[('rest', 'Rest between two days'), ('weekends', 'Weekends'), ('finish', 'How late we finish'), ('notice', 'How soon we tell each other'), ('clash', 'Two visits at once'), ('hours', 'Hours in a week')], max_length=8)),
                        ('label', models.CharField(max_length=60, verbose_name='in a few words')),
                        ('shared_with', models.CharField(choices=[('team', 'The team'), ('buddy', 'Your buddy'), ('coach', 'The coach')], default='team', max_length=5)),
                        ('for_coach', models.BooleanField(default=False, verbose_name='brought to the coach')),
                        ('carried', models.PositiveSmallIntegerField(default=0)),
                        ('shared_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('ended_as', models.CharField(blank=True, choices=[('', 'Still open'), ('action', 'Someone did something'), ('agreement', 'A new way, agreed'), ('role', 'A role, made clearer'), ('information', 'Information, asked or given'), ('heard', 'Being heard'), ('elsewhere', 'Taken elsewhere'), ('dropped', 'Let go')], max_length=12)),
                        ('ended_on', models.DateField(null=True)),
                        ('settled', models.BooleanField(default=False)),
                        ('again', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='meetings.tension')),
                        ('agreement', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='meetings.agreement')),
                        ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tensions', to=settings.AUTH_USER_MODEL)),
                        ('parked_in', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='parked', to='meetings.meeting')),
                        ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='tensions', to='people.person')),
                        ('reader', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('talked_in', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='talked', to='meetings.meeting')),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tensions', to='people.team')),
                    ],
                    options={
                        'ordering': ['shared_on', 'id'],
                    },
                ),
                migrations.CreateModel(
                    name='QuestionEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('text', models.CharField(max_length=300, verbose_name='what would you like to ask?')),
                        ('on', models.DateField(default=django.utils.timezone.localdate)),
                        ('author', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.question')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                        ('tension', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.tension')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.AddField(
                    model_name='question',
                    name='tension',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='questions', to='meetings.tension'),
                ),
                migrations.CreateModel(
                    name='ProposalEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('way', models.CharField(choices=[('consent', 'By consent'), ('advice', 'By advice')], default='consent', max_length=8)),
                        ('about', models.CharField(choices=[('agreement', 'A way of working'), ('role', 'A role'), ('person', 'Who takes on a role'), ('other', 'Something I decide, with advice')], max_length=10, verbose_name='what is it about?')),
                        ('text', models.CharField(max_length=200, verbose_name='what do you propose?')),
                        ('why', models.CharField(max_length=300, verbose_name='what for? tell of something that happened')),
                        ('closes_on', models.DateField(verbose_name='by when do the others speak?')),
                        ('state', models.CharField(blank=True, choices=[('', 'Open'), ('adopted', 'It holds'), ('meeting', 'Comes to the meeting'), ('decided', 'Decided'), ('withdrawn', 'Taken back')], max_length=10)),
                        ('outcome', models.CharField(blank=True, max_length=400, verbose_name='what did you decide, and why?')),
                        ('made_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('ended_on', models.DateField(null=True)),
                        ('agreement', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.agreement')),
                        ('author', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('nominee', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.proposal')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                        ('role', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.role')),
                        ('tension', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.tension')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.AddField(
                    model_name='proposal',
                    name='tension',
                    field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='meetings.tension'),
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
                        ('step', models.CharField(blank=True, max_length=12)),
                        ('step_since', models.DateTimeField(null=True)),
                        ('moves', models.PositiveIntegerField(default=0)),
                        ('held', models.BooleanField(default=False)),
                        ('summary', models.TextField(blank=True, max_length=2000, verbose_name='in a minute')),
                        ('facilitator', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('leader', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.meeting')),
                        ('scribe', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                        ('timekeeper', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('talking', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.tension')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.AddField(
                    model_name='meeting',
                    name='talking',
                    field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='meetings.tension'),
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
                        ('rule', models.CharField(blank=True, choices=[('rest', 'Rest between two days'), ('weekends', 'Weekends'), ('finish', 'How late we finish'), ('notice', 'How soon we tell each other'), ('clash', 'Two visits at once'), ('hours', 'Hours in a week')], max_length=8)),
                        ('begun_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('agreement', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='meetings.agreement')),
                        ('author', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='drafts', to=settings.AUTH_USER_MODEL)),
                        ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.team')),
                        ('again', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='meetings.tension')),
                    ],
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
                        ('sets_notice', models.BooleanField(default=False)),
                        ('author', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.agreement')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                        ('meeting', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.meeting')),
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
                        ('meeting', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.meeting')),
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
                        ('rule', models.CharField(blank=True, choices=[('rest', 'Rest between two days'), ('weekends', 'Weekends'), ('finish', 'How late we finish'), ('notice', 'How soon we tell each other'), ('clash', 'Two visits at once'), ('hours', 'Hours in a week')], max_length=8)),
                        ('label', models.CharField(max_length=60, verbose_name='in a few words')),
                        ('shared_with', models.CharField(choices=[('team', 'The team'), ('buddy', 'Your buddy'), ('coach', 'The coach')], default='team', max_length=5)),
                        ('for_coach', models.BooleanField(default=False, verbose_name='brought to the coach')),
                        ('carried', models.PositiveSmallIntegerField(default=0)),
                        ('shared_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('ended_as', models.CharField(blank=True, choices=[('', 'Still open'), ('action', 'Someone did something'), ('agreement', 'A new way, agreed'), ('role', 'A role, made clearer'), ('information', 'Information, asked or given'), ('heard', 'Being heard'), ('elsewhere', 'Taken elsewhere'), ('dropped', 'Let go')], max_length=12)),
                        ('ended_on', models.DateField(null=True)),
                        ('settled', models.BooleanField(default=False)),
                        ('again', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.tension')),
                        ('agreement', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.agreement')),
                        ('author', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('parked_in', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.meeting')),
                        ('person', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.tension')),
                        ('reader', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('talked_in', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.meeting')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Term',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('started_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('until', models.DateField(blank=True, null=True, verbose_name='until when?')),
                        ('ended_on', models.DateField(null=True)),
                        ('handed_over', models.TextField(blank=True, max_length=2000, verbose_name='what does the next one need to know?')),
                        ('role', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='terms', to='meetings.role')),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.team')),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'ordering': ['-started_on', 'id'],
                    },
                ),
                migrations.CreateModel(
                    name='TermEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('started_on', models.DateField(default=django.utils.timezone.localdate)),
                        ('until', models.DateField(blank=True, null=True, verbose_name='until when?')),
                        ('ended_on', models.DateField(null=True)),
                        ('handed_over', models.TextField(blank=True, max_length=2000, verbose_name='what does the next one need to know?')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.term')),
                        ('role', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.role')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                        ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
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
                    name='Voice',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('kind', models.CharField(choices=[('fine', 'Fine with me'), ('advice', 'A thought'), ('harm', 'It would do harm')], max_length=8)),
                        ('text', models.CharField(blank=True, max_length=400, verbose_name='what do you see?')),
                        ('on', models.DateField(default=django.utils.timezone.localdate)),
                        ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('proposal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='voices', to='meetings.proposal')),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.team')),
                    ],
                    options={
                        'ordering': ['on', 'id'],
                    },
                ),
                migrations.CreateModel(
                    name='VoiceEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('kind', models.CharField(choices=[('fine', 'Fine with me'), ('advice', 'A thought'), ('harm', 'It would do harm')], max_length=8)),
                        ('text', models.CharField(blank=True, max_length=400, verbose_name='what do you see?')),
                        ('on', models.DateField(default=django.utils.timezone.localdate)),
                        ('author', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.voice')),
                        ('proposal', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.proposal')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Ways',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('word', models.CharField(default='tension', max_length=20, verbose_name='your word for a tension')),
                        ('steps', models.JSONField(default=list)),
                        ('team', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='ways', to='people.team')),
                    ],
                ),
                migrations.CreateModel(
                    name='WaysEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('version', models.PositiveIntegerField(default=1, editable=False)),
                        ('word', models.CharField(default='tension', max_length=20, verbose_name='your word for a tension')),
                        ('steps', models.JSONField(default=list)),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.ways')),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.team')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.AddConstraint(
                    model_name='coachnote',
                    constraint=people.rowsecurity.RowSecurity(add='(team_id = ANY((SELECT my_teams())::uuid[]) or team_id = ANY((SELECT coached_teams())::uuid[])) and author_id = (SELECT asking())', name='coachnote_rows', read='team_id = ANY((SELECT my_teams())::uuid[]) or team_id = ANY((SELECT coached_teams())::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[]) or team_id = ANY((SELECT coached_teams())::uuid[])'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='coachnote',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_coachnoteevent" ("author_id", "id", "learned", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "text", "trying_until", "version") VALUES (NEW."author_id", NEW."id", NEW."learned", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."team_id", NEW."text", NEW."trying_until", NEW."version"); RETURN NULL;', hash='ea4236b4a40c7efc328ae919ab8ef859b192c630', operation='INSERT', pgid='pgtrigger_insert_insert_31b07', table='meetings_coachnote', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='coachnote',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_coachnoteevent" ("author_id", "id", "learned", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "text", "trying_until", "version") VALUES (NEW."author_id", NEW."id", NEW."learned", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."team_id", NEW."text", NEW."trying_until", NEW."version"); RETURN NULL;', hash='c4e58bd0705ed076e3c0d1efcb371a3ba9bc44eb', operation='UPDATE', pgid='pgtrigger_update_update_7bea7', table='meetings_coachnote', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='coachnote',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_coachnoteevent" ("author_id", "id", "learned", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "text", "trying_until", "version") VALUES (OLD."author_id", OLD."id", OLD."learned", OLD."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."team_id", OLD."text", OLD."trying_until", OLD."version"); RETURN NULL;', hash='e3e617c81b03577192d09442ac0a332270223155', operation='DELETE', pgid='pgtrigger_delete_delete_3c75a', table='meetings_coachnote', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='coachnoteevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='coachnote_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='feedback',
                    constraint=people.rowsecurity.RowSecurity(before='author_id = (SELECT asking()) and not sent', delete='author_id = (SELECT asking()) or (sent and to_id = (SELECT asking()))', name='feedback_rows', read='author_id = (SELECT asking()) or (sent and to_id = (SELECT asking())) or (not sent and reader_id = (SELECT asking()))', write='author_id = (SELECT asking()) and to_id = ANY((SELECT my_colleagues())::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='feedback',
                    constraint=models.CheckConstraint(condition=models.Q(('author', models.F('to')), _negated=True), name='feedback_is_for_another'),
                ),
                migrations.AddConstraint(
                    model_name='feedbackask',
                    constraint=people.rowsecurity.RowSecurity(add='author_id = (SELECT asking()) and to_id = ANY((SELECT my_colleagues())::uuid[])', delete='author_id = (SELECT asking()) or to_id = (SELECT asking())', name='feedbackask_rows', read='author_id = (SELECT asking()) or to_id = (SELECT asking())'),
                ),
                migrations.AddConstraint(
                    model_name='feedbackask',
                    constraint=models.CheckConstraint(condition=models.Q(('author', models.F('to')), _negated=True), name='feedbackask_is_for_another'),
                ),
                migrations.AddConstraint(
                    model_name='feedbackreply',
                    constraint=people.rowsecurity.RowSecurity(add='author_id = (SELECT asking()) and feedback_id IN (SELECT id FROM meetings_feedback WHERE sent)', delete='feedback_id IN (SELECT id FROM meetings_feedback WHERE sent)', name='feedbackreply_rows', read='feedback_id IN (SELECT id FROM meetings_feedback WHERE sent)'),
                ),
                migrations.AddIndex(
                    model_name='heard',
                    index=models.Index(fields=['team', 'on'], name='meetings_he_team_id_ad13e2_idx'),
                ),
                migrations.AddConstraint(
                    model_name='heard',
                    constraint=people.rowsecurity.RowSecurity(add="person_id = ANY((SELECT my_people('plan', 'write'))::uuid[]) and author_id = (SELECT asking()) and not exists (select from people_linkworker l where l.ended_on is null and l.person_id = meetings_heard.person_id and l.user_id = (SELECT asking()))", name='heard_rows', read="person_id = ANY((SELECT my_people('plan', 'read'))::uuid[])"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='heard',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_heardevent" ("author_id", "better", "how", "id", "of", "on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "well") VALUES (NEW."author_id", NEW."better", NEW."how", NEW."id", NEW."of", NEW."on", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."team_id", NEW."well"); RETURN NULL;', hash='d287a7922d77ecc5a18b827f0ecd3f005d077879', operation='INSERT', pgid='pgtrigger_insert_insert_0e076', table='meetings_heard', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='heard',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_heardevent" ("author_id", "better", "how", "id", "of", "on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "well") VALUES (NEW."author_id", NEW."better", NEW."how", NEW."id", NEW."of", NEW."on", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."team_id", NEW."well"); RETURN NULL;', hash='d8cd7a3d8aebedd19433f004adda04cb678e4750', operation='UPDATE', pgid='pgtrigger_update_update_07c43', table='meetings_heard', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='heard',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_heardevent" ("author_id", "better", "how", "id", "of", "on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "well") VALUES (OLD."author_id", OLD."better", OLD."how", OLD."id", OLD."of", OLD."on", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."team_id", OLD."well"); RETURN NULL;', hash='2f19630e0721437aaedf82c2118f90a083db65b7', operation='DELETE', pgid='pgtrigger_delete_delete_5b94f', table='meetings_heard', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='heardevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='heard_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='itemevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='item_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='item',
                    constraint=people.rowsecurity.RowSecurity(name='item_rows', read='team_id = ANY((SELECT my_teams())::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='item',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('meeting__isnull', False), ('state', 'talked')), models.Q(models.Q(('state', 'talked'), _negated=True), ('meeting', None)), _connector='OR'), name='item_is_somewhere'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='item',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_itemevent" ("author_id", "carried", "id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "step", "team_id", "text", "version") VALUES (NEW."author_id", NEW."carried", NEW."id", NEW."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."state", NEW."step", NEW."team_id", NEW."text", NEW."version"); RETURN NULL;', hash='64a90781dc067bbc64fbca69995bc95008791b10', operation='INSERT', pgid='pgtrigger_insert_insert_8e09e', table='meetings_item', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='item',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_itemevent" ("author_id", "carried", "id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "step", "team_id", "text", "version") VALUES (NEW."author_id", NEW."carried", NEW."id", NEW."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."state", NEW."step", NEW."team_id", NEW."text", NEW."version"); RETURN NULL;', hash='78ec288f683b331c3ac3f8668c2a8c08c9e97291', operation='UPDATE', pgid='pgtrigger_update_update_05723', table='meetings_item', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='item',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_itemevent" ("author_id", "carried", "id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "step", "team_id", "text", "version") VALUES (OLD."author_id", OLD."carried", OLD."id", OLD."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."state", OLD."step", OLD."team_id", OLD."text", OLD."version"); RETURN NULL;', hash='fb640cd57f8bff66aa2d2ac8b10b1bf9269ddb78', operation='DELETE', pgid='pgtrigger_delete_delete_4804c', table='meetings_item', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='minute',
                    constraint=people.rowsecurity.RowSecurity(name='minute_rows', read='team_id = ANY((SELECT my_teams())::uuid[]) or team_id = ANY((SELECT coached_teams())::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='minute',
                    constraint=models.UniqueConstraint(models.F('meeting'), models.F('step'), name='minute_once'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='minute',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_minuteevent" ("id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "step", "team_id", "text", "version") VALUES (NEW."id", NEW."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."step", NEW."team_id", NEW."text", NEW."version"); RETURN NULL;', hash='eefcaa6ffb68433a8dcb47ef51296e54fe6b0ea8', operation='INSERT', pgid='pgtrigger_insert_insert_086ce', table='meetings_minute', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='minute',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_minuteevent" ("id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "step", "team_id", "text", "version") VALUES (NEW."id", NEW."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."step", NEW."team_id", NEW."text", NEW."version"); RETURN NULL;', hash='caa216294fabd0b436a86e7933a59cfeeb761835', operation='UPDATE', pgid='pgtrigger_update_update_1dcb0', table='meetings_minute', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='minute',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_minuteevent" ("id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "step", "team_id", "text", "version") VALUES (OLD."id", OLD."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."step", OLD."team_id", OLD."text", OLD."version"); RETURN NULL;', hash='0ed4235908e24ca1ff6b0fe73579529bcfd62ad3', operation='DELETE', pgid='pgtrigger_delete_delete_8cd4a', table='meetings_minute', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='minuteevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='minute_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='page',
                    constraint=people.rowsecurity.RowSecurity(name='page_rows', read='team_id = ANY((SELECT my_teams())::uuid[]) or team_id = ANY((SELECT coached_teams())::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[])'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='page',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_pageevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."team_id"); RETURN NULL;', hash='763a93451f0a17cc407418b45edd25cd0d64dc72', operation='INSERT', pgid='pgtrigger_insert_insert_b10a9', table='meetings_page', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='page',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_pageevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."team_id"); RETURN NULL;', hash='070ec52f9b9e8632b92c87e2ae680cf90efac381', operation='UPDATE', pgid='pgtrigger_update_update_af38c', table='meetings_page', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='page',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_pageevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id") VALUES (OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."team_id"); RETURN NULL;', hash='a021924490607e81e0b1fbb423f694692fee1454', operation='DELETE', pgid='pgtrigger_delete_delete_bdb2f', table='meetings_page', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='pageevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='page_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='pageversion',
                    constraint=people.rowsecurity.RowSecurity(add='team_id = ANY((SELECT my_teams())::uuid[]) and author_id = (SELECT asking()) and page_id IN (SELECT id FROM meetings_page)', name='pageversion_rows', read='team_id = ANY((SELECT my_teams())::uuid[]) or team_id = ANY((SELECT coached_teams())::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='pageversion',
                    constraint=models.UniqueConstraint(models.F('page'), models.F('number'), name='page_version_once'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='pageversion',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_pageversionevent" ("author_id", "id", "number", "on", "page_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "text", "title") VALUES (NEW."author_id", NEW."id", NEW."number", NEW."on", NEW."page_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."team_id", NEW."text", NEW."title"); RETURN NULL;', hash='092c124e308e2bcb69e9723093585f96787401fe', operation='INSERT', pgid='pgtrigger_insert_insert_4a3eb', table='meetings_pageversion', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='pageversion',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_pageversionevent" ("author_id", "id", "number", "on", "page_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "text", "title") VALUES (NEW."author_id", NEW."id", NEW."number", NEW."on", NEW."page_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."team_id", NEW."text", NEW."title"); RETURN NULL;', hash='beef1d786384971b00dc5542f4974497fd480f37', operation='UPDATE', pgid='pgtrigger_update_update_1e699', table='meetings_pageversion', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='pageversion',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_pageversionevent" ("author_id", "id", "number", "on", "page_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "text", "title") VALUES (OLD."author_id", OLD."id", OLD."number", OLD."on", OLD."page_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."team_id", OLD."text", OLD."title"); RETURN NULL;', hash='c2edc6c8c58d8076215f98025bb8ae1200d115d5', operation='DELETE', pgid='pgtrigger_delete_delete_14d2b', table='meetings_pageversion', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='pageversionevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='pageversion_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='pathstep',
                    constraint=people.rowsecurity.RowSecurity(add='author_id = (SELECT asking()) and to_id = ANY((SELECT my_colleagues())::uuid[])', delete='author_id = (SELECT asking())', name='pathstep_rows', read='author_id = (SELECT asking()) or to_id = (SELECT asking())'),
                ),
                migrations.AddConstraint(
                    model_name='practice',
                    constraint=people.rowsecurity.RowSecurity(delete='author_id = (SELECT asking())', name='practice_rows', read='author_id = (SELECT asking()) or peer_id = (SELECT asking())', write='author_id = (SELECT asking()) and (peer_id is null or peer_id = ANY((SELECT my_colleagues())::uuid[]))'),
                ),
                migrations.AddConstraint(
                    model_name='peerwords',
                    constraint=people.rowsecurity.RowSecurity(add='author_id = (SELECT asking()) and practice_id IN (SELECT id FROM meetings_practice)', delete='practice_id IN (SELECT id FROM meetings_practice)', name='peerwords_rows', read='practice_id IN (SELECT id FROM meetings_practice)'),
                ),
                migrations.AddConstraint(
                    model_name='pulseround',
                    constraint=people.rowsecurity.RowSecurity(add='team_id = ANY((SELECT my_teams())::uuid[])', link='read', name='pulseround_rows', read='team_id = ANY((SELECT my_teams())::uuid[]) or team_id = ANY((SELECT coached_teams())::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='pulseround',
                    constraint=models.UniqueConstraint(models.F('team'), models.F('opens_on'), name='pulse_once'),
                ),
                migrations.AddConstraint(
                    model_name='pulseround',
                    constraint=models.CheckConstraint(condition=models.Q(('closes_on__gt', models.F('opens_on'))), name='pulse_has_days'),
                ),
                migrations.AddConstraint(
                    model_name='pulsecount',
                    constraint=people.rowsecurity.RowSecurity(link='write', name='pulsecount_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='pulsecount',
                    constraint=models.UniqueConstraint(models.F('round'), models.F('question'), models.F('choice'), name='pulse_count_once'),
                ),
                migrations.AddConstraint(
                    model_name='pulsevoice',
                    constraint=people.rowsecurity.RowSecurity(link='write', name='pulsevoice_rows', read='user_id = (SELECT asking())'),
                ),
                migrations.AddConstraint(
                    model_name='pulsevoice',
                    constraint=models.UniqueConstraint(models.F('round'), models.F('user'), name='pulse_voice_once'),
                ),
                migrations.AddConstraint(
                    model_name='rhythm',
                    constraint=people.rowsecurity.RowSecurity(name='rhythm_rows', read='pair_id IN (SELECT id FROM people_buddies WHERE (SELECT asking()) IN (one_id, other_id))', write='pair_id IN (SELECT id FROM people_buddies WHERE (SELECT asking()) IN (one_id, other_id))'),
                ),
                migrations.AddConstraint(
                    model_name='rhythm',
                    constraint=models.CheckConstraint(condition=models.Q(('weeks__gte', 1), ('weeks__lte', 26)), name='rhythm_is_possible'),
                ),
                migrations.AddConstraint(
                    model_name='role',
                    constraint=people.rowsecurity.RowSecurity(name='role_rows', read='team_id = ANY((SELECT my_teams())::uuid[]) or team_id = ANY((SELECT coached_teams())::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='role',
                    constraint=models.UniqueConstraint(condition=models.Q(('ended_on', None)), fields=('team', 'name'), name='role_name_once'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='role',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_roleevent" ("accountabilities", "ended_on", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "team_id", "version") VALUES (NEW."accountabilities", NEW."ended_on", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."purpose", NEW."team_id", NEW."version"); RETURN NULL;', hash='8603b32b19136dbbb082eff9f42ff463ea8b62ed', operation='INSERT', pgid='pgtrigger_insert_insert_47b84', table='meetings_role', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='role',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_roleevent" ("accountabilities", "ended_on", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "team_id", "version") VALUES (NEW."accountabilities", NEW."ended_on", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."purpose", NEW."team_id", NEW."version"); RETURN NULL;', hash='bbc3ec872688c430ccb50af617b7b84ba1a21b3d', operation='UPDATE', pgid='pgtrigger_update_update_92cd5', table='meetings_role', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='role',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_roleevent" ("accountabilities", "ended_on", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "team_id", "version") VALUES (OLD."accountabilities", OLD."ended_on", OLD."id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."purpose", OLD."team_id", OLD."version"); RETURN NULL;', hash='57a412d5d6a3eaabcdd9ff3489c7dea1e6d82ac9', operation='DELETE', pgid='pgtrigger_delete_delete_6117f', table='meetings_role', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='roleevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='role_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='seat',
                    constraint=people.rowsecurity.RowSecurity(delete='team_id = ANY((SELECT my_teams())::uuid[])', name='seat_rows', read='team_id = ANY((SELECT my_teams())::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='seat',
                    constraint=models.UniqueConstraint(models.F('meeting'), models.F('user'), name='seat_once'),
                ),
                migrations.AddConstraint(
                    model_name='seen',
                    constraint=people.rowsecurity.RowSecurity(add='team_id = ANY((SELECT my_teams())::uuid[]) and user_id = (SELECT asking())', name='seen_rows', read='team_id = ANY((SELECT my_teams())::uuid[]) or team_id = ANY((SELECT coached_teams())::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='seen',
                    constraint=models.UniqueConstraint(models.F('meeting'), models.F('user'), name='seen_once'),
                ),
                migrations.AddIndex(
                    model_name='tension',
                    index=models.Index(fields=['team', 'shared_on'], name='meetings_te_team_id_a5a76e_idx'),
                ),
                migrations.AddConstraint(
                    model_name='tension',
                    constraint=people.rowsecurity.RowSecurity(add='team_id = ANY((SELECT my_teams())::uuid[]) and author_id = (SELECT asking())', link='read', name='tension_rows', read="(team_id = ANY((SELECT my_teams())::uuid[]) and (shared_with = 'team' or author_id = (SELECT asking()) or reader_id = (SELECT asking()))) or (for_coach and team_id = ANY((SELECT coached_teams())::uuid[]))", write="team_id = ANY((SELECT my_teams())::uuid[]) and (shared_with = 'team' or author_id = (SELECT asking()))"),
                ),
                migrations.AddConstraint(
                    model_name='tension',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('reader', None), ('shared_with', 'team')), models.Q(('reader__isnull', False), ('shared_with', 'buddy')), models.Q(('for_coach', True), ('reader__isnull', False), ('shared_with', 'coach')), _connector='OR'), name='tension_has_a_reader'),
                ),
                migrations.AddConstraint(
                    model_name='tension',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('ended_as', ''), ('ended_on', None), ('settled', False)), models.Q(models.Q(('ended_as', ''), _negated=True), ('ended_on__isnull', False)), _connector='OR'), name='tension_ends_on_a_day'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='tension',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_tensionevent" ("again_id", "agreement_id", "ask", "author_id", "better", "carried", "ended_as", "ended_on", "for_coach", "id", "label", "means", "noticed", "parked_in_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reader_id", "rule", "saw", "settled", "shared_on", "shared_with", "talked_in_id", "team_id", "version", "visit_id") VALUES (NEW."again_id", NEW."agreement_id", NEW."ask", NEW."author_id", NEW."better", NEW."carried", NEW."ended_as", NEW."ended_on", NEW."for_coach", NEW."id", NEW."label", NEW."means", NEW."noticed", NEW."parked_in_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reader_id", NEW."rule", NEW."saw", NEW."settled", NEW."shared_on", NEW."shared_with", NEW."talked_in_id", NEW."team_id", NEW."version", NEW."visit_id"); RETURN NULL;', hash='6208c0c27af085b164243da0269fc7661da66d33', operation='INSERT', pgid='pgtrigger_insert_insert_158f9', table='meetings_tension', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='tension',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_tensionevent" ("again_id", "agreement_id", "ask", "author_id", "better", "carried", "ended_as", "ended_on", "for_coach", "id", "label", "means", "noticed", "parked_in_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reader_id", "rule", "saw", "settled", "shared_on", "shared_with", "talked_in_id", "team_id", "version", "visit_id") VALUES (NEW."again_id", NEW."agreement_id", NEW."ask", NEW."author_id", NEW."better", NEW."carried", NEW."ended_as", NEW."ended_on", NEW."for_coach", NEW."id", NEW."label", NEW."means", NEW."noticed", NEW."parked_in_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reader_id", NEW."rule", NEW."saw", NEW."settled", NEW."shared_on", NEW."shared_with", NEW."talked_in_id", NEW."team_id", NEW."version", NEW."visit_id"); RETURN NULL;', hash='6c6544f3ef097e049bdf0dc2cfeeee788a7f42f5', operation='UPDATE', pgid='pgtrigger_update_update_f8f82', table='meetings_tension', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='tension',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_tensionevent" ("again_id", "agreement_id", "ask", "author_id", "better", "carried", "ended_as", "ended_on", "for_coach", "id", "label", "means", "noticed", "parked_in_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reader_id", "rule", "saw", "settled", "shared_on", "shared_with", "talked_in_id", "team_id", "version", "visit_id") VALUES (OLD."again_id", OLD."agreement_id", OLD."ask", OLD."author_id", OLD."better", OLD."carried", OLD."ended_as", OLD."ended_on", OLD."for_coach", OLD."id", OLD."label", OLD."means", OLD."noticed", OLD."parked_in_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reader_id", OLD."rule", OLD."saw", OLD."settled", OLD."shared_on", OLD."shared_with", OLD."talked_in_id", OLD."team_id", OLD."version", OLD."visit_id"); RETURN NULL;', hash='cb3bc20f78580e725110d063bdca54297063438a', operation='DELETE', pgid='pgtrigger_delete_delete_a9ce8', table='meetings_tension', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='questionevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='question_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='question',
                    constraint=people.rowsecurity.RowSecurity(add='author_id = (SELECT asking()) and team_id = ANY((SELECT coached_teams())::uuid[]) and tension_id IN (SELECT id FROM meetings_tension WHERE for_coach)', name='question_rows', read='tension_id IN (SELECT id FROM meetings_tension)'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='question',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_questionevent" ("author_id", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "tension_id", "text") VALUES (NEW."author_id", NEW."id", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."team_id", NEW."tension_id", NEW."text"); RETURN NULL;', hash='cc478e2053c9eded2fb49df0e6e92d86a88cee8a', operation='INSERT', pgid='pgtrigger_insert_insert_b91f2', table='meetings_question', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='question',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_questionevent" ("author_id", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "tension_id", "text") VALUES (NEW."author_id", NEW."id", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."team_id", NEW."tension_id", NEW."text"); RETURN NULL;', hash='89299d06955ad8e9945a510d78dea91b25f55076', operation='UPDATE', pgid='pgtrigger_update_update_32899', table='meetings_question', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='question',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_questionevent" ("author_id", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "tension_id", "text") VALUES (OLD."author_id", OLD."id", OLD."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."team_id", OLD."tension_id", OLD."text"); RETURN NULL;', hash='ea178be28b64b2ff9bf174f666bae6e43d386dce', operation='DELETE', pgid='pgtrigger_delete_delete_9dea5', table='meetings_question', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='proposalevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='proposal_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='proposal',
                    constraint=people.rowsecurity.RowSecurity(name='proposal_rows', read='team_id = ANY((SELECT my_teams())::uuid[]) or team_id = ANY((SELECT coached_teams())::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='proposal',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('way', 'advice'), _negated=True), ('about', 'other'), _connector='OR'), name='only_decisions_are_by_advice'),
                ),
                migrations.AddConstraint(
                    model_name='proposal',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('about', 'person'), _negated=True), models.Q(('nominee__isnull', False), ('role__isnull', False)), _connector='OR'), name='election_names_role_and_person'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='proposal',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_proposalevent" ("about", "agreement_id", "author_id", "closes_on", "ended_on", "id", "made_on", "nominee_id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role_id", "state", "team_id", "tension_id", "text", "version", "way", "why") VALUES (NEW."about", NEW."agreement_id", NEW."author_id", NEW."closes_on", NEW."ended_on", NEW."id", NEW."made_on", NEW."nominee_id", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."role_id", NEW."state", NEW."team_id", NEW."tension_id", NEW."text", NEW."version", NEW."way", NEW."why"); RETURN NULL;', hash='169098734e80993595671f5c446204ae22b15e2c', operation='INSERT', pgid='pgtrigger_insert_insert_0c87c', table='meetings_proposal', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='proposal',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_proposalevent" ("about", "agreement_id", "author_id", "closes_on", "ended_on", "id", "made_on", "nominee_id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role_id", "state", "team_id", "tension_id", "text", "version", "way", "why") VALUES (NEW."about", NEW."agreement_id", NEW."author_id", NEW."closes_on", NEW."ended_on", NEW."id", NEW."made_on", NEW."nominee_id", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."role_id", NEW."state", NEW."team_id", NEW."tension_id", NEW."text", NEW."version", NEW."way", NEW."why"); RETURN NULL;', hash='d33f4fbd82bdb3734ca85425133b38e56ef24a29', operation='UPDATE', pgid='pgtrigger_update_update_bc9b4', table='meetings_proposal', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='proposal',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_proposalevent" ("about", "agreement_id", "author_id", "closes_on", "ended_on", "id", "made_on", "nominee_id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role_id", "state", "team_id", "tension_id", "text", "version", "way", "why") VALUES (OLD."about", OLD."agreement_id", OLD."author_id", OLD."closes_on", OLD."ended_on", OLD."id", OLD."made_on", OLD."nominee_id", OLD."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."role_id", OLD."state", OLD."team_id", OLD."tension_id", OLD."text", OLD."version", OLD."way", OLD."why"); RETURN NULL;', hash='86b641c25ea523c683dc309cfa259c8073605661', operation='DELETE', pgid='pgtrigger_delete_delete_16e73', table='meetings_proposal', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='meetingevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='meeting_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='meeting',
                    constraint=people.rowsecurity.RowSecurity(name='meeting_rows', read='team_id = ANY((SELECT my_teams())::uuid[]) or team_id = ANY((SELECT coached_teams())::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='meeting',
                    constraint=models.UniqueConstraint(fields=('team', 'starts_at'), name='meeting_once'),
                ),
                migrations.AddConstraint(
                    model_name='meeting',
                    constraint=models.CheckConstraint(condition=models.Q(('held', False), models.Q(('step', ''), ('talking', None)), _connector='OR'), name='meeting_is_over_once_held'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='meeting',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_meetingevent" ("facilitator_id", "held", "id", "leader_id", "moves", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "scribe_id", "starts_at", "step", "step_since", "summary", "talking_id", "team_id", "timekeeper_id", "version") VALUES (NEW."facilitator_id", NEW."held", NEW."id", NEW."leader_id", NEW."moves", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."place", NEW."scribe_id", NEW."starts_at", NEW."step", NEW."step_since", NEW."summary", NEW."talking_id", NEW."team_id", NEW."timekeeper_id", NEW."version"); RETURN NULL;', hash='f1d149030ec17d0b489ada7edb5f6d7d7fd6797a', operation='INSERT', pgid='pgtrigger_insert_insert_61d9e', table='meetings_meeting', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='meeting',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_meetingevent" ("facilitator_id", "held", "id", "leader_id", "moves", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "scribe_id", "starts_at", "step", "step_since", "summary", "talking_id", "team_id", "timekeeper_id", "version") VALUES (NEW."facilitator_id", NEW."held", NEW."id", NEW."leader_id", NEW."moves", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."place", NEW."scribe_id", NEW."starts_at", NEW."step", NEW."step_since", NEW."summary", NEW."talking_id", NEW."team_id", NEW."timekeeper_id", NEW."version"); RETURN NULL;', hash='ed3395f11464dbe913d7c9f61738a61d8908d202', operation='UPDATE', pgid='pgtrigger_update_update_495b8', table='meetings_meeting', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='meeting',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_meetingevent" ("facilitator_id", "held", "id", "leader_id", "moves", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "scribe_id", "starts_at", "step", "step_since", "summary", "talking_id", "team_id", "timekeeper_id", "version") VALUES (OLD."facilitator_id", OLD."held", OLD."id", OLD."leader_id", OLD."moves", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."place", OLD."scribe_id", OLD."starts_at", OLD."step", OLD."step_since", OLD."summary", OLD."talking_id", OLD."team_id", OLD."timekeeper_id", OLD."version"); RETURN NULL;', hash='7a2fc2cd43d202ed25999373f47af4faac358e87', operation='DELETE', pgid='pgtrigger_delete_delete_4bf26', table='meetings_meeting', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='draft',
                    constraint=people.rowsecurity.RowSecurity(delete='author_id = (SELECT asking())', name='draft_rows', read='author_id = (SELECT asking())', write='author_id = (SELECT asking())'),
                ),
                migrations.AddConstraint(
                    model_name='agreementevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='agreement_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='agreement',
                    constraint=people.rowsecurity.RowSecurity(name='agreement_rows', read='team_id = ANY((SELECT my_teams())::uuid[]) or team_id = ANY((SELECT coached_teams())::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='agreement',
                    constraint=models.UniqueConstraint(condition=models.Q(('ended_on', None), ('sets_notice', True)), fields=('team',), name='notice_agreed_once'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='agreement',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_agreementevent" ("agreed_on", "author_id", "ended_on", "id", "look_again_on", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sets_notice", "team_id", "tension_id", "text", "trying_until", "version", "why") VALUES (NEW."agreed_on", NEW."author_id", NEW."ended_on", NEW."id", NEW."look_again_on", NEW."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."sets_notice", NEW."team_id", NEW."tension_id", NEW."text", NEW."trying_until", NEW."version", NEW."why"); RETURN NULL;', hash='dc29925182fa7a859b4b4ac26d5a9cf1d2a819ed', operation='INSERT', pgid='pgtrigger_insert_insert_f8592', table='meetings_agreement', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='agreement',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_agreementevent" ("agreed_on", "author_id", "ended_on", "id", "look_again_on", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sets_notice", "team_id", "tension_id", "text", "trying_until", "version", "why") VALUES (NEW."agreed_on", NEW."author_id", NEW."ended_on", NEW."id", NEW."look_again_on", NEW."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."sets_notice", NEW."team_id", NEW."tension_id", NEW."text", NEW."trying_until", NEW."version", NEW."why"); RETURN NULL;', hash='f9a0faca5d1a4c750f42e170ad957c8f8704fea8', operation='UPDATE', pgid='pgtrigger_update_update_255dc', table='meetings_agreement', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='agreement',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_agreementevent" ("agreed_on", "author_id", "ended_on", "id", "look_again_on", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sets_notice", "team_id", "tension_id", "text", "trying_until", "version", "why") VALUES (OLD."agreed_on", OLD."author_id", OLD."ended_on", OLD."id", OLD."look_again_on", OLD."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."sets_notice", OLD."team_id", OLD."tension_id", OLD."text", OLD."trying_until", OLD."version", OLD."why"); RETURN NULL;', hash='d65de7403377fadb662400f04bc1eb74a7761cb9', operation='DELETE', pgid='pgtrigger_delete_delete_b1b48', table='meetings_agreement', when='AFTER')),
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
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_actionevent" ("by_when", "ended_on", "id", "made_on", "meeting_id", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "team_id", "tension_id", "version", "what") VALUES (NEW."by_when", NEW."ended_on", NEW."id", NEW."made_on", NEW."meeting_id", NEW."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."state", NEW."team_id", NEW."tension_id", NEW."version", NEW."what"); RETURN NULL;', hash='ad22cea8b83c0abd2c5b66dcbcefb9caf0d2aa30', operation='INSERT', pgid='pgtrigger_insert_insert_fae11', table='meetings_action', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='action',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_actionevent" ("by_when", "ended_on", "id", "made_on", "meeting_id", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "team_id", "tension_id", "version", "what") VALUES (NEW."by_when", NEW."ended_on", NEW."id", NEW."made_on", NEW."meeting_id", NEW."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."state", NEW."team_id", NEW."tension_id", NEW."version", NEW."what"); RETURN NULL;', hash='e734a2bd1d661aaf74d8d2d0940ea074d6920c13', operation='UPDATE', pgid='pgtrigger_update_update_a681c', table='meetings_action', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='action',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_actionevent" ("by_when", "ended_on", "id", "made_on", "meeting_id", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "team_id", "tension_id", "version", "what") VALUES (OLD."by_when", OLD."ended_on", OLD."id", OLD."made_on", OLD."meeting_id", OLD."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."state", OLD."team_id", OLD."tension_id", OLD."version", OLD."what"); RETURN NULL;', hash='4e853c6ab42d28b7e227522272fab9a5eea0984b', operation='DELETE', pgid='pgtrigger_delete_delete_641b9', table='meetings_action', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='tensionevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='tension_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='term',
                    constraint=people.rowsecurity.RowSecurity(name='term_rows', read='team_id = ANY((SELECT my_teams())::uuid[]) or team_id = ANY((SELECT coached_teams())::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='term',
                    constraint=models.UniqueConstraint(condition=models.Q(('ended_on', None)), fields=('role',), name='term_once_at_a_time'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='term',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_termevent" ("ended_on", "handed_over", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role_id", "started_on", "team_id", "until", "user_id", "version") VALUES (NEW."ended_on", NEW."handed_over", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."role_id", NEW."started_on", NEW."team_id", NEW."until", NEW."user_id", NEW."version"); RETURN NULL;', hash='32efcbfb90898d6ee0bd6eb9ab74015c6aa377b0', operation='INSERT', pgid='pgtrigger_insert_insert_0e35c', table='meetings_term', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='term',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_termevent" ("ended_on", "handed_over", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role_id", "started_on", "team_id", "until", "user_id", "version") VALUES (NEW."ended_on", NEW."handed_over", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."role_id", NEW."started_on", NEW."team_id", NEW."until", NEW."user_id", NEW."version"); RETURN NULL;', hash='7713a1279e0754f870be586257f2c5c929070a37', operation='UPDATE', pgid='pgtrigger_update_update_893c7', table='meetings_term', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='term',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_termevent" ("ended_on", "handed_over", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role_id", "started_on", "team_id", "until", "user_id", "version") VALUES (OLD."ended_on", OLD."handed_over", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."role_id", OLD."started_on", OLD."team_id", OLD."until", OLD."user_id", OLD."version"); RETURN NULL;', hash='b86dac00296e5778ee7858cf34d5ec03f679e182', operation='DELETE', pgid='pgtrigger_delete_delete_f0d18', table='meetings_term', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='termevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='term_event_rows', read='false'),
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
                migrations.AddConstraint(
                    model_name='voice',
                    constraint=people.rowsecurity.RowSecurity(add='team_id = ANY((SELECT my_teams())::uuid[]) and author_id = (SELECT asking()) and proposal_id IN (SELECT id FROM meetings_proposal)', name='voice_rows', read='team_id = ANY((SELECT my_teams())::uuid[]) or team_id = ANY((SELECT coached_teams())::uuid[])'),
                ),
                migrations.AddConstraint(
                    model_name='voice',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'harm'), _negated=True), models.Q(('text', ''), _negated=True), _connector='OR'), name='harm_is_said'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='voice',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_voiceevent" ("author_id", "id", "kind", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "team_id", "text") VALUES (NEW."author_id", NEW."id", NEW."kind", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."proposal_id", NEW."team_id", NEW."text"); RETURN NULL;', hash='2aff590b76a5990c581a57879387c8bef29a3b3d', operation='INSERT', pgid='pgtrigger_insert_insert_c71da', table='meetings_voice', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='voice',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_voiceevent" ("author_id", "id", "kind", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "team_id", "text") VALUES (NEW."author_id", NEW."id", NEW."kind", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."proposal_id", NEW."team_id", NEW."text"); RETURN NULL;', hash='4077bc96e7921d502a046792dedb8d4cdae58e50', operation='UPDATE', pgid='pgtrigger_update_update_f23a2', table='meetings_voice', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='voice',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_voiceevent" ("author_id", "id", "kind", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "team_id", "text") VALUES (OLD."author_id", OLD."id", OLD."kind", OLD."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."proposal_id", OLD."team_id", OLD."text"); RETURN NULL;', hash='774354c29ca75d78a3ab13e137c513c9dd05294f', operation='DELETE', pgid='pgtrigger_delete_delete_f55ba', table='meetings_voice', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='voiceevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='voice_event_rows', read='false'),
                ),
                migrations.AddConstraint(
                    model_name='ways',
                    constraint=people.rowsecurity.RowSecurity(name='ways_rows', read='team_id = ANY((SELECT my_teams())::uuid[]) or team_id = ANY((SELECT coached_teams())::uuid[])', write='team_id = ANY((SELECT my_teams())::uuid[])'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='ways',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_waysevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "steps", "team_id", "version", "word") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."steps", NEW."team_id", NEW."version", NEW."word"); RETURN NULL;', hash='7aeb6d8753bac75a575d2dfc44ae0a230d8f89df', operation='INSERT', pgid='pgtrigger_insert_insert_a5d6a', table='meetings_ways', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='ways',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_waysevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "steps", "team_id", "version", "word") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."steps", NEW."team_id", NEW."version", NEW."word"); RETURN NULL;', hash='55280d6902f3c44de170e50b828c7e4925bdad5b', operation='UPDATE', pgid='pgtrigger_update_update_85a6e', table='meetings_ways', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='ways',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_waysevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "steps", "team_id", "version", "word") VALUES (OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."steps", OLD."team_id", OLD."version", OLD."word"); RETURN NULL;', hash='9ea9a05dc21d38984457dffde496ab698b8884fe', operation='DELETE', pgid='pgtrigger_delete_delete_c8887', table='meetings_ways', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='waysevent',
                    constraint=people.rowsecurity.RowSecurity(history=True, name='ways_event_rows', read='false'),
                ),
            ],
        ),
    ]
