"""A perfect week, hopes and fears, from being there to giving, a good match: tools that look ahead."""

from __future__ import annotations

import re

from django.db import models
from django.db.models import F, Q

from people.models.records import recorded
from people.rowsecurity import of_person
from profiles.models.tools.sheet import WORDS, Line, Sheet

#: words of a timetable of tasks, where a week should say what it is like
TASKS = re.compile(r"\b(routines?|personal care|toileting|hygiene|meds|tasks?)\b", re.IGNORECASE)


@recorded
class Week(Sheet):
    """A week somebody would love and could have. It is not a timetable: it has no clock."""

    class Meta(Sheet.Meta):
        abstract = False
        constraints = [of_person("week_rows", "plan")]


@recorded
class WeekLine(Line):
    """Something in the week: fixed to its day, or flexible."""

    class Day(models.IntegerChoices):
        ANY = 0, "Any day"
        MONDAY = 1, "Monday"
        TUESDAY = 2, "Tuesday"
        WEDNESDAY = 3, "Wednesday"
        THURSDAY = 4, "Thursday"
        FRIDAY = 5, "Friday"
        SATURDAY = 6, "Saturday"
        SUNDAY = 7, "Sunday"

    class Part(models.TextChoices):
        MORNING = "1", "Morning"
        AFTERNOON = "2", "Afternoon"
        EVENING = "3", "Evening"

    class Kind(models.TextChoices):
        FIXED = "fixed", "Fixed: it is that day or not at all"
        FLEXIBLE = "flexible", "Flexible"

    sheet = models.ForeignKey(Week, models.PROTECT, related_name="lines")
    what = models.CharField("what exactly", max_length=WORDS)
    day = models.PositiveSmallIntegerField("which day", choices=Day.choices)
    part = models.CharField("which part of the day", max_length=1, choices=Part.choices)
    whom = models.CharField("with whom", max_length=80, blank=True)
    kind = models.CharField("fixed or flexible", max_length=10, choices=Kind.choices)
    cost = models.CharField("what it costs", max_length=40, blank=True)
    now = models.BooleanField("it happens already", default=False)

    class Meta(Line.Meta):
        abstract = False
        ordering = ["day", "part", "place", "id"]
        constraints = [
            of_person("weekline_rows", "plan"),
            models.CheckConstraint(condition=Q(day__gte=0, day__lte=7), name="a_week_has_seven_days"),
            models.CheckConstraint(
                condition=Q(kind="flexible") | Q(day__gte=1), name="what_is_fixed_has_its_day",
                violation_error_message="Choose the day it is fixed to, or say it is flexible",
            ),
        ]  # fmt: skip

    def too_soon(self) -> str:
        if found := TASKS.search(self.what):
            return f"“{found[0]}” is a task, not a good week. What exactly happens, and what is it like?"
        return ""


@recorded
class Hopes(Sheet):
    """What somebody hopes for and what they fear, about one thing ahead."""

    about = models.CharField("what lies ahead", max_length=120)

    class Meta(Sheet.Meta):
        abstract = False
        constraints = [of_person("hopes_rows", "plan")]

    @property
    def title(self) -> str:
        return self.about

    def missing(self) -> str:
        lines = self.lines.filter(ended_on=None)
        if not lines.filter(side=HopesLine.Side.HOPE).exists():
            return "Write at least one hope."
        if lines.filter(side=HopesLine.Side.FEAR, step="").exists():
            return "Write what would ease each fear. None is left standing alone."
        return ""


@recorded
class HopesLine(Line):
    """A hope or a fear, whose it is, and the next step towards it or against it."""

    class Side(models.TextChoices):
        HOPE = "hope", "A hope"
        FEAR = "fear", "A fear"

    sheet = models.ForeignKey(Hopes, models.PROTECT, related_name="lines")
    side = models.CharField("a hope or a fear", max_length=5, choices=Side.choices)
    text = models.CharField("what is it", max_length=WORDS)
    who = models.CharField("whose is it", max_length=80)
    step = models.CharField("what would help", max_length=WORDS, blank=True)

    class Meta(Line.Meta):
        abstract = False
        constraints = [
            of_person("hopesline_rows", "plan"),
            models.CheckConstraint(condition=~Q(who=""), name="a_hope_is_somebodys"),
        ]


@recorded
class Presence(Sheet):
    """Places somebody goes to, from just being there to giving something, and the next step at each."""

    class Meta(Sheet.Meta):
        abstract = False
        constraints = [of_person("presence_rows", "plan")]


@recorded
class PresenceLine(Line):
    """One place: how far along it is, and the next step, which always goes further."""

    class Stage(models.IntegerChoices):
        THERE = 1, "There"
        KNOWN = 2, "Known by name"
        JOINING = 3, "Joining in"
        CONNECTING = 4, "Making friends"
        GIVING = 5, "Giving something"

    sheet = models.ForeignKey(Presence, models.PROTECT, related_name="lines")
    what = models.CharField("the place, or what happens there", max_length=80)
    stage = models.PositiveSmallIntegerField("where is it now", choices=Stage.choices)
    aim = models.PositiveSmallIntegerField("where next", choices=Stage.choices, null=True, blank=True)
    step = models.CharField("the next step", max_length=WORDS, blank=True)
    who = models.CharField("who helps", max_length=80, blank=True)

    class Meta(Line.Meta):
        abstract = False
        constraints = [
            of_person("presenceline_rows", "plan"),
            models.CheckConstraint(
                condition=Q(stage__gte=1, stage__lte=5) & (Q(aim=None) | Q(aim__lte=5)),
                name="presence_has_five_stages",
            ),
            models.CheckConstraint(
                condition=Q(aim=None) | Q(aim__gt=F("stage")), name="the_next_step_goes_further",
                violation_error_message="Choose a next step that goes further than now",
            ),
            models.CheckConstraint(
                condition=Q(aim=None) | (~Q(step="") & ~Q(who="")), name="a_next_step_says_what_and_who",
                violation_error_message="Write the next step, and who helps with it",
            ),
        ]  # fmt: skip


def wish(words: str) -> models.TextField[str, str]:
    """A few lines of what somebody wants in whoever supports them."""
    return models.TextField(words, max_length=300, blank=True)


@recorded
class Matching(Sheet):
    """What makes a good match: not only skills, but what somebody is like and loves."""

    supports = wish("support they want")
    skills = wish("skills that needs")
    personality = wish("people they get on with")
    interests = wish("interests to share")

    class Meta(Sheet.Meta):
        abstract = False
        constraints = [
            of_person("matching_rows", "plan"),
            models.CheckConstraint(
                condition=~Q(personality="") | ~Q(interests=""), name="a_match_is_more_than_skills",
                violation_error_message="A match is more than skills. Write who they like, or what they love",
            ),
        ]  # fmt: skip
