"""How we're doing: the team's figures, and the same without names for its coach."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from meetings.models import Action, Agreement, Meeting, PulseCount, PulseRound, PulseVoice, Tension
from people import asking
from people.models import Colleague, Contract, Membership, Person
from profiles.models import Outcome, OutcomeMove, OutcomePlan, PersonPage, StepTaken
from rotas.models import Visit
from tests import make
from tests.conftest import commit, keys, sql
from tests.make import Cast
from wellbeing.dashboard import sentences
from wellbeing.dashboard.figures import (
    ONE,
    Actions,
    Agreements,
    Figures,
    Number,
    Pages,
    Reviews,
    Steps,
    Tensions,
    Week,
    figures,
)

pytestmark = pytest.mark.django_db


def day(number: int) -> dt.date:
    return timezone.localdate() + dt.timedelta(days=number)


def monday() -> dt.date:
    return day(-timezone.localdate().weekday())


@pytest.fixture
def busy(cast: Cast) -> Cast:
    """Ashton with something in every picture."""
    with keys():
        tom = make.person(team=cast.ashton, name="Thomas Bickershaw", link=cast.dawn)
        workers = [make.member(name=f"{name} Platt", team=cast.ashton) for name in ("Joy", "Dan", "Priti")]
        for n, worker in enumerate([cast.shabnam, cast.dawn, *workers]):
            make.visit(person=cast.edith, worker=worker, starts_at=make.at(-n, 6))
        make.visit(person=tom, worker=cast.dawn, starts_at=make.at(-13, 10))
        make.visit(person=tom, worker=cast.shabnam, starts_at=make.at(-14, 10))
        make.visit(person=tom, starts_at=make.at(2, 10), essential=True)
        make.visit(person=tom, worker=cast.gone, starts_at=make.at(3, 10), essential=True)
        make.visit(person=tom, worker=cast.dawn, starts_at=make.at(4, 10), essential=True)
        make.visit(person=tom, starts_at=make.at(7, 10), essential=True)
        cover = make.visit(person=tom, worker=cast.priya, starts_at=make.at(5, 10), essential=True)
        make.cover(cover)
        outcome = Outcome.objects.get(person=cast.edith)
        Outcome.objects.filter(pk=outcome.pk).update(
            look_again_on=day(-1), started_on=day(-200), progress="there"
        )
        for progress, ago in (("closer", 120), ("there", 10)):
            OutcomeMove.objects.create(
                outcome=outcome, person=cast.edith, life="active", progress=progress, on=day(-ago),
                author=cast.shabnam,
            )  # fmt: skip
        OutcomePlan.objects.filter(outcome=outcome).update(explore_by=day(-3))
        StepTaken.objects.create(outcome=outcome, person=cast.edith, number=1, explored="yes")
        PersonPage.objects.filter(person=tom).update(written_on=day(-190))
        Contract.objects.update(hours_a_week=20)
        for label, ago, ended_as in (("Swaps", 40, ""), ("Tea", 2, ""), ("Gloves", 9, "action")):
            tension = make.tension(team=cast.ashton, author=cast.dawn, label=label)
            Tension.objects.filter(pk=tension.pk).update(
                shared_on=day(-ago), ended_as=ended_as, ended_on=day(-1) if ended_as else None
            )
        make.action(team=cast.ashton, owner=cast.dawn, what="Find a bigger box")
        Action.objects.update(by_when=day(-2))
    for worker in (cast.dawn, cast.shabnam, cast.gone):
        with keys():
            sql(
                "insert into rotas_lengthvoice (id, person_id, block, user_id)"
                " values (gen_random_uuid(), %s, length_block(uk_today()) - 28, %s)", tom.pk, worker.pk
            )  # fmt: skip
    with keys():
        sql(
            "insert into rotas_lengthsum (id, person_id, block, minutes)"
            " values (gen_random_uuid(), %s, length_block(uk_today()) - 28, -50)", tom.pk
        )  # fmt: skip
    return cast


def read(cast: Cast, *, coach: bool = False, named: bool = True) -> Figures:
    commit()
    asking.tell((cast.sam if coach else cast.dawn).pk)
    return figures(cast.ashton, named=named)


def page(cast: Cast, sign_in: Any, user: Any, query: str = "") -> str:
    commit()
    answer = sign_in(user).get(f"/team/{cast.ashton.pk}/how/{query}")
    assert answer.status_code == 200
    return str(answer.text)


def main(html: str) -> str:
    """The grid of pictures."""
    return html[html.index('<div class="how-parts">') : html.index('<section class="app-narrow"')]


def test_every_figure_comes_from_the_rows(busy: Cast) -> None:
    found = read(busy)
    assert found.reviews == Reviews(late=1, soon=0, later=0, undated=1)
    assert found.faces == [Number("Edith", 5), Number("Thomas", 1)]
    assert [(s.person, s.due, s.left) for s in found.steps] == [("Edith", day(-3), 3)]
    assert (found.before, found.now) == ((0, 1, 0), (1, 0, 1))
    assert found.lengths == [Number("Thomas", -50)]
    assert found.tensions == Tensions(new=1, weeks=0, older=1, ended={"action": 1})
    assert [(d, n) for d, _, n in found.essential if n] == [(day(2), 1), (day(3), 1)]
    assert sum(total for _, total, _ in found.essential) == 4
    assert found.pages == Pages(fresh=1, ageing=0, old=1, none=0)
    assert found.actions == Actions(late=1, coming=0, undated=0)


def test_weeks_agreements_and_meetings_come_from_the_rows(busy: Cast) -> None:
    with keys():
        for days in (-7, -14):
            make.visit(person=busy.tom, worker=busy.priya, starts_at=make.at(days, 20))
        week = monday() - dt.timedelta(weeks=1)
        days = (week, week - dt.timedelta(weeks=2))
        starts = [dt.datetime.combine(on, dt.time(13), make.LONDON) for on in days]
        Meeting.objects.create(team=busy.ashton, starts_at=starts[0], held=True)
        Meeting.objects.create(team=busy.ashton, starts_at=starts[1])
        Meeting.objects.create(team=busy.wigan, starts_at=starts[1], held=True)
        for again in (day(-1), day(3), day(90), None):
            Agreement.objects.create(team=busy.ashton, text=f"Until {again}", look_again_on=again)
        Agreement.objects.create(team=busy.ashton, text="Over", look_again_on=day(-1), ended_on=day(-1))
    found = read(busy)
    assert len(found.meetings) == len(found.lines.faces) == 12
    assert found.meetings[-1] == (week, 1, 0) and found.meetings[-3][1:] == (0, 1)
    assert sum(held for _, held, _ in found.meetings) == 1
    assert found.agreements == Agreements(1, 1, 1, 1)
    expected = sql(
        "select round(avg(n), 1)::float from (select count(distinct worker_id) n from rotas_visit"
        " where team_id = %s and worker_id is not null and day between %s and %s group by person_id) f",
        busy.ashton.pk, week, week + dt.timedelta(days=6),
    )  # fmt: skip
    assert found.lines.faces[-1] == (week, expected[0][0])


def test_the_pulse_is_shown_from_five_answers_to_team_and_coach_alike(busy: Cast) -> None:
    with keys():
        pulse = PulseRound.objects.create(team=busy.ashton, opens_on=day(-9), closes_on=day(-2))
        PulseCount.objects.bulk_create(
            PulseCount(round=pulse, question=q, choice=3, number=4) for q in (1, 2, 3)
        )
        workers = [make.member(name=f"W{n} Last", team=busy.ashton) for n in range(5)]
        PulseVoice.objects.bulk_create(PulseVoice(round=pulse, user=worker) for worker in workers[:4])
    assert read(busy).pulse is None
    with keys():
        PulseVoice.objects.create(round=pulse, user=workers[4])
    mine, theirs = read(busy), read(busy, coach=True, named=False)
    assert mine.pulse == theirs.pulse and mine.pulse and len(mine.pulse.rows) == 3


def test_a_coach_of_two_teams_goes_from_one_to_the_other(busy: Cast, sign_in: Any) -> None:
    with keys():
        Membership.objects.create(user=busy.sam, team=busy.wigan, standing="coach", started_on=day(-9))
    html = page(busy, sign_in, busy.sam)
    assert f"/team/{busy.wigan.pk}/how/" in html and "Teams I coach" in html
    assert "Teams I coach" not in page(busy, sign_in, busy.dawn)


def test_hours_are_those_of_the_whole_contract(busy: Cast) -> None:
    with keys():
        busy.contract.contract_teams.create(team=busy.wigan)
        make.visit(
            person=busy.tom, starts_at=make.at(monday().toordinal() - day(0).toordinal(), 12), minutes=600
        )
    commit()
    asking.tell(busy.dawn.pk)
    planned = sum(
        v.minutes
        for v in Visit.objects.filter(team=busy.ashton).between(monday(), monday() + dt.timedelta(days=6))
    )
    found = read(busy)
    assert found.contract_teams == 2 and len(found.weeks) == 5
    assert found.weeks[-1] == Week(monday(), (planned + 600) / 60, 20.0)


def test_the_coach_reads_the_same_numbers_without_a_name(busy: Cast) -> None:
    mine, theirs = read(busy, named=False), read(busy, coach=True, named=False)
    assert mine == theirs
    assert {row.name for row in [*theirs.faces, *theirs.lengths, *theirs.steps]} == {ONE}
    named = read(busy)
    assert sorted(n.number for n in named.faces) == sorted(n.number for n in theirs.faces)
    assert named.tensions == theirs.tensions and named.pages == theirs.pages


def test_the_coachs_page_names_nobody(busy: Cast, sign_in: Any) -> None:
    with keys():
        names = [
            *Person.objects.values_list("called", "full_name"),
            *Colleague.objects.values_list("name", "name"),
        ]
        words = [o.statement for o in Outcome.objects.all()]
    html = page(busy, sign_in, busy.sam)
    for name in {part for pair in names for whole in pair for part in (whole, whole.split()[0])}:
        assert not re.search(rf"\b{re.escape(name)}\b", html), name
    assert not [statement for statement in words if statement in html]
    assert "One person" in html and "They name nobody" in html


def test_the_team_sees_exactly_what_the_coach_sees(busy: Cast, sign_in: Any) -> None:
    theirs = main(page(busy, sign_in, busy.sam))
    assert main(page(busy, sign_in, busy.dawn, "?as=coach")) == theirs
    assert main(page(busy, sign_in, busy.dawn)) != theirs


def test_a_coach_cannot_ask_for_names(busy: Cast, sign_in: Any) -> None:
    assert "Edith" not in page(busy, sign_in, busy.sam, "?as=team")


def test_the_team_reads_names_and_the_look_is_kept(busy: Cast, sign_in: Any) -> None:
    html = page(busy, sign_in, busy.dawn)
    assert "Edith sees five faces" in html and "but not for Thomas" in html and "What Sam sees" in html
    from people.models import Look

    with keys():
        assert Look.objects.filter(user_id=busy.dawn.pk, page="how").count() == 2


def test_nothing_is_counted_for_a_worker(busy: Cast, sign_in: Any) -> None:
    """But what each gave and took, in the order of names, which the team alone sees."""
    html = main(page(busy, sign_in, busy.dawn))
    begins = html.rindex("<figure", 0, html.index('"how-passed'))
    html = html[:begins] + html[html.index("</figure>", begins) :]
    with keys():
        names = list(Colleague.objects.exclude(user=busy.sam).values_list("name", flat=True))
    assert not [name for name in names if re.search(rf"\b{name.split()[0]}\b", html)]


def test_the_page_takes_the_same_queries_whatever_the_team(busy: Cast, sign_in: Any) -> None:
    client = sign_in(busy.dawn)

    def queries() -> int:
        with CaptureQueriesContext(connection) as caught:
            assert client.get(f"/team/{busy.ashton.pk}/how/").status_code == 200
        return len(caught)

    few = queries()
    with keys():
        for n in range(27):
            person = make.person(team=busy.ashton, name=f"Person{n} Number", link=busy.dawn)
            make.visit(person=person, worker=busy.shabnam, starts_at=make.at(-1, 0, n * 2), minutes=1)
            make.tension(team=busy.ashton, author=busy.dawn, label=f"Tension {n}")
    assert queries() == few <= 42


def test_an_empty_team_has_a_page(cast: Cast, sign_in: Any) -> None:
    with keys():
        empty = make.team(organisation=cast.ashton.organisation, name="Hindley")
        worker = make.member(name="Ann Start", team=empty)
    html = sign_in(worker).get(f"/team/{empty.pk}/how/").text
    for words in ("No outcomes to look at again yet", "No visits in the last 14 days", "No tensions yet",
                  "No agreed hours are written down yet", "No one-page profiles yet"):  # fmt: skip
        assert words in html
    assert "No meetings held yet" in html and "No agreements yet" in html
    assert "What Sam sees" not in html


def test_others_find_no_such_page(cast: Cast, sign_in: Any) -> None:
    for user in (cast.priya, cast.zed, cast.ada, cast.jo, cast.gone):
        assert sign_in(user).get(f"/team/{cast.ashton.pk}/how/").status_code == 404


@pytest.mark.parametrize("function", ["how_tensions", "how_steps", "how_pages", "how_hours"])
def test_the_database_counts_for_the_team_and_its_coach_alone(function: str, busy: Cast) -> None:
    ask = f"select * from {function}(%s)"
    for user in (busy.dawn, busy.sam):
        asking.tell(user.pk)
        assert sql(ask, busy.ashton.pk), user
    for user in (busy.priya, busy.zed, busy.ada, busy.jo, busy.gone):
        asking.tell(user.pk)
        assert not sql(ask, busy.ashton.pk), user


def test_a_coach_still_reads_no_row_behind_the_figures(busy: Cast) -> None:
    asking.tell(busy.sam.pk)
    assert not Tension.objects.exists() and not OutcomePlan.objects.exists()
    assert not StepTaken.objects.exists() and not PersonPage.objects.exists()


def test_a_worker_who_left_leaves_the_visit_open_but_cover_does_not(busy: Cast) -> None:
    with keys():
        Membership.objects.filter(user=busy.dawn).update(ended_on=day(0))
    asking.tell(busy.shabnam.pk)
    assert sum(n for _, _, n in figures(busy.ashton, named=True).essential) == 3


# the sentences

LATE = Steps("Edith: dressing", "Edith", day(-1), 2)
NAMELESS = Steps(ONE, ONE, day(-1), 2)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (sentences.reviews(Reviews(1, 3, 8, 0)), "One review is late, three are due soon"),
        (sentences.reviews(Reviews(0, 1, 0, 0)), "No reviews are late, one is due soon"),
        (sentences.reviews(Reviews(12, 0, 0, 0)), "12 reviews are late"),
        (sentences.faces([Number("Edith", 5), Number("Tom", 4)], 4), "Edith sees five faces"),
        (sentences.faces([Number("Joe", 5), Number("Tom", 6)], 4), "Joe and Tom see more than four faces"),
        (sentences.faces([Number(n, 5) for n in "abc"], 4), "Three people see more than four faces"),
        (sentences.faces([Number(ONE, 5)], 4), "One person sees five faces"),
        (sentences.faces([Number(ONE, 5), Number(ONE, 5)], 4), "Two people see more than four faces"),
        (sentences.faces([Number("Edith", 4)], 4), "Everyone sees four faces or fewer"),
        (sentences.steps([LATE], [], 1), "Edith’s early support still needs its steps"),
        (sentences.steps([NAMELESS], [], 1), "One early support still needs its steps"),
        (sentences.steps([NAMELESS] * 2, [], 2), "Two early supports still need their steps"),
        (sentences.steps([], [LATE], 1), "Edith has steps to walk soon"),
        (sentences.steps([], [NAMELESS], 1), "One early support has steps to walk soon"),
        (sentences.steps([], [], 2), "No early support is waiting for its steps"),
        (sentences.standing((3, 4, 5), (5, 5, 2)), "Two more outcomes are there"),
        (sentences.standing((3, 4, 5), (4, 5, 2)), "One more outcome is there"),
        (sentences.standing((3, 4, 5), (3, 4, 5)), "As many outcomes are there as before"),
        (sentences.standing((3, 4, 5), (2, 4, 5)), "Fewer outcomes are there than before"),
        (sentences.standing((0, 0, 0), (1, 4, 5)), "One outcome is there so far"),
        (sentences.standing((0, 0, 0), (0, 0, 0)), "No outcomes written down yet"),
        (sentences.lengths([Number("Tom", -50)], 30), "Visit lengths even out, but not for Tom"),
        (sentences.lengths([Number(ONE, -50)], 30), "Visit lengths even out, but not for one person"),
        (sentences.lengths([Number("Tom", 30)], 30), "Visit lengths even out"),
        (sentences.hours([Week(day(0), 49.5, 50)]), "Our plan fits the hours agreed"),
        (sentences.hours([Week(day(0), 56, 50)]), "We plan 6 hours more than agreed"),
        (sentences.hours([Week(day(0), 19, 20)]), "1 hour agreed is not in the plan"),
        (sentences.tensions(Tensions(1, 0, 0, {"heard": 3})), "Most tensions end with being heard"),
        (sentences.tensions(Tensions(1, 0, 0, {"action": 1})), "One tension has ended, one still open"),
        (sentences.tensions(Tensions(2, 0, 1, {})), "Three tensions are open"),
        (sentences.essential(4, 1), "One essential visit has nobody yet"),
        (sentences.essential(4, 0), "Every essential visit has someone"),
        (sentences.essential(0, 0), "No essential visits in the next 7 days"),
        (sentences.pages(Pages(1, 1, 1, 1)), "Two profiles need another look"),
        (sentences.pages(Pages(1, 1, 0, 0)), "Every one-page profile is in date"),
        (sentences.weeks([4.2, 3.1]), "People see fewer faces than 12 weeks ago"),
        (sentences.weeks([3.1, 4.2]), "People see more faces than 12 weeks ago"),
        (sentences.weeks([3.1, 3.4]), "People see about as many faces as 12 weeks ago"),
        (sentences.weeks([3.1]), "Not enough weeks with visits yet"),
        (sentences.agreements(Agreements(2, 1, 0, 0)), "Two agreements wait to be looked at"),
        (sentences.agreements(Agreements(0, 1, 0, 0)), "No agreement waits to be looked at"),
        (sentences.agreements(Agreements(0, 0, 0, 0)), "No agreements yet"),
        (sentences.meetings(12, 12), "We met every week"),
        (sentences.meetings(9, 12), "We met in nine of 12 weeks"),
        (sentences.meetings(0, 12), "No meetings held yet"),
        (sentences.pulse([("I rest", [1, 2, 2, 1]), ("I can", [0, 0, 3, 3])]), "I rest: 3 of 6 of us say so"),
        (sentences.pulse([("I can", [0, 0, 3, 3])]), "All of us are well, as far as this can say"),
        (sentences.pulse([]), "Not enough answers for a pulse yet"),
        (sentences.actions(Actions(1, 4, 0)), "One thing we said we’d do is late"),
        (sentences.actions(Actions(0, 4, 0)), "Nothing we said we’d do is late"),
        (sentences.actions(Actions(0, 0, 0)), "Nothing is waiting to be done"),
    ],
)  # fmt: skip
def test_the_finding_is_a_right_sentence(said: str, words: str) -> None:
    assert said == words
