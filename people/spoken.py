"""What the API speaks: JSON everywhere; CSV too, where an address is a list."""

from __future__ import annotations

from typing import Any

from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.renderers import JSONRenderer

CSV = "text/csv"


class CSVRenderer(JSONRenderer):
    """Lets a program ask for CSV. Lists write it themselves, so all it ever draws is a refusal."""

    media_type, format = CSV, "csv"


class Spoken(DefaultContentNegotiation):
    """What Accept asks for; an address that is no list turns CSV away (rest.address)."""

    def select_renderer(self, request: Any, renderers: Any, format_suffix: str | None = None) -> Any:
        return super().select_renderer(request, [*renderers, CSVRenderer()], format_suffix)
