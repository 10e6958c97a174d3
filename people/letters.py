"""What is told about safety and accounts."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils import timezone

from people import linking, notices, post, safeguarding
from people.access import teams_of
from people.linking import names_of
from people.models import Concern, Invitation, Membership, Standing, User
from people.notices import Event, Kind, Thing
from people.post import Again

#: an invitation nobody has answered is told so long before it ends
LAST_DAY = dt.timedelta(hours=24)
#: that somebody has joined or left is news for so long
NEW_FOR = dt.timedelta(days=14)


def concerns(reader: User) -> list[Thing]:
    """Records that this lead may read and did not write; a message never says what they are."""
    rows = Concern.objects.exclude(author=reader).filter(organisation__safeguarding_lead=reader)
    return [
        Thing(one.pk, "", "please sign in today", "Please read it today", reverse("concern", args=[one.pk]))
        for one in rows.order_by("-happened_on", "pk")
    ]


def invitations(reader: User) -> list[Thing]:
    """Invitations of this administrator's organisation that end within a day, unanswered."""
    now = timezone.now()
    mine = reader.administrations.current().values("organisation")
    rows = Invitation.objects.filter(
        organisation__in=mine, used_on=None, withdrawn_on=None, expires_at__gt=now,
        expires_at__lte=now + LAST_DAY,
    )  # fmt: skip
    return [
        Thing(
            one.pk, "", "ends within a day", f"{one.name}: ends within a day",
            reverse("office", args=[one.organisation_id]),
        )
        for one in rows.order_by("expires_at", "pk")
    ]  # fmt: skip


def joined(reader: User) -> list[Thing]:
    """Who has come to this worker's teams of late; their name stands on the pages behind the sign-in."""
    since = timezone.localdate() - NEW_FOR
    rows = Membership.objects.current().filter(team__in=teams_of(reader), started_on__gte=since)
    rows = rows.exclude(user=reader).select_related("team").order_by("-started_on", "pk")
    called = names_of({one.user_id for one in rows})
    return [
        Thing(
            one.pk, "", "the page of the team shows who",
            f"{called.get(one.user_id, 'Somebody')} has joined {one.team.name}",
            reverse("team", args=[one.team_id]),
        )
        for one in rows
    ]  # fmt: skip


def has_left(reader: User) -> list[Thing]:
    """Who has left this worker's teams of late, and of how many people they were the link worker."""
    today, teams = timezone.localdate(), teams_of(reader)
    rows = Membership.objects.filter(team__in=teams, ended_on__gte=today - NEW_FOR, ended_on__lte=today)
    works = Membership.objects.current().filter(standing=Standing.WORKER)
    still = works.filter(team=OuterRef("team"), user=OuterRef("user"))
    rows = rows.exclude(Exists(still)).select_related("team").order_by("-ended_on", "pk")
    called, without = names_of({one.user_id for one in rows}), linking.without(rows)
    return [
        Thing(
            one.pk, "", _open(without[one.pk]),
            f"{called.get(one.user_id, 'Somebody')} has left {one.team.name}: {_open(without[one.pk])}",
            reverse("people" if without[one.pk] else "team", args=[one.team_id]),
        )
        for one in rows
    ]  # fmt: skip


def _open(people: int) -> str:
    visits = "visits may be open now"
    if not people:
        return visits
    return f"{visits}, and {'one person has' if people == 1 else f'{people} people have'} no link worker"


CONCERN = Kind("concern", "concern", "There is something new to read", concerns, "concern")
notices.register(
    CONCERN,
    Kind("joined", "joined", "Somebody has joined our team", joined),
    Kind("has-left", "joined", "Somebody has left our team", has_left),
    Kind("invitation-ends", "invitation", "An invitation ends unanswered", invitations, timed=True),
    events=[
        Event("concern", "Safeguarding, for its lead", "Always, day and night", notices.EVERYONE,
              always=True),
        Event("joined", "Somebody joins or leaves", "When a worker or a coach comes to our team, or goes"),
        Event("invitation", "Invitations", "A day before one ends unanswered", notices.OFFICE),
    ],
)  # fmt: skip


def concern(organisation_id: UUID) -> Again | None:
    """The lead of this organisation hears that there is something to read, and nothing else."""
    lead_id = safeguarding.lead_of(organisation_id)
    return notices.tell(CONCERN, lead_id) if lead_id else None


post.HANDLERS["concern"] = concern
