"""The pictures of How we’re doing: a finding, how it was counted, a chart, a question, the numbers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from meetings.models import Tension
from wellbeing import charts
from wellbeing.dashboard import sentences
from wellbeing.dashboard.figures import Figures, Number, Steps
from wellbeing.words import day_month, plural, short_day

#: more faces than this, and the picture shows whom we may want to look at
AIM = 4
#: minutes in four weeks, either way, that even out by themselves
BAND = 30
#: rows of a picture; its table has them all
ROWS = 8
STATES = ("There", "Getting closer", "Just starting")


@dataclass(frozen=True)
class Tile:
    """One picture with all its words. `page` is the URL name where one can do something about it."""

    id: str
    finding: str
    measure: str
    picture: Markup
    ask: str
    label: str
    page: str
    head: tuple[str, ...]
    rows: Sequence[tuple[str | int, ...]]
    key: tuple[tuple[str, str], ...] = ()


def said(rows: Sequence[Sequence[object]]) -> str:
    """The numbers in a line, for people who listen."""
    return ". ".join(": ".join(str(cell) for cell in row[:2]) for row in rows) + "." if rows else ""


def reviews(found: Figures) -> Tile:
    """Outcomes to look at again."""
    r = found.reviews
    rows = [("Late", r.late, "kg"), ("Next 4 weeks", r.soon, "k1"), ("Later", r.later, "k3")]
    rows += [("No day set", r.undated, "k3")] if r.undated else []
    return Tile(
        "how-reviews", sentences.reviews(r), "Outcomes to look at again, by when",
        charts.bars("how-reviews", "Outcomes to look at again", said(rows), [("", rows)]),
        "What would each of them want to tell us?", "See everyone", "people",
        ("When", "Outcomes"), [(name, number) for name, number, _ in rows],
    )  # fmt: skip


def _most(rows: list[Number], size: Callable[[Number], int]) -> list[tuple[str, int]]:
    """The largest of them, in the order they came."""
    kept = sorted(range(len(rows)), key=lambda n: -size(rows[n]))[:ROWS]
    return [(rows[n].name, rows[n].number) for n in sorted(kept)]


def _more(total: int) -> str:
    """What the picture leaves to the table."""
    return f". The picture shows {ROWS} of {total}" if total > ROWS else ""


def faces(found: Figures) -> Tile:
    """Whom each person sees."""
    rows = _most(found.faces, lambda row: row.number)
    return Tile(
        "how-faces", sentences.faces(found.faces, AIM),
        f"Different workers in the last 14 days{_more(len(found.faces))}",
        charts.faces("how-faces", "Familiar faces", said(rows), rows, AIM, f"{AIM} faces"),
        "Who would each of them keep?", "See their visits", "rota",
        ("Person", "Workers in 14 days"), [(row.name, row.number) for row in found.faces],
    )  # fmt: skip


def steps(found: Figures) -> Tile:
    """Support that began before its steps were walked."""
    soon_until = found.today + dt.timedelta(weeks=4)
    late = [step for step in found.steps if step.left and step.due < found.today]
    soon = [step for step in found.steps if step.left and found.today <= step.due <= soon_until]
    shown = (late + soon + [step for step in found.steps if step not in late and step not in soon])[:ROWS]
    shown.sort(key=lambda step: step.due)
    first = min([step.due for step in shown] + [found.today - dt.timedelta(weeks=2)])
    # what is older stands at the edge
    first = max(first, found.today - dt.timedelta(weeks=8)) - dt.timedelta(days=3)
    last = max([step.due for step in shown] + [found.today + dt.timedelta(weeks=4)])
    rows = [(s.name, _weeks(first, s.due), _left(s, found.today), not s.left) for s in shown]
    weeks = _weeks(first, last)
    table: list[tuple[str | int, ...]] = [
        (s.name, day_month(s.due), _left(s, found.today)) for s in found.steps
    ]
    return Tile(
        "how-steps", sentences.steps(late, soon, len(found.steps)),
        f"Support began at once. Walk steps 1 to 4 by this day{_more(len(found.steps))}",
        charts.timeline(
            "how-steps", "Days to walk steps 1 to 4 by", said([(r[0], r[2]) for r in rows]),
            [(0, _short(first)), (weeks, _short(last))], _weeks(first, found.today), rows, weeks,
        ),
        "Who has not been asked yet?", "See everyone", "people", ("Support", "By", "Steps"), table,
    )  # fmt: skip


def _weeks(first: dt.date, day: dt.date) -> float:
    return (day - first).days / 7


def _left(step: Steps, today: dt.date) -> str:
    if not step.left:
        return "walked"
    gone = "was for" if step.due < today else "by"
    return f"{gone} {_short(step.due)}, {step.left} left"


def _short(day: dt.date) -> str:
    """`3 Dec`, for a picture."""
    return f"{day.day} {day:%b}"


def standing(found: Figures) -> Tile:
    """Outcomes then and now."""
    rows = [("Three months ago", found.before), ("Now", found.now)]
    return Tile(
        "how-standing", sentences.standing(found.before, found.now),
        f"Where {plural(sum(found.now), 'outcome')} stand, in each person’s own words"
        if sum(found.now) != 1 else "Where 1 outcome stands, in the person’s own words",
        charts.stacked("how-standing", "Outcomes then and now", said(rows), rows),
        "What helped? Could it help someone else?", "See everyone", "people",
        ("When", *STATES), [(name, *numbers) for name, numbers in rows],
        tuple(zip(("k1", "k2", "k3"), STATES, strict=True)),
    )  # fmt: skip


def lengths(found: Figures) -> Tile:
    """Visits longer or shorter than usual."""
    rows = _most(found.lengths, lambda row: abs(row.number))
    return Tile(
        "how-lengths", sentences.lengths(found.lengths, BAND),
        "Minutes longer or shorter than usual in four weeks, where two or more of us said so."
        f" The pale band evens out by itself{_more(len(found.lengths))}",
        charts.lean("how-lengths", "Length balance", said(rows), rows, BAND),
        "Is everyone getting the time they want?", "See the rota", "rota",
        ("Person", "Minutes"),
        [(row.name, f"{abs(row.number)} {_way(row.number)}") for row in found.lengths],
    )  # fmt: skip


def _way(minutes: int) -> str:
    return "longer" if minutes > 0 else "shorter" if minutes else "either way"


def hours(found: Figures) -> Tile:
    """Hours planned beside hours agreed."""
    rows = [(day_month(w.monday), round(w.planned), round(w.agreed)) for w in found.weeks]
    of_us = f" by all {found.contract_teams} teams of the contract" if found.contract_teams > 1 else ""
    return Tile(
        "how-hours", sentences.hours(found.weeks),
        f"Hours planned{of_us}, beside hours agreed. The upright mark is what was agreed",
        charts.bullets("how-hours", "Hours planned and agreed", said(rows), rows),
        "Where could spare hours do most good?", "Look at next week", "rota",
        ("Week of", "Planned", "Agreed"), [(name, f"{plan:g}", f"{agreed:g}") for name, plan, agreed in rows],
    )  # fmt: skip


def essential(found: Figures) -> Tile:
    """Essential visits with nobody yet."""
    total, nobody = sum(day[1] for day in found.essential), sum(day[2] for day in found.essential)
    rows = [(short_day(day), number, "kg") for day, _, number in found.essential]
    return Tile(
        "how-essential", sentences.essential(total, nobody),
        "Essential visits with nobody yet, the next 7 days",
        charts.bars("how-essential", "Essential visits with nobody", said(rows), [("", rows)], top=4),
        "Who could help, and what would they need?", "See the rota", "rota",
        ("Day", "Essential visits", "With nobody"),
        [(short_day(day), of, number) for day, of, number in found.essential],
    )  # fmt: skip


def pages(found: Figures) -> Tile:
    """How old one-page profiles are."""
    p = found.pages
    rows = [
        ("Up to 3 months", p.fresh, "k1"), ("3 to 6 months", p.ageing, "k2"), ("Older", p.old, "kg"),
        ("None yet", p.none, "kg"),
    ]  # fmt: skip
    return Tile(
        "how-pages", sentences.pages(p), "One-page profiles, by how long ago they were last written",
        charts.bars("how-pages", "Age of one-page profiles", said(rows), [("", rows)]),
        "What have we learned that is not on the page?", "See everyone", "people",
        ("Last written", "Profiles"), [(name, number) for name, number, _ in rows],
    )  # fmt: skip


def tensions(found: Figures) -> Tile:
    """Open ones by age, and how others ended."""
    t = found.tensions
    still = [("This week", t.new, "k2"), ("1 to 4 weeks", t.weeks, "k2"), ("Older", t.older, "kg")]
    labels = dict(Tension.EndedAs.choices)
    ended = [
        (str(labels[how]), number, "k1")
        for how, number in sorted(t.ended.items(), key=lambda item: (-item[1], item[0]))
    ]
    return Tile(
        "how-tensions", sentences.tensions(t),
        f"Open today by age, and how {sum(t.ended.values())} ended in the last 12 weeks",
        charts.bars(
            "how-tensions", "Tensions", said(still + ended), [("Open now", still), ("How they ended", ended)]
        ),
        "What is stopping the oldest one?", "Open tensions", "tensions",
        ("Tensions", "Number"),
        [(f"Open: {name.lower()}", n) for name, n, _ in still]
        + [(f"Ended: {name}", n) for name, n, _ in ended],
    )  # fmt: skip


def actions(found: Figures) -> Tile:
    """What we said we would do."""
    a = found.actions
    rows = [
        ("Past its day", a.late, "kg"),
        ("Still in time", a.coming, "k1"),
        ("No day set", a.undated, "k3"),
    ]
    return Tile(
        "how-actions", sentences.actions(a), "What we said we’d do and have not done yet. Nobody is counted",
        charts.bars("how-actions", "What we said we’d do", said(rows), [("", rows)]),
        "Does anyone need a hand, or can it be let go?", "See what we said", "team",
        ("When", "Things to do"), [(name, number) for name, number, _ in rows],
    )  # fmt: skip


def agreements(found: Figures) -> Tile:
    """What we look at again."""
    a = found.agreements
    rows = [("Past its day", a.late, "kg"), ("Next 4 weeks", a.soon, "k1"), ("Later", a.later, "k3")]
    rows += [("No day set", a.undated, "k3")] if a.undated else []
    return Tile(
        "how-agreements", sentences.agreements(a), "What we agreed, by when we look at it again",
        charts.bars("how-agreements", "Agreements to look at again", said(rows), [("", rows)]),
        "Does it still help? Keep it, change it or let it go.", "See our agreements", "agreements",
        ("When", "Agreements"), [(name, number) for name, number, _ in rows],
    )  # fmt: skip


def meetings(found: Figures) -> Tile:
    """Weeks in which we met."""
    held = sum(1 for _, yes, _ in found.meetings if yes)
    missed = sum(1 for _, yes, no in found.meetings if no and not yes)
    rows = [("Weeks we met", held, "k1"), ("Planned, not held", missed, "kg"),
            ("No meeting planned", len(found.meetings) - held - missed, "k3")]  # fmt: skip
    return Tile(
        "how-meetings", sentences.meetings(held, len(found.meetings)), "The last 12 weeks",
        charts.bars("how-meetings", "Weeks with a meeting", said(rows), [("", rows)], top=12),
        "What makes it worth coming?", "See our meetings", "meetings",
        ("Week of", "Held", "Not held"), [(day_month(m), yes, no) for m, yes, no in found.meetings],
    )  # fmt: skip


def pulse(found: Figures) -> Tile:
    """Our own wellbeing."""
    asked = found.pulse.rows if found.pulse else []
    names = [said for said, _ in asked[0][1]] if asked else []
    rows = [(question, [number for _, number in said]) for question, said in asked]
    closed = f" Asked until {day_month(found.pulse.closed_on)}." if found.pulse else ""
    return Tile(
        "how-pulse", sentences.pulse(rows),
        f"Our own wellbeing, as nobody in particular says it. Shown from five answers on.{closed}",
        charts.stacked("how-pulse", "Our pulse", said(rows), rows, fills=("kg", "k3", "k2", "k1")),
        "What would we need to rest enough?", "See the team", "team",
        ("Question", *names), [(question, *numbers) for question, numbers in rows],
        tuple(zip(("kg", "k3", "k2", "k1"), names, strict=False)),
    )  # fmt: skip
