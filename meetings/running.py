"""A meeting while it runs: begun, joined, led from one screen, moved on, and ended. Nothing vanishes from it.

An agenda is a question and not a list: whatever is open is on the agenda of the next meeting, so neither a
meeting that stops half-way nor a phone that dies can lose anything.
"""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from meetings import steps as parts
from meetings import tensions, ways
from meetings.models import Action, Agreement, Item, Meeting, Minute, Seat, Seen, Tension
from meetings.models.tensions import Tensions
from meetings.steps import Step
from people.editing import Stale, lock, make_once, save_if_unchanged
from people.models import Team, User


def steps_of(team: Team) -> list[Step]:
    """The parts of this team's meeting, in its own order."""
    return parts.order(ways.of(team).steps)


def waiting(team: Team, steps: list[Step]) -> dict[str, list[Item]]:
    """Part -> what is on the agenda for it. What was meant for a part that the team has left out since is
    talked about with the tensions, which are never left out.
    """
    parts_now = {step.key for step in steps}
    found: dict[str, list[Item]] = {}
    for item in team.items.open():
        found.setdefault(item.step if item.step in parts_now else parts.ALWAYS, []).append(item)
    return found


def to_talk_about(meeting: Meeting) -> Tensions:
    """The team's open tensions: what waited longest first, what this meeting put off last."""
    rows = Tension.objects.filter(team=meeting.team_id).open().of_the_team()
    return rows.order_by(F("parked_in").asc(nulls_first=True), "-carried", "shared_on", "id")


@transaction.atomic
def begin(meeting: Meeting, by: User) -> bool:
    """Start it, led from this screen; False when it has been held. One that was left running is over."""
    lock(meeting.team_id)
    running = Meeting.objects.filter(team=meeting.team_id, held=False).exclude(step="")
    for other in running.exclude(pk=meeting.pk):
        _close(other)
    first = steps_of(meeting.team)[0].key
    fresh = Meeting.objects.filter(pk=meeting.pk, held=False, step="")
    fresh.update(step=first, step_since=timezone.now(), leader=by, moves=F("moves") + 1)
    meeting.refresh_from_db()
    if not meeting.held:
        join(meeting, by)
    return not meeting.held


def join(meeting: Meeting, user: User) -> None:
    """Somebody is there; said twice it is one seat."""
    if not Seat.objects.filter(meeting=meeting, user=user).exists():
        Seat.objects.bulk_create(
            [Seat(team_id=meeting.team_id, meeting=meeting, user=user)], ignore_conflicts=True
        )
        touch(meeting.team_id)


def take_lead(meeting: Meeting, by: User) -> None:
    """From now on this screen leads and the others follow."""
    Meeting.objects.filter(pk=meeting.pk).exclude(step="").update(leader=by, moves=F("moves") + 1)


def touch(team_id: UUID) -> None:
    """Something changed that every screen of a running meeting should show."""
    running = Meeting.objects.filter(team=team_id, held=False).exclude(step="")
    running.update(moves=F("moves") + 1)


def move(meeting: Meeting, moves: int, by: int) -> bool:
    """A part on (1) or back (-1); False when the meeting has moved on since `moves`: a double tap."""
    to = parts.after(steps_of(meeting.team), meeting.step, by)
    changed = _at(meeting, moves).update(
        step=to, step_since=timezone.now(), talking=None, moves=F("moves") + 1
    )
    return bool(changed)


def pick(meeting: Meeting, moves: int, tension: Tension | None) -> bool:
    """Talk about this one; False when the meeting has moved on since."""
    changed = _at(meeting, moves).update(
        talking=tension, step="tensions", step_since=timezone.now(), moves=F("moves") + 1
    )
    return bool(changed)


def park(meeting: Meeting, moves: int, tension: Tension) -> bool:
    """Not now: it stays open, behind the others today. On to the next one."""
    if not pick(meeting, moves, None):
        return False
    Tension.objects.filter(pk=tension.pk).open().update(parked_in=meeting)
    return True


@transaction.atomic
def settle(
    meeting: Meeting,
    tension: Tension,
    version: int,
    ended_as: str,
    *,
    by: User,
    made: tensions.Made | None = None,
    taken_to: str = "",
) -> None:
    """It ended in this meeting, with what came of it. Stale when somebody changed it meanwhile."""
    if isinstance(made, Action | Agreement):
        made.meeting = meeting
    tensions.end(tension, version, ended_as, by=by, made=made, taken_to=taken_to)
    Tension.objects.filter(pk=tension.pk).update(talked_in=meeting)
    Meeting.objects.filter(pk=meeting.pk, talking=tension).update(talking=None)
    touch(meeting.team_id)


def add(item: Item) -> Item:
    """Put something on the agenda, before or during a meeting; the same id twice is one."""
    kept, new = make_once(item)
    if new:
        touch(item.team_id)
    return kept


def talked(item: Item, meeting: Meeting) -> None:
    """We have talked about it."""
    rows = Item.objects.filter(pk=item.pk).open()
    rows.update(state=Item.State.TALKED, meeting=meeting, version=F("version") + 1)
    touch(item.team_id)


def take_off(item: Item) -> None:
    """It is no longer needed."""
    Item.objects.filter(pk=item.pk).open().update(state=Item.State.OFF, version=F("version") + 1)
    touch(item.team_id)


def write(meeting: Meeting, step: str, version: int, text: str) -> None:
    """What to remember of one part; Stale when somebody else wrote first. Check-ins are never written."""
    if not parts.ALL[step].written:
        raise ValueError(step)
    minute = Minute.objects.filter(meeting=meeting, step=step).first()
    if minute:
        save_if_unchanged(minute, version, text=text)
    elif version:
        raise Stale(Minute(meeting=meeting, step=step))
    else:
        row = Minute(team_id=meeting.team_id, meeting=meeting, step=step, text=text)
        Minute.objects.bulk_create([row], ignore_conflicts=True)
        stored = Minute.objects.get(meeting=meeting, step=step)
        if stored.text != text:
            raise Stale(stored)
    touch(meeting.team_id)


@transaction.atomic
def finish(meeting: Meeting, version: int, summary: str) -> None:
    """It is over, and told in a minute. Whatever was not reached waits at the top of the next agenda."""
    lock(meeting.team_id)
    first = not Meeting.objects.filter(pk=meeting.pk, held=True).exists()
    ended = {"held": True, "summary": summary, "step": "", "step_since": None, "talking": None}
    save_if_unchanged(meeting, version, **ended)
    Meeting.objects.filter(pk=meeting.pk).update(moves=F("moves") + 1)
    if first:
        _carry(meeting)


def _at(meeting: Meeting, moves: int) -> QuerySet[Meeting]:
    return Meeting.objects.filter(pk=meeting.pk, moves=moves, held=False).exclude(step="")


def _close(meeting: Meeting) -> None:
    """A meeting nobody ended: what came of it is there, and what it did not reach is still open."""
    Meeting.objects.filter(pk=meeting.pk).update(
        held=True, step="", step_since=None, talking=None, moves=F("moves") + 1, version=F("version") + 1
    )
    _carry(meeting)


def _carry(meeting: Meeting) -> None:
    waiting = Tension.objects.filter(team=meeting.team_id).open().of_the_team()
    waiting.update(carried=F("carried") + 1)
    Item.objects.filter(team=meeting.team_id, state="").update(carried=F("carried") + 1)


def seen(meeting: Meeting, user: User) -> None:
    """Whoever was not there has read it."""
    if not Seen.objects.filter(meeting=meeting, user=user).exists():
        Seen.objects.bulk_create(
            [Seen(team_id=meeting.team_id, meeting=meeting, user=user)], ignore_conflicts=True
        )
