"""Every operation answers as it is described, whatever is sent; a short sample here, more with POISON."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import transaction
from hypothesis import settings

from tests.api.fuzzing import QUIET, Program, machine
from tests.doors import Place
from tests.make import Cast
from tests.test_bad_input import ACTORS, Sender, _quiet, browser, town

pytestmark = pytest.mark.django_db(databases=["default", "reports"])
ASKED = os.environ.get("POISON", "")
EACH = 30 if ASKED == "all" else 5 * int(ASKED or 0) or 1
assert _quiet and town


@contextmanager
def undo() -> Iterator[None]:
    """Whatever happens inside is taken back."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.mark.parametrize("actor", ACTORS)
# F811: `town` is a fixture of another file, which an argument must name again
def test_every_operation_answers_as_described(cast: Cast, town: Place, actor: str) -> None:  # noqa: F811
    send = Sender(browser(cast, actor))
    Program(send, town).try_all(EACH)
    assert send.sent > 60
    send.counted(f"operations {actor}")


@pytest.mark.parametrize("actor", ACTORS)
def test_what_one_answer_names_is_asked_for_next(cast: Cast, town: Place, actor: str) -> None:  # noqa: F811
    send = Sender(browser(cast, actor))
    send.undoes = False
    scenario = machine(Program(send, town), undo)
    scenario.run(settings=settings(max_examples=EACH * 2, stateful_step_count=6, **QUIET))
    send.counted(f"scenarios {actor}")
