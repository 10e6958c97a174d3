"""About Me as a document of HL7 FHIR R4 (4.0.1): a Bundle that opens with a Composition, then the person.

Plain FHIR without a profile: no public one for About Me was found, so none is named. Pure.
"""

from __future__ import annotations

import base64
import datetime as dt
from typing import Any
from uuid import UUID

from django.utils.html import escape

from people.models import Person
from profiles.aboutme import TITLE, Section
from profiles.models import PersonPage

MEDIA = "application/fhir+json"
NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number"
Resource = dict[str, Any]


def bundle(
    person: Person, page: PersonPage, found: list[Section], *, id: UUID, now: dt.datetime, known: bool,
    photo: bytes = b"",
) -> Resource:  # fmt: skip
    """The document, ready for JSON. `id` and `now` name this export; `photo` is a JPEG or empty.

    `known`: with birth date and NHS number. Every invariant of a document holds: an identifier and a
    timestamp, the Composition first, and what it points at after it.
    """
    return {
        "resourceType": "Bundle",
        "identifier": {"system": "urn:ietf:rfc:3986", "value": f"urn:uuid:{id}"},
        "type": "document",
        "timestamp": now.isoformat(timespec="seconds"),
        "entry": [
            {"fullUrl": f"urn:uuid:{page.pk}", "resource": composition(person, page, found)},
            {"fullUrl": f"urn:uuid:{person.pk}", "resource": patient(person, known=known, photo=photo)},
        ],
    }


def composition(person: Person, page: PersonPage, found: list[Section]) -> Resource:
    """The person is its author; whoever held the pen stands beside them by name alone."""
    whose = {"reference": f"urn:uuid:{person.pk}", "display": person.name}
    made: Resource = {
        "resourceType": "Composition",
        "status": "final",
        "type": {"text": TITLE},
        "subject": whose,
        "date": page.written_on.isoformat(),
        "author": [whose, *([{"display": page.written_with}] if page.written_with else [])],
        "title": f"{TITLE}: {person.name}",
        "section": [section(one) for one in found if one.lines],  # one without words may not stand
    }
    if page.agreed_on:
        made["attester"] = [{"mode": "personal", "time": page.agreed_on.isoformat(), "party": whose}]
    if not made["section"]:
        del made["section"]
    return made


def section(one: Section) -> Resource:
    """A heading and its lines, as XHTML."""
    lines = "".join(f"<li>{escape(line)}</li>" for line in one.lines)
    div = f'<div xmlns="http://www.w3.org/1999/xhtml"><ul>{lines}</ul></div>'
    return {"title": one.label, "text": {"status": "additional", "div": div}}


def patient(person: Person, *, known: bool, photo: bytes = b"") -> Resource:
    """Who it is about; FHIR calls everybody a patient."""
    names = [{"use": "usual", "text": person.name}]
    if person.called != person.name:
        names.append({"use": "nickname", "text": person.called})
    made: Resource = {"resourceType": "Patient", "name": names}
    if known and person.born_on:
        made["birthDate"] = person.born_on.isoformat()
    if known and person.nhs_number:
        made["identifier"] = [{"system": NHS_NUMBER, "value": person.nhs_number}]
    if photo:
        made["photo"] = [{"contentType": "image/jpeg", "data": base64.b64encode(photo).decode()}]
    return made
