"""A profile talk, good and bad days, the doughnut, the learning log: tools for everyday use."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from people.models.records import recorded
from people.rowsecurity import of_person
from profiles.models.tools.sheet import WORDS, Line, Sheet

#: answers of a talk, by the heading of the profile they belong to
ANSWERS = {
    "appreciate": ("thanked", "proud", "gifts"),
    "matters": ("people", "doing", "places", "rhythm"),
    "support": ("helps", "hinders"),
}


def answer(words: str) -> models.TextField[str, str]:
    """A few lines, each a thing."""
    return models.TextField(words, max_length=400, blank=True)


@recorded
class Talk(Sheet):
    """A talk that begins a one-page profile: what people say first about somebody, a line for each thing."""

    class Voice(models.TextChoices):
        SELF = "self", "They told us"
        OTHERS = "others", "People who know them well told us"

    voice = models.CharField("whose words are these", max_length=10, choices=Voice.choices)
    others = models.CharField("who told us", max_length=120, blank=True)
    thanked = answer("what do people thank them for")
    proud = answer("what are they proud of")
    gifts = answer("gifts and talents")
    people = answer("people who matter")
    doing = answer("things to do")
    places = answer("places, when and how often")
    rhythm = answer("routines, pace and having a say")
    helps = answer("what helps")
    hinders = answer("what gets in the way")

    class Meta(Sheet.Meta):
        abstract = False
        constraints = [
            of_person("talk_rows", "plan"),
            models.CheckConstraint(
                condition=Q(voice="self") | ~Q(others=""), name="talk_says_who_spoke",
                violation_error_message="Write who told you. Nobody’s words stand without their name",
            ),
            models.CheckConstraint(
                condition=~Q(thanked="", proud="", gifts="", people="", doing="", places="", rhythm="",
                             helps="", hinders=""),
                name="talk_says_something", violation_error_message="Write at least one thing that was said",
            ),
        ]  # fmt: skip

    def lines(self) -> list[tuple[str, str]]:
        """(heading, line) of everything that was said, in the order of the profile."""
        return [
            (heading, f"Please don’t: {line}" if name == "hinders" else line)
            for heading, names in ANSWERS.items()
            for name in names
            for text in getattr(self, name).splitlines()
            if (line := text.strip()[:WORDS])
        ]


@recorded
class Days(Sheet):
    """What makes a good day and a bad day, and what to do for more good ones."""

    said_back = models.BooleanField("we said it back, and they agreed", default=False)

    class Meta(Sheet.Meta):
        abstract = False
        constraints = [
            of_person("days_rows", "plan"),
            models.CheckConstraint(
                condition=Q(done_on=None) | Q(said_back=True), name="days_said_back_before_done"
            ),
        ]

    def missing(self) -> str:
        if not self.said_back:
            return "Say it back first, and ask if you got it right. Then tick “We said it back”."
        if not self.lines.filter(side=DaysLine.Side.MORE, ended_on=None).exists():
            return "Write one thing to do for more good days."
        return ""


@recorded
class DaysLine(Line):
    """Something in a good day or a bad one, and what it is about it; or what to do, and who does it."""

    class Side(models.TextChoices):
        GOOD = "good", "A good day"
        BAD = "bad", "A bad day"
        MORE = "more", "For more good days"

    sheet = models.ForeignKey(Days, models.PROTECT, related_name="lines")
    side = models.CharField("where does it belong", max_length=5, choices=Side.choices)
    text = models.CharField("what is it", max_length=WORDS)
    deeper = models.CharField("what is it about that", max_length=WORDS, blank=True)
    who = models.CharField("who does it", max_length=80, blank=True)

    class Meta(Line.Meta):
        abstract = False
        constraints = [
            of_person("daysline_rows", "plan"),
            models.CheckConstraint(
                condition=~Q(side="more") | ~Q(who=""), name="more_good_days_have_an_owner",
                violation_error_message="Write who does it, or it will be nobody",
            ),
        ]  # fmt: skip


@recorded
class Doughnut(Sheet):
    """One situation: what we must do, where we use our own judgement, and what is not ours to do."""

    situation = models.CharField("the situation", max_length=120)

    class Meta(Sheet.Meta):
        abstract = False
        constraints = [
            of_person("doughnut_rows", "plan"),
            models.UniqueConstraint(
                fields=["person"], condition=Q(done_on=None), name="one_situation_at_a_time"
            ),
        ]

    @property
    def title(self) -> str:
        return self.situation

    def missing(self) -> str:
        rings = set(self.lines.filter(ended_on=None).values_list("ring", flat=True))
        if DoughnutLine.Ring.CORE not in rings:
            return "Write what we must do: the core."
        if DoughnutLine.Ring.JUDGEMENT not in rings:
            return "Write where we use our own judgement. A doughnut without it is a list of orders."
        return ""


@recorded
class DoughnutLine(Line):
    """A line in one ring. What is not ours is somebody’s: the third ring is no excuse to look away."""

    class Ring(models.TextChoices):
        CORE = "core", "We must do this"
        JUDGEMENT = "judgement", "We use our own judgement"
        NOT_OURS = "not_ours", "Not our paid responsibility"

    sheet = models.ForeignKey(Doughnut, models.PROTECT, related_name="lines")
    ring = models.CharField("which ring", max_length=10, choices=Ring.choices)
    text = models.CharField("what is it", max_length=WORDS)
    whose = models.CharField("whose is it, and how will they know", max_length=120, blank=True)

    class Meta(Line.Meta):
        abstract = False
        constraints = [
            of_person("doughnutline_rows", "plan"),
            models.CheckConstraint(
                condition=~Q(ring="not_ours") | ~Q(whose=""), name="not_ours_is_somebodys",
                violation_error_message="Write whose it is. “Not ours” is no reason to look away",
            ),
        ]  # fmt: skip


@recorded
class Log(Sheet):
    """A quick note of something tried: what to keep doing and what to do another way."""

    what = models.CharField("what was done", max_length=160)
    where = models.CharField("where", max_length=80, blank=True)
    how_long = models.CharField("how long it went on", max_length=40, blank=True)
    worked = models.CharField("what worked well", max_length=300, blank=True)
    did_not = models.CharField("what did not work", max_length=300, blank=True)
    next_time = models.CharField("what to do next time", max_length=WORDS, blank=True)

    class Meta(Sheet.Meta):
        abstract = False
        constraints = [
            of_person("log_rows", "plan"),
            models.CheckConstraint(
                condition=~Q(worked="", did_not=""), name="log_has_something_to_learn",
                violation_error_message="Write what worked or what did not. That is what we learn from",
            ),
        ]  # fmt: skip

    @property
    def title(self) -> str:
        return self.what
