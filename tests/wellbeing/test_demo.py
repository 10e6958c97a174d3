"""The demo: its story hangs together, nothing in it is real, and one tap signs in."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.db import models, transaction
from django.test import Client
from django.utils import timezone

from meetings.models import Meeting, Tension
from people import asking
from people.models import Contact, Membership, Person, Team, User
from profiles.carrying import movement
from profiles.models import Idea, Outcome, PersonPage, WorkerPage
from rotas.models import Alert, LengthSum, LengthVoice, Pattern, Promise, Visit
from tests import make
from tests.conftest import keys, sql
from tests.test_house import BANNED_WORDS
from wellbeing.demo import loading, rota, story
from wellbeing.demo.book import Book
from wellbeing.reports.models import Report

SPOKEN = re.compile(r"\b(packages?|lorem|ipsum)\b", re.IGNORECASE)
EMAIL = f"@{story.DOMAIN}"


@pytest.fixture(scope="module")
def told(django_db_setup: None, django_db_blocker: Any) -> Iterator[int]:
    """The demo, loaded once for all of these tests; the number of its rows."""
    with django_db_blocker.unblock():
        outer = transaction.atomic()
        outer.__enter__()
        try:
            with keys():
                rows = loading.load()
                # or every test would check its deferred keys again
                sql("set constraints all immediate; set constraints all deferred")
            yield rows
        finally:
            transaction.set_rollback(True)
            outer.__exit__(None, None, None)


@pytest.fixture
def demo(told: int, db: None) -> int:
    return told


@pytest.fixture
def browser(demo: int, settings: Any, client: Client) -> Client:
    settings.DEMO = True
    settings.ROOT_URLCONF = "tests.wellbeing.demo_urls"
    return client


def account(who: str) -> User:
    found = story.account(story.CAST[who])
    assert found
    return found


def texts(book: Book) -> Iterator[tuple[str, str]]:
    """(table.column, text) of everything the demo writes."""
    for model, rows in book.rows.items():
        words = (models.CharField, models.TextField)
        fields = [f.attname for f in model._meta.concrete_fields if isinstance(f, words)]
        for row in rows:
            for name in fields:
                if text := getattr(row, name):
                    yield f"{model.__name__}.{name}", text


class Kept(Book):
    """A story told and not written."""

    def save(self) -> None:
        pass


@pytest.fixture(scope="module")
def twice() -> tuple[Book, Book]:
    """The story told twice on the same day, not written."""
    patch = pytest.MonkeyPatch()
    patch.setattr(Book, "save", Kept.save)
    patch.setattr(rota, "HISTORY", 70)
    day = dt.date(2026, 3, 27)  # the clocks change two days later
    try:
        return story.tell(day), story.tell(day)
    finally:
        patch.undo()


def test_the_same_day_tells_the_same_story(twice: tuple[Book, Book]) -> None:
    one, other = twice
    assert {m: [r.pk for r in rows] for m, rows in one.rows.items()} == {
        m: [r.pk for r in rows] for m, rows in other.rows.items()
    }
    assert list(texts(one)) == list(texts(other))


def test_every_id_is_one_of_its_own(twice: tuple[Book, Book]) -> None:
    counts = Counter(row.pk for rows in twice[0].rows.values() for row in rows)
    assert [key for key, n in counts.items() if n > 1] == []


def test_nothing_is_too_long_for_its_place(twice: tuple[Book, Book]) -> None:
    longer = [
        (model.__name__, field.name, getattr(row, field.attname))
        for model, rows in twice[0].rows.items()
        for field in model._meta.concrete_fields
        if getattr(field, "max_length", None)
        for row in rows
        if isinstance(text := getattr(row, field.attname), str) and len(text) > field.max_length
    ]
    assert longer == []


def test_the_demo_speaks_plainly(twice: tuple[Book, Book]) -> None:
    said = [(where, text) for where, text in texts(twice[0]) if where != "HealthSupport.medicines"]
    assert [s for s in said if BANNED_WORDS.search(s[1]) or SPOKEN.search(s[1])] == []


def test_no_two_profiles_share_their_words(twice: tuple[Book, Book]) -> None:
    pages = [p for p in twice[0].rows[PersonPage] if p.number == 1] + list(twice[0].rows[WorkerPage])  # type: ignore[attr-defined]
    for heading in ("appreciate", "matters", "support"):
        said = Counter(getattr(page, heading) for page in pages)
        assert [text for text, n in said.items() if n > 1 or not text] == []
    wants = Counter(o.statement for o in twice[0].rows[Outcome])  # type: ignore[attr-defined]
    assert max(wants.values()) == 1


def test_no_number_in_it_can_be_rung_and_no_letter_arrives(twice: tuple[Book, Book]) -> None:
    said = list(texts(twice[0]))
    phones = [t for where, t in said if where.endswith("phone")]
    assert phones and not [p for p in phones if not re.fullmatch(r"01632 960\d{3}|07700 900\d{3}", p)]
    assert all(u.email.endswith(EMAIL) and not u.has_usable_password() for u in twice[0].rows[User])  # type: ignore[attr-defined]
    numbers = [p.nhs_number for p in twice[0].rows[Person]]  # type: ignore[attr-defined]
    assert all(n.startswith("999") and len(n) == 10 for n in numbers) and len(set(numbers)) == len(numbers)
    # a real postcode never ends in these letters
    assert all(set(c.postcode[-2:]) & set("CIKMOV") for c in twice[0].rows[Contact])  # type: ignore[attr-defined]


@pytest.mark.parametrize("day", [dt.date(2026, 11, 22), dt.date(2026, 12, 25), dt.date(2027, 2, 28)])
def test_the_story_can_be_told_on_any_day(day: dt.date, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Book, "save", Kept.save)
    monkeypatch.setattr(rota, "HISTORY", 14)
    book = story.tell(day)
    pinned = [v for v in book.rows[Visit] if v.day == day and not v.worker_id]  # type: ignore[attr-defined]
    assert [(v.starts_at.hour, v.open_because) for v in pinned] == [(17, "Dan has a hospital appointment.")]


def test_teams_and_people_are_as_many_as_the_issue_says(demo: int) -> None:
    with keys():
        current = Membership.objects.current().filter(standing="worker")
        workers = Counter(current.values_list("team__name", flat=True))
        people = Counter(Person.objects.values_list("team__name", flat=True))
        states = Counter(Person.objects.values_list("state", flat=True))
    for team in ("Ashton", "Hindley", "Standish"):
        assert 8 <= workers[team] <= 10 and 12 <= people[team] <= 18, team
    assert 0 < people["Calder"] < 8
    assert states["hospital"] == states["paused"] == states["died"] == states["ended"] == 1


def test_fifteen_months_behind_and_four_weeks_ahead(demo: int) -> None:
    today = timezone.localdate()
    with keys():
        days = set(Visit.objects.values_list("day", flat=True))
        assert min(days) <= today - dt.timedelta(days=440) and max(days) == today + dt.timedelta(days=28)
        assert not Visit.objects.filter(day__lt=today, worker=None).exists()
        assert Visit.objects.filter(day=today + dt.timedelta(days=1), worker=None, essential=True).exists()
        assert Meeting.objects.filter(held=True).count() > 4 * 50
        assert Idea.objects.filter(number=5).exclude(ended_on=None).exists()
        ended = set(Tension.objects.exclude(ended_as="").values_list("ended_as", flat=True))
    assert {"action", "agreement", "heard", "information", "elsewhere", "dropped"} <= ended


def test_the_council_has_been_told_of_four_quarters(demo: int) -> None:
    with keys():
        reports = list(Report.objects.order_by("quarter_starts"))
    assert [r.contract_name for r in reports] == ["Support at home, Wigan neighbourhoods"] * 4
    asking.tell(account("commissioner").pk)
    assert Report.objects.count() == 4


def test_one_visit_was_missed_and_of_one_nobody_has_heard(demo: int) -> None:
    with keys():
        past = Visit.objects.filter(day__lt=timezone.localdate(), essential=True).exclude(came="yes")
        assert sorted(past.values_list("person__called", "came")) == [("Tom", "no"), ("Walter", "")]
        assert Alert.objects.get().ended == Alert.Ended.SEEN  # nobody was left waiting overnight


def test_thursdays_are_luncheon_club(demo: int) -> None:
    with keys():
        club = Visit.objects.filter(person__called="Edith", purpose__startswith="Luncheon club")
        assert {v.day.weekday() for v in club} == {3}


def test_shabnam_begins_at_eight_with_edith(demo: int) -> None:
    shabnam = account("worker")
    with keys():
        mine = list(Visit.objects.filter(worker=shabnam, day=timezone.localdate()).select_related("person"))
    assert [(timezone.localtime(v.starts_at).hour, v.person.called) for v in mine][:3] == [
        (8, "Edith"), (9, "Tom"), (11, "Gwen"),
    ]  # fmt: skip
    gaps = [later.starts_at - first.ends_at for first, later in zip(mine, mine[1:], strict=False)]
    assert min(gaps) >= dt.timedelta(minutes=15)


def test_nobody_is_in_two_places_and_promises_are_kept(demo: int) -> None:
    with keys():
        both = sql(
            # in order, so that it is one pass: fresh rows have no statistics to plan a join by
            "select count(*) from (select starts_at, max(ends_at) over (partition by worker_id"
            " order by starts_at, id rows between unbounded preceding and 1 preceding) as busy_until"
            " from rotas_visit where worker_id is not null) v where busy_until > starts_at"
        )
        broken = sql(
            "select count(*) from rotas_visit v join rotas_promise p"
            " on p.user_id = v.worker_id and p.starts_at::date = v.day"
            " and tstzrange(v.starts_at, v.ends_at) && tstzrange(p.starts_at, p.ends_at)"
        )
        assert Promise.objects.exists()
    assert both == broken == [(0,)]


def test_fewer_faces_than_a_year_ago(demo: int) -> None:
    """Different workers a person sees in a month: what the council's report shows."""

    def faces(first: int) -> float:
        today = timezone.localdate()
        span = (today - dt.timedelta(days=first), today - dt.timedelta(days=first - 28))
        seen = sql(
            "select avg(n) from (select count(distinct worker_id) n from rotas_visit v"
            " join people_person p on p.id = v.person_id where day between %s and %s"
            " and p.started_on < %s group by person_id) f",
            *span, span[0],
        )  # fmt: skip
        return float(seen[0][0])

    with keys():
        assert faces(28) < faces(392) - 1


def test_length_sums_have_three_voices(demo: int) -> None:
    with keys():
        voices = Counter(LengthVoice.objects.values_list("person_id", "block"))
        sums = set(LengthSum.objects.values_list("person_id", "block"))
        shown = {person.called for person in Person.objects.filter(pk__in=[pk for pk, _ in sums])}
    assert all(voices[s] >= 3 for s in sums) and {"Edith", "Gwen", "Tom"} <= shown


def test_the_first_organisation_sees_nothing_of_the_second(demo: int) -> None:
    for who, people, teams in (("worker", 15, {"Ashton"}), ("other-org-worker", 4, {"Calder"})):
        asking.tell(account(who).pk)
        assert Person.objects.count() == people
        assert set(Team.objects.values_list("name", flat=True)) == teams
        assert not Visit.objects.exclude(team__name__in=teams).exists()
    asking.tell(account("admin").pk)
    assert Person.objects.count() == Visit.objects.count() == Pattern.objects.count() == 0
    assert set(Team.objects.values_list("name", flat=True)) == {"Ashton", "Hindley", "Standish"}


def test_history_was_kept_by_the_triggers(demo: int) -> None:
    with keys():
        assert sql("select count(*) from rotas_visitevent") == sql("select count(*) from rotas_visit")


def test_a_second_load_changes_nothing_and_again_begins_anew(
    demo: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    with keys():
        assert loading.load() == 0
        User.objects.filter(email=f"sam.fletcher{EMAIL}").update(is_active=False)
        monkeypatch.setattr(rota, "HISTORY", 14)
        assert 0 < loading.load(again=True) < demo
        known = sql("select reltuples::int from pg_class where relname = 'rotas_visit'")
        assert known == sql("select count(*) from rotas_visit"), "Postgres guesses how many visits there are"
        assert User.objects.get(email=f"sam.fletcher{EMAIL}").is_active


def test_a_demo_of_yesterday_begins_anew_today(demo: int, monkeypatch: pytest.MonkeyPatch) -> None:
    with keys():
        monkeypatch.setattr(rota, "HISTORY", 14)
        User.objects.filter(email=f"sam.fletcher{EMAIL}").update(is_active=False)
        with time_machine.travel(timezone.now() + dt.timedelta(days=1)):
            assert 0 < loading.load() < demo
            assert loading.told_on() == timezone.localdate() and loading.load() == 0
        assert User.objects.get(email=f"sam.fletcher{EMAIL}").is_active


def test_the_demo_stays_away_from_real_people(demo: int, settings: Any) -> None:
    settings.DATABASE_LOGIN = "owner"
    with keys():
        make.user(name="Real Person")
        before = User.objects.count()
        call_command("demo")  # somebody invited since is no reason not to start
        with pytest.raises(CommandError, match="Real people"):
            call_command("demo", again=True)
        assert User.objects.count() == before


def test_the_demo_is_not_told_where_real_people_are(
    db: None, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.DATABASE_LOGIN = "owner"
    monkeypatch.setattr(story, "DOMAIN", "nobody.example")  # so that the demo of these tests is real
    with keys():
        make.user(name="Real Person")
        for again in (False, True):
            with pytest.raises(CommandError, match="Real people"):
                call_command("demo", again=again)


def test_only_the_owner_loads_it(db: None) -> None:
    with pytest.raises(CommandError, match="as the owner"):
        call_command("demo")


def test_the_command_says_that_the_demo_is_here(
    demo: int, settings: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.DATABASE_LOGIN = "owner"
    with keys():
        call_command("demo")
    assert "already here" in capsys.readouterr().out


@pytest.mark.parametrize("who", story.CAST)
def test_one_tap_signs_in(browser: Client, who: str) -> None:
    answer = browser.post("/demo/sign-in/", {"who": who})
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert browser.session["demo"] is True
    assert browser.session["_auth_user_id"] == str(account(who).pk)
    assert "second-factor" not in browser.get("/")["Location"]


def test_the_cast_page_names_everyone(browser: Client) -> None:
    page = browser.get("/demo/").content.decode()
    assert all(f'value="{who}"' in page for who in story.CAST)
    with keys():
        asked = sql("select name from people_colleague")
    assert all(name in page for name in ("Shabnam Akhtar", "Jo Field")) and ("Jo Field",) in asked


def test_signed_out_visitors_meet_the_cast(browser: Client) -> None:
    answer = browser.get("/")
    assert (answer.status_code, answer["Location"]) == (302, "/demo/")


def test_somebody_unknown_is_told_so(browser: Client) -> None:
    for who in ("nobody", "", "\x00"):
        answer = browser.post("/demo/sign-in/", {"who": who})
        assert answer.status_code == 400
    assert "_auth_user_id" not in browser.session


def test_the_sign_in_needs_its_form(browser: Client) -> None:
    assert browser.get("/demo/sign-in/").status_code == 405
    strict = Client(enforce_csrf_checks=True)
    assert strict.post("/demo/sign-in/", {"who": "worker"}).status_code == 403


def test_without_the_demo_there_is_no_such_page(db: None, client: Client) -> None:
    assert client.get("/demo/").status_code == 404
    assert client.post("/demo/sign-in/", {"who": "worker"}).status_code == 404


def test_an_empty_demo_says_what_to_do(browser: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(story, "account", lambda name: None)
    answer = browser.post("/demo/sign-in/", {"who": "worker"})
    assert answer.status_code == 400 and "aren’t loaded" in answer.content.decode()


def test_movement_of_the_demo_equals_a_count_by_hand(demo: int) -> None:
    """The one statement on dated spells against a look at the ideas themselves, day by day, for a team."""
    asking.tell(account("worker").pk)
    today = timezone.localdate()
    first = (today.replace(day=1) - dt.timedelta(days=400)).replace(day=1)
    by_hand = sql(
        """
        select i.outcome_id, date_trunc('month', d.day)::date, array_agg(distinct i.number::int)
        from generate_series(%s::date, %s::date, interval '1 day') d(day)
        join profiles_idea i on i.decided_on <= d.day and (i.ended_on is null or i.ended_on > d.day)
        where i.choice = 'yes' group by 1, 2
        """,
        first, today,
    )  # fmt: skip
    found = movement(set(Outcome.objects.values_list("pk", flat=True)), first, today)
    assert len(found) > 100 and sorted(found, key=str) == sorted(by_hand, key=str)
