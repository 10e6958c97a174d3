"""Reviews: due in time, prepared by the person, and all that they change kept in one go or not at all."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from people import asking
from people.models import Person
from profiles import onepage, outcomes, reviews
from profiles.due import due
from profiles.models import Idea, NextStep, Outcome, PersonPage, Review, Suggestion, Walk
from tests import make
from tests.conftest import keys
from tests.make import Cast

pytestmark = pytest.mark.django_db
START = dt.date(2026, 1, 5)


@pytest.mark.parametrize(
    ("last", "chosen", "home", "day", "why"),
    [
        (None, None, START, dt.date(2026, 2, 16), "six weeks"),
        (dt.date(2026, 2, 10), dt.date(2026, 5, 1), START, dt.date(2026, 5, 1), "As chosen"),
        (dt.date(2026, 2, 10), None, START, dt.date(2027, 2, 10), "A year after"),
        (dt.date(2026, 2, 10), dt.date(2027, 2, 11), START, dt.date(2027, 2, 10), "A year after"),
        (dt.date(2026, 2, 10), dt.date(2026, 8, 1), dt.date(2026, 4, 1), dt.date(2026, 4, 15), "home again"),
        (dt.date(2026, 4, 10), dt.date(2026, 8, 1), dt.date(2026, 4, 1), dt.date(2026, 8, 1), "As chosen"),
        (None, None, dt.date(2026, 1, 20), dt.date(2026, 2, 3), "home again"),
    ],
)
def test_a_review_is_due_in_time(
    last: dt.date | None, chosen: dt.date | None, home: dt.date, day: dt.date, why: str
) -> None:
    found = due(started_on=START, home_since=home, last=last, chosen=chosen)
    assert found.day == day and why in found.why


def test_none_is_due_while_someone_is_away(cast: Cast) -> None:
    asking.tell(cast.dawn.pk)
    assert reviews.due_for(cast.edith)
    cast.edith.state = Person.State.HOSPITAL
    assert reviews.due_for(cast.edith) is None


def test_the_database_keeps_one_to_come_and_the_next_within_a_year(cast: Cast) -> None:
    asking.tell(cast.dawn.pk)
    Review.objects.create(person=cast.edith, author=cast.dawn)
    today = timezone.localdate()
    for wrong in (
        {}, {"held_on": today}, {"held_on": today, "next_on": today},
        {"held_on": today, "next_on": today + dt.timedelta(days=367)},
    ):  # fmt: skip
        with pytest.raises(IntegrityError), transaction.atomic():
            Review.objects.create(person=cast.edith, author=cast.dawn, **wrong)
    for outsider in (cast.sam, cast.priya, cast.zed, cast.ada):
        asking.tell(outsider.pk)
        assert not Review.objects.exists()


def page_of(name: str, cast: Cast) -> str:
    return reverse(name, args=[cast.edith.pk])


def test_the_person_prepares_and_nobodys_words_are_lost(cast: Cast, sign_in: Any) -> None:
    browser, address = sign_in(cast.dawn), page_of("review_prepare", cast)
    sent = {"version": "0", "now": "My roses", "here": "Joe and Maureen", "prepared_with": "Joe"}
    assert browser.post(address, sent).url == page_of("reviews", cast)
    assert "by Joe" in browser.get(page_of("reviews", cast)).content.decode()
    answer = browser.post(address, sent | {"now": "The church"})  # both began with nothing
    page = answer.content.decode()
    assert answer.status_code == 409 and "My roses" in page and "The church" in page
    assert browser.post(address, sent | {"version": "1", "now": "Both"}).status_code == 302
    held = browser.get(page_of("review_hold", cast)).content.decode()
    assert "Both" in held and "Joe and Maureen" in held  # what was prepared lies on the table


@pytest.fixture
def church(cast: Cast) -> Outcome:
    with keys():
        outcome: Outcome = cast.edith.outcomes.select_related("person").get()
    asking.tell(cast.dawn.pk)
    outcomes.add_idea(
        Idea(outcome=outcome, person=cast.edith, number=5, what="Two visits", a_week=2, reason="Steps",
             decided_on=timezone.localdate() - dt.timedelta(days=60))
    )  # fmt: skip
    return outcome


def whole(cast: Cast, church: Outcome, browser: Any, **more: str) -> dict[str, str]:
    """The page as a browser would send it, with these changes."""
    assert browser.get(page_of("review_hold", cast)).status_code == 200
    asking.tell(cast.dawn.pk)
    church.refresh_from_db()
    idea, page = church.ideas.get(), onepage.of_person(cast.edith)
    assert page
    key = str(church.pk)
    return {
        "version": "0", "review": "5ad0c1f4-25a5-4b0e-9b0c-0d7d6c7a1c44", "here": "Edith, Joe and Dawn",
        "working": "Thursdays", "page-number": str(page.number),
        "next_on": str(timezone.localdate() + dt.timedelta(days=180)),
        "page-appreciate": page.appreciate, "page-matters": page.matters, "page-support": page.support,
        f"o-{key}-version": str(church.version), f"o-{key}-progress": church.progress,
        f"o-{key}-life": "active", f"w-{key}-id": "5ad0c1f4-25a5-4b0e-9b0c-0d7d6c7a1c11",
        f"w-{key}-idea-{idea.pk}": "still", f"w-{key}-version-{idea.pk}": str(idea.version),
        **{f"a-{n}-id": f"5ad0c1f4-25a5-4b0e-9b0c-0d7d6c7a1c2{n}" for n in range(3)},
        "new-id": "5ad0c1f4-25a5-4b0e-9b0c-0d7d6c7a1c33", "new-element": "matters",
    } | {n.replace("KEY", key).replace("IDEA", str(idea.pk)): v for n, v in more.items()}  # fmt: skip


ALL = {
    "page-matters": "The radio, not the telly", "o-KEY-progress": "closer", "o-KEY-said": "I know four names",
    "w-KEY-idea-IDEA": "end", "a-1-what": "Ring Father Mark", "a-1-who": "Joe", "a-1-outcome": "KEY",
    "new-statement": "I want to see the sea",
}  # fmt: skip


def everything(cast: Cast, church: Outcome, browser: Any) -> dict[str, str]:
    return whole(cast, church, browser, **ALL) | {"a-1-outcome": str(church.pk)}


def test_a_review_changes_everything_in_one_go(cast: Cast, sign_in: Any, church: Outcome) -> None:
    browser = sign_in(cast.dawn)
    sent = everything(cast, church, browser)
    for _ in range(2):  # a double tap holds it once
        assert browser.post(page_of("review_hold", cast), sent).url == page_of("reviews", cast)
    asking.tell(cast.dawn.pk)
    held = Review.objects.get()
    assert held.held_on == timezone.localdate() and held.working == "Thursdays"
    page = onepage.of_person(cast.edith)
    assert page and page.matters == "The radio, not the telly" and page.number == 2
    church.refresh_from_db()
    assert church.progress == "closer" and church.words.get().said == "I know four names"
    assert church.ideas.get().ended_on == timezone.localdate() and Walk.objects.count() == 1
    assert NextStep.objects.get().who == "Joe"
    assert cast.edith.outcomes.filter(statement="I want to see the sea").exists()
    html = browser.get(page_of("reviews", cast)).content.decode()
    assert "As chosen last time" in html and "Edith, Joe and Dawn" in html
    told = browser.get(reverse("review", args=[cast.edith.pk, held.pk])).content.decode()
    assert "Thursdays" in told


def counted(church: Outcome) -> tuple[int, ...]:
    return (
        PersonPage.objects.count(), church.moves.count(), NextStep.objects.count(), Walk.objects.count(),
        Outcome.objects.count(),
    )  # fmt: skip


@pytest.mark.parametrize("part", ["page", "outcome", "idea", "review"])
def test_one_stale_part_keeps_nothing_and_loses_nothing(
    cast: Cast, sign_in: Any, church: Outcome, part: str
) -> None:
    browser = sign_in(cast.dawn)
    sent = everything(cast, church, browser)
    if part == "page":
        onepage.write(cast.edith, 1, by=cast.shabnam, words={"matters": "Theirs: the choir"})
    elif part == "outcome":
        outcomes.move(church, church.version, by=cast.dawn, life="active", progress="there")
    elif part == "idea":
        outcomes.change_idea(church.ideas.get(), 1, reason="Theirs: the steps")
    else:
        reviews.prepare(Review(person=cast.edith, author=cast.dawn), 0, now="Theirs: my roses")
    before = counted(church)
    answer = browser.post(page_of("review_hold", cast), sent)
    html = answer.content.decode()
    assert answer.status_code == 409 and "changed while you were writing" in html
    assert ("There. Working on it" if part == "outcome" else "Theirs: ") in html
    for mine in ("The radio, not the telly", "I know four names", "Ring Father Mark", "see the sea"):
        assert mine in html, mine
    asking.tell(cast.dawn.pk)
    assert counted(church) == before and not Review.objects.filter(held_on__isnull=False).exists()


def test_a_review_says_what_is_missing(cast: Cast, sign_in: Any, church: Outcome) -> None:
    browser = sign_in(cast.dawn)
    sent = whole(cast, church, browser, **{"here": "", "next_on": "2999-01-01", "a-0-what": "Ring"})
    answer = browser.post(page_of("review_hold", cast), sent)
    html = answer.content.decode()
    assert answer.status_code == 422 and not Review.objects.exists()
    for words in ("Write who is here", "within a year", "Write who does it", "Choose what it is for"):
        assert words in html, words


def test_what_waits_at_the_side_can_be_put_in_at_the_table(cast: Cast, sign_in: Any, church: Outcome) -> None:
    with keys():
        note = make.note(person=cast.edith, author=cast.dawn, text="Tea first today")
        note.worked = "Tea before tablets"
        note.save()
        rows = [
            Suggestion.objects.create(
                person=cast.edith, author=cast.dawn, heading="matters", text=text, source="log",
                source_id=note.pk, state="waiting",
            )
            for text in ("The front pew", "Not this one")
        ]  # fmt: skip
    browser = sign_in(cast.dawn)
    html = browser.get(page_of("review_hold", cast)).content.decode()
    assert "The front pew" in html and "Tea before tablets" in html
    taken = [str(rows[0].pk), f"{note.pk}:worked"]
    sent = whole(cast, church, browser) | {"page-take": taken}
    crowded = sent | {"page-matters": "\n".join("x" * 58 for _ in range(10))}
    assert browser.post(page_of("review_hold", cast), crowded).status_code == 422
    assert browser.post(page_of("review_hold", cast), sent).status_code == 302
    asking.tell(cast.dawn.pk)
    page = onepage.of_person(cast.edith)
    assert page and page.matters == "Edith’s roses\nThe front pew" and "Tea before tablets" in page.support
    assert page.agreed_on == timezone.localdate() and page.agreed_with == "Edith, Joe and Dawn"
    states = dict(cast.edith.suggestions.values_list("text", "state"))
    assert states == {
        "The front pew": "taken", "Not this one": "waiting", "Tea before tablets": "taken",
    }  # fmt: skip


def test_a_page_that_was_not_touched_gets_no_new_version(cast: Cast, sign_in: Any, church: Outcome) -> None:
    browser = sign_in(cast.dawn)
    assert browser.post(page_of("review_hold", cast), whole(cast, church, browser)).status_code == 302
    asking.tell(cast.dawn.pk)
    assert PersonPage.objects.filter(person=cast.edith).count() == 1 and not church.moves.exists()
    assert church.ideas.get().still_on == timezone.localdate()


def test_notes_are_shown_since_the_last_review(cast: Cast, sign_in: Any, church: Outcome) -> None:
    today = timezone.localdate()
    with keys():
        for days, text in ((-1, "She sang"), (-40, "Long ago")):
            note = make.note(person=cast.edith, author=cast.dawn, text=text, days=days)
            note.helped.create(outcome=church, person=cast.edith)
        Review.objects.create(
            person=cast.edith, author=cast.dawn, held_on=today - dt.timedelta(days=30),
            next_on=today + dt.timedelta(days=30),
        )  # fmt: skip
    html = sign_in(cast.dawn).get(reverse("outcome", args=[cast.edith.pk, church.pk])).content.decode()
    assert "She sang" in html and "Long ago" not in html


def test_many_reviews_cost_the_same_questions(cast: Cast, sign_in: Any) -> None:
    browser, counts, today = sign_in(cast.dawn), [], timezone.localdate()
    for more in (1, 20):
        with keys():
            for n in range(more):
                Review.objects.create(
                    person=cast.edith, author=cast.dawn, held_on=today - dt.timedelta(days=n),
                    next_on=today + dt.timedelta(days=30),
                )  # fmt: skip
        with CaptureQueriesContext(connection) as asked:
            browser.get(page_of("reviews", cast))
        counts.append(len(asked))
    assert counts[0] == counts[1]
