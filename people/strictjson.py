"""JSON that can be stored and sent back."""

from __future__ import annotations

import json
from typing import Any

from rest_framework.exceptions import ParseError
from rest_framework.parsers import BaseParser


class StrictJSON(BaseParser):
    """UTF-8, whatever the header says; no NaN, no endless number, no half of a letter, no bottomless nest."""

    media_type = "application/json"

    def parse(self, stream: Any, media_type: Any = None, parser_context: Any = None) -> Any:
        try:
            sent = json.loads(stream.read().decode("utf-8"))
            json.dumps(sent, ensure_ascii=False, allow_nan=False).encode("utf-8")
        except (ValueError, RecursionError):
            raise ParseError("This is not JSON that can be kept. Nothing was changed.") from None
        return sent
