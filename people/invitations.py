"""The only way in: an invitation to one address, used once, within 72 hours."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from uuid import UUID

from allauth.account.models import EmailAddress
from django.core import signing
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from people import asking, post
from people.editing import lock
from people.models import (
    Administration,
    Colleague,
    Commissioner,
    CommissioningBody,
    Invitation,
    Membership,
    Organisation,
    Standing,
    Team,
    User,
)

LASTS = dt.timedelta(hours=72)
SIGNER = signing.Signer(salt="people.invitations")


class NoLongerOpen(Exception):
    """Used, withdrawn, run out, or never ours: whoever holds the link is told the same."""


class OwnAddress(Exception):
    """Nobody invites themselves: who looks after accounts reads nobody's care."""


class AlreadyIn(Exception):
    """Who is invited has this very place today; the words say who, and where."""


@dataclass(frozen=True)
class Invite:
    """What an administrator fills in."""

    email: str
    name: str
    standing: Standing
    team: Team | None = None
    body: CommissioningBody | None = None


def secret(invitation_id: UUID) -> str:
    """What the link carries: the id, signed. It is not stored, so a stolen database opens no door."""
    return SIGNER.sign(invitation_id.hex)


def digest(token: str) -> str:
    """What is stored of the link."""
    return hashlib.sha256(token.encode()).hexdigest()


def invite(organisation: Organisation, invite: Invite, *, by: User | None) -> Invitation:
    """Keep an invitation and put its letter in the outbox. By nobody: the operator.

    Raises OwnAddress, and AlreadyIn.
    """
    email = invite.email.strip().lower()
    if by and _has(by.pk, email):
        raise OwnAddress
    if by and (there := _there(organisation, invite, email)):
        raise AlreadyIn(there)
    with transaction.atomic():
        made = Invitation(
            organisation=organisation, team=invite.team, body=invite.body, standing=invite.standing,
            email=email, name=invite.name.strip(), invited_by=by,
            expires_at=timezone.now() + LASTS,
        )  # fmt: skip
        made.digest = digest(secret(made.pk))
        made.save(force_insert=True)
        post.later("invitation", made.pk, once=f"invitation {made.pk}")
    return made


def _has(user_id: UUID, email: str) -> bool:
    """Is it an address of this account, the one to sign in with or another that is proven?"""
    proven = EmailAddress.objects.filter(user_id=user_id, email__iexact=email, verified=True)
    return proven.exists() or User.objects.filter(pk=user_id, email__iexact=email).exists()


def _there(organisation: Organisation, invite: Invite, email: str) -> str:
    """Who has this very place today, in words; empty where nobody of this address has."""
    places: QuerySet[Membership] | QuerySet[Administration] | QuerySet[Commissioner]
    if invite.team:
        where = f"is already in {invite.team.name}"
        places = invite.team.memberships.filter(standing=invite.standing).current()
    elif invite.body:
        where = f"reads the reports of {invite.body.name} already"
        places = Commissioner.objects.filter(body=invite.body).current()
    else:
        where, places = "looks after the accounts already", organisation.administrations.current()
    proven = EmailAddress.objects.filter(email__iexact=email, verified=True).values("user")
    place = (
        places.filter(Q(user__email__iexact=email) | Q(user__in=proven))
        .select_related("user__colleague")
        .first()
    )
    return f"{place.user.colleague.name} {where}" if place else ""


def withdraw(invitation: Invitation) -> None:
    """The link stops working at once."""
    Invitation.objects.filter(pk=invitation.pk, used_on=None).update(withdrawn_on=timezone.localdate())


def find(token: str) -> Invitation:
    """The open invitation of this link, or NoLongerOpen. From here on the database knows who holds it."""
    try:
        SIGNER.unsign(token)
    except signing.BadSignature:
        raise NoLongerOpen from None
    asking.tell(None, invitation=digest(token), why="invitation")
    found = (
        Invitation.objects.select_related("team", "organisation", "body").filter(digest=digest(token)).first()
    )
    if found is None or not is_open(found):
        raise NoLongerOpen
    return found


def is_open(invitation: Invitation) -> bool:
    """Not used, not withdrawn, not run out."""
    return (
        invitation.used_on is None
        and invitation.withdrawn_on is None
        and timezone.now() < invitation.expires_at
    )


def accept(token: str, *, name: str) -> User:
    """Make or find the account of the invited address and give it its place. Raises NoLongerOpen.

    Whoever wrote the invitation cannot be the one who takes it.
    """
    invitation = find(token)
    if invitation.invited_by_id and _has(invitation.invited_by_id, invitation.email):
        raise NoLongerOpen
    user = User.objects.filter(email=invitation.email).first()
    user = user or User(email=invitation.email)
    asking.tell(user.pk, invitation=digest(token), why="invitation")
    with transaction.atomic():
        lock(invitation.pk)
        if not is_open(Invitation.objects.get(pk=invitation.pk)):
            raise NoLongerOpen
        _account(user, name)
        _place(user, invitation)
        Invitation.objects.filter(pk=invitation.pk).update(used_on=timezone.localdate())
    asking.tell(user.pk, why="invitation")
    return user


def _account(user: User, name: str) -> None:
    """An account with a proven address and no password; someone who comes back is let in again."""
    if user._state.adding:
        user.set_unusable_password()
    user.is_active = True
    user.save()
    EmailAddress.objects.get_or_create(
        user=user, email=user.email, defaults={"verified": True, "primary": True}
    )
    Colleague.objects.get_or_create(user=user, defaults={"name": name.strip()})


def _place(user: User, invitation: Invitation) -> None:
    """A membership, an office or a commission; one that still runs is kept."""
    if invitation.standing == Standing.ADMINISTRATOR:
        if not user.administrations.current().filter(organisation=invitation.organisation).exists():
            Administration.objects.create(user=user, organisation=invitation.organisation)
    elif invitation.standing == Standing.COMMISSIONER and invitation.body:
        if not user.commissions.current().filter(body=invitation.body).exists():
            Commissioner.objects.create(user=user, body=invitation.body)
    elif (
        invitation.team
        and not Membership.objects.filter(user=user, team=invitation.team, ended_on=None).exists()
    ):
        _tell_team(Membership.objects.create(user=user, team=invitation.team, standing=invitation.standing))


def _tell_team(joined: Membership) -> None:
    """Everybody who works there hears that somebody has come: a stranger in a team is noticed by the team."""
    mates = joined.team.memberships.current().filter(standing=Standing.WORKER).exclude(user=joined.user_id)
    post.to_each("joined", mates.values_list("user", flat=True), once=f"joined {joined.pk}")
