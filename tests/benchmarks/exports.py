"""The longest profile of the demo beside a blank one: on paper in both sizes, and as FHIR, over the doors."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.db.models import F
from django.db.models.functions import Length
from django.urls import reverse

from people import asking
from people.models import Person, User
from profiles import paper
from profiles.models import PersonPage
from tests.benchmarks.pages import browser, cast, medians

#: seconds of one sheet of large print, and how often as long as a blank one each export may take
SHEET, RATIO = 0.3, 2.0
EXPORTS = {"profile_pdf": "", "ordinary": "?print=ordinary", "about_me_fhir": ""}


def longest(people: list[Person]) -> PersonPage:
    """Of the newest versions, the one with most words."""
    newest = PersonPage.objects.filter(person__in=people).order_by("person", "-number").distinct("person")
    letters = Length("appreciate") + Length("matters") + Length("support")
    found = PersonPage.objects.filter(pk__in=newest.values("pk")).annotate(letters=letters)
    return found.select_related("person").order_by("-letters", F("pk")).first()  # type: ignore[return-value]


def blank(person: Person, user: User) -> Person:
    """Somebody of the same team with an empty page."""
    made = Person.objects.create(team=person.team, called="B", full_name="B")
    PersonPage.objects.create(person=made, number=1, author=user)
    return made


def addresses(person: Person) -> dict[str, str]:
    return {
        name: reverse("profile_pdf" if name == "ordinary" else name, args=[person.pk]) + query
        for name, query in EXPORTS.items()
    }


def pages_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type ?/Page\b", pdf))


def measure(say: Callable[[str], Any]) -> bool:
    """One sheet at 18 points, within the time, and no export much slower than of a blank page?"""
    user, team, _ = cast()
    asking.tell(user.pk)
    with transaction.atomic():
        page = longest(list(team.people.all()))
        empty = blank(page.person, user)
        client = browser(user)
        both = {f"full {name}": path for name, path in addresses(page.person).items()}
        both |= {f"blank {name}": path for name, path in addresses(empty).items()}
        took = medians(client, both)
        sheet = client.get(addresses(page.person)["profile_pdf"]).content
        asking.tell(user.pk)
        room = paper.room(paper.sheet(page.person, page))
        transaction.set_rollback(True)
    say(f"longest profile: {room.percent}% of one sheet at {paper.LARGE} points, {pages_of(sheet)} page")
    met = [pages_of(sheet) == 1, room.over == 0, took["full profile_pdf"] <= SHEET]
    for name in EXPORTS:
        ratio = took[f"full {name}"] / took[f"blank {name}"]
        met.append(ratio <= RATIO)
        say(f"{name}: {took[f'full {name}'] * 1000:.0f} ms, {ratio:.2f} x a blank one (goal {RATIO:g})")
    return all(met)
