"""What an NHS.UK component needs to know to draw one Django form field."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from django.forms import BoundField, Field, widgets
from django.utils.safestring import SafeData

from wellbeing.mistakes import in_our_words

PASSED_ON = ("autocomplete", "inputmode", "spellcheck", "autocapitalize", "pattern")
DRAWN = ("id", "type", "class", "rows", "cols", "required", "maxlength", "minlength", "data-label", "hints",
         "data-needed")  # fmt: skip
REQUIRED = str(Field.default_error_messages["required"])
NATIVE = ((widgets.DateTimeInput, "datetime-local"), (widgets.DateInput, "date"), (widgets.TimeInput, "time"))


def nhs_field(field: BoundField) -> tuple[str, dict[str, Any]]:
    """The component that fits the field's widget, and its parameters."""
    widget = field.field.widget
    if isinstance(widget, widgets.CheckboxInput):
        return "checkboxes", _tick(field)
    if isinstance(widget, widgets.ChoiceWidget):
        if widget.allow_multiple_selected:
            return "checkboxes", _group(field)
        if isinstance(widget, widgets.RadioSelect):
            return "radios", _group(field)
        return "select", _single(field) | {"items": list(_items(field))}
    if isinstance(widget, widgets.Textarea):
        return _textarea(field)
    if isinstance(widget, widgets.PasswordInput):
        return "passwordInput", _single(field)  # never its value
    if isinstance(widget, widgets.FileInput):
        return "input", _single(field) | {"type": "file", "classes": "app-file"}
    return "input", _single(field) | {"type": _type(field), "value": _text(field)}


def field_errors(field: BoundField) -> list[str]:
    """What is wrong, saying where: five times Django's "This field is required." helps nobody."""
    return [
        f"“{field.label}” needs an answer" if error.message == REQUIRED else in_our_words(error)
        for error in field.errors.as_data()
    ]


def _textarea(field: BoundField) -> tuple[str, dict[str, Any]]:
    """A box for sentences; where the text has a limit, what is left of it is said near the end."""
    attrs = field.field.widget.attrs
    options = _single(field) | {"value": _text(field), "rows": attrs.get("rows", 4)}
    if "maxlength" not in attrs:
        return "textarea", options
    return "characterCount", options | {"maxlength": int(attrs["maxlength"]), "threshold": 75}


def _type(field: BoundField) -> str:
    """The kind of keyboard and picker; Django itself calls dates and times text."""
    widget = field.field.widget
    native = next((kind for shape, kind in NATIVE if isinstance(widget, shape)), None)
    return str(widget.attrs.get("type") or native or getattr(widget, "input_type", "text"))


def _text(field: BoundField) -> str:
    """What was typed, or what was there, as a browser reads it."""
    value = field.value()
    if isinstance(value, datetime | time):
        return value.isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    formatted = field.field.widget.format_value(value)
    return "" if formatted is None else str(formatted)


def _words(field: BoundField) -> dict[str, Any]:
    """The name, the hint and the error that every component shares."""
    options: dict[str, Any] = {"name": field.html_name}
    if hint := str(field.help_text):
        options["hint"] = {"html" if isinstance(hint, SafeData) else "text": hint}
    if field.errors:
        options["errorMessage"] = {"text": " ".join(field_errors(field))}
    return options


def _label(field: BoundField) -> dict[str, Any]:
    """The label; what may be left out says so, unless a choice can ask for it (`data-needed`).

    The widget's `data-label` is its size; l heads the page.
    """
    attrs = field.field.widget.attrs
    size = str(attrs.get("data-label", "s"))
    text = f"{field.label}{'' if field.field.required or 'data-needed' in attrs else ' (optional)'}"
    return {"text": text, "size": size, "isPageHeading": size == "l"}


def _single(field: BoundField) -> dict[str, Any]:
    """A field with one control and a label."""
    attrs = field.field.widget.attrs
    options = _words(field) | {"id": field.id_for_label or field.auto_id, "label": _label(field)}
    options |= {name: attrs[name] for name in PASSED_ON if name in attrs}
    if "class" in attrs:
        options["classes"] = attrs["class"]
    return options | {"disabled": field.field.disabled, "attributes": _extra(field)}


def _extra(field: BoundField) -> dict[str, Any]:
    """Attributes a form asks for that no component knows: min, max, step, accept, list and the like."""
    named = {*DRAWN, *PASSED_ON}
    attrs = field.field.widget.attrs.items()
    return {name: value for name, value in attrs if name not in named and value not in (None, False)}


def _group(field: BoundField) -> dict[str, Any]:
    """Several controls under one legend. The first takes the bare id, so that an error can link to it."""
    options = _words(field) | {"idPrefix": field.auto_id, "fieldset": {"legend": _label(field)}}
    if "class" in field.field.widget.attrs:
        options["classes"] = field.field.widget.attrs["class"]
    return options | {"items": list(_items(field))}


def _tick(field: BoundField) -> dict[str, Any]:
    """One box to tick: its label stands beside it, so there is no legend."""
    widget = field.field.widget
    assert isinstance(widget, widgets.CheckboxInput)
    options = _words(field)
    item = {
        "id": field.auto_id,
        "value": widget.attrs.get("value", "on"),
        "text": str(field.label),
        "checked": widget.check_test(field.value()),
        "disabled": field.field.disabled,
        "attributes": _extra(field),
    }
    if "hint" in options:
        item["hint"] = options.pop("hint")
    return options | {"idPrefix": field.auto_id, "items": [item]}


def _items(field: BoundField) -> Iterator[dict[str, Any]]:
    """The choices, in order. Groups are flattened: a list that needs them is too long for a phone."""
    widget = field.field.widget
    assert isinstance(widget, widgets.ChoiceWidget)
    chosen = widget.format_value(field.value())
    for _, options, _ in widget.optgroups(field.html_name, list(chosen)):
        for option in options:
            yield from _item(option, field)


def _item(option: dict[str, Any], field: BoundField) -> Iterator[dict[str, Any]]:
    """One choice. The widget's attribute `hints` maps a value to a second line; dashes become words."""
    text, value = option["label"], option["value"]
    hint = field.field.widget.attrs.get("hints", {}).get(str(value), "")
    if value in (None, "") and set(str(text)) <= {"-"}:
        if isinstance(field.field.widget, widgets.RadioSelect) and field.field.required:
            return
        text = "Choose one" if field.field.required else "No answer"
    item: dict[str, Any] = {"value": "" if value is None else str(value), "text": str(text)}
    item["checked"] = item["selected"] = bool(option["selected"])
    if hint:
        item["hint"] = {"text": str(hint)}
    if field.field.disabled or option["attrs"].get("disabled"):
        item["disabled"] = True
    yield item
