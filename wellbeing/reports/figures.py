"""The tables of a report, from what each person adds: only what the small-number rule lets through. Pure.

A report's figures are one JSON value. Page, PDF, CSV and open JSON are drawn from it alone, so that they
cannot differ: `tables`, each with its columns and rows; a value is a number, "c" (kept back) or null (not
counted yet). A period is counted once: what stands beside it comes from the reports issued before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, TypeAlias
from uuid import UUID

from profiles.models import Outcome, OutcomePlan
from wellbeing.reports.disclosure import (
    HIDDEN,
    Cell,
    Row,
    count,
    fewer_columns,
    fewer_rows,
    mean,
    share,
    shown,
    some_of,
)
from wellbeing.reports.facts import Someone, Totals, Wish
from wellbeing.reports.quarters import Quarter

#: a report's figures as they are frozen
Figures: TypeAlias = dict[str, Any]
Everyone: TypeAlias = Mapping[UUID, Someone]

MONTHS, YEAR = 12, 4
STEPS = {
    "Self-care and technology": {1, 2},
    "Family, friends, circles": {3},
    "Community places": {4},
    "Wellbeing workers": {5},
}
PROGRESS = {"there": "There", "closer": "Getting closer", "start": "Just starting"}
#: outcomes whose progress is counted: being worked on, or gone well
ON_THE_WAY = ("active", "reached", "kept")
ASKED = {
    "satisfied": "Satisfied with life, 0 to 10",
    "worthwhile": "What they do is worthwhile, 0 to 10",
    "happy": "Happy yesterday, 0 to 10",
    "anxious": "Anxious yesterday, 0 to 10",
}
INDIRECT = ("companionship", "left_out", "isolated")
LONELY = "Loneliness, 3 (least) to 9"


@dataclass(frozen=True)
class Table:
    """One measure. `unit` belongs to each value; `chart`: stacked, line, dumbbell or none."""

    key: str
    title: str
    measure: str
    head: list[str]
    rows: list[list[Any]]
    unit: str = ""
    chart: str = ""
    exact: bool = False


def of_quarter(
    quarter: Quarter, everyone: Everyone, totals: Totals, before: Sequence[Figures] = ()
) -> Figures:
    """A report's figures. before: figures issued for earlier quarters of this contract, oldest first."""
    made = [
        _progress(everyone),
        _faces(quarter, everyone, before),
        _sequence(quarter, everyone, before),
        _connected(quarter, everyone, before),
        _sure(totals),
        _reviews(everyone),
        _hours(quarter, everyone, totals),
        _wellbeing(quarter, everyone, before),
        _life(everyone),
        _cut(everyone, "kind", "What kind of wish it is", Outcome.Kind.choices, lambda wish: wish.kind),
        _cut(everyone, "care_act", "By the ten Care Act outcomes", _linked(OutcomePlan.CareAct.choices),
             lambda wish: wish.care_act),
        _cut(everyone, "ascof", "By the six ASCOF objectives", _linked(OutcomePlan.Ascof.choices),
             lambda wish: wish.ascof),
    ]  # fmt: skip
    return {
        "year": quarter.year,
        "number": quarter.number,
        "quarter": quarter.name,
        "people": count(totals.supported, totals.supported),
        "counted": count(len(everyone), len(everyone)),
        "tables": [asdict(table) for table in made],
    }


def _cells(
    everyone: Everyone, rows: Iterable[tuple[str, str]], match: Callable[[Wish], str], columns: Sequence[str]
) -> list[Row]:
    """Outcomes by row and column: how many, and whose. A column is a value of progress, or "" for all."""
    found = []
    for value, name in rows:
        cells = []
        for column in columns:
            mine = {
                person: sum(1 for w in one.wishes if match(w) == value and column in ("", w.progress))
                for person, one in everyone.items()
            }
            cells.append(Cell(sum(mine.values()), frozenset(p for p, number in mine.items() if number)))
        found.append((name, cells))
    return found


def _progress(everyone: Everyone) -> Table:
    """The brief's three elements, by how it is going."""
    rows = _cells(
        everyone, Outcome.Element.choices, lambda w: w.element if w.life in ON_THE_WAY else "", list(PROGRESS)
    )
    names, rows = fewer_columns(list(PROGRESS.values()), fewer_rows(rows))
    return Table(
        "element", "Outcomes by how they are going",
        "Number of outcomes, by what people wanted, rounded to the nearest 5",
        ["What people wanted", *names], _said(rows, everyone), chart="stacked",
    )  # fmt: skip


def _said(rows: Sequence[Row], everyone: Everyone) -> list[list[Any]]:
    return [[name, *(shown(cell, len(everyone)) for cell in cells)] for name, cells in rows]


def _linked(choices: Iterable[tuple[Any, Any]]) -> list[tuple[str, str]]:
    return [*((str(value), str(name)) for value, name in choices), ("", "Not linked to one")]


def _cut(
    everyone: Everyone, key: str, title: str, rows: Iterable[tuple[str, str]], match: Callable[[Wish], str]
) -> Table:
    """One cut through the outcomes being worked on or gone well, with one column."""
    found = _cells(everyone, rows, lambda w: match(w) if w.life in ON_THE_WAY else "-", [""])
    return Table(
        key, title, "Number of outcomes, rounded to the nearest 5", [title, "Outcomes"],
        _said(fewer_rows(found), everyone),
    )  # fmt: skip


def _life(everyone: Everyone) -> Table:
    """How every outcome stands; not yet spoken of is shown as that."""
    rows: list[tuple[str, str]] = [(str(v), str(n)) for v, n in Outcome.Life.choices if v != "idea"]
    found = _cells(
        everyone, [*rows, ("-", "Nobody has said yet")],
        lambda w: w.life if w.progress or w.life != "active" else "-", [""],
    )  # fmt: skip
    return Table(
        "life", "Where outcomes stand", "Every outcome at the end of the quarter, rounded to the nearest 5",
        ["State", "Outcomes"], _said(fewer_rows(found), everyone),
    )  # fmt: skip


def _table(figures: Figures, key: str) -> dict[str, Any]:
    found: dict[str, Any] = next(table for table in figures["tables"] if table["key"] == key)
    return found


def _of(figures: Figures) -> Quarter:
    return Quarter(figures["year"], figures["number"])


def _then(quarter: Quarter, before: Sequence[Figures], key: str) -> tuple[str, dict[str, Any]]:
    """The report of the last year that shows most of this, the oldest of such: its quarter, and its rows."""
    lately = {_of(f): f for f in before if _of(f) < quarter and quarter.since(_of(f)) <= YEAR}
    if not lately:
        return "Before", {}
    rows = {earlier: _table(figures, key)["rows"] for earlier, figures in lately.items()}
    best = min(lately, key=lambda earlier: (sum(row[-1] == HIDDEN for row in rows[earlier]), earlier))
    return best.short, {row[0]: row[-1] for row in rows[best]}


def _faces(quarter: Quarter, everyone: Everyone, before: Sequence[Figures]) -> Table:
    """Mean number of different workers a person saw in a month; earlier months as they were issued."""
    said: dict[str, Any] = {}
    for earlier in before:
        if _of(earlier) < quarter:
            said |= {row[0]: row[1] for row in _table(earlier, "faces")["rows"][-3:]}
    for month in quarter.months(3):
        seen = [one.faces[month] for one in everyone.values() if month in one.faces]
        said[f"{month:%b %Y}"] = mean(sum(seen), len(seen))
    names = [f"{month:%b %Y}" for month in quarter.months(MONTHS)]
    return Table(
        "faces", "Workers seen in a month", "Different workers each person saw in a month, on average",
        ["Month", "Average"], [[name, said.get(name)] for name in names], chart="line",
    )  # fmt: skip


def _sequence(quarter: Quarter, everyone: Everyone, before: Sequence[Figures]) -> Table:
    """Which outcomes each step of the Support Sequence helps to carry, then and now."""
    carried = [(p, w.steps) for p, one in everyone.items() for w in one.wishes if w.steps]
    whole = Cell(len(carried), frozenset(p for p, _ in carried))
    name, then = _then(quarter, before, "sequence")
    rows: list[list[Any]] = []
    for step, numbers in STEPS.items():
        mine = [p for p, steps in carried if steps & numbers]
        now = share(shown(Cell(len(mine), frozenset(mine)), len(whole.who)), shown(whole))
        rows.append([step, then.get(step), now])
    return Table(
        "sequence", "What carries people’s outcomes",
        "Along the Support Sequence: share of outcomes that each step helps to carry",
        ["Step", name, quarter.short], rows, unit="%", chart="dumbbell",
    )  # fmt: skip


def _people(
    everyone: Everyone, quarter: Quarter, before: Sequence[Figures], key: str,
    measures: Mapping[str, Callable[[Someone], bool]],
) -> tuple[str, list[list[Any]]]:  # fmt: skip
    """Shares of the people counted, then and now."""
    whole = count(len(everyone), len(everyone))
    name, then = _then(quarter, before, key)
    found: list[list[Any]] = []
    for measure, holds in measures.items():
        some = sum(1 for one in everyone.values() if holds(one))
        found.append([measure, then.get(measure), share(some_of(some, some, len(everyone)), whole)])
    return name, found


def _connected(quarter: Quarter, everyone: Everyone, before: Sequence[Figures]) -> Table:
    """People for whom others, or a place nearby, carry something they want."""

    def has(step: int) -> Callable[[Someone], bool]:
        return lambda one: any(step in wish.steps for wish in one.wishes)

    name, rows = _people(
        everyone, quarter, before, "connected",
        {
            "A Community Circle meets with them": lambda one: one.circle,
            "Family, friends or a circle carry an outcome": has(3),
            "A community place carries one": has(4),
        },
    )  # fmt: skip
    return Table(
        "connected", "People, circles and places", "Share of the people counted",
        ["What they have", name, quarter.short], rows, unit="%",
    )  # fmt: skip


def _reviews(everyone: Everyone) -> Table:
    """Of the people whose review fell due in the quarter, or was owed, those who had it by its day."""
    owed = [one.reviewed for one in everyone.values() if one.reviewed is not None]
    held = sum(owed)
    whole, part = count(len(owed), len(owed)), some_of(held, held, len(owed))
    return Table(
        "reviews", "Reviews on time", "People whose review fell due this quarter",
        ["Reviews", "People"], [["Fell due", whole], ["Held by their day", part]],
    )  # fmt: skip


def _wellbeing(quarter: Quarter, everyone: Everyone, before: Sequence[Figures]) -> Table:
    """Means of the ONS questions, each by itself, of people who said yes to being asked."""
    name, then = _then(quarter, before, "wellbeing")
    rows: list[list[Any]] = []
    for question, words in ASKED.items():
        said = [one.answers[question] for one in everyone.values() if question in one.answers]
        rows.append([words, then.get(words), mean(sum(said), len(said))])
    sums = [
        sum(one.answers[q] for q in INDIRECT)
        for one in everyone.values()
        if all(q in one.answers for q in INDIRECT)
    ]
    rows.append([LONELY, then.get(LONELY), mean(sum(sums), len(sums))])
    return Table(
        "wellbeing", "How life is", "Average answers of people who said yes to being asked",
        ["ONS question", name, quarter.short], rows,
    )  # fmt: skip


def _hours(quarter: Quarter, everyone: Everyone, totals: Totals) -> Table:
    """Hours a week beside those commissioned, and whether visits even out in four weeks."""
    weeks = (quarter.after - quarter.first).days / 7
    minutes = [m for one in everyone.values() for m in one.minutes]
    spoke = sum(1 for one in everyone.values() if one.minutes)
    balance: float | str = mean(sum(minutes) / max(len(minutes), 1) * spoke, spoke)

    def hours(number: float) -> Any:
        return count(number / weeks, totals.served)

    rows: list[list[Any]] = [
        ["Hours commissioned a week", _plain(totals.commissioned)],
        ["Hours planned a week", hours(totals.planned)],
        ["Hours confirmed a week", hours(totals.confirmed)],
        ["Hours assumed as planned a week", hours(totals.assumed)],
        ["Minutes longer (or, below nought, shorter) than usual in four weeks, on average", balance],
    ]
    return Table("hours", "Hours", "Of visits, as agreed beforehand. Nobody clocks in",
                 ["Hours", "Number"], rows)  # fmt: skip


def _plain(number: float | None) -> float | None:
    """310, not 310.0."""
    return int(number) if number is not None and number == int(number) else number


def _sure(totals: Totals) -> Table:
    """What is always exact, and cut by nothing."""
    rows: list[list[Any]] = [
        ["Essential visits nobody came to", totals.uncovered],
        ["Falls, errors and other incidents written down", totals.incidents],
        ["Complaints", totals.complaints],
    ]
    return Table("sure", "Could people count on us?", "Always exact, for everyone together",
                 ["What happened", "Number"], rows, exact=True)  # fmt: skip
