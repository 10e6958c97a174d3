"""What programs send, read strictly: a text is a text and a number a number, as the description says."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any, TypeVar
from uuid import UUID

from rest_framework import serializers
from rest_framework.exceptions import ValidationError

S = TypeVar("S", bound=serializers.BaseSerializer[Any])
DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
WRITE_DAY, NO_ID = "Write the day as 2026-11-12.", "This is no id."


def day(sent: str) -> dt.date:
    """2026-11-12 and no other way of writing it; ValueError."""
    if not DAY.fullmatch(sent):
        raise ValueError
    return dt.date.fromisoformat(sent)


def an_id(sent: str) -> UUID:
    """A UUID with its four dashes; ValueError."""
    if not ID.fullmatch(sent):
        raise ValueError
    return UUID(sent)


def read(shape: type[S], data: Any) -> S:
    """What was sent, valid; 400 by field. REST framework alone would take 1 for "1" and "yes" for true."""
    sent: Any = shape(data=data)
    if isinstance(data, dict):
        found = {name: _wrong(field, data.get(name)) for name, field in sent.fields.items()}
        if wrong := {name: words for name, words in found.items() if words}:
            raise ValidationError(wrong)
    sent.is_valid(raise_exception=True)
    return sent  # type: ignore[no-any-return]  # made of the shape


def _wrong(field: Any, value: Any) -> str:
    """Why this is nothing the field may be; empty where it may, or where its own rules say more."""
    if value is None:
        return ""
    match field:
        case serializers.ListField():
            listed = isinstance(value, list)
            return next(filter(None, (_wrong(field.child, one) for one in value)), "") if listed else ""
        case serializers.BooleanField():
            return "" if isinstance(value, bool) else "Write true or false."
        case serializers.ChoiceField():
            known = {type(choice) for choice in field.choices}
            return "" if type(value) in known else "Choose one of these."
        case serializers.UUIDField():
            return "" if isinstance(value, str) and ID.fullmatch(value) else NO_ID
        case serializers.DateField():
            return "" if isinstance(value, str) and DAY.fullmatch(value) else WRITE_DAY
        case serializers.CharField():
            return "" if isinstance(value, str) else "Write this as text."
    return ""
