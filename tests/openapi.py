"""The description of the API as lines, so that two of them can be laid side by side: what breaks a program?

`python -m tests.openapi` writes docs/openapi.yaml from the code; with `release` also the lines that every
later version must keep (docs/openapi-released.txt).
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

DOCS = Path(__file__).parent.parent / "docs"
DESCRIBED, RELEASED = DOCS / "openapi.yaml", DOCS / "openapi-released.txt"
METHODS = ("get", "put", "post", "delete", "patch")


@dataclass(frozen=True)
class Line:
    """A value that goes over the wire: what it may be, and whether it is always there."""

    values: frozenset[str]
    needed: bool

    def __str__(self) -> str:
        return f"{'needed' if self.needed else 'may be'}\t{'|'.join(sorted(self.values))}"


#: "post /api/tensions/ > noticed": sent (>), asked in the address (?) or answered (<)
Lines = dict[str, Line]


def flat(described: dict[str, Any]) -> Lines:
    """Every operation, parameter, field sent and field answered."""
    lines: Lines = {}
    for path, methods in described["paths"].items():
        for method in METHODS:
            if method in methods:
                lines[f"{method} {path}"] = Line(frozenset(["operation"]), needed=True)
                lines |= _operation(f"{method} {path}", methods[method], described)
    return lines


def _operation(where: str, said: dict[str, Any], whole: dict[str, Any]) -> Lines:
    lines: Lines = {}
    for one in said.get("parameters", ()):
        values = frozenset(_values(one["schema"], whole))
        lines[f"{where} ? {one['name']}"] = Line(values, one.get("required", False))
    for media, content in said.get("requestBody", {}).get("content", {}).items():
        lines |= dict(_fields(f"{where} > {media}", content["schema"], whole))
    for status, answer in said["responses"].items():
        for media, content in answer.get("content", {}).items() if status < "3" else ():
            lines |= dict(_fields(f"{where} < {status} {media}", content["schema"], whole))
    return lines


def _fields(
    where: str, schema: dict[str, Any], whole: dict[str, Any], *, needed: bool = True
) -> Iterator[tuple[str, Line]]:
    schema = _read(schema, whole)
    yield where, Line(frozenset(_values(schema, whole)), needed)
    for part in [schema, *(_read(one, whole) for one in schema.get("oneOf", ()))]:
        for name, field in part.get("properties", {}).items():
            must = name in part.get("required", ())
            yield from _fields(f"{where} {name}", field, whole, needed=must)
        if "items" in part:
            yield from _fields(f"{where} []", part["items"], whole)


def _read(schema: dict[str, Any], whole: dict[str, Any]) -> dict[str, Any]:
    """Without references and without `allOf`."""
    if "$ref" in schema:
        return _read(whole["components"]["schemas"][schema["$ref"].rpartition("/")[2]], whole)
    if "allOf" in schema:
        parts = [_read(one, whole) for one in schema["allOf"]]
        rest = {name: value for name, value in schema.items() if name != "allOf"}
        return {key: value for part in [*parts, rest] for key, value in part.items()}
    return schema


def _values(schema: dict[str, Any], whole: dict[str, Any]) -> Iterator[str]:
    """What it may be: each value of a closed set, or its types with their limits."""
    schema = _read(schema, whole)
    for key in ("oneOf", "anyOf"):
        for one in schema.get(key, ()):
            yield from _values(one, whole)
    if "enum" in schema:
        yield from (json.dumps(value) for value in schema["enum"])
        return
    types = schema.get("type", [] if {"oneOf", "anyOf"} & schema.keys() else "anything")
    form = f":{schema['format']}" if "format" in schema else ""
    most = f":{schema['maxLength']}" if "maxLength" in schema else ""
    for name in [types] if isinstance(types, str) else types:
        yield name if name == "null" else f"{name}{form}{most}"


def breaks(old: Lines, new: Lines) -> list[str]:
    """What a program written against the old one would trip over."""
    wrong = []
    for key, before in old.items():
        now = new.get(key)
        if now is None:
            wrong.append(f"gone: {key}")
        elif " < " in key:
            wrong += [f"may be missing: {key}"] * (before.needed and not now.needed)
            wrong += [f"answers something new: {key} {now}"] * (not _within(now.values, before.values))
        else:
            wrong += [f"is needed now: {key}"] * (now.needed and not before.needed)
            wrong += [f"takes less: {key} {now}"] * (not _within(before.values, now.values))
    stood = {key for key in old if len(key.split()) == 2}
    for key in new.keys() - old.keys():
        if new[key].needed and " < " not in key and " ".join(key.split()[:2]) in stood:
            wrong.append(f"is needed now: {key}")
    return sorted(wrong)


def _within(some: frozenset[str], others: frozenset[str]) -> bool:
    """Is every one of these among the others, or a shorter text than one of them?"""
    if "anything" in others:
        return True
    return all(one in others or any(_shorter(one, other) for other in others) for one in some)


def _shorter(one: str, other: str) -> bool:
    (kind, _, most), (same, _, limit) = one.rpartition(":"), other.rpartition(":")
    if most.isdigit() and other == kind:
        return True  # a limit where there was none
    return kind == same and most.isdigit() and limit.isdigit() and int(most) <= int(limit)


def written(lines: Lines) -> str:
    """As kept in the repository."""
    return "".join(f"{key}\t{line}\n" for key, line in sorted(lines.items()))


def read(text: str) -> Lines:
    """The same, read again."""
    rows = (line.split("\t") for line in text.splitlines())
    return {key: Line(frozenset(values.split("|")), must == "needed") for key, must, values in rows}


def main(asked: list[str]) -> None:
    """Write what the code describes."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wellbeing.settings")
    import django
    from django.core.management import call_command

    django.setup()
    from wellbeing.api import described

    call_command("spectacular", "--validate", "--fail-on-warn", "--file", str(DESCRIBED))
    if asked == ["release"]:
        RELEASED.write_text(written(flat(json.loads(described()))), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
