"""The description in the repository is the one that is served, and keeps what was released."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest
import yaml

from tests.openapi import DESCRIBED, RELEASED, breaks, flat, read, written
from wellbeing.api import described


@pytest.fixture(scope="module")
def served() -> Any:
    return json.loads(described())


def test_the_description_in_the_repository_is_the_one_that_is_served(served: Any) -> None:
    kept = yaml.load(DESCRIBED.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    assert kept == served, "python -m tests.openapi writes it anew"


def test_nothing_that_was_released_is_broken(served: Any) -> None:
    released = read(RELEASED.read_text(encoding="utf-8"))
    assert len(released) > 500 and breaks(released, flat(served)) == []


def test_lines_are_read_as_they_were_written(served: Any) -> None:
    assert read(written(flat(served))) == flat(served)


NOTES, ONE = "/api/people/{person_id}/notes/", "/api/people/{person_id}/notes/{note_id}/"
INCIDENTS = "/api/teams/{team_id}/incidents/"


def _shape(doc: Any, name: str) -> Any:
    return doc["components"]["schemas"][name]


def _get(doc: Any, path: str) -> Any:
    return doc["paths"][path]["get"]


def _no_filter(doc: Any) -> None:
    said = _get(doc, NOTES)
    said["parameters"] = [one for one in said["parameters"] if one["name"] != "from"]


def _no_falls(doc: Any) -> None:
    (kind,) = [one for one in _get(doc, INCIDENTS)["parameters"] if one["name"] == "kind"]
    kind["schema"]["enum"].remove("fall")


def _needs_mood(doc: Any) -> None:
    _shape(doc, "NewNoteShape")["properties"]["mood"] = {"type": "string"}
    _shape(doc, "NewNoteShape")["required"].append("mood")


TELLS, TAKES = f"get {ONE} < 200 application/json", f"post {NOTES} > application/json"
CHANGES: dict[str, Any] = {
    "gone: get /api/today/": lambda doc: doc["paths"].pop("/api/today/"),
    f"gone: put {ONE}": lambda doc: doc["paths"][ONE].pop("put"),
    f"gone: get {NOTES} ? from": _no_filter,
    f"gone: {TELLS} text": lambda doc: _shape(doc, "NoteShape")["properties"].pop("text"),
    f"may be missing: {TELLS} day": lambda doc: _shape(doc, "NoteShape")["required"].remove("day"),
    f"answers something new: {TELLS} day": lambda doc: _shape(doc, "NoteShape")["properties"].update(
        day={"type": "integer"}
    ),
    f"is needed now: {TAKES} mood": _needs_mood,
    f"is needed now: {TAKES} helped": lambda doc: _shape(doc, "NewNoteShape")["required"].append("helped"),
    f"takes less: {TAKES} worked": lambda doc: _shape(doc, "NewNoteShape")["properties"]["worked"].update(
        maxLength=3
    ),
    f"gone: get {NOTES} < 200 text/csv": lambda doc: _get(doc, NOTES)["responses"]["200"]["content"].pop(
        "text/csv"
    ),
    f"takes less: get {INCIDENTS} ? kind": _no_falls,
}


@pytest.mark.parametrize("said", CHANGES)
def test_a_change_that_breaks_programs_is_found(said: str, served: Any) -> None:
    changed = deepcopy(served)
    CHANGES[said](changed)
    assert any(line.startswith(said) for line in breaks(flat(served), flat(changed)))


def test_what_is_only_added_breaks_nothing(served: Any) -> None:
    more = deepcopy(served)
    more["paths"]["/api/more/"] = more["paths"]["/api/today/"]
    _shape(more, "NoteShape")["properties"]["colour"] = {"type": "string"}
    _shape(more, "NewNoteShape")["properties"]["colour"] = {"type": "string"}
    _shape(more, "NewNoteShape")["properties"]["worked"].pop("maxLength")
    assert breaks(flat(served), flat(more)) == []
