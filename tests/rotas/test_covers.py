"""A cover lasts as long as its visit, its worker's place and their days: never longer."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any
from uuid import UUID

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from people import asking, leaving, post, supported
from people.models import Cover, Look, Membership, Outbox, Secret
from rotas import covers, patterns
from rotas.models import Pattern, Visit
from rotas.times import at
from tests import make
from tests.conftest import as_role, keys, sql
from tests.make import Cast

pytestmark = pytest.mark.django_db


def covered(cast: Cast, starts_at: dt.datetime | None = None, *, essential: bool = True) -> Visit:
    """Priya of Wigan goes to Edith of Ashton, soon unless said otherwise."""
    soon = timezone.now() + dt.timedelta(minutes=40)
    with keys():
        visit = make.visit(
            person=cast.edith, worker=cast.priya, starts_at=starts_at or soon, essential=essential
        )
        make.cover(visit)
    return visit


def from_pattern(cast: Cast) -> tuple[Pattern, Visit]:
    """Tomorrow at nine, as agreed for every day; Priya covers it."""
    with keys():
        pattern = Pattern.objects.create(
            person=cast.edith, weekdays=127, starts=dt.time(9), minutes=30, essential=True
        )
        visit = make.visit(person=cast.edith, worker=cast.priya, starts_at=make.at(1, 9), minutes=30)
        Visit.objects.filter(pk=visit.pk).update(pattern=pattern, essential=True)
        make.cover(visit)
    return pattern, visit


def posted(kind: str) -> list[UUID]:
    with as_role("worker"):
        return sorted(Outbox.objects.filter(kind=kind).values_list("subject_id", flat=True))


def to_mail() -> list[str]:
    mail.outbox.clear()
    with as_role("worker"):
        while post.drain():
            pass
    asking.tell(None)
    return sorted(to for letter in mail.outbox for to in letter.to)


def pages(cast: Cast) -> list[str]:
    return [reverse(name, args=[cast.edith.pk]) for name in ("person", "notes", "key", "person_incident_new")]


def seen_by(cast: Cast, client: Any) -> set[int]:
    return {client.get(page).status_code for page in pages(cast)}


def secrets(cast: Cast) -> int:
    asking.tell(cast.priya.pk)
    return Secret.objects.filter(person=cast.edith).count()


def test_a_cover_of_a_visit_that_is_called_off_opens_nothing(cast: Cast, sign_in: Any) -> None:
    visit, client = covered(cast), sign_in(cast.priya)
    assert seen_by(cast, client) == {200} and secrets(cast) == 1
    with keys():  # by a path that forgot the cover
        Visit.objects.filter(pk=visit.pk).update(cancelled_on=timezone.localdate())
    assert seen_by(cast, client) == {404} and secrets(cast) == 0
    assert "Edith" not in client.get(reverse("today")).text


def test_a_cover_of_a_visit_that_somebody_else_has_opens_nothing(cast: Cast, sign_in: Any) -> None:
    visit, client = covered(cast), sign_in(cast.priya)
    with keys():
        Visit.objects.filter(pk=visit.pk).update(worker=cast.dawn)
    assert seen_by(cast, client) == {404} and secrets(cast) == 0


def test_what_a_cover_opens_goes_by_the_visits_own_times(cast: Cast, sign_in: Any) -> None:
    visit, client = covered(cast), sign_in(cast.priya)
    with keys():
        Visit.objects.filter(pk=visit.pk).update(starts_at=make.at(2), ends_at=make.at(2, 10))
    assert seen_by(cast, client) == {404} and secrets(cast) == 0
    with keys():
        now = timezone.now()
        Visit.objects.filter(pk=visit.pk).update(starts_at=now, ends_at=now + dt.timedelta(hours=1))
        Cover.objects.update(starts_at=make.at(2), ends_at=make.at(2, 10))
    assert seen_by(cast, client) == {200} and secrets(cast) == 1


def test_a_pattern_that_ends_ends_the_cover_and_tells(cast: Cast) -> None:
    pattern, visit = from_pattern(cast)
    asking.tell(cast.shabnam.pk)
    patterns.change(pattern, pattern.version, ended_on=timezone.localdate())
    visit.refresh_from_db()
    assert visit.cancelled_on and Cover.objects.get().ended_on
    assert posted("cover-ended") == [cast.priya.pk]
    assert cast.priya.email in to_mail()
    said = next(letter for letter in mail.outbox if letter.to == [cast.priya.email])
    assert "not yours any more" in said.subject and "tomorrow at 9am" in said.body
    assert "Edith" not in f"{said.subject}{said.body}"


def test_a_pattern_that_moves_moves_the_cover_and_tells(cast: Cast) -> None:
    pattern, _ = from_pattern(cast)
    asking.tell(cast.shabnam.pk)
    patterns.change(pattern, pattern.version, starts=dt.time(15))
    cover = Cover.objects.get()
    assert cover.starts_at == at(timezone.localdate() + dt.timedelta(days=1), dt.time(15))
    assert cover.ended_on is None and posted("visit-cover") == [cast.priya.pk]
    assert cast.priya.email in to_mail()
    asking.tell(cast.shabnam.pk)
    patterns.change(pattern, pattern.version, starts=dt.time(16))
    assert cast.priya.email in to_mail(), "told anew of the new time"


def test_where_the_new_time_leaves_no_rest_the_visit_opens_and_the_cover_ends(cast: Cast) -> None:
    pattern, visit = from_pattern(cast)
    with keys():
        make.visit(person=cast.tom, worker=cast.priya, starts_at=make.at(2, 6))
    asking.tell(cast.shabnam.pk)
    patterns.change(pattern, pattern.version, starts=dt.time(21))
    visit.refresh_from_db()
    assert visit.worker_id is None and Cover.objects.get().ended_on
    assert posted("cover-ended") == [cast.priya.pk]


def test_a_pattern_that_rests_is_covered_by_nobody_and_they_hear(cast: Cast) -> None:
    pattern, visit = from_pattern(cast)
    asking.tell(cast.shabnam.pk)
    assert patterns.pause(pattern, 1, visit.day, visit.day + dt.timedelta(days=7)) == 1
    assert Cover.objects.get().ended_on and posted("cover-ended") == [cast.priya.pk]
    visit.refresh_from_db()
    assert visit.worker_id is None


def test_looking_at_what_a_change_would_do_ends_no_cover(cast: Cast) -> None:
    pattern, _ = from_pattern(cast)
    asking.tell(cast.shabnam.pk)
    patterns.would_change(pattern, pattern.version, ended_on=timezone.localdate())
    assert Cover.objects.get().ended_on is None and posted("cover-ended") == []


def test_a_team_that_takes_its_visit_back_and_a_death_tell_whoever_covered(cast: Cast) -> None:
    visit, _ = covered(cast, make.at(1)), covered(cast, make.at(2))
    asking.tell(cast.shabnam.pk)
    assert covers.take_back(visit) and posted("cover-ended") == [cast.priya.pk]
    cast.edith.refresh_from_db()
    supported.move(cast.edith, "died", since=timezone.localdate(), version=cast.edith.version)
    assert posted("cover-ended") == [cast.priya.pk] * 2
    assert not Cover.objects.filter(ended_on=None).exists()


def test_whoever_leaves_the_organisation_covers_nothing_there(cast: Cast, sign_in: Any) -> None:
    soon, later = covered(cast), covered(cast, make.at(3))
    with keys():  # she works elsewhere too, so that she is still signed in
        Membership.objects.create(user=cast.priya, team=cast.leigh)
        membership = Membership.objects.get(user=cast.priya, team=cast.wigan)
    client = sign_in(cast.priya)
    assert seen_by(cast, client) == {200}
    with keys():  # by a path that forgot the covers
        Membership.objects.filter(pk=membership.pk).update(ended_on=timezone.localdate())
    assert seen_by(cast, client) == {404} and secrets(cast) == 0
    with keys():
        Membership.objects.filter(pk=membership.pk).update(ended_on=None)
    asking.tell(cast.ada.pk)
    leaving.end(membership)
    assert posted("visit-opened") == sorted([cast.shabnam.pk, cast.dawn.pk] * 2)
    asking.tell(cast.shabnam.pk)
    assert set(Visit.objects.open().filter(worker=None)) == {soon, later}
    assert {cover.ended_on for cover in Cover.objects.all()} == {timezone.localdate()}
    assert cast.dawn.email in to_mail()


def test_whoever_moves_to_another_team_of_the_organisation_still_covers(cast: Cast) -> None:
    visit = covered(cast)
    with keys():
        beside = make.team(organisation=cast.ashton.organisation, name="Orrell")
        Membership.objects.create(user=cast.priya, team=beside)
        membership = Membership.objects.get(user=cast.priya, team=cast.wigan)
    asking.tell(cast.priya.pk)
    leaving.end(membership)
    assert posted("visit-opened") == [] and secrets(cast) == 1
    asking.tell(cast.shabnam.pk)
    assert visit not in Visit.objects.open()


def test_days_away_open_what_one_covers_and_tell_that_team(cast: Cast, sign_in: Any) -> None:
    away, back = covered(cast, make.at(3)), covered(cast, make.at(5))
    days = {"starts_on": str(make.at(3).date()), "ends_on": str(make.at(4).date())}
    sent = {"id": str(uuid.uuid4()), "why": "", **days}
    client = sign_in(cast.priya)
    asked = client.post(reverse("away"), sent).text
    assert "Not saved yet: 1 visit would" in asked and "A visit for another team" in asked
    said = client.post(reverse("away"), sent | {"sure": "on"}, follow=True).text
    assert "1 visit is open" in said
    assert posted("away-opened") == sorted([cast.shabnam.pk, cast.dawn.pk])
    asking.tell(cast.shabnam.pk)
    assert set(Visit.objects.open()) == {away}
    assert [cover.visit_id for cover in Cover.objects.filter(ended_on=None)] == [back.pk]


@pytest.mark.parametrize("essential", [True, False])
def test_i_cant_make_it_after_all_opens_a_covered_visit(cast: Cast, sign_in: Any, *, essential: bool) -> None:
    visit, client = covered(cast, essential=essential), sign_in(cast.priya)
    page = reverse("cover_give", args=[visit.pk])
    tomorrow = visit.day != timezone.localdate()  # late in the evening
    for place in (reverse("today") + "?day=tomorrow" * tomorrow, reverse("my_week") + f"?week={visit.day}"):
        assert page in client.get(place).text
    assert "I can’t make it" in client.get(page).text
    shown = client.post(page, follow=True).text
    assert "Given back." in shown and ("a letter now" in shown) == essential
    assert seen_by(cast, client) == {404} and client.post(page).status_code == 404
    asking.tell(cast.shabnam.pk)
    assert set(Visit.objects.open()) == {visit}
    assert to_mail() == ([cast.dawn.email, cast.shabnam.email] if essential else [])


def test_nobody_gives_back_what_another_covers_or_what_has_begun(cast: Cast, sign_in: Any) -> None:
    visit, begun = covered(cast), covered(cast, timezone.now() - dt.timedelta(minutes=90))
    for who, which in ((cast.zed, visit), (cast.shabnam, visit), (cast.priya, begun)):
        assert sign_in(who).post(reverse("cover_give", args=[which.pk])).status_code == 404
    for who in (cast.zed, cast.shabnam, cast.priya):
        asking.tell(who.pk)
        chosen = begun.pk if who is cast.priya else visit.pk
        assert sql("select * from let_go_covers(%s, %s, null, null)", cast.priya.pk, chosen) == []


def test_whoever_covers_reads_their_own_visit_and_no_week(cast: Cast, sign_in: Any) -> None:
    visit = covered(cast)
    with keys():
        make.visit(person=cast.edith, worker=cast.dawn, starts_at=make.at(1, 8))
        Pattern.objects.create(person=cast.edith, weekdays=127, starts=dt.time(9), minutes=30)
    client = sign_in(cast.priya)
    for page in ("person_week", "patterns", "api_patterns"):
        assert client.get(reverse(page, args=[cast.edith.pk])).status_code == 404
    shown = client.get(reverse("person", args=[cast.edith.pk])).text
    assert "Who is coming" in shown and "Dawn" not in shown
    asking.tell(cast.priya.pk)
    assert set(Visit.objects.filter(person=cast.edith)) == {visit} and not Pattern.objects.exists()


def test_a_search_that_finds_whom_one_covers_is_kept_as_cover(cast: Cast, sign_in: Any) -> None:
    covered(cast)
    client = sign_in(cast.priya)
    for words in ("Edith", "Tom"):
        client.get(reverse("search"), {"q": words})
    with keys():
        kept = set(Look.objects.values_list("person_id", "data", "basis"))
    assert (cast.edith.pk, "name", "covering a visit, by search") in kept
    assert (cast.tom.pk, "name", "your team, by search") in kept
