"""Deciding between meetings: somebody proposes, the others say what they see, and it holds or not."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone

from meetings.models.roles import Role
from meetings.models.tensions import Tension
from meetings.models.together import Agreement
from people.models import Team, User
from people.models.records import Editable, Record, recorded
from people.rowsecurity import ASKING, COACHED_TEAMS, MY_TEAMS, RowSecurity, of_team


@recorded
class Proposal(Editable):
    """What somebody would like to change, why, and by when the others speak."""

    class Way(models.TextChoices):
        CONSENT = "consent", "By consent"
        ADVICE = "advice", "By advice"

    class About(models.TextChoices):
        AGREEMENT = "agreement", "A way of working"
        ROLE = "role", "A role"
        PERSON = "person", "Who takes on a role"
        OTHER = "other", "Something I decide, with advice"

    class State(models.TextChoices):
        OPEN = "", "Open"
        ADOPTED = "adopted", "It holds"
        MEETING = "meeting", "Comes to the meeting"
        DECIDED = "decided", "Decided"
        WITHDRAWN = "withdrawn", "Taken back"

    team = models.ForeignKey(Team, models.PROTECT, related_name="proposals")
    author = models.ForeignKey(User, models.PROTECT, related_name="+")
    way = models.CharField(max_length=8, choices=Way.choices, default=Way.CONSENT)
    about = models.CharField("what is it about?", max_length=10, choices=About.choices)
    text = models.CharField("what do you propose?", max_length=200)
    why = models.CharField("what for? tell of something that happened", max_length=300)
    #: by advice: whom the one who decides will hear
    affected = models.CharField("who does it touch?", max_length=200, blank=True)
    knows = models.CharField("who knows about it?", max_length=200, blank=True)
    tension = models.ForeignKey(Tension, models.PROTECT, null=True, related_name="proposals")
    role = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    nominee = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    closes_on = models.DateField("by when do the others speak?")
    state = models.CharField(max_length=10, choices=State.choices, blank=True)
    outcome = models.CharField("what did you decide, and why?", max_length=400, blank=True)
    agreement = models.ForeignKey(Agreement, models.PROTECT, null=True, related_name="+")
    made_on = models.DateField(default=timezone.localdate)
    ended_on = models.DateField(null=True)

    class Meta:
        constraints = [
            of_team("proposal_rows", coach_reads=True),
            models.CheckConstraint(
                condition=~Q(way="advice") | Q(about="other"), name="only_decisions_are_by_advice"
            ),
            models.CheckConstraint(
                condition=~Q(about="person") | Q(role__isnull=False, nominee__isnull=False),
                name="election_names_role_and_person",
            ),
        ]
        ordering = ["closes_on", "id"]

    def __str__(self) -> str:
        return self.text


@recorded
class Voice(Record):
    """What one of us says to a proposal: fine, a thought, or a harm it would do."""

    class Kind(models.TextChoices):
        FINE = "fine", "Fine with me"
        ADVICE = "advice", "A thought"
        HARM = "harm", "It would do harm"

    team = models.ForeignKey(Team, models.PROTECT, related_name="+")
    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="voices")
    author = models.ForeignKey(User, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    text = models.CharField("what do you see?", max_length=400, blank=True)
    on = models.DateField(default=timezone.localdate)

    class Meta:
        constraints = [
            RowSecurity(
                name="voice_rows",
                read=f"team_id = {MY_TEAMS} or team_id = {COACHED_TEAMS}",
                add=f"team_id = {MY_TEAMS} and author_id = {ASKING}"
                " and proposal_id IN (SELECT id FROM meetings_proposal)",
            ),
            models.CheckConstraint(condition=~Q(kind="harm") | ~Q(text=""), name="harm_is_said"),
        ]
        ordering = ["on", "id"]

    def __str__(self) -> str:
        return self.kind
