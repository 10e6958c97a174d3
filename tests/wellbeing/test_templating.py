"""Templates: strict about our names, kind to theirs, and escaping everywhere but in letters."""

from __future__ import annotations

import re
from types import SimpleNamespace
from uuid import UUID

import jinja2
import pytest
from django.template import engines
from django.template.backends.jinja2 import Jinja2

from wellbeing.templating import ICONS, Nhs, environment, icon

TEAM = SimpleNamespace(id=UUID(int=5), name="Ashton team")


def ours() -> jinja2.Environment:
    engine = engines["jinja2"]
    assert isinstance(engine, Jinja2)
    return engine.env


def page(source: str, **context: object) -> str:
    """A page that extends the base."""
    return ours().from_string('{% extends "base.jinja" %}' + source).render(context)


def here(standing: str) -> SimpleNamespace:
    return SimpleNamespace(
        team=TEAM, name="Shabnam", standing=standing, demo=False, organisation_id=UUID(int=6),
        user_id=UUID(int=7), teams=[],
    )  # fmt: skip


def test_a_misspelt_name_is_an_error() -> None:
    with pytest.raises(jinja2.UndefinedError):
        ours().from_string("{{ person.nmae }}").render(person=SimpleNamespace(name="Edith"))


def test_words_are_escaped_in_pages_and_left_alone_in_letters() -> None:
    env = environment(loader=jinja2.DictLoader({"a.jinja": "{{ name }}", "a.txt": "{{ name }}"}))
    assert env.get_template("a.jinja").render(name="O'Brien <b>") == "O&#39;Brien &lt;b&gt;"
    assert env.get_template("a.txt").render(name="O'Brien <b>") == "O'Brien <b>"


@pytest.mark.parametrize("name", ["error_summary", "errorSummary", "input", "table", "character_count"])
def test_nhs_macros_answer_to_both_spellings(name: str) -> None:
    assert callable(getattr(Nhs(), name))


def test_an_nhs_macro_that_is_not_there_says_so() -> None:
    with pytest.raises(AttributeError, match="no component called marquee"):
        _ = Nhs().marquee


@pytest.mark.parametrize("path", sorted(ICONS.glob("*.svg")), ids=lambda path: path.stem)
def test_an_icon_is_silent_and_small(path: object) -> None:
    drawn = icon(getattr(path, "stem"))  # noqa: B009
    assert 'aria-hidden="true"' in drawn
    assert "<!--" not in drawn and "\n" not in drawn
    assert len(drawn) < 1200


def test_an_icon_that_is_not_there_is_an_error() -> None:
    for name in ("unicorn", "../icons/sun"):
        with pytest.raises(LookupError):
            icon(name)


@pytest.mark.parametrize(
    ("standing", "tabs"),
    [
        ("worker", ["Today", "People", "Rota", "Team", "More"]),
        ("coach", ["How we’re doing", "Rota", "Team", "More"]),
        ("administrator", ["Organisation", "More"]),
        ("commissioner", ["What changed", "More"]),
    ],
)
def test_each_standing_has_its_tabs(standing: str, tabs: list[str]) -> None:
    html = page('{% set tab = "team" %}', here=here(standing))
    assert re.findall(r'class="app-tab"[^>]*>.*?</svg>([^<]+)<', html, re.DOTALL) == tabs
    assert html.count('aria-current="page"') == (1 if "Team" in tabs else 0)


def test_a_visitor_has_a_page_without_tabs() -> None:
    for nobody in (
        {},
        {"here": None},
        {"here": SimpleNamespace(team=None, name="", standing="", demo=False, user_id=None, teams=[])},
    ):
        html = page("", **nobody)
        assert "app-tabs" not in html
        assert 'href="#maincontent"' in html and 'id="maincontent"' in html


def test_a_dock_takes_the_place_of_the_tabs() -> None:
    html = page("{% block dock %}<div>Save</div>{% endblock %}", here=here("worker"))
    assert "app-has-dock" in html
    assert "app-tabs" not in html


def test_a_page_whose_form_failed_says_so_in_its_title() -> None:
    source = "{% block title %}Leave a note{% endblock %}"
    assert "<title>Error: Leave a note – " in page(
        source, form=SimpleNamespace(errors={"story": ["Write a line"]})
    )
    assert "<title>Leave a note – " in page(source, form=SimpleNamespace(errors={}))
    assert "<title>Error: Leave a note – " in page("{% set page_error = true %}" + source)


def test_every_part_can_be_read_by_the_engine() -> None:
    names = [name for name in ours().list_templates() if name.startswith(("parts/", "forms/"))]
    assert len(names) > 8
    for name in names:
        ours().get_template(name)
