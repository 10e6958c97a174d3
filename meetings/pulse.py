"""The team's pulse: three questions, answered by nobody in particular, shown from five answers on."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db import connection
from django.utils import timezone

from meetings.models import PulseRound, PulseVoice
from people.models import Team, User

#: how long a round is open
OPEN = dt.timedelta(days=7)
QUESTIONS = ("I had what I needed this week", "I could be myself", "I have had enough rest")
CHOICES = ("No", "Not much", "Mostly", "Yes")
#: an idea or two for each of the Five Ways, for the slot in the meeting
IDEAS = (
    ("Connect", ("Ring someone from the team just to say hello", "Eat together once this week")),
    ("Be active", ("Walk to a visit that is near", "Stretch for a minute before each meeting")),
    ("Take notice", ("Look up once a day", "Say one thing you were glad to see")),
    ("Keep learning", ("Ask someone we support to teach you something", "Swap one skill with a colleague")),
    ("Give", ("Do one small kind thing and tell nobody", "Bring somebody a cup of tea")),
)  # fmt: skip


@dataclass(frozen=True)
class Result:
    """A round that is over: for each question how many chose each answer; nothing where too few spoke."""

    round: PulseRound
    rows: list[tuple[str, list[tuple[str, int]]]]


def open_round(team: Team) -> PulseRound | None:
    """The round that takes answers today."""
    today = timezone.localdate()
    return team.pulses.filter(opens_on__lte=today, closes_on__gt=today).first()


def ask(team: Team) -> PulseRound:
    """Open a round for a week, unless one is open."""
    today = timezone.localdate()
    found = open_round(team)
    return found or PulseRound.objects.create(team=team, opens_on=today, closes_on=today + OPEN)


def answered(pulse: PulseRound, user: User) -> bool:
    """Has this user answered? Only they can ask."""
    return PulseVoice.objects.filter(round=pulse, user=user).exists()


def say(pulse: PulseRound, choices: list[int]) -> bool:
    """Add the asking user's answers, 1 to 4 for each question, once; False when it may not be."""
    with connection.cursor() as q:
        q.execute("select say_pulse(%s, %s)", [pulse.pk, choices])
        row = q.fetchone()
    return bool(row and row[0])


def results(team: Team, limit: int = 4) -> list[Result]:
    """The last rounds that are over."""
    over = team.pulses.filter(closes_on__lte=timezone.localdate())[:limit]
    return [Result(pulse, _counts(pulse)) for pulse in over]


def _counts(pulse: PulseRound) -> list[tuple[str, list[tuple[str, int]]]]:
    with connection.cursor() as q:
        q.execute("select question, choice, number from pulse_result(%s)", [pulse.pk])
        found = {(question, choice): number for question, choice, number in q.fetchall()}
    if not found:
        return []
    return [
        (words, [(said, found.get((n, choice), 0)) for choice, said in enumerate(CHOICES, 1)])
        for n, words in enumerate(QUESTIONS, 1)
    ]
