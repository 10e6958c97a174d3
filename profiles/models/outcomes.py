"""What a person wants, in their own words, and how it is going."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from people.models import Person, User
from people.models.records import Editable, Record, recorded
from people.rowsecurity import RowSecurity, my_people, of_person


class Outcomes(models.QuerySet["Outcome"]):
    """What people want."""

    def open(self) -> Outcomes:
        """Being worked on together: agreed, and neither rested nor let go."""
        return self.filter(life=Outcome.Life.ACTIVE)


@recorded
class Outcome(Editable):
    """Something a person wants, in their own words."""

    class Kind(models.TextChoices):
        CHANGE = "change", "Something to change"
        KEEP = "keep", "Something to keep"
        FEEL = "feel", "How life feels"

    class Progress(models.TextChoices):
        START = "start", "Just starting"
        CLOSER = "closer", "Getting closer"
        THERE = "there", "There"

    class Life(models.TextChoices):
        IDEA = "idea", "An idea"
        ACTIVE = "active", "Working on it"
        RESTING = "resting", "Resting"
        DONE = "done", "Done"
        LET_GO = "let_go", "Let go"

    class Element(models.TextChoices):
        SAFE = "safe", "Safe and well"
        MATTERS = "matters", "Doing more of what matters"
        CONNECTED = "connected", "Staying connected"

    #: from each life, the lives an outcome may move to
    MOVES = {
        Life.IDEA: {Life.ACTIVE, Life.LET_GO},
        Life.ACTIVE: {Life.RESTING, Life.DONE, Life.LET_GO},
        Life.RESTING: {Life.ACTIVE, Life.DONE, Life.LET_GO},
        Life.DONE: {Life.ACTIVE},
        Life.LET_GO: {Life.ACTIVE},
    }

    person = models.ForeignKey(Person, models.PROTECT, related_name="outcomes")
    statement = models.CharField("what they want, in their words", max_length=160)
    short = models.CharField("in a few words, for lists", max_length=60, blank=True)
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.CHANGE)
    element = models.CharField("counted under", max_length=10, choices=Element.choices)
    life = models.CharField(max_length=10, choices=Life.choices, default=Life.ACTIVE)
    progress = models.CharField("how it is going", max_length=10, choices=Progress.choices, default="start")
    look_again_on = models.DateField("look again by", null=True, blank=True)
    started_on = models.DateField(default=timezone.localdate)

    class Meta:
        constraints = [of_person("outcome_rows", "outcomes")]
        ordering = ["started_on", "id"]

    def __str__(self) -> str:
        return self.statement


@recorded
class OutcomePlan(Editable):
    """The why and the signs of an outcome: part of the plan, which a coach does not read."""

    outcome = models.OneToOneField(Outcome, models.PROTECT, related_name="plan")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    why = models.TextField("why it matters", max_length=600, blank=True)
    good_week = models.TextField("what it looks like when it is there", max_length=600, blank=True)
    signs = models.TextField("signs anyone would notice, a line each", max_length=400, blank=True)
    explore_by = models.DateField("walk steps 1 to 4 by", null=True, blank=True)

    class Meta:
        constraints = [of_person("outcomeplan_rows", "plan", link="read")]

    def __str__(self) -> str:
        return f"plan of {self.outcome_id}"


@recorded
class OutcomeMove(Record):
    """A dated change of how an outcome is going; the words with it stand in Said."""

    outcome = models.ForeignKey(Outcome, models.PROTECT, related_name="moves")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    life = models.CharField(max_length=10, choices=Outcome.Life.choices)
    progress = models.CharField(max_length=10, choices=Outcome.Progress.choices)
    on = models.DateField(default=timezone.localdate)
    author = models.ForeignKey(User, models.PROTECT, related_name="+")

    class Meta:
        constraints = [of_person("outcomemove_rows", "outcomes")]
        ordering = ["-on"]

    def __str__(self) -> str:
        return f"{self.progress} on {self.on}"


@recorded
class Said(Record):
    """What the person said when an outcome moved, and who agreed: words that a coach does not read."""

    move = models.OneToOneField(OutcomeMove, models.PROTECT, related_name="words")
    outcome = models.ForeignKey(Outcome, models.PROTECT, related_name="words")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    said = models.CharField("what they said about it", max_length=300, blank=True)
    agreed_with = models.CharField("who agreed", max_length=120, blank=True)
    on = models.DateField(default=timezone.localdate)

    class Meta:
        constraints = [
            RowSecurity(
                name="said_rows",
                # as the notes: all of them for the team, the last fourteen days for a cover worker
                read=f"person_id = {my_people('plan')}"
                f" or (person_id = {my_people('recent')} and \"on\" > uk_today() - 14)",
                write=f"person_id = {my_people('plan', 'write')}",
            )
        ]
        ordering = ["-on"]

    def __str__(self) -> str:
        return self.said
