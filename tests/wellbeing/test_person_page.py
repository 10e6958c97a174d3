"""The page of a person: flags first, what is new, each class only for whoever may see it."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from people.models import (
    CommunicationNeed,
    EmergencyContact,
    HealthPapers,
    HealthSupport,
    Look,
    Permission,
    Person,
    SafetyFact,
    User,
)
from profiles.models import Chosen, Idea, Note, OutcomeMove, PersonPage, Review, Said, Suggestion
from rotas.models import VisitNote
from tests import make
from tests.conftest import as_role, keys, sql
from tests.make import Cast
from wellbeing.whole import balance_words

pytestmark = pytest.mark.django_db
#: a word that stands only in the block of this class
MARKS = {
    "contact": "1 Wigan Road",
    "profile": "Edith’s roses",
    "outcomes": "church again",
    "notes": "Slept well",
    "health": "Insulin at eight",
    "safety": "Penicillin allergy",
    "ring": "Joe the grandson",
    "papers": "In the red folder",
    "rota": "Who is coming",
}


@pytest.fixture
def edith(cast: Cast) -> Person:
    """Edith with something in every block."""
    with keys():
        person = cast.edith
        HealthSupport.objects.create(
            person=person, medicines="give", chart_where="Kitchen", time_critical="Insulin at eight"
        )
        HealthPapers.objects.create(person=person, gp="Dr Shah", respect_where="In the red folder")
        joe = {"name": "Joe the grandson", "phone": "07700 900 123"}
        EmergencyContact.objects.create(person=person, order=2, **joe)
        EmergencyContact.objects.create(person=person, order=1, name="Maureen", phone="07700 900 124")
        night = make.visit(person=person, worker=cast.dawn, starts_at=make.at(-1, 21))
        note = make.note(person=person, author=cast.dawn, text="Slept well", days=-1)
        VisitNote.objects.create(visit=night, note=note, person=person)
    return person


def page(client: Any, person: Person) -> str:
    answer = client.get(f"/person/{person.pk}/")
    assert answer.status_code == 200
    return str(answer.content.decode())


def shown(html: str) -> set[str]:
    return {data for data, words in MARKS.items() if words in html}


def cover(person: Person, worker: User) -> None:
    starts = timezone.now() - dt.timedelta(minutes=10)
    with keys():
        visit = make.visit(person=person, worker=worker, starts_at=starts)
        make.cover(visit)


def permit(cast: Cast) -> None:
    with keys():
        Permission.objects.create(
            person=cast.edith, purpose="coach", scope="my page", how="said", decided_by="Edith",
            recorded_by=cast.shabnam,
        )  # fmt: skip


def test_a_worker_of_the_team_sees_everything(cast: Cast, edith: Person, sign_in: Any) -> None:
    html = page(sign_in(cast.shabnam), edith)
    assert shown(html) == set(MARKS)
    assert "You are Edith’s link worker." in html and "Raise a tension" in html
    assert "code-Edith" not in html


def test_a_coach_sees_names_safety_outcomes_and_the_rota(cast: Cast, edith: Person, sign_in: Any) -> None:
    html = page(sign_in(cast.sam), edith)
    assert shown(html) == {"outcomes", "safety", "ring", "papers", "rota"}
    assert "Leave a note" not in html and "/key/" not in html and "Change it" not in html


def test_a_coach_reads_the_profile_while_it_is_permitted(cast: Cast, edith: Person, sign_in: Any) -> None:
    permit(cast)
    client = sign_in(cast.sam)
    assert MARKS["profile"] in page(client, edith)
    with keys():
        Permission.objects.update(withdrawn_on=timezone.localdate())
    assert MARKS["profile"] not in page(client, edith)


def test_a_cover_worker_sees_what_the_visit_needs(cast: Cast, edith: Person, sign_in: Any) -> None:
    cover(edith, cast.priya)
    with keys():
        make.note(person=edith, author=cast.dawn, text="Three weeks old", days=-20)
        make.visit(person=edith, worker=cast.dawn, starts_at=make.at(1, 9))
    html = page(sign_in(cast.priya), edith)
    assert shown(html) == set(MARKS) and "Leave a note" in html
    assert "Three weeks old" not in html and "Raise a tension" not in html and "More about" not in html
    assert "Needs someone" not in html and html.split("Who is coming")[1].count("Dawn") == 0


@pytest.mark.parametrize("who", ["sam", "priya"])
def test_the_code_alone_leaves_out_what_may_not_be_seen(
    cast: Cast, edith: Person, sign_in: Any, who: str
) -> None:
    """With row security out of the way the page is the same."""
    with keys():
        make.note(person=edith, author=cast.dawn, text="Three weeks old", days=-20)
    if who == "priya":
        cover(edith, cast.priya)
    client = sign_in(getattr(cast, who))
    with as_role("app_open"):
        html = page(client, edith)
    assert "Three weeks old" not in html
    assert shown(html) == (set(MARKS) if who == "priya" else {"outcomes", "safety", "ring", "papers", "rota"})


@pytest.mark.parametrize("who", ["priya", "zed", "ada", "jo", "gone"])
def test_for_others_there_is_no_such_page(cast: Cast, edith: Person, sign_in: Any, who: str) -> None:
    assert sign_in(getattr(cast, who)).get(f"/person/{edith.pk}/").status_code in (302, 404)


def test_each_class_shown_is_a_look_and_no_other(cast: Cast, edith: Person, sign_in: Any) -> None:
    page(sign_in(cast.sam), edith)
    with keys():
        seen = set(Look.objects.filter(user_id=cast.sam.pk).values_list("data", "basis"))
    assert seen == {(data, "your team's coach") for data in ("name", "safety", "outcomes", "rota")}


def test_flags_come_first_with_the_allergy_before_all(cast: Cast, edith: Person, sign_in: Any) -> None:
    with keys():
        SafetyFact.objects.create(person=edith, kind="door", text="Slow to the door")
        CommunicationNeed.objects.create(person=edith, text="Hearing aid, left")
    html = page(sign_in(cast.shabnam), edith)
    order = ("Penicillin allergy", "Hearing aid, left", "Slow to the door", "Leave a note")
    found = [html.index(words) for words in order]
    assert found == sorted(found)


def test_whom_to_ring_stands_in_order_with_numbers_to_tap(cast: Cast, edith: Person, sign_in: Any) -> None:
    html = page(sign_in(cast.shabnam), edith)
    assert html.index("Maureen") < html.index("Joe the grandson") and 'href="tel:07700900124"' in html


def test_new_since_my_last_visit(cast: Cast, edith: Person, sign_in: Any) -> None:
    with keys():
        make.visit(person=edith, worker=cast.shabnam, starts_at=make.at(-3, 9))
        PersonPage.objects.filter(person=edith).update(written_on=timezone.localdate() - dt.timedelta(days=9))
        PersonPage.objects.create(
            person=edith, number=2, matters="Edith’s roses\nThe radio, not the telly", author=cast.dawn
        )
        church = edith.outcomes.get()
        move = OutcomeMove.objects.create(
            outcome=church, person=edith, life="active", progress="closer", author=cast.dawn
        )
        Said.objects.create(outcome=church, person=edith, move=move, said="They save me the seat")
    html = page(sign_in(cast.shabnam), edith)
    new = html.split("New since your last visit")[1].split("</section>")[0]
    assert "Dawn, last night:" in new and "The radio, not the telly" in new and "They save me the seat" in new
    assert html.count("app-newdot") == 1
    assert html.count("Slept well") == 1, "a note that is new stands there alone"
    assert "Nothing before what is new." in html
    assert "New since" not in page(sign_in(cast.dawn), edith), "her own note and page are not news to her"


def test_each_note_stands_once_and_whole(cast: Cast, edith: Person, sign_in: Any) -> None:
    with keys():
        make.visit(person=edith, worker=cast.shabnam, starts_at=make.at(-3, 9))
        for n in range(5):
            make.note(person=edith, author=cast.dawn, text=f"Song {n}", days=-1)
        make.note(person=edith, author=cast.dawn, text="The old news", days=-9)
        Note.objects.filter(person=edith).update(worked="The big spoon")
    html = page(sign_in(cast.shabnam), edith)
    new, rest = html.split("New since your last visit")[1].split('id="notes"')
    assert new.count("app-note") == 4 and new.count("The big spoon") == 4
    told = ["Slept well", *(f"Song {n}" for n in range(5)), "The old news"]
    assert sum(html.count(f"</span> {text}</p>") for text in told) == len(told)
    assert "The old news" in rest and "The old news" not in new


def test_what_i_knew_is_not_new(cast: Cast, edith: Person, sign_in: Any) -> None:
    with keys():
        make.visit(person=edith, worker=cast.shabnam, starts_at=make.at(-1, 22))
    html = page(sign_in(cast.shabnam), edith)
    assert "New since" not in html and "app-newdot" not in html


def test_a_note_shows_its_visit_and_day_and_never_a_minute(cast: Cast, edith: Person, sign_in: Any) -> None:
    notes = page(sign_in(cast.shabnam), edith).split('id="notes"')[1].split("</ul>")[0]
    assert "Dawn, last night:" in notes and not re.search(r"9pm|\b21\b", notes)
    assert "Change your note" not in notes


def test_ones_own_note_can_be_changed(cast: Cast, edith: Person, sign_in: Any) -> None:
    assert "Change your note" in page(sign_in(cast.dawn), edith)


@pytest.mark.parametrize(
    ("state", "words", "notes"),
    [
        ("hospital", "in hospital since", 1),
        ("paused", "away since", 1),
        ("died", "We are sorry", 0),
        ("ended", "Our support ended", 0),
    ],
)
def test_where_the_person_is_stands_at_the_top(
    cast: Cast, edith: Person, sign_in: Any, state: str, words: str, notes: int
) -> None:
    with keys():
        Person.objects.filter(pk=edith.pk).update(state=state)
    html = page(sign_in(cast.shabnam), edith)
    assert words in html and html.count("Leave a note") == notes and "Who is coming" not in html
    assert html.count("/key/") == notes


def test_lengths_are_told_as_one_sum_of_three_or_more(cast: Cast, edith: Person, sign_in: Any) -> None:
    [(block,)] = sql("select length_block(%s) - 28", timezone.localdate())
    with keys():
        sql("insert into rotas_lengthsum (id, person_id, block, minutes)"
            " values (gen_random_uuid(), %s, %s, 20)", edith.pk, block)  # fmt: skip
        voice = (
            "insert into rotas_lengthvoice (id, person_id, block, user_id)"
            " values (gen_random_uuid(), %s, %s, %s)"
        )
        for spoke in (cast.dawn, cast.gone):
            sql(voice, edith.pk, block, spoke.pk)
    assert "20 min longer" not in page(sign_in(cast.shabnam), edith)
    with keys():
        sql(voice, edith.pk, block, cast.shabnam.pk)
    assert "visits ran about 20 min longer in all" in page(sign_in(cast.shabnam), edith)
    assert "longer in all" not in page(sign_in(cast.sam), edith)


def test_a_sum_in_words() -> None:
    block = dt.date(2026, 10, 12)
    assert balance_words(block, 0) == "In the four weeks to 8 November visits came out even."
    assert "about 1 hour 10 min shorter in all" in balance_words(block, -70)


def test_safeguarding_stands_on_every_persons_page(cast: Cast, edith: Person, sign_in: Any) -> None:
    for who in (cast.shabnam, cast.sam):
        assert f"/safeguarding/?person={edith.pk}" in page(sign_in(who), edith)


def count(client: Any, person: Person) -> int:
    with CaptureQueriesContext(connection) as asked:
        page(client, person)
    return len(asked)


def test_much_or_little_costs_the_same_questions(cast: Cast, edith: Person, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    few = count(client, edith)
    with keys():
        for n in range(1, 30):
            make.note(person=edith, author=cast.dawn, text=f"Note {n}", days=-n)
            make.visit(person=edith, worker=cast.dawn, starts_at=make.at(n % 4, 1 + n // 2), minutes=20)
            make.outcome(person=edith, statement=f"Wants {n}")
            SafetyFact.objects.create(person=edith, kind="other", text=f"Fact {n}")
            wish = make.outcome(person=edith, statement=f"Also wants {n}")
            Idea.objects.create(outcome=wish, person=edith, number=5, what=f"Visit {n}", reason="Steps")
            Suggestion.objects.create(
                person=edith, author=cast.dawn, heading="support", text=f"Line {n}", source="log",
                state="waiting",
            )  # fmt: skip
            chosen = make.member(name=f"Worker{n} Orr", team=cast.ashton)
            Chosen.objects.create(person=edith, user=chosen, trial_until=timezone.localdate())
            Review.objects.create(
                person=edith, author=cast.dawn, held_on=timezone.localdate() - dt.timedelta(days=n),
                next_on=timezone.localdate() + dt.timedelta(days=30),
            )  # fmt: skip
    assert count(client, edith) == few <= 30
