"""Charts: well-formed, safe, and unharmed by noughts, gaps and hidden counts."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree import ElementTree

import pytest
from markupsafe import Markup

from wellbeing import charts
from wellbeing.charts import drawing

SVG = "{http://www.w3.org/2000/svg}"
LONG = "Somebody with a very long name who lives at the far end of a very long road"
NASTY = '<script>alert("x")</script> & "Edith"'
Draw = Callable[[str], Markup]

FULL: dict[str, Draw] = {
    "bars": lambda name: charts.bars("a", name, name, [(name, [(name, 3, "kg"), ("Later", 8, "k3")])]),
    "stacked": lambda name: charts.stacked("a", name, name, [(name, [3, 4, 5])], names=[name, "b", "c"]),
    "faces": lambda name: charts.faces("a", name, name, [(name, 5)], 4, name),
    "bullets": lambda name: charts.bullets("a", name, name, [(name, 48.5, 50)]),
    "dumbbell": lambda name: charts.dumbbell("a", name, name, [(name, 62, 36)]),
    "line": lambda name: charts.line("a", name, name, [(name, 9.4), (name, 4.1)], goal=4, goal_label=name),
    "timeline": lambda name: charts.timeline("a", name, name, [(0, name)], 3, [(name, 4, name, False)], 7),
    "lean": lambda name: charts.lean("a", name, name, [(name, 25), ("Tom", -50)], 30),
    "give_shapes": lambda name: charts.give_shapes("a", name, name, [(name, [(1, 0), (0, 2)])]),
    "give_shape": lambda name: charts.give_shape("a", name, name, [(1, 0), (0, 2)], [(1, name)]),
    "relations": lambda name: charts.relations("a", name, name, [("JT", name, "e", -50, 1, True)], "EJ"),
    "wheel": lambda name: charts.wheel("a", name, name, [(name, 3, 1), ("Roses", 2, 2)]),
}
EMPTY: dict[str, Draw] = {
    "bars": lambda name: charts.bars("a", name, name, []),
    "stacked": lambda name: charts.stacked("a", name, name, []),
    "faces": lambda name: charts.faces("a", name, name, [], 4, "our aim: 4"),
    "bullets": lambda name: charts.bullets("a", name, name, []),
    "dumbbell": lambda name: charts.dumbbell("a", name, name, []),
    "line": lambda name: charts.line("a", name, name, [], goal=4),
    "timeline": lambda name: charts.timeline("a", name, name, [], 3, [], 7),
    "lean": lambda name: charts.lean("a", name, name, [], 30),
    "give_shapes": lambda name: charts.give_shapes("a", name, name, []),
    "give_shape": lambda name: charts.give_shape("a", name, name, []),
    "wheel": lambda name: charts.wheel("a", name, name, []),
}
POOR: dict[str, Markup] = {
    "bars": charts.bars(
        "a", "t", "d", [("", [("None", 0, "k1"), ("Few", "c", "k1"), ("Unknown", None, "k2")])]
    ),
    "stacked": charts.stacked(
        "a", "t", "d", [("One", [0, 0, 0]), ("Two", ["c", None, 100]), ("Three", [1, 1, 98])]
    ),
    "faces": charts.faces("a", "t", "d", [("Edith", 0), ("Frank", "c"), ("Gwen", 24)], 4, "our aim: 4"),
    "bullets": charts.bullets("a", "t", "d", [("9 Nov", 0, 0), ("16 Nov", "c", None)]),
    "dumbbell": charts.dumbbell(
        "a", "t", "d", [("A", 0, 0), ("B", "c", 5), ("C", None, None), ("D", 5, "c")]
    ),
    "line": charts.line("a", "t", "d", [("Oct", 0), ("Nov", "c"), ("Dec", None), ("Jan", 3)], goal=0),
    "one point": charts.line("a", "t", "d", [("Oct", 0.5)]),
    "timeline": charts.timeline("a", "t", "d", [], 9, [("Tom", -3, "late", False)], 0),
    "lean": charts.lean("a", "t", "d", [("Tom", 0), ("Joy", "c"), ("Dan", None)], 0),
    "give_shapes": charts.give_shapes("a", "t", "d", [("Dan", []), ("Joy", [(0, 0)])]),
    "wheel": charts.wheel("a", "t", "d", [("Roses", 9, 0)]),
    "relations": charts.relations("a", "t", "d", [], "EJ"),
}


def words_in(drawn: Markup) -> list[str]:
    return [mark.text or "" for mark in ElementTree.fromstring(drawn).iter(f"{SVG}text")]


@pytest.mark.parametrize("name", FULL)
def test_a_chart_is_a_picture_with_a_name_and_a_description(name: str) -> None:
    frame = ElementTree.fromstring(FULL[name]("Who came"))
    assert frame.get("role") == "img"
    assert frame.get("aria-labelledby") == "a-t a-d"
    assert [frame.findtext(f"{SVG}title"), frame.findtext(f"{SVG}desc")] == ["Who came", "Who came"]


@pytest.mark.parametrize("name", FULL)
def test_a_chart_never_lets_words_become_marks(name: str) -> None:
    drawn = FULL[name](NASTY)
    assert ElementTree.fromstring(drawn).find(f".//{SVG}script") is None
    assert "<script" not in drawn


@pytest.mark.parametrize("name", FULL)
def test_a_chart_holds_colours_for_paper_and_no_style_that_the_page_forbids(name: str) -> None:
    drawn = FULL[name]("Who came")
    assert "style=" not in drawn
    for mark in ElementTree.fromstring(drawn):
        if mark.tag not in (f"{SVG}title", f"{SVG}desc"):
            assert mark.get("class")
            assert mark.get("fill") or mark.get("stroke")


@pytest.mark.parametrize("name", FULL)
def test_long_words_stay_inside_the_picture(name: str) -> None:
    frame = ElementTree.fromstring(FULL[name](LONG))
    across = float((frame.get("viewBox") or "").split()[2])
    for mark in frame.iter(f"{SVG}text"):
        x, wide = (
            float(mark.get("x") or 0),
            drawing.width_of(mark.text or "", size=float(mark.get("font-size") or 15)),
        )
        start = x - wide * {"start": 0, "middle": 0.5, "end": 1}[mark.get("text-anchor") or "start"]
        assert start >= -12 and start + wide <= across + 12, mark.text


@pytest.mark.parametrize("name", EMPTY)
def test_a_chart_of_nothing_says_so(name: str) -> None:
    assert words_in(EMPTY[name]("Who came")) == ["Nothing to show yet"]


@pytest.mark.parametrize("name", POOR)
def test_noughts_gaps_and_hidden_counts_are_drawn_without_harm(name: str) -> None:
    frame = ElementTree.fromstring(POOR[name])
    assert "nan" not in POOR[name]
    for mark in frame.iter():
        for measure in ("width", "height", "r"):
            assert float(mark.get(measure) or 1) > 0


def test_a_hidden_count_is_written_and_never_drawn_to_scale() -> None:
    drawn = charts.stacked("a", "t", "d", [("Safe and well", [31, 11, "c"])])
    assert "[c]" in words_in(drawn)
    assert 'stroke-dasharray="4 3"' in drawn


def test_the_pieces_of_a_bar_fill_it_and_no_more() -> None:
    frame = ElementTree.fromstring(charts.stacked("a", "t", "d", [("Now", [1, 1, 300]), ("Then", [1, 1, 1])]))
    ends = [float(m.get("x") or 0) + float(m.get("width") or 0) for m in frame.iter(f"{SVG}rect")]
    assert max(ends) <= drawing.WIDTH


def test_dots_past_the_aim_are_open() -> None:
    frame = ElementTree.fromstring(charts.faces("a", "t", "d", [("Edith", 5)], 4, "our aim: 4"))
    assert [dot.get("class") for dot in frame.iter(f"{SVG}circle")] == ["k1 s1"] * 4 + ["kp s1"]


def test_a_line_names_its_first_and_its_last_value() -> None:
    drawn = charts.line("a", "t", "d", [("Oct", 9.4), ("Nov", 7), ("Dec", 4.1)], unit=" faces")
    assert {"9.4 faces", "4.1 faces"} <= set(words_in(drawn))
    assert "7 faces" not in words_in(drawn)


def test_a_missing_month_leaves_a_gap_in_the_line() -> None:
    whole = charts.line("a", "t", "d", [("Oct", 1), ("Nov", 2), ("Dec", 3), ("Jan", 4)])
    broken = charts.line("a", "t", "d", [("Oct", 1), ("Nov", 2), ("Dec", None), ("Jan", 4)])
    assert (whole.count("<path"), broken.count("<path")) == (1, 1)
    assert broken.count("<circle") == whole.count("<circle") + 2


def test_words_are_wrapped_and_cut_to_the_room_there_is() -> None:
    assert drawing.wrap("Fish and chips", 60) == ["Fish and", "chips"]
    assert drawing.wrap("", 60) == [""]
    assert drawing.fit("Shabnam", 30).endswith("…")
    assert drawing.fit("Dan", 30) == "Dan"
