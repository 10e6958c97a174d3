"""Notes: left once, linked to their visit, changed by their author alone, and never a clock."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

import pytest
from django.utils import timezone

from people import asking
from people.editing import Reused, Stale
from people.models import Look, Person, User
from profiles import notes
from profiles.models import Note, NoteOutcome
from rotas.models import Visit, VisitNote
from tests import make
from tests.conftest import keys, sql
from tests.make import Cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def visit(cast: Cast) -> Visit:
    """Shabnam's visit to Edith this morning."""
    with keys():
        return make.visit(person=cast.edith, worker=cast.shabnam, starts_at=make.at(hour=0, minute=5))


def page(person: Person, visit: Visit | None = None) -> str:
    return f"/person/{person.pk}/note/" + (f"?visit={visit.pk}" if visit else "")


def words(**more: object) -> dict[str, object]:
    return {"id": str(uuid.uuid4()), "text": "She pruned the roses."} | more


def lengths() -> list[tuple[Any, ...]]:
    with keys():
        return sql("select minutes from rotas_lengthsum")


def test_a_note_is_left_on_its_visit(cast: Cast, visit: Visit, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    asked = client.get(page(cast.edith, visit)).content.decode()
    assert "How did it go with Edith?" in asked and "Your visit" in asked
    outcome = asked.split('name="helped"')[1].split('value="')[1].split('"')[0]
    answer = client.post(page(cast.edith, visit), words(helped=outcome, tell_next="on"))
    assert (answer.status_code, answer.url) == (302, "/today/")
    asking.tell(cast.shabnam.pk)
    note = Note.objects.get()
    assert note.day == visit.day and note.author == cast.shabnam and note.tell_next
    assert VisitNote.objects.get().visit_id == visit.pk
    assert str(NoteOutcome.objects.get().outcome_id) == outcome


def test_a_note_without_a_visit_is_todays(cast: Cast, sign_in: Any) -> None:
    answer = sign_in(cast.dawn).post(page(cast.edith), words())
    assert answer.url == f"/person/{cast.edith.pk}/"
    asking.tell(cast.dawn.pk)
    assert Note.objects.get().day == timezone.localdate() and not VisitNote.objects.exists()


def test_the_same_note_sent_twice_is_one_and_counts_once(cast: Cast, visit: Visit, sign_in: Any) -> None:
    client, sent = sign_in(cast.shabnam), words(longer="10")
    for _ in range(2):
        assert client.post(page(cast.edith, visit), sent).status_code == 302
    asking.tell(cast.shabnam.pk)
    assert Note.objects.count() == VisitNote.objects.count() == 1
    assert lengths() == [(10,)]


def test_one_visit_counts_once_however_many_notes(cast: Cast, visit: Visit, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    for _ in range(3):
        assert client.post(page(cast.edith, visit), words(longer="10")).status_code == 302
    asking.tell(cast.shabnam.pk)
    assert VisitNote.objects.count() == 3 and lengths() == [(10,)]


def test_length_is_kept_without_an_author(cast: Cast, visit: Visit, sign_in: Any) -> None:
    sign_in(cast.shabnam).post(page(cast.edith, visit), words(longer="-10"))
    assert lengths() == [(-10,)]
    assert not sql("select column_name from information_schema.columns"
                   " where table_name = 'rotas_lengthsum' and column_name like '%user%'")  # fmt: skip
    asking.tell(cast.shabnam.pk)
    assert not sql("select * from rotas_lengthsum") and not sql("select * from rotas_lengthvoice")


def test_an_empty_note_says_what_to_do_and_keeps_the_rest(cast: Cast, visit: Visit, sign_in: Any) -> None:
    answer = sign_in(cast.shabnam).post(page(cast.edith, visit), words(text="", worked="The radio on"))
    html = answer.content.decode()
    assert answer.status_code == 422 and "<title>Error: How did it go with Edith?" in html
    assert "Write a line about how it went" in html and 'value="The radio on"' in html
    assert 'details class="nhsuk-details" open' in html


def test_a_medicine_not_taken_says_who_was_told(cast: Cast, visit: Visit, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    missed = words(medicine_missed="Evening tablet: asleep")
    assert "Write who you told" in client.post(page(cast.edith, visit), missed).content.decode()
    told = missed | {"medicine_told": "Joe, and 111"}
    assert client.post(page(cast.edith, visit), told).status_code == 302


@pytest.mark.parametrize("text", ["x" * 601, "a\x00b", "\ud800"])
def test_bad_words_are_answered_with_words(cast: Cast, visit: Visit, sign_in: Any, text: str) -> None:
    if text == "\ud800":
        sent = {"data": b"text=%ED%A0%80&id=" + str(uuid.uuid4()).encode(),
                "content_type": "application/x-www-form-urlencoded"}  # fmt: skip
    else:
        sent = {"data": words(text=text)}
    answer = sign_in(cast.shabnam).post(page(cast.edith, visit), **sent)
    assert answer.status_code in (302, 400, 422)


def test_a_colleagues_visit_and_a_strange_one_do_not_exist(cast: Cast, visit: Visit, sign_in: Any) -> None:
    client = sign_in(cast.dawn)
    for wanted in (visit.pk, uuid.uuid4(), "nonsense"):
        assert client.get(f"/person/{cast.edith.pk}/note/?visit={wanted}").status_code == 404
    assert client.post(page(cast.edith, visit), words()).status_code == 404


def test_no_note_is_left_on_a_visit_still_to_come(cast: Cast, sign_in: Any) -> None:
    with keys():
        tomorrow = make.visit(person=cast.edith, worker=cast.shabnam, starts_at=make.at(1))
    assert sign_in(cast.shabnam).get(page(cast.edith, tomorrow)).status_code == 404


def test_another_persons_outcome_is_not_a_choice(cast: Cast, visit: Visit, sign_in: Any) -> None:
    theirs = str(cast.tom.outcomes.model(pk=uuid.uuid4()).pk)
    assert sign_in(cast.shabnam).post(page(cast.edith, visit), words(helped=theirs)).status_code == 422
    with keys():
        theirs = str(cast.tom.outcomes.get().pk)
    assert sign_in(cast.shabnam).post(page(cast.edith, visit), words(helped=theirs)).status_code == 422


def test_an_id_of_another_row_is_asked_for_again_with_the_words_kept(cast: Cast, sign_in: Any) -> None:
    with keys():
        theirs = make.note(person=cast.tom, author=cast.priya, text="Tom’s")
        dawns = make.note(person=cast.edith, author=cast.dawn, text="Dawn’s")
    for taken in (theirs, dawns):
        answer = sign_in(cast.shabnam).post(page(cast.edith), words(id=str(taken.pk)))
        html = answer.content.decode()
        assert answer.status_code == 422 and "She pruned the roses." in html and str(taken.pk) not in html
        assert taken.text not in html
    asking.tell(cast.shabnam.pk)
    assert Note.objects.get().text == "Dawn’s"


def test_going_back_and_sending_better_words_is_still_one_note(cast: Cast, sign_in: Any) -> None:
    client, sent = sign_in(cast.shabnam), words()
    client.post(page(cast.edith), sent)
    client.post(page(cast.edith), sent | {"text": "She pruned every rose."})
    asking.tell(cast.shabnam.pk)
    assert [n.text for n in Note.objects.all()] == ["She pruned every rose."]


def test_an_old_copy_from_the_phone_does_not_undo_an_edit(cast: Cast, sign_in: Any) -> None:
    client, sent = sign_in(cast.shabnam), words()
    client.post(page(cast.edith), sent)
    edit = f"/person/{cast.edith.pk}/note/{sent['id']}/"
    assert client.post(edit, {"text": "Edited", "version": 1}).status_code == 302
    answer = client.post(page(cast.edith), sent)
    html = answer.content.decode()
    assert answer.status_code == 409 and "Edited" in html and "She pruned the roses." in html
    asking.tell(cast.shabnam.pk)
    assert Note.objects.get().text == "Edited"


def test_two_tabs_lose_no_words(cast: Cast, sign_in: Any) -> None:
    client, sent = sign_in(cast.shabnam), words()
    client.post(page(cast.edith), sent)
    edit = f"/person/{cast.edith.pk}/note/{sent['id']}/"
    client.post(edit, {"text": "From one tab", "version": 1})
    answer = client.post(edit, {"text": "From the other", "version": 1})
    html = answer.content.decode()
    assert answer.status_code == 409 and "From one tab" in html and "From the other" in html
    assert client.post(edit, {"text": "From both", "version": 2}).status_code == 302


def test_what_it_helped_with_can_be_taken_back(cast: Cast, sign_in: Any) -> None:
    asking.tell(cast.shabnam.pk)
    outcome = cast.edith.outcomes.get()
    client, sent = sign_in(cast.shabnam), words(helped=str(outcome.pk))
    client.post(page(cast.edith), sent)
    edit = f"/person/{cast.edith.pk}/note/{sent['id']}/"
    assert "checked" in client.get(edit).content.decode().split('name="helped"')[1][:200]
    client.post(edit, {"text": "No roses today", "version": 1})
    asking.tell(cast.shabnam.pk)
    assert not NoteOutcome.objects.exists()


def test_a_note_is_changed_by_its_author_alone(cast: Cast, sign_in: Any) -> None:
    with keys():
        note = make.note(person=cast.edith, author=cast.dawn, text="Dawn’s")
    edit = f"/person/{cast.edith.pk}/note/{note.pk}/"
    client = sign_in(cast.shabnam)
    assert client.get(edit).status_code == client.post(edit, {"text": "x", "version": 1}).status_code == 403
    assert sign_in(cast.priya).get(edit).status_code == sign_in(cast.sam).get(edit).status_code == 404
    asking.tell(cast.shabnam.pk)
    assert Note.objects.update(text="x") == 0


def cover(person: Person, worker: User, *, hours: int = 0) -> Visit:
    starts = timezone.now() + dt.timedelta(hours=hours)
    made = make.visit(person=person, worker=worker, starts_at=starts)
    make.cover(made)
    return made


def test_a_cover_worker_leaves_a_note_on_the_visit_they_cover(cast: Cast, sign_in: Any) -> None:
    with keys():
        covered = cover(cast.edith, cast.priya)
    client = sign_in(cast.priya)
    assert client.get(page(cast.edith)).status_code == 200
    assert client.post(page(cast.edith), words()).status_code == 302
    asking.tell(cast.priya.pk)
    assert VisitNote.objects.get().visit_id == covered.pk and Note.objects.get().author == cast.priya
    with keys():
        assert {look.basis for look in Look.objects.filter(person_id=cast.edith.pk)} == {"covering a visit"}


def test_a_cover_worker_after_the_window_finds_nothing(cast: Cast, sign_in: Any) -> None:
    with keys():
        cover(cast.edith, cast.priya, hours=-30)
    client = sign_in(cast.priya)
    for answer in (client.get(page(cast.edith)), client.post(page(cast.edith), words())):
        assert answer.status_code == 404


def test_a_note_says_its_day_and_never_when_it_was_written(cast: Cast) -> None:
    stored = {field.name: field.get_internal_type() for field in Note._meta.concrete_fields}
    assert "DateTimeField" not in stored.values() and stored["day"] == "DateField"
    assert uuid.UUID(str(Note().pk)).version == 4


def test_the_verb_refuses_another_authors_id(cast: Cast) -> None:
    with keys():
        dawns = make.note(person=cast.edith, author=cast.dawn, text="Dawn’s")
    asking.tell(cast.shabnam.pk)
    with pytest.raises(Reused):
        notes.leave(cast.edith, by=cast.shabnam, id=dawns.pk, day=dawns.day, words={"text": "x"})
    mine, new = notes.leave(cast.edith, by=cast.shabnam, id=uuid.uuid4(), day=dawns.day, words={"text": "x"})
    assert new
    notes.change(mine, 1, words={"text": "y"})
    with pytest.raises(Stale):
        notes.change(mine, 1, words={"text": "z"})
