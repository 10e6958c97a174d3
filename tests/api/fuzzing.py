"""A program that reads the description, and sends what it allows and what it forbids (schemathesis)."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from typing import Any

import requests
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from requests.adapters import HTTPAdapter
from schemathesis import openapi
from schemathesis.checks import CHECKS, load_all_checks
from schemathesis.core.failures import Failure, FailureGroup
from schemathesis.core.transport import Response
from schemathesis.generation import GenerationMode
from urllib3 import HTTPHeaderDict
from urllib3.response import HTTPResponse

from tests.doors import Place
from tests.test_bad_input import Sender
from wellbeing.api import described

HERE = "http://testserver"
#: what each answer is held to; not that what is allowed is taken, because the rules of forms are 400 too
CHECKED = (
    "not_a_server_error", "status_code_conformance", "content_type_conformance",
    "response_headers_conformance", "response_schema_conformance", "negative_data_rejection",
    "missing_required_header", "allow_header_conformance",
)  # fmt: skip
#: HTTP cannot carry it
UNSENT = 599
NAMED = re.compile(r"{(\w+)}")
QUIET = {
    "database": None, "deadline": None, "derandomize": True, "suppress_health_check": list(HealthCheck),
    "phases": [Phase.explicit, Phase.generate],
}  # fmt: skip


def schema() -> Any:
    """What is served, as the program read it."""
    return openapi.from_dict(json.loads(described()))


class Program:
    """Sends cases as one person, each undone afterwards, and keeps what was not answered as promised."""

    def __init__(self, send: Sender, place: Place) -> None:
        self.send, self.place = send, place
        load_all_checks()
        self.checks = CHECKS.get_by_names(CHECKED)

    def try_all(self, each: int) -> None:
        """So many cases of every operation, allowed and forbidden ones, most about rows that are there."""
        for found in schema().get_all_operations():
            operation = found.ok()
            for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
                self._try(operation, mode, each)

    def _try(self, operation: Any, mode: GenerationMode, each: int) -> None:
        ids = {name: str(self.place.key(name)) for name in NAMED.findall(operation.path)}
        known = operation.as_strategy(mode, path_parameters=ids) if ids else operation.as_strategy(mode)

        @settings(max_examples=each, **QUIET)
        @given(st.one_of(known, known, operation.as_strategy(mode)))
        def ask(case: Any) -> None:
            self.check(case, self.call(case))

        try:
            ask()
        except Exception as error:  # schemathesis cannot make such a case: nothing was sent
            if "Unsatisfiable" not in type(error).__name__:
                raise

    def call(self, case: Any) -> requests.Response | None:
        """The answer to one case; nothing where HTTP cannot carry it."""
        told = case.as_transport_kwargs(base_url=HERE)
        names = ("method", "url", "headers", "params", "data", "json", "files")
        try:
            sent = requests.Request(**{name: told[name] for name in names if name in told}).prepare()
        except (requests.RequestException, UnicodeError, ValueError):
            return None
        path, _, query = (sent.url or "").removeprefix(HERE).partition("?")
        body = sent.body or b""
        answer: Any = self.send(
            sent.method or "", path, f"{query} {body!r}"[:200], QUERY_STRING=query,
            data=body.encode() if isinstance(body, str) else body,
            content_type=str(sent.headers.get("Content-Type", "")),
            headers={str(k): str(v) for k, v in sent.headers.items() if k not in ("Cookie", "Content-Type")},
        )  # fmt: skip
        content = b"" if answer.streaming else answer.content
        return _as_requests(answer.status_code, answer.headers, content, sent)

    def check(self, case: Any, answer: requests.Response | Response | None) -> None:
        """Is it one of the answers that are described?"""
        if answer is None:
            return
        try:
            case.validate_response(answer, checks=self.checks)
        except (Failure, FailureGroup) as wrong:
            said = "; ".join(_lines(wrong))
            sent = answer.request
            self.send.wrong.append(f"{sent.method} {sent.url} {sent.body!r:.120}: {said}"[:600])


def _as_requests(
    status: int, headers: Any, content: bytes, sent: requests.PreparedRequest
) -> requests.Response:
    raw = HTTPResponse(io.BytesIO(content), HTTPHeaderDict(headers), status, preload_content=False)
    # requests has no types for this method
    return HTTPAdapter().build_response(sent, raw)  # type: ignore[no-untyped-call]


def _lines(wrong: Failure | FailureGroup) -> Iterator[str]:
    for one in wrong.exceptions if isinstance(wrong, FailureGroup) else [wrong]:
        yield f"{type(one).__name__} {getattr(one, 'title', '')} {getattr(one, 'message', one)}"[:300]


def machine(program: Program, undo: Any) -> Any:
    """Scenarios: what one answer names is asked for next. `undo`: makes a context that takes it all back."""
    base: Any = schema().as_state_machine()

    class Scenario(base):  # type: ignore[misc]  # made by schemathesis
        """One program, one person, several requests."""

        def setup(self) -> None:
            self.undone = undo()
            self.undone.__enter__()

        def teardown(self) -> None:
            self.undone.__exit__(None, None, None)

        def call(self, case: Any, **kwargs: Any) -> Response:
            answer = program.call(case)
            if answer is None:
                answer = _as_requests(UNSENT, {}, b"", requests.Request("GET", HERE).prepare())
            return Response.from_requests(answer, verify=False)

        def validate_response(self, response: Any, case: Any, **kwargs: Any) -> None:
            program.check(case, response if response.status_code != UNSENT else None)

    return Scenario
