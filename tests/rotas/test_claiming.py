"""Taking, giving back, covering and ticking a visit."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils import timezone

from people import asking
from people.models import Outbox, Person, Skill
from rotas import claiming
from rotas.claiming import CannotTake
from rotas.models import Visit
from tests import make
from tests.conftest import as_role, keys
from tests.make import Cast

pytestmark = pytest.mark.django_db


def cannot(visit: Visit, cast: Cast) -> list[str]:
    with pytest.raises(CannotTake) as said:
        claiming.take(visit.pk, by=cast.shabnam)
    return [reason.words for reason in said.value.reasons]


def test_an_open_visit_is_taken_once_however_often_one_taps(cast: Cast) -> None:
    with keys():
        visit = make.visit(person=cast.edith)
    asking.tell(cast.shabnam.pk)
    assert claiming.take(visit.pk, by=cast.shabnam).worker == cast.shabnam
    version = claiming.take(visit.pk, by=cast.shabnam).version
    assert version == 2


def test_a_taken_visit_stays_whose_it_is_and_says_so(cast: Cast) -> None:
    with keys():
        visit = make.visit(person=cast.edith, worker=cast.dawn)
    asking.tell(cast.shabnam.pk)
    assert cannot(visit, cast) == ["Dawn took it a moment ago."]
    visit.refresh_from_db()
    assert visit.worker == cast.dawn


def test_a_visit_of_someone_who_left_can_be_taken(cast: Cast) -> None:
    with keys():
        visit = make.visit(person=cast.edith, worker=cast.gone)
    asking.tell(cast.shabnam.pk)
    assert claiming.take(visit.pk, by=cast.shabnam).worker == cast.shabnam


def test_a_clash_is_named_by_whom_and_when(cast: Cast) -> None:
    with keys():
        frank = make.person(team=cast.ashton, name="Frank Leigh")
        make.visit(person=frank, worker=cast.shabnam, starts_at=make.at(1, 9, 15))
        visit = make.visit(person=cast.edith, starts_at=make.at(1, 9))
    asking.tell(cast.shabnam.pk)
    assert cannot(visit, cast) == ["You are with Frank at 9.15am."]
    with keys():  # his visits keep their place: he may be back any day
        Person.objects.filter(pk=frank.pk).update(state="hospital")
    asking.tell(cast.shabnam.pk)
    assert cannot(visit, cast) == ["You are with Frank (away just now) at 9.15am."]


def test_one_worker_is_not_two(cast: Cast) -> None:
    with keys():
        make.visit(person=cast.edith, worker=cast.shabnam)
        second = make.visit(person=cast.edith, slot=2)
    asking.tell(cast.shabnam.pk)
    assert cannot(second, cast) == ["You already have a place at this visit."]


def test_the_database_has_the_last_word_on_a_clash(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    with keys():
        frank = make.person(team=cast.ashton, name="Frank Leigh")
        make.visit(person=frank, worker=cast.shabnam)
        visit = make.visit(person=cast.edith)
    asking.tell(cast.shabnam.pk)
    monkeypatch.setattr(claiming, "why_not", lambda visit, worker: [])
    assert cannot(visit, cast) == ["You have another visit at that time."]


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (Person.State.PAUSED, "Edith is away just now, so this visit is resting."),
        (Person.State.HOSPITAL, "Edith is away just now, so this visit is resting."),
        (Person.State.DIED, "This visit is not going ahead."),
        (Person.State.ENDED, "This visit is not going ahead."),
    ],
)
def test_nobody_is_sent_where_nobody_waits(cast: Cast, state: str, words: str) -> None:
    with keys():
        visit = make.visit(person=cast.edith)
        Person.objects.filter(pk=cast.edith.pk).update(state=state)
    asking.tell(cast.shabnam.pk)
    assert cannot(visit, cast) == [words]


def test_what_has_begun_is_not_taken(cast: Cast) -> None:
    with keys():
        visit = make.visit(person=cast.edith, starts_at=timezone.now() - dt.timedelta(minutes=1))
    asking.tell(cast.shabnam.pk)
    assert cannot(visit, cast) == ["The time of this visit has come. Ring the team if nobody is there."]


def test_a_visit_that_needs_a_skill_is_for_those_signed_off(cast: Cast) -> None:
    with keys():
        visit = make.visit(person=cast.edith, starts_at=make.at(3))
        Visit.objects.filter(pk=visit.pk).update(skill="medicines")
    asking.tell(cast.shabnam.pk)
    assert cannot(visit, cast) == ["This visit needs someone signed off for giving medicines."]
    with keys():
        skill = Skill.objects.create(
            user=cast.shabnam, team=cast.ashton, what="medicines", signed_by=cast.dawn,
            expires_on=visit.day,
        )  # fmt: skip
    asking.tell(cast.shabnam.pk)
    assert cannot(visit, cast)[0].startswith("Your sign-off for giving medicines runs out on ")
    with keys():
        Skill.objects.filter(pk=skill.pk).update(expires_on=visit.day + dt.timedelta(days=1))
    asking.tell(cast.shabnam.pk)
    assert claiming.take(visit.pk, by=cast.shabnam).worker == cast.shabnam


def test_another_teams_visit_does_not_exist(cast: Cast) -> None:
    with keys():
        visit = make.visit(person=cast.edith)
    asking.tell(cast.priya.pk)
    with pytest.raises(Visit.DoesNotExist):
        claiming.take(visit.pk, by=cast.priya)
    asking.tell(cast.sam.pk)
    with pytest.raises(Visit.DoesNotExist):
        claiming.take(visit.pk, by=cast.sam)


def posted() -> list[tuple[str, object]]:
    with as_role("worker"):
        return [(row.kind, row.subject_id) for row in Outbox.objects.all()]


def test_an_essential_visit_given_back_tells_the_rest_of_the_team_at_once(cast: Cast) -> None:
    with keys():
        visit = make.visit(person=cast.edith, worker=cast.shabnam, essential=True)
        other = make.visit(person=cast.edith, worker=cast.shabnam, starts_at=make.at(2))
    asking.tell(cast.shabnam.pk)
    claiming.give_back(other.pk, by=cast.shabnam)
    assert posted() == []
    given = claiming.give_back(visit.pk, by=cast.shabnam, because="My boy is poorly")
    claiming.give_back(visit.pk, by=cast.shabnam)
    assert given.worker is None and given.open_because == "My boy is poorly"
    assert posted() == [("visit-opened", cast.dawn.pk)]


def test_only_ones_own_visit_is_given_back_and_only_before_it(cast: Cast) -> None:
    with keys():
        dawns = make.visit(person=cast.edith, worker=cast.dawn)
        past = make.visit(
            person=cast.edith, worker=cast.shabnam, starts_at=timezone.now() - dt.timedelta(hours=1)
        )
    asking.tell(cast.shabnam.pk)
    for visit in (dawns, past):
        with pytest.raises(CannotTake):
            claiming.give_back(visit.pk, by=cast.shabnam)


def test_only_an_essential_visit_is_ticked_and_not_before_it(cast: Cast) -> None:
    with keys():
        begun = timezone.now() - dt.timedelta(hours=2)
        visit = make.visit(person=cast.edith, worker=cast.dawn, starts_at=begun, essential=True)
        usual = make.visit(person=cast.edith, worker=cast.dawn, starts_at=begun + dt.timedelta(hours=1))
        coming = make.visit(person=cast.edith, worker=cast.dawn, essential=True)
    asking.tell(cast.shabnam.pk)
    assert claiming.tick(visit, came=Visit.Came.NO).came == "no"
    for other in (usual, coming):
        with pytest.raises(CannotTake):
            claiming.tick(other, came=Visit.Came.YES)
