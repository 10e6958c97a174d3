"""The columns of the two files, with the notes that stand beside the templates."""

from __future__ import annotations

from django.utils import timezone

from people import importing
from people.importing import Column
from people.models import Contact, Person, Skill
from rotas.models import Pattern

WHO = "To find the person again. One of the three is enough: this, the NHS number, or name and birthday."


def _long(model: type[Person | Contact | Pattern], field: str) -> int:
    return int(getattr(model._meta.get_field(field), "max_length", None) or 300)


def _who() -> list[Column]:
    """What both files know a person by."""
    return [
        Column("Council reference", "council_ref", WHO, longest=_long(Person, "council_ref"), also=("ref",)),
        Column("NHS number", "nhs_number", "Ten digits.", importing.nhs_number, longest=20, also=("nhs no",)),
        Column(
            "Full name", "full_name", "First name and surname.", longest=_long(Person, "full_name"),
            also=("name",),
        ),
        Column(
            "Date of birth", "born_on", "Like 17/04/1938.", importing.born(timezone.localdate()),
            also=("dob", "birthday", "born"),
        ),
    ]  # fmt: skip


def people() -> list[Column]:
    """The file of people."""
    return [
        Column(
            "Likes to be called", "called", "The name they would use themselves.", needed=True,
            longest=_long(Person, "called"), also=("called", "preferred name", "known as"),
        ),
        *_who(),
        Column("How to greet them", "address_as", "Such as “Mrs Jones” till she knows you.", longest=120),
        Column("Support began", "started_on", "Like 01/09/2025.", importing.day, also=("start date", "from")),
        Column(
            "Phone", "phone", "Put spaces in it, or Excel drops the 0.", importing.phone, longest=30,
            also=("telephone",),
        ),
        Column("Address", "address", "House and street; lines may be in one cell.", longest=300),
        Column("Postcode", "postcode", "Like WN4 0VK.", longest=10, also=("post code",)),
        Column("Finding the door", "getting_in", "Which door, pets. Never a key code.", longest=200),
    ]  # fmt: skip


def patterns() -> list[Column]:
    """The file of weekly visits."""
    return [
        *_who(),
        Column("Days", "weekdays", "Mon, Wed, Fri, or Mon-Fri, or daily.", importing.weekdays, needed=True),
        Column(
            "Time", "starts", "Like 8:00, 8am or 17:30.", importing.time, needed=True,
            also=("usual time", "start", "start time"),
        ),
        Column(
            "Minutes", "minutes", "The usual length, 5 to 720.", importing.whole(5, 720), needed=True,
            also=("length", "duration", "usual length"),
        ),
        Column("Workers", "workers", "1 or 2. Empty means 1.", importing.whole(1, 2), also=("how many",)),
        Column(
            "Every how many weeks", "every", "1 to 12. Empty means every week.", importing.whole(1, 12),
            also=("weeks",),
        ),
        Column("What for", "purpose", "In a few words.", longest=160, also=("purpose",)),
        Column("Essential", "essential", "yes or no. Empty counts as yes.", importing.yes_no),
        Column("Why essential", "essential_why", "Such as tablets on time.", longest=200),
        Column("Skill", "skill", "Only if a worker must be signed off for it.", importing.one_of(_skills())),
        Column("Not before", "earliest", "Like 7:30.", importing.time, also=("earliest",)),
        Column("Not after", "latest", "Like 9am.", importing.time, also=("latest",)),
        Column("From", "started_on", "Like 01/09/2025. Empty means today.", importing.day, also=("begins",)),
        Column("Until", "ended_on", "Empty if it goes on.", importing.day, also=("end date",)),
    ]  # fmt: skip


def _skills() -> list[tuple[str, str]]:
    choices = Skill._meta.get_field("what").choices
    return [(str(value), str(label)) for value, label in choices or []]


FILES = {"people": people, "patterns": patterns}
NAMES = {"people": "people.csv", "patterns": "weekly-visits.csv"}
