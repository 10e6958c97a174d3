"""One-page profiles: each save is the next version, and what was said before can be used again."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, TypeVar
from uuid import UUID

from django.db import IntegrityError, transaction

from people.editing import Stale, broken
from people.models import Person, User
from profiles import paper, suggestions
from profiles.models import FacilitatorPage, OnePage, PersonPage, WorkerPage

P = TypeVar("P", bound=OnePage)

HEADINGS = ("appreciate", "matters", "support")
#: letters of a long name, where the page is measured without it
NAME = 20
#: what a version holds, beside its number and whose it is
ABOUT = ("people", "communicate", "wellness")
PERSON_WORDS = (*HEADINGS, "today", *ABOUT, "written_with", "agreed_on", "agreed_with")
WORKER_WORDS = (*HEADINGS, "interests")
VOLUNTEER_WORDS = (*HEADINGS, "interests", "written_with", "agreed_on", "agreed_with")
WORDS: dict[type[OnePage], tuple[str, ...]] = {
    PersonPage: PERSON_WORDS, WorkerPage: WORKER_WORDS, FacilitatorPage: VOLUNTEER_WORDS,
}  # fmt: skip


class TooLong(Exception):
    """More than one sheet of large print holds; `lines` is how many lines too many."""

    def __init__(self, lines: int) -> None:
        super().__init__("more than one sheet")
        self.lines = lines


def of_person(person: Person) -> PersonPage | None:
    """The page as it stands now."""
    return person.pages.order_by("-number").first()


def of_worker(user: User | UUID) -> WorkerPage | None:
    """The page as it stands now."""
    return WorkerPage.objects.filter(user=user).order_by("-number").first()


@transaction.atomic
def write(
    person: Person, number: int, *, by: User, words: Mapping[str, Any], taken: Collection[str] = ()
) -> PersonPage:
    """Keep the next version of a person's page; `number` is the version it started from, 0 for none.

    `taken` names the suggestions that are on it now (suggestions.Waiting.key). Raises Stale with the version
    that stands when somebody saved first, TooLong when it is more than one sheet of large print.
    """
    page = PersonPage(person=person, author=by, number=number + 1, **_known(words, PERSON_WORDS))
    fits(paper.sheet(person, page))
    kept = keep(page, of_person(person), "person_page_once")
    if taken:
        suggestions.decide(person, taken, by=by, page=kept.number)
    return kept


def write_mine(user: User, number: int, *, words: Mapping[str, Any]) -> WorkerPage:
    """Keep the next version of one's own page; Stale and TooLong as for `write`."""
    page = WorkerPage(user=user, number=number + 1, **_known(words, WORKER_WORDS))
    fits(paper.worker_sheet("M" * NAME, page))
    return keep(page, of_worker(user), "worker_page_once")


def fits(sheet: paper.Sheet) -> None:
    """Raises TooLong when it is more than one sheet of large print."""
    if over := paper.room(sheet).over:
        raise TooLong(over)


def words_of(page: OnePage | None) -> dict[str, Any]:
    """What a version says, ready to be written again; nothing for none."""
    return {name: getattr(page, name) for name in WORDS[type(page)]} if page else {}


def _known(words: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: words[name] for name in names if name in words}


def keep(page: P, stands: P | None, constraint: str) -> P:
    """Insert the version unless its number is taken; the same words again are the same version. Stale."""
    if stands and words_of(stands) == words_of(page):
        return stands
    if (stands.number if stands else 0) != page.number - 1:
        raise Stale(stands)
    try:
        with transaction.atomic():
            page.save(force_insert=True)
    except IntegrityError as error:
        if broken(error) != constraint:
            raise
        raise Stale(type(page)._default_manager.filter(**_whose(page)).order_by("-number").first()) from error
    return page


def _whose(page: OnePage) -> dict[str, Any]:
    name = {PersonPage: "person", WorkerPage: "user", FacilitatorPage: "facilitator"}[type(page)]
    return {name: getattr(page, name)}
