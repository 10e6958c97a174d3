"""Twelve weeks of How we're doing, other teams beside us where both want it, a coach's teams at a glance."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from typing import Any

import pytest
from django.db import ProgrammingError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from meetings.models import PulseCount, PulseRound, PulseVoice
from people import asking
from people.editing import Stale
from people.models import Colleague, Membership, Person, Team
from profiles.due import due
from profiles.models import Outcome, OutcomeMove, PersonPage, Review
from rotas import counting
from rotas.models import Passing, SharedWeeks, Visit
from tests import make
from tests.conftest import commit, keys, sql
from tests.make import Cast
from tests.wellbeing.test_how import monday
from wellbeing.dashboard import sentences
from wellbeing.dashboard.figures import Figures, figures
from wellbeing.dashboard.weeks import Connected, open_tensions

pytestmark = pytest.mark.django_db
WEEK = dt.timedelta(weeks=1)


def last_week(hour: int, *, weeks: int = 1, days: int = 0) -> dt.datetime:
    day = monday() - weeks * WEEK + dt.timedelta(days=days)
    return dt.datetime.combine(day, dt.time(hour), make.LONDON)


def read(cast: Cast, *, named: bool = False) -> Figures:
    commit()
    asking.tell(cast.dawn.pk)
    return figures(cast.ashton, named=named)


def beside(cast: Cast, how_many: int = 3, *, people: int = 3) -> list[Team]:
    """So many other teams of the organisation, each with people seen by two workers last week, that share."""
    teams = []
    for n in range(how_many):
        team = make.team(organisation=cast.ashton.organisation, name=f"Beside {n}")
        workers = [make.member(name=f"Beside{n} Worker{k}", team=team) for k in range(2)]
        for k in range(people):
            person = make.person(team=team, name=f"Someone{n} Else{k}")
            for hour, worker in enumerate(workers):
                make.visit(person=person, worker=worker, starts_at=last_week(8 + 2 * k + hour), minutes=30)
        SharedWeeks.objects.create(team=team, open=True)
        teams.append(team)
    SharedWeeks.objects.create(team=cast.ashton, open=True)
    return teams


def test_lines_come_from_the_rows(cast: Cast) -> None:
    with keys():
        make.visit(person=cast.edith, worker=cast.dawn, starts_at=last_week(8), minutes=60, essential=True)
        make.visit(person=cast.edith, starts_at=last_week(10), minutes=20, essential=True)
        Visit.objects.filter(worker=None).update(came="no")
        outcome = Outcome.objects.get(person=cast.edith)
        Outcome.objects.filter(pk=outcome.pk).update(started_on=monday() - 20 * WEEK)
        for progress, weeks in (("start", 11), ("closer", 2)):
            OutcomeMove.objects.create(outcome=outcome, person=cast.edith, life="active", progress=progress,
                                       on=monday() - weeks * WEEK, author=cast.dawn)  # fmt: skip
    found = read(cast).lines
    assert (found.taken[-1][1], found.missed[-1][1:], found.taken[0][1]) == (75, (2, 1), None)
    assert [value for _, value in found.ahead] == [0] * 10 + [100, 100]
    assert len(found.mondays) == 12 and found.mondays[-1] == monday() - WEEK


def test_tensions_that_were_open_are_counted_week_by_week() -> None:
    today = dt.date(2026, 11, 22)
    weeks = [dt.date(2026, 11, 2), dt.date(2026, 11, 9)]
    rows = [("", 20, None), ("heard", 30, dt.date(2026, 11, 10)), ("", 3, None)]
    assert [number for _, number in open_tensions(rows, weeks, today)] == [2, 1]


def test_places_people_and_circles_are_counted(cast: Cast) -> None:
    assert read(cast).lines.connected == Connected(people=1)


def passed(cast: Cast) -> None:
    visit = make.visit(person=cast.edith, worker=cast.dawn, starts_at=last_week(8))
    Passing.objects.create(visit=visit, team=cast.ashton, day=visit.day, gave=cast.dawn, took=cast.shabnam)


def test_give_and_take_has_names_for_the_team_alone(cast: Cast, sign_in: Any) -> None:
    with keys():
        passed(cast)
    named = read(cast, named=True).lines.passed
    assert [name for name, _ in named] == ["Dawn", "Shabnam"]
    assert [weeks[-2] for _, weeks in named] == [(0, 1), (1, 0)]
    asking.tell(cast.sam.pk)
    theirs = figures(cast.ashton, named=False).lines.passed
    assert [(name, weeks[-2]) for name, weeks in theirs] == [("The team", (1, 1))]
    assert not Passing.objects.exists()


def test_other_teams_stand_beside_us_only_where_both_want_it(cast: Cast) -> None:
    with keys():
        others = beside(cast)
    found = read(cast).lines.beside
    assert found and found.teams == 3
    assert found.faces[-1][1] == 2.0 and found.taken[-1][1] == 100 and found.faces[0][1] is None
    asking.tell(cast.sam.pk)
    assert figures(cast.ashton, named=False).lines.beside == found
    with keys():
        SharedWeeks.objects.filter(team=cast.ashton).update(open=False)
    assert read(cast).lines.beside is None  # who does not share sees nothing
    with keys():
        SharedWeeks.objects.filter(team=cast.ashton).update(open=True)
        SharedWeeks.objects.filter(team=others[0]).update(open=False)
    assert read(cast).lines.beside is None  # taken back, it counts at once: two are too few


def test_other_teams_are_never_shown_where_fewer_than_eight_people_stand_behind(cast: Cast) -> None:
    with keys():
        beside(cast, people=2)
    assert read(cast).lines.beside is None


def test_a_team_of_another_organisation_never_counts(cast: Cast) -> None:
    with keys():
        teams = beside(cast, 4)
        elsewhere = make.organisation(name="Elsewhere")
        Team.objects.filter(pk=teams[0].pk).update(organisation=elsewhere)
    found = read(cast).lines.beside
    assert found and found.teams == 3


def test_the_database_tells_other_teams_weeks_to_nobody_else(cast: Cast) -> None:
    with keys():
        others = beside(cast)
        commit()
    for user in (cast.dawn, cast.sam, cast.priya, cast.zed, cast.ada, cast.jo):
        rows = 1 if user in (cast.dawn, cast.sam) else 0
        asking.tell(user.pk)
        assert len(sql("select * from how_beside(%s)", cast.ashton.pk)) == rows, user
        assert not sql("select * from how_beside(%s)", others[0].pk)
        assert sql("select people from how_connected(%s)", cast.ashton.pk) == [(rows,)]
    asking.tell(cast.priya.pk)
    assert SharedWeeks.objects.update(open=False) == 0


def test_a_team_shares_and_stops_and_the_page_says_so(cast: Cast, sign_in: Any) -> None:
    client, address = sign_in(cast.dawn), f"/team/{cast.ashton.pk}/how/beside/"
    page = client.get(f"/team/{cast.ashton.pk}/how/").text
    assert address in page and "Our weeks stand beside no other team’s" in page
    assert "No team’s own figure" in client.get(address).text
    assert client.post(address, {"version": 0, "open": "on"}).status_code == 302
    asking.tell(cast.dawn.pk)
    assert counting.sharing(cast.ashton).open
    assert "We share our weeks with other teams" in client.get(f"/team/{cast.ashton.pk}/how/").text
    assert client.post(address, {"version": 0}).status_code == 409
    assert client.post(address, {"version": "x"}).status_code == 422
    assert client.post(address, {"version": 1}).status_code == 302
    asking.tell(cast.dawn.pk)
    assert not counting.sharing(cast.ashton).open
    with pytest.raises(Stale):
        counting.share(cast.ashton, 1, open=True)


def test_only_the_team_itself_says_whether_it_shares(cast: Cast, sign_in: Any) -> None:
    address = f"/team/{cast.ashton.pk}/how/beside/"
    assert sign_in(cast.sam).post(address, {"version": 0, "open": "on"}).status_code == 403
    assert sign_in(cast.priya).get(address).status_code == 404
    asking.tell(cast.sam.pk)
    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        SharedWeeks.objects.create(team=cast.ashton, open=True)


def test_the_file_holds_the_figures_and_names_nobody(cast: Cast, sign_in: Any) -> None:
    with keys():
        passed(cast)
        beside(cast)
        commit()
        names = {n.split()[0] for pair in Person.objects.values_list("called", "full_name") for n in pair}
        names |= {name.split()[0] for name in Colleague.objects.values_list("name", flat=True)}
    ours, theirs = (
        sign_in(user).get(f"/team/{cast.ashton.pk}/how/figures.csv").content.decode("utf-8-sig")
        for user in (cast.dawn, cast.sam)
    )
    assert ours == theirs
    rows = list(csv.DictReader(io.StringIO(ours)))
    assert {"picture", "row", "column", "value"} == set(rows[0]) and len(rows) > 60
    assert not [name for name in names if re.search(rf"\b{name}\b", ours)]


def test_a_coach_sees_all_teams_on_one_page_without_a_name(cast: Cast, sign_in: Any) -> None:
    with keys():
        Membership.objects.create(user=cast.sam, team=cast.wigan, standing="coach")
        make.visit(person=cast.edith, worker=cast.dawn, starts_at=last_week(8))
        make.visit(person=cast.tom, starts_at=make.at(1, 9), essential=True)
        Outcome.objects.filter(person=cast.edith).update(look_again_on=timezone.localdate() - WEEK)
        commit()
    client = sign_in(cast.sam)
    html = client.get("/how/").text
    ashton, wigan = html.split(f"faces-{cast.wigan.pk}", 1)
    assert html.index(">Ashton</h2>") < html.index(">Wigan</h2>")
    assert "One review is late" in ashton and "One essential visit has nobody yet" in wigan
    for name in ("Edith", "Tom", "Dawn", "Priya"):
        assert not re.search(rf"\b{name}\b", html)
    assert "/how/" in client.get(f"/team/{cast.ashton.pk}/how/").text
    with CaptureQueriesContext(connection) as two:
        client.get("/how/")
    with keys():
        for n in range(4):
            team = make.team(organisation=cast.ashton.organisation, name=f"Team {n}")
            Membership.objects.create(user=cast.sam, team=team, standing="coach")
    with CaptureQueriesContext(connection) as six:
        assert client.get("/how/").text.count("<figure") == 6
    assert len(six) == len(two) <= 20


def test_who_waited_for_a_review_or_a_fresh_page_is_counted_as_each_week_ended(cast: Cast) -> None:
    """Each week's count beside the rule of profiles.due and the six months of a page, by hand."""
    began = monday() - dt.timedelta(days=300)
    held, page = monday() - dt.timedelta(days=50), monday() - dt.timedelta(days=25)
    chosen = monday() - dt.timedelta(days=10)
    ended = Person.objects.filter(team=cast.ashton).exclude(pk=cast.edith.pk)
    with keys():
        ended.update(state="ended")
        Person.objects.filter(pk=cast.edith.pk).update(started_on=began)
        Review.objects.create(person=cast.edith, author=cast.dawn, held_on=held, next_on=chosen)
        PersonPage.objects.filter(person=cast.edith).update(written_on=began)
        PersonPage.objects.create(person=cast.edith, number=9, author=cast.dawn, written_on=page)
    found = read(cast).lines.waiting
    assert len(found) == 12
    for first, people, review, older in found:
        last = first + dt.timedelta(days=6)
        then = {"last": held, "chosen": chosen} if held <= last else {}
        assert people == 1
        assert review == (last > due(started_on=began, home_since=began, **then).day)
        assert older == ((last - (page if page <= last else began)).days > 182)
    assert {review for _, _, review, _ in found} == {older for *_, older in found} == {0, 1}


def test_rounds_of_the_pulse_stand_in_a_line_from_five_answers_on(cast: Cast, sign_in: Any) -> None:
    with keys():
        for n, (voices, yes) in enumerate([(5, 3), (4, 4), (6, 6)]):
            closes = timezone.localdate() - n * WEEK
            made = PulseRound.objects.create(team=cast.ashton, opens_on=closes - WEEK, closes_on=closes)
            for _ in range(voices):
                PulseVoice.objects.create(round=made, user=make.user(name="Some Voice"))
            PulseCount.objects.create(round=made, question=1, choice=3, number=yes)
            PulseCount.objects.create(round=made, question=1, choice=2, number=6 - yes)
    assert [share for _, share in read(cast).lines.pulse] == [100, 50]
    html = sign_in(cast.sam).get(f"/team/{cast.ashton.pk}/how/").text
    assert "Fewer answers say we are well than before" in html and "Our pulse, round by round" in html


@pytest.mark.parametrize("function", ["how_waiting", "how_pulse"])
def test_lines_are_for_the_team_and_its_coach_alone(cast: Cast, function: str) -> None:
    with keys():
        today = timezone.localdate()
        made = PulseRound.objects.create(team=cast.ashton, opens_on=today - WEEK, closes_on=today)
        PulseCount.objects.create(round=made, question=1, choice=3, number=5)
        for _ in range(5):
            PulseVoice.objects.create(round=made, user=make.user(name="Some Voice"))
        Person.objects.filter(pk=cast.edith.pk).update(started_on=today - 20 * WEEK)
    for user in (cast.dawn, cast.sam, cast.priya, cast.zed, cast.ada, cast.jo, cast.gone):
        asking.tell(user.pk)
        assert bool(sql(f"select * from {function}(%s)", cast.ashton.pk)) == (user in (cast.dawn, cast.sam))


def test_a_page_of_all_teams_is_for_coaches(cast: Cast, sign_in: Any) -> None:
    for user in (cast.dawn, cast.ada, cast.jo, cast.gone):
        assert sign_in(user).get("/how/").status_code == 404


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (sentences.taken([90, 100]), "More hours have someone than 12 weeks ago"),
        (sentences.taken([100, 80]), "Fewer hours have someone than 12 weeks ago"),
        (sentences.taken([100, 100]), "Every planned hour had someone"),
        (sentences.taken([97, 98]), "98 of 100 hours had someone"),
        (sentences.taken([]), "Not enough weeks with visits yet"),
        (
            sentences.missed(0, dt.date(2026, 11, 15)),
            "Someone came to every essential visit we know of, up to Sunday 15 November",
        ),
        (sentences.missed(1, dt.date(2026, 11, 15)), "One essential visit had nobody"),
        (sentences.still_open([0, 0]), "No tension stayed open"),
        (sentences.still_open([3, 1]), "Fewer tensions are open than 12 weeks ago"),
        (sentences.still_open([2, 2]), "As many tensions are open as 12 weeks ago"),
        (sentences.waited([0, 0], "a review"), "Nobody waited for a review"),
        (sentences.waited([0, 2], "a review"), "More people wait for a review than when this line began"),
        (sentences.waited([2, 1], "a review"), "Fewer people wait for a review than when this line began"),
        (sentences.waited([1, 2, 1], "a review"), "As many people wait for a review as when this line began"),
        (sentences.pulse_moved([50, 80]), "More answers say we are well than before"),
        (sentences.pulse_moved([80, 82]), "82 of 100 answers say we are well"),
        (sentences.ahead([]), "No outcomes to follow yet"),
        (sentences.ahead([50, 60]), "More outcomes are going well than 12 weeks ago"),
        (sentences.ahead([50, 52]), "52 of 100 outcomes are there or getting closer"),
        (sentences.passed([]), "No visit has changed hands"),
        (sentences.passed([[(1, 1)], [(1, 2)]]), "We all give, and we all take"),
        (sentences.passed([[(1, 2)]]), "Not all that is handed over is taken on"),
        (sentences.passed([[(2, 2)]]), "What is handed over is taken on"),
        (sentences.connected(Connected(9, 0, 0, 2)), "A place nearby helps two of 9 people"),
        (sentences.connected(Connected(9)), "No place nearby carries an outcome yet"),
        (sentences.connected(Connected()), "Nobody is supported yet"),
        (sentences.beside([3], None), "Not enough weeks to lay side by side yet"),
        (sentences.beside([3], 4), "People see fewer faces here than in other teams"),
        (sentences.beside([3], 3.2), "People see about as many faces as in other teams"),
    ],
)  # fmt: skip
def test_a_finding_is_said_in_words(said: str, words: str) -> None:
    assert said == words
