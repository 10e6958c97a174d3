"""The API describes itself, and every refusal is a problem in words."""

from __future__ import annotations

import io
import json
from typing import Any

import jsonschema
import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.test import Client, RequestFactory
from rest_framework.exceptions import Throttled
from rest_framework.exceptions import ValidationError as Refused

from people.checks import addresses
from people.problems import problem
from people.rest import Shape
from rotas.models import Pattern
from tests.api.test_notes import PROBLEM
from tests.make import Cast
from wellbeing import front


@pytest.fixture
def described(db: None) -> Any:
    return Client().get("/api/schema/").json()


def test_the_description_is_valid_and_without_a_warning(db: None) -> None:
    out = io.StringIO()
    call_command("spectacular", "--validate", "--fail-on-warn", stdout=out)
    assert "openapi: 3.1.0" in out.getvalue()


def test_every_address_is_described(described: Any) -> None:
    stands = {
        "/" + a.replace("<uuid:", "{").replace(">", "}") for a, _ in addresses() if a.startswith("api/")
    }
    assert set(described["paths"]) == stands - {"/api/schema/"}


def test_every_operation_says_who_may_and_how_it_refuses(described: Any) -> None:
    for path, methods in described["paths"].items():
        for method, said in methods.items():
            where = f"{method} {path}"
            assert said["security"] == [{"session": []}, {"key": []}] and said["summary"], where
            assert {"400", "401", "404", "405", "406"} <= set(said["responses"]), where
            for status, answer in said["responses"].items():
                if status != "204":
                    listed = "limit" in {one["name"] for one in said.get("parameters", ())}
                    spoken = ["application/json", "text/csv"] if listed else ["application/json"]
                    assert list(answer["content"]) == (spoken if status < "3" else [PROBLEM]), where
                    for content in answer["content"].values():
                        assert content["examples"], (where, status)
            if method in ("put", "post") and "share" not in path and "checked" not in path:
                assert said["requestBody"]["content"]["application/json"]["examples"], where


def test_every_example_is_what_it_is_an_example_of(described: Any) -> None:
    count = 0
    for methods in described["paths"].values():
        for said in methods.values():
            for part in [said.get("requestBody", {}), *said["responses"].values()]:
                for content in part.get("content", {}).values():
                    schema = content["schema"] | {"components": described["components"]}
                    for example in content.get("examples", {}).values():
                        jsonschema.validate(example["value"], schema)
                        count += 1
    assert count > 100


@pytest.mark.parametrize(
    ("status", "ask"),
    [
        (404, lambda c, cast: c.get("/api/nothing/")),
        (404, lambda c, cast: c.get(f"/api/people/{cast.tom.pk}/notes/")),
        (404, lambda c, cast: c.get("/api/people/not-an-id/notes/")),
        (405, lambda c, cast: c.patch("/api/tensions/")),
        (405, lambda c, cast: c.options("/api/today/")),
        (406, lambda c, cast: c.get("/api/today/", headers={"accept": "text/html"})),
        (415, lambda c, cast: c.post("/api/tensions/", {"a": 1})),
        (415, lambda c, cast: c.generic("POST", "/api/tensions/", "{}", "application/json; charset=rot13")),
        (413, lambda c, cast: c.post("/api/tensions/", "x" * 2_600_000, content_type="application/json")),
        (400, lambda c, cast: c.get("/api/today/?day=%00")),
        (401, lambda c, cast: Client().get("/api/today/")),
    ],
)  # fmt: skip
def test_every_refusal_is_a_problem_in_words(cast: Cast, sign_in: Any, status: int, ask: Any) -> None:
    answer = ask(sign_in(cast.shabnam), cast)
    assert (answer.status_code, answer["Content-Type"]) == (status, PROBLEM)
    body = answer.json()
    assert body["status"] == status and body["title"] and body["detail"] and body["type"] == "about:blank"


def test_too_many_requests_says_when_to_come_back() -> None:
    answer = problem(Throttled(30), {})
    assert answer is not None and answer["Retry-After"] == "30"
    assert answer.data["status"] == 429 and answer.content_type == PROBLEM  # type: ignore[index]


def test_our_own_fault_is_a_problem_too() -> None:
    answer = front.broken(RequestFactory().get("/api/today/"))
    assert answer.status_code == 500 and json.loads(answer.content)["status"] == 500


def test_a_shape_knows_the_models_constraints(db: None) -> None:
    class PatternShape(Shape[Pattern]):
        class Meta:
            model = Pattern
            fields = ("weekdays", "minutes")

    assert PatternShape(data={"weekdays": 1, "minutes": 30}).is_valid()
    with pytest.raises(Refused):
        PatternShape().validate({"weekdays": 1, "minutes": 3000})
    with pytest.raises(ValidationError):
        Pattern(weekdays=1, minutes=3000).validate_constraints(exclude={"person", "starts"})
