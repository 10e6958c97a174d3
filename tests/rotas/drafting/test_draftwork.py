"""A team's real weeks as a problem, and what comes back in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone

from people import asking
from people.models import Person, Skill, User
from profiles.models import Chosen, PersonPage, WorkerPage
from rotas import draftwork
from rotas.drafting import engine
from rotas.draftwork import Found, Work
from rotas.models import (
    Away,
    Commitment,
    DraftLock,
    DraftPlace,
    Preference,
    Promise,
    RotaDraft,
    TravelTime,
    Visit,
    WorkTerms,
)
from rotas.times import monday_of
from tests import make
from tests.conftest import keys
from tests.make import Cast

pytestmark = pytest.mark.django_db
#: a Monday that is wholly to come
MONDAY = 7


def monday() -> dt.date:
    return monday_of(timezone.localdate()) + dt.timedelta(days=MONDAY)


def on(day: int, hour: int, minute: int = 0) -> dt.datetime:
    """That time on that day of the drafted week."""
    return make.at((monday() - timezone.localdate()).days + day, hour, minute)


def asked(cast: Cast, *, moves: bool = False, weeks: int = 1) -> RotaDraft:
    asking.tell(cast.shabnam.pk)
    return RotaDraft.objects.create(
        team=cast.ashton, asked_by=cast.shabnam, number=1, first=monday(), moves=moves,
        after=monday() + dt.timedelta(weeks=weeks),
    )  # fmt: skip


def drafted(draft: RotaDraft) -> tuple[Work, dict[Any, DraftPlace]]:
    """The engine's first draft, without its process."""
    work = draftwork.read(draft)
    problem, slots = draftwork.problem(work, draft.first, {})
    best = engine.draft(problem, seconds=1, seed=1, tries=300)
    workers = list(work.names)
    found: Found = {
        slots[task].id: workers[who] for task, (who, _) in best.places.items() if work.asked(slots[task])
    }
    return work, {place.visit_id: place for place in draftwork.places(work, draft.first, found)}


@pytest.fixture
def frank(cast: Cast) -> Person:
    with keys():
        return make.person(team=cast.ashton, name="Frank Leigh")


@pytest.fixture
def fill(cast: Cast) -> Visit:
    """An open visit to Edith on Monday at nine."""
    with keys():
        return make.visit(person=cast.edith, starts_at=on(0, 9))


def who(draft: RotaDraft, visit: Visit) -> User | None:
    _, places = drafted(draft)
    return places[visit.pk].worker


def test_a_place_says_why(cast: Cast, frank: Person, fill: Visit) -> None:
    with keys():
        make.visit(person=cast.edith, worker=cast.dawn, starts_at=make.at(-5))
        make.visit(person=frank, worker=cast.dawn, starts_at=on(0, 8))
        make.visit(person=frank, worker=cast.dawn, starts_at=on(0, 14))
        one, other = sorted((frank, cast.edith), key=lambda person: str(person.pk))
        TravelTime.objects.create(team=cast.ashton, one=one, other=other, minutes=6)
        Chosen.objects.create(person=cast.edith, user=cast.dawn, trial_until=timezone.localdate())
        PersonPage.objects.create(person=cast.edith, number=2, matters="My gardens", author=cast.shabnam)
        WorkerPage.objects.create(user=cast.dawn, number=1, interests="gardening, chess")
    _, places = drafted(asked(cast))
    assert places.keys() == {fill.pk}  # what somebody has is not the draft's
    assert places[fill.pk].worker == cast.dawn
    assert places[fill.pk].was is None
    assert places[fill.pk].because == [
        "One of Edith’s chosen workers.", "Knows Edith.", "Free until 2pm.", "6 minutes from Frank.",
        "Both like gardening.",
    ]  # fmt: skip
    assert not places[fill.pk].although and not places[fill.pk].asks


def test_a_gap_says_why_nobody(cast: Cast, frank: Person, fill: Visit) -> None:
    with keys():
        make.visit(person=frank, worker=cast.dawn, starts_at=on(0, 9))
        Promise.objects.create(
            user=cast.shabnam, team=cast.ashton, words="School play", starts_at=on(0, 8), ends_at=on(0, 12)
        )
    _, places = drafted(asked(cast))
    assert places[fill.pk].worker is None
    assert places[fill.pk].because == [
        "Dawn is with Frank at 9am.", "Shabnam asked to keep this time free: School play.",
    ]  # fmt: skip


HINDRANCES = ("cant", "away", "promise", "commitment", "travel", "rest", "skill", "young")


@pytest.mark.parametrize("hindrance", HINDRANCES)
def test_what_a_draft_never_breaks(cast: Cast, frank: Person, fill: Visit, hindrance: str) -> None:
    dawn, team, day = cast.dawn, cast.ashton, monday()
    with keys():
        Preference.objects.create(team=team, user=cast.shabnam, tone="rather_not", weekdays=1)
        made: dict[str, Callable[[], object]] = {
            "cant": lambda: Preference.objects.create(team=team, user=dawn, tone="cant", weekdays=1),
            "away": lambda: Away.objects.create(team=team, user=dawn, starts_on=day, ends_on=day),
            "promise": lambda: Promise.objects.create(
                team=team, user=dawn, words="Play", starts_at=on(0, 9), ends_at=on(0, 10)
            ),
            "commitment": lambda: Commitment.objects.create(
                team=team, user=dawn, kind="training", title="Aid", starts_at=on(0, 9), ends_at=on(0, 12)
            ),
            "travel": lambda: make.visit(person=frank, worker=dawn, starts_at=on(0, 9, 46)),
            "rest": lambda: make.visit(person=frank, worker=dawn, starts_at=on(-1, 22)),
            "skill": lambda: (
                Visit.objects.filter(pk=fill.pk).update(skill="peg"),
                Skill.objects.create(
                    user=cast.shabnam, team=team, what="peg", signed_by=dawn, expires_on=day + dt.timedelta(9)
                ),
            ),
            "young": lambda: (
                WorkTerms.objects.create(user=dawn, under_18_until=day + dt.timedelta(90)),
                make.visit(person=frank, worker=dawn, starts_at=on(-1, 20, 30)),
            ),
        }  # fmt: skip
    assert who(asked(cast), fill) == dawn  # all else being equal, not who would rather not
    with keys():
        RotaDraft.objects.all().delete()
        made[hindrance]()
    _, places = drafted(asked(cast))
    assert places[fill.pk].worker == cast.shabnam
    assert places[fill.pk].although == ["Shabnam said “I’d rather not” about this time."]


def test_whoever_is_not_chosen_comes_last_and_is_told(cast: Cast, fill: Visit) -> None:
    with keys():
        Chosen.objects.create(person=cast.edith, user=cast.dawn, trial_until=timezone.localdate())
    assert who(asked(cast), fill) == cast.dawn
    with keys():
        RotaDraft.objects.all().delete()
        Away.objects.create(team=cast.ashton, user=cast.dawn, starts_on=monday(), ends_on=monday())
    _, places = drafted(asked(cast))
    assert places[fill.pk].worker == cast.shabnam and places[fill.pk].asks
    assert places[fill.pk].although == ["Shabnam is not one of Edith’s chosen workers."]


def test_a_worker_who_has_a_visit_keeps_it_unless_asked_otherwise(cast: Cast, fill: Visit) -> None:
    with keys():
        Visit.objects.filter(pk=fill.pk).update(worker=cast.shabnam)
        make.visit(person=cast.edith, worker=cast.dawn, starts_at=make.at(-5))
        for user, hours in ((cast.dawn, 40), (cast.shabnam, 1)):
            WorkTerms.objects.create(user=user, week_hours=hours)
        for hour in (10, 13):
            make.visit(person=cast.edith, worker=cast.shabnam, starts_at=on(0, hour), minutes=120)
    assert not drafted(asked(cast))[1]
    with keys():
        RotaDraft.objects.all().delete()
    _, places = drafted(asked(cast, moves=True))
    moved = [place for place in places.values() if place.worker != place.was]
    assert moved and all("It is with Shabnam now." in place.because for place in moved)
    with keys():
        RotaDraft.objects.all().delete()
        for place in places.values():
            DraftLock.objects.create(team=cast.ashton, visit=place.visit, worker=cast.shabnam)
    assert not drafted(asked(cast, moves=True))[1]


def test_a_visit_nobody_could_take_by_the_rules_stays_with_whoever_has_it(cast: Cast, fill: Visit) -> None:
    with keys():
        Visit.objects.filter(pk=fill.pk).update(worker=cast.dawn)
        for user in (cast.dawn, cast.shabnam):
            Away.objects.create(team=cast.ashton, user=user, starts_on=monday(), ends_on=monday())
    assert not drafted(asked(cast, moves=True))[1]


def test_a_lock_holds_whoever_else_would_fit_better(cast: Cast, fill: Visit) -> None:
    with keys():
        Chosen.objects.create(person=cast.edith, user=cast.dawn, trial_until=timezone.localdate())
        DraftLock.objects.create(team=cast.ashton, visit=fill, worker=cast.shabnam)
    _, places = drafted(asked(cast))
    assert places[fill.pk].worker == cast.shabnam
    assert places[fill.pk].because[0] == "You keep this as it is."


def test_two_weeks_keep_the_rest_between_them(cast: Cast) -> None:
    with keys():
        Away.objects.create(
            team=cast.ashton, user=cast.dawn, starts_on=monday(), ends_on=monday() + dt.timedelta(14)
        )
        late = make.visit(person=cast.edith, starts_at=on(6, 21))
        early = make.visit(person=cast.edith, starts_at=on(7, 7))
    work = draftwork.read(asked(cast, weeks=2))
    problem, slots = draftwork.problem(work, monday() + draftwork.WEEK, {})
    assert [slot.id for slot in slots] == [early.pk] and problem.tasks[0].windows
    problem, _ = draftwork.problem(work, monday() + draftwork.WEEK, {late.pk: cast.shabnam.pk})
    assert not problem.tasks[0].windows


def test_the_rules_have_the_last_word(cast: Cast) -> None:
    with keys():
        both = [make.visit(person=cast.edith, starts_at=on(0, 9, n), slot=n) for n in (1, 2)]
    work = draftwork.read(asked(cast))
    found: Found = {visit.pk: cast.shabnam.pk for visit in both}
    places = draftwork.places(work, monday(), found)
    assert [place.worker_id for place in places] == [cast.shabnam.pk, None]
    assert found == {both[0].pk: cast.shabnam.pk}
    assert places[1].because == [
        "Nothing stands in Dawn’s way: you could ask.", "Shabnam already has a place at this visit.",
    ]  # fmt: skip


def test_the_rules_have_the_last_word_on_what_a_worker_cannot_do(cast: Cast, fill: Visit) -> None:
    """A time somebody cannot do only asks for a sentence when they take it; no draft proposes it."""
    with keys():
        Preference.objects.create(team=cast.ashton, user=cast.dawn, tone="cant", weekdays=1)
    work = draftwork.read(asked(cast))
    found: Found = {fill.pk: cast.dawn.pk}
    assert [place.worker_id for place in draftwork.places(work, monday(), found)] == [None]
    assert not found


def test_what_stays_with_a_worker_is_in_their_way(cast: Cast, frank: Person, fill: Visit) -> None:
    with keys():
        stays = make.visit(person=frank, worker=cast.dawn, starts_at=on(0, 9, 15))
    work = draftwork.read(asked(cast, moves=True))
    found: Found = {fill.pk: cast.dawn.pk}  # nobody was found for the other, so Dawn still goes there
    places = {place.visit_id: place.worker_id for place in draftwork.places(work, monday(), found)}
    assert places == {fill.pk: None} and stays.pk not in found


def test_hours_are_said_or_the_middle_of_the_last_weeks(cast: Cast, fill: Visit) -> None:
    with keys():
        for weeks in range(5, 9):
            long = 60 * weeks
            make.visit(person=cast.edith, worker=cast.dawn, starts_at=make.at(-7 * weeks, 9), minutes=long)
        WorkTerms.objects.create(user=cast.shabnam, week_hours=20)
    work = draftwork.read(asked(cast))
    assert work.hours[cast.shabnam.pk] == 1200
    assert work.hours[cast.dawn.pk] in (360, 420)
