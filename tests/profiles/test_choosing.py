"""Choosing workers: private answers, two yeses, a trial, a change without fault, in the database too."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.db import IntegrityError, ProgrammingError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from people import asking, post
from people.models import Membership, User
from profiles import choosing, letters
from profiles.models import Chosen, Wanted, WorkerPage
from tests import make
from tests.conftest import as_role, keys, sql
from tests.make import Cast

pytestmark = pytest.mark.django_db
assert letters  # importing it registers what its post does


@pytest.fixture
def joy(cast: Cast) -> User:
    with keys():
        made = make.member(name="Joy Okafor", team=cast.ashton)
        WorkerPage.objects.create(user=made, number=1, appreciate="Sings", interests="Singing, roses")
    return made


def page(name: str, cast: Cast, *more: object) -> str:
    return reverse(name, args=[cast.edith.pk, *more])


def read(browser: Any, address: str) -> str:
    """The page without what differs each time: secrets, and ids made for what may be sent."""
    html = browser.get(address).content.decode()
    return re.sub(r'(name="(csrfmiddlewaretoken|id)" value|nonce)="[^"]*"', "", html)


def say(browser: Any, cast: Cast, worker: User, answer: str) -> Any:
    return browser.post(page("choosing", cast), {"user": str(worker.pk), "say": answer})


def test_a_no_and_never_asked_look_the_same_to_everyone_else(
    cast: Cast, sign_in: Any, joy: User, django_user_model: Any
) -> None:
    """Pages, warnings and API answers of every other reader, byte for byte, and every row SQL gives them."""
    with keys():  # she chose somebody, so that a warning says who is not one of hers
        Chosen.objects.create(person=cast.edith, user=cast.dawn, trial_until=timezone.localdate())
        visit = make.visit(person=cast.edith, essential=True)
    at_visit = [cast.ashton.pk, visit.pk]
    pages = [
        page("choosing", cast), page("person", cast), reverse("asked"), reverse("today"),
        reverse("people", args=[cast.ashton.pk]), reverse("worker", args=[cast.ashton.pk, joy.pk]),
        reverse("visit_take", args=at_visit), reverse("visit_swap", args=at_visit), reverse("api_today"),
        page("api_notes", cast),
        *(reverse(name, args=[cast.ashton.pk]) for name in ("rota", "for_me", "rota_drafts", "how")),
    ]  # fmt: skip
    others = (cast.shabnam, joy, cast.sam)

    def seen() -> dict[Any, Any]:
        found: dict[Any, Any] = {(o.pk, p): read(sign_in(o), p) for o in others for p in pages}
        for other in others:
            asking.tell(other.pk)
            found[other.pk, "sql"] = [sql(f"select * from profiles_{t}") for t in ("wanted", "chosen")]
            found[other.pk, "asked"] = sql("select wanting_me()")
        return found

    before = seen()
    assert "You are not one of Edith’s chosen workers." in before[joy.pk, pages[6]]
    assert say(sign_in(cast.dawn), cast, joy, "no").status_code == 302
    assert "You wrote down: not for me" in read(sign_in(cast.dawn), page("choosing", cast))
    assert seen() == before
    # and a second answer by somebody else is not turned away, which would tell
    assert say(sign_in(cast.shabnam), cast, joy, "no").status_code == 302


def test_only_the_asked_worker_learns_of_a_yes(cast: Cast, sign_in: Any, joy: User) -> None:
    assert say(sign_in(cast.dawn), cast, joy, "yes").status_code == 302
    assert "Edith would like you" in read(sign_in(joy), reverse("asked"))
    for other in (cast.shabnam, cast.sam, cast.priya):
        asking.tell(other.pk)
        assert not Wanted.objects.exists()
    assert "Edith would like you" not in read(sign_in(cast.shabnam), reverse("asked"))


def test_a_yes_is_told_by_letter_and_a_no_never(cast: Cast, sign_in: Any, joy: User) -> None:
    def sent() -> list[Any]:
        asking.tell(None)
        with as_role("worker"):
            while post.drain():
                pass
        return mail.outbox

    say(sign_in(cast.dawn), cast, joy, "no")
    assert not sent()
    for _ in range(2):
        say(sign_in(cast.dawn), cast, joy, "yes")
    assert [letter.to for letter in sent()] == [[joy.email]]
    assert not any(word in str(mail.outbox[0].message()) for word in ("Edith", "Jones", "Ashton", "Dawn"))
    say(sign_in(cast.dawn), cast, cast.shabnam, "yes")
    say(sign_in(cast.dawn), cast, cast.shabnam, "no")  # taken back before the post went
    assert len(sent()) == 1


def test_both_say_yes_then_try_it_then_keep_it(cast: Cast, sign_in: Any, joy: User) -> None:
    say(sign_in(cast.dawn), cast, joy, "yes")
    wanted = _wanted(joy)
    for _ in range(2):
        sign_in(joy).post(reverse("asked_answer", args=[wanted.pk]), {"say": "yes"})
    assert "Edith would like you" not in read(sign_in(joy), reverse("asked"))  # it is answered
    asking.tell(cast.dawn.pk)
    row = Chosen.objects.get()
    assert row.trial_until - row.started_on == choosing.TRIAL
    html = read(sign_in(cast.dawn), page("choosing", cast))
    assert "Trying it until" in html and "Joy Okafor" in html
    assert "Edith chose Joy" in read(sign_in(cast.shabnam), page("person", cast))
    assert "Edith chose Joy" in read(sign_in(cast.sam), page("person", cast))
    assert sign_in(cast.dawn).post(page("chosen_keep", cast, row.pk)).status_code == 302
    assert "It goes well" not in read(sign_in(cast.dawn), page("choosing", cast))


def _wanted(worker: User) -> Wanted:
    asking.tell(worker.pk)
    return Wanted.objects.get()


def test_a_change_has_no_fault_and_no_reason(cast: Cast, sign_in: Any, joy: User) -> None:
    with keys():
        row = Chosen.objects.create(person=cast.edith, user=joy, trial_until=timezone.localdate())
        Wanted.objects.create(person=cast.edith, user=joy, author=cast.dawn, yes=True)
    assert sign_in(cast.dawn).post(page("chosen_end", cast, row.pk)).status_code == 302
    assert "Joy Okafor" in read(sign_in(cast.dawn), page("choosing", cast)).split("The others in the team")[1]
    assert "Edith chose" not in read(sign_in(cast.dawn), page("person", cast))
    assert "Edith would like you" not in read(sign_in(joy), reverse("asked"))  # the old yes is over with it
    asking.tell(joy.pk)
    with pytest.raises(ProgrammingError, match="row-level"), transaction.atomic():
        Chosen.objects.create(person=cast.edith, user=joy, trial_until=timezone.localdate())


def test_a_worker_may_say_not_now(cast: Cast, sign_in: Any, joy: User) -> None:
    say(sign_in(cast.dawn), cast, joy, "yes")
    wanted = _wanted(joy)
    assert sign_in(joy).post(reverse("asked_answer", args=[wanted.pk]), {"say": "no"}).status_code == 302
    assert "Edith would like you" not in read(sign_in(joy), reverse("asked"))
    assert sign_in(joy).post(reverse("asked_answer", args=[wanted.pk]), {"say": "yes"}).status_code == 404
    asking.tell(cast.dawn.pk)
    assert not Chosen.objects.exists()
    assert sign_in(cast.dawn).post(reverse("asked_answer", args=[wanted.pk])).status_code == 404
    # who asked for Edith learns of it, or she would wait for ever; nobody else does
    assert "They cannot just now" in read(sign_in(cast.dawn), page("choosing", cast))
    assert "cannot just now" not in read(sign_in(cast.shabnam), page("choosing", cast))


def test_each_yes_is_answered_by_itself(cast: Cast, joy: User) -> None:
    """Dawn and Shabnam both wrote down a yes: not now to one leaves the other; a second tap is nothing."""
    for author in (cast.dawn, cast.shabnam):
        asking.tell(author.pk)
        choosing.say(cast.edith, joy.pk, yes=True, by=author)
    asking.tell(joy.pk)
    for left in (1, 0):
        choosing.decline(choosing.asked(joy)[0])
        assert len(choosing.asked(joy)) == left
    asking.tell(cast.dawn.pk)
    choosing.say(cast.edith, joy.pk, yes=True, by=cast.dawn)
    asking.tell(joy.pk)
    wanted = choosing.asked(joy)[0]
    for _ in range(2):
        choosing.agree(wanted, joy)
    assert Chosen.objects.count() == 1


def test_the_database_lets_nobody_choose_themselves_or_for_another(cast: Cast, joy: User) -> None:
    today = timezone.localdate()
    asking.tell(joy.pk)
    with pytest.raises(ProgrammingError, match="row-level"), transaction.atomic():
        Wanted.objects.create(person=cast.edith, user=joy, author=joy, yes=True)
    with pytest.raises(ProgrammingError, match="row-level"), transaction.atomic():
        Chosen.objects.create(person=cast.edith, user=joy, trial_until=today)  # nobody asked
    asking.tell(cast.dawn.pk)
    choosing.say(cast.edith, joy.pk, yes=True, by=cast.dawn)
    with pytest.raises(ProgrammingError, match="row-level"), transaction.atomic():
        Chosen.objects.create(person=cast.edith, user=joy, trial_until=today)  # it is Joy's to say yes
    asking.tell(joy.pk)
    assert Wanted.objects.update(yes=False) == 0
    Chosen.objects.create(person=cast.edith, user=joy, trial_until=today)
    with pytest.raises(IntegrityError), transaction.atomic():
        Chosen.objects.create(person=cast.edith, user=joy, trial_until=today)
    for outsider in (cast.priya, cast.zed, cast.ada, cast.jo, cast.gone):
        asking.tell(outsider.pk)
        assert not Chosen.objects.exists() and not Wanted.objects.exists()


def test_the_rota_reads_who_is_chosen_in_one_query(cast: Cast, joy: User) -> None:
    with keys():
        tom = make.person(team=cast.ashton, name="Alf Orr")
        for person, user in ((cast.edith, joy), (cast.edith, cast.dawn), (tom, joy)):
            Chosen.objects.create(person=person, user=user, trial_until=timezone.localdate())
        Wanted.objects.create(person=cast.edith, user=cast.shabnam, author=cast.dawn, yes=False)
    asking.tell(cast.shabnam.pk)
    with CaptureQueriesContext(connection) as asked:
        found = choosing.chosen(cast.ashton)
    assert len(asked) == 1
    assert found == {cast.edith.pk: frozenset({joy.pk, cast.dawn.pk}), tom.pk: frozenset({joy.pk})}
    with keys():
        Membership.objects.filter(user=joy).update(ended_on=timezone.localdate())
    asking.tell(cast.shabnam.pk)
    assert choosing.chosen(cast.ashton) == {cast.edith.pk: frozenset({cast.dawn.pk})}


def test_shared_interests_are_shown(cast: Cast, sign_in: Any, joy: User) -> None:
    assert "You may both enjoy: roses" in read(sign_in(cast.dawn), page("choosing", cast))
    assert choosing.shared("Gardening, chess", "My garden") == ["Gardening"]
    assert choosing.shared("", "My garden") == choosing.shared("Chess", "") == []


def test_more_than_four_is_said_and_never_blocked(cast: Cast, sign_in: Any) -> None:
    with keys():
        for n in range(5):
            user = make.member(name=f"Worker{n} Orr", team=cast.ashton)
            Chosen.objects.create(person=cast.edith, user=user, trial_until=timezone.localdate())
    assert "more than four" in read(sign_in(cast.dawn), page("choosing", cast))


def test_the_database_keeps_one_answer_a_writer_and_ends_no_choice_before_it_began(
    cast: Cast, joy: User
) -> None:
    today = timezone.localdate()
    asking.tell(cast.dawn.pk)
    choosing.say(cast.edith, joy.pk, yes=False, by=cast.dawn)
    with pytest.raises(IntegrityError, match="one_answer_a_writer"), transaction.atomic():
        Wanted.objects.create(person=cast.edith, user=joy, author=cast.dawn, yes=True)
    with pytest.raises(IntegrityError, match="chosen_ends_after_start"), transaction.atomic(), keys():
        Chosen.objects.create(
            person=cast.edith, user=joy, trial_until=today, ended_on=today - timedelta(days=1)
        )


@pytest.mark.parametrize("sent", [{}, {"say": "yes"}, {"say": "maybe", "user": "me"}, {"user": "x"}])
def test_an_answer_about_nobody_is_none(cast: Cast, sign_in: Any, joy: User, sent: dict[str, str]) -> None:
    assert sign_in(cast.dawn).post(page("choosing", cast), sent).status_code == 404
    for wrong in ((cast.priya, "yes"), (cast.dawn, "yes"), (joy, "maybe"), (joy, "")):
        stranger = {"user": str(wrong[0].pk), "say": wrong[1]}
        assert sign_in(cast.dawn).post(page("choosing", cast), stranger).status_code == 404
    asking.tell(cast.dawn.pk)
    assert not Wanted.objects.exists()


def test_a_big_team_costs_the_same_questions(cast: Cast, sign_in: Any) -> None:
    browser, counts = sign_in(cast.dawn), []
    for more in (1, 8):
        with keys():
            for n in range(more):
                make.member(name=f"Worker{n} Orr", team=cast.ashton)
        with CaptureQueriesContext(connection) as asked:
            browser.get(page("choosing", cast))
        counts.append(len(asked))
    assert counts[0] == counts[1]
