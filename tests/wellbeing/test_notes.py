"""All notes about a person: in order, looked through, and as far back as the reader may."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from people.models import Look
from profiles.models import Note, NoteOutcome
from tests import make
from tests.conftest import keys
from tests.make import Cast

pytestmark = pytest.mark.django_db


def page(client: Any, cast: Cast, **query: str) -> str:
    answer = client.get(reverse("notes", args=[cast.edith.pk]), query)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_every_note_can_be_read_twenty_a_page_newest_first(cast: Cast, sign_in: Any) -> None:
    with keys():
        for n in range(25):
            make.note(person=cast.edith, author=cast.dawn, text=f"Note {n:02}.", days=-n)
    client = sign_in(cast.shabnam)
    assert (
        f'href="{reverse("notes", args=[cast.edith.pk])}"'
        in client.get(reverse("person", args=[cast.edith.pk])).content.decode()
    )
    first, second = page(client, cast), page(client, cast, page="2")
    assert first.index("Note 00.") < first.index("Note 19.") and "Note 20." not in first
    assert "Note 20." in second and "Note 24." in second and "Page 2 of 2" in second
    assert "Page 2 of 2" in page(client, cast, page="99") and "Page 1 of 2" in page(client, cast, page="no")
    with keys():
        assert set(Look.objects.filter(page="notes").values_list("data", "person_id")) == {
            ("notes", cast.edith.pk)
        }


def test_notes_are_looked_through_by_words_outcome_and_what_they_say(cast: Cast, sign_in: Any) -> None:
    with keys():
        outcome = cast.edith.outcomes.get()
        church = make.note(person=cast.edith, author=cast.dawn, text="Sang at church")
        NoteOutcome.objects.create(note=church, outcome=outcome, person=cast.edith)
        tea = make.note(person=cast.edith, author=cast.dawn, text="A quiet day")
        Note.objects.filter(pk=tea.pk).update(worked="Café au lait", tell_next=True)
        missed = make.note(person=cast.edith, author=cast.dawn, text="Out of tablets")
        Note.objects.filter(pk=missed.pk).update(medicine_missed="Ran out", medicine_told="Dr Rao")
    client = sign_in(cast.shabnam)

    def found(**query: str) -> set[str]:
        shown = page(client, cast, **query)
        return {words for words in ("Sang at church", "A quiet day", "Out of tablets") if words in shown}

    assert found(q="hurch") == set(), "words are found from where they start"
    assert found(q="CHURCH") == {"Sang at church"} and found(q="cafe") == {"A quiet day"}
    assert found(helped=str(outcome.pk)) == {"Sang at church"}
    assert found(about="tell_next") == {"A quiet day"} == found(about="worked")
    assert found(about="medicine_missed") == {"Out of tablets"}
    assert found(q="church", about="worked") == set()
    everything = {"Sang at church", "A quiet day", "Out of tablets"}
    assert found(helped="nonsense", about="nonsense", q=" ") == everything == found()
    assert "Helped with:</span> Edith wants to be part of church again" in page(client, cast, q="church")
    assert "No note like that" in page(client, cast, q="zebra")


@pytest.mark.parametrize("words", ["×2", "£20", "(07", "“go", "½ a"])
def test_notes_are_found_by_their_signs(cast: Cast, sign_in: Any, words: str) -> None:
    with keys():
        make.note(person=cast.edith, author=cast.dawn, text=f"She said {words} of it")
        make.note(person=cast.edith, author=cast.dawn, text="Nothing to see")
    shown = page(sign_in(cast.shabnam), cast, q=words)
    assert f"She said {words} of it" in shown and "Nothing to see" not in shown


def test_pages_of_a_search_keep_the_search(cast: Cast, sign_in: Any) -> None:
    with keys():
        for n in range(21):
            make.note(person=cast.edith, author=cast.dawn, text=f"Tea & toast {n}")
    shown = page(sign_in(cast.shabnam), cast, q="tea & toast")
    assert 'href="?q=tea+%26+toast&amp;page=2"' in shown and "21 notes found" in shown


def test_whoever_covers_reads_a_fortnight(cast: Cast, sign_in: Any) -> None:
    with keys():
        make.cover(make.visit(person=cast.edith, worker=cast.priya, starts_at=timezone.now()))
        make.note(person=cast.edith, author=cast.dawn, text="Lately so", days=-13)
        make.note(person=cast.edith, author=cast.dawn, text="Long ago", days=-14)
    shown = page(sign_in(cast.priya), cast)
    assert "Lately so" in shown and "Long ago" not in shown and "last fourteen days" in shown


def test_nobody_s_notes_yet_say_what_comes(cast: Cast, sign_in: Any) -> None:
    assert "No notes yet" in page(sign_in(cast.shabnam), cast)


def test_a_few_notes_or_many_cost_the_same_questions(cast: Cast, sign_in: Any) -> None:
    client, counts = sign_in(cast.shabnam), []
    for more in (2, 30):
        with keys():
            for n in range(more):
                note = make.note(person=cast.edith, author=cast.dawn, text=f"Note {more} {n}")
                NoteOutcome.objects.create(note=note, outcome=cast.edith.outcomes.get(), person=cast.edith)
        with CaptureQueriesContext(connection) as asked:
            page(client, cast)
        counts.append(len(asked))
    assert counts[0] == counts[1]
