"""Around an outcome: two views kept apart, what comes next, whose wish it is, and how life is in numbers."""

from __future__ import annotations

import datetime as dt
import re
import uuid
from typing import Any

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from people import asking
from people.models import Permission
from profiles import ratings
from profiles.models import LifeCheck, NextStep, Outcome, OutcomePlan, Rating, StepTaken, Walk
from tests import make
from tests.conftest import keys
from tests.make import Cast
from tests.profiles.test_outcomes import NEW

pytestmark = pytest.mark.django_db
LADDER = "I hear the bells\nI know four names\nThey save me a seat"


def at(name: str, outcome: Outcome, *more: object) -> str:
    return reverse(name, args=[outcome.person_id, outcome.pk, *more])


@pytest.fixture
def church(cast: Cast) -> Outcome:
    with keys():
        outcome: Outcome = cast.edith.outcomes.select_related("person").get()
        OutcomePlan.objects.filter(outcome=outcome).update(ladder=LADDER)
    return outcome


def rating(**more: object) -> dict[str, object]:
    return {"id": str(uuid.uuid4()), "whose": "person"} | more


def read(browser: Any, outcome: Outcome) -> str:
    return str(browser.get(at("outcome", outcome)).content.decode())


def test_the_persons_view_and_ours_are_kept_apart(cast: Cast, sign_in: Any, church: Outcome) -> None:
    browser, address = sign_in(cast.dawn), at("rating_new", church)
    sent = rating(importance=10, confidence=0, rung=2, words="I doubt it")
    for _ in range(2):  # sent twice is one row
        assert browser.post(address, sent).url == at("outcome", church)
    page = read(browser, church)
    looks = page.split('id="looks"')[1].split("</section>")[0]
    assert "10 of 10" in looks and "0 of 10" in looks and "I doubt it" in looks and "Not asked yet" in looks
    assert "Edith now" in looks and "Us now" not in looks
    assert browser.post(address, rating(whose="worker", confidence=8)).status_code == 302
    looks = read(browser, church).split('id="looks"')[1].split("</section>")[0]
    assert "8 of 10" in looks and looks.count("No answer") == 1 and "%" not in looks
    assert Rating.objects.filter(whose="person").count() == 1


def test_a_blank_stays_blank_and_a_changed_rung_keeps_its_old_words(cast: Cast, church: Outcome) -> None:
    old = Rating(whose="person", rung=1, rung_words="I hear them", on=dt.date(2026, 3, 3))
    new = Rating(whose="person", rung=3, rung_words="They save me a seat", confidence=4)
    new.on = dt.date(2026, 9, 8)
    top, middle, low = ratings.ladder(LADDER.splitlines(), [old, new], "Edith")
    assert top.marks == [("Edith now", True)] and middle.marks == []
    assert low.marks == [("Edith, 3 Mar (then “I hear them”)", False)]
    mine, ours = ratings.sides([old, new], "Edith")
    assert (mine.importance, mine.confidence, ours.asked) == (None, 4, False)


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({}, "Answer one of these"),
        ({"importance": "11"}, "number from 0 to 10"),
        ({"confidence": "-1"}, "number from 0 to 10"),
        ({"rung": "4", "words": "x"}, "Choose one of these"),
        ({"whose": "", "words": "x"}, "Choose whose view"),
    ],
)
def test_a_rating_says_what_is_missing(
    cast: Cast, sign_in: Any, church: Outcome, sent: dict[str, str], words: str
) -> None:
    answer = sign_in(cast.dawn).post(at("rating_new", church), rating(**sent))
    assert answer.status_code == 422 and words in answer.content.decode() and not Rating.objects.exists()


def test_the_database_keeps_numbers_within_their_scale(cast: Cast, church: Outcome) -> None:
    asking.tell(cast.dawn.pk)
    base = {"outcome": church, "person": cast.edith, "whose": "person", "author": cast.dawn}
    for wrong in ({"importance": 11}, {"confidence": 11}, {"rung": 6}, {}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Rating.objects.create(**base, **wrong)
    with pytest.raises(ProgrammingError, match="row-level"), transaction.atomic():
        Rating.objects.create(**base | {"author": cast.shabnam}, importance=1)


def test_what_comes_next_is_anybodys_and_ends_with_a_tap(cast: Cast, sign_in: Any, church: Outcome) -> None:
    browser = sign_in(cast.dawn)
    sent = {"id": str(uuid.uuid4()), "what": "Ring Father Mark", "who": "Joe, her grandson", "due_on": ""}
    for _ in range(2):
        assert browser.post(at("next_step_new", church), sent).status_code == 302
    step = NextStep.objects.get()
    end = at("next_step_end", church, step.pk)
    assert "Joe, her grandson" in read(browser, church)
    for as_, field in (("done", "done_on"), ("open", None), ("let_go", "let_go_on"), ("let_go", "let_go_on")):
        assert browser.post(end, {"as": as_}).status_code == 302
        step.refresh_from_db()
        ended = {f for f in ("done_on", "let_go_on") if getattr(step, f)}
        assert ended == ({field} if field else set())
    assert "Let go on" in read(browser, church)
    assert browser.post(end, {"as": "anything"}).status_code == 404 and browser.get(end).status_code == 302


def test_better_words_for_what_comes_next_lose_nobodys(cast: Cast, sign_in: Any, church: Outcome) -> None:
    with keys():
        step = NextStep.objects.create(outcome=church, person=cast.edith, what="Ring", who="Joe")
    browser, address = sign_in(cast.dawn), at("next_step", church, step.pk)
    sent = {"version": 1, "what": "Theirs", "who": "Joe"}
    assert browser.post(address, sent).status_code == 302
    answer = browser.post(address, sent | {"what": "Mine"})
    page = answer.content.decode()
    assert answer.status_code == 409 and "Theirs" in page and "Mine" in page
    answer = browser.post(address, {"version": 2, "what": "", "who": ""})
    assert answer.status_code == 422 and "Write who does it" in answer.content.decode()


def test_whose_wish_it_is_has_a_day_and_a_way(cast: Cast, sign_in: Any, church: Outcome) -> None:
    browser, address = sign_in(cast.dawn), at("decided", church)
    assert "did Edith decide this?" in read(browser, church)
    tomorrow = timezone.localdate() + dt.timedelta(days=1)
    for wrong, words in (
        ({"decided": "yes"}, "Choose the day"),
        ({"decided": "yes", "decided_on": "2026-03-03"}, "how they told you"),
        ({"decided": "yes", "decided_on": str(tomorrow), "decided_how": "said"}, "still to come"),
        ({"decided": "yes", "decided_on": "2026-03-03", "decided_how": "through"}, "Write who spoke"),
    ):
        answer = browser.post(address, {"version": 1} | wrong)
        assert answer.status_code == 422 and words in answer.content.decode()
    sent = {"version": 1, "decided": "partly", "decided_on": "2026-03-03", "decided_how": "through",
            "decided_through": "Joe"}  # fmt: skip
    assert browser.post(address, sent).status_code == 302
    assert "Edith decided this in part: told us through Joe on 3 March 2026." in read(browser, church)
    assert browser.post(address, sent).status_code == 409
    asking.tell(cast.dawn.pk)
    with pytest.raises(IntegrityError), transaction.atomic():
        OutcomePlan.objects.filter(outcome=church).update(decided="yes", decided_on=None)


def test_a_coach_reads_none_of_it(cast: Cast, sign_in: Any, church: Outcome) -> None:
    with keys():
        NextStep.objects.create(outcome=church, person=cast.edith, what="Ring Father Mark", who="Joe")
        Rating.objects.create(
            outcome=church, person=cast.edith, whose="person", words="I doubt it", author=cast.dawn
        )
    page = read(sign_in(cast.sam), church)
    assert "Ring Father Mark" not in page and "I doubt it" not in page and "decide this" not in page
    asking.tell(cast.sam.pk)
    assert not NextStep.objects.exists() and not Rating.objects.exists()


def permit(cast: Cast, **more: Any) -> Permission:
    with keys():
        return Permission.objects.create(
            person=cast.edith, purpose="measure", scope="the eight questions", how="said",
            decided_by="Edith", recorded_by=cast.dawn, **more,
        )  # fmt: skip


def test_the_eight_questions_are_off_until_the_person_says_yes(cast: Cast, sign_in: Any) -> None:
    browser = sign_in(cast.dawn)
    page, new = (reverse(name, args=[cast.edith.pk]) for name in ("life_checks", "life_check_new"))
    sent = {"id": str(uuid.uuid4()), "on": str(timezone.localdate()), "happy": "7", "lonely": "3"}
    assert "has not said yes" in browser.get(page).content.decode()
    assert browser.get(new).url == page and browser.post(new, sent).url == page
    asking.tell(cast.dawn.pk)
    with pytest.raises(ProgrammingError, match="row-level"), transaction.atomic():
        LifeCheck.objects.create(person=cast.edith, happy=7, author=cast.dawn)
    given = permit(cast)
    for _ in range(2):
        assert browser.post(new, sent).status_code == 302
    asking.tell(cast.dawn.pk)
    assert LifeCheck.objects.get().happy == 7
    html = browser.get(page).content.decode()
    assert "7 of 10" in html and "Occasionally" in html and html.count("No answer") == 3
    with keys():
        Permission.objects.filter(pk=given.pk).update(withdrawn_on=timezone.localdate())
    asking.tell(cast.dawn.pk)
    assert not LifeCheck.objects.exists()  # the database shows nothing either
    assert "7 of 10" not in browser.get(page).content.decode()


def test_an_empty_or_impossible_check_is_not_kept(cast: Cast, sign_in: Any) -> None:
    permit(cast)
    new = reverse("life_check_new", args=[cast.edith.pk])
    sent = {"id": str(uuid.uuid4()), "on": str(timezone.localdate())}
    for wrong, words in (
        ({}, "Answer one of these"), ({"happy": "11"}, "0 to 10"), ({"lonely": "9"}, "Choose one"),
        ({"happy": "1", "on": "2999-01-01"}, "still to come"),
    ):  # fmt: skip
        answer = sign_in(cast.dawn).post(new, sent | wrong)
        assert answer.status_code == 422 and words in answer.content.decode()


def test_only_the_three_indirect_questions_are_added_up_and_only_together() -> None:
    full = LifeCheck(companionship=3, left_out=1, isolated=2, satisfied=9)
    assert full.loneliness == 6 and LifeCheck(companionship=3, left_out=1).loneliness is None


def test_much_around_an_outcome_costs_the_same_questions(cast: Cast, sign_in: Any, church: Outcome) -> None:
    browser, counts = sign_in(cast.dawn), []
    for more in (1, 30):
        with keys():
            for n in range(more):
                NextStep.objects.create(outcome=church, person=cast.edith, what=f"step {n}", who="Joe")
                Rating.objects.create(
                    outcome=church, person=cast.edith, whose="person", rung=n % 3 + 1, rung_words="x",
                    author=cast.dawn,
                )  # fmt: skip
            make.note(person=cast.edith, author=cast.dawn, text="x")
        with CaptureQueriesContext(connection) as asked:
            read(browser, church)
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_a_new_outcome_can_be_saved_with_the_folds_left_alone(cast: Cast, sign_in: Any) -> None:
    page = sign_in(cast.dawn).get(reverse("outcome_new", args=[cast.edith.pk])).content.decode()
    assert re.search(r'name="element"[^>]*value="matters"[^>]*checked', page)


def test_look_again_by_is_a_day_to_come_unless_it_stood_there(
    cast: Cast, sign_in: Any, church: Outcome
) -> None:
    browser, words = sign_in(cast.dawn), "Choose a day from today on"
    gone, sent = {"look_again_on": "2020-03-01"}, NEW | {"version": 1}
    new = browser.post(reverse("outcome_new", args=[cast.edith.pk]), NEW | gone | {"id": str(uuid.uuid4())})
    assert new.status_code == 422 and words in new.content.decode()
    answer = browser.post(at("outcome_edit", church), sent | gone)
    assert answer.status_code == 422 and words in answer.content.decode()
    with keys():
        Outcome.objects.filter(pk=church.pk).update(look_again_on="2020-03-01")
    assert browser.post(at("outcome_edit", church), sent | gone).status_code == 302


def test_an_outcome_never_walked_begins_with_its_first_walk(
    cast: Cast, sign_in: Any, church: Outcome
) -> None:
    browser, walk = sign_in(cast.dawn), at("walk", church)
    with keys():
        Walk.objects.all().delete()
        StepTaken.objects.filter(outcome=church).update(explored_on=None)
    page = browser.get(at("outcome", church)).content.decode()
    first = re.search(r'<a class="app-btn[^>]*href="([^"]+)"', page)
    assert first and first[1] == walk and "Walk the five steps with Edith" in page
    assert f'<a href="{walk}">Start at step 1</a>' in page and "Walk it again" not in page
    with keys():
        today = timezone.localdate()
        Walk.objects.create(outcome=church, person=cast.edith, author=cast.dawn, on=today, with_whom="Edith")
    page = browser.get(at("outcome", church)).content.decode()
    assert "Walk it again with Edith" in page and "Walk the five steps" not in page
