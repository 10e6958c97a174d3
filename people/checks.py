"""What stops the start: a table without a rule, a page without a door."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.core.checks import CheckMessage, Error, register
from django.urls import URLPattern, URLResolver, get_resolver

from people.rowsecurity import RowSecurity

ROOMS = {"people", "profiles", "rotas", "meetings", "reports", "wellbeing"}
#: tables without row security, each with its reason
OPEN = {"people.User": "sign-in looks up any address before anyone is known; it holds no name"}
#: pages of others that guard themselves
GUARDED = ("allauth.", "drf_spectacular.", "django.views.static", "django.contrib.staticfiles")


@register()
def every_table_has_a_rule(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """A table of ours, hidden many-to-many tables too, has RowSecurity or a reason."""
    return [
        Error(f"{model._meta.label} has no RowSecurity", id="people.E001")
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label in ROOMS
        and model._meta.managed
        and not model._meta.proxy
        and model._meta.label not in OPEN
        and not any(isinstance(c, RowSecurity) for c in model._meta.constraints)
    ]


def addresses(patterns: Any = None, before: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Every address of the site with its pattern."""
    for p in get_resolver().url_patterns if patterns is None else patterns:
        if isinstance(p, URLResolver):
            yield from addresses(p.url_patterns, before + str(p.pattern))
        else:
            yield before + str(p.pattern), p


@register()
def every_page_has_a_door(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """A view of ours is behind a named door, or says that it is for anyone."""
    from people.access import DOORS

    return [
        Error(f"{address} has no door", id="people.E002")
        for address, pattern in addresses()
        if pattern.callback not in DOORS and not pattern.callback.__module__.startswith(GUARDED)
    ]
