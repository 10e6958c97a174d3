"""What the matrix of doors is made of: every address with its door, the actors, and who may come in."""

from __future__ import annotations

import uuid

from django.db.models import Model

from tests import make
from tests.make import Cast

#: actor -> where they stand towards Ashton, whose team and people every address is asked for
ACTORS = {
    "shabnam": "worker of the team",
    "sam": "its coach",
    "ada": "administrator of its organisation",
    "jo": "commissioner with a contract for it",
    "priya": "worker of another team, same organisation",
    "zed": "worker of another organisation",
    "gone": "ended membership",
    "": "signed out",
}

#: class of data -> who may read it, and who may write; written out by hand, apart from policy.py
READ = {
    "person:name": {"shabnam", "sam"},
    "person:contact": {"shabnam"},
    "person:profile": {"shabnam"},  # and Sam, once the person permits it: tested by itself
    "person:outcomes": {"shabnam", "sam"},
    "person:plan": {"shabnam"},
    "person:notes": {"shabnam"},
    "person:health": {"shabnam"},
    "person:secrets": {"shabnam"},
    "person:safety": {"shabnam", "sam"},
    "person:rota": {"shabnam", "sam"},
    "person:incidents": {"shabnam", "sam"},
    "team:name": {"shabnam", "sam"},
    "team:rota": {"shabnam", "sam"},
    "team:team": {"shabnam", "sam"},
    "team:how": {"shabnam", "sam"},
    "team:incidents": {"shabnam", "sam"},
    "team:import": {"shabnam"},
    "organisation:accounts": {"ada"},
    "contract:report": {"jo"},
}
COACH_READS_ONLY = {"sam"}


def readers(row: str) -> set[str]:
    """Who may open a page with this door."""
    if row == "anyone":
        return set(ACTORS)
    if row == "mine":
        return set(ACTORS) - {""}
    return READ[row]


def writers(row: str) -> set[str]:
    """Who may post to it: whoever may read, but a coach advises and never solves."""
    if row in ("anyone", "mine"):
        return readers(row)
    return readers(row) - COACH_READS_ONLY


class Place:
    """One team's rows, an id for each kind of address: Ashton's, Wigan's or Leigh's."""

    def __init__(self, cast: Cast, town: str) -> None:
        team = getattr(cast, town)
        person = {"ashton": cast.edith, "wigan": cast.tom, "leigh": cast.rose}[town]
        worker = {"ashton": cast.shabnam, "wigan": cast.priya, "leigh": cast.zed}[town]
        mate = cast.dawn if town == "ashton" else worker
        self.mark = f"only-for-{town}"
        self.ids: dict[str, Model | object] = {
            "team_id": team,
            "person_id": person,
            "user_id": mate,
            "organisation_id": team.organisation,
            "contract_id": cast.contract,
            "outcome_id": person.outcomes.get(),
            "visit_id": make.visit(person=person, worker=worker, essential=True),
            "note_id": make.note(person=person, author=worker, text=self.mark),
            "tension_id": make.tension(team=team, author=worker, label=self.mark),
            "action_id": make.action(team=team, owner=worker, what=self.mark),
        }
        person.called = self.mark
        person.save()

    def key(self, name: str) -> object:
        """The id that goes into the address."""
        found = self.ids[name]
        return found.pk if isinstance(found, Model) else found


def nowhere() -> uuid.UUID:
    """An id of nothing."""
    return uuid.UUID("00000000-0000-4000-8000-000000000000")
