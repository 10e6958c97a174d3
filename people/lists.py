"""How every list for programs is narrowed, put in order, paged and written as CSV: one way for all."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any, TypeAlias
from uuid import UUID

from django.core.exceptions import ValidationError as Invalid
from django.db.models import Choices, Q, QuerySet
from django.http import HttpResponse, HttpResponseBase
from django.utils import timezone
from django.utils.http import urlencode
from drf_spectacular.utils import OpenApiExample, OpenApiParameter, extend_schema, inline_serializer
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response

from people import csvs
from people.access import View
from people.rest import Call, refusals, shown
from people.spoken import CSV
from people.strictly import NO_ID, WRITE_DAY, an_id, day

#: rows in one answer: usually, and at most, which is also what a CSV has
PAGE, MOST = 50, 500
Rows: TypeAlias = QuerySet[Any]
Row: TypeAlias = dict[str, Any]


def _yes(sent: str) -> bool:
    return {"true": True, "false": False}[sent]


def _number(sent: str) -> int:
    if not (re.fullmatch(r"\d{1,3}", sent, re.ASCII) and 1 <= int(sent) <= MOST):
        raise ValueError
    return int(sent)


#: how a value is written, its schema, and what to say where it cannot be read
DATE = (day, {"type": "string", "format": "date"}, WRITE_DAY)
UUIDS = (an_id, {"type": "string", "format": "uuid"}, NO_ID)
FLAG = (_yes, {"type": "boolean"}, "Write true or false.")
LIMIT = (
    _number, {"type": "integer", "minimum": 1, "maximum": MOST}, f"Write a number from 1 to {MOST}."
)  # fmt: skip


@dataclass(frozen=True)
class By:
    """One way to narrow a list: its name in the address, what it means, how it reads, what rows remain."""

    name: str
    says: str
    kind: tuple[Callable[[str], Any], dict[str, Any], str]
    narrow: Callable[[Rows, Any, Call], Rows]
    #: as if this had been sent, where nothing was
    usual: Any = None


def since(field: str) -> By:
    """`from`: on this day or later."""
    says = "From this day on, the day included."
    return By("from", says, DATE, lambda rows, on, call: rows.filter(**{f"{field}__gte": on}))


def until(field: str) -> By:
    """`until`: on this day or earlier."""
    says = "Until this day, the day included."
    return By("until", says, DATE, lambda rows, on, call: rows.filter(**{f"{field}__lte": on}))


def one_of(name: str, choices: type[Choices], field: str = "", says: str = "") -> By:
    """One of the values that a field may have."""
    known = {str(value): value for value in choices.values}
    kind = (known.__getitem__, {"type": "string", "enum": list(known)}, f"One of: {', '.join(known)}.")
    words = "; ".join(f"{value or 'empty'}: {label}" for value, label in choices.choices)
    return By(
        name, says or f"{words}.", kind, lambda rows, value, call: rows.filter(**{field or name: value})
    )


def about(field: str = "person_id") -> By:
    """`person`: about this person alone."""
    return By("person", "About this person.", UUIDS, lambda rows, pk, call: rows.filter(**{field: pk}))


def also(name: str, says: str, only: Callable[[], Q]) -> By:
    """Usually only some rows; all of them with true, or where a state is asked for by its name."""
    return By(name, says, FLAG, lambda rows, on, call: rows if on else rows.filter(only()), usual=False)


def ended(only: Q) -> By:
    """`ended`: those that are over too."""
    return also("ended", "true: those that are over too. Usually only the others.", lambda: only)


def mine(field: str) -> By:
    """`mine`: only the asking user's."""

    def narrow(rows: Rows, on: bool, call: Call) -> Rows:  # noqa: FBT001  # a value of the address
        return rows.filter(**{field: call.user}) if on else rows

    return By("mine", "true: only mine.", FLAG, narrow)


class Listed:
    """A list of rows: their shape, their order, and what they may be narrowed by.

    `order` names a field that is never empty, "-" before it for the highest first; rows alike in it stand
    in the order of their ids, so that the order never changes between two pages.
    """

    def __init__(self, name: str, row: type[serializers.BaseSerializer[Any]], order: str, *by: By) -> None:
        self.name, self.row, self.by = name, row, by
        self.field, self.down = order.removeprefix("-"), order.startswith("-")
        self.known = {one.name: one.kind for one in by} | {"limit": LIMIT}

    def says(
        self,
        operation_id: str,
        summary: str,
        example: Row,
        *,
        description: str = "",
        refuse: Sequence[int] = (),
    ) -> Callable[[View], View]:
        """What stands in the description of the API."""
        page = inline_serializer(
            f"{self.row.__name__.removesuffix('Shape')}Page",
            {
                "next": serializers.CharField(allow_null=True, help_text="The address of the next ones."),
                "results": self.row(many=True),
            },
        )
        table = csvs.text(self._headings(), [self._cells(example)]).removeprefix("\ufeff")
        csv = OpenApiExample("A table", table, response_only=True, status_codes=["200"], media_type=CSV)
        described: Callable[[View], View] = extend_schema(
            operation_id=operation_id, summary=summary, description=description or summary,
            parameters=self._parameters(),
            responses={(200, "application/json"): page, (200, CSV): str, **refusals(*refuse)},
            examples=[shown("One", {"next": None, "results": [example]}, 200), csv],
        )  # fmt: skip
        return described

    def _parameters(self) -> list[OpenApiParameter]:
        own = [OpenApiParameter(one.name, one.kind[1], description=one.says) for one in self.by]
        return [
            *own,
            OpenApiParameter("limit", LIMIT[1] | {"default": PAGE}, description="So many at most."),
            OpenApiParameter("cursor", str, description="From “next” of the page before."),
            OpenApiParameter("format", str, enum=["json", "csv"], description="As Accept says, without it."),
        ]

    def answer(self, request: Call, rows: Rows, tell: Callable[[list[Any]], list[Row]]) -> HttpResponseBase:
        """One page, narrowed as asked: JSON with `next`, or CSV. `tell` makes rows of what was found."""
        asked = self._asked(request)
        csv = asked.pop("format", request.accepted_renderer.format) == "csv"
        for one in self.by:
            value = asked.get(one.name, None if "state" in asked else one.usual)
            if value is not None:
                rows = one.narrow(rows, value, request)
        found, following = self._page(request, rows, asked.get("limit", MOST if csv else PAGE))
        told = tell(found)
        if not csv:
            return Response({"next": following, "results": told}, headers=_link(following))
        table = csvs.response(f"{self.name}.csv", self._headings(), map(self._cells, told))
        return _with(table, _link(following))

    def _asked(self, request: Call) -> dict[str, Any]:
        """What the address asks for; 400 in words for what cannot be read or is not known here."""
        asked: dict[str, Any] = {}
        wrong: dict[str, str] = {}
        for name, sent in request.query_params.lists():
            try:
                asked[name] = self._read(name, sent)
            except (ValueError, KeyError):
                wrong[name] = self._wrong(name, sent)
        if wrong:
            raise ValidationError(wrong)
        return asked

    def _read(self, name: str, sent: list[str]) -> Any:
        (value,) = sent
        if name == "cursor":
            return value
        if name == "format":
            return {"json": "json", "csv": "csv"}[value]
        return self.known[name][0](value)

    def _wrong(self, name: str, sent: list[str]) -> str:
        if len(sent) > 1:
            return "Send this once."
        if name == "format":
            return "Write json or csv."
        if name in self.known:
            return self.known[name][2]
        return f"This list cannot be asked so. It knows: {', '.join([*self.known, 'cursor', 'format'])}."

    def _page(self, request: Call, rows: Rows, limit: int) -> tuple[list[Any], str | None]:
        """So many rows after the cursor, the last row's place and id; and the address of the next ones."""
        if cursor := request.query_params.get("cursor", ""):
            last, after = self._after(rows, cursor)
            beyond = f"{self.field}__lt" if self.down else f"{self.field}__gt"
            rows = rows.filter(Q(**{beyond: last}) | Q(**{self.field: last, "pk__gt": after}))
        found = list(rows.order_by(f"-{self.field}" if self.down else self.field, "pk")[: limit + 1])
        if len(found) <= limit:
            return found, None
        end = found[limit - 1]
        place: Any = reduce(getattr, self.field.split("__"), end)
        place = place.isoformat() if isinstance(place, dt.date) else place
        asked = request.query_params.dict() | {"cursor": f"{place}_{end.pk}"}
        return found[:limit], f"{request.path}?{urlencode(asked)}"

    def _after(self, rows: Rows, cursor: str) -> tuple[Any, UUID]:
        place, _, pk = cursor.rpartition("_")
        field: Any = None
        for name in self.field.split("__"):
            field = (field.related_model if field else rows.model)._meta.get_field(name)
        try:
            last, after = field.to_python(place), an_id(pk)
            if isinstance(last, dt.datetime) and timezone.is_naive(last):
                raise ValueError
        except (ValueError, OverflowError, Invalid):
            raise ValidationError({"cursor": "Use the address in “next” as it is."}) from None
        return last, after

    def _headings(self) -> list[str]:
        return [".".join(path) for path in _columns(self.row())]

    def _cells(self, row: Row) -> list[object]:
        return [_cell(row, path) for path in _columns(self.row())]


def _with(answer: HttpResponse, headers: dict[str, str]) -> HttpResponse:
    for name, value in headers.items():
        answer.headers[name] = value
    return answer


def _link(following: str | None) -> dict[str, str]:
    """Where the rest is, for those who read no JSON (RFC 8288)."""
    return {"Link": f'<{following}>; rel="next"'} if following else {}


def _columns(shape: Any) -> Iterator[tuple[str, ...]]:
    """The paths of a row's plain values."""
    for name, field in shape.fields.items():
        if isinstance(field, serializers.Serializer):
            yield from ((name, *path) for path in _columns(field))
        else:
            yield (name,)


def _cell(row: Any, path: tuple[str, ...]) -> object:
    """One value as a spreadsheet shows it."""
    for name in path:
        row = row[name] if row else None
    if isinstance(row, bool):
        return "true" if row else "false"
    if isinstance(row, list):
        return "; ".join(one if isinstance(one, str) else json.dumps(one, ensure_ascii=False) for one in row)
    return row
