"""Jinja, for pages and for forms alike."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from django.forms.renderers import TemplatesSetting
from django.templatetags.static import static
from django.urls import reverse
from django_htmx.jinja import htmx_script
from markupsafe import Markup

from people.phonenumber import phone_link
from wellbeing import fields, words

ICONS = Path(__file__).resolve().parent.parent / "static" / "icons"
AUTOESCAPE = jinja2.select_autoescape(default=True, disabled_extensions=("txt",))  # letters say O'Brien
FILTERS = (
    words.clock,
    words.clock_bare,
    words.clock_span,
    words.count_word,
    words.day,
    words.day_month,
    fields.field_errors,
    words.first_name,
    words.full_day,
    words.initials,
    words.join_names,
    words.minutes,
    fields.nhs_field,
    phone_link,
    words.plural,
    words.possessive,
    words.short_day,
    words.tone,
)


class Nhs:
    """The NHS.UK frontend macros, each loaded when first used: `nhs.input({...})`, `nhs.error_summary(...)`.

    They rely on undefined names being harmless, so they have an environment of their own.
    """

    folders = {"image": "images", "table": "tables"}  # the rest are named after their macro

    def __init__(self) -> None:
        self.environment = jinja2.Environment(
            loader=jinja2.PackageLoader("nhsuk_frontend_jinja"),
            autoescape=True,
            undefined=jinja2.ChainableUndefined,
            auto_reload=False,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        camel = re.sub(r"_(\w)", lambda found: found[1].upper(), name)
        kebab = re.sub(r"([A-Z])", lambda found: "-" + found[1].lower(), camel)
        try:
            folder = self.folders.get(camel, kebab)
            module = self.environment.get_template(f"nhsuk/components/{folder}/macro.jinja").module
            macro = getattr(module, camel)
        except (jinja2.TemplateNotFound, AttributeError) as missing:
            raise AttributeError(f"NHS.UK frontend has no component called {name}") from missing
        setattr(self, name, macro)
        return macro

    def __getitem__(self, name: str) -> Any:
        return getattr(self, name)


@cache
def _icon(name: str) -> str:
    """The strokes of an icon, without its frame."""
    path = ICONS / f"{name}.svg"
    if not re.fullmatch(r"[a-z0-9-]+", name) or not path.exists():
        raise LookupError(f"There is no icon called {name!r} in {ICONS}")
    found = re.search(r"<svg[^>]*>(.*)</svg>", path.read_text(), re.DOTALL)
    assert found, path
    return re.sub(r"\s*\n\s*", "", found[1]).replace(" />", "/>")


def icon(name: str, classes: str = "") -> Markup:
    """A drawing that stands beside a word, never instead of one."""
    return Markup('<svg class="{}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{}</svg>').format(
        f"app-svg {classes}".rstrip(), Markup(_icon(name))
    )


def url(name: str, *args: object, **kwargs: object) -> str:
    """The address of a named page: `url("person", person.id)`."""
    return reverse(name, args=args or None, kwargs=kwargs or None)


def environment(**options: Any) -> jinja2.Environment:
    """Our own pages: a name that is not there is an error, not an empty space."""
    options |= {"autoescape": AUTOESCAPE, "undefined": jinja2.StrictUndefined}
    env = jinja2.Environment(**options, trim_blocks=True, lstrip_blocks=True)
    env.globals.update(url=url, static=static, icon=icon, nhs=Nhs(), htmx_script=htmx_script)
    env.filters.update({function.__name__: function for function in FILTERS})
    return env


class FormRenderer(TemplatesSetting):
    """Every form by our two templates; stock widgets still come from Django's own engine."""

    form_template_name = "forms/form.jinja"
    field_template_name = "forms/field.jinja"
