"""Forms: every kind of field is labelled, keeps what was typed, and links its error."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

import pytest
from django import forms
from django.utils.safestring import mark_safe

from meetings.forms.now import NeedForm
from people.forms.accounts import InviteForm
from profiles.forms.steps import IdeaForm, StepForm
from profiles.forms.walking import WalkForm
from profiles.models import Idea, StepTaken
from tests.make import Cast
from wellbeing.fields import field_errors, nhs_field

WHO = [("joy", "Joy"), ("dan", "Dan & co")]
HINTS = {"joy": "Knows Edith. Free until 2pm."}


class EveryKind(forms.Form):
    """One field of each kind that a page here uses."""

    about = forms.CharField(widget=forms.HiddenInput, initial="3")
    story = forms.CharField(
        label="What happened", max_length=600, widget=forms.Textarea, help_text="A line or two"
    )
    why = forms.CharField(widget=forms.Textarea(attrs={"data-label": "l"}))
    email = forms.EmailField(widget=forms.EmailInput(attrs={"autocomplete": "email", "inputmode": "email"}))
    hours = forms.IntegerField(min_value=1, required=False)
    on = forms.DateField(initial=date(2026, 11, 12), widget=forms.DateInput(attrs={"min": "2026-11-01"}))
    at = forms.TimeField(initial=time(8, 15))
    moment = forms.DateTimeField(initial=datetime(2026, 11, 12, 8, 15), required=False)  # noqa: DTZ001 as typed
    password = forms.CharField(widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}))
    who = forms.ChoiceField(label="Who?", choices=WHO, widget=forms.RadioSelect(attrs={"hints": HINTS}))
    helped = forms.MultipleChoiceField(
        choices=lambda: WHO, widget=forms.CheckboxSelectMultiple, required=False
    )
    several = forms.MultipleChoiceField(choices=WHO)
    pick = forms.ChoiceField(choices=[("", "---------"), ("x", "X <b>")])
    tell = forms.BooleanField(label="Tell the next person", required=False, help_text="They see it on Today")
    photo = forms.FileField(required=False, widget=forms.FileInput(attrs={"accept": "image/*"}))


def drawn(data: Mapping[str, object] | None = None) -> str:
    """The form as a page shows it, on one line."""
    return re.sub(r"\s+", " ", str(EveryKind(data)))


def tag(html: str, name: str) -> str:
    """The first control of that name."""
    found = re.search(rf'<(?:input|textarea|select)[^>]*name="{name}"[^>]*>', html)
    assert found, name
    return found[0]


def test_each_field_has_the_keyboard_that_fits_it() -> None:
    html = drawn()
    kinds = {"email": "email", "hours": "number", "on": "date", "at": "time", "moment": "datetime-local"}
    kinds |= {
        "password": "password",
        "who": "radio",
        "helped": "checkbox",
        "several": "checkbox",
        "photo": "file",
    }
    for name, kind in kinds.items():
        assert f'type="{kind}"' in tag(html, name)
    assert 'autocomplete="email"' in tag(html, "email") and 'inputmode="email"' in tag(html, "email")
    assert 'min="1"' in tag(html, "hours") and 'accept="image/*"' in tag(html, "photo")


def test_every_control_has_a_label_of_its_own() -> None:
    html = drawn()
    controls = re.findall(
        r'<(?:input|textarea|select)[^>]*?id="([^"]+)"', html.replace('type="hidden" name="about"', "")
    )
    controls = [name for name in controls if name != "id_about"]
    assert len(controls) == len(set(controls)) >= 17
    assert set(controls) == set(re.findall(r'<label[^>]*for="([^"]+)"', html))


def test_dates_and_times_are_written_as_the_browser_reads_them() -> None:
    html = drawn()
    assert 'value="2026-11-12"' in tag(html, "on") and 'min="2026-11-01"' in tag(html, "on")
    assert 'value="08:15"' in tag(html, "at")
    assert 'value="2026-11-12T08:15"' in tag(html, "moment")


def test_what_was_typed_is_still_there_after_an_error() -> None:
    html = drawn(
        {
            "story": "She sang",
            "email": "nope",
            "on": "2026-11-13",
            "helped": ["dan"],
            "who": "joy",
            "hours": "x",
        }
    )
    assert ">She sang</textarea>" in html
    assert 'value="nope"' in tag(html, "email") and 'value="x"' in tag(html, "hours")
    assert 'value="2026-11-13"' in tag(html, "on")
    assert re.search(r'name="helped"[^>]*value="dan" checked', html)
    assert re.search(r'name="who"[^>]*value="joy" checked', html)


def test_a_password_is_never_sent_back() -> None:
    assert "secret" not in drawn({"password": "secret"})


def test_each_error_stands_by_its_field_and_links_to_it() -> None:
    html = drawn({"email": "nope", "about": "3"})
    for name in ("story", "email", "at", "who", "several", "pick"):
        assert f'<a href="#id_{name}">' in html
        assert f'id="id_{name}-error"' in html
        assert f'id="id_{name}"' in html
    assert "There is a problem" in html
    assert "“Who?” needs an answer" in html and "This field is required" not in html
    assert "There is a problem" not in drawn()


def test_what_may_be_left_out_says_so() -> None:
    html = drawn()
    assert "Hours (optional)" in html
    assert "Email (optional)" not in html
    assert "Tell the next person (optional)" not in html


def test_what_a_choice_makes_needed_is_never_called_optional(cast: Cast) -> None:
    team = cast.ashton.organisation
    step, idea = StepTaken(person=cast.edith), Idea(person=cast.edith, number=4)
    asked = [
        (NeedForm({"need": "action"}, members=[], roles=[]), ["text", "role", "takes", "where"]),
        (StepForm(instance=step), ["because"]),
        (IdeaForm(instance=idea), ["reason", "until"]),
        (WalkForm(ideas=[], steps=[StepTaken(number=2)], called="Edith"), ["because-2"]),
        (InviteForm(organisation=team), ["team", "body"]),
    ]
    for form, names in asked:
        for name in names:
            assert "(optional)" not in form[name].as_field_group(), name


def test_a_text_with_a_limit_counts_down_near_its_end() -> None:
    kind, options = nhs_field(EveryKind()["story"])
    assert (kind, options["maxlength"], options["threshold"]) == ("characterCount", 600, 75)
    assert nhs_field(EveryKind()["why"])[0] == "textarea"


def test_a_label_can_be_the_heading_of_the_page() -> None:
    assert re.search(r"<h1[^>]*>\s*<label[^>]*>\s*Why", drawn())


def test_a_choice_may_carry_a_second_line_and_is_never_a_row_of_dashes() -> None:
    html = drawn()
    assert "Knows Edith. Free until 2pm." in html
    assert "---------" not in html
    assert "Choose one" in html
    assert "X &lt;b&gt;" in html


def test_a_hint_is_escaped_unless_it_was_marked_safe() -> None:
    class Hinted(forms.Form):
        plain = forms.CharField(help_text="<b>no</b>")
        list = forms.CharField(help_text=mark_safe("<ul><li>yes</li></ul>"))

    html = str(Hinted())
    assert "&lt;b&gt;no&lt;/b&gt;" in html
    assert "<ul><li>yes</li></ul>" in html


class Limits(forms.Form):
    """Fields that Django has English of its own for."""

    text = forms.CharField(max_length=6, required=False)
    short = forms.CharField(min_length=4, required=False)
    mail = forms.EmailField(required=False)
    whole = forms.IntegerField(min_value=2, max_value=9, required=False)
    part = forms.DecimalField(max_digits=3, decimal_places=1, required=False)
    day = forms.DateField(required=False)
    at = forms.TimeField(required=False)
    one = forms.ChoiceField(choices=WHO, required=False)
    some = forms.MultipleChoiceField(choices=WHO, required=False)
    own = forms.IntegerField(required=False, error_messages={"invalid": "How many, in figures?"})


@pytest.mark.parametrize(
    ("name", "typed", "words"),
    [
        ("text", "1234567890", "This is 4 letters too long. Keep it to 6."),
        ("text", "1234567", "This is 1 letter too long. Keep it to 6."),
        ("short", "ab", "Write at least 4 letters"),
        ("mail", "dawn at home", "Check the e-mail address. It looks like name@place.uk"),
        ("whole", "1", "Write 2 or more"),
        ("whole", "10", "Write 9 or less"),
        ("whole", "two", "Write a whole number, like 2"),
        ("part", "two", "Write a number, like 2 or 2.5"),
        ("part", "1.25", "Write a shorter number, like 2 or 2.5"),
        ("day", "the 3rd", "Choose a day, like 27 3 2026"),
        ("at", "noon", "Choose a time, like 9:30"),
        ("one", "eve", "Choose one of these"),
        ("some", ["eve"], "Choose from these"),
        ("own", "two", "How many, in figures?"),
    ],
)
def test_what_is_wrong_is_said_in_our_words_not_djangos(name: str, typed: Any, words: str) -> None:
    assert field_errors(Limits({name: typed})[name]) == [words]
