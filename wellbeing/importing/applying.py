"""What two files would change in a team, and changing it: all or nothing, twice the same is nothing."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import IntegrityError, models, transaction
from django.utils import timezone

from people.editing import broken, lock
from people.importing import Column, Fault, Line, Unreadable, read
from people.models import Contact, Person, Team
from people.models.records import Editable
from people.supported import OVER
from rotas import patterns as rota
from rotas.models import Pattern
from wellbeing.importing import columns
from wellbeing.importing.whose import Known, Unsure

OF_CONTACT = ("phone", "address", "postcode", "getting_in")
OF_PERSON = ("called", "full_name", "address_as", "born_on", "nhs_number", "council_ref", "started_on")
WHOSE = ("council_ref", "nhs_number", "full_name", "born_on")
BATCH = 500
#: what may have come in between the check and the writing
MEANWHILE = ("nhs_number_once", "council_ref_once", "pattern_once", "contact_person_id_key")


@dataclass
class Side:
    """What one file would do; `trouble` says why it cannot be read at all."""

    given: bool = False
    new: int = 0
    changed: int = 0
    same: int = 0
    trouble: str = ""
    faults: list[Fault] = field(default_factory=list)

    @property
    def fine(self) -> bool:
        return not self.trouble and not self.faults

    def wrong(self, line: Line, column: str, words: str) -> None:
        """One more fault."""
        self.faults.append(Fault(line.number, column, words))


@dataclass
class Report:
    """Both files, and how many visits were made once it was done."""

    people: Side = field(default_factory=Side)
    patterns: Side = field(default_factory=Side)
    visits: int = 0

    @property
    def fine(self) -> bool:
        return self.people.fine and self.patterns.fine

    @property
    def empty(self) -> bool:
        """Would nothing change?"""
        return not any(s.new or s.changed for s in (self.people, self.patterns))


@dataclass
class _Work:
    """What is to be written."""

    report: Report = field(default_factory=Report)
    new: list[models.Model] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)
    patterns: list[Pattern] = field(default_factory=list)
    changed: dict[Editable, set[str]] = field(default_factory=dict)
    moved: list[tuple[Line, Pattern, dict[str, Any]]] = field(default_factory=list)


def check(team: Team, people: bytes | None, patterns: bytes | None) -> Report:
    """What would change, and every fault; nothing is written."""
    return _plan(team, people, patterns, team.people.all()).report


class _Undo(Exception):
    """Nothing of it is kept."""


def bring_in(team: Team, people: bytes | None, patterns: bytes | None) -> Report:
    """Write everything if there is no fault; otherwise nothing at all, and the report says why."""
    report = Report()
    try:
        with transaction.atomic():
            lock(team.pk)
            work = _plan(team, people, patterns, team.people.select_for_update())
            report = work.report
            if not report.fine:
                raise _Undo
            _write(team, work)
            if not report.fine:
                raise _Undo
    except _Undo:
        pass
    except IntegrityError as error:
        if broken(error) not in MEANWHILE:
            raise
        report.people.trouble = "Somebody wrote down the same person or visit just now. Try again."
    return report


def _plan(team: Team, people: bytes | None, patterns: bytes | None, there: Iterable[Person]) -> _Work:
    work, known = _Work(), Known(there)
    report = work.report
    _file(report.people, people, columns.people(), lambda lines: _people(team, lines, known, work))
    _file(report.patterns, patterns, columns.patterns(), lambda lines: _patterns(team, lines, known, work))
    return work


def _file(
    side: Side, data: bytes | None, wanted: Sequence[Column], each: Callable[[list[Line]], None]
) -> None:
    """Read one file, if it was given, and go through its lines; those with a fault are left out."""
    if data is None:
        return
    side.given = True
    try:
        lines, side.faults = read(data, wanted)
    except Unreadable as error:
        side.trouble = str(error)
        return
    bad = {fault.row for fault in side.faults}
    each([line for line in lines if line.number not in bad])
    side.faults.sort()


def _people(team: Team, lines: list[Line], known: Known, work: _Work) -> None:
    side = work.report.people
    seen: dict[UUID, int] = {}
    contacts = {c.person_id: c for c in Contact.objects.filter(person__team=team)}
    for line in lines:
        try:
            person = known.find(line.values)
        except Unsure as unsure:
            side.wrong(line, "Full name", str(unsure))
            continue
        if person and person.pk in seen:
            side.wrong(line, "Full name", f"This is the same person as in row {seen[person.pk]}.")
            continue
        mine = {name: line.values[name] for name in OF_PERSON if name in line.values}
        theirs = {name: line.values[name] for name in OF_CONTACT if name in line.values}
        if person is None:
            person = Person(team=team, **mine)
            known.add(person)
            work.new.append(person)
            work.contacts.append(Contact(person=person, **theirs))
            side.new += 1
        else:
            before = len(work.changed)
            _differs(person, mine, work)
            known.learn(person)
            _contact(person, contacts.get(person.pk), theirs, work)
            side.changed += len(work.changed) > before
            side.same += len(work.changed) == before
        seen[person.pk] = line.number


def _contact(person: Person, contact: Contact | None, theirs: dict[str, Any], work: _Work) -> None:
    if contact is not None:
        _differs(contact, theirs, work)
    elif theirs:
        work.contacts.append(Contact(person=person, **theirs))
        work.changed.setdefault(person, set())


def _differs(row: Editable, values: dict[str, Any], work: _Work) -> None:
    """Note what is new in a row; an empty cell leaves what is known."""
    new = {name for name, value in values.items() if getattr(row, name) != value}
    for name in new:
        setattr(row, name, values[name])
    if new:
        work.changed.setdefault(row, set()).update(new)


def _patterns(team: Team, lines: list[Line], known: Known, work: _Work) -> None:
    side, today = work.report.patterns, timezone.localdate()
    there = list(Pattern.objects.filter(person__team=team))
    current = {_key(p): p for p in there if p.ended_on is None or p.ended_on > today}
    past = {(*_key(p), p.started_on): p for p in there if p.ended_on and p.ended_on <= today}
    seen: dict[tuple[UUID, int, dt.time], int] = {}
    week: dict[UUID, list[tuple[Pattern, int]]] = defaultdict(list)
    for line in lines:
        person = _whose(line, known, side)
        if person is None:
            continue
        values = {name: value for name, value in line.values.items() if name not in WHOSE}
        wanted = Pattern(person=person, **values)
        key = _key(wanted)
        if key in seen:
            side.wrong(line, "Time", f"This is the same visit as in row {seen[key]}.")
            continue
        seen[key] = line.number
        if not _makes_sense(line, wanted, side):
            continue
        week[person.pk].append((wanted, line.number))
        found = current.get(key) or past.get((*key, wanted.started_on))
        _one(found, wanted, values, line, work)
    for pattern in current.values():
        if _key(pattern) not in seen:
            week[pattern.person_id].append((pattern, 0))
    _overlaps(week, side)


def _key(pattern: Pattern) -> tuple[UUID, int, dt.time]:
    return pattern.person_id, pattern.weekdays, pattern.starts


def _one(found: Pattern | None, wanted: Pattern, values: dict[str, Any], line: Line, work: _Work) -> None:
    side = work.report.patterns
    if found is None:
        work.patterns.append(wanted)
        side.new += 1
        return
    new = {name: value for name, value in values.items() if getattr(found, name) != value}
    if new:
        work.moved.append((line, found, new))
    side.changed += bool(new)
    side.same += not new


def _whose(line: Line, known: Known, side: Side) -> Person | None:
    """Whose visit a row is; a fault where that is not sure."""
    values = line.values
    columns_of = {"council_ref": "Council reference", "nhs_number": "NHS number"}
    column = next((words for name, words in columns_of.items() if values.get(name)), "Full name")
    if not any(values.get(name) for name in WHOSE[:3]):
        side.wrong(line, column, "Say whose visit this is: a reference, an NHS number or a full name.")
        return None
    try:
        person = known.find(values)
    except Unsure as unsure:
        side.wrong(line, column, str(unsure))
        return None
    if person is None:
        side.wrong(line, column, "Nobody in the team, or in the file of people, fits this.")
    elif person.state in OVER:
        side.wrong(line, column, "Our support for this person has ended.")
        return None
    return person


def _makes_sense(line: Line, pattern: Pattern, side: Side) -> bool:
    """What one cell says against another."""
    before = len(side.faults)
    if pattern.ended_on and pattern.ended_on <= pattern.started_on:
        side.wrong(line, "Until", "This is not after the day it begins.")
    if pattern.earliest and pattern.earliest > pattern.starts:
        side.wrong(line, "Not before", "This is later than the usual time.")
    if pattern.latest and pattern.latest < pattern.starts:
        side.wrong(line, "Not after", "This is earlier than the usual time.")
    return len(side.faults) == before


def _overlaps(week: dict[UUID, list[tuple[Pattern, int]]], side: Side) -> None:
    """A person cannot have two visits at once, so the second would never be made."""
    for patterns in week.values():
        by_start = sorted(patterns, key=lambda p: (p[0].starts, p[1]))
        for place, (first, row) in enumerate(by_start):
            for second, other in by_start[place + 1 :]:
                if _minutes(second.starts) >= _minutes(first.starts) + first.minutes:
                    break
                if (row or other) and _same_day(first, second):
                    where = f"row {min(row, other)}" if row and other else "a visit they already have"
                    side.faults.append(Fault(max(row, other), "Time", f"This overlaps with {where}."))


def _minutes(time: dt.time) -> int:
    return time.hour * 60 + time.minute


def _same_day(one: Pattern, other: Pattern) -> bool:
    """Could both fall on one day? Fortnightly ones may take turns, so they are let be."""
    if not one.weekdays & other.weekdays or (one.every > 1 and other.every > 1):
        return False
    return all(not a.ended_on or a.ended_on > b.started_on for a, b in ((one, other), (other, one)))


def _write(team: Team, work: _Work) -> None:
    """Few statements, whatever the number of rows; the triggers keep the history."""
    Person.objects.bulk_create([p for p in work.new if isinstance(p, Person)], batch_size=BATCH)
    Contact.objects.bulk_create(work.contacts, batch_size=BATCH)
    for model in (Person, Contact):
        rows: list[Any] = [row for row in work.changed if isinstance(row, model)]
        names = {name for row in rows for name in work.changed[row]}
        for row in rows:
            row.version += 1
        if names:
            model._default_manager.bulk_update(rows, [*sorted(names), "version"], batch_size=BATCH)
    Pattern.objects.bulk_create(work.patterns, batch_size=BATCH)
    for line, pattern, words in work.moved:
        try:
            rota.change(pattern, pattern.version, **words)
        except rota.Twice:
            work.report.patterns.wrong(line, "Time", "The person already has a visit then.")
    if work.report.fine:
        work.report.visits = rota.make_visits(team, rota.horizon(team))
