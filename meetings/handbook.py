"""The team's handbook: pages in versions, found by a word in them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.db import transaction
from django.db.models import OuterRef, Q, QuerySet, Subquery

from meetings import roles
from meetings.colleagues import Colleagues, Someone
from meetings.models import Agreement, Page, PageVersion, Role
from people.editing import Stale, lock, make_once
from people.models import Team, User


def pages(team: Team, query: str = "") -> QuerySet[PageVersion]:
    """What each page says now, by title; only those with the word where one is asked for."""
    newest = PageVersion.objects.filter(page=OuterRef("page")).order_by("-number").values("number")[:1]
    rows = team.page_versions.filter(number=Subquery(newest)).order_by("title", "page")
    return rows.filter(Q(title__icontains=query) | Q(text__icontains=query)) if query else rows


@dataclass(frozen=True)
class Held:
    """A role as the handbook tells of it: what it takes care of, and who has it today."""

    role: Role
    who: Someone | None

    @property
    def lines(self) -> list[str]:
        """One thing on each."""
        return [line for line in self.role.accountabilities.splitlines() if line.strip()]


def agreed(team: Team, query: str = "") -> QuerySet[Agreement]:
    """The agreements that stand; only those with the word where one is asked for."""
    rows = team.agreements.filter(ended_on=None)
    return rows.filter(Q(text__icontains=query) | Q(why__icontains=query)) if query else rows


def held(team: Team, known: Colleagues, query: str = "") -> list[Held]:
    """The roles that stand, with who has them."""
    rows = team.roles.filter(ended_on=None)
    if query:
        said = ("name", "purpose", "accountabilities")
        rows = rows.filter(reduce(or_, (Q(**{f"{name}__icontains": query}) for name in said)))
    who = roles.holders(team)
    return [Held(row, known.who(who.get(row.pk))) for row in rows]


@transaction.atomic
def begin(page: Page, title: str, text: str, by: User) -> Page:
    """A new page with its first version; the same id twice is one page."""
    kept, new = make_once(page)
    if new:
        PageVersion.objects.create(
            team_id=kept.team_id, page=kept, number=1, title=title, text=text, author=by
        )
    return kept


@transaction.atomic
def write(page: Page, number: int, title: str, text: str, by: User) -> None:
    """The next version, made from version `number`; Stale when somebody wrote one since."""
    lock(page.pk)
    newest = page.versions.first()
    if newest is None or newest.number != number:
        raise Stale(newest)
    if (newest.title, newest.text) != (title, text):
        PageVersion.objects.create(
            team_id=page.team_id, page=page, number=number + 1, title=title, text=text, author=by
        )
