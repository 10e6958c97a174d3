"""Reviews: prepared by the person, held together, and all that they change kept in one go or not at all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from people.editing import Stale, broken, lock, save_if_unchanged
from people.models import Person, User
from profiles import onepage, outcomes, walking
from profiles.due import Due, due
from profiles.models import NextStep, Outcome, Review
from profiles.walking import Answer

HEADINGS = (
    "here", "appreciate", "now", "future", "support", "working", "not_working", "questions",
)  # fmt: skip


class PartStale(Stale):
    """Somebody saved a part of the page first: `part` says which, "page", "review" or an outcome's id."""

    def __init__(self, part: str, theirs: Any) -> None:
        super().__init__(theirs)
        self.part = part


@dataclass(frozen=True)
class Reviewed:
    """What a review says of one outcome, with the version its writer saw."""

    outcome: Outcome
    version: int
    life: str
    progress: str
    said: str
    agreed_with: str
    look_again_on: dt.date | None
    walk: UUID
    ideas: Mapping[UUID, Answer] = field(default_factory=dict)


def due_for(person: Person) -> Due | None:
    """When to sit down again, and why; nothing for someone who is not at home. One query."""
    if not person.here:
        return None
    last = person.reviews.filter(held_on__isnull=False).order_by("-held_on").first()
    return due(
        started_on=person.started_on, home_since=max(person.state_since, person.started_on),
        last=last.held_on if last else None, chosen=last.next_on if last else None,
    )  # fmt: skip


def last_held(person: Person) -> dt.date | None:
    """The day of the last one."""
    held = person.reviews.filter(held_on__isnull=False).order_by("-held_on")
    return held.values_list("held_on", flat=True).first()


def to_come(person: Person, by: User) -> Review:
    """The one that is being prepared, or an empty one that is not stored yet."""
    return person.reviews.filter(held_on=None).first() or Review(person=person, author=by)


def was_held(person: Person, id: str) -> bool:
    """Was this very review held already? Whatever else is sent, a second tap changes nothing."""
    try:
        return person.reviews.filter(pk=UUID(id), held_on__isnull=False).exists()
    except ValueError:
        return False


def prepare(review: Review, version: int, **words: Any) -> None:
    """Keep what the person wants to say. Stale when somebody was first, also with the very first words."""
    words["prepared_on"] = timezone.localdate()
    if not review._state.adding:
        save_if_unchanged(review, version, **words)
        return
    for name, value in words.items():
        setattr(review, name, value)
    try:
        with transaction.atomic():
            review.save(force_insert=True)
    except IntegrityError as error:
        if broken(error) != "one_review_to_come_at_a_time":
            raise
        raise Stale(review.person.reviews.get(held_on=None)) from error


@transaction.atomic
def hold(
    review: Review,
    version: int,
    *,
    by: User,
    words: Mapping[str, Any],
    page: tuple[int, Mapping[str, Any], Collection[str]] | None = None,
    wishes: Sequence[Reviewed] = (),
    steps: Sequence[NextStep] = (),
    wish: Outcome | None = None,
) -> None:
    """Keep a review and everything it changes, or nothing.

    `page`: (version it started from, words, what waited at its side and is on it now) of the one-page
    profile. PartStale names the part that somebody
    saved first. A review that was held already stays as it is: a second tap changes nothing.
    """
    lock(review.person_id)
    if was_held(review.person, str(review.pk)):
        return
    held = {name: words[name] for name in (*HEADINGS, "next_on")} | {"held_on": timezone.localdate()}
    with part("review"):
        _keep(review, version, held)
    if page:
        with part("page"):
            onepage.write(review.person, page[0], by=by, words=page[1], taken=page[2])
    for one in wishes:
        with part(str(one.outcome.pk)):
            _review(one, by, words["here"])
    for step in steps:
        outcomes.add_next_step(step)
    if wish:
        outcomes.start(wish, by=by, words={})


@contextmanager
def part(name: str) -> Iterator[None]:
    """Whatever is stale in here is this part of the page."""
    try:
        yield
    except Stale as stale:
        raise PartStale(name, stale.theirs) from stale


def _keep(review: Review, version: int, held: dict[str, Any]) -> None:
    if not review._state.adding:
        save_if_unchanged(review, version, **held)
        return
    for name, value in held.items():
        setattr(review, name, value)
    if other := review.person.reviews.filter(held_on=None).first():
        raise Stale(other)
    review.save(force_insert=True)


def _review(one: Reviewed, by: User, with_whom: str) -> None:
    """How it is going, what was said, and whether the steps are still so."""
    row, version = one.outcome, one.version
    if (one.life, one.progress) != (row.life, row.progress) or one.said:
        agreed_with = one.agreed_with or with_whom
        outcomes.move(
            row, version, by=by, life=one.life, progress=one.progress, said=one.said,
            agreed_with=agreed_with[:120],
        )  # fmt: skip
        version = row.version
    if one.look_again_on != row.look_again_on:
        save_if_unchanged(row, version, look_again_on=one.look_again_on)
    elif Outcome.objects.filter(pk=row.pk).exclude(version=version).exists():
        raise Stale(Outcome.objects.get(pk=row.pk))
    if one.ideas:
        walking.walk(row, by=by, id=one.walk, with_whom=with_whom[:120], ideas=one.ideas)
