"""What is told to whom: when and how each may be reached, what they chose, and each thing told once."""

from __future__ import annotations

import datetime as dt

from django.db import models
from django.utils import timezone

from people.models.accounts import User
from people.models.records import Editable, Record
from people.rowsecurity import my_own


class Reach(Editable):
    """When somebody may be reached, and whether letters still arrive; nobody else ever reads it."""

    DAYS = [(n, name) for n, name in enumerate(
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    )]  # fmt: skip

    user = models.OneToOneField(User, models.CASCADE, related_name="reach")
    #: local times; the same twice: no quiet hours
    quiet_from = models.TimeField("quiet from", default=dt.time(20))
    quiet_until = models.TimeField("quiet until", default=dt.time(7))
    weekly_on = models.PositiveSmallIntegerField("day of the weekly letter", choices=DAYS, default=0)
    cover_on_days_off = models.BooleanField("also on my days off", default=False)
    #: letters came back from the address since
    mail_ended_on = models.DateField(null=True)

    class Meta:
        constraints = [my_own("reach_rows")]

    def __str__(self) -> str:
        return f"quiet from {self.quiet_from:%H:%M} until {self.quiet_until:%H:%M}"


class Mail(models.TextChoices):
    """When letters about an event come."""

    NOW = "now", "At once"
    MORNING = "morning", "In my morning letter"
    WEEK = "week", "In my weekly letter"
    NO = "no", "Not by e-mail"


class Sent(models.TextChoices):
    """How a notice stands on one way."""

    NO = "", "Not this way"
    NOW = "now", "Waits to go"
    MORNING = "morning", "Waits for the morning letter"
    WEEK = "week", "Waits for the weekly letter"
    SENT = "sent", "Sent"
    LET = "let", "No longer needed"


class Choice(Record):
    """How somebody wants to hear of one event; a row only where they chose."""

    user = models.ForeignKey(User, models.CASCADE, related_name="choices")
    event = models.CharField(max_length=20)
    app = models.BooleanField("here", default=True)
    mail = models.CharField("by e-mail", max_length=8, choices=Mail.choices, default=Mail.NOW)
    push = models.BooleanField("on my phone", default=False)

    class Meta:
        constraints = [
            my_own("choice_rows"),
            models.UniqueConstraint("user", "event", name="choice_once"),
        ]

    def __str__(self) -> str:
        return f"{self.event}: {self.mail}"


class Notice(Record):
    """Something was told to somebody: what kind of thing and which one, never its words. Also their log."""

    user = models.ForeignKey(User, models.CASCADE, related_name="notices")
    kind = models.CharField(max_length=20)
    about = models.UUIDField()
    #: tells one time from the next: a day, a version
    mark = models.CharField(max_length=40, blank=True)
    told_on = models.DateField(default=timezone.localdate)
    app = models.BooleanField(default=True)
    read = models.BooleanField(default=False)
    mail = models.CharField(max_length=8, choices=Sent.choices, blank=True)
    mailed_on = models.DateField(null=True)
    push = models.CharField(max_length=8, choices=Sent.choices, blank=True)
    pushed_on = models.DateField(null=True)

    class Meta:
        constraints = [
            my_own("notice_rows", delete=True),
            models.UniqueConstraint("user", "kind", "about", "mark", name="told_once"),
        ]
        indexes = [
            models.Index(name="notice_unread", fields=["user"], condition=models.Q(app=True, read=False)),
        ]

    def __str__(self) -> str:
        return f"{self.kind} told to {self.user_id}"


class Phone(Record):
    """A browser that rings when its owner is told something: where to send it, and the browser's own keys."""

    user = models.ForeignKey(User, models.CASCADE, related_name="phones")
    endpoint = models.CharField(max_length=600)
    p256dh = models.CharField(max_length=120)
    auth = models.CharField(max_length=60)
    label = models.CharField(max_length=60)
    added_on = models.DateField(default=timezone.localdate)
    ended_on = models.DateField(null=True)

    class Meta:
        constraints = [
            my_own("phone_rows", delete=True),
            models.UniqueConstraint("user", "endpoint", name="phone_once"),
        ]

    def __str__(self) -> str:
        return self.label
