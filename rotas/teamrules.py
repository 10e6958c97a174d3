"""What the team settles for its own rota: horizons, agreements, and minutes between homes."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from people.editing import Stale, broken, lock, make_once, save_if_unchanged
from people.models import Person, Team
from rotas.diaries import settings_of
from rotas.models import RotaAgreement, RotaSettings, TravelTime


def change_settings(team: Team, version: int, **figures: int) -> None:
    """Other horizons; Stale when somebody saved first. `version` 0 for a team that had the usual ones."""
    with transaction.atomic():
        lock(team.pk)
        stored = settings_of(team)
        if not stored._state.adding:
            save_if_unchanged(stored, version, **figures)
        elif version:
            raise Stale(stored)
        else:
            RotaSettings(team=team, **figures).save(force_insert=True)


def agreements(team: Team) -> list[RotaAgreement]:
    """What the team agreed and still holds."""
    return list(RotaAgreement.objects.filter(team=team, ended_on=None))


def agree(made: RotaAgreement) -> bool:
    """Keep an agreement; one of a kind at a time. Was there none of this kind?"""
    try:
        with transaction.atomic():
            make_once(made)
    except IntegrityError as error:
        if broken(error) != "rota_agreement_once":
            raise
        return False
    return True


def end(agreement: RotaAgreement) -> None:
    """We no longer hold to it; ended twice is ended once."""
    if agreement.ended_on is None:
        save_if_unchanged(agreement, agreement.version, ended_on=timezone.localdate())


def ways(person: Person) -> list[tuple[UUID, str, int | None]]:
    """From this person to everyone else the team supports, by name: (person, name, minutes or None)."""
    typed = _from(person)
    others = Person.objects.current().filter(team=person.team_id).exclude(pk=person.pk)
    return [(other.pk, other.name, typed.get(other.pk)) for other in others.order_by("called", "pk")]


def typed_ways(team: Team) -> dict[UUID, int]:
    """How many ways of each person were typed."""
    found: dict[UUID, int] = {}
    for pair in TravelTime.objects.filter(team=team).values_list("one_id", "other_id"):
        for pk in pair:
            found[pk] = found.get(pk, 0) + 1
    return found


def _from(person: Person) -> dict[UUID, int]:
    rows = TravelTime.objects.filter(team=person.team_id).values_list("one_id", "other_id", "minutes")
    return {(b if a == person.pk else a): n for a, b, n in rows if person.pk in (a, b)}


def type_ways(person: Person, minutes: Mapping[UUID, int | None]) -> None:
    """Write these ways down, there and back alike; None takes one back to the usual way."""
    before = _from(person)
    changed = {pk: n for pk, n in minutes.items() if before.get(pk) != n}
    rows = TravelTime.objects.filter(team=person.team_id)
    with transaction.atomic():
        lock(person.team_id)
        for pk, n in changed.items():
            one, other = sorted((person.pk, pk), key=str)
            if n is None:
                rows.filter(one=one, other=other).delete()
            else:
                TravelTime.objects.update_or_create(
                    one_id=one, other_id=other, defaults={"minutes": n, "team_id": person.team_id}
                )
