"""A disclosure attack on the reports: who joined is known, and everything ever issued; whose answers are not.

In each simulated quarter one person joins a contract whose other people never change their answers, which is
the best a reader could hope for; in some, one takes their permission back. Quarters are counted by the code
that counts real ones, corrections too.

Attacker one knows who joined, the counting rule, who is counted, and every report. For each answer of each
joiner: is there only one value with which all reports agree (an exact inference)? Solved over whole numbers.
Attacker two knows every other person's answers besides, and counts for himself what each value would give.
"""

from __future__ import annotations

import datetime as dt
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from profiles.models import Outcome, OutcomePlan
from wellbeing.reports.disclosure import FEWEST, HIDDEN, MANY, settle, some_of
from wellbeing.reports.facts import Someone, Totals, Wish
from wellbeing.reports.figures import ASKED, PROGRESS, Figures, of_quarter
from wellbeing.reports.points import table
from wellbeing.reports.quarters import Quarter

#: quarters that one contract runs
RUN = 20
CUTS: dict[str, list[str]] = {
    "kind": [str(n) for _, n in Outcome.Kind.choices],
    "care_act": [*(str(n) for _, n in OutcomePlan.CareAct.choices), "Not linked to one"],
    "ascof": [*(str(n) for _, n in OutcomePlan.Ascof.choices), "Not linked to one"],
}
VALUES = {
    "kind": [str(v) for v in Outcome.Kind.values],
    "care_act": [*map(str, OutcomePlan.CareAct.values), ""],
    "ascof": [*map(str, OutcomePlan.Ascof.values), ""],
}
ELEMENTS = {str(v): str(n) for v, n in Outcome.Element.choices}
TRIES = 150
Group = tuple[frozenset[int], int, int]


@dataclass
class Found:
    """What came of it. `chances`: answers that attacker one tried; `left`: quarters in which people left;
    `known`: joinings attacker two saw.
    """

    quarters: int = 0
    cells: int = 0
    small: int = 0
    chances: int = 0
    exact: int = 0
    left: int = 0
    known: int = 0
    known_exact: int = 0
    said: list[str] = field(default_factory=list)


def someone(dice: random.Random, months: Sequence[dt.date]) -> Someone:
    """One person with one outcome; some answers are rare, so that small cells happen."""
    wish = Wish(
        element=dice.choice(["safe", "matters", "matters", "connected"]),
        kind=dice.choices(VALUES["kind"], [6, 3, 1])[0], life="active",
        progress=dice.choices(list(PROGRESS), [3, 4, 3])[0],
        care_act=dice.choices(VALUES["care_act"], [8, 6, 1, 2, 4, 3, 9, 1, 9, 0.2, 4])[0],
        ascof=dice.choices(VALUES["ascof"], [6, 6, 1, 4, 6, 1, 3])[0],
        steps=frozenset(s for s in range(1, 6) if dice.random() < 0.4) or frozenset({5}),
    )  # fmt: skip
    return Someone(
        [wish], {month: dice.randint(1, 9) for month in months}, dice.choice([True, True, True, False, None]),
        {q: dice.randint(0, 10) for q in ASKED} if dice.random() < 0.7 else {},
        [dice.randint(-60, 60)], circle=dice.random() < 0.3,
    )  # fmt: skip


@dataclass
class Issue:
    """A report with what only its maker knows: who was counted, and who joined since the last."""

    figures: Figures
    counted: set[UUID]
    quarter: Quarter


def contract(
    seed: int, *, settled: bool = True
) -> Iterator[tuple[Issue, Issue, set[UUID], dict[UUID, Someone]]]:
    """(the report before, the report after, who came into the count between, everyone's answers).

    Now and then somebody's support ends, or somebody takes permission back: known to the reader too, who lays
    the reports side by side.
    """
    dice = random.Random(seed)
    everyone: dict[UUID, Someone] = {}
    quarter = Quarter(2020, 1)
    months = [m for n in range(RUN + 1) for m in Quarter(2020 + n // 4, n % 4 + 1).months(3)]

    def join() -> None:
        everyone[UUID(int=dice.getrandbits(128), version=4)] = someone(dice, months)

    for _ in range(dice.randint(8, 60)):
        join()
    counted = settle([], set(everyone), set(everyone)) if settled else set(everyone)
    history, withdrawn, over = [counted], set[UUID](), set[UUID]()
    frozen: list[Figures] = []
    last = _issue(quarter, everyone, counted, frozen)
    frozen.append(last.figures)
    for _ in range(RUN):
        quarter = quarter.following()
        join()
        if dice.random() < 0.7:
            over.add(dice.choice(sorted(set(everyone) - over)))
        if dice.random() < 0.15:
            withdrawn.add(dice.choice(sorted(counted or everyone)))
        permitted = set(everyone) - withdrawn
        now = settle(history, permitted, permitted - over) if settled else permitted - over
        history.append(now)
        made = _issue(quarter, everyone, now, frozen)
        frozen.append(made.figures)
        yield last, made, now - counted, everyone
        if dice.random() < 0.3:  # a correction counts the same people again
            frozen.append(_issue(quarter, everyone, now, frozen[:-1]).figures)
        last, counted = made, now


def _issue(
    quarter: Quarter, everyone: dict[UUID, Someone], counted: set[UUID], frozen: list[Figures]
) -> Issue:
    served = len(everyone)
    totals = Totals(served, 0, 1, 0, served, served * 90.0, served * 60.0, served * 30.0, 300)
    figures = of_quarter(quarter, {p: everyone[p] for p in sorted(counted)}, totals, frozen)
    return Issue(figures, counted, quarter)


# what a reader can do with one number


def span(value: Any, everyone: int) -> tuple[int, int]:
    """The whole numbers that a shown count may stand for, each of so many people having one outcome."""
    least, most = (0, FEWEST - 1) if value == HIDDEN else (max(FEWEST, value - 2), value + 2)
    return least, most + (some_of(everyone, everyone, everyone) == value and everyone == most + 1)


def groups(one: dict[str, Any], rows: Sequence[str], columns: Sequence[str], everyone: int) -> list[Group]:
    """A table as sums over base cells: which of them each shown number adds up, and between what."""
    names = [row[0] for row in one["rows"]]
    parts = [_base(name, names, rows) for name in names]
    across = [_columns(head, columns) for head in one["head"][1:]]
    return [
        (frozenset(r * len(columns) + c for r in part for c in cols), *span(value, everyone))
        for part, row in zip(parts, one["rows"], strict=True)
        for cols, value in zip(across, row[1:], strict=True)
    ]


def _base(name: str, names: Sequence[str], rows: Sequence[str]) -> set[int]:
    """The base rows behind a row: itself, or all that no other row names."""
    if name in rows:
        return {rows.index(name)}
    return {n for n, row in enumerate(rows) if row not in names}


def _columns(head: str, columns: Sequence[str]) -> list[int]:
    wanted = head.lower().split(" or ")
    return [n for n, column in enumerate(columns) if not columns[0] or column.lower() in wanted]


def possible(limits: Sequence[Group], low: list[int], high: list[int]) -> bool:
    """Are there whole numbers between low and high whose sums keep all limits? Bounds, then halving.

    Not found and not ruled out in TRIES halvings counts as possible.
    """
    waiting, tries = [(list(low), list(high))], 0
    while waiting:
        low, high = waiting.pop()
        tries += 1
        if tries > TRIES:
            return True
        if not _tighten(limits, low, high):
            continue
        wide = max(range(len(low)), key=lambda n: high[n] - low[n])
        if low[wide] == high[wide]:
            return True
        middle = (low[wide] + high[wide]) // 2
        first, second = list(high), list(low)
        first[wide], second[wide] = middle, middle + 1
        waiting += [(second, list(high)), (list(low), first)]
    return False


def _tighten(limits: Sequence[Group], low: list[int], high: list[int]) -> bool:
    """Narrow every number by every sum, until nothing moves."""
    moved = True
    while moved:
        moved = False
        for cells, least, most in limits:
            total_low, total_high = sum(low[c] for c in cells), sum(high[c] for c in cells)
            if total_low > most or total_high < least:
                return False
            for c in cells:
                up, down = most - (total_low - low[c]), least - (total_high - high[c])
                if up < high[c] or down > low[c]:
                    high[c], low[c] = min(high[c], up), max(low[c], down)
                    moved = True
                    if low[c] > high[c]:
                        return False
                    total_low, total_high = sum(low[x] for x in cells), sum(high[x] for x in cells)
    return True


def values_left(
    before: list[Group], after: list[Group], size: int, people: int, joined: int, gone: int = 0
) -> int:
    """With how many values of the joiner's answer all numbers agree.

    Unknown: by cell, the answers of the people in both reports, of whoever joined at the same time (none,
    when alone), and of whoever left meanwhile.
    """
    everybody = (frozenset(range(size)), people, people)
    others = (frozenset(range(size, 2 * size)), joined - 1, joined - 1)
    leavers = (frozenset(range(2 * size, 3 * size)), gone, gone)
    then = [(cells | {c + 2 * size for c in cells}, least, most) for cells, least, most in before]
    left = 0
    for mine in range(size):
        now = [
            (cells | {c + size for c in cells}, least - (mine in cells), most - (mine in cells))
            for cells, least, most in after
        ]
        limits = [everybody, others, leavers, *then, *now]
        left += possible(limits, [0] * 3 * size, [people] * size + [joined - 1] * size + [gone] * size)
        if left > 1:
            return left
    return left


def means_left(before: Any, after: Any, people: int, joined: int, gone: int, top: int) -> int:
    """How many answers 0 to `top` the joiner may have given, from two means: of so many people who stand in
    both, with those who left, and with those who joined.
    """
    if HIDDEN in (before, after) or None in (before, after):
        return top + 1
    slack = lambda n: 0.05 if n >= MANY else 0.25  # noqa: E731 said once, beside its use
    then, now = people + gone, people + joined
    least = (after - slack(now)) * now - (before + slack(then)) * then
    most = (after + slack(now)) * now - (before - slack(then)) * then
    return sum(1 for x in range(top + 1) if least - (joined - 1) * top <= x <= most + gone * top)


def attack(before: Issue, after: Issue, joined: int, found: Found) -> None:
    """Attacker one, on one joiner of those who came into the count together."""
    people, gone = len(before.counted & after.counted), len(before.counted - after.counted)
    tables = [
        (key, rows, [""]) for key, rows in CUTS.items()
    ] + [("element", list(ELEMENTS.values()), list(PROGRESS.values()))]  # fmt: skip
    for key, rows, columns in tables:
        then = groups(table(before.figures, key), rows, columns, len(before.counted))
        now = groups(table(after.figures, key), rows, columns, len(after.counted))
        left = values_left(then, now, len(rows) * len(columns), people, joined, gone)
        _count(found, left, key, after)
    asked = dict(enumerate(ASKED.values()))
    for n in asked:
        then_, now_ = (table(i.figures, "wellbeing")["rows"][n][-1] for i in (before, after))
        _count(found, means_left(then_, now_, people, joined, gone, 10), "wellbeing", after)


def _count(found: Found, left: int, key: str, after: Issue) -> None:
    found.chances += 1
    if left <= 1:
        found.exact += 1
        found.said.append(f"{key} in {after.quarter.name}")


def attack_knowing(after: Issue, joiner: UUID, everyone: dict[UUID, Someone], frozen: Figures) -> list[str]:
    """Attacker two: the joiner's answers that he can tell, one at a time, knowing all others, theirs too."""
    mine, told = everyone[joiner], []
    wish = mine.wishes[0]
    choices: dict[str, list[Someone]] = {
        name: [replace(mine, wishes=[replace(wish, **{name: value})]) for value in values]
        for name, values in (VALUES | {"element": list(ELEMENTS), "progress": list(PROGRESS)}).items()
    }
    choices["reviewed"] = [replace(mine, reviewed=value) for value in (True, False, None)]
    choices["circle"] = [replace(mine, circle=value) for value in (True, False)]
    others = {p: everyone[p] for p in sorted(after.counted)}
    totals = Totals(9, 0, 0, 0)
    for name, options in choices.items():
        agree = sum(
            of_quarter(after.quarter, others | {joiner: option}, totals)["tables"] == frozen["tables"]
            for option in options
        )
        told += [name] if agree == 1 else []
    return told


def small_cells(issue: Issue, everyone: dict[UUID, Someone], found: Found) -> None:
    """Every shown count, counted again from the answers: had it eight people behind it?"""
    mine = [everyone[p].wishes[0] for p in issue.counted]
    named = {key: dict(zip(VALUES[key], CUTS[key], strict=True)) for key in CUTS}
    tests: list[tuple[str, list[str], list[str], Callable[[Wish], tuple[str, str]]]] = [
        (key, CUTS[key], [""], lambda w, key=key: (named[key][getattr(w, key)], ""))  # type: ignore[misc]
        for key in CUTS
    ]
    tests.append(("element", list(ELEMENTS.values()), list(PROGRESS.values()),
                  lambda w: (ELEMENTS[w.element], PROGRESS[w.progress])))  # fmt: skip
    for key, rows, columns, cell in tests:
        shown = table(issue.figures, key)
        flat = [value for row in shown["rows"] for value in row[1:]]
        for (cells, _, _), value in zip(groups(shown, rows, columns, len(mine)), flat, strict=True):
            behind = sum(
                1 for w in mine if rows.index(cell(w)[0]) * len(columns) + columns.index(cell(w)[1]) in cells
            )
            found.cells += 1
            found.small += value != HIDDEN and behind < FEWEST


def run(quarters: int, *, settled: bool = True, seed: int = 0) -> Found:
    """So many quarters, each with one person joining."""
    found = Found()
    while found.quarters < quarters:
        for before, after, joined, everyone in contract(seed, settled=settled):
            found.quarters += 1
            small_cells(after, everyone, found)
            left = before.counted - after.counted
            if left and not joined:  # the same sums, read backwards
                found.left += 1
                attack(after, before, len(left), found)
            if joined:
                attack(before, after, len(joined), found)
                found.known += 1
                bare = of_quarter(
                    after.quarter, {p: everyone[p] for p in sorted(after.counted)}, Totals(9, 0, 0, 0)
                )
                found.known_exact += bool(attack_knowing(after, min(joined), everyone, bare))
            if found.quarters >= quarters:
                break
        seed += 1
    return found


def measure(say: Callable[[str], Any]) -> bool:
    """2,000 quarters as reports are made, and 200 with people joining one by one. Goal: no inference."""
    began = time.perf_counter()
    ours, naive = run(2000), run(200, settled=False)
    for name, found in (("eight at a time", ours), ("one at a time", naive)):
        say(
            f"disclosure, {name}: {found.quarters} quarters, {found.cells} cells, {found.small} of fewer than"
            f" {FEWEST} people; knows who joined: {found.exact} exact of {found.chances} answers"
            f" ({found.left} quarters in which people left);"
            f" knows all others too: {found.known_exact} of {found.known} joinings give an answer away,"
            f" {found.known_exact / found.quarters:.1%} of quarters"
        )
    say(f"disclosure: {time.perf_counter() - began:.0f} s")
    return ours.exact == 0 and ours.small == 0
