"""A shared tension: who reads it, how it ends, and that nobody's words are lost."""

from __future__ import annotations

import datetime as dt
import re
import uuid
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from meetings.models import Action, Agreement, Tension
from people import asking
from tests import make
from tests.conftest import keys
from tests.make import Cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def late(cast: Cast) -> Tension:
    with keys():
        return make.tension(team=cast.ashton, author=cast.shabnam, label="Late swaps nobody sees")


def at(tension: Tension, more: str = "") -> str:
    return f"/team/{tension.team_id}/tension/{tension.pk}/{more}"


def now(tension: Tension) -> Tension:
    return Tension.objects.get(pk=tension.pk)


def test_its_author_and_a_teammate_are_asked_in_their_own_way(
    late: Tension, cast: Cast, sign_in: Any
) -> None:
    assert "Do you have what you need?" in sign_in(cast.shabnam).get(at(late)).text
    page = sign_in(cast.dawn).get(at(late)).text
    assert "Does Shabnam have what they need?" in page and "Change my words" not in page


def test_only_its_author_changes_the_words(late: Tension, cast: Cast, sign_in: Any) -> None:
    form = {"version": 1, "label": "Swaps", "noticed": "Late swaps", "better": "On the rota first"}
    for method in ("get", "post"):
        assert getattr(sign_in(cast.dawn), method)(at(late, "edit/"), form).status_code == 403
    assert sign_in(cast.shabnam).post(at(late, "edit/"), form).url == at(late)
    assert (now(late).label, now(late).better, now(late).version) == ("Swaps", "On the rota first", 2)


def test_a_stale_edit_shows_both_texts(late: Tension, cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    client.post(at(late, "edit/"), {"version": 1, "label": "Swaps", "noticed": "First"})
    answer = client.post(at(late, "edit/"), {"version": 1, "label": "Swaps", "noticed": "Second"})
    assert answer.status_code == 409 and "First" in answer.text and "Second" in answer.text
    assert now(late).noticed == "First"


def test_an_edit_without_words_is_an_error(late: Tension, cast: Cast, sign_in: Any) -> None:
    answer = sign_in(cast.shabnam).post(at(late, "edit/"), {"version": 1, "label": "", "noticed": "x"})
    assert answer.status_code == 422 and "Write a few words for the list" in answer.text


@pytest.mark.parametrize("how", ["information", "heard", "dropped"])
def test_it_ends_with_one_tap_and_opens_again(how: str, late: Tension, cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.dawn)
    for _ in range(2):  # a double tap is one end
        assert client.post(at(late, "end/"), {"how": how, "version": 1}).url == f"/team/{cast.ashton.pk}/"
    assert (now(late).ended_as, now(late).ended_on, now(late).version) == (how, timezone.localdate(), 2)
    assert "How it ended" in client.get(at(late)).text
    assert "Late swaps" not in client.get(f"/team/{cast.ashton.pk}/").text
    client.post(at(late, "reopen/"), {"version": 2})
    assert (now(late).ended_as, now(late).ended_on) == ("", None)


def test_what_is_taken_elsewhere_says_where_and_nothing_more(late: Tension, cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.dawn)
    form = client.get(at(late, "end/") + "?how=elsewhere").text
    assert "Where is it now?" in form and "To safeguarding" in form
    for nothing in ("", "moon"):
        answer = client.post(at(late, "end/"), {"how": "elsewhere", "version": 1, "taken_to": nothing})
        assert answer.status_code == 422 and now(late).ended_as == ""
    for _ in range(2):
        sent = {"how": "elsewhere", "version": 1, "taken_to": "safeguarding", "text": "A secret"}
        assert client.post(at(late, "end/"), sent).status_code == 302
    assert (now(late).ended_as, now(late).taken_to, now(late).version) == ("elsewhere", "safeguarding", 2)
    for more in (at(late), f"/team/{cast.ashton.pk}/tensions/"):
        assert "Taken elsewhere, to safeguarding" in client.get(more).text
    assert Tension.objects.get().ended_words == "Taken elsewhere, to safeguarding"
    client.post(at(late, "reopen/"), {"version": 2})
    assert (now(late).ended_as, now(late).taken_to) == ("", "")
    with keys(), pytest.raises(IntegrityError, match="tension_taken_to_elsewhere"), transaction.atomic():
        Tension.objects.update(taken_to="coach")


def test_an_end_nobody_knows_ends_nothing(late: Tension, cast: Cast, sign_in: Any) -> None:
    for how in ("", "x", "action\x00"):
        sign_in(cast.dawn).post(at(late, "end/"), {"how": how, "version": 1})
    assert now(late).ended_as == ""


def test_it_ends_with_someone_doing_something(late: Tension, cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    page = client.get(at(late, "end/") + "?how=action")
    assert "I have what I need" in page.text and "Dawn Mills" in page.text
    form = {
        "how": "action", "version": 1, "id": str(uuid.uuid4()), "what": "Ask Tom about tea",
        "owner": str(cast.dawn.pk), "by_when": timezone.localdate().isoformat(),
    }  # fmt: skip
    for _ in range(2):
        assert client.post(at(late, "end/"), form).status_code == 302
    action = Action.objects.get()
    assert (action.tension, action.owner, action.what) == (late, cast.dawn, "Ask Tom about tea")
    assert now(late).ended_as == "action"
    assert "Ask Tom about tea" in client.get(at(late)).text


def test_an_action_needs_words_and_one_of_us(late: Tension, cast: Cast, sign_in: Any) -> None:
    form = {"how": "action", "version": 1, "id": str(uuid.uuid4()), "what": "", "owner": str(cast.zed.pk)}
    answer = sign_in(cast.shabnam).post(at(late, "end/"), form)
    assert answer.status_code == 422 and "Write what they will do" in answer.text
    assert "<title>Error:" in answer.text and now(late).ended_as == "" and not Action.objects.exists()


def test_it_ends_with_an_agreement(late: Tension, cast: Cast, sign_in: Any) -> None:
    form = {
        "how": "agreement", "version": 1, "id": str(uuid.uuid4()), "text": "A swap goes on the rota first",
        "why": "Nobody turns up twice", "trying_until": "2026-12-20",
    }  # fmt: skip
    sign_in(cast.dawn).post(at(late, "end/"), form)
    agreement = Agreement.objects.get()
    assert (agreement.tension, agreement.trying_until) == (late, dt.date(2026, 12, 20))
    assert now(late).ended_as == "agreement"


def test_ending_what_somebody_just_reworded_keeps_the_form(late: Tension, cast: Cast, sign_in: Any) -> None:
    sign_in(cast.shabnam).post(at(late, "edit/"), {"version": 1, "label": "Swaps", "noticed": "New words"})
    form = {
        "how": "action", "version": 1, "id": str(uuid.uuid4()), "what": "Ask Tom",
        "owner": str(cast.dawn.pk),
    }  # fmt: skip
    client = sign_in(cast.dawn)
    answer = client.post(at(late, "end/"), form)
    assert answer.status_code == 409 and "New words" in answer.text and "Ask Tom" in answer.text
    assert not Action.objects.exists() and now(late).ended_as == ""
    client.post(at(late, "end/"), form | {"version": 2})
    assert now(late).ended_as == "action"
    client.post(at(late, "end/"), {"how": "heard", "version": 1})
    assert now(late).ended_as == "action"


def test_only_its_author_brings_it_to_the_coach(late: Tension, cast: Cast, sign_in: Any) -> None:
    assert sign_in(cast.sam).get(at(late)).status_code == 404
    assert sign_in(cast.dawn).post(at(late, "bring/"), {"version": 1, "to_coach": "yes"}).status_code == 403
    assert "Bring it to Sam, our coach" in sign_in(cast.shabnam).get(at(late)).text
    sign_in(cast.shabnam).post(at(late, "bring/"), {"version": 1, "to_coach": "yes"})
    page = sign_in(cast.sam).get(at(late))
    assert page.status_code == 200 and "have what" not in page.text
    assert re.findall('<form method="post" action="[^"]*/([a-z-]+)/"', page.text) == ["question"]
    for more in ("edit/", "end/", "reopen/", "bring/"):
        assert sign_in(cast.sam).post(at(late, more), {"version": 2}).status_code == 403, more
    sign_in(cast.shabnam).post(at(late, "bring/"), {"version": 2, "to_coach": "no"})
    assert sign_in(cast.sam).get(at(late)).status_code == 404


def test_a_coach_reads_no_tension_behind_an_action_or_agreement(
    late: Tension, cast: Cast, sign_in: Any
) -> None:
    with keys():
        action = make.action(team=cast.ashton, owner=cast.dawn, what="Ask Tom")
        action.tension = late
        action.save()
        agreed = Agreement.objects.create(team=cast.ashton, tension=late, text="The rota first")
    for address in (f"action/{action.pk}/", f"agreement/{agreed.pk}/", "tensions/", "", "meetings/"):
        page = sign_in(cast.sam).get(f"/team/{cast.ashton.pk}/{address}")
        assert page.status_code == 200 and "Late swaps" not in page.text and "<form" not in page.text, address
    assert "Late swaps" in sign_in(cast.dawn).get(f"/team/{cast.ashton.pk}/action/{action.pk}/").text


def test_another_team_finds_nothing(late: Tension, cast: Cast, sign_in: Any) -> None:
    for user in (cast.priya, cast.zed, cast.ada, cast.jo, cast.gone):
        for more in ("", "edit/", "end/"):
            assert sign_in(user).get(at(late, more)).status_code == 404
    elsewhere = f"/team/{cast.wigan.pk}/tension/{late.pk}/"
    assert sign_in(cast.priya).get(elsewhere).status_code == 404


def test_looking_at_it_is_kept_for_the_person_it_is_about(cast: Cast, sign_in: Any) -> None:
    with keys():
        tension = make.tension(team=cast.ashton, author=cast.shabnam, label="Cold tea")
        tension.person = cast.edith
        tension.save()
    page = sign_in(cast.dawn).get(at(tension))
    assert "About Edith" in page.text
    from people.models import Look

    with keys():
        assert Look.objects.filter(user_id=cast.dawn.pk, person_id=cast.edith.pk, page="tension").exists()


def test_nobody_shares_in_anothers_name(cast: Cast) -> None:
    from django.db import ProgrammingError, transaction

    asking.tell(cast.dawn.pk)
    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        make.tension(team=cast.ashton, author=cast.shabnam, label="Not mine")


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "today"), (6, "since "), (7, "a week now"), (14, "two weeks now"), (36, "five weeks now")],
)
def test_its_age_is_said_in_words(days: int, words: str, late: Tension, cast: Cast, sign_in: Any) -> None:
    with keys():
        Tension.objects.update(shared_on=timezone.localdate() - dt.timedelta(days=days))
    assert f"Shabnam, {words}" in sign_in(cast.dawn).get(f"/team/{cast.ashton.pk}/").text


def test_it_does_not_end_with_a_foreign_action(late: Tension, cast: Cast, sign_in: Any) -> None:
    with keys():
        foreign = make.action(team=cast.leigh, owner=cast.zed, what="theirs")
    form = {
        "how": "action", "version": 1, "id": str(foreign.pk), "what": "Ask Tom",
        "owner": str(cast.dawn.pk),
    }  # fmt: skip
    answer = sign_in(cast.shabnam).post(at(late, "end/"), form)
    assert answer.status_code == 404 and "theirs" not in answer.text and now(late).ended_as == ""
