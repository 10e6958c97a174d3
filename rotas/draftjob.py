"""Makes drafts in the worker: one at a time, bounded, stopped by a tap, harmless when killed."""

from __future__ import annotations

import datetime as dt
import logging
import time
from contextlib import closing
from uuid import UUID

from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone

from people import asking
from rotas import draftwork
from rotas.drafting import apart
from rotas.drafting.told import Draft
from rotas.drafts import SILENT
from rotas.draftwork import Found, Work
from rotas.models import DraftPlace, RotaDraft
from rotas.slots import Slot

log = logging.getLogger(__name__)
#: seconds of the engine for a whole draft, however many weeks
SECONDS = 16.0
#: seconds between two better drafts on the page
BETWEEN = 3.0
#: percent of the time when the first draft stands
FIRST = 10
#: percent from one drawing of the page to the next
STEP = 5
STATES = RotaDraft.State


class Stopped(Exception):
    """Somebody tapped Stop."""


def run_next(seconds: float = SECONDS) -> bool:
    """Make the draft that waits longest; was there one? Run as the worker's login."""
    with connection.cursor() as q:
        q.execute("select draft_id, user_id from job_draft(%s * interval '1 second')", [SILENT.seconds])
        row: tuple[UUID, UUID] | None = q.fetchone()
    if row is None:
        return False
    draft_id, user_id = row
    with asking.asking_as(user_id, why="a draft of the rota"):
        try:
            _make(RotaDraft.objects.select_related("team").get(pk=draft_id), seconds)
        except Stopped:
            log.info("draft %s was stopped", draft_id)
        except Exception:  # whatever it is, the page says that it ended
            log.exception("draft %s ended by itself", draft_id)
            _move(draft_id, state=STATES.DEAD, version=F("version") + 1)
    return True


def _make(draft: RotaDraft, seconds: float) -> None:
    """A full legal draft of every week first, then better ones, week by week."""
    work = draftwork.read(draft)
    weeks = [draft.first + n * draftwork.WEEK for n in range((draft.after - draft.first).days // 7)]
    found: Found = {}
    _alive(draft)
    for n, monday in enumerate(weeks):
        _first(work, monday, found)
        _tell(draft, FIRST * (n + 1) // len(weeks), news=True)
    for n, monday in enumerate(weeks):
        _better(work, monday, found, seconds / len(weeks), n, len(weeks))
    _move(draft.pk, state=STATES.DONE, share=100, version=F("version") + 1)


def _first(work: Work, monday: dt.date, found: Found) -> None:
    problem, slots = draftwork.problem(work, monday, found)
    _alive(work.draft)
    if problem.tasks:
        _take_over(work, found, slots, apart.first(problem, seed=work.draft.number))
        _alive(work.draft)
    _store(work, monday, found)


def _better(work: Work, monday: dt.date, found: Found, seconds: float, n: int, weeks: int) -> None:
    """Improve one week while its time lasts; what is better is on the page within seconds."""
    problem, slots = draftwork.problem(work, monday, found)
    if not any(not task.fixed and task.windows for task in problem.tasks):
        return
    cost, stored, done = None, time.monotonic(), 0.0
    with closing(apart.better(problem, seconds=seconds, seed=work.draft.number)) as drafts:
        for one in drafts:
            due = one and (one.done >= 1 or time.monotonic() - stored > BETWEEN)
            news = bool(one and due and (cost is None or one.cost < cost))
            if one and news:
                _take_over(work, found, slots, one)
                _store(work, monday, found)
                cost, stored = one.cost, time.monotonic()
            done = one.done if one else done
            _tell(work.draft, FIRST + int((99 - FIRST) * (n + done) / weeks), news=news)


def _take_over(work: Work, found: Found, slots: list[Slot], draft: Draft) -> None:
    """Note who goes where in a week; what people keep stays where it is."""
    workers = list(work.names)
    for task, slot in enumerate(slots):
        found.pop(slot.id, None)
        if task in draft.places:
            found[slot.id] = workers[draft.places[task][0]]


def _store(work: Work, monday: dt.date, found: Found) -> None:
    made = draftwork.places(work, monday, found)
    with transaction.atomic():
        DraftPlace.objects.bulk_create(
            made, update_conflicts=True, unique_fields=["draft", "visit"],
            update_fields=["worker", "was", "starts_at", "because", "although", "asks"],
        )  # fmt: skip


def _alive(draft: RotaDraft) -> None:
    """Between two steps, each of which may be slow on a busy machine."""
    _tell(draft, draft.share, news=False)


def _tell(draft: RotaDraft, share: int, *, news: bool) -> None:
    """Say that it is alive and how far; raises Stopped where somebody does not want it any more.

    The page is drawn anew where there is something to see.
    """
    changes: dict[str, object] = {"told_at": timezone.now()}
    if news or share - draft.share >= STEP:
        draft.share = share
        changes |= {"share": share, "version": F("version") + 1}
    if not _move(draft.pk, **changes):
        raise Stopped


def _move(draft_id: UUID, **changes: object) -> bool:
    """Change a draft that is being made; is it still?"""
    rows = RotaDraft.objects.filter(pk=draft_id, state=STATES.RUNNING)
    return bool(rows.update(**changes))
