"""What was learned with a person, on its way to their one-page profile."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone

from people.models import Person, User
from people.models.records import Editable, recorded
from people.rowsecurity import of_person


class Suggestions(models.QuerySet["Suggestion"]):
    """What was learned."""

    def waiting(self) -> Suggestions:
        """Beside the profile, for its person and whoever holds the pen to decide."""
        return self.filter(state=Suggestion.State.WAITING)


@recorded
class Suggestion(Editable):
    """A line for the one-page profile: first an answer, then waiting at its side, then on it or not now.

    `source` names the tool or the note it came from, `source_id` the row; `slot` which line of a note.
    """

    class State(models.TextChoices):
        ANSWER = "answer", "Written down"
        WAITING = "waiting", "Waiting beside the profile"
        TAKEN = "taken", "On the profile"
        NOT_NOW = "not_now", "Not now"

    class Heading(models.TextChoices):
        APPRECIATE = "appreciate", "What people appreciate about me"
        MATTERS = "matters", "What matters to me"
        SUPPORT = "support", "How best to support me"

    class Source(models.TextChoices):
        NOTE = "note", "A note after a visit"
        TALK = "talk", "One-page profile talk"
        WORKING = "working", "Working and not working"
        RELATIONS = "relations", "Relationship circle"
        DAYS = "days", "Good days and bad days"
        DOUGHNUT = "doughnut", "The doughnut"
        LOG = "log", "Learning log"
        IMPORTANT = "important", "Important to, important for"
        COMMUNICATION = "communication", "Communication chart"
        DECISIONS = "decisions", "Making decisions"
        QUESTIONS = "questions", "Four questions and one"
        WEEK = "week", "A perfect week"
        HOPES = "hopes", "Hopes and fears"
        PRESENCE = "presence", "From being there to giving"
        MATCHING = "matching", "A good match"

    #: from each state, the states it may move to; what is on the page is changed on the page
    MOVES = {
        State.ANSWER: {State.WAITING},
        State.WAITING: {State.TAKEN, State.NOT_NOW},
        State.NOT_NOW: {State.WAITING},
        State.TAKEN: set[State](),
    }

    person = models.ForeignKey(Person, models.PROTECT, related_name="suggestions")
    heading = models.CharField(max_length=10, choices=Heading.choices)
    text = models.CharField("the line", max_length=200)
    source = models.CharField(max_length=20, choices=Source.choices)
    source_id = models.UUIDField(null=True)
    slot = models.CharField(max_length=12, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.ANSWER)
    on = models.DateField(default=timezone.localdate)
    author = models.ForeignKey(User, models.PROTECT, related_name="+")
    decided_on = models.DateField(null=True)
    page = models.PositiveIntegerField("the version that took it", null=True)
    objects = Suggestions.as_manager()

    class Meta:
        constraints = [
            of_person("suggestion_rows", "plan"),
            models.UniqueConstraint(
                fields=["source_id", "slot"], condition=~Q(slot=""), name="a_line_of_a_note_once"
            ),
            models.CheckConstraint(
                condition=~Q(state="taken") | Q(page__isnull=False), name="taken_onto_a_page"
            ),
        ]
        indexes = [models.Index(fields=["person", "state"])]
        ordering = ["on", "id"]

    def __str__(self) -> str:
        return self.text
