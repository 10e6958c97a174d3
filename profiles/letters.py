"""What is told about the people one supports: to their link worker, or to all while they have none."""

from __future__ import annotations

import datetime as dt

from django.db.models import Exists, Max, OuterRef, QuerySet
from django.urls import reverse
from django.utils import timezone

from people import notices
from people.access import teams_of
from people.models import LinkWorker, Person, User
from people.models.notices import Mail
from people.notices import Event, Kind, Thing
from profiles import choosing, outcomes
from profiles.due import due
from profiles.models import CircleMeeting, Outcome, Review

#: told so long before its day
SOON, NEAR = dt.timedelta(days=14), dt.timedelta(days=7)
#: a profile is looked at again after so long
FRESH = dt.timedelta(days=182)


def people_for(reader: User) -> QuerySet[Person]:
    """Those at home whose link worker this is, and those who have none."""
    current = LinkWorker.objects.filter(person=OuterRef("pk"), ended_on=None)
    at_home = Person.objects.filter(team__in=teams_of(reader), state=Person.State.ACTIVE)
    mine = at_home.filter(Exists(current.filter(user=reader)) | ~Exists(current))
    return mine.order_by("called", "pk")


def by(day: dt.date) -> str:
    """`by 3 December`, `since 3 November`."""
    word = "by" if day >= timezone.localdate() else "since"
    return f"{word} {day.day} {day:%B}"


def reviews(reader: User) -> list[Thing]:
    """Sitting down together again, two weeks before its day. Two queries."""
    rows = list(people_for(reader))
    held = Review.objects.filter(person__in=rows, held_on__isnull=False).order_by("person", "-held_on")
    last = {one.person_id: one for one in held.distinct("person")}
    found = []
    for person in rows:
        one = last.get(person.pk)
        sit = due(
            started_on=person.started_on, home_since=max(person.state_since, person.started_on),
            last=one.held_on if one else None, chosen=one.next_on if one else None,
        )  # fmt: skip
        if sit.day <= timezone.localdate() + SOON:
            found.append(_about(person, person.pk, sit.day, reverse("reviews", args=[person.pk])))
    return found


def _about(person: Person, about: object, day: dt.date, page: str) -> Thing:
    return Thing(about, str(day), by(day), f"{person.called}, {by(day)}", page, person.pk)  # type: ignore[arg-type]


def old_profiles(reader: User) -> list[Thing]:
    """One-page profiles whose newest words are half a year old."""
    written = people_for(reader).annotate(newest=Max("pages__written_on"))
    old = written.filter(newest__lt=timezone.localdate() - FRESH)
    return [
        Thing(
            one.pk, str(one.newest), f"not changed since {one.newest.day} {one.newest:%B %Y}",
            f"{one.called}, not changed since {one.newest.day} {one.newest:%B %Y}",
            reverse("profile_edit", args=[one.pk]), one.pk,
        )
        for one in old
    ]  # fmt: skip


def look_again(reader: User) -> list[Thing]:
    """Outcomes to look at again, a week before their day."""
    open_ones = Outcome.objects.open().filter(person__in=people_for(reader).order_by())
    soon = open_ones.filter(look_again_on__lte=timezone.localdate() + NEAR).select_related("person")
    return [
        _about(one.person, one.pk, one.look_again_on, reverse("outcome", args=[one.person_id, one.pk]))
        for one in soon.order_by("look_again_on", "pk")
        if one.look_again_on
    ]


def wanted(reader: User) -> list[Thing]:
    """Somebody would like this worker: who it is stands on the page, which is theirs alone."""
    words = "somebody would like you"
    page = reverse("asked")
    return [Thing(one.pk, "", words, "Only you are told", page) for one in choosing.asked(reader)]


def exploring(reader: User) -> list[Thing]:
    """Support that began before steps 1 to 4 were walked, a week before their day."""
    rows = {person.pk: person for person in people_for(reader)}
    soon = timezone.localdate() + NEAR
    return [
        _about(rows[person_id], outcome_id, day, reverse("outcome", args=[person_id, outcome_id]))
        for person_id, outcome_id, day in outcomes.exploring(rows)
        if day <= soon
    ]


def circles(reader: User) -> list[Thing]:
    """Circles that meet tomorrow, with or without us."""
    tomorrow = timezone.localdate() + dt.timedelta(days=1)
    meets = CircleMeeting.objects.filter(on=tomorrow, off_on=None, circle__ended_on=None)
    rows = meets.filter(person__in=people_for(reader).order_by()).select_related("person")
    return [
        Thing(
            one.pk, str(one.on), "tomorrow", f"{one.person.called}, tomorrow at {one.at:%-H.%M}",
            reverse("circle", args=[one.person_id]), one.person_id,
        )
        for one in rows.order_by("at", "pk")
    ]  # fmt: skip


notices.register(
    Kind("review", "review", "Time to sit down together again", reviews, timed=True),
    Kind("look-again", "review", "An outcome to look at again", look_again, timed=True),
    Kind("profile", "profile", "A one-page profile to look at again", old_profiles, timed=True),
    Kind(choosing.WANTED, "wanted", "Somebody would like you", wanted, "worker_wanted"),
    Kind("circle", "circle", "A circle meets", circles, timed=True),
    Kind("explore", "explore", "Steps still to walk", exploring, timed=True),
    events=[
        Event("wanted", "Somebody would like me", "To be one of the people who come; only you are told"),
        Event("review", "Reviews", "Two weeks before we sit down together again", push=False),
        Event("profile", "One-page profiles", "Not changed for half a year", mail=Mail.WEEK,
              push=False),
        Event("circle", "Circles", "The day before one meets", push=False),
        Event("explore", "Steps still to walk", "Where our support came first", push=False),
    ],
)  # fmt: skip
