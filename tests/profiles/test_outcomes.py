"""Outcomes and the Support Sequence, through the door."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from people import asking
from people.models import Look, User
from profiles import outcomes
from profiles.hints import hints
from profiles.models import Idea, NoteOutcome, Outcome, OutcomeMove, OutcomePlan, Said, StepTaken
from tests import make
from tests.conftest import as_role, keys, sql
from tests.make import Cast

pytestmark = pytest.mark.django_db
NEW = {
    "statement": "I want to sing with others again", "kind": "change", "element": "connected",
    "life": "active", "why": "I sang for forty years", "signs": "I hum", "said": "I miss the altos",
}  # fmt: skip


def at(name: str, outcome: Outcome, *more: object) -> str:
    return reverse(name, args=[outcome.person_id, outcome.pk, *more])


@pytest.fixture
def church(cast: Cast) -> Outcome:
    with keys():
        outcome = cast.edith.outcomes.select_related("person", "plan").get()
    return outcome


def again(outcome: Outcome) -> Outcome:
    outcome.refresh_from_db()
    return outcome


def covering(cast: Cast) -> None:
    with keys():
        visit = make.visit(person=cast.edith, worker=cast.priya, starts_at=timezone.now())
        make.cover(visit)


def test_a_new_outcome_is_kept_once(cast: Cast, sign_in: Any) -> None:
    browser, address = sign_in(cast.dawn), reverse("outcome_new", args=[cast.edith.pk])
    assert "what would you like more of?" in browser.get(address).content.decode()
    sent = NEW | {"id": str(uuid.uuid4())}
    for _ in range(2):
        assert browser.post(address, sent).status_code == 302
    made = cast.edith.outcomes.get(pk=sent["id"])
    assert made.plan.why == NEW["why"] and made.words.get().said == NEW["said"] and made.moves.count() == 1
    assert "I miss the altos" in browser.get(at("outcome", made)).content.decode()
    assert "I want to sing" in browser.get(reverse("outcomes", args=[cast.edith.pk])).content.decode()


def test_an_id_that_is_somebody_elses_makes_nothing(cast: Cast, sign_in: Any, church: Outcome) -> None:
    with keys():
        neighbour = make.person(team=cast.ashton, name="Alf Orr")
        taken = [cast.tom.outcomes.get(), neighbour.outcomes.get()]
    address = reverse("outcome_new", args=[cast.edith.pk])
    for foreign in taken:
        answer = sign_in(cast.dawn).post(address, NEW | {"id": str(foreign.pk)})
        assert answer.status_code == 422 and "sing with others" in answer.content.decode()
    assert cast.edith.outcomes.count() == 1


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("statement", "in their own words"),
        ("kind", "Choose what kind of wish it is"),
        ("element", "Choose what it is counted under"),
        ("life", "Choose whether you are working on it now"),
    ],
)
def test_an_outcome_says_what_is_missing_and_keeps_the_rest(
    cast: Cast, sign_in: Any, field: str, words: str
) -> None:
    address = reverse("outcome_new", args=[cast.edith.pk])
    answer = sign_in(cast.dawn).post(address, NEW | {"id": str(uuid.uuid4()), field: ""})
    page = answer.content.decode()
    assert answer.status_code == 422 and words in page and "forty years" in page and "<title>Error:" in page


def test_a_classic_fault_gets_a_thought_after_it_is_saved(cast: Cast, sign_in: Any, church: Outcome) -> None:
    browser = sign_in(cast.dawn)
    sent = NEW | {"statement": "I want to attend the day centre", "version": 1}
    assert browser.post(at("outcome_edit", church), sent).url == at("outcome_edit", church)
    assert again(church).statement == sent["statement"]
    assert "what would it give you?" in browser.get(at("outcome_edit", church)).content.decode()


def test_the_classic_faults_are_known_and_plain_wishes_are_not_faulted() -> None:
    for fault, words in (
        ("I want to attend the day centre", "name the support"),
        ("I want to be more independent at home", "many things"),
        ("Be happy", "very short"),
    ):
        assert any(words in hint for hint in hints(fault, "Edith")), fault
    for wish in (NEW["statement"], "I keep my roses going", "I get up my stairs without being scared"):
        assert not hints(wish, "Edith"), wish


def test_a_stale_edit_shows_both_texts(cast: Cast, sign_in: Any, church: Outcome) -> None:
    browser, address = sign_in(cast.dawn), at("outcome_edit", church)
    assert browser.post(address, NEW | {"version": 1, "good_week": "Theirs"}).status_code == 302
    answer = browser.post(address, NEW | {"version": 1, "good_week": "Mine"})
    page = answer.content.decode()
    assert answer.status_code == 409 and "Theirs" in page and "Mine" in page
    assert OutcomePlan.objects.get(outcome=church).good_week == "Theirs"
    assert browser.post(address, NEW | {"version": 2, "good_week": "Mine"}).status_code == 302
    assert OutcomePlan.objects.get(outcome=church).good_week == "Mine"


def test_an_outcome_without_a_plan_gets_one(cast: Cast, sign_in: Any, church: Outcome) -> None:
    with keys():
        church.plan.delete()
    browser = sign_in(cast.dawn)
    assert browser.get(at("outcome", church)).status_code == 200
    assert browser.post(at("outcome_edit", church), NEW | {"version": 0, "why": "First"}).status_code == 302
    answer = browser.post(at("outcome_edit", church), NEW | {"version": 0, "why": "Second"})
    assert answer.status_code == 409 and "First" in answer.content.decode()


def test_how_it_is_going_is_dated_and_kept(cast: Cast, sign_in: Any, church: Outcome) -> None:
    browser, address = sign_in(cast.dawn), at("outcome_move", church)
    sent = {"version": 1, "progress": "closer", "life": "active", "said_now": "They save me the seat"}
    assert browser.post(address, sent | {"agreed_with": "Edith"}).url == at("outcome", church)
    move = again(church).moves.get()
    assert church.progress == move.progress == "closer" and move.words.on == timezone.localdate()
    assert (move.words.said, move.words.agreed_with) == (sent["said_now"], "Edith")
    page = browser.get(at("outcome", church)).content.decode()
    assert "Getting closer" in page and "They save me the seat" in page
    answer = browser.post(address, sent | {"progress": "there"})
    assert (
        answer.status_code == 409
        and "Getting closer" in answer.content.decode()
        and church.moves.count() == 1
    )


def test_only_the_moves_of_the_table_are_offered_and_kept(cast: Cast, sign_in: Any, church: Outcome) -> None:
    browser, address = sign_in(cast.dawn), at("outcome_move", church)
    answer = browser.post(address, {"version": 1, "progress": "start", "life": "idea"})
    assert answer.status_code == 422 and "can only go to" in answer.content.decode()
    with pytest.raises(outcomes.CannotMove):
        outcomes.move(church, 1, by=cast.dawn, life="idea", progress="start")
    reached = {"version": 1, "progress": "there", "life": "reached"}
    answer = browser.post(address, reached)
    assert answer.status_code == 422 and "Write who agreed" in answer.content.decode()
    with pytest.raises(outcomes.CannotMove):  # and the verb asks too
        outcomes.move(church, 1, by=cast.dawn, life="reached", progress="there")
    assert browser.post(address, reached | {"agreed_with": "Edith and Joe"}).status_code == 302
    page = browser.get(at("outcome", church)).content.decode()
    assert "Reached" in page and "Agreed with Edith and Joe" in page


def test_every_life_can_be_left_and_keeping_counts_as_well_as_reaching() -> None:
    life = Outcome.Life
    assert set(Outcome.MOVES) == set(life) and all(Outcome.MOVES.values())
    assert set(Outcome.WELL) == {life.REACHED, life.KEPT} <= Outcome.MOVES[life.ACTIVE]
    assert not any(life.IDEA in after for after in Outcome.MOVES.values())


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"signs": "a\nb\nc\nd"}, "Keep the three signs"),
        ({"ladder": "only one"}, "two to five rungs"),
        ({"ladder": "1\n2\n3\n4\n5\n6"}, "two to five rungs"),
        ({"care_act": "nothing"}, "Choose one"),
    ],
)
def test_signs_and_rungs_are_few(
    cast: Cast, sign_in: Any, church: Outcome, sent: dict[str, str], words: str
) -> None:
    answer = sign_in(cast.dawn).post(at("outcome_edit", church), NEW | {"version": 1} | sent)
    assert answer.status_code == 422 and words in answer.content.decode()


def test_what_is_counted_never_stands_on_the_page(cast: Cast, sign_in: Any, church: Outcome) -> None:
    browser = sign_in(cast.dawn)
    sent = NEW | {"version": 1, "care_act": "places", "ascof": "social"}
    assert browser.post(at("outcome_edit", church), sent).status_code == 302
    plan = OutcomePlan.objects.get(outcome=church)
    assert (plan.care_act, plan.ascof) == ("places", "social")
    page = browser.get(at("outcome", church)).content.decode()
    for heading in ("Care Act", "ASCOF", "Using places nearby", "Staying connected"):
        assert heading not in page


def test_step_five_warns_until_the_others_have_an_answer(cast: Cast, sign_in: Any, church: Outcome) -> None:
    browser = sign_in(cast.dawn)
    address = at("idea_new", church, 5)
    assert "no answer yet" in browser.get(address).content.decode()
    soon = timezone.localdate() + dt.timedelta(days=14)
    idea = {"id": str(uuid.uuid4()), "what": "One visit, Thursday", "choice": "yes", "a_week": 1,
            "decided_on": str(timezone.localdate()), "reason": "The steps"}  # fmt: skip
    assert browser.post(address, idea | {"explore_by": str(soon)}).status_code == 302  # it never blocks
    page = browser.get(at("outcome", church)).content.decode()
    assert "4 earlier steps have no answer yet" in page and OutcomePlan.objects.get().explore_by == soon
    for number in (1, 2, 3):
        assert browser.post(at("step", church, number), {"version": 0, "explored": "yes"}).status_code == 302
    because = {"version": 0, "explored": "because", "because": "She knows them all"}
    assert browser.post(at("step", church, 4), because).status_code == 302
    assert "no answer yet" not in browser.get(at("outcome", church)).content.decode()
    assert "explore_by" not in browser.get(address).content.decode()
    assert "no answer yet" not in browser.get(at("idea_new", church, 2)).content.decode()


def test_not_explored_needs_its_reason(cast: Cast, sign_in: Any, church: Outcome) -> None:
    answer = sign_in(cast.dawn).post(
        at("step", church, 2), {"version": 0, "explored": "because", "thinks": "Hm"}
    )
    assert answer.status_code == 422 and "Write why this step" in answer.content.decode()
    assert not StepTaken.objects.exists()


def test_two_first_answers_to_a_step_lose_neither(cast: Cast, sign_in: Any, church: Outcome) -> None:
    browser, address = sign_in(cast.dawn), at("step", church, 1)
    assert browser.post(address, {"version": 0, "explored": "yes", "thinks": "Theirs"}).status_code == 302
    answer = browser.post(address, {"version": 0, "explored": "yes", "thinks": "Mine"})
    assert (
        answer.status_code == 409
        and "Theirs" in answer.content.decode()
        and "Mine" in answer.content.decode()
    )
    assert browser.post(address, {"version": 1, "explored": "yes", "thinks": "Mine"}).status_code == 302
    taken = StepTaken.objects.get()
    assert (taken.thinks, taken.explored_on) == ("Mine", timezone.localdate())
    assert browser.post(at("step", church, 3), {"version": 7, "explored": "yes"}).status_code == 302


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"choice": "no"}, "Write why not now"),
        ({"choice": "try"}, "until when you try it"),
        ({"choice": "try", "until": "soon"}, "Choose a day"),
        ({"what": ""}, "Write the idea"),
        ({"choice": "maybe"}, "Choose one of these"),
        ({"a_week": "99"}, "up to 28"),
        ({"decided_on": "2999-01-01"}, "still to come"),
        ({"decided_on": ""}, "the day it was decided"),
        ({"a_week": "-1"}, "Write 0 or more"),
    ],
)
def test_an_idea_says_what_is_missing(
    cast: Cast, sign_in: Any, church: Outcome, sent: dict[str, str], words: str
) -> None:
    idea = {"id": str(uuid.uuid4()), "what": "Bus pass", "choice": "yes", "a_week": "2", "by": "Father Mark",
            "decided_on": str(timezone.localdate())}  # fmt: skip
    answer = sign_in(cast.dawn).post(at("idea_new", church, 1), idea | sent)
    page = answer.content.decode()
    assert answer.status_code == 422 and words in page and "Father Mark" in page and not Idea.objects.exists()


def test_an_idea_is_kept_once_changed_and_ended(cast: Cast, sign_in: Any, church: Outcome) -> None:
    browser = sign_in(cast.dawn)
    sent = {"id": str(uuid.uuid4()), "what": "Two visits", "choice": "yes", "a_week": "2",
            "decided_on": str(timezone.localdate()), "reason": "Her coat and the steps"}  # fmt: skip
    for _ in range(2):
        assert browser.post(at("idea_new", church, 5), sent).status_code == 302
    assert "<b>2</b> Us" in browser.get(at("outcome", church)).content.decode()
    ended = sent | {"version": 1, "ended_on": str(timezone.localdate()), "reason": "Maureen comes along"}
    assert browser.post(at("idea_edit", church, sent["id"]), ended).status_code == 302
    page = browser.get(at("outcome", church)).content.decode()
    assert "<b>0</b> Us" in page and "Dotted: 2 visits a week that Edith no longer needs" in page
    answer = browser.post(at("idea_edit", church, sent["id"]), sent | {"version": 1})
    assert answer.status_code == 409 and "Maureen comes along" in answer.content.decode()


def test_there_is_no_sixth_step_and_no_idea_of_another_outcome(
    cast: Cast, sign_in: Any, church: Outcome
) -> None:
    with keys():
        other = make.outcome(person=cast.edith, statement="I keep my roses going")
        idea = Idea.objects.create(outcome=other, person=cast.edith, number=1, what="Gloves")
        foreign = cast.tom.outcomes.get()
    browser = sign_in(cast.dawn)
    wrong = [at("step", church, 6), at("idea_new", church, 0), at("idea_edit", church, idea.pk)]
    wrong += [reverse("outcome", args=[cast.edith.pk, foreign.pk])]
    assert {browser.get(address).status_code for address in wrong} == {404}


def test_a_coach_reads_titles_and_progress_only(cast: Cast, sign_in: Any, church: Outcome) -> None:
    asking.tell(cast.dawn.pk)
    outcomes.move(church, 1, by=cast.dawn, life="active", progress="closer", said="They save me the seat")
    page = sign_in(cast.sam).get(at("outcome", church)).content.decode()
    assert "church again" in page and "Getting closer" in page
    assert "Because it is home" not in page and "They save me" not in page and "five steps" not in page
    assert "Change the words" not in page
    for name, more in (("outcome_edit", []), ("outcome_move", [])):
        assert sign_in(cast.sam).get(at(name, church, *more)).status_code == 403
    assert sign_in(cast.sam).get(at("step", church, 1)).status_code == 404


def words_read(by: User) -> list[str]:
    """What SQL gives this user of the words said, however it is asked: the outcome's tables, all columns."""
    asking.tell(by.pk)
    tables = [sql(f"select * from profiles_{name}") for name in ("outcome", "outcomemove", "said")]
    return [str(value) for rows in tables for row in rows for value in row]


def test_the_database_keeps_words_from_a_coach(cast: Cast, church: Outcome) -> None:
    """A coach reads titles and progress: the words stand in a table of their own, with its own rule."""
    asking.tell(cast.dawn.pk)
    words = {"said": "The seat", "agreed_with": "Joe"}
    outcomes.move(church, 1, by=cast.dawn, life="active", progress="closer", **words)
    assert {"The seat", "Joe"} <= set(words_read(cast.shabnam))
    assert not {"The seat", "Joe"} & set(words_read(cast.sam)) and "closer" in words_read(cast.sam)
    for outsider in (cast.priya, cast.zed, cast.ada, cast.jo, cast.gone):
        assert words_read(outsider).count("The seat") == 0


def test_a_cover_worker_reads_what_was_said_lately(cast: Cast, sign_in: Any, church: Outcome) -> None:
    covering(cast)
    with keys():
        for days, words in ((3, "Last week"), (30, "Last month")):
            day = timezone.localdate() - dt.timedelta(days=days)
            move = OutcomeMove.objects.create(
                outcome=church, person=cast.edith, life="active", progress="start", author=cast.dawn, on=day
            )
            Said.objects.create(outcome=church, person=cast.edith, move=move, said=words, on=day)
    assert "Last week" in words_read(cast.priya) and "Last month" not in words_read(cast.priya)
    with as_role("app_open"):  # and the code alone
        page = sign_in(cast.priya).get(at("outcome", church)).content.decode()
    assert "Last week" in page and "Last month" not in page


def test_a_cover_worker_reads_outcomes_and_notes_but_no_plan(
    cast: Cast, sign_in: Any, church: Outcome
) -> None:
    with keys():
        for days, text in ((-2, "She sang"), (-40, "Long ago")):
            note = make.note(person=cast.edith, author=cast.dawn, text=text, days=days)
            NoteOutcome.objects.create(note=note, outcome=church, person=cast.edith)
    assert sign_in(cast.priya).get(at("outcome", church)).status_code == 404
    covering(cast)
    page = sign_in(cast.priya).get(at("outcome", church)).content.decode()
    assert "She sang" in page and "Long ago" not in page and "Because it is home" not in page
    assert sign_in(cast.priya).get(at("idea_new", church, 1)).status_code == 404
    page = sign_in(cast.dawn).get(at("outcome", church)).content.decode()
    assert "Because it is home" in page and "Long ago" in page


def test_what_was_shown_of_the_plan_is_noted(cast: Cast, sign_in: Any, church: Outcome) -> None:
    for reader in (cast.dawn, cast.sam):
        sign_in(reader).get(at("outcome", church))
    with keys():
        seen = {(look.user_id, look.data) for look in Look.objects.filter(person_id=cast.edith.pk)}
    assert (cast.dawn.pk, "plan") in seen and (cast.sam.pk, "outcomes") in seen
    assert (cast.sam.pk, "plan") not in seen


def test_no_outcomes_yet_has_words(cast: Cast, sign_in: Any) -> None:
    with keys():
        OutcomePlan.objects.all().delete()
        Outcome.objects.all().delete()
    address = reverse("outcomes", args=[cast.edith.pk])
    page = sign_in(cast.dawn).get(address).content.decode()
    assert "No outcomes yet" in page and "Ask Edith: what would you like more of?" in page


def test_a_page_takes_as_many_queries_for_three_ideas_as_for_thirty(
    cast: Cast, sign_in: Any, church: Outcome, django_assert_num_queries: Any
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    browser, counts = sign_in(cast.dawn), []
    browser.get(at("outcome", church))
    for more in (3, 27):
        with keys():
            for n in range(more):
                Idea.objects.create(outcome=church, person=cast.edith, number=n % 5 + 1, what=f"idea {n}")
                note = make.note(person=cast.edith, author=cast.shabnam, text="x", days=-n)
                NoteOutcome.objects.create(note=note, outcome=church, person=cast.edith)
        with CaptureQueriesContext(connection) as queries:
            browser.get(at("outcome", church))
        counts.append(len(queries))
    assert counts[0] == counts[1]
