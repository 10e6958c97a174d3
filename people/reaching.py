"""How somebody is told: their hours, their choices, their phones; and what they have read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from people.editing import save_if_unchanged
from people.models import Choice, Notice, Phone, Reach, User
from people.notices import KINDS, Thing

#: the page of news goes back so many notices
SHOWN = 40


@dataclass(frozen=True)
class News:
    """A notice as its owner reads it: with names while it is due and they may see it, else what it was."""

    id: UUID
    title: str
    words: str = ""
    url: str = ""
    #: a person it is about, for the access log
    person_id: UUID | None = None
    new: bool = False
    notice: Notice = field(kw_only=True)

    @property
    def due(self) -> bool:
        """Is it still to be done?"""
        return bool(self.url)


def news(user: User) -> list[News]:
    """The newest notices with what is still due of them."""
    rows = Notice.objects.filter(user=user, app=True).order_by("read", "-told_on", "pk")
    return told(user, list(rows[:SHOWN]))


def told(user: User, rows: list[Notice]) -> list[News]:
    """These, with what is still due of them: one question for each kind that is there."""
    found: dict[str, dict[tuple[UUID, str], Thing]] = defaultdict(dict)
    for key in {row.kind for row in rows} & KINDS.keys():
        found[key] = {(thing.about, thing.mark): thing for thing in KINDS[key].find(user)}
    return [_news(row, found[row.kind].get((row.about, row.mark))) for row in rows if row.kind in KINDS]


def _news(row: Notice, thing: Thing | None) -> News:
    title = KINDS[row.kind].title
    if thing is None:
        return News(row.pk, title, notice=row)
    new = not row.read
    return News(row.pk, title, thing.named, thing.url, new=new, person_id=thing.person_id, notice=row)


def over(user: User, shown: Iterable[News]) -> None:
    """What is no longer due is no longer news."""
    gone = [one.id for one in shown if not one.due and not one.notice.read]
    if gone:
        Notice.objects.filter(user=user, pk__in=gone).update(read=True)


def anything_new(user: User) -> bool:
    """Is there something this person has not read? One look into a small index."""
    return Notice.objects.filter(user=user, app=True, read=False).exists()


def opened(user: User, notice_id: UUID) -> str | None:
    """Mark one as read; where it leads, "" when it is over, None when it is nobody's of ours."""
    row = Notice.objects.filter(user=user, pk=notice_id).first()
    if row is None:
        return None
    if not row.read:
        Notice.objects.filter(pk=row.pk).update(read=True)
    found = KINDS[row.kind].find(user) if row.kind in KINDS else []
    return next((thing.url for thing in found if (thing.about, thing.mark) == (row.about, row.mark)), "")


def read_all(user: User) -> None:
    """Nothing is new any more."""
    Notice.objects.filter(user=user, read=False).update(read=True)


@transaction.atomic
def change_hours(reach: Reach, version: int, **changes: Any) -> None:
    """Keep when somebody may be reached; Stale when they saved it elsewhere meanwhile."""
    if reach._state.adding:
        Reach.objects.bulk_create([Reach(user_id=reach.user_id)], ignore_conflicts=True)
        reach, version = Reach.objects.get(user=reach.user_id), version or 1
    save_if_unchanged(reach, version, **changes)


def choose(user: User, chosen: dict[str, dict[str, Any]]) -> None:
    """Keep how each event reaches somebody; the last save holds."""
    rows = [Choice(user=user, event=event, **ways) for event, ways in chosen.items()]
    Choice.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["user", "event"], update_fields=["app", "mail", "push"]
    )


def letters_again(user: User) -> None:
    """Its owner says that letters arrive again."""
    Reach.objects.filter(user=user).update(mail_ended_on=None)


def add_phone(user: User, **phone: str) -> None:
    """This browser rings from now on; the same one again is the same one."""
    row = Phone(user=user, **phone)
    Phone.objects.bulk_create(
        [row], update_conflicts=True, unique_fields=["user", "endpoint"],
        update_fields=["p256dh", "auth", "label", "ended_on"],
    )  # fmt: skip


def end_phone(user: User, phone_id: UUID) -> bool:
    """It rings no more; was it one of theirs?"""
    rows = Phone.objects.filter(user=user, pk=phone_id)
    return bool(rows.filter(ended_on=None).update(ended_on=timezone.localdate()) or rows.exists())
