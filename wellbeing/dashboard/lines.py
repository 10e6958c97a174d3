"""Pictures of How we’re doing that go back twelve weeks, or stand beside what other teams let us see."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from wellbeing import charts
from wellbeing.dashboard import sentences
from wellbeing.dashboard.figures import Figures
from wellbeing.dashboard.tiles import Tile, said
from wellbeing.dashboard.weeks import WEEKS, Point
from wellbeing.words import day_month, plural

PASSED = (("k1", "Above the line: took on"), ("kg", "Below: handed over"))


def short(day: dt.date) -> str:
    """`3 Dec`, for a picture."""
    return f"{day.day} {day:%b}"


def _known(points: Sequence[Point]) -> list[float]:
    return [value for _, value in points if value is not None]


def _table(points: Sequence[Point], unit: str = "") -> list[tuple[str | int, ...]]:
    return [(day_month(day), "–" if value is None else f"{value:g}{unit}") for day, value in points]


def _drawn(points: Sequence[Point]) -> list[tuple[str, float | None]]:
    return [(short(day), value) for day, value in points]


def faces(found: Figures) -> Tile:
    """Workers a person saw, week by week."""
    points = found.lines.faces
    rows = _table(points)
    return Tile(
        "how-weeks", sentences.weeks(_known(points)),
        f"Different workers a person saw in a week, on average, the last {WEEKS} weeks",
        charts.line("how-weeks", "Faces, week by week", said(rows), _drawn(points)),
        "What would keep the same faces coming?", "See the rota", "rota", ("Week of", "Average"), rows,
    )  # fmt: skip


def taken(found: Figures) -> Tile:
    """Planned hours that somebody had."""
    points = found.lines.taken
    rows = _table(points, "%")
    return Tile(
        "how-taken", sentences.taken(_known(points)),
        f"Of the hours planned each week, how many had someone, the last {WEEKS} weeks",
        charts.line("how-taken", "Hours with someone, week by week", said(rows), _drawn(points), unit="%"),
        "Which times are hardest to find someone for?", "See the rota", "rota",
        ("Week of", "With someone"), rows,
    )  # fmt: skip


def missed(found: Figures) -> Tile:
    """Essential visits that nobody came to: always exact."""
    weeks = found.lines.missed
    until = found.lines.mondays[-1] + dt.timedelta(days=6)
    rows: list[tuple[str | int, ...]] = [(day_month(day), of, number) for day, of, number in weeks]
    return Tile(
        "how-missed", sentences.missed(sum(number for _, _, number in weeks), until),
        f"Essential visits that somebody marked “nobody came”, the last {WEEKS} weeks",
        charts.line(
            "how-missed", "Essential visits nobody came to, week by week",
            said([(day_month(day), number) for day, _, number in weeks]),
            [(short(day), number) for day, _, number in weeks],
        ),
        "What would have helped on the day?", "Look at our safety net", "safety_net",
        ("Week of", "Essential visits", "Nobody came"), rows,
    )  # fmt: skip


def tensions(found: Figures) -> Tile:
    """How many were open as each week ended."""
    weeks = found.lines.tensions
    rows: list[tuple[str | int, ...]] = [(day_month(day), number) for day, number in weeks]
    return Tile(
        "how-open", sentences.still_open([number for _, number in weeks]),
        f"Tensions open at the end of each week, the last {WEEKS} weeks",
        charts.line("how-open", "Open tensions, week by week", said(rows), [(short(d), n) for d, n in weeks]),
        "Do we talk about them while they are small?", "Open tensions", "tensions", ("Week of", "Open"), rows,
    )  # fmt: skip


def ahead(found: Figures) -> Tile:
    """Outcomes there or getting closer, of a hundred."""
    points = found.lines.ahead
    rows = _table(points, "%")
    return Tile(
        "how-ahead", sentences.ahead(_known(points)),
        f"Of all outcomes, how many were there or getting closer, the last {WEEKS} weeks",
        charts.line("how-ahead", "Outcomes there or getting closer", said(rows), _drawn(points), unit="%"),
        "Whose outcome has stood still?", "See everyone", "people", ("Week of", "There or closer"), rows,
    )  # fmt: skip


def reviews(found: Figures) -> Tile | None:
    """People who were past the day of their review as each week ended."""
    return _waited(
        found, "how-owed", 0, "a review", f"People past the day of their review, the last {WEEKS} weeks",
        "Whose review do we plan next?", "Past their day",
    )  # fmt: skip


def pages(found: Figures) -> Tile | None:
    """People whose page was not written anew for six months as each week ended."""
    return _waited(
        found, "how-older", 1, "a fresh page",
        f"People whose one-page profile is older than six months, the last {WEEKS} weeks",
        "Who would enjoy talking about their page again?", "Older pages",
    )  # fmt: skip


def _waited(
    found: Figures, id: str, which: int, what: str, measure: str, ask: str, column: str
) -> Tile | None:
    weeks = [(day, people, waiting[which]) for day, people, *waiting in found.lines.waiting]
    if not weeks:
        return None
    rows: list[tuple[str | int, ...]] = [(day_month(day), people, number) for day, people, number in weeks]
    return Tile(
        id, sentences.waited([number for _, _, number in weeks], what), measure,
        charts.line(
            id, measure, said([(day_month(day), number) for day, _, number in weeks]),
            [(short(day), number) for day, _, number in weeks],
        ),
        ask, "See everyone", "people", ("Week of", "People we support", column), rows,
    )  # fmt: skip


def pulse(found: Figures) -> Tile | None:
    """Good answers of each round that at least five answered; a line needs two."""
    points = found.lines.pulse
    if len(points) < 2:
        return None
    rows = _table(points, "%")
    return Tile(
        "how-pulses", sentences.pulse_moved(_known(points)),
        "Of all answers to our pulse, how many were “mostly” or “yes”, round by round",
        charts.line("how-pulses", "Our pulse, round by round", said(rows), _drawn(points), unit="%"),
        "What would make next week easier?", "See the pulse", "pulse", ("Round that ended", "Good answers"),
        rows,
    )  # fmt: skip


def passed(found: Figures) -> Tile:
    """A shape, never a ranking: by name for the team alone, in the order of names."""
    rows = found.lines.passed
    table = [
        (name, *(plural(sum(week[way] for week in weeks), "visit") for way in (0, 1))) for name, weeks in rows
    ]
    listened = "; ".join(f"{name}: took on {took}, handed over {gave}" for name, took, gave in table)
    return Tile(
        "how-passed", sentences.passed([weeks for _, weeks in rows]),
        "Visits taken on and handed over, a column for each of eight weeks",
        charts.give_shapes("how-passed", "Give and take", f"{listened}.", rows),
        "Is anyone’s week too full just now?",
        *(("Give and take", "give_and_take") if found.named else ("See the rota", "rota")),
        ("Who", "Took on", "Handed over"), table, PASSED,
    )  # fmt: skip


def connected(found: Figures) -> Tile:
    """Circles, their own people, and places nearby."""
    c = found.lines.connected
    counted = {"A place nearby": c.place, "Family or friends": c.family, "A circle": c.circle}
    rows = [(name, number, "k1") for name, number in counted.items()]
    return Tile(
        "how-connected", sentences.connected(c),
        f"For how many of {plural(c.people, 'person', 'people')} a place nearby, or their own people, carry"
        " something they want; and who has a Community Circle",
        charts.bars(
            "how-connected", "Places, people and circles", said(rows), [("", rows)], top=max(c.people, 1)
        ),
        "Who would like to know a place near them?", "See what is near", "neighbourhood",
        ("What carries it", "People"), [*counted.items(), ("Everyone", c.people)],
    )  # fmt: skip


def beside(found: Figures) -> Tile | None:
    """Our line beside the average of the teams that share, which no one team can be read out of."""
    others = found.lines.beside
    if others is None:
        return None
    ours, theirs = found.lines.faces, _known(others.faces)
    rows = [
        (day_month(day), _plain(mine), _plain(other), _plain(mine_taken, "%"), _plain(other_taken, "%"))
        for (day, mine), (_, other), (_, mine_taken), (_, other_taken) in zip(
            ours, others.faces, found.lines.taken, others.taken, strict=True
        )
    ]
    average = round(sum(theirs) / len(theirs), 1) if theirs else None
    return Tile(
        "how-beside", sentences.beside(_known(ours), average),
        f"Different workers a person saw in a week. The dashed line is the average of the"
        f" {others.teams} other teams that share; no team can be told from it",
        charts.line(
            "how-beside", "Faces beside other teams", said([row[:2] for row in rows]), _drawn(ours),
            goal=average, goal_label=f"Others: {average:g}" if average is not None else "",
        ),
        "What could we learn from each other?", "Share or stop sharing", "how_compare",
        ("Week of", "Our faces", "Others", "Our hours with someone", "Others’"), rows,
    )  # fmt: skip


def _plain(value: float | None, unit: str = "") -> str:
    return "–" if value is None else f"{value:g}{unit}"
