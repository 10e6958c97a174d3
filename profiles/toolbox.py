"""Thinking tools: the verbs that they share.

The rules are the models' own: constraints, `missing` before a sheet is done, `too_soon` before a line stands.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction
from django.db.models import Count, Max, QuerySet, Value
from django.utils import timezone

from people.editing import Reused, broken, lock, make_once, save_if_unchanged
from people.models import Person, User
from profiles import suggestions
from profiles.models import Suggestion
from profiles.models.tools import Line, Sheet, Talk
from profiles.toolset import TOOLS, Tool

Source = Suggestion.Source


class CannotDo(Exception):
    """The tool's rule says not yet; the message says why, in words."""


def rows(tool: Tool, person: Person) -> QuerySet[Sheet]:
    """The sheets of this tool for somebody."""
    return tool.model._default_manager.filter(person=person)


def sheets(tool: Tool, person: Person) -> list[Sheet]:
    """The same as a list, newest first; one still open before one of the same day that is done."""
    return sorted(rows(tool, person), key=lambda s: (s.on, s.done_on is None), reverse=True)


def lines_of(tool: Tool, sheet: Sheet) -> dict[str, list[Line]]:
    """What stands on a sheet, by kind: a query a kind."""
    return {name: list(getattr(sheet, name).filter(ended_on=None)) for name in tool.parts}


def done_when(person: Person) -> dict[str, tuple[int, dt.date]]:
    """Tools that were used with somebody: how often, and when last. One query for all."""
    counted: list[Any] = [
        tool.model._default_manager.filter(person=person)
        .order_by()
        .values("person")
        .annotate(tool=Value(slug), times=Count("pk"), last=Max("on"))
        .values_list("tool", "times", "last")
        for slug, tool in TOOLS.items()
    ]
    return {slug: (times, last) for slug, times, last in counted[0].union(*counted[1:], all=True)}


@transaction.atomic
def start(tool: Tool, sheet: Sheet) -> Sheet:
    """A new sheet; the same id again is the same sheet. One that copies begins from the last, which closes.

    CannotDo while a situation is still open, where there may be one at a time.
    """
    lock(sheet.person_id)
    before = sheets(tool, sheet.person) if tool.copies else []
    try:
        kept, new = make_once(sheet)
    except IntegrityError as error:
        if broken(error) != "one_situation_at_a_time":
            raise
        raise CannotDo("One situation at a time. Finish the one that is open first.") from error
    if kept.person_id != sheet.person_id:
        raise Reused
    if new and before:
        _copy(tool, before[0], kept)
        open_ones: Any = tool.model._default_manager.filter(person=sheet.person, done_on=None)
        open_ones.exclude(pk=kept.pk).update(done_on=timezone.localdate())
    return kept


def _copy(tool: Tool, old: Sheet, new: Sheet) -> None:
    for lines in lines_of(tool, old).values():
        for row in lines:
            row.pk, row.version = uuid4(), 1
            row.sheet = new  # type: ignore[attr-defined]  # every line has one
        for model in {type(row) for row in lines}:
            model._default_manager.bulk_create(lines)


def change(sheet: Sheet, version: int, **words: Any) -> None:
    """Better words on an open sheet; Stale when somebody saved first, CannotDo when it is done."""
    _open(sheet)
    save_if_unchanged(sheet, version, **words)


@transaction.atomic
def add(line: Any) -> Line:
    """One more line, at the end. The same id again is the same line."""
    lock(line.sheet.pk)
    _open(line.sheet)
    if words := line.too_soon():
        raise CannotDo(words)
    line.place = type(line)._default_manager.filter(sheet=line.sheet).count() + 1
    with _named_once():
        kept, _ = make_once(line)
    if kept.sheet_id != line.sheet.pk:
        raise Reused
    return kept  # type: ignore[no-any-return]  # of the tool's own table


@transaction.atomic
def change_line(line: Any, version: int, **words: Any) -> None:
    """Better words for a line; Stale, CannotDo."""
    lock(line.sheet.pk)
    _open(line.sheet)
    with _named_once():
        save_if_unchanged(line, version, **words)
    _all_may_stand(line)


@transaction.atomic
def take_off(line: Any) -> None:
    """It no longer stands on the sheet; twice is once."""
    lock(line.sheet.pk)
    _open(line.sheet)
    type(line)._default_manager.filter(pk=line.pk, ended_on=None).update(
        ended_on=timezone.localdate(), version=line.version + 1
    )
    _all_may_stand(line)


def _open(sheet: Sheet) -> None:
    """A sheet that is done is evidence: it stays as it was."""
    if type(sheet)._default_manager.filter(pk=sheet.pk).exclude(done_on=None).exists():
        raise CannotDo("This sheet is done and stays as it was. Do it again together instead.")


def _all_may_stand(line: Any) -> None:
    """After a change, no other line may stand too soon."""
    for row in type(line)._default_manager.filter(sheet=line.sheet, ended_on=None).select_related("sheet"):
        row.sheet.person = line.sheet.person
        if words := row.too_soon():
            raise CannotDo(words)


@contextmanager
def _named_once() -> Iterator[None]:
    try:
        yield
    except IntegrityError as error:
        if broken(error) != "named_once_on_a_drawing":
            raise
        raise CannotDo("They are on this drawing already. Look for the name in the list.") from error


@transaction.atomic
def finish(sheet: Sheet) -> None:
    """It is done, if the tool's rule has nothing left to ask for; CannotDo says what. Twice is once."""
    lock(sheet.pk)
    if words := sheet.missing():
        raise CannotDo(words)
    type(sheet)._default_manager.filter(pk=sheet.pk, done_on=None).update(
        done_on=timezone.localdate(), version=sheet.version + 1
    )


@transaction.atomic
def bring(talk: Talk, *, by: User) -> int:
    """Every line of a talk waits at the side of the profile; those brought before stay as they are."""
    lock(talk.pk)
    known = set(learned(talk.person, talk.pk).values_list("heading", "text"))
    fresh = [line for line in dict.fromkeys(talk.lines()) if line not in known]
    Suggestion.objects.bulk_create(
        Suggestion(
            person=talk.person, heading=heading, text=text, source=Source.TALK, source_id=talk.pk, author=by,
            state=Suggestion.State.WAITING,
        )
        for heading, text in fresh
    )  # fmt: skip
    return len(fresh)


def learned(person: Person, sheet_id: UUID) -> Any:
    """What a sheet taught us, in the order of the profile's headings."""
    return person.suggestions.filter(source_id=sheet_id)


def learn(tool: Tool, sheet: Sheet, answers: Sequence[tuple[UUID, str, str]], *, by: User) -> None:
    """Keep what this sheet taught us: (id made on the phone, heading, words)."""
    suggestions.say(sheet.person, source=tool.source, source_id=sheet.pk, answers=answers, by=by)
