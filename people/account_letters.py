"""What each kind of post about accounts does when its turn comes."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from people import asking, invitations, linking, mail, post
from people.models import Invitation, Membership, Standing, User


def invitation(invitation_id: UUID) -> None:
    """The link, to the invited address, if it is still open. Asked as whoever holds the link."""
    token = invitations.secret(invitation_id)
    asking.tell(None, invitation=invitations.digest(token), why="invitation")
    found = Invitation.objects.select_related("organisation", "team", "body").filter(pk=invitation_id).first()
    if found is None or not invitations.is_open(found):
        return
    mail.send(
        "invitation",
        [found.email],
        key=f"invitation-{found.pk}",
        name=found.name,
        organisation=found.organisation.name,
        place=str(found.team or found.body or found.organisation),
        standing=found.get_standing_display().lower(),
        link=settings.SITE_URL + reverse("invitation", args=[token]),
    )


def left(membership_id: UUID) -> None:
    """They are nobody's link worker there any more, and each of the rest of the team hears of it."""
    with asking.asking_as(_someone_left_behind(membership_id), why="left"):
        membership = Membership.objects.select_related("team").filter(pk=membership_id).first()
        if membership is None:
            return
        linking.end_of(membership)
        mates = membership.team.memberships.current().filter(standing=Standing.WORKER)
        whom = mates.exclude(user=membership.user_id).values_list("user", flat=True)
        post.to_each("has-left", whom, once=f"has left {membership_id}")


def lead_changed(user_id: UUID) -> None:
    """Whoever led safeguarding, or leads it now, hears that it has changed; not who named whom."""
    reader = User.objects.filter(pk=user_id, is_active=True).first()
    if reader is not None:
        today = timezone.localdate()
        mail.send("lead_changed", [reader.email], key=f"lead-{reader.pk}-{today:%Y%m%d}")


def _someone_left_behind(membership_id: UUID) -> UUID | None:
    """A current member of the team that was left; the worker's login may ask who."""
    with connection.cursor() as q:
        q.execute("select job_left_behind(%s)", [membership_id])
        row = q.fetchone()
    return row[0] if row else None


post.HANDLERS |= {"invitation": invitation, "left": left, "lead-changed": lead_changed}
