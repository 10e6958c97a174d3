"""What a team does with a report before the council has it, and the stories it may tell."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from people import asking
from people.models import Permission
from tests import make
from tests.conftest import keys
from tests.make import Cast
from tests.wellbeing.test_reports import LAST, issued, people_who_agree, see
from wellbeing.reports import issuing
from wellbeing.reports.models import Draft, Points, Report, Story, Word
from wellbeing.reports.points import main_points, strange_names, strange_numbers

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(cast: Cast) -> Draft:
    with keys():
        people_who_agree(cast, 13)
        return issuing.draft(cast.contract, LAST)


def page(name: str, cast: Cast, row: Any) -> str:
    return reverse(name, args=[cast.ashton.pk, row.pk])


def written(draft: Draft) -> tuple[Points, Word]:
    with keys():
        return Points.objects.get(draft=draft), Word.objects.get(draft=draft)


def test_the_team_sees_the_figures_before_the_council_does(cast: Cast, draft: Draft, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    html = client.get(reverse("team_reports", args=[cast.ashton.pk])).text
    assert page("report_draft", cast, draft) in html
    html = client.get(page("report_draft", cast, draft)).text
    assert "Not sent yet" in html and "Not yet" in html and "Say what we think of it" in html
    assert "Outcomes by how they are going" in html
    asking.tell(cast.jo.pk)
    assert not Draft.objects.exists() and not Word.objects.exists() and not Points.objects.exists()


def test_a_coach_reads_the_draft_and_writes_nothing(cast: Cast, draft: Draft, sign_in: Any) -> None:
    client = sign_in(cast.sam)
    html = client.get(page("report_draft", cast, draft)).text
    assert "Not sent yet" in html and "Say what we think of it" not in html
    for name in ("report_word", "report_points"):
        assert client.get(page(name, cast, draft)).status_code == 403
    asking.tell(cast.sam.pk)
    assert Points.objects.update(text="mine") == 0 and Word.objects.update(comment="mine") == 0


def test_it_goes_to_the_council_only_once_every_team_has_seen_it(
    cast: Cast, draft: Draft, sign_in: Any
) -> None:
    with keys():
        cast.contract.contract_teams.create(team=cast.wigan)
        issuing.recount()
        assert not list(issuing.ready()) and issuing.unseen(draft) == ["Ashton", "Wigan"]
    for user, team in ((cast.shabnam, cast.ashton), (cast.priya, cast.wigan)):
        with keys():
            assert not list(issuing.ready())
            version = Word.objects.get(draft=draft, team=team).version
        answer = sign_in(user).post(
            reverse("report_word", args=[team.pk, draft.pk]),
            {"version": version, "comment": f"We of {team.name} like it.", "changed": "", "seen": "on"},
        )
        assert answer.status_code == 302
    with keys():
        [ready] = issuing.ready()
        report = issuing.issue(ready)
        assert not list(issuing.ready())
    assert [word["comment"] for word in report.figures["words"]] == [
        "We of Ashton like it.", "We of Wigan like it.",
    ]  # fmt: skip


def test_changed_main_points_are_seen_again(cast: Cast, draft: Draft, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    with keys():
        see(draft)
        assert list(issuing.ready())
    points, _ = written(draft)
    answer = client.post(
        page("report_points", cast, draft),
        {"version": points.version, "text": "More help came from friends."},
    )
    assert answer.status_code == 302
    with keys():
        assert not list(issuing.ready())
        see(Draft.objects.select_related("points").get(pk=draft.pk))
        [ready] = issuing.ready()
        assert issuing.issue(ready).figures["points"] == ["More help came from friends."]


def test_what_a_team_has_seen_stands_still_until_it_is_sent(cast: Cast, draft: Draft) -> None:
    with keys():
        see(draft)
        people_who_agree(cast, 9, first=13)
        assert not issuing.recount()
        Word.objects.update(seen=None, seen_on=None)
        [again] = issuing.recount()
    assert draft.figures["counted"] == 15 and again.figures["counted"] == 20 and again.pk == draft.pk


def test_points_by_rule_follow_the_figures_until_a_team_writes_its_own(cast: Cast, draft: Draft) -> None:
    points, _ = written(draft)
    assert points.text == "\n".join(main_points(draft.figures)) and "No essential visit" in points.text
    with keys():
        visit = make.visit(person=cast.edith, worker=cast.dawn, essential=True)
        type(visit).objects.filter(pk=visit.pk).update(day=LAST.first, came="no")
        issuing.recount()
        assert "Nobody came to 1 essential visit." in Points.objects.get().text
        Points.objects.update(text="Ours", edited=True)
        issuing.recount()
        assert Points.objects.get().text == "Ours"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Edith is doing well.", "Take out the name Edith"),
        ("Dawn helped.", "Take out the name Dawn"),
        ("3 people went to hospital.", "Take out “3”"),
        ("Two people moved.", "Take out “Two people”"),
        ("", "Write at least one main point"),
    ],
)
def test_a_report_names_nobody_and_holds_no_number_of_its_own(
    text: str, words: str, cast: Cast, draft: Draft, sign_in: Any
) -> None:
    points, _ = written(draft)
    answer = sign_in(cast.shabnam).post(
        page("report_points", cast, draft), {"version": points.version, "text": text}
    )
    assert answer.status_code == 422 and words in answer.text
    assert text in answer.text


def test_numbers_of_the_figures_may_be_said(draft: Draft) -> None:
    assert strange_numbers("\n".join(main_points(draft.figures)), draft.figures) == []
    assert strange_numbers("About 15 outcomes, in 2026, and 98%", draft.figures) == ["98"]
    assert strange_names("We met at Leigh Road with Tom", ["Tom Leigh", "Al Bo"]) == ["Leigh", "Tom"]


def test_two_who_write_at_once_lose_nothing(cast: Cast, draft: Draft, sign_in: Any) -> None:
    points, _ = written(draft)
    where = page("report_points", cast, draft)
    client = sign_in(cast.shabnam)
    client.post(where, {"version": points.version, "text": "First said."})
    answer = client.post(where, {"version": points.version, "text": "Second said."})
    assert answer.status_code == 409 and "First said." in answer.text and "Second said." in answer.text


def test_a_correction_is_asked_for_counted_and_seen_before_it_stands_beside_the_first(
    cast: Cast, sign_in: Any
) -> None:
    with keys():
        people_who_agree(cast, 13)
        report = issued(cast)
    client = sign_in(cast.shabnam)
    assert "Something here is wrong" in client.get(page("team_report", cast, report)).text
    where = page("report_wrong", cast, report)
    assert client.post(where, {"id": uuid.uuid4(), "why": ""}).status_code == 422
    sent = {"id": uuid.uuid4(), "why": "A complaint was written down late."}
    assert client.post(where, sent).status_code == 302
    assert client.post(where, sent).status_code == 302  # sent twice is asked once
    assert client.get(where).status_code == 302  # another is on its way
    with keys():
        [asked] = issuing.recount()
        assert asked.number == 2 and asked.figures
        see(asked)
        again = issuing.issue(next(iter(issuing.ready())))
    assert (again.number, again.why) == (2, "A complaint was written down late.")
    assert "Correction 1" in client.get(page("team_report", cast, again)).text
    assert client.get(where).status_code == 302


def test_the_database_lets_a_team_ask_but_never_count(cast: Cast, draft: Draft) -> None:
    asking.tell(cast.shabnam.pk)
    assert Draft.objects.update(figures={}) == 0
    named = {
        "contract_id": cast.contract.pk, "contract_name": "x", "team_names": "x", "quarter_starts": LAST.first
    }  # fmt: skip
    for wrong in (
        {"figures": {"people": 3}, "number": 2, "why": "x"}, {"number": 1, "why": "x"},
        {"number": 2, "why": ""},
        {"number": 2, "why": "x", "issued_on": timezone.localdate()},
        {"number": 2, "why": "x", "contract_id": uuid.uuid4()},
    ):  # fmt: skip
        with pytest.raises((ProgrammingError, IntegrityError)), transaction.atomic():
            Draft.objects.create(**named | wrong)
    Draft.objects.create(**named, number=2, why="x")
    asking.tell(cast.priya.pk)
    assert not Draft.objects.exists() and not Points.objects.exists()
    with pytest.raises((ProgrammingError, IntegrityError)), transaction.atomic():
        Report.objects.create(**named, number=9, figures={})


def permit(cast: Cast) -> Permission:
    with keys():
        return Permission.objects.create(
            person=cast.edith, purpose="story", scope="s", how="said", decided_by="Edith",
            recorded_by=cast.dawn,
        )  # fmt: skip


def test_a_story_is_written_with_no_name_and_told_after_the_persons_yes(cast: Cast, sign_in: Any) -> None:
    permit(cast)
    client = sign_in(cast.shabnam)
    where = reverse("story", args=[cast.edith.pk])
    assert where in client.get(reverse("team_reports", args=[cast.ashton.pk])).text
    sent = {"version": 0, "title": "At church", "words": "They save Edith the seat.", "agreed_on": ""}
    answer = client.post(where, sent)
    assert answer.status_code == 422 and "Take out the name Edith" in answer.text
    assert client.post(where, sent | {"words": "They save me the seat."}).status_code == 302
    with keys():
        assert not issued(cast).stories.exists()  # nobody has shown her the words
    day = timezone.localdate()
    yes = sent | {"words": "They save me a seat.", "version": 1, "agreed_on": f"{day:%d/%m/%Y}"}
    assert client.post(where, yes).status_code == 302
    other = client.post(where, yes | {"version": 2, "words": "They keep me a seat."})
    assert other.status_code == 422 and "The words are new" in other.text
    late = client.post(where, yes | {"version": 2, "agreed_on": f"{day + dt.timedelta(days=2):%d/%m/%Y}"})
    assert late.status_code == 422 and "Choose a day that has been" in late.text
    with keys():
        assert Story.objects.get().agreed_on == day
        [told] = issued(cast).stories.all()
        assert told.words == "They save me a seat." and told.agreed_on == day
    assert client.post(where, yes | {"version": 1}).status_code == 409


def test_a_story_without_permission_says_so(cast: Cast, sign_in: Any) -> None:
    html = sign_in(cast.shabnam).get(reverse("story", args=[cast.edith.pk])).text
    assert "has not said yes to this being told" in html
    assert "Nobody has said yes to their story" in sign_in(cast.shabnam).get(
        reverse("team_reports", args=[cast.ashton.pk])
    ).text  # fmt: skip


def test_the_teams_page_takes_the_same_queries_whatever_there_is(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)

    def queries() -> int:
        with CaptureQueriesContext(connection) as caught:
            assert client.get(reverse("team_reports", args=[cast.ashton.pk])).status_code == 200
        return len(caught)

    permit(cast)
    queries()
    few = queries()
    with keys():
        people_who_agree(cast, 9)
        for person in cast.ashton.people.all():
            Permission.objects.create(
                person=person, purpose="story", scope="s", how="said", decided_by="x", recorded_by=cast.dawn
            )
            Story.objects.create(person=person, title="t", words="w")
        quarter = LAST
        for _ in range(4):
            issued(cast, quarter)
            quarter = quarter.before()
    assert queries() == few


def test_a_report_never_issued_is_an_empty_page(cast: Cast, sign_in: Any) -> None:
    html = sign_in(cast.sam).get(reverse("team_reports", args=[cast.ashton.pk])).text
    assert "Nothing waits" in html and "Nothing has been sent yet" in html and "Stories" not in html
