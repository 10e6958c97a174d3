"""One-page profiles, through the door: written, kept, compared, used again, printed."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.urls import reverse

from people import asking
from people.models import Permission, Person
from profiles import onepage, paper
from profiles.models import BUDGET, PersonPage, WorkerPage, WorkerPhoto
from tests.conftest import keys
from tests.make import Cast

pytestmark = pytest.mark.django_db
WORDS = {
    "appreciate": "Sharp as a tack",
    "matters": "My roses\nMy grandson Joe",
    "support": "Knock, and wait",
}


def edit(person: Person) -> str:
    return reverse("profile_edit", args=[person.pk])


def newest(person: Person) -> PersonPage:
    return person.pages.get(number=max(person.pages.values_list("number", flat=True)))


def test_each_save_is_the_next_version(cast: Cast, sign_in: Any) -> None:
    browser = sign_in(cast.dawn)
    assert "roses" in browser.get(edit(cast.edith)).content.decode()
    sent = WORDS | {"number": 1, "today": "The radio on", "agreed_on": "2026-01-05", "agreed_with": "Edith"}
    assert browser.post(edit(cast.edith), sent).url == reverse("person", args=[cast.edith.pk])
    page = newest(cast.edith)
    assert (page.number, page.today, page.author_id) == (2, "The radio on", cast.dawn.pk)
    assert cast.edith.pages.get(number=1).matters == "Edith’s roses"


def test_a_save_from_an_old_version_shows_both_texts(cast: Cast, sign_in: Any) -> None:
    browser = sign_in(cast.dawn)
    browser.post(edit(cast.edith), WORDS | {"number": 1})
    answer = browser.post(edit(cast.edith), WORDS | {"number": 1, "matters": "Fish and chips"})
    page = answer.content.decode()
    assert answer.status_code == 409 and "My grandson Joe" in page and "Fish and chips" in page
    assert cast.edith.pages.count() == 2
    assert browser.post(edit(cast.edith), WORDS | {"number": 9, "matters": "x"}).status_code == 409
    sent = WORDS | {"number": re.search(r'name="number" value="(\d+)"', page)[1], "matters": "Fish and chips"}  # type: ignore[index]
    assert browser.post(edit(cast.edith), sent).status_code == 302
    assert newest(cast.edith).matters == "Fish and chips"


def test_the_same_save_twice_is_one_version(cast: Cast, sign_in: Any) -> None:
    browser = sign_in(cast.dawn)
    for _ in range(2):
        assert browser.post(edit(cast.edith), WORDS | {"number": 1}).status_code == 302
    assert cast.edith.pages.count() == 2


@pytest.mark.parametrize(
    ("field", "text", "words"),
    [
        ("matters", "a" * (BUDGET + 1), "fits one page"),
        ("support", "a\n" * 11, "10 lines"),
        ("agreed_on", "soon", "Choose a day"),
        ("agreed_on", "2999-01-01", "still to come"),
    ],
)
def test_what_cannot_be_kept_says_why_and_keeps_what_was_typed(
    cast: Cast, sign_in: Any, field: str, text: str, words: str
) -> None:
    answer = sign_in(cast.dawn).post(
        edit(cast.edith), WORDS | {"number": 1, field: text, "today": "Radio on"}
    )
    page = answer.content.decode()
    assert answer.status_code == 422 and words in page and "Radio on" in page and "<title>Error:" in page
    assert cast.edith.pages.count() == 1


def test_a_full_heading_fits_as_a_browser_sends_it(cast: Cast, sign_in: Any) -> None:
    text = "\r\n".join(["a" * 59] * 9 + ["a" * 60])
    sent = WORDS | {"number": 1, "matters": text}
    assert sign_in(cast.dawn).post(edit(cast.edith), sent).status_code == 302
    assert len(newest(cast.edith).matters) == BUDGET


def test_a_version_can_be_used_again(cast: Cast, sign_in: Any) -> None:
    browser = sign_in(cast.dawn)
    browser.post(edit(cast.edith), WORDS | {"number": 1})
    address = reverse("profile_versions", args=[cast.edith.pk])
    page = browser.get(address).content.decode()
    assert "Added:</span> My grandson Joe" in page and "Taken out:</span> Edith’s roses" in page
    assert browser.post(address, {"number": 1, "latest": 2}).status_code == 302
    assert (newest(cast.edith).number, newest(cast.edith).matters) == (3, "Edith’s roses")
    browser.post(address, {"number": 2, "latest": 2})  # drawn before the last one
    assert newest(cast.edith).number == 3
    for nonsense in ("x", "99", ""):
        assert browser.post(address, {"number": nonsense, "latest": 3}).status_code == 404


def test_a_person_without_a_page_gets_words_and_a_first_one(cast: Cast, sign_in: Any) -> None:
    with keys():
        PersonPage.objects.filter(person=cast.edith).delete()
    browser = sign_in(cast.dawn)
    page = browser.get(reverse("profile_versions", args=[cast.edith.pk])).content.decode()
    assert "No page yet" in page and "Write the first one" in page
    assert browser.get(reverse("profile_pdf", args=[cast.edith.pk])).status_code == 404
    assert browser.post(edit(cast.edith), WORDS | {"number": 0}).status_code == 302
    assert newest(cast.edith).number == 1


def test_a_coach_reads_a_page_only_while_its_person_permits_it(cast: Cast, sign_in: Any) -> None:
    browser = sign_in(cast.sam)
    read = [reverse(name, args=[cast.edith.pk]) for name in ("profile_versions", "profile_pdf")]
    assert {browser.get(address).status_code for address in read} == {404}
    with keys():
        Permission.objects.create(
            person=cast.edith, purpose="coach", scope="my page", how="said", decided_by="Edith",
            recorded_by=cast.dawn,
        )  # fmt: skip
    assert {browser.get(address).status_code for address in read} == {200}
    assert browser.get(edit(cast.edith)).status_code == browser.post(read[0], {}).status_code == 403
    assert "Use this again" not in browser.get(read[0]).content.decode()


def pages_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type ?/Page\b", pdf))


def test_the_page_prints_on_one_sheet(cast: Cast, sign_in: Any) -> None:
    browser = sign_in(cast.dawn)
    answer = browser.get(reverse("profile_pdf", args=[cast.edith.pk]))
    assert answer["Content-Type"] == "application/pdf" and pages_of(answer.content) == 1
    assert b"AtkinsonHyperlegibleNext" in answer.content and b"pdfuaid" in answer.content
    assert "edith" not in answer["Content-Disposition"].lower()


@pytest.mark.parametrize(
    "text",
    [
        "word " * (BUDGET // 5),
        "W" * BUDGET,
        "\n".join(["a" * 59] * 10),
        "#panic() $x^$ \\ [ ] \u200b \x07 " * 15,
    ],
    ids=["words", "one long word", "ten lines", "markup"],
)
def test_a_full_page_still_prints_on_one_sheet(cast: Cast, text: str) -> None:
    page = PersonPage(appreciate=text, matters=text, support=text, agreed_with="E" * 120, person=cast.edith)
    asking.tell(cast.dawn.pk)
    assert pages_of(paper.draw(paper.sheet(cast.edith, page), page.written_on)) == 1


def test_a_worker_writes_their_own_page_and_colleagues_read_it(cast: Cast, sign_in: Any) -> None:
    mine = reverse("my_profile")
    browser = sign_in(cast.dawn)
    assert browser.post(mine, WORDS | {"number": 0, "interests": "Brass bands"}).status_code == 302
    assert browser.post(mine, WORDS | {"number": 0, "interests": "Baking"}).status_code == 409
    assert browser.post(mine, WORDS | {"number": 1, "interests": "Baking"}).status_code == 302
    history = reverse("my_profile_versions")
    assert "Taken out:</span> Brass bands" in browser.get(history).content.decode()
    browser.post(history, {"number": 1, "latest": 2})
    address = reverse("worker", args=[cast.ashton.pk, cast.dawn.pk])
    for reader in (cast.shabnam, cast.sam, cast.dawn):
        page = sign_in(reader).get(address).content.decode()
        assert "Brass bands" in page and "Sharp as a tack" in page
    for outsider in (cast.priya, cast.zed, cast.ada, cast.jo, cast.gone):
        assert sign_in(outsider).get(address).status_code == 404


def test_only_workers_of_the_team_stand_on_its_pages(cast: Cast, sign_in: Any) -> None:
    browser = sign_in(cast.dawn)
    for other in (cast.priya, cast.gone, cast.sam):
        for name in ("worker", "worker_photo"):
            assert browser.get(reverse(name, args=[cast.ashton.pk, other.pk])).status_code == 404
    with keys():
        WorkerPhoto.objects.create(user=cast.gone, jpeg=b"x")
        WorkerPage.objects.all().delete()
    left = reverse("worker_photo", args=[cast.ashton.pk, cast.gone.pk])
    assert browser.get(left).status_code == 404
    page = browser.get(reverse("worker", args=[cast.ashton.pk, cast.shabnam.pk])).content.decode()
    assert "Shabnam has not written a page yet" in page and "Link for" in page and "Edith" in page


def test_two_saves_at_once_are_never_one_number(cast: Cast) -> None:
    asking.tell(cast.dawn.pk)
    stale = onepage.of_person(cast.edith)
    onepage.write(cast.edith, 1, by=cast.dawn, words=WORDS)
    page = PersonPage(person=cast.edith, author=cast.dawn, number=2, matters="Mine")
    with pytest.raises(onepage.Stale) as caught:
        onepage.keep(page, stale, "person_page_once")
    assert caught.value.theirs.matters == WORDS["matters"]
