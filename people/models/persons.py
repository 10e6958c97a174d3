"""The people supported: each owns their record, and each class of it stands in its own table."""

from __future__ import annotations

import datetime as dt

from django.db import models
from django.db.models import Q
from django.db.models.expressions import RawSQL
from django.utils import timezone

from people.models.accounts import User
from people.models.records import Editable, Record, recorded
from people.models.teams import Spell, Team
from people.rowsecurity import ASKING, COACHED_TEAMS, MY_TEAMS, RowSecurity, my_people, of_person


class Persons(models.QuerySet["Person"]):
    """People supported."""

    def current(self) -> Persons:
        """Those the team supports today, at home or away."""
        return self.exclude(state__in=[Person.State.DIED, Person.State.ENDED])


@recorded
class Person(Editable):
    """Someone a team supports. Only what to call them and the team are required."""

    class State(models.TextChoices):
        ACTIVE = "active", "At home"
        PAUSED = "paused", "Away for a while"
        HOSPITAL = "hospital", "In hospital"
        ENDED = "ended", "Support has ended"
        DIED = "died", "Died"

    #: from each state, the states a person may move to; death is final but can be put right
    MOVES = {
        State.ACTIVE: {State.PAUSED, State.HOSPITAL, State.ENDED, State.DIED},
        State.PAUSED: {State.ACTIVE, State.HOSPITAL, State.ENDED, State.DIED},
        State.HOSPITAL: {State.ACTIVE, State.PAUSED, State.ENDED, State.DIED},
        State.ENDED: {State.ACTIVE, State.DIED},
        State.DIED: {State.ACTIVE},
    }

    team = models.ForeignKey(Team, models.PROTECT, related_name="people")
    called = models.CharField("what they like to be called", max_length=80)
    full_name = models.CharField(max_length=120, blank=True)
    address_as = models.CharField("how to greet them", max_length=120, blank=True)
    born_on = models.DateField("date of birth", null=True, blank=True)
    nhs_number = models.CharField("NHS number", max_length=10, blank=True)
    council_ref = models.CharField("council reference", max_length=30, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.ACTIVE)
    state_since = models.DateField(default=timezone.localdate)
    started_on = models.DateField("support began", default=timezone.localdate)
    objects = Persons.as_manager()

    class Meta:
        constraints = [
            RowSecurity(
                name="person_rows",
                read=f"team_id = {MY_TEAMS} or team_id = {COACHED_TEAMS} or id = {my_people('name')}",
                write=f"team_id = {MY_TEAMS}",
                link="read",
            ),
            models.UniqueConstraint(
                fields=["team", "nhs_number"], condition=~Q(nhs_number=""), name="nhs_number_once"
            ),
            models.UniqueConstraint(
                fields=["team", "council_ref"], condition=~Q(council_ref=""), name="council_ref_once"
            ),
        ]
        indexes = [models.Index(fields=["team", "called"])]

    def __str__(self) -> str:
        return self.called

    @property
    def name(self) -> str:
        """As pages show it: the full name where known."""
        return self.full_name or self.called

    @property
    def here(self) -> bool:
        """Are visits going ahead?"""
        return self.state == self.State.ACTIVE


@recorded
class Contact(Editable):
    """Where a person lives and how to reach them."""

    person = models.OneToOneField(Person, models.PROTECT, related_name="contact")
    phone = models.CharField(max_length=30, blank=True)
    address = models.TextField(max_length=300, blank=True)
    postcode = models.CharField(max_length=10, blank=True)
    getting_in = models.CharField("finding the door, pets", max_length=200, blank=True)

    class Meta:
        constraints = [of_person("contact_rows", "contact")]

    def __str__(self) -> str:
        return self.address


@recorded
class Secret(Editable):
    """A key-safe code or alarm code: seen near the visit, by whoever goes, and each look is kept."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="secrets")
    what = models.CharField("what it opens", max_length=60)
    code = models.CharField(max_length=60)
    where = models.CharField("where it is", max_length=120, blank=True)
    ended_on = models.DateField(null=True)

    class Meta:
        constraints = [
            RowSecurity(
                name="secret_rows",
                read=f"person_id = {my_people('secrets')}",
                write=f"person_id = {my_people('secrets')}",
                add=f"person_id = {my_people('name', 'write')}",
                link="write",  # a member ends a code, or reads what it opens, without seeing the code
            )
        ]

    def __str__(self) -> str:
        return self.what


class SecretReason(Record):
    """A team member answering an alert says why they need the key; it opens for two hours."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="secret_reasons")
    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    why = models.CharField(max_length=300)
    until = models.DateTimeField()

    class Meta:
        constraints = [
            RowSecurity(
                name="secretreason_rows",
                read=f"user_id = {ASKING}",
                add=f"user_id = {ASKING} and person_id = {my_people('name', 'write')}",
                link="read",
            )
        ]

    def __str__(self) -> str:
        return self.why


@recorded
class LinkWorker(Record):
    """Who co-ordinates a person's support: one at a time, with a hand-over note to change."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="links")
    user = models.ForeignKey(User, models.PROTECT, related_name="links")
    started_on = models.DateField(default=timezone.localdate)
    ended_on = models.DateField(null=True)
    handover = models.TextField(max_length=1000, blank=True)
    objects = Spell["LinkWorker"].as_manager()

    class Meta:
        constraints = [
            of_person("link_rows", "name"),
            models.UniqueConstraint(
                fields=["person"], condition=Q(ended_on=None), name="one_link_worker_at_a_time"
            ),
        ]

    def __str__(self) -> str:
        return f"link worker {self.user_id}"


class Covers(models.QuerySet["Cover"]):
    """Covers: agreed, or waiting for an answer."""

    def standing(self) -> Covers:
        """Said yes to, and not ended."""
        return self.filter(ended_on=None, answer=Cover.Answer.YES)

    def waiting(self) -> Covers:
        """Asked, and neither answered nor taken back."""
        return self.filter(ended_on=None, answer="")

    def live(self, begins_by: dt.datetime | None = None, ends_after: dt.datetime | None = None) -> Covers:
        """The asking worker's that count, by live_covers of doors.sql; by the times of the visit itself.

        It goes ahead and is theirs, of someone who is supported, and they work in that organisation.
        """
        counts = RawSQL(  # noqa: S611  # fixed SQL, its two values go as parameters
            "select cover_id from live_covers() where starts_at <= coalesce(%s, 'infinity'::timestamptz)"
            " and ends_at >= coalesce(%s, '-infinity'::timestamptz)",
            [begins_by, ends_after],
        )
        return self.filter(pk__in=counts)


@recorded
class Cover(Record):
    """Another team's worker is asked to cover one visit, and covers it from their yes on.

    What they may see opens and closes around it; until they have said yes nothing opens.
    """

    class Answer(models.TextChoices):
        YES = "yes", "Yes"
        NO = "no", "Not this time"

    person = models.ForeignKey(Person, models.PROTECT, related_name="covers")
    user = models.ForeignKey(User, models.PROTECT, related_name="covers")
    visit_id = models.UUIDField()
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    asker = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    answer = models.CharField(max_length=3, choices=Answer.choices, blank=True)
    #: the visit is at another time since they said yes
    moved_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)
    objects = Covers.as_manager()

    class Meta:
        constraints = [
            RowSecurity(
                name="cover_rows",
                read=f"person_id = {my_people('name', 'write')} or user_id = {ASKING}",
                write=f"person_id = {my_people('name', 'write')}",
                link="write",  # whoever covers gives the visit back: let_go_covers
            )
        ]
        indexes = [models.Index(fields=["user", "ends_at"])]

    def __str__(self) -> str:
        return f"cover by {self.user_id}"
