"""One person's record: who they are, what must not be hidden, what they allow."""

from __future__ import annotations

import datetime as dt

from people.models import (
    CommunicationNeed,
    Contact,
    EmergencyContact,
    HealthPapers,
    HealthSupport,
    LinkWorker,
    Permission,
    Person,
    SafetyFact,
    Secret,
    Team,
    User,
)
from profiles.models import PersonPage
from wellbeing.demo.book import Book, chance, dice
from wellbeing.demo.reading import PersonStory, TeamStory

KEY_PLACES = (
    "Left of the back door, behind the water butt", "By the meter box, low down", "Right of the front door",
    "On the side wall, under the bird table", "Inside the porch, on the left", "Behind the recycling bins",
    "On the gatepost, house side", "By the kitchen window", "Under the outside light",
    "Next to the coal hole",
)  # fmt: skip
CHARTS = (
    "In the blue folder on the microwave", "On the kitchen worktop by the kettle",
    "Top drawer of the dresser",
    "In the biscuit tin with the tablets", "On the hook by the fridge", "In the bread bin, as agreed",
)  # fmt: skip


class Phones:
    """Numbers from the ranges that Ofcom keeps for drama: nobody can ever be rung by mistake."""

    def __init__(self) -> None:
        self.house, self.mobile = 0, 0

    def home(self) -> str:
        self.house += 1
        return f"01632 960{self.house % 1000:03}"

    def pocket(self) -> str:
        self.mobile += 1
        return f"07700 900{self.mobile % 1000:03}"


def nhs_number(number: int) -> str:
    """From the range 999, which is kept for tests, with its check digit."""
    for serial in range(number * 7, number * 7 + 7):
        digits = f"999{serial:06}"
        check = 11 - sum(int(d) * (10 - i) for i, d in enumerate(digits)) % 11
        if check != 10:
            return f"{digits}{0 if check == 11 else check}"
    raise AssertionError(number)


def write(
    book: Book, team: Team, told: TeamStory, story: PersonStory, hands: dict[str, User], today: dt.date,
    phones: Phones, number: int,
) -> Person:  # fmt: skip
    """Everything about a person but their visits and outcomes. `hands`: the team's workers by name."""
    began = today - dt.timedelta(days=int(story.months * 30.4))
    person = book.add(
        Person(
            team=team, called=story.called or story.name.split()[0], full_name=story.name,
            address_as=story.greet, born_on=story.born, nhs_number=nhs_number(number),
            council_ref=f"WG-{10400 + number * 13}", state=story.state, started_on=began,
            state_since=today - dt.timedelta(days=story.since) if story.since else began,
        ),
        story.name,
    )  # fmt: skip
    link = hands[story.faces[0]]
    _home(book, person, told, story, phones, number)
    _safety(book, person, story, began, phones)
    _papers(book, person, told, story, phones, number)
    _pages(book, person, story, link, began, today)
    _links(book, person, story, hands, began, today)
    _permissions(book, person, story, link, began, today)
    return person


def _home(
    book: Book, person: Person, told: TeamStory, story: PersonStory, phones: Phones, number: int
) -> None:
    address, _, inward = story.home.rpartition(", ")
    book.add(
        Contact(
            person=person, phone=phones.home(), address=f"{address}\n{told.neighbourhood}",
            postcode=f"{told.outward} {inward}", getting_in=story.door,
        ),
        story.name,
    )  # fmt: skip
    book.add(
        Secret(
            person=person, what="Key safe", code=f"{chance(story.name).randrange(1000, 9999)}",
            where=KEY_PLACES[number % len(KEY_PLACES)],
        ),
        story.name,
    )  # fmt: skip


def _safety(book: Book, person: Person, story: PersonStory, began: dt.date, phones: Phones) -> None:
    for fact in story.know:
        kind, _, text = fact.partition(" ")
        book.add(SafetyFact(person=person, kind=kind, text=text, since=began), story.name, fact)
    for need in story.hears:
        book.add(CommunicationNeed(person=person, text=need), story.name, need)
    for order, line in enumerate(story.ring, 1):
        name, relation, *key = [part.strip() for part in line.split(",")]
        book.add(
            EmergencyContact(
                person=person, order=order, name=name, relation=relation, phone=phones.pocket(),
                has_key="key" in key,
            ),
            story.name, name,
        )  # fmt: skip


def _papers(
    book: Book, person: Person, told: TeamStory, story: PersonStory, phones: Phones, number: int
) -> None:
    years = dt.timedelta(days=300 + number * 11)
    holder, _, where = story.attorney.partition(", ")
    book.add(
        HealthPapers(
            person=person, gp=told.surgeries[number % len(told.surgeries)], gp_phone=phones.home(),
            respect_where=story.respect, respect_since=person.started_on - years if story.respect else None,
            attorney_who=holder, attorney_where=where,
            attorney_since=person.started_on - 2 * years if holder else None,
        ),
        story.name,
    )  # fmt: skip
    kind, critical, missed, *_ = [p.strip() for p in story.medicines.split("|")] + ["", ""]
    skills = sorted({v.skill for v in story.visits if v.skill})
    book.add(
        HealthSupport(
            person=person, medicines=kind, time_critical=critical, if_missed=missed, moving=story.moving,
            chart_where=CHARTS[number % len(CHARTS)] if kind in ("give", "assist") else "",
            skills=", ".join(skills),
        ),
        story.name,
    )  # fmt: skip


def _pages(
    book: Book, person: Person, story: PersonStory, link: User, began: dt.date, today: dt.date
) -> None:
    """The first profile, shorter by what was learned since, and the one of today."""
    with_whom = link.colleague.first_name
    first = min(began + dt.timedelta(days=12), today)
    latest = today - dt.timedelta(days=3 + int(dice("page", story.name) * 80))
    versions = [(first, story.matters.rsplit("\n", 1)[0]), (latest, story.matters)]
    if latest <= first or "\n" not in story.matters:
        versions = [(first, story.matters)]
    for number, (day, matters) in enumerate(versions, 1):
        book.add(
            PersonPage(
                person=person, number=number, appreciate=story.appreciate, matters=matters,
                support=story.support, today=story.today, written_on=day, agreed_on=day,
                agreed_with=f"{person.called} and {with_whom}", author=link, written_with=story.helped,
                people=story.people, communicate=story.communicate, wellness=story.wellness,
            ),
            story.name, number,
        )  # fmt: skip


def _links(
    book: Book, person: Person, story: PersonStory, hands: dict[str, User], began: dt.date, today: dt.date
) -> None:
    """Who co-ordinates their support; for some, someone else did before."""
    since, before = began, len(story.faces) > 2 and dice("link", story.name) < 0.3 and story.months > 6
    if before:
        since = began + (today - began) / 2
        book.add(
            LinkWorker(
                person=person, user=hands[story.faces[2]], started_on=began, ended_on=since,
                handover=f"{person.called} knows about the change and chose the day. {story.notes[0]}",
            ),
            story.name, "before",
        )  # fmt: skip
    book.add(LinkWorker(person=person, user=hands[story.faces[0]], started_on=since), story.name, "now")


def _how(best: str, holder: str, thrown: float) -> str:
    """How it was decided: by them, or for them where they could not."""
    if best:
        return "attorney" if holder else "best"
    return "said" if thrown < 0.4 else "signed"


def _permissions(
    book: Book, person: Person, story: PersonStory, link: User, began: dt.date, today: dt.date
) -> None:
    """What they allow beyond the team; where they could not decide this themselves, how it was decided."""
    P = Permission.Purpose
    holder = story.attorney.partition(", ")[0]
    day = began + dt.timedelta(days=14)
    if day > today:
        return
    for purpose, share, scope in (
        (P.COACH, 0.75, f"The one-page profile, so that our coach knows who {person.called} is"),
        (P.REPORT, 0.9, f"Counting {person.called} in the council’s figures, never by name"),
        (P.FAMILY, 0.5, f"{(story.ring or ['family'])[0].split(',')[0]} may hear how the week went"),
        (P.STORY, 0.15, f"{person.called}’s story, in their own words and with no name"),
    ):
        thrown = dice("permits", purpose, story.name)
        if thrown > share and not (purpose == P.STORY and story.name == "Edith Jones"):
            continue
        best = story.best_interests
        book.add(
            Permission(
                person=person, purpose=purpose, scope=scope, starts_on=day, recorded_by=link,
                how=_how(best, holder, thrown),
                decided_by=(holder or link.colleague.name) if best else person.name,
                assessment=story.best_interests, agreed=True,
                best_interests=(
                    f"{person.called} has always liked being part of things. Nothing private leaves the team."
                    if best else ""
                ),
                withdrawn_on=today - dt.timedelta(days=40) if share - 0.02 < thrown <= share else None,
            ),
            story.name, purpose,
        )  # fmt: skip
