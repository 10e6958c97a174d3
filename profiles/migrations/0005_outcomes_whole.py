"""Outcomes whole: a fuller life, both views of how it looks, what comes next, who decided it."""

import django.db.models.deletion
import django.utils.timezone
import people.rowsecurity
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
import uuid
from django.conf import settings
from django.db import migrations, models

#: to keep what is good counts as much as to reach what is new, and is told apart from now on
DONE = """
select set_config('app.owner_door', 'on', true);
update profiles_outcomemove m set life = case o.kind when 'keep' then 'kept' else 'reached' end
  from profiles_outcome o where o.id = m.outcome_id and m.life = 'done';
update profiles_outcome set life = case kind when 'keep' then 'kept' else 'reached' end where life = 'done';
set constraints all immediate;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0005_measure'),
        ('profiles', '0004_suggestions'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunSQL(DONE, migrations.RunSQL.noop),
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
            ],
            options={
                'ordering': ['added_on', 'id'],
            },
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
            ],
            options={
                'abstract': False,
            },
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
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='outcomeplan',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='outcomeplan',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='outcomeplan',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='outcomeplan',
            name='ascof',
            field=models.CharField(blank=True, choices=[('quality', 'Quality of life'), ('independence', 'Independence'), ('empowerment', 'Having a say, knowing what there is'), ('safety', 'Safety'), ('social', 'Being with other people'), ('continuity', 'Good support that stays')], max_length=12, verbose_name='ASCOF'),
        ),
        migrations.AddField(
            model_name='outcomeplan',
            name='care_act',
            field=models.CharField(blank=True, choices=[('food', 'Eating and drinking well'), ('hygiene', 'Keeping clean'), ('toilet', 'Managing the toilet'), ('clothes', 'Being dressed as they like'), ('safe_home', 'Using the home safely'), ('home', 'Keeping the home up'), ('people', 'Family and other people'), ('work', 'Work, learning, volunteering'), ('places', 'Using places nearby'), ('children', 'Caring for a child')], max_length=10, verbose_name='Care Act'),
        ),
        migrations.AddField(
            model_name='outcomeplan',
            name='decided',
            field=models.CharField(blank=True, choices=[('', 'Not asked yet'), ('yes', 'Yes, it is mine'), ('partly', 'Partly'), ('no', 'No, somebody else’s')], max_length=6),
        ),
        migrations.AddField(
            model_name='outcomeplan',
            name='decided_how',
            field=models.CharField(blank=True, choices=[('said', 'They said so'), ('signed', 'They signed'), ('showed', 'They showed us, in their own way'), ('through', 'Through someone who knows them well')], max_length=8),
        ),
        migrations.AddField(
            model_name='outcomeplan',
            name='decided_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='outcomeplan',
            name='decided_through',
            field=models.CharField(blank=True, max_length=120, verbose_name='through whom'),
        ),
        migrations.AddField(
            model_name='outcomeplan',
            name='ladder',
            field=models.TextField(blank=True, max_length=400, verbose_name='the rungs from here to there, a line each'),
        ),
        migrations.AddField(
            model_name='outcomeplanevent',
            name='ascof',
            field=models.CharField(blank=True, choices=[('quality', 'Quality of life'), ('independence', 'Independence'), ('empowerment', 'Having a say, knowing what there is'), ('safety', 'Safety'), ('social', 'Being with other people'), ('continuity', 'Good support that stays')], max_length=12, verbose_name='ASCOF'),
        ),
        migrations.AddField(
            model_name='outcomeplanevent',
            name='care_act',
            field=models.CharField(blank=True, choices=[('food', 'Eating and drinking well'), ('hygiene', 'Keeping clean'), ('toilet', 'Managing the toilet'), ('clothes', 'Being dressed as they like'), ('safe_home', 'Using the home safely'), ('home', 'Keeping the home up'), ('people', 'Family and other people'), ('work', 'Work, learning, volunteering'), ('places', 'Using places nearby'), ('children', 'Caring for a child')], max_length=10, verbose_name='Care Act'),
        ),
        migrations.AddField(
            model_name='outcomeplanevent',
            name='decided',
            field=models.CharField(blank=True, choices=[('', 'Not asked yet'), ('yes', 'Yes, it is mine'), ('partly', 'Partly'), ('no', 'No, somebody else’s')], max_length=6),
        ),
        migrations.AddField(
            model_name='outcomeplanevent',
            name='decided_how',
            field=models.CharField(blank=True, choices=[('said', 'They said so'), ('signed', 'They signed'), ('showed', 'They showed us, in their own way'), ('through', 'Through someone who knows them well')], max_length=8),
        ),
        migrations.AddField(
            model_name='outcomeplanevent',
            name='decided_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='outcomeplanevent',
            name='decided_through',
            field=models.CharField(blank=True, max_length=120, verbose_name='through whom'),
        ),
        migrations.AddField(
            model_name='outcomeplanevent',
            name='ladder',
            field=models.TextField(blank=True, max_length=400, verbose_name='the rungs from here to there, a line each'),
        ),
        migrations.AlterField(
            model_name='outcome',
            name='life',
            field=models.CharField(choices=[('idea', 'An idea'), ('agreed', 'Agreed, not begun'), ('active', 'Working on it'), ('resting', 'Resting'), ('reached', 'Reached'), ('kept', 'Kept'), ('changed', 'Became another wish'), ('let_go', 'Let go')], default='active', max_length=10),
        ),
        migrations.AlterField(
            model_name='outcomeevent',
            name='life',
            field=models.CharField(choices=[('idea', 'An idea'), ('agreed', 'Agreed, not begun'), ('active', 'Working on it'), ('resting', 'Resting'), ('reached', 'Reached'), ('kept', 'Kept'), ('changed', 'Became another wish'), ('let_go', 'Let go')], default='active', max_length=10),
        ),
        migrations.AlterField(
            model_name='outcomemove',
            name='life',
            field=models.CharField(choices=[('idea', 'An idea'), ('agreed', 'Agreed, not begun'), ('active', 'Working on it'), ('resting', 'Resting'), ('reached', 'Reached'), ('kept', 'Kept'), ('changed', 'Became another wish'), ('let_go', 'Let go')], max_length=10),
        ),
        migrations.AlterField(
            model_name='outcomemoveevent',
            name='life',
            field=models.CharField(choices=[('idea', 'An idea'), ('agreed', 'Agreed, not begun'), ('active', 'Working on it'), ('resting', 'Resting'), ('reached', 'Reached'), ('kept', 'Kept'), ('changed', 'Became another wish'), ('let_go', 'Let go')], max_length=10),
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
            model_name='outcomeplan',
            constraint=models.CheckConstraint(condition=models.Q(('decided', ''), models.Q(('decided_on__isnull', False), models.Q(('decided_how', ''), _negated=True)), _connector='OR'), name='decided_on_a_day_in_a_way'),
        ),
        migrations.AddField(
            model_name='lifecheck',
            name='author',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='lifecheck',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='life_checks', to='people.person'),
        ),
        migrations.AddField(
            model_name='lifecheckevent',
            name='author',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='lifecheckevent',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person'),
        ),
        migrations.AddField(
            model_name='lifecheckevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='profiles.lifecheck'),
        ),
        migrations.AddField(
            model_name='nextstep',
            name='outcome',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='next_steps', to='profiles.outcome'),
        ),
        migrations.AddField(
            model_name='nextstep',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person'),
        ),
        migrations.AddField(
            model_name='nextstepevent',
            name='outcome',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='profiles.outcome'),
        ),
        migrations.AddField(
            model_name='nextstepevent',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person'),
        ),
        migrations.AddField(
            model_name='nextstepevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='profiles.nextstep'),
        ),
        migrations.AddField(
            model_name='rating',
            name='author',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='rating',
            name='outcome',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='ratings', to='profiles.outcome'),
        ),
        migrations.AddField(
            model_name='rating',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person'),
        ),
        migrations.AddField(
            model_name='ratingevent',
            name='author',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='ratingevent',
            name='outcome',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='profiles.outcome'),
        ),
        migrations.AddField(
            model_name='ratingevent',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person'),
        ),
        migrations.AddField(
            model_name='ratingevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='profiles.rating'),
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
            model_name='nextstepevent',
            constraint=people.rowsecurity.RowSecurity(history=True, name='nextstep_event_rows', read='false'),
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
    ]
