"""About Me: the seven headings in their order, as a page, as JSON, and as a FHIR document that validates.

The package has models of release 4B; what a document of ours holds is the same there and in release 4.
"""

from __future__ import annotations

import datetime as dt
import json
import uuid
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from fhir.resources.R4B.bundle import Bundle
from fhir.resources.R4B.composition import Composition
from fhir.resources.R4B.patient import Patient

from people.models import CommunicationNeed, Look, Permission
from profiles import aboutme, fhirdocument, onepage
from profiles.models import PersonPage, PersonPhoto
from tests.conftest import keys
from tests.doors import jpeg
from tests.make import Cast

pytestmark = pytest.mark.django_db
#: PRSB About Me, in its order
HEADINGS = [
    "What is most important to me", "People who are important to me",
    "How I communicate and how to communicate with me", "My wellness", "Please do and please don’t",
    "How and when to support me", "Also worth knowing about me",
]  # fmt: skip
SAYS = {
    "matters": "My roses\nFish & chips on Fridays", "people": "Joe, my grandson <rings on Sundays>",
    "communicate": "Look at me when you speak", "wellness": "I sing when I am well",
    "support": "Knock, and wait\nPlease don’t rush me\nPlease sit on my right",
    "appreciate": "Sharp as a tack", "written_with": "Shabnam and Joe",
}  # fmt: skip


@pytest.fixture
def profile(cast: Cast) -> PersonPage:
    with keys():
        cast.edith.born_on, cast.edith.nhs_number = dt.date(1936, 5, 4), "9990000018"
        cast.edith.save()
        CommunicationNeed.objects.create(person=cast.edith, text="Hearing aid, left")
        CommunicationNeed.objects.create(person=cast.edith, text="Large print", ended_on=timezone.localdate())
        return PersonPage.objects.create(
            person=cast.edith, number=2, author=cast.shabnam, agreed_on=dt.date(2026, 1, 5),
            written_on=dt.date(2026, 1, 6), **SAYS,
        )  # fmt: skip


def at(cast: Cast, name: str) -> str:
    return reverse(name, args=[cast.edith.pk])


def test_the_profile_stands_under_the_seven_headings_in_their_order(
    cast: Cast, sign_in: Any, profile: PersonPage
) -> None:
    html = sign_in(cast.dawn).get(at(cast, "about_me")).content.decode()
    places = [html.index(f">{heading}<") for heading in HEADINGS]
    assert places == sorted(places)
    found = {one.label: one.lines for one in aboutme.sections(profile, ["Hearing aid, left"])}
    assert list(found) == HEADINGS
    assert found["Please do and please don’t"] == ["Please don’t rush me", "Please sit on my right"]
    assert found["How and when to support me"] == ["Knock, and wait"]
    assert found[HEADINGS[2]] == ["Look at me when you speak", "Hearing aid, left"]
    assert "Supported to write this by Shabnam and Joe" in html and "6 January 2026" in html
    assert "Large print" not in html.split("<main")[1]  # a need that has ended
    with keys():
        seen = set(Look.objects.filter(user_id=cast.dawn.pk).values_list("data", flat=True))
    assert seen == {"profile", "safety"}  # the needs are another class of data, and are looked at too


def test_what_about_me_asks_is_written_with_the_profile_and_kept_in_its_versions(
    cast: Cast, sign_in: Any
) -> None:
    browser = sign_in(cast.dawn)
    sent = {"number": 1, "matters": "Edith’s roses", "people": "Joe", "wellness": "I sing"}
    assert browser.post(at(cast, "profile_edit"), sent).status_code == 302
    html = browser.get(at(cast, "profile_versions")).content.decode()
    assert "People who are important to me" in html and "How I am when I am well" in html
    long = sent | {"number": 2, "people": "x" * 401}
    assert browser.post(at(cast, "profile_edit"), long).status_code == 422
    again = browser.post(at(cast, "profile_versions"), {"number": 1, "latest": 2})
    assert again.status_code == 302
    assert onepage.of_person(cast.edith).people == ""  # type: ignore[union-attr]
    assert browser.get(reverse("my_profile_versions")).status_code == 200


def test_json_holds_what_is_written_and_no_time(cast: Cast, sign_in: Any, profile: PersonPage) -> None:
    answer = sign_in(cast.dawn).get(at(cast, "about_me_json"))
    found = json.loads(answer.content)
    assert answer["Content-Type"] == "application/json" and "attachment" in answer["Content-Disposition"]
    assert "edith" not in answer["Content-Disposition"].lower()
    assert [one["heading"] for one in found["sections"]] == HEADINGS
    assert found["date_last_updated"] == "2026-01-06" and found["person"]["nhs_number"] == "9990000018"
    assert found["supported_to_write_this_by"] == "Shabnam and Joe"
    assert "Not assessed" in found["about_this_file"]


def test_fhir_validates_as_a_document(cast: Cast, sign_in: Any, profile: PersonPage) -> None:
    with keys():
        PersonPhoto.objects.create(person=cast.edith, jpeg=jpeg())
    answer = sign_in(cast.dawn).get(at(cast, "about_me_fhir"))
    assert answer["Content-Type"] == "application/fhir+json"
    made = Bundle.model_validate_json(answer.content)
    composition, patient = made.entry[0].resource, made.entry[1].resource
    assert isinstance(composition, Composition) and isinstance(patient, Patient)
    assert made.type == "document" and made.identifier.value.startswith("urn:uuid:") and made.timestamp
    assert [one.title for one in composition.section] == HEADINGS
    assert "Fish &amp; chips" in composition.section[0].text.div
    assert "&lt;rings on Sundays&gt;" in composition.section[1].text.div
    assert composition.author[0].reference == made.entry[1].fullUrl == composition.subject.reference
    assert composition.author[1].display == "Shabnam and Joe"
    assert composition.date == dt.date(2026, 1, 6) and composition.attester[0].time == dt.date(2026, 1, 5)
    assert patient.birthDate == dt.date(1936, 5, 4) and patient.identifier[0].value == "9990000018"
    assert patient.photo[0].contentType == "image/jpeg"
    assert "profile" not in json.loads(answer.content)["entry"][0]["resource"].get("meta", {})  # no claim


@pytest.mark.parametrize("says", [{}, {"matters": "Roses"}, {"appreciate": "\n \n"}])
def test_a_page_with_little_on_it_validates_too(cast: Cast, says: dict[str, str]) -> None:
    """A section without words may not stand in a FHIR document."""
    with keys():
        page = PersonPage.objects.create(person=cast.edith, number=3, author=cast.dawn, **says)
    made = fhirdocument.bundle(
        cast.edith, page, aboutme.sections(page), id=uuid.uuid4(), now=timezone.now(), known=True
    )
    composition = Bundle.model_validate_json(json.dumps(made)).entry[0].resource
    assert len(composition.section or []) == (1 if says.get("matters") else 0)


def test_about_me_is_for_whoever_reads_the_profile(cast: Cast, sign_in: Any, profile: PersonPage) -> None:
    names = ("about_me", "about_me_json", "about_me_fhir")
    assert {sign_in(cast.sam).get(at(cast, name)).status_code for name in names} == {404}
    with keys():
        Permission.objects.create(
            person=cast.edith, purpose="coach", how="said", decided_by="Edith", recorded_by=cast.dawn
        )
    answers = {name: sign_in(cast.sam).get(at(cast, name)).content.decode() for name in names}
    assert all("My roses" in text for text in answers.values())
    assert not any("9990000018" in text or "1936-05-04" in text for text in answers.values())
    assert "Change it" not in answers["about_me"]


def test_without_a_page_there_is_nothing_to_take_along(cast: Cast, sign_in: Any) -> None:
    with keys():
        PersonPage.objects.filter(person=cast.edith).delete()
    browser = sign_in(cast.dawn)
    assert "No page yet" in browser.get(at(cast, "about_me")).content.decode()
    assert {browser.get(at(cast, n)).status_code for n in ("about_me_json", "about_me_fhir")} == {404}
