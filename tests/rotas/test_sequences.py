"""No claims, swaps, leaves and pattern changes ever end in an overlap, a broken rest or a lost visit."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rotas.models import Visit
from tests.conftest import keys
from tests.rotas import sequences
from tests.rotas.sequences import NOWS, OFTEN, Step, World

pytestmark = pytest.mark.django_db

numbers = st.integers(0, 60)
steps = st.lists(st.tuples(st.sampled_from(OFTEN), st.integers(0, 2), numbers, numbers), max_size=8)


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(NOWS), steps)
def test_whatever_a_team_does_its_rota_holds(db: None, now: dt.datetime, done: list[Step]) -> None:
    with sequences.clock(now), transaction.atomic():
        with keys():
            world = World.build(now)
        sequences.play(world, done)
        wrong = sequences.broken(world)
        transaction.set_rollback(True)
    assert not wrong, (wrong, done)


def test_the_judge_sees_what_is_wrong(db: None) -> None:
    """A judge that never finds anything would prove nothing."""
    [now, *_] = NOWS
    with sequences.clock(now), keys():
        world = World.build(now)
        sequences.play(world, [])
        late, early = world.visits()[1], world.visits()[2]
        lost = world.visits().last()
        assert not sequences.broken(world) and lost
        world.visits().filter(pk__in=[late.pk, early.pk]).update(worker=world.workers[0])
        world.visits().filter(pk=late.pk).update(ends_at=late.starts_at + dt.timedelta(hours=3))
        world.visits().filter(pk=lost.pk).update(cancelled_on=now.date())
        said = " ".join(sequences.broken(world))
    assert "rest: " in said and "lost: " in said
    hours = [(now + dt.timedelta(days=n), now + dt.timedelta(days=n, hours=1)) for n in range(28)]
    month = [Visit(starts_at=starts, ends_at=ends) for starts, ends in hours]
    assert sequences.no_day_off(month) and not sequences.no_day_off(month[:10])
