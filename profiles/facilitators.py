"""Volunteers who may run a circle's meetings: their pages, and who is offered to a person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.db.models import QuerySet

from people.editing import Reused, make_once
from people.models import Person, User
from profiles import choosing, onepage, paper
from profiles.models import Facilitator, FacilitatorPage, FacilitatorPhoto


@dataclass(frozen=True)
class Card:
    """A volunteer as a list shows them, and a person who looks for somebody: plain values."""

    id: UUID
    name: str
    team_id: UUID
    has_photo: bool
    appreciate: list[str]
    interests: str
    shared: list[str]
    agreed: bool
    stopped: bool


def everyone() -> list[Card]:
    """All of them, in order of name; those who stopped come last. Four queries, whatever their number."""
    return sorted(_cards(beside(), ""), key=lambda card: (card.stopped, card.name))


def offered(person: Person) -> list[Card]:
    """Volunteers whose page the person can read: they agreed to it, and have not stopped. Shared first."""
    page = onepage.of_person(person)
    words = " ".join((page.appreciate, page.matters, page.support)) if page else ""
    found = [card for card in _cards(beside().filter(stopped_on=None), words) if card.agreed]
    return sorted(found, key=lambda card: (not card.shared, card.name))


def rows(cards: list[Card]) -> QuerySet[Facilitator]:
    """These, as a form chooses among them."""
    return Facilitator.objects.filter(pk__in=[card.id for card in cards])


def beside() -> QuerySet[Facilitator]:
    """Whom the teams that work beside the asking user's know."""
    with connection.cursor() as q:
        q.execute("select unnest(teams_beside())")
        return Facilitator.objects.filter(team__in=[row[0] for row in q.fetchall()])


def _cards(found: QuerySet[Facilitator], words: str) -> list[Card]:
    known = list(found)
    ids = [one.pk for one in known]
    newest = FacilitatorPage.objects.filter(facilitator__in=ids).order_by("facilitator_id", "-number")
    pages = {page.facilitator_id: page for page in newest.distinct("facilitator_id")}
    photos = FacilitatorPhoto.objects.filter(facilitator__in=ids)
    with_photo = set(photos.values_list("facilitator", flat=True))
    return [_card(one, pages.get(one.pk), words, has_photo=one.pk in with_photo) for one in known]


def _card(one: Facilitator, page: FacilitatorPage | None, words: str, *, has_photo: bool) -> Card:
    interests = page.interests if page else ""
    return Card(
        one.pk, one.name, one.team_id, has_photo,
        appreciate=page.lines(page.appreciate) if page else [],
        interests=interests,
        shared=choosing.shared(interests, words),
        agreed=bool(page and page.agreed_on),
        stopped=one.stopped_on is not None,
    )  # fmt: skip


def add(facilitator: Facilitator) -> Facilitator:
    """Someone would like to run meetings. The same id again is the same; Reused."""
    kept, _ = make_once(facilitator)
    if kept.team_id != facilitator.team_id:
        raise Reused
    return kept


def page_of(facilitator: Facilitator) -> FacilitatorPage | None:
    """The page as it stands now."""
    return facilitator.pages.order_by("-number").first()


def write(facilitator: Facilitator, number: int, *, by: User, words: Mapping[str, Any]) -> FacilitatorPage:
    """Keep the next version of a volunteer's page; Stale and TooLong as in onepage.write."""
    page = FacilitatorPage(
        facilitator=facilitator, team_id=facilitator.team_id, author=by, number=number + 1,
        **{name: words[name] for name in onepage.VOLUNTEER_WORDS if name in words},
    )  # fmt: skip
    onepage.fits(paper.volunteer_sheet(facilitator.name, page))
    return onepage.keep(page, page_of(facilitator), "facilitator_page_once")


def photo_of(facilitator: Facilitator) -> QuerySet[FacilitatorPhoto]:
    """Their photo, if there is one."""
    return FacilitatorPhoto.objects.filter(facilitator=facilitator)


@transaction.atomic
def keep_photo(facilitator: Facilitator, jpeg: bytes) -> None:
    """This is their photo now; the one before is gone."""
    photo_of(facilitator).delete()
    FacilitatorPhoto.objects.create(facilitator=facilitator, team_id=facilitator.team_id, jpeg=jpeg)
