"""What a tension is about, who it is shared with, what stings, and how it comes to rest."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.utils import timezone

from meetings import blame, running
from meetings.models import Action, Agreement, Draft, Tension, Ways
from people import asking
from people.models import Buddies, Incident
from tests import make
from tests.conftest import keys, sql
from tests.make import Cast

pytestmark = pytest.mark.django_db


def sent(**more: object) -> dict[str, object]:
    return {"id": str(uuid.uuid4()), "noticed": "The rota says one thing and we do another", **more}


def at(cast: Cast, more: str = "") -> str:
    return f"/team/{cast.ashton.pk}/{more}"


@pytest.fixture
def three(cast: Cast) -> Cast:
    """Shabnam and Dawn are buddies; Joy works there too."""
    with keys():
        Buddies.objects.create(team=cast.ashton, one=cast.dawn, other=cast.shabnam)
        cast.gone.memberships.create(team=cast.ashton)
    return cast


def test_an_agreement_and_a_rule_of_the_rota_come_along(cast: Cast, sign_in: Any) -> None:
    with keys():
        agreed = Agreement.objects.create(team=cast.ashton, text="Every second weekend is free")
    client = sign_in(cast.shabnam)
    page = client.get(f"/tension/new/?agreement={agreed.pk}&rule=weekends").text
    assert "About what we agreed: Every second weekend is free" in page and "About the rota: weekends" in page
    form = sent(do="share", agreement=str(agreed.pk), rule="weekends")
    shared = client.post("/tension/new/", form, follow=True).text
    found = Tension.objects.get()
    assert (found.agreement, found.rule) == (agreed, "weekends")
    assert "About what we agreed: Every second weekend" in shared and "About the rota: weekends" in shared


def test_each_link_is_taken_off_by_itself(cast: Cast, sign_in: Any) -> None:
    with keys():
        agreed = Agreement.objects.create(team=cast.ashton, text="Every second weekend is free")
    form = sent(agreement=str(agreed.pk), rule="weekends", person=str(cast.edith.pk))
    client = sign_in(cast.shabnam)
    for off, words in (
        ("no_agreement", "About what we agreed"),
        ("no_rule", "About the rota"),
        ("no_person", "About Edith"),
    ):
        page = client.post("/tension/new/", form | {"about": off}).text
        assert words not in page and "The rota says one thing" in page, off
        assert sum(w in page for w in ("About what we agreed", "About the rota", "About Edith")) == 2, off
    assert not Draft.objects.exists()


def test_another_teams_agreement_and_a_rule_nobody_knows_stay_out(cast: Cast, sign_in: Any) -> None:
    with keys():
        theirs = Agreement.objects.create(team=cast.wigan, text="Theirs")
    page = sign_in(cast.shabnam).get(f"/tension/new/?agreement={theirs.pk}&rule=x&again={theirs.pk}").text
    assert "app-chip" not in page and "Theirs" not in page


def test_shared_with_a_buddy_it_is_for_the_two_alone(three: Cast, sign_in: Any) -> None:
    answer = sign_in(three.shabnam).post("/tension/new/", sent(do="buddy"), follow=True)
    found = Tension.objects.get()
    assert (found.shared_with, found.reader) == (
        "buddy",
        three.dawn,
    ) and "Shared with Dawn alone" in answer.text
    address = at(three, f"tension/{found.pk}/")
    assert "Only you and Shabnam can read this" in sign_in(three.dawn).get(address).text
    for user in (three.gone, three.sam, three.ada, three.priya):
        assert sign_in(user).get(address).status_code == 404
        assert "The rota says" not in sign_in(user).get(at(three)).text
        asking.tell(user.pk)
        assert sql("select 1 from meetings_tension") == []
    # a buddy listens: ending it is its author's
    assert sign_in(three.dawn).post(address + "end/", {"how": "heard", "version": 1}).status_code == 403
    asking.tell(three.dawn.pk)
    sql("update meetings_tension set shared_with = 'team', reader_id = null")
    asking.tell(three.shabnam.pk)
    assert Tension.objects.get().shared_with == "buddy"


def test_shared_with_the_coach_it_is_not_the_teams(three: Cast, sign_in: Any) -> None:
    sign_in(three.shabnam).post("/tension/new/", sent(do="coach"))
    found = Tension.objects.get()
    address = at(three, f"tension/{found.pk}/")
    assert (found.shared_with, found.reader, found.for_coach) == ("coach", three.sam, True)
    assert sign_in(three.sam).get(address).status_code == 200
    assert sign_in(three.dawn).get(address).status_code == 404


def test_what_a_buddy_reads_alone_the_buddy_takes_nowhere(three: Cast, sign_in: Any) -> None:
    sign_in(three.shabnam).post("/tension/new/", sent(do="buddy"))
    address = at(three, f"tension/{(found := Tension.objects.get()).pk}/")
    buddy = sign_in(three.dawn)
    assert "Put it in the record" not in buddy.get(address).text
    assert buddy.post(address + "incident/").status_code == 403
    for verb in ("bring", "widen", "settle", "reopen"):
        form = {"version": 1, "to_coach": "yes"}
        assert buddy.post(f"{address}{verb}/", form).status_code == 403, verb
    assert buddy.get(address + "edit/").status_code == 403
    for how in ("action", "agreement", "role", "elsewhere"):
        form = {"how": how, "version": 1, "id": str(uuid.uuid4()), "what": "x", "owner": str(three.dawn.pk),
                "text": "x", "taken_to": "coach", "change": "new", "name": "x", "purpose": "x"}  # fmt: skip
        buddy.post(address + "end/", form)
    page = buddy.get(at(three, f"actions/new/?tension={found.pk}")).text
    assert found.label not in page and str(found.pk) not in page
    form = {"id": str(uuid.uuid4()), "what": "I ring", "owner": str(three.dawn.pk), "tension": str(found.pk)}
    assert buddy.post(at(three, "actions/new/"), form).url == at(three)
    assert "The rota says" not in buddy.get(f"/tension/new/?again={found.pk}").text
    assert found.label not in buddy.get(at(three, f"proposal/new/?tension={found.pk}")).text
    with keys():
        assert not Incident.objects.exists() and Tension.objects.get().ended_as == ""
        assert Action.objects.get().tension is None
    # its author may: it says that the team reads it
    assert sign_in(three.shabnam).post(address + "incident/").status_code == 302


def test_what_is_for_two_waits_for_no_meeting(three: Cast, sign_in: Any) -> None:
    with keys():
        held = three.ashton.meetings.create(starts_at=make.at(1))
    sign_in(three.shabnam).post("/tension/new/", sent(do="buddy"))
    found = Tension.objects.get()
    for user in (three.shabnam, three.dawn, three.gone, three.sam):
        for page in (f"meeting/{held.pk}/", f"meeting/{held.pk}/now/", "agenda/"):
            answer = sign_in(user).get(at(three, page))
            assert found.label not in answer.text, (user, page)
    buddy = sign_in(three.dawn)
    for do in ("begin", "pick", "park"):
        buddy.post(at(three, f"meeting/{held.pk}/do/"), {"do": do, "moves": 1, "tension": str(found.pk)})
    assert found.label not in sign_in(three.gone).get(at(three, f"meeting/{held.pk}/now/")).text


def test_what_is_for_one_coach_is_for_no_other(three: Cast, sign_in: Any) -> None:
    sign_in(three.shabnam).post("/tension/new/", sent(do="coach"))
    found = Tension.objects.get()
    with keys():
        later = make.member(name="Kim Later", team=three.ashton, standing="coach")
    address, api = at(three, f"tension/{found.pk}/"), f"/api/teams/{three.ashton.pk}/tensions/"
    for user, answer in ((three.sam, 200), (later, 404)):
        client = sign_in(user)
        assert client.get(address).status_code == answer
        assert client.get(f"{api}{found.pk}/").status_code == answer
        for page in (at(three), at(three, "tensions/"), at(three, "coaching/"), api):
            assert (found.label in client.get(page).text) == (answer == 200), page
        form = {"id": str(uuid.uuid4()), "text": "What would Edith say?"}
        assert client.post(address + "question/", form).status_code == (302 if answer == 200 else 404)
        asking.tell(user.pk)
        assert len(sql("select 1 from meetings_tension")) == (answer == 200)
        assert len(sql("select 1 from meetings_question")) == (answer == 200)
    # what the team talks about and brings to its coach is for whoever coaches it
    sign_in(three.shabnam).post(address + "widen/", {"version": 1})
    assert sign_in(later).get(address).status_code == 200


def test_a_coach_who_stops_reads_nothing_of_it(three: Cast, sign_in: Any) -> None:
    sign_in(three.shabnam).post("/tension/new/", sent(do="coach"))
    with keys():
        three.sam.memberships.update(ended_on=timezone.localdate())
    asking.tell(three.sam.pk)
    assert sql("select 1 from meetings_tension") == []


def test_what_one_person_reads_alone_is_not_brought_to_the_coach(three: Cast, sign_in: Any) -> None:
    client = sign_in(three.shabnam)
    for do in ("buddy", "coach"):
        answer = client.post("/tension/new/", sent(do=do))
        for to_coach in ("yes", "no"):
            form = {"version": 1, "to_coach": to_coach}
            assert client.post(f"{answer.url}bring/", form).status_code == 403
    assert set(Tension.objects.values_list("for_coach", "shared_with")) == {(True, "coach"), (False, "buddy")}


def test_its_author_opens_it_to_the_whole_team_later(three: Cast, sign_in: Any) -> None:
    sign_in(three.shabnam).post("/tension/new/", sent(do="buddy"))
    found = Tension.objects.get()
    address = at(three, f"tension/{found.pk}/")
    assert sign_in(three.dawn).post(address + "widen/", {"version": 1}).status_code == 403
    sign_in(three.shabnam).post(address + "widen/", {"version": 1})
    found.refresh_from_db()
    assert (found.shared_with, found.reader) == ("team", None)
    assert sign_in(three.gone).get(address).status_code == 200


def test_without_a_buddy_nothing_is_shared(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    assert "is your buddy" not in client.get("/tension/new/").text
    assert client.post("/tension/new/", sent(do="buddy")).status_code == 404
    assert not Tension.objects.exists()


def test_what_one_pair_shares_is_counted_by_nobody(three: Cast, sign_in: Any) -> None:
    sign_in(three.shabnam).post("/tension/new/", sent(do="buddy"))
    for user in (three.shabnam, three.dawn, three.sam):
        asking.tell(user.pk)
        assert sql("select * from how_tensions(%s)", three.ashton.pk) == []


def test_it_becomes_an_incident_with_one_tap(cast: Cast, sign_in: Any) -> None:
    with keys():
        tension = make.tension(team=cast.ashton, author=cast.shabnam, label="Edith fell")
        tension.person = cast.edith
        tension.save()
    client = sign_in(cast.dawn)
    for _ in range(2):
        answer = client.post(at(cast, f"tension/{tension.pk}/incident/"))
        assert answer.url == at(cast, f"incident/{tension.pk}/")
    incident = Incident.objects.get()
    assert (incident.what, incident.person, incident.author) == (
        "I noticed: Edith fell",
        cast.edith,
        cast.dawn,
    )
    assert Tension.objects.get().ended_as == ""


def test_a_draft_goes_in_the_record_and_stays_private(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    client.post("/tension/new/", sent(do="incident", saw="My own words"))
    assert (
        Incident.objects.get().what.startswith("The rota says") and Draft.objects.get().saw == "My own words"
    )
    assert not Tension.objects.exists()
    draft = Draft.objects.get()
    client.post(f"/tension/mine/{draft.pk}/", {"version": 1, "noticed": "Anew", "do": "incident"})
    assert Incident.objects.count() == 1


def test_its_author_says_when_they_have_what_they_need(cast: Cast, sign_in: Any) -> None:
    with keys():
        tension = make.tension(team=cast.ashton, author=cast.shabnam, label="Late swaps")
    address = at(cast, f"tension/{tension.pk}/")
    sign_in(cast.dawn).post(address + "end/", {"how": "heard", "version": 1})
    assert not Tension.objects.get().settled
    assert sign_in(cast.dawn).post(address + "settle/", {"version": 2}).status_code == 403
    assert "I have what I need" in sign_in(cast.shabnam).get(address).text
    sign_in(cast.shabnam).post(address + "settle/", {"version": 2})
    assert Tension.objects.get().settled
    assert "Shabnam has what they need" in sign_in(cast.dawn).get(address).text
    sign_in(cast.dawn).post(address + "reopen/", {"version": 3})
    found = Tension.objects.get()
    assert (found.settled, found.ended_as) == (False, "")
    sign_in(cast.shabnam).post(address + "settle/", {"version": 4})  # nothing to settle yet
    assert not Tension.objects.get().settled
    sign_in(cast.shabnam).post(address + "end/", {"how": "information", "version": 4})
    assert Tension.objects.get().settled and Tension.objects.get().ended_as == "information"


def test_what_came_back_points_both_ways(cast: Cast, sign_in: Any) -> None:
    with keys():
        old = make.tension(team=cast.ashton, author=cast.dawn, label="Gloves run out")
        Tension.objects.filter(pk=old.pk).update(ended_as="action", ended_on=timezone.localdate())
    client = sign_in(cast.shabnam)
    assert "It came back: Gloves run out" in client.get(f"/tension/new/?again={old.pk}").text
    form = sent(do="share", again=str(old.pk))
    assert "It came back: Gloves run out" in client.post("/tension/new/", form, follow=True).text
    assert "It came back as: The rota says one thing" in client.get(at(cast, f"tension/{old.pk}/")).text


def test_after_two_meetings_its_age_is_said_in_meetings(cast: Cast, sign_in: Any) -> None:
    with keys():
        make.tension(team=cast.ashton, author=cast.shabnam, label="Late swaps")
        held = [cast.ashton.meetings.create(starts_at=make.at(-n)) for n in (8, 1)]
    asking.tell(cast.dawn.pk)
    running.finish(held[0], 1, "We talked")
    running.finish(held[0], 2, "Other words")  # the same meeting is counted once
    assert "Shabnam, today" in sign_in(cast.dawn).get(at(cast)).text
    asking.tell(cast.dawn.pk)
    running.finish(held[1], 1, "We talked again")
    for more in ("", "tensions/"):
        assert "Shabnam, two meetings now" in sign_in(cast.dawn).get(at(cast, more)).text


def test_a_team_has_its_own_word(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.dawn)
    for wrong in ("", "x" * 21, "<b>", "one two three"):
        assert client.post(at(cast, "our-word/"), {"version": 1, "word": wrong}).status_code == 422
    client.post(at(cast, "our-word/"), {"version": 1, "word": " Itch "})
    assert Ways.objects.get().word == "itch"
    page = client.get(at(cast)).text
    assert (
        "Raise an itch" in page
        and "Itches to talk about" in page
        and "ension" not in page.replace("tension/", "").replace("tensions/", "")
    )
    assert "Raise an itch" in client.get(f"/person/{cast.edith.pk}/").text
    answer = client.post(at(cast, "our-word/"), {"version": 1, "word": "niggle"})
    assert answer.status_code == 409 and "itch" in answer.text and "niggle" in answer.text
    assert "Raise a tension" in sign_in(cast.priya).get(f"/team/{cast.wigan.pk}/").text


@pytest.mark.parametrize(
    ("text", "strong"),
    [
        ("You always swap in the chat", "“Always” can sting."),
        ("Someone should have rung", "“Should” can sound like telling off."),
        ("That was careless", "“Careless” is about someone, not about what happened."),
        ("Whose fault was it?", "“Fault” looks for who is wrong."),
        ("I felt ignored", "“Ignored” says what they did to you."),
        ("The plate was full at 5.30. Nevertheless he smiled", ""),
    ],
)
def test_words_that_sting_are_hinted_at(text: str, strong: str) -> None:
    assert [hint.strong for hint in blame.hints(text)] == ([strong] if strong else [])


def test_a_hint_never_blocks(cast: Cast, sign_in: Any) -> None:
    answer = sign_in(cast.shabnam).post(
        "/tension/new/", sent(do="keep", noticed="Dan always swaps"), follow=True
    )
    assert "“Always” can sting." in answer.text and Draft.objects.get().noticed == "Dan always swaps"
    sign_in(cast.shabnam).post("/tension/new/", sent(do="share", noticed="Dan always swaps"))
    assert Tension.objects.get().noticed == "Dan always swaps"
