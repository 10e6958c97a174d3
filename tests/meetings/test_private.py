"""What is private by design: unreadable on every page and address, by SQL, and gone once it is deleted."""

from __future__ import annotations

import logging
import uuid
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone

from meetings import feedback, pulse, roles
from meetings.models import (
    Draft,
    Feedback,
    FeedbackAsk,
    FeedbackReply,
    Minute,
    PathStep,
    PeerWords,
    Practice,
    PulseCount,
    PulseRound,
    PulseVoice,
    Rhythm,
)
from people import asking
from people.models import Buddies, Team, User
from tests import make
from tests.api.test_notes import send
from tests.conftest import as_role, keys, sql
from tests.doors import Place, readers
from tests.doors_rows import ROWS
from tests.make import Cast
from tests.test_doors import address, browser

pytestmark = pytest.mark.django_db(databases=["default", "reports"])
log = logging.getLogger("private")
SECRET = "the-kettle-incident"
MINE = ("draft", "feedback", "feedbackreply", "feedbackask", "pathstep", "practice", "peerwords", "rhythm")
PULSE = ("pulsevoice", "pulsecount")


def private(team: Team, me: User, other: User) -> dict[str, Any]:
    """One of everything that only one or two may read, each with the secret in it where it has words."""
    two = {"team": team, "author": me}
    given = Feedback.objects.create(**two, to=other, saw=SECRET, sent=True)
    look = Practice.objects.create(**two, peer=other, about=SECRET, well=SECRET)
    pair = Buddies.objects.create(team=team, one=me, other=other)
    asked = PulseRound.objects.create(
        team=team, opens_on=timezone.localdate(), closes_on=timezone.localdate() + pulse.OPEN
    )
    PulseVoice.objects.create(round=asked, user=me)
    PulseCount.objects.create(round=asked, question=1, choice=4, number=1)
    return {
        "draft_id": Draft.objects.create(**two, noticed=SECRET),
        "feedback_id": given,
        "reply": FeedbackReply.objects.create(feedback=given, author=other, text=SECRET),
        "ask": FeedbackAsk.objects.create(**two, to=other, about=SECRET),
        "step": PathStep.objects.create(**two, to=other, kind="talk"),
        "practice_id": look,
        "words": PeerWords.objects.create(practice=look, author=other, text=SECRET),
        "rhythm": Rhythm.objects.create(pair=pair, weeks=7),
        "round": asked,
    }


@pytest.fixture
def town(cast: Cast) -> tuple[Place, User, dict[str, Any]]:
    """Shabnam and Dawn share everything two can share; Joy is their teammate."""
    with keys():
        place = Place(cast, "ashton")
        joy = make.member(name="Joy Bell", team=cast.ashton)
        kept = private(cast.ashton, cast.shabnam, cast.dawn)
    place.rows |= {name: row for name, row in kept.items() if name.endswith("_id")}
    return place, joy, kept


@pytest.mark.parametrize("actor", ["joy", "sam", "ada"])
def test_no_page_address_or_export_tells(actor: str, cast: Cast, town: Any) -> None:
    """Every address they may open (the rest is the matrix's), and each search."""
    place, joy, _ = town
    cast.joy = joy  # type: ignore[attr-defined]
    client, attempts, leaks = browser(cast, actor), 0, []
    searches = [f"{address(name, place)}?q={SECRET[:6]}" for name in ("handbook", "people")]
    stands = "shabnam" if actor == "joy" else actor
    pages = [address(name, place) for name, door in ROWS.items() if stands in readers(door)]
    for asked in [*pages, *searches]:
        with transaction.atomic():
            answer: Any = client.get(asked)
            transaction.set_rollback(True)
        attempts += 1
        said = b"".join(answer.streaming_content) if answer.streaming else answer.content
        if SECRET.encode() in said:
            leaks.append(f"{actor} {asked}")
    log.info("%s: %d attempts, %d leaks", actor, attempts, len(leaks))
    assert attempts > (200 if actor == "joy" else 30) and not leaks, leaks


def test_no_sql_of_the_application_tells(cast: Cast, town: Any) -> None:
    """By SQL as each login with the context of a teammate, the coach, an administrator, and others."""
    _, joy, kept = town
    attempts = leaks = 0
    for user in (joy, cast.sam, cast.ada, cast.jo, cast.priya, cast.zed, cast.gone, None):
        asking.tell(user.pk if user else None)
        for role in ("app", "worker"):
            with as_role(role):
                # Place made drafts and words of its own, of Shabnam's
                for table in (*MINE, *PULSE):
                    leaks += len(sql(f"select 1 from meetings_{table}"))
                    leaks += len(sql(f"select 1 from meetings_{table} t where t::text like '%%{SECRET}%%'"))
                    sql(f"update meetings_{table} set id = id")
                    sql(f"delete from meetings_{table}")
                    attempts += 4
                leaks += len(sql("select 1 from pulse_result(%s)", kept["round"].pk))
                attempts += 1
    assert (attempts, leaks) == (8 * 2 * (10 * 4 + 1), 0)
    with keys():
        assert all(sql(f"select 1 from meetings_{table}") for table in (*MINE, *PULSE))


def test_nothing_private_has_a_history(cast: Cast) -> None:
    with keys():
        found = {name for (name,) in sql("select relname from pg_class where relname like 'meetings%event'")}
        writes = sql(
            "select 1 from pg_trigger where not tgisinternal and tgrelid::regclass::text = any(%s)",
            [f"meetings_{table}" for table in (*MINE, *PULSE)],
        )
    assert not found & {f"meetings_{table}event" for table in (*MINE, *PULSE)}
    assert writes == []


def everywhere(word: str) -> list[str]:
    """Each table of the database, history and queues included, in which a row holds this word. As owner."""
    tables = sql(
        "select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace"
        " where c.relkind in ('r', 'p') and n.nspname = 'public'"
    )
    return [t for (t,) in tables if sql(f"select 1 from {t} r where r::text like %s limit 1", f"%{word}%")]


def test_a_deleted_one_is_gone_from_the_whole_database(cast: Cast, sign_in: Any) -> None:
    """Kept over the API and on pages, then dropped: no table holds its words, not even what was answered."""
    with keys():
        assert everywhere(SECRET) == []
    client, ids = sign_in(cast.shabnam), [str(uuid.uuid4()) for _ in range(4)]
    send(client, "/api/tensions/", {"id": ids[0], "noticed": SECRET})
    client.post("/tension/new/", {"id": ids[1], "noticed": SECRET, "do": "keep"})
    team = f"/team/{cast.ashton.pk}/"
    words = {"to": str(cast.dawn.pk), "kind": "ask", "saw": SECRET, "do": "send"}
    client.post(f"{team}feedback/new/", {"id": ids[2], **words})
    client.post(f"{team}feedback/{ids[2]}/", {"id": str(uuid.uuid4()), "text": SECRET})
    look = {"about": SECRET, "well": SECRET, "peer": str(cast.dawn.pk)}
    client.post(f"{team}practices/new/", {"id": ids[3], **look})
    with keys():
        found = set(everywhere(SECRET))
    assert found == {f"meetings_{t}" for t in ("draft", "feedback", "feedbackreply", "practice")}
    client.delete(f"/api/tensions/{ids[0]}/", headers={"if-match": '"1"'})
    client.post(f"/tension/mine/{ids[1]}/", {"do": "drop"})
    client.post(f"{team}feedback/{ids[2]}/", {"do": "drop"})
    client.post(f"{team}practices/{ids[3]}/", {"do": "drop"})
    with keys():
        assert everywhere(SECRET) == []


def test_answers_of_the_pulse_are_not_linked_to_who_took_part(cast: Cast) -> None:
    """Counts name nobody, and no column of the two tables could join them but the round itself."""
    with keys():
        columns = {
            table: {name for (name,) in sql(
                "select column_name from information_schema.columns where table_name = %s",
                f"meetings_{table}",
            )}
            for table in PULSE
        }  # fmt: skip
    assert columns["pulsevoice"] == {"id", "round_id", "user_id"}
    assert columns["pulsecount"] == {"id", "round_id", "question", "choice", "number"}


def test_of_check_ins_there_is_nothing_to_read(cast: Cast, sign_in: Any) -> None:
    """No address takes their words, and the table that keeps what is written down takes none either."""
    with keys():
        meeting = cast.ashton.meetings.create(starts_at=make.at(0, 13), step="check_in")
    client = sign_in(cast.shabnam)
    for part in ("check_in", "check_out"):
        path = f"/team/{cast.ashton.pk}/meeting/{meeting.pk}/write/{part}/"
        assert client.post(path, {"version": 0, "text": SECRET}).status_code == 404
    assert client.post(f"/team/{cast.ashton.pk}/agenda/new/", {
        "id": str(uuid.uuid4()), "step": "check_in", "text": SECRET,
    }).status_code == 422  # fmt: skip
    asking.tell(cast.shabnam.pk)
    with keys():
        assert not Minute.objects.exists() and everywhere(SECRET) == []


def test_without_row_security_the_code_alone_tells_nothing(cast: Cast, town: Any) -> None:
    _, joy, _ = town
    with as_role("app_open"):
        for user in (joy, cast.sam, cast.ada):
            assert not feedback.between(user, cast.ashton).exists()
            assert not roles.practices_of(user, cast.ashton).exists()
            assert not feedback.steps(user, cast.ashton)
