"""What a team has chosen for itself: its word for a tension, and the order of its meeting."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.http import urlencode

from meetings.models import Ways
from people.editing import make_once, save_if_unchanged
from people.here import who_is_here
from people.models import Team


@dataclass(frozen=True)
class Word:
    """The word a team uses for a tension, one and many."""

    one: str = "tension"

    @property
    def many(self) -> str:
        """`tensions`, `niggles`, `worries`."""
        if self.one.endswith("y") and self.one[-2:-1] not in "aeiou":
            return f"{self.one[:-1]}ies"
        return f"{self.one}es" if self.one.endswith(("s", "x", "ch", "sh")) else f"{self.one}s"

    @property
    def a(self) -> str:
        """`a tension`, `an itch`."""
        return f"{'an' if self.one[:1] in 'aeiou' else 'a'} {self.one}"


def of(team: Team) -> Ways:
    """Its row, or an unsaved one with everything as it comes."""
    return Ways.objects.filter(team=team).first() or Ways(team=team)


def change(ways: Ways, version: int, **changes: object) -> None:
    """Save a choice; the first one makes the row. Stale when somebody saved first."""
    if ways._state.adding:
        made, new = make_once(Ways(pk=ways.team_id, team=ways.team))
        ways.__dict__.update(made.__dict__)
        version = made.version if new else version
    save_if_unchanged(ways, version, **changes)


#: letters of an id; whatever is longer in an address is none
LONGEST = 36
#: pages where something is noticed already, or that have a button of their own for it
ALREADY = {
    "team", "tensions", "tension", "tension_new", "tension_edit", "tension_end", "draft", "drafts", "person",
    "offline",
}  # fmt: skip


def noticed_here(request: HttpRequest) -> dict[str, object]:
    """Context processor: `noticed_at` is where to write what one noticed, with whom or what this page is
    about: the person, the visit, the agreement; nothing on pages that have it already.
    """
    match = request.resolver_match
    if match is None or match.url_name in ALREADY:
        return {"noticed_at": ""}
    here = request.GET
    asked: dict[str, object] = {name: here[name] for name in ("visit", "agreement") if name in here}
    asked |= {name.removesuffix("_id"): pk for name, pk in match.kwargs.items()}  # a door let these in
    asked["agreement"] = asked.get("agreement") or asked.get("rota_agreement")
    named = {name: str(value) for name, value in asked.items() if value and len(str(value)) <= LONGEST}
    about: dict[str, str] = {name: named[name] for name in ("person", "visit", "agreement") if name in named}
    if "team" in named and not about:
        about["team"] = named["team"]
    return {"noticed_at": f"{reverse('tension_new')}?{urlencode(about)}" if about else reverse("tension_new")}


def word_here(request: HttpRequest) -> dict[str, object]:
    """Context processor: `word` is what the team of this page says; read only where a page says it."""

    def read() -> Word:
        team = who_is_here(request).team
        found = Ways.objects.filter(team=team).values_list("word", flat=True).first() if team else None
        return Word(found or "tension")

    return {"word": SimpleLazyObject(read)}
