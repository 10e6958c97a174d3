"""Notes over the API: through the door of the page, once whatever the phone sends, and no words lost."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from people import asking, leaving, tokens
from people.models import Look, Membership, Person, Replay, User
from profiles.models import Note
from rotas.models import VisitNote
from tests import make
from tests.conftest import keys, sql
from tests.make import Cast

PROBLEM = "application/problem+json"


def key_of(user: User) -> dict[str, str]:
    """A personal key, as a program sends it."""
    asking.tell(user.pk)
    secret = tokens.make(user, "test")
    asking.tell(None)
    return {"authorization": f"Bearer {secret}"}


def notes(person: Person) -> str:
    return f"/api/people/{person.pk}/notes/"


def words(**more: Any) -> dict[str, Any]:
    return {"id": str(uuid.uuid4()), "text": "She pruned the roses.", **more}


def send(
    client: Client, path: str, body: Any, *, key: uuid.UUID | None = None, **headers: str
) -> HttpResponse:
    more = {"idempotency-key": str(key or uuid.uuid4()), **headers}
    return client.post(path, body, content_type="application/json", headers=more)  # type: ignore[return-value]


@pytest.fixture(params=["session", "key"])
def shabnam(request: pytest.FixtureRequest, cast: Cast, sign_in: Any) -> Client:
    """Shabnam's program, signed in either way."""
    if request.param == "session":
        client: Client = sign_in(cast.shabnam)
        return client
    return Client(headers=key_of(cast.shabnam))


def test_a_note_is_left_and_read_again(cast: Cast, shabnam: Client) -> None:
    with keys():
        visit = make.visit(person=cast.edith, worker=cast.shabnam, starts_at=make.at(-1, 9))
        outcome = str(cast.edith.outcomes.get().pk)
    sent = words(visit=str(visit.pk), helped=[outcome], longer=10)
    left: Any = send(shabnam, notes(cast.edith), sent)
    assert (left.status_code, left["ETag"]) == (201, '"1"')
    assert left.json()["day"] == visit.day.isoformat() and left.json()["author"] == "You"
    listed = shabnam.get(notes(cast.edith)).json()
    assert listed == {"next": None, "results": [left.json()]}
    one: Any = shabnam.get(f"{notes(cast.edith)}{sent['id']}/")
    assert one.json() == left.json() and one["ETag"] == '"1"' and one.json()["helped"] == [outcome]
    asking.tell(cast.shabnam.pk)
    assert VisitNote.objects.get().visit_id == visit.pk


def test_every_look_through_the_api_is_kept(cast: Cast, shabnam: Client) -> None:
    shabnam.get(notes(cast.edith))
    with keys():
        look = Look.objects.get()
    assert (look.person_id, look.data, look.basis) == (cast.edith.pk, "notes", "your team")
    assert look.page == "api_notes"


def test_another_teams_worker_finds_nothing_by_session_or_key(cast: Cast, sign_in: Any) -> None:
    for client in (sign_in(cast.priya), Client(headers=key_of(cast.priya))):
        for answer in (client.get(notes(cast.edith)), send(client, notes(cast.edith), words())):
            assert (answer.status_code, answer["Content-Type"]) == (404, PROBLEM)
    with keys():
        assert not Note.objects.exists()


def test_a_coach_reads_no_notes(cast: Cast, sign_in: Any) -> None:
    for client in (sign_in(cast.sam), Client(headers=key_of(cast.sam))):
        assert client.get(notes(cast.edith)).status_code == (404 if "sessionid" in client.cookies else 403)


def test_an_office_key_needs_a_second_factor_and_leaves_no_session(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = Client(headers=key_of(cast.sam))
    answer: Any = client.get("/api/today/")
    assert (answer.status_code, answer["Content-Type"]) == (403, PROBLEM)
    monkeypatch.setattr("people.signin.is_mfa_enabled", lambda user: True)
    assert client.get("/api/today/").status_code == 200 and not client.cookies
    assert client.get(notes(cast.edith)).status_code == 404


def test_a_cover_worker_notes_the_visit_they_cover(cast: Cast) -> None:
    now = timezone.now()
    with keys():
        covered = make.visit(person=cast.edith, worker=cast.priya, starts_at=now)
        make.cover(covered)
        make.note(person=cast.edith, author=cast.dawn, text="Long ago", days=-20)
    client = Client(headers=key_of(cast.priya))
    left: Any = send(client, notes(cast.edith), words())
    assert left.status_code == 201 and left.json()["visit"] == str(covered.pk)
    assert [note["text"] for note in client.get(notes(cast.edith)).json()["results"]] == [left.json()["text"]]


def test_the_same_request_again_is_one_note_and_one_answer(cast: Cast, shabnam: Client) -> None:
    key, sent = uuid.uuid4(), words()
    answers: list[Any] = [send(shabnam, notes(cast.edith), sent, key=key) for _ in range(5)]
    first, *again = answers
    assert all((a.status_code, a["ETag"]) == (201, '"1"') and a.json() == first.json() for a in again)
    asking.tell(cast.shabnam.pk)
    assert Note.objects.count() == Replay.objects.count() == 1


def test_two_phones_with_one_id_leave_one_note(cast: Cast, shabnam: Client) -> None:
    sent = words()
    assert send(shabnam, notes(cast.edith), sent).status_code == 201
    assert send(shabnam, notes(cast.edith), sent).status_code == 200
    asking.tell(cast.shabnam.pk)
    assert Note.objects.get().version == 1


def test_one_key_with_two_bodies_is_refused(cast: Cast, shabnam: Client) -> None:
    key = uuid.uuid4()
    send(shabnam, notes(cast.edith), words(), key=key)
    answer = send(shabnam, notes(cast.edith), words(), key=key)
    assert (answer.status_code, answer["Content-Type"]) == (422, PROBLEM)
    asking.tell(cast.shabnam.pk)
    assert Note.objects.count() == 1


def test_one_key_for_two_people_is_refused(cast: Cast, shabnam: Client) -> None:
    with keys():
        other = make.person(team=cast.ashton, name="Fred Holt")
    key, sent = uuid.uuid4(), words()
    send(shabnam, notes(cast.edith), sent, key=key)
    assert send(shabnam, notes(other), sent, key=key).status_code == 422


@pytest.mark.parametrize("key", ["", "again", "{}"])
def test_a_post_without_a_good_key_is_asked_for_one(cast: Cast, sign_in: Any, key: str) -> None:
    answer = sign_in(cast.shabnam).post(
        notes(cast.edith), words(), content_type="application/json", headers={"idempotency-key": key}
    )
    assert answer.status_code == 400 and "Idempotency-Key" in answer.json()["detail"]


def test_what_is_missing_is_said_in_the_words_of_the_page(cast: Cast, shabnam: Client) -> None:
    answer: Any = send(shabnam, notes(cast.edith), words(text="", medicine_missed="Evening tablet"))
    assert answer.status_code == 400 and answer["Content-Type"] == PROBLEM
    assert answer.json()["errors"] == {
        "text": ["Write a line about how it went"],
        "medicine_told": ["Write who you told, or “nobody yet”"],
    }


def test_foreign_ids_in_the_body_are_not_found_out(cast: Cast, shabnam: Client) -> None:
    with keys():
        toms = make.visit(person=cast.tom, worker=cast.priya, starts_at=make.at(-1))
        foreign = str(cast.tom.outcomes.get().pk)
        dawns = make.note(person=cast.edith, author=cast.dawn, text="Dawn’s")
    assert "visit" in send(shabnam, notes(cast.edith), words(visit=str(toms.pk))).json()["errors"]  # type: ignore[attr-defined]
    assert "helped" in send(shabnam, notes(cast.edith), words(helped=[foreign])).json()["errors"]  # type: ignore[attr-defined]
    taken = send(shabnam, notes(cast.edith), words(id=str(dawns.pk)))
    assert taken.status_code == 409 and "Dawn" not in taken.content.decode()


def test_two_edits_lose_no_words(cast: Cast, shabnam: Client) -> None:
    sent = words()
    send(shabnam, notes(cast.edith), sent)
    one = f"{notes(cast.edith)}{sent['id']}/"
    first: Any = put(shabnam, one, {"text": "From one phone"}, '"1"')
    assert (first.status_code, first["ETag"], first.json()["text"]) == (200, '"2"', "From one phone")
    late: Any = put(shabnam, one, {"text": "From the other"}, '"1"')
    assert (late.status_code, late["ETag"], late["Content-Type"]) == (412, '"2"', PROBLEM)
    assert late.json()["stored"]["text"] == "From one phone"
    assert late.json()["sent"]["text"] == "From the other"
    assert put(shabnam, one, {"text": "From both"}, late["ETag"]).status_code == 200


def put(client: Client, path: str, body: Any, version: str = "") -> HttpResponse:
    headers = {"if-match": version} if version else {}
    return client.put(path, body, content_type="application/json", headers=headers)  # type: ignore[return-value]


@pytest.mark.parametrize(("version", "status"), [("", 428), ("*", 428), ("1", 400), ('W/"1"', 400)])
def test_a_save_names_the_version_it_started_from(
    cast: Cast, sign_in: Any, version: str, status: int
) -> None:
    with keys():
        mine = make.note(person=cast.edith, author=cast.shabnam, text="Mine")
    answer = put(sign_in(cast.shabnam), f"{notes(cast.edith)}{mine.pk}/", {"text": "x"}, version)
    assert answer.status_code == status
    asking.tell(cast.shabnam.pk)
    assert Note.objects.get().text == "Mine"


def test_an_old_copy_sent_again_shows_both_texts(cast: Cast, shabnam: Client) -> None:
    sent = words()
    send(shabnam, notes(cast.edith), sent)
    put(shabnam, f"{notes(cast.edith)}{sent['id']}/", {"text": "Edited"}, '"1"')
    answer: Any = send(shabnam, notes(cast.edith), sent)
    assert answer.status_code == 409
    assert answer.json()["stored"]["text"] == "Edited" and answer.json()["sent"]["text"] == sent["text"]


def test_only_its_author_changes_a_note(cast: Cast, shabnam: Client) -> None:
    with keys():
        dawns = make.note(person=cast.edith, author=cast.dawn, text="Dawn’s")
    one = f"{notes(cast.edith)}{dawns.pk}/"
    assert shabnam.get(one).json()["author"] == "Dawn"
    assert put(shabnam, one, {"text": "x"}, '"1"').status_code == 403
    assert shabnam.get(f"{notes(cast.edith)}{uuid.uuid4()}/").status_code == 404


def test_pages_go_on_where_the_last_one_ended(
    cast: Cast, shabnam: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("people.lists.PAGE", 3)
    with keys():
        for days in (0, 0, 0, 0, -1, -1, -2):
            make.note(person=cast.edith, author=cast.dawn, text=f"{days}", days=days)
    seen, path, pages = [], notes(cast.edith), 0
    while path:
        answer = shabnam.get(path).json()
        seen += [note["id"] for note in answer["results"]]
        path, pages = answer["next"], pages + 1
    assert pages == 3 and len(seen) == len(set(seen)) == 7
    for nonsense in ("x", "2026-01-01", "2026-13-01_" + str(uuid.uuid4()), "_"):
        assert shabnam.get(notes(cast.edith), {"cursor": nonsense}).status_code == 400


def test_nothing_in_an_answer_is_a_clock(cast: Cast, shabnam: Client) -> None:
    sent = words()
    left: Any = send(shabnam, notes(cast.edith), sent)
    assert set(left.json()) == {
        "id", "version", "day", "visit", "author", "text", "worked", "did_not_work", "took_part", "tell_next",
        "medicine_missed", "medicine_told", "helped",
    }  # fmt: skip
    assert ":" not in left.content.decode().replace('":', "")


def test_a_leavers_key_dies_at_the_next_request(cast: Cast) -> None:
    client = Client(headers=key_of(cast.dawn))
    assert client.get(notes(cast.edith)).status_code == 200
    asking.tell(cast.dawn.pk)
    leaving.end(Membership.objects.get(user=cast.dawn))
    assert client.get(notes(cast.edith)).status_code == client.get("/api/today/").status_code == 401


def test_a_key_opens_the_api_and_no_page(cast: Cast) -> None:
    """A page trusts a browser with its cookies and its form's secret; a key has neither."""
    program: Any = Client(headers=key_of(cast.shabnam))
    assert program.get("/api/today/").status_code == 200
    for page in ("/today/", f"/person/{cast.edith.pk}/"):
        assert program.get(page)["Location"].startswith("/accounts/login/")
    assert program.post("/tension/new/", {"noticed": "By a key"})["Location"].startswith("/accounts/login/")


def test_a_key_that_ended_or_was_made_up_is_nobody(cast: Cast) -> None:
    headers = key_of(cast.shabnam)
    with keys():
        sql("update people_token set revoked_on = current_date")
    for sent in (headers, {"authorization": "Bearer nonsense"}, {"authorization": "Bearer "}, {}):
        answer: Any = Client(headers=sent).get(notes(cast.edith))
        assert (answer.status_code, answer["WWW-Authenticate"]) == (401, "Bearer")
        assert answer["Content-Type"] == PROBLEM


def test_a_session_must_send_the_csrf_token_and_a_key_need_not(cast: Cast) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(cast.shabnam, backend="django.contrib.auth.backends.ModelBackend")
    answer = send(strict, notes(cast.edith), words())
    assert (answer.status_code, answer["Content-Type"]) == (403, PROBLEM)
    strict.cookies["csrftoken"] = token = "a" * 32
    assert send(strict, notes(cast.edith), words(), **{"x-csrftoken": token}).status_code == 201
    program = Client(enforce_csrf_checks=True, headers=key_of(cast.shabnam))
    assert send(program, notes(cast.edith), words()).status_code == 201
