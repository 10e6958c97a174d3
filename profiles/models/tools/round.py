"""Tools that hold more than one view: working and not working, and the relationship circle."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from people.models.records import recorded
from people.rowsecurity import of_person
from profiles.models.tools.sheet import WORDS, Line, Sheet


@recorded
class Working(Sheet):
    """What works and what does not, as each of us sees it, ending in what we will do."""

    about = models.CharField("what is it about", max_length=120)

    class Meta(Sheet.Meta):
        abstract = False
        constraints = [of_person("working_rows", "plan")]

    @property
    def title(self) -> str:
        return self.about

    def missing(self) -> str:
        if not self.heard():
            return f"Ask {self.person.called} first. Their view is the heart of it."
        if not self.actions.filter(ended_on=None).exists():
            return "Write one thing you will do about it: who does it, and by when."
        return ""

    def heard(self) -> bool:
        """Does the person's own view stand on it?"""
        return self.lines.filter(whose=WorkingLine.Whose.PERSON, ended_on=None).exists()


@recorded
class WorkingLine(Line):
    """Something that works or does not, from one point of view. The person's own comes first."""

    class Side(models.TextChoices):
        WORKING = "working", "Working"
        NOT_WORKING = "not", "Not working"

    class Whose(models.TextChoices):
        PERSON = "person", "The person"
        FAMILY = "family", "Family and friends"
        WORKER = "worker", "Workers"

    sheet = models.ForeignKey(Working, models.PROTECT, related_name="lines")
    whose = models.CharField("whose view", max_length=10, choices=Whose.choices)
    side = models.CharField("does it work", max_length=10, choices=Side.choices)
    text = models.CharField("what is it", max_length=WORDS)
    who = models.CharField("who said it", max_length=80, blank=True)

    class Meta(Line.Meta):
        abstract = False
        constraints = [of_person("workingline_rows", "plan")]

    def too_soon(self) -> str:
        if self.whose != self.Whose.PERSON and not self.sheet.heard():
            called = self.sheet.person.called
            return f"Ask {called} first. If {called} cannot say it, write what they showed you."
        return ""


@recorded
class WorkingAction(Line):
    """What will be done about it: who does it, who need have no account, and by when."""

    sheet = models.ForeignKey(Working, models.PROTECT, related_name="actions")
    what = models.CharField("what will be done", max_length=160)
    who = models.CharField("who does it", max_length=80)
    by = models.DateField("by when")
    went = models.CharField("how it went", max_length=WORDS, blank=True)

    class Meta(Line.Meta):
        abstract = False
        constraints = [
            of_person("workingaction_rows", "plan"),
            models.CheckConstraint(condition=~Q(what="") & ~Q(who=""), name="working_action_has_an_owner"),
        ]


@recorded
class Relations(Sheet):
    """Who is in somebody's life, nearest in the middle. Drawn again, it shows what changed."""

    class Meta(Sheet.Meta):
        abstract = False
        constraints = [of_person("relations_rows", "plan")]


@recorded
class Relation(Line):
    """Someone in their life: in which quarter, and how near."""

    class Quarter(models.TextChoices):
        FAMILY = "family", "Family"
        FRIENDS = "friends", "Friends"
        PLACES = "places", "My places"
        PAID = "paid", "Paid"

    class Ring(models.IntegerChoices):
        CLOSEST = 1, "Closest"
        CLOSE = 2, "Close"
        FURTHER = 3, "Further out"

    sheet = models.ForeignKey(Relations, models.PROTECT, related_name="lines")
    name = models.CharField("their name", max_length=40)
    who = models.CharField("who they are", max_length=60, blank=True)
    quarter = models.CharField("where do they belong", max_length=10, choices=Quarter.choices)
    ring = models.PositiveSmallIntegerField("how near", choices=Ring.choices)
    together = models.CharField("what they do together, and when", max_length=120, blank=True)

    class Meta(Line.Meta):
        abstract = False
        constraints = [
            of_person("relation_rows", "plan"),
            models.CheckConstraint(condition=Q(ring__gte=1, ring__lte=3), name="relation_in_a_ring"),
            models.UniqueConstraint(
                fields=["sheet", "name"], condition=Q(ended_on=None), name="named_once_on_a_drawing"
            ),
        ]
