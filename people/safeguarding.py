"""Safeguarding: whom to ring, and a record for its author and the organisation's named lead alone."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Q

from people import post
from people.access import covers_of, teams_of
from people.editing import make_once
from people.linking import names_of
from people.models import Concern, ConcernStep, Organisation, Person, User


@dataclass(frozen=True)
class Numbers:
    """Whom to ring in one organisation; an empty phone means nobody has set it."""

    organisation: str
    lead: str
    lead_phone: str
    council: str
    council_phone: str
    #: is the asking user the lead?
    mine: bool


def organisations_of(user: User) -> list[Organisation]:
    """Where someone works, coaches, covers or administers; never a commissioner's."""
    teams = teams_of(user, None).values("organisation")
    covered = covers_of(user).values("person__team__organisation")
    office = user.administrations.current().values("organisation")
    mine = Q(pk__in=teams) | Q(pk__in=covered) | Q(pk__in=office)
    return list(Organisation.objects.filter(mine).order_by("name"))


def numbers(organisations: list[Organisation], *, asking: User) -> list[Numbers]:
    """Whom to ring, organisation by organisation."""
    leads = {o.safeguarding_lead_id for o in organisations if o.safeguarding_lead_id}
    called = names_of(leads)
    return [
        Numbers(
            o.name,
            called.get(o.safeguarding_lead_id, "") if o.safeguarding_lead_id else "",
            o.safeguarding_phone,
            o.council_name,
            o.council_phone,
            o.safeguarding_lead_id == asking.pk,
        )
        for o in organisations
    ]


def record(concern: Concern) -> None:
    """Keep it, and tell the lead that there is something to read: not what, about whom or by whom."""
    with transaction.atomic():
        make_once(concern)
        if concern.organisation.safeguarding_lead_id != concern.author_id:
            post.later("concern", concern.organisation_id, once=f"concern {concern.pk}")


def add_step(step: ConcernStep) -> None:
    """What was done about it. Nothing in a record is ever changed; steps are added."""
    make_once(step)


def steps_of(concern: Concern, *, reader: User) -> list[tuple[str, ConcernStep]]:
    """(who, step), oldest first, without names: the reader may not know the other's."""

    def who(step: ConcernStep) -> str:
        if step.author_id == reader.pk:
            return "You"
        return "Whoever wrote this record" if step.author_id == concern.author_id else "The lead"

    return [(who(step), step) for step in concern.steps.order_by("done_on", "pk")]


def person_called(person_id: str) -> Person | None:
    """The person with this id, as row security shows them; None for nonsense and for anyone else's."""
    try:
        return Person.objects.select_related("team").filter(pk=UUID(person_id)).first()
    except ValueError:
        return None


def concerns_for(user: User) -> tuple[list[Concern], list[Concern]]:
    """Mine, and those of others that I read as the lead; newest day first."""
    rows = list(Concern.objects.select_related("organisation").order_by("-happened_on", "pk"))
    return [c for c in rows if c.author_id == user.pk], [c for c in rows if c.author_id != user.pk]


def find(concern_id: UUID) -> Concern | None:
    """Row security answers: its author and the lead find it, nobody else does."""
    return Concern.objects.select_related("organisation").filter(pk=concern_id).first()


def lead_of(organisation_id: UUID) -> UUID | None:
    """Whom to tell; asked when the letter goes, as nobody."""
    with connection.cursor() as q:
        q.execute("select safeguarding_lead(%s)", [organisation_id])
        row = q.fetchone()
        return row[0] if row else None
