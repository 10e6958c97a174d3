"""Community Circles: a purpose, the person's permission, and links that open one circle and nothing else."""

from __future__ import annotations

import datetime as dt
import re
import uuid
from typing import Any

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from people import asking, permission
from people.models import Look, Person
from profiles import circles
from profiles.models import (
    Circle,
    CircleAction,
    CircleAlong,
    CircleComing,
    CircleMeeting,
    CircleMember,
    Facilitator,
    Note,
    Outcome,
    Spoke,
    SpokeMark,
)
from tests import doors_circles, make
from tests.conftest import keys, sql
from tests.make import Cast
from tests.test_doors import address, ours

HOURS = {"at": "14:00", "until": "15:30"}


class Ring:
    """Dawn's browser at Edith's circle, and Maureen's at her own link."""

    def __init__(self, cast: Cast, browser: Client) -> None:
        self.cast, self.browser, self.person = cast, browser, cast.edith
        self.guest = Client()
        self.today = timezone.localdate()
        with keys():
            self.yes = doors_circles.allow(cast.edith, cast.dawn)
            self.circle = Circle.objects.create(person=cast.edith, purpose="Back at church", asked="Aloud")
            self.of: dict[str, Any] = {"circle": self.circle, "person": cast.edith}
            self.maureen = CircleMember.objects.create(**self.of, name="Maureen", digest=circles.digest("m"))
            self.alan = CircleMember.objects.create(**self.of, name="Alan", digest=circles.digest("a"))
            self.soon = CircleMeeting.objects.create(
                **self.of, on=self.today + dt.timedelta(days=3), where="At Edith’s, with cake"
            )
            self.lift = CircleAction.objects.create(**self.of, what="Lift to church")
        self.link = reverse("circle_here", args=["m"])

    def at(self, name: str, *args: object) -> str:
        return reverse(name, args=[self.person.pk, *args])

    def send(self, name: str, /, *args: object, **sent: object) -> Any:
        """A form of the team's, with a fresh id; the answer."""
        return self.browser.post(self.at(name, *args), {"id": str(uuid.uuid4())} | sent)

    def page(self) -> str:
        return str(self.browser.get(self.at("circle")).content.decode())

    def tap(self, **sent: object) -> str:
        """Maureen taps; the page that comes back."""
        return str(self.guest.post(self.link, sent, follow=True).content.decode())

    def fresh(self, row: Any) -> Any:
        with keys():
            row.refresh_from_db()
        return row


@pytest.fixture
def ring(cast: Cast, sign_in: Any) -> Ring:
    return Ring(cast, sign_in(cast.dawn))


def test_a_circle_goes_from_purpose_to_third_meeting(cast: Cast, sign_in: Any) -> None:
    browser = sign_in(cast.dawn)

    def at(name: str, *more: object) -> str:
        return reverse(name, args=[cast.edith.pk, *more])

    def send(name: str, /, *more: object, **sent: object) -> Any:
        return browser.post(at(name, *more), {"id": str(uuid.uuid4())} | sent)

    assert "No circle yet" in browser.get(at("circle")).content.decode()
    assert at("circle") in browser.get(at("person")).content.decode()
    assert send("circle_new", purpose="", asked="").status_code == 422
    assert send("circle_new", purpose="Back at church", asked="Aloud").status_code == 302
    assert "There is a circle already" in send("circle_new", purpose="P", asked="A").content.decode()
    refused = send("circle_member_new", name="Maureen")
    assert refused.status_code == 422 and "has not yet said yes" in refused.content.decode()
    with keys():
        doors_circles.allow(cast.edith, cast.dawn)
    assert send("circle_member_new", name="Maureen", enjoys="cake").status_code == 302
    today = timezone.localdate()
    for month in range(4):
        day = (today + dt.timedelta(days=28 * month)).isoformat()
        assert send("circle_meeting_new", on=day, **HOURS, where="Here").status_code == 302
    again = send("circle_meeting_new", on=today.isoformat(), **HOURS, where="x")
    assert again.status_code == 422 and "that day already" in again.content.decode()
    backwards = send("circle_meeting_new", on="2030-01-05", at="15:00", until="14:00", where="x")
    assert "Choose a time after it begins" in backwards.content.decode()
    page = browser.get(at("circle")).content.decode()
    assert page.count("With the connector") == 3 and "Meeting 4" in page and "Enjoys cake" in page


@pytest.mark.parametrize("verb", [circles.join, circles.choose])
def test_nobody_comes_in_without_the_persons_permission(verb: Any, ring: Ring) -> None:
    asking.tell(ring.cast.dawn.pk)
    permission.withdraw(ring.yes)
    with pytest.raises(circles.NotNow, match="has not yet said yes"):
        verb(CircleMember(**ring.of, name="Nora"))
    assert not ring.circle.members.filter(name="Nora").exists()
    with pytest.raises(circles.NotNow, match="has not yet said yes"):
        circles.new_link(ring.alan)


def test_a_link_is_shown_once_and_stored_only_as_a_digest(ring: Ring) -> None:
    answer = ring.browser.post(ring.at("circle_link", ring.alan.pk))
    token = re.findall(r"/circle/([\w-]{43})/", answer.content.decode())[0]
    assert answer["Cache-Control"] == "no-store"
    assert ring.fresh(ring.alan).digest == circles.digest(token)
    assert token not in ring.browser.get(ring.at("circle_member", ring.alan.pk)).content.decode()
    assert ring.guest.get(reverse("circle_here", args=["a"])).status_code == 410, "the old one is dead"
    assert "Hello, Alan" in ring.guest.get(reverse("circle_here", args=[token])).content.decode()


def test_a_link_shows_purpose_dates_and_actions_and_no_care(ring: Ring) -> None:
    with keys():
        make.note(person=ring.person, author=ring.cast.dawn, text="Slept badly")
    answer = ring.guest.get(ring.link)
    page = answer.content.decode()
    for word in ("Back at church", "At Edith’s, with cake", "2pm to 3.30pm", "Lift to church"):
        assert word in page
    assert "Saying no is fine" in page and "Hello, Maureen" in page
    private = ("Slept badly", "Jones", "Penicillin", "Wigan", "Dawn", "wants to be part", 'class="app-tabs')
    for word in private:
        assert word not in page
    assert answer["Cache-Control"] == "no-store" and answer["Referrer-Policy"] == "same-origin"


def test_the_person_can_be_told_that_somebody_came_by_the_link(ring: Ring) -> None:
    """In one line a day: not whose link, not when, and nothing where the link was dead."""
    shown = "Somebody with the circle’s link"
    looked = reverse("who_looked", args=[ring.person.pk])
    assert shown not in ring.browser.get(looked).content.decode()
    assert ring.guest.get(reverse("circle_here", args=["never"])).status_code == 410
    assert shown not in ring.browser.get(looked).content.decode()
    ring.guest.get(ring.link)
    ring.tap(can=ring.lift.pk)
    page = ring.browser.get(looked).content.decode()
    assert page.count(shown) == 1 and "why the circle meets, its dates and who does what" in page
    assert "Maureen" not in page.split("<main")[1]
    with keys():
        seen = Look.objects.filter(person_id=ring.person.pk, user_id=None)
        assert set(seen.values_list("data", "basis", "page")) == {("circle", "in the circle", "circle_here")}
        with pytest.raises(IntegrityError, match="look_is_somebodys"), transaction.atomic():
            Look.objects.create(person_id=ring.person.pk, data="notes", basis="x", page="x")


def test_nobody_writes_or_reads_who_looked_by_a_link(ring: Ring) -> None:
    ring.guest.get(ring.link)
    asking.tell(None, circle=circles.digest("m"))
    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        sql(
            "insert into people_look (person_id, data, basis, page, at) values (%s, 'circle', '', '', now())",
            ring.person.pk,
        )  # fmt: skip
    assert sql("select * from who_looked(%s, %s)", ring.person.pk, ring.today) == []
    asking.tell(None, circle=circles.digest("a stranger"))
    sql("select linked_look()")
    with keys():
        assert Look.objects.filter(user_id=None).count() == 1


def test_one_tap_says_i_come_i_can_done_or_not_after_all(ring: Ring) -> None:
    assert "You said you’ll be there" in ring.tap(come=ring.soon.pk)
    assert "Maureen is coming" in ring.page()
    assert "You said you can’t make it" in ring.tap(cannot=ring.soon.pk)
    for _ in range(2):
        assert "It is yours" in ring.tap(can=ring.lift.pk)
    assert "Maureen said" in ring.page()
    answer = ring.guest.post(reverse("circle_here", args=["a"]), {"can": ring.lift.pk}, follow=True)
    assert "Somebody else has said yes" in answer.content.decode()
    ring.guest.post(reverse("circle_here", args=["a"]), {"after_all": ring.lift.pk, "did": ""})
    assert ring.fresh(ring.lift).taken_by_id == ring.maureen.pk
    assert "open to all again" in ring.tap(after_all=ring.lift.pk)
    ring.tap(can=ring.lift.pk)
    ring.tap(did=ring.lift.pk)
    assert ring.fresh(ring.lift).done_on == ring.today
    for junk in ({"can": "x"}, {}, {"come": uuid.uuid4()}):
        assert ring.guest.post(ring.link, junk).status_code == 302


def test_a_member_has_an_idea_once(ring: Ring) -> None:
    sent = {"id": str(uuid.uuid4()), "what": "Roses"}
    for _ in range(2):
        ring.guest.post(ring.link, sent)
    with keys():
        assert CircleAction.objects.filter(what="Roses", idea_of=ring.maureen).count() == 1
    assert ring.guest.post(ring.link, sent | {"what": ""}).status_code == 422
    assert "Maureen’s idea" in ring.page()


def test_leaving_kills_the_link_and_frees_what_was_taken(ring: Ring) -> None:
    ring.tap(can=ring.lift.pk)
    leave = reverse("circle_leave", args=["m"])
    assert "You need no reason" in ring.guest.get(leave).content.decode()
    assert "You have left" in ring.guest.post(leave).content.decode()
    assert {ring.guest.get(a).status_code for a in (ring.link, leave)} == {410}
    assert ring.fresh(ring.lift).taken_by_id is None and ring.fresh(ring.maureen).left_on == ring.today
    assert ring.browser.post(ring.at("circle_member_leave", ring.alan.pk)).status_code == 302
    assert ring.guest.get(reverse("circle_here", args=["a"])).status_code == 410


@pytest.mark.parametrize("how", ["taken back", "run out", "circle ended", "person died"])
def test_a_link_dies_when_permission_or_circle_ends(ring: Ring, how: str) -> None:
    assert ring.guest.get(ring.link).status_code == 200
    if how == "circle ended":
        ring.send("circle_end", **{"as": "end"})
    else:
        with keys():
            if how == "person died":
                Person.objects.filter(pk=ring.person.pk).update(state="died")
            elif how == "run out":
                type(ring.yes).objects.filter(pk=ring.yes.pk).update(ends_on=ring.today)
            else:
                permission.withdraw(ring.yes)
    assert ring.guest.get(ring.link).status_code == 410
    assert ring.guest.post(ring.link, {"can": ring.lift.pk}).status_code == 410
    assert ring.fresh(ring.lift).taken_by_id is None


def test_nobody_writes_over_what_a_member_just_took(ring: Ring) -> None:
    sent = {"what": "Lift", "taken_by": "", "version": ring.fresh(ring.lift).version}
    ring.tap(can=ring.lift.pk)
    assert ring.send("circle_action", ring.lift.pk, **sent).status_code == 409
    assert ring.fresh(ring.lift).taken_by_id == ring.maureen.pk


def test_when_a_meeting_moves_everyone_is_asked_again(ring: Ring) -> None:
    ring.tap(come=ring.soon.pk)
    moved = {"on": (ring.soon.on + dt.timedelta(days=1)).isoformat(), **HOURS, "where": "Here", "version": 1}
    answer = ring.browser.post(ring.at("circle_meeting", ring.soon.pk), moved, follow=True)
    assert "Everyone is asked again" in answer.content.decode() and "Maureen is coming" not in ring.page()
    assert "You said" not in ring.guest.get(ring.link).content.decode()
    later = moved | {"minutes": "We sang", "version": 2}
    assert "asked again" not in ring.browser.post(
        ring.at("circle_meeting", ring.soon.pk), later, follow=True
    ).content.decode()  # fmt: skip


def test_a_meeting_called_off_is_gone_and_one_with_minutes_stays(ring: Ring) -> None:
    with keys():
        held = CircleMeeting.objects.create(**ring.of, on=ring.today, where="x", minutes="We sang")
    for meeting in (ring.soon, held):
        assert ring.browser.post(ring.at("circle_meeting_off", meeting.pk)).status_code == 302
    page = ring.guest.get(ring.link).content.decode()
    assert "No day is set" not in page and "We sang" in page and "with cake" not in page
    assert "moved" in ring.tap(come=ring.soon.pk)
    fresh = ring.send("circle_meeting_new", on=ring.soon.on.isoformat(), **HOURS, where="Again")
    assert fresh.status_code == 302, "that day is free again"


def test_after_a_year_the_team_asks_whether_to_carry_on(ring: Ring) -> None:
    assert "A year together" not in ring.page()
    with keys():
        Circle.objects.update(began_on=ring.today - dt.timedelta(days=365))
    assert "A year together" in ring.page()
    ring.send("circle_end", **{"as": "carry_on"})
    assert "A year together" not in ring.page()


def test_the_team_settles_actions_and_writes_minutes_and_nobody_loses_words(ring: Ring) -> None:
    end = ring.at("circle_action_end", ring.lift.pk)
    for how, words in (("done", "1 thing done"), ("open", "Open to all"), ("let_go", "1 thing done or")):
        ring.browser.post(end, {"as": how})
        assert words in ring.page()
    sent = {"on": ring.soon.on.isoformat(), **HOURS, "where": "Here", "version": 1}
    assert ring.send("circle_meeting", ring.soon.pk, **sent, minutes="We sang").status_code == 302
    stale = ring.send("circle_meeting", ring.soon.pk, **sent, minutes="Cake")
    assert stale.status_code == 409 and "We sang" in stale.content.decode()
    assert "We sang" in ring.guest.get(ring.link).content.decode()
    sent = {"what": "A lift", "taken_by": str(ring.alan.pk), "version": ring.fresh(ring.lift).version}
    assert ring.send("circle_action", ring.lift.pk, **sent).status_code == 302
    assert ring.send("circle_edit", purpose="Sing", asked="A", version=1).status_code == 302
    assert ring.send("circle_edit", purpose="Sew", asked="A", version=1).status_code == 409
    assert ring.send("circle_member", ring.alan.pk, name="Al", version=1).status_code == 302
    with keys():
        assert sql("select count(*) from profiles_circlememberevent where name = 'Al'") == [(1,)]


def test_a_circle_link_opens_nothing_else_of_many_addresses(cast: Cast, sign_in: Any) -> None:
    """Every address of the site, with ids of the circle's own team, of another, the link as a key."""
    from tests.doors import Place

    with keys():
        ashton, leigh = Place(cast, "ashton"), Place(cast, "leigh")
    guest = Client(raise_request_exception=False)
    opened = guest.get(address("circle_here", ashton))
    assert opened.status_code == 200 and ashton.mark.encode() in opened.content
    tried, leaks = 0, []
    for name in ours():
        if name in ("circle_here", "circle_leave", "invitation", "calendar_feed"):
            continue
        for place in (ashton, leigh):
            path = address(name, place)
            for query in ("", f"?link={ashton.mark}&circle={ashton.mark}"):
                with transaction.atomic():
                    answer = guest.get(path + query, headers={"authorization": f"Bearer {ashton.mark}"})
                    transaction.set_rollback(True)
                tried += 1
                if any(p.mark.encode() in answer.content for p in (ashton, leigh)):
                    leaks.append(f"{answer.status_code} {path}")
    assert tried >= 200 and not leaks, leaks


def test_row_security_shows_a_link_its_circle_alone(ring: Ring) -> None:
    with keys():
        other = Circle.objects.create(person=ring.cast.rose, purpose="Other", asked="A")
        CircleAction.objects.create(circle=other, person=ring.cast.rose, what="Other")
        make.note(person=ring.person, author=ring.cast.dawn, text="n")
    circles.enter("m")
    assert [c.pk for c in Circle.objects.all()] == [ring.circle.pk]
    assert [a.pk for a in CircleAction.objects.all()] == [ring.lift.pk]
    assert not (Person.objects.exists() or Note.objects.exists() or Outcome.objects.exists())
    assert Circle.objects.update(purpose="Mine") == 0 and CircleMeeting.objects.update(where="x") == 0
    for sent in ({"circle": other, "person": ring.cast.rose}, {**ring.of, "idea_of": ring.alan}):
        with pytest.raises(ProgrammingError), transaction.atomic():
            CircleAction.objects.create(what="x", **sent)
    with pytest.raises(ProgrammingError), transaction.atomic():
        CircleAction.objects.filter(pk=ring.lift.pk).update(taken_by=ring.alan)
    CircleMember.objects.filter(pk=ring.alan.pk).update(left_on=ring.today, digest="")
    assert ring.fresh(ring.alan).left_on is None
    asking.tell(None)
    assert not Circle.objects.exists(), "the next request knows no link"


def test_the_database_keeps_the_rules_of_a_circle(ring: Ring) -> None:
    asking.tell(ring.cast.dawn.pk)
    carol = Facilitator.objects.create(team=ring.cast.ashton, name="Carol")
    spoke = Spoke.objects.create(**ring.of, name="Singing")
    SpokeMark.objects.create(spoke=spoke, person=ring.person, going=3)
    wrong: list[tuple[Any, dict[str, Any]]] = [
        (Circle.objects.all(), {"purpose": ""}),
        (CircleMember.objects.filter(pk=ring.alan.pk), {"left_on": ring.today}),
        (CircleMember.objects.filter(pk=ring.alan.pk), {"facilitator": carol}),
        (CircleMember.objects.all(), {"facilitator": carol, "chosen_for": "Hymns"}),
        (CircleMeeting.objects.all(), {"until": dt.time(13)}),
        (CircleAction.objects.all(), {"done_on": ring.today, "let_go_on": ring.today}),
        (Facilitator.objects.all(), {"name": ""}),
        (Spoke.objects.all(), {"name": ""}),
        (SpokeMark.objects.all(), {"going": 6}),
    ]
    for rows, words in wrong:
        with pytest.raises(IntegrityError), transaction.atomic():
            rows.update(**words)


def test_both_pages_ask_as_often_for_many_rows_as_for_few(ring: Ring) -> None:
    def counts() -> list[int]:
        found = []
        for browser, path in ((ring.browser, ring.at("circle")), (ring.guest, ring.link)):
            with CaptureQueriesContext(connection) as seen:
                assert browser.get(path).status_code == 200
            found.append(len(seen))
        return found

    ring.tap(come=ring.soon.pk)
    counts()
    few = counts()
    with keys():
        for n in range(6):
            member = CircleMember.objects.create(**ring.of, name=f"M{n}")
            CircleAction.objects.create(**ring.of, what=f"A{n}", taken_by=member, idea_of=member)
            CircleMeeting.objects.create(
                **ring.of, on=ring.today - dt.timedelta(days=n + 1), where="x", minutes="y"
            )
            later = CircleMeeting.objects.create(
                **ring.of, on=ring.today + dt.timedelta(days=n + 9), where="x"
            )
            about = {"meeting": later, "on": later.on, "at": later.at}
            CircleComing.objects.create(**ring.of, **about, member=member, comes=True)
            CircleAlong.objects.create(person=ring.person, **about, user=ring.cast.shabnam)
    assert counts() == few
