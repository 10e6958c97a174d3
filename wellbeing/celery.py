"""The worker's application; no web request imports this."""

import os

from celery import Celery
from celery.schedules import crontab

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wellbeing.settings")
app = Celery("wellbeing")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
# what waits longer than it may is dropped: after a pause each job runs once, not a hundred times
app.conf.beat_schedule = {
    "post": {"task": "people.tasks.drain", "schedule": 1.0, "options": {"expires": 5}},
    # every half minute of every hour: no night gap for what keeps people safe
    "alerts": {"task": "rotas.tasks.climb", "schedule": 30.0, "options": {"expires": 25}},
    "turns": {"task": "rotas.tasks.pass_turns", "schedule": 60.0, "options": {"expires": 50}},
    # asked for on a page: begun within a second, one at a time
    "drafts": {"task": "rotas.tasks.draft", "schedule": 1.0, "options": {"expires": 2}},
    # by day, when London and UTC agree what tomorrow is
    "reminders": {
        "task": "wellbeing.tasks.remind", "schedule": crontab(minute=5, hour="7-19"),
        "options": {"expires": 3000},
    },
    "proposals": {
        "task": "meetings.tasks.adopt", "schedule": crontab(minute=35, hour="6-19"),
        "options": {"expires": 3000},
    },
    "visits": {
        "task": "rotas.tasks.make_visits", "schedule": crontab(minute=20, hour=3),
        "options": {"expires": 3600},
    },
    "weeks": {
        "task": "rotas.tasks.check_weeks", "schedule": crontab(minute=50, hour=3),
        "options": {"expires": 3600},
    },
}  # fmt: skip
