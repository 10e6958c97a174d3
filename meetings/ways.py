"""What a team has chosen for itself: its word for a tension, and the order of its meeting."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

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


def word_here(request: HttpRequest) -> dict[str, object]:
    """Context processor: `word` is what the team of this page says; read only where a page says it."""

    def read() -> Word:
        team = who_is_here(request).team
        found = Ways.objects.filter(team=team).values_list("word", flat=True).first() if team else None
        return Word(found or "tension")

    return {"word": SimpleLazyObject(read)}
