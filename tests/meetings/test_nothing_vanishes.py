"""Whatever happens in and between meetings, everything raised is afterwards in a place one can name."""

from __future__ import annotations

import random
from contextlib import suppress
from typing import Any
from unittest.mock import patch

import pytest

from meetings import running, steps, tensions, ways
from meetings.models import Action, Item, Meeting, Tension
from people import asking
from tests import make
from tests.make import Cast

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("seed", range(8))
def test_whatever_happens_in_a_meeting_everything_ends_in_a_known_place(seed: int, cast: Cast) -> None:
    """Meetings at random: add, reach, put off, take off, reorder, crash, end, or never; then all is there."""
    dice = random.Random(seed)
    asking.tell(cast.dawn.pk)
    raised: list[Tension] = []
    added: list[Item] = []
    for week in range(4):
        meeting = Meeting.objects.create(team=cast.ashton, starts_at=make.at(week * 7, 13))
        running.begin(meeting, cast.dawn)
        for turn in range(12):
            meeting.refresh_from_db()
            _something(dice, cast, meeting, raised, added, turn)
        if dice.random() < 0.6:  # else somebody's phone died and nobody ended it
            running.finish(Meeting.objects.get(pk=meeting.pk), meeting.version, "We talked")
        _each_is_somewhere(cast, raised, added)


def _something(
    dice: random.Random, cast: Cast, meeting: Meeting, raised: list[Tension], added: list[Item], turn: int
) -> None:
    open_tensions, open_items = list(running.to_talk_about(meeting)), list(cast.ashton.items.open())
    match dice.randrange(10):
        case 0 | 1:
            raised.append(make.tension(team=cast.ashton, author=cast.dawn, label=f"Tension {len(raised)}"))
        case 2:
            step = dice.choice(steps.OPEN_TO_ALL)
            added.append(
                running.add(Item(team=cast.ashton, author=cast.dawn, step=step, text=f"{len(added)}"))
            )
        case 3 if open_tensions:
            found = dice.choice(open_tensions)
            running.pick(meeting, meeting.moves, found)
            made = Action(team=cast.ashton, tension=found, owner=cast.dawn, what="It")
            running.settle(meeting, found, found.version, "action", by=cast.dawn, made=made)
        case 4 if open_tensions:
            found = dice.choice(open_tensions)
            running.pick(meeting, meeting.moves, found)
            meeting.refresh_from_db()
            running.park(meeting, meeting.moves, found)
        case 5 if open_items:
            running.talked(dice.choice(open_items), meeting)
        case 6 if open_items and turn % 3 == 0:
            running.take_off(dice.choice(open_items))
        case 8 | 9:
            _trouble(dice, cast, meeting, open_tensions)
        case _:
            running.move(meeting, meeting.moves, dice.choice((1, -1)))


class Crash(Exception):
    """The machine went away."""


def _ends_and_breaks(*words: Any, end: Any = tensions.end, **more: Any) -> None:
    end(*words, **more)
    raise Crash


def _trouble(dice: random.Random, cast: Cast, meeting: Meeting, open_tensions: list[Tension]) -> None:
    """It breaks half-way through an end; or the team orders its meeting anew meanwhile."""
    if open_tensions and dice.random() < 0.5:
        found = dice.choice(open_tensions)
        running.pick(meeting, meeting.moves, found)
        made = Action(team=cast.ashton, tension=found, owner=cast.dawn, what="It")
        with suppress(Crash), patch.object(tensions, "end", _ends_and_breaks):
            running.settle(meeting, found, found.version, "action", by=cast.dawn, made=made)
        return
    kept = [key for key in steps.ALL if key == steps.ALWAYS or dice.random() < 0.6]
    choice = ways.of(cast.ashton)
    ways.change(choice, choice.version, steps=[[key, 5] for key in dice.sample(kept, len(kept))])


def _each_is_somewhere(cast: Cast, raised: list[Tension], added: list[Item]) -> None:
    upcoming = Meeting(team=cast.ashton)
    agenda = {row.pk for row in running.to_talk_about(upcoming)}
    order = running.steps_of(cast.ashton)
    on_agenda = running.waiting(cast.ashton, order)
    waiting = {row.pk for step in order for row in on_agenda.get(step.key, [])}
    assert steps.ALWAYS in {step.key for step in order}
    held = cast.ashton.meetings.filter(held=True).count()
    for row in raised:
        row.refresh_from_db()
        ended = row.ended_as == "action" and row.talked_in_id and row.actions.count() == 1
        assert (row.pk in agenda) != bool(ended), row
        assert row.carried <= held
    for item in added:
        item.refresh_from_db()
        assert (item.pk in waiting) == (item.state == ""), item
        assert item.state != "talked" or item.meeting_id
    assert {row.pk for row in raised} == set(Tension.objects.values_list("pk", flat=True))
    assert {row.pk for row in added} == set(Item.objects.values_list("pk", flat=True))
