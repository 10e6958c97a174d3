"""Whatever a small team does with its rota, one thing after another; and what must hold whenever it stops."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from unittest import mock
from uuid import UUID

from django.db import transaction

from people import asking, coverends
from people.editing import Stale
from people.models import Cover, Person, Team, User
from rotas import claiming, covers, hands, leave, patterns, promising, swaps
from rotas.claiming import CannotTake
from rotas.models import Ask, Away, Pattern, Promise, RotaSettings, Visit
from rotas.models.visits import Visits
from rotas.times import LONDON, at, monday_of
from rotas.worktime import rests
from tests import make

#: two weeks in which a clock changes, and two in which none does; each seen on the Wednesday before
NOWS = tuple(dt.datetime(*day, 9, tzinfo=LONDON) for day in ((2027, 3, 24), (2027, 10, 27), (2027, 6, 9)))
AHEAD = 14
#: (whose, weekdays, from, minutes, essential): evenings and mornings that can be had together until one moves
USUAL = (
    (0, 127, dt.time(8), 45, True), (0, 127, dt.time(19, 30), 60, True),
    (1, 127, dt.time(9, 30), 90, False), (1, 0b0101010, dt.time(18), 120, False),
)  # fmt: skip
MORNINGS = (dt.time(6), dt.time(7, 15), dt.time(8), dt.time(9, 30))
EVENINGS = (dt.time(18), dt.time(19, 45), dt.time(21), dt.time(21, 45))
#: when whoever may cover is busy in their own team, every other day
OWN = (dt.time(8, 30), dt.time(17), dt.time(21, 15))
DAYS = (127, 0b0101010, 0b1100011, 0b0011111)
ELEVEN_HOURS, DAY = dt.timedelta(hours=11), 24 * 60
#: what cannot be done is refused, and changes nothing
REFUSED = (CannotTake, Stale, patterns.Twice, Visit.DoesNotExist)
#: a name of a verb below, and numbers that say with whom and what
Step = tuple[str, int, int, int]


@dataclass
class World:
    """A team of three, two people with two patterns each, and two weeks of open visits; beside it a worker of
    another team, with work of their own there, who can be asked to cover."""

    team: Team
    workers: list[User]
    people: list[Person]
    beside: User
    busy: list[tuple[dt.datetime, dt.datetime]]
    seen: Counter[str] = field(default_factory=Counter)
    token: tuple[str, User] | None = None

    @classmethod
    def build(cls, now: dt.datetime, run: str = "") -> World:
        """As owner, in a transaction; `run` makes another run's accounts other ones."""
        home = make.organisation(name="Always")
        team, other = make.team(organisation=home, name="Always"), make.team(organisation=home, name="Beside")
        people = [make.person(team=team, name=name) for name in ("Edith Jones", "Frank Leigh")]
        names = ("Shabnam Akhtar", "Dawn Mills", "Joy Bell")
        beside = make.member(name=f"{run}Priya Shah", team=other)
        gwen = make.person(team=other, name="Gwen Holt")
        own = [at(now.date() + dt.timedelta(days=n), OWN[n % len(OWN)]) for n in range(1, AHEAD, 2)]
        busy = [(visit.starts_at, visit.ends_at) for visit in
                [make.visit(person=gwen, worker=beside, starts_at=starts, minutes=60) for starts in own]]
        workers = [make.member(name=f"{run}{name}", team=team) for name in names]
        world = cls(team, workers, people, beside, busy)
        RotaSettings.objects.create(team=team, ahead_weeks=2)
        for whose, weekdays, starts, minutes, essential in USUAL:
            Pattern.objects.create(
                person=people[whose], weekdays=weekdays, starts=starts, minutes=minutes, essential=essential,
                started_on=monday_of(now.date()), purpose="Always",
            )  # fmt: skip
        for person in people:
            patterns.make_visits(person, now.date() + dt.timedelta(days=AHEAD))
        return world

    def visits(self) -> Visits:
        """Those that go ahead, in order of time."""
        return Visit.objects.filter(team=self.team, cancelled_on=None)

    def visit(self, number: int, of: User | None = None) -> Visit | None:
        """One of them, or of this worker's."""
        found = list(self.visits().filter(worker=of) if of else self.visits())
        return found[number % len(found)] if found else None


Act = Callable[[World, User, int, int], object]


def take(world: World, me: User, which: int, _: int) -> object:
    visit = world.visit(which)
    return visit and claiming.take(visit.pk, by=me, why="They asked me to")


def fill(world: World, me: User, which: int, apart: int) -> object:
    """Several visits, each so many after the one before, as far as they can be had."""
    ids = list(world.visits().values_list("pk", flat=True))
    taken = 0
    for n in range(6):
        try:
            taken += bool(claiming.take(ids[(which + n * (1 + apart % 5)) % len(ids)], by=me, why="Gladly"))
        except CannotTake:
            continue
    return taken


def give(world: World, me: User, which: int, undo: int) -> object:
    if (visit := world.visit(which, me)) is None:
        return False
    given = claiming.give_back(visit.pk, by=me)
    if undo % 3 == 0:
        return hands.undo(hands.slip([(given, me.pk)], by=me), by=me)
    return True


def ask(world: World, me: User, which: int, how: int) -> object:
    if (visit := world.visit(which, me)) is None:
        return False
    other = next(user for user in world.workers if user != me)
    made = Ask(visit=visit, how=Ask.How.EVERYONE, words="The dentist")
    if how % 3:
        back = world.visit(how, other) if how % 3 == 2 else None
        made.how, made.to, made.back = Ask.How.ONE, other, back
    return swaps.ask(made, by=me)


def answer(world: World, me: User, which: int, undo: int) -> object:
    """Yes from whoever may say it; now and then yes if someone takes mine, and undone again."""
    waiting = Ask.objects.filter(team=world.team, state=Ask.State.WAITING)
    asked = list(waiting.order_by("visit__starts_at", "id"))
    if not asked:
        return False
    made = asked[which % len(asked)]
    if made.to_id and made.to_id != me.pk:
        me = User(pk=made.to_id)
        asking.tell(me.pk)
    clash = world.visits().filter(
        worker=me, starts_at__lt=made.visit.ends_at, ends_at__gt=made.visit.starts_at
    ).first()  # fmt: skip
    if clash is not None:
        return swaps.if_someone(made, clash, Ask(words="If somebody helps"), by=me)
    token = swaps.say_yes(made, by=me, why="I know them well")
    if undo % 3 == 0:
        return hands.undo(token, by=me)
    world.token = (token, me)
    return True


def undo_late(world: World, me: User, *_: int) -> object:
    """The last yes, after whatever happened since."""
    if world.token is None:
        return False
    token, by = world.token
    asking.tell(by.pk)
    return hands.undo(token, by=by)


def go_away(world: World, me: User, first: int, long: int) -> object:
    begins = _today() + dt.timedelta(days=first % AHEAD)
    last = begins + dt.timedelta(days=long % 4)
    return leave.go(Away(user=me, starts_on=begins, ends_on=last), by=me).visits


def change(world: World, me: User, which: int, how: int) -> object:
    """Another time, other days, longer or shorter."""
    found = list(Pattern.objects.filter(person__team=world.team).order_by("starts", "id"))
    pattern = found[which % len(found)]
    times = MORNINGS if pattern.starts < dt.time(12) else EVENINGS
    words: dict[str, object] = [
        {"starts": times[how % 4]}, {"weekdays": DAYS[how % 4]}, {"minutes": 30 + 30 * (how % 4)}
    ][how % 3]  # fmt: skip
    return patterns.change(pattern, pattern.version, **words)


def pause(world: World, me: User, which: int, how: int) -> object:
    found = list(Pattern.objects.filter(person__team=world.team).order_by("starts", "id"))
    pattern, begins = found[which % len(found)], _today() + dt.timedelta(days=how % 7)
    rest = (begins, begins + dt.timedelta(days=3)) if how % 2 else (None, None)
    return patterns.pause(pattern, pattern.version, *rest)


def help_out(world: World, me: User, which: int, who: int) -> object:
    """A colleague asks to be free for the time of a visit of theirs, and I take it."""
    other = world.workers[who % 3]
    if other == me or (visit := world.visit(which, other)) is None:
        return False
    asking.tell(other.pk)
    made = Promise(
        user=other, team=world.team, starts_at=visit.starts_at, ends_at=visit.ends_at, words="The school play"
    )
    promising.promise(made)
    asking.tell(me.pk)
    return promising.help_out(made, visit.pk, by=me, why="So that they can go")


def ask_beside(world: World, me: User, which: int, _: int) -> object:
    """Another team's worker is asked to cover an open visit."""
    found = list(world.visits().open().order_by("starts_at"))
    if not found:
        return False
    covers.ask(found[which % len(found)], address=world.beside.email, by=me)
    return True


def beside_says(world: World, me: User, which: int, how: int) -> object:
    """They say yes, now and then no."""
    asking.tell(world.beside.pk)
    asked = covers.asked_of(world.beside)
    if not asked:
        return False
    cover = world.beside.covers.get(pk=asked[which % len(asked)].id)
    (covers.say_no if how % 4 == 0 else covers.say_yes)(cover, by=world.beside)
    return True


def beside_cannot(world: World, me: User, which: int, _: int) -> object:
    """They open again what they were to cover."""
    asking.tell(world.beside.pk)
    mine = list(world.beside.covers.live().order_by("starts_at", "pk"))
    return bool(mine and coverends.give_back(mine[which % len(mine)].visit_id, by=world.beside))


def take_back(world: World, me: User, which: int, _: int) -> object:
    """The team takes back a visit that is covered."""
    visit = world.visit(which, world.beside)
    return visit and covers.take_back(visit)


VERBS: dict[str, Act] = {
    verb.__name__: verb
    for verb in (
        take, fill, give, ask, answer, undo_late, go_away, change, pause, help_out, ask_beside, beside_says,
        beside_cannot, take_back,
    )
}  # fmt: skip
#: as often as a team does each
OFTEN = (
    *("take", "fill") * 4, *("ask_beside", "beside_says") * 3,
    *("give", "ask", "answer", "help_out", "change", "change") * 2, *VERBS,
)  # fmt: skip


def _today() -> dt.date:
    from django.utils import timezone

    return timezone.localdate()


@contextmanager
def clock(now: dt.datetime) -> Iterator[None]:
    """It is this moment, for Python; the database's own clock only says who is a member."""
    with mock.patch("django.utils.timezone.now", lambda: now.astimezone(dt.UTC)):
        yield


def play(world: World, steps: Sequence[Step]) -> None:
    """Do these, each as one of the team; what is refused changes nothing."""
    for name, who, which, how in steps:
        me = world.workers[who % 3]
        asking.tell(me.pk)
        try:
            with transaction.atomic():
                done = VERBS[name](world, me, which, how)
        except REFUSED:
            world.seen[f"{name}, refused"] += 1
        else:
            world.seen[name if done else f"{name}, nothing to do"] += 1
    asking.tell(world.workers[0].pk)


def broken(world: World) -> list[str]:
    """What does not hold, in words; judged by other code than the rules' own."""
    found = []
    rows = list(world.visits().order_by("starts_at"))
    for worker in world.workers:
        mine = [visit for visit in rows if visit.worker_id == worker.pk]
        for a, b in pairwise(mine):
            if a.ends_at > b.starts_at:
                found.append(f"overlap: {a.starts_at} and {b.starts_at}")
            if _working_day(a) != _working_day(b) and b.starts_at - a.ends_at < ELEVEN_HOURS:
                found.append(f"rest: {b.starts_at - a.ends_at} before {b.starts_at}")
        found += no_day_off(mine)
    return found + _covered(world, rows) + _lost(world, rows)


def _covered(world: World, rows: list[Visit]) -> list[str]:
    """Each visit of the other team's worker has its cover, at its own time, and no cover stands alone; no
    overlap with what they do in their own team, and eleven hours of rest."""
    theirs = [visit for visit in rows if visit.worker_id == world.beside.pk]
    visits = {visit.pk: (visit.starts_at, visit.ends_at) for visit in theirs}
    standing = Cover.objects.standing().filter(user=world.beside, person__in=world.people)
    covers_of = {cover.visit_id: (cover.starts_at, cover.ends_at) for cover in standing}
    follows = covers_of == visits and len(standing) == len(visits)
    found = [] if follows else ["a cover does not follow its visit"]
    for (_, a), (b, _) in pairwise(sorted([*visits.values(), *world.busy])):
        if a > b or (_day_of(a) != _day_of(b) and b - a < ELEVEN_HOURS):
            found.append(f"whoever covers: {a} and {b}")
    return found


def _working_day(visit: Visit) -> dt.date:
    return _day_of(visit.starts_at)


def _day_of(starts: dt.datetime) -> dt.date:
    return (starts.astimezone(LONDON).replace(tzinfo=None) - dt.timedelta(hours=4)).date()


def no_day_off(mine: list[Visit]) -> list[str]:
    """Working Time Regulations 1998, 11: a day's rest in the week, or two in one of its fortnights."""
    busy = [_Busy(visit.starts_at, visit.ends_at) for visit in mine]
    mondays = {monday_of(_working_day(visit)) for visit in mine}
    return [
        f"no day off in the week of {monday}"
        for monday in mondays
        if max(rests(busy, monday, 7), default=DAY) < DAY
        and not any(
            sum(rest // DAY for rest in rests(busy, monday - dt.timedelta(weeks=n), 14)) >= 2 for n in (0, 1)
        )
    ]


@dataclass(frozen=True)
class _Busy:
    starts: dt.datetime
    ends: dt.datetime


def _lost(world: World, rows: list[Visit]) -> list[str]:
    """Each day of each pattern has its visit once, with one of the team or open, at London's hour."""
    today = _today()
    there: dict[tuple[UUID | None, dt.date], Visit] = {(v.pattern_id, v.day): v for v in rows}
    found = [] if len(there) == len(rows) else ["a visit stands twice"]
    for pattern in Pattern.objects.filter(person__team=world.team):
        for n in range(1, AHEAD + 1):
            day = today + dt.timedelta(days=n)
            visit = there.pop((pattern.pk, day), None)
            if visit is None:
                found += [f"lost: {pattern} on {day}"] if pattern.falls_on(day) else []
            elif not pattern.falls_on(day) or visit.starts_at != at(day, pattern.starts):
                found.append(f"astray: {pattern} on {day} is at {visit.starts_at}")
            elif visit.worker_id not in {None, world.beside.pk, *(worker.pk for worker in world.workers)}:
                found.append(f"somebody unknown on {day}")
    return found + [f"one too many: {v.starts_at}" for v in there.values() if v.day > today]
