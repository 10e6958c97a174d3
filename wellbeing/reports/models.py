"""Frozen figures, what a team says about them before they are frozen, and stories told with permission."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone

from people.models import Permission, Person, Team
from people.models.records import Editable, Record, recorded
from people.rowsecurity import MY_TEAMS, RowSecurity, of_person

#: a commissioner's contracts; those of teams one works in or coaches
READABLE = "contract_id = ANY((SELECT readable_contracts())::uuid[])"
#: contracts of the teams one works in or coaches; and of those one works in
BEFORE_ISSUE = "contract_id = ANY((SELECT team_contracts(true))::uuid[])"
OURS = "contract_id = ANY((SELECT team_contracts(false))::uuid[])"


@recorded
class Report(Record):
    """One contract's quarter, numbered: a correction is the next number beside it, never a change.

    `figures` holds only what the small-number rule lets through (figures.py); raw counts are never kept.
    """

    contract_id = models.UUIDField()
    contract_name = models.CharField(max_length=120)
    team_names = models.CharField(max_length=300)
    quarter_starts = models.DateField()
    number = models.PositiveSmallIntegerField(default=1)
    why = models.CharField("what was corrected", max_length=300, blank=True)
    issued_on = models.DateField(default=timezone.localdate)
    figures = models.JSONField()

    class Meta:
        constraints = [
            RowSecurity(name="report_rows", read=READABLE),
            models.UniqueConstraint(fields=["contract_id", "quarter_starts", "number"], name="report_once"),
        ]
        ordering = ["-quarter_starts", "-number"]

    def __str__(self) -> str:
        return f"{self.contract_name}, quarter from {self.quarter_starts}"


@recorded
class Counted(Record):
    """Whose answers were counted in a contract's quarter: people join and leave it eight at a time.

    Read by the owner alone, when a later quarter is counted.
    """

    contract_id = models.UUIDField()
    quarter_starts = models.DateField()
    people = ArrayField(models.UUIDField(), default=list)

    class Meta:
        constraints = [
            RowSecurity(name="counted_rows", read="false"),
            models.UniqueConstraint(fields=["contract_id", "quarter_starts"], name="counted_once"),
        ]

    def __str__(self) -> str:
        return f"counted in the quarter from {self.quarter_starts}"


@recorded
class Draft(Record):
    """What will be issued: figures that the teams see before the council does.

    Counted by the owner; a team can only ask for one (a correction), empty and with its reason.
    """

    contract_id = models.UUIDField()
    contract_name = models.CharField(max_length=120)
    team_names = models.CharField(max_length=300)
    quarter_starts = models.DateField()
    number = models.PositiveSmallIntegerField(default=1)
    why = models.CharField("what needs to be put right", max_length=300, blank=True)
    figures = models.JSONField(default=dict, blank=True)
    issued_on = models.DateField(null=True)

    class Meta:
        constraints = [
            RowSecurity(
                name="draft_report_rows", read=BEFORE_ISSUE,
                add=f"{OURS} and figures = '{{}}'::jsonb and issued_on is null and number > 1 and why <> ''",
            ),
            models.UniqueConstraint(fields=["contract_id", "quarter_starts", "number"], name="draft_once"),
        ]  # fmt: skip
        ordering = ["-quarter_starts", "-number"]

    def __str__(self) -> str:
        return f"{self.contract_name}, draft for the quarter from {self.quarter_starts}"


@recorded
class Points(Editable):
    """A draft's main points, a line each: first by rule, then as the teams want them."""

    draft = models.OneToOneField(Draft, models.PROTECT, related_name="points")
    contract_id = models.UUIDField()
    text = models.TextField("Main points, a line each", max_length=2000)
    edited = models.BooleanField(default=False)

    class Meta:
        constraints = [RowSecurity(name="points_rows", read=BEFORE_ISSUE, write=OURS)]

    def __str__(self) -> str:
        return f"main points of {self.draft_id}"


@recorded
class Word(Editable):
    """What one team says about a draft, and that it has seen it: as its main points stood then."""

    draft = models.ForeignKey(Draft, models.PROTECT, related_name="words")
    contract_id = models.UUIDField()
    team = models.ForeignKey(Team, models.PROTECT, related_name="+")
    team_name = models.CharField(max_length=80)
    comment = models.TextField("What the team wants to say", max_length=1000, blank=True)
    changed = models.TextField("What we changed after incidents and complaints", max_length=1000, blank=True)
    #: the version of the main points that the team has seen
    seen = models.PositiveIntegerField(null=True)
    seen_on = models.DateField(null=True)

    class Meta:
        constraints = [
            RowSecurity(name="word_rows", read=BEFORE_ISSUE, write=f"team_id = {MY_TEAMS} and {OURS}"),
            models.UniqueConstraint(fields=["draft", "team"], name="word_once"),
            models.CheckConstraint(
                condition=models.Q(seen=None, seen_on=None)
                | models.Q(seen__isnull=False, seen_on__isnull=False),
                name="seen_on_a_day",
            ),
        ]
        ordering = ["team_name"]

    def __str__(self) -> str:
        return f"{self.team_name} on {self.draft_id}"


#: a story's parts along the Support Sequence: field, who carries it
PARTS = (
    ("own", "Themselves"),
    ("people", "Their people"),
    ("places", "Their places"),
    ("us", "Us"),
)


@recorded
class Story(Editable):
    """A person's story in their own words, with no name in it; told only while their permission stands.

    `agreed_on`: the day they saw exactly these words and said yes; a change of the words undoes it.
    """

    person = models.OneToOneField(Person, models.PROTECT, related_name="story")
    title = models.CharField("A title", max_length=60)
    words = models.CharField("What they said", max_length=300)
    about = models.CharField("What it is about", max_length=200, blank=True)
    own = models.CharField("What they do themselves", max_length=120, blank=True)
    people = models.CharField("What their people do", max_length=120, blank=True)
    places = models.CharField("Which places help", max_length=120, blank=True)
    us = models.CharField("What is left for us", max_length=120, blank=True)
    agreed_on = models.DateField("They saw these words and said yes on", null=True, blank=True)

    class Meta:
        constraints = [of_person("story_rows", "plan")]

    def __str__(self) -> str:
        return self.title

    @property
    def steps(self) -> list[tuple[str, str]]:
        """(who, what) along the Support Sequence."""
        return [(who, getattr(self, name)) for name, who in PARTS if getattr(self, name)]


@recorded
class Told(Record):
    """A story as one report tells it. It is gone from the report the day its permission ends."""

    report = models.ForeignKey(Report, models.PROTECT, related_name="stories")
    contract_id = models.UUIDField()
    permission = models.ForeignKey(Permission, models.PROTECT, related_name="+")
    title = models.CharField(max_length=60)
    words = models.CharField(max_length=300)
    about = models.CharField(max_length=200, blank=True)
    steps = models.JSONField(default=list)
    agreed_on = models.DateField()

    class Meta:
        constraints = [RowSecurity(name="told_rows", read=f"{READABLE} and story_stands(permission_id)")]
        ordering = ["agreed_on", "id"]

    def __str__(self) -> str:
        return self.title
