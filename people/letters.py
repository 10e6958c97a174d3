"""What each kind of post about safety does when its turn comes."""

from __future__ import annotations

from uuid import UUID

from people import asking, mail, post, safeguarding
from people.models import Concern, User


def concern(organisation_id: UUID) -> None:
    """The lead of this organisation hears that there is something to read, and nothing else."""
    lead_id = safeguarding.lead_of(organisation_id)
    lead = User.objects.filter(pk=lead_id, is_active=True).first() if lead_id else None
    if lead is None:
        return
    with asking.asking_as(lead.pk, why="concern"):
        waiting = Concern.objects.filter(organisation=organisation_id).exclude(author=lead).exists()
    if waiting:
        mail.send("concern", [lead.email])


post.HANDLERS |= {"concern": concern}
