"""What a link worker is told about the people they support, and nobody else is."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils import timezone

from people import asking
from people.models import LinkWorker, User
from people.notices import KINDS, Thing
from profiles.models import Chosen, Circle, CircleMeeting, Idea, OutcomePlan, Wanted
from tests.conftest import keys
from tests.make import Cast

pytestmark = pytest.mark.django_db


def day(number: int) -> dt.date:
    return timezone.localdate() + dt.timedelta(days=number)


def found(kind: str, user: User) -> list[Thing]:
    asking.tell(user.pk)
    return list(KINDS[kind].find(user))


def test_a_circle_that_meets_tomorrow_is_told_unless_it_is_called_off(cast: Cast) -> None:
    with keys():
        circle = Circle.objects.create(person=cast.edith, purpose="Singing", asked="She said so")
        meets = CircleMeeting.objects.create(circle=circle, person=cast.edith, on=day(1), where="At home")
        CircleMeeting.objects.create(circle=circle, person=cast.edith, on=day(8), where="At home")
    [thing] = found("circle", cast.shabnam)
    assert thing.about == meets.pk and "Edith" in thing.named and thing.words == "tomorrow"
    assert not found("circle", cast.dawn) and not found("circle", cast.priya)
    with keys():
        CircleMeeting.objects.filter(pk=meets.pk).update(off_on=day(0))
    assert not found("circle", cast.shabnam)


def test_support_that_came_before_its_steps_is_told_a_week_before_its_day(cast: Cast) -> None:
    with keys():
        outcome = cast.edith.outcomes.get()
        Idea.objects.create(
            outcome=outcome, person=cast.edith, number=5, what="We go", choice=Idea.Choice.CHOSEN
        )
        OutcomePlan.objects.filter(outcome=outcome).update(explore_by=day(8))
    assert not found("explore", cast.shabnam)
    with keys():
        OutcomePlan.objects.filter(outcome=outcome).update(explore_by=day(7))
    assert [thing.about for thing in found("explore", cast.shabnam)] == [outcome.pk]


def test_everyone_is_told_while_there_is_no_link_worker(cast: Cast) -> None:
    assert [thing.person_id for thing in found("review", cast.shabnam)] == [cast.edith.pk]
    assert not found("review", cast.dawn)
    with keys():
        LinkWorker.objects.filter(person=cast.edith).update(ended_on=day(0))
    assert [thing.person_id for thing in found("review", cast.dawn)] == [cast.edith.pk]
    assert [thing.person_id for thing in found("review", cast.priya)] == [cast.tom.pk]


def test_nothing_is_told_about_someone_who_is_not_at_home(cast: Cast) -> None:
    with keys():
        cast.edith.state = "hospital"
        cast.edith.save()
    assert not found("review", cast.shabnam) and not found("profile", cast.shabnam)


def test_only_the_wanted_worker_hears_of_it_until_they_answer(cast: Cast) -> None:
    with keys():
        Wanted.objects.create(person=cast.edith, user=cast.dawn, author=cast.shabnam, yes=True)
    assert [thing.named for thing in found("worker-wanted", cast.dawn)] == ["Only you are told"]
    assert not found("worker-wanted", cast.shabnam)
    with keys():
        Chosen.objects.create(person=cast.edith, user=cast.dawn, trial_until=day(9))
    assert not found("worker-wanted", cast.dawn)
