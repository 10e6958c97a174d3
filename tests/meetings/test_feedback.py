"""Feedback, practice, conflict and buddies are for two alone: in the pages, and in the database too."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.db import ProgrammingError, transaction
from django.utils import timezone

from meetings import feedback
from meetings.models import Feedback, FeedbackAsk, FeedbackReply, PathStep, PeerWords, Practice, Rhythm
from people import asking
from people.models import Buddies
from tests import make
from tests.conftest import as_role, keys, sql
from tests.make import Cast

pytestmark = pytest.mark.django_db
SECRET = "You swapped in the chat and Tom’s door was shut"
PRIVATE = ("feedback", "feedbackreply", "feedbackask", "pathstep", "practice", "peerwords", "rhythm")


def at(cast: Cast, more: str = "") -> str:
    return f"/team/{cast.ashton.pk}/{more}"


def sent(cast: Cast, **more: object) -> dict[str, object]:
    return {
        "id": str(uuid.uuid4()),
        "to": str(cast.dawn.pk),
        "kind": "ask",
        "saw": SECRET,
        "do": "send",
        **more,
    }


@pytest.fixture
def given(cast: Cast, sign_in: Any) -> Feedback:
    """Shabnam has written to Dawn; a third colleague, Joy, works there too."""
    with keys():
        make.member(name="Joy Okafor", team=cast.ashton)
    form = sent(cast, felt=["Worried"], need="To know Tom had someone", ask="put a swap on the rota?")
    sign_in(cast.shabnam).post(at(cast, "feedback/new/"), form)
    return Feedback.objects.get()


def test_it_reads_as_four_sentences(given: Feedback, cast: Cast, sign_in: Any) -> None:
    page = sign_in(cast.dawn).get(at(cast, f"feedback/{given.pk}/")).text
    assert (
        "door was shut. I felt worried. I needed to know Tom had someone. Would you put a swap on the rota?"
        in page
    )
    assert "Only you and Shabnam can read this" in page
    assert "You swapped in the chat" in sign_in(cast.dawn).get(at(cast, "feedback/")).text


def test_the_coach_reads_and_answers_what_is_for_them_and_nothing_else(
    given: Feedback, cast: Cast, sign_in: Any
) -> None:
    between_workers = at(cast, f"feedback/{given.pk}/")
    for_sam = sent(cast, to=str(cast.sam.pk), saw="You asked, and did not solve it", kind="thanks")
    answer = sign_in(cast.shabnam).post(at(cast, "feedback/new/"), for_sam, follow=True)
    assert "Only you and Sam can read it" in answer.text
    coach, address = sign_in(cast.sam), at(cast, f"feedback/{for_sam['id']}/")
    assert f'href="{at(cast, "feedback/")}"' in coach.get(at(cast)).text
    for page in (at(cast, "feedback/"), address):
        assert "You asked, and did not solve it" in coach.get(page).text
    assert SECRET not in coach.get(at(cast, "feedback/")).text
    assert coach.get(between_workers).status_code == 404
    coach.post(address, {"id": str(uuid.uuid4()), "text": "Thank you, that helps"})
    assert "Thank you, that helps" in sign_in(cast.shabnam).get(address).text
    # nobody else reads the coach's, and the database says so as well
    assert sign_in(cast.dawn).get(address).status_code == 404
    for user, ids in ((cast.sam, {for_sam["id"]}), (cast.dawn, {str(given.pk)})):
        asking.tell(user.pk)
        assert {str(pk) for (pk,) in sql("select id from meetings_feedback")} == ids
    sign_in(cast.sam).post(address, {"do": "drop"})
    assert sign_in(cast.shabnam).get(address).status_code == 404


def test_a_coach_writes_and_is_asked_as_a_colleague_is(cast: Cast, sign_in: Any) -> None:
    form = {"id": str(uuid.uuid4()), "to": str(cast.sam.pk), "about": "How the meeting went"}
    sign_in(cast.shabnam).post(at(cast, "feedback/ask/"), form)
    coach = sign_in(cast.sam)
    assert "How the meeting went" in coach.get(at(cast, "feedback/")).text
    words = sent(cast, to=str(cast.shabnam.pk), saw="You let each one speak")
    assert coach.post(at(cast, "feedback/new/"), words).status_code == 302
    assert "You let each one speak" in sign_in(cast.shabnam).get(at(cast, f"feedback/{words['id']}/")).text
    step = {"id": str(uuid.uuid4()), "to": str(cast.sam.pk), "kind": "talk", "on": timezone.localdate()}
    assert sign_in(cast.dawn).post(at(cast, "path/"), step).status_code == 302
    assert "With Dawn" in sign_in(cast.sam).get(at(cast, "path/")).text
    assert "With Dawn" not in sign_in(cast.shabnam).get(at(cast, "path/")).text


def test_sent_twice_it_is_one_and_stays_as_it_is(given: Feedback, cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    client.post(at(cast, "feedback/new/"), sent(cast, id=str(given.pk), saw="Other words"))
    assert Feedback.objects.get().saw == SECRET
    answer = client.post(
        at(cast, "feedback/new/"), sent(cast, id=str(given.pk), saw="Other words", do="keep")
    )
    assert answer.status_code == 404
    sql("update meetings_feedback set saw = 'Other words'")
    assert Feedback.objects.get().saw == SECRET


def test_it_is_answered_and_deleted_by_either(given: Feedback, cast: Cast, sign_in: Any) -> None:
    address, client = at(cast, f"feedback/{given.pk}/"), sign_in(cast.dawn)
    assert client.post(address, {"id": str(uuid.uuid4()), "text": ""}).status_code == 422
    form = {"id": str(uuid.uuid4()), "text": "You are right, I will"}
    for _ in range(2):
        client.post(address, form)
    assert "You are right, I will" in sign_in(cast.shabnam).get(address).text
    assert FeedbackReply.objects.count() == 1
    sign_in(cast.dawn).post(address, {"do": "drop"})
    assert sign_in(cast.shabnam).get(address).status_code == 404
    with keys():
        assert not Feedback.objects.exists() and not FeedbackReply.objects.exists()


def test_not_yet_is_nobodys_but_mine(cast: Cast, sign_in: Any) -> None:
    client, form = sign_in(cast.shabnam), sent(cast, do="keep")
    client.post(at(cast, "feedback/new/"), form)
    asking.tell(cast.dawn.pk)
    assert not Feedback.objects.exists()
    assert SECRET not in sign_in(cast.dawn).get(at(cast, "feedback/")).text
    page = sign_in(cast.shabnam).get(at(cast, f"feedback/new/?to={cast.dawn.pk}&draft={form['id']}")).text
    assert SECRET in page
    sign_in(cast.shabnam).post(at(cast, "feedback/new/"), form | {"saw": "Softer words", "do": "send"})
    asking.tell(cast.dawn.pk)
    assert Feedback.objects.get().saw == "Softer words"


def test_a_buddy_reads_it_only_before_it_goes(cast: Cast, sign_in: Any) -> None:
    with keys():
        joy = make.member(name="Joy Okafor", team=cast.ashton)
        Buddies.objects.create(team=cast.ashton, one=cast.shabnam, other=joy)
    client, form = sign_in(cast.shabnam), sent(cast, do="buddy")
    client.post(at(cast, "feedback/new/"), form)
    address = at(cast, f"feedback/{form['id']}/")
    page = sign_in(joy).get(address).text
    assert (
        "asked you to read this before it goes" in page and "Delete it" not in page and "Answer" not in page
    )
    sign_in(joy).post(address, {"do": "drop"})
    sign_in(cast.shabnam).post(at(cast, "feedback/new/"), form | {"do": "send"})
    assert sign_in(joy).get(address).status_code == 404
    assert sign_in(cast.dawn).get(address).status_code == 200


def test_it_is_read_as_the_other_will_with_a_hint_that_never_blocks(cast: Cast, sign_in: Any) -> None:
    answer = sign_in(cast.shabnam).post(
        at(cast, "feedback/new/"), sent(cast, saw="You always swap in the chat", felt=["Sad"], do="look")
    )
    assert "You always swap in the chat. I felt sad." in answer.text and "can sting" in answer.text
    assert not Feedback.objects.exists()
    assert sign_in(cast.shabnam).post(at(cast, "feedback/new/"), sent(cast, saw="")).status_code == 422


def test_only_colleagues_of_today_are_written_to(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    for other in (cast.priya, cast.gone, cast.ada, cast.shabnam):
        assert client.post(at(cast, "feedback/new/"), sent(cast, to=str(other.pk))).status_code == 302
    assert not Feedback.objects.exists()
    asking.tell(cast.shabnam.pk)
    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        Feedback.objects.create(team=cast.ashton, author=cast.shabnam, to=cast.zed, saw="x")


def test_asking_for_it_is_answered_by_it(cast: Cast, sign_in: Any) -> None:
    form = {"id": str(uuid.uuid4()), "to": str(cast.shabnam.pk), "about": "How I lead the meeting"}
    sign_in(cast.dawn).post(at(cast, "feedback/ask/"), form)
    assert "Dawn would like to hear from you" in sign_in(cast.shabnam).get(at(cast, "feedback/")).text
    sign_in(cast.shabnam).post(at(cast, "feedback/new/"), sent(cast))
    assert not FeedbackAsk.objects.exists()


def test_the_path_out_of_a_conflict_holds_steps_and_days_alone(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    form = {
        "id": str(uuid.uuid4()),
        "to": str(cast.dawn.pk),
        "kind": "talk",
        "on": timezone.localdate().isoformat(),
    }
    client.post(at(cast, "path/"), form)
    assert "With Shabnam" in sign_in(cast.dawn).get(at(cast, "path/")).text
    fields = {field.name for field in PathStep._meta.get_fields()}
    assert fields == {"id", "team", "author", "to", "kind", "on"}
    sign_in(cast.dawn).post(at(cast, "path/"), {"drop": form["id"]})
    assert PathStep.objects.exists()
    sign_in(cast.shabnam).post(at(cast, "path/"), {"drop": form["id"]})
    assert not PathStep.objects.exists()


def test_a_look_at_how_i_work_is_shared_with_one_peer(cast: Cast, sign_in: Any) -> None:
    with keys():
        joy = make.member(name="Joy Okafor", team=cast.ashton)
    form = {"id": str(uuid.uuid4()), "about": "Tablets", "well": "I take my time", "peer": str(cast.dawn.pk)}
    sign_in(cast.shabnam).post(at(cast, "practices/new/"), form)
    address = at(cast, f"practices/{form['id']}/")
    assert sign_in(joy).get(address).status_code == 404
    words = {"id": str(uuid.uuid4()), "text": "You look at the chart twice. Why?"}
    sign_in(cast.dawn).post(address, words)
    page = sign_in(cast.shabnam).get(address).text
    assert "You look at the chart twice" in page
    change = {"version": 1, "about": "Tablets", "well": "I take my time", "learning": "Ask Tom", "peer": ""}
    sign_in(cast.shabnam).post(address, change)
    assert sign_in(cast.shabnam).post(address, change).status_code == 409
    assert sign_in(cast.dawn).get(address).status_code == 404
    sign_in(cast.shabnam).post(address, {"do": "drop"})
    with keys():
        assert not Practice.objects.exists() and not PeerWords.objects.exists()


def test_a_pairs_rhythm_is_theirs(cast: Cast, sign_in: Any) -> None:
    with keys():
        joy = make.member(name="Joy Okafor", team=cast.ashton)
        Buddies.objects.create(team=cast.ashton, one=cast.shabnam, other=cast.dawn)
    client, address = sign_in(cast.shabnam), at(cast, "buddy/")
    assert "Dawn is your buddy" in client.get(address).text
    form = {"version": 1, "weeks": 3, "last_on": timezone.localdate().isoformat()}
    client.post(address, form)
    assert "Time to sit down" not in sign_in(cast.dawn).get(address).text
    assert sign_in(cast.dawn).post(address, form | {"weeks": 2}).status_code == 409
    assert sign_in(cast.dawn).post(address, form | {"weeks": 0, "version": 2}).status_code == 422
    assert "You have no buddy yet" in sign_in(joy).get(address).text
    asking.tell(joy.pk)
    assert not Rhythm.objects.exists()


def test_nobody_else_reads_writes_or_deletes_any_of_it_in_sql(given: Feedback, cast: Cast) -> None:
    """Attempts on each private table by everyone who is not one of the two; leaks: none."""
    with keys():
        joy = make.member(name="Jo Third", team=cast.ashton)
        pair = Buddies.objects.create(team=cast.ashton, one=cast.shabnam, other=cast.dawn)
        two = {"team": cast.ashton, "author": cast.shabnam}
        FeedbackReply.objects.create(feedback=given, author=cast.dawn, text=SECRET)
        FeedbackAsk.objects.create(**two, to=cast.dawn, about=SECRET)
        PathStep.objects.create(**two, to=cast.dawn, kind="talk")
        practice = Practice.objects.create(**two, peer=cast.dawn, about=SECRET, well=SECRET)
        PeerWords.objects.create(practice=practice, author=cast.dawn, text=SECRET)
        Rhythm.objects.create(pair=pair)
    attempts = leaks = 0
    for user in (joy, cast.sam, cast.ada, cast.jo, cast.priya, cast.zed, cast.gone, None):
        asking.tell(user.pk if user else None)
        for table in PRIVATE:
            for role in ("app", "worker"):
                with as_role(role):
                    leaks += len(sql(f"select 1 from meetings_{table}"))
                    sql(f"update meetings_{table} set id = id")
                    sql(f"delete from meetings_{table}")
                    attempts += 3
    asking.tell(cast.dawn.pk)
    left = [len(sql(f"select 1 from meetings_{table}")) for table in PRIVATE]
    assert (attempts, leaks, left) == (8 * 7 * 2 * 3, 0, [1] * 7)


def test_none_of_it_has_a_history(cast: Cast) -> None:
    with keys():
        found = sql("select relname from pg_class where relkind = 'r' and relname like 'meetings%event'")
    assert not {name for (name,) in found} & {f"meetings_{table}event" for table in (*PRIVATE, "draft")}


def test_without_row_security_the_code_still_says_no(given: Feedback, cast: Cast, sign_in: Any) -> None:
    with keys():
        joy = make.member(name="Jo Third", team=cast.ashton)
    with as_role("app_open"):
        for user in (joy, cast.sam, cast.ada, cast.priya):
            client = sign_in(user)
            assert SECRET not in client.get(at(cast, "feedback/")).text
            for method in ("get", "post"):
                answer = getattr(client, method)(at(cast, f"feedback/{given.pk}/"), {"do": "drop"})
                assert answer.status_code in (403, 404)
        assert not feedback.between(joy, cast.ashton).exists() and Feedback.objects.count() == 1
