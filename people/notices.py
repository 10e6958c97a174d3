"""What is due and to whom it is told: one table of kinds, each a question asked as whoever is told.

A room registers its kinds: `notices.register(Kind("action", ...))`. `find` gives what is due for a person
now; the same question finds it, asks again just before sending, and fills the page of news. What was told is
a Notice, one for each person, kind, thing and mark, so that nothing is told twice. A message names nobody.
"""

from __future__ import annotations

import datetime as dt
import smtplib
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial
from uuid import UUID, uuid5

from django.db.models import QuerySet
from django.utils import timezone

from people import asking, mail, post, push, quiet
from people.models import Choice, Notice, Reach, Standing, User
from people.models.notices import Mail, Sent
from people.post import Again

#: a letter names so many things; the rest wait on the page
NAMED = 3
EVERYONE = frozenset(Standing)
WORKERS = frozenset({Standing.WORKER})
OFFICE = frozenset({Standing.ADMINISTRATOR})
COMMISSION = frozenset({Standing.COMMISSIONER})
TEAM = frozenset({Standing.WORKER, Standing.COACH})


@dataclass(frozen=True)
class Event:
    """A row of the page of choices."""

    key: str
    label: str
    hint: str
    whose: frozenset[Standing] = WORKERS
    mail: Mail = Mail.NOW
    push: bool = True
    #: cannot be switched off, and waits neither for the end of quiet hours nor for a working day
    always: bool = False


@dataclass(frozen=True)
class Thing:
    """Something that is due for somebody."""

    about: UUID
    #: tells one time from the next: a day, a version
    mark: str
    #: for letters and phones: no name, no place
    words: str
    #: for the page of news, behind the sign-in
    named: str
    url: str
    person_id: UUID | None = None
    #: more lines of the letter, no names either
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class Kind:
    """One kind of thing that can be due."""

    key: str
    event: str
    #: what it is called where the thing itself is over: "A visit needs someone"
    title: str
    find: Callable[[User], Sequence[Thing]]
    letter: str = "notice"
    #: does the job look for it? Else a verb puts it in the outbox
    timed: bool = False
    #: each hour, not only three times a day
    hourly: bool = False
    #: on a day off: "no", "cover" for those who asked for it, "own" for what one asked for oneself
    off: str = "no"

    @property
    def whose(self) -> frozenset[Standing]:
        """Who may be told."""
        return EVENTS[self.event].whose

    @property
    def always(self) -> bool:
        """Does it wait for nothing?"""
        return EVENTS[self.event].always


#: of a message's name: longer ones do not fit on one line of a letter's head
SHORT = 20
EVENTS: dict[str, Event] = {}
KINDS: dict[str, Kind] = {}
#: is this a day off for this worker? The rota says
DAY_OFF: list[Callable[[User, dt.date], bool]] = []


def register(*kinds: Kind, events: Sequence[Event] = ()) -> None:
    """Make kinds known, with the rows of the page of choices they belong to."""
    EVENTS.update({event.key: event for event in events})
    for kind in kinds:
        KINDS[kind.key] = kind
        post.HANDLERS[kind.key] = partial(tell, kind)


def events_for(standing: str) -> list[Event]:
    """The rows of the page of choices; what cannot be switched off stands last."""
    mine = [event for event in EVENTS.values() if standing in event.whose]
    return sorted(mine, key=lambda event: event.always)


def title_of(notice: Notice) -> str:
    """What was told, without whom it was about."""
    return KINDS[notice.kind].title if notice.kind in KINDS else "Something that is no longer told"


def reach_of(user: User) -> Reach:
    """When somebody may be reached; the usual hours, unsaved, where they set none."""
    return Reach.objects.filter(user=user).first() or Reach(user=user)


def choices_of(user: User) -> dict[str, Choice]:
    """How somebody wants to hear of each event: one query. What must be heard cannot be switched off."""
    stored = {row.event: row for row in Choice.objects.filter(user=user)}
    return {key: _choice(user, event, stored.get(key)) for key, event in EVENTS.items()}


def _choice(user: User, event: Event, stored: Choice | None) -> Choice:
    row = stored or Choice(user=user, event=event.key, mail=event.mail, push=event.push)
    if event.always:
        row.app, row.mail = True, Mail.NOW
    return row


def look(user: User, *, every: bool = True) -> int:
    """Put what is newly due in the outbox, of every kind or the hourly ones; how many kinds were new.

    Asked as this person, by the job's login. What is over is no longer news.
    """
    told = set(Notice.objects.filter(user=user).values_list("kind", "about", "mark"))
    new = 0
    for kind in KINDS.values():
        if kind.timed and (every or kind.hourly):
            found = {(kind.key, thing.about, thing.mark): thing for thing in kind.find(user)}
            _over(user, kind, found.values())
            for _, about, mark in found.keys() - told:
                post.later(kind.key, user.pk, once=f"{kind.key} {about} {mark} {user.pk}")
            new += bool(found.keys() - told)
    return new


def _over(user: User, kind: Kind, found: Collection[Thing]) -> None:
    still = [thing.about for thing in found]
    unread = Notice.objects.filter(user=user, kind=kind.key, app=True, read=False)
    unread.exclude(about__in=still).update(read=True)


def tell(kind: Kind, user_id: UUID) -> Again | None:
    """What is due of this kind now, to this person, by the ways they chose; each thing once.

    Run as the worker's login. Again: when quiet hours or days off are over, or a message did not go.
    """
    reader = User.objects.filter(pk=user_id, is_active=True).first()
    if reader is None:
        return None
    with asking.asking_as(user_id, why=kind.key):
        found = {(thing.about, thing.mark): thing for thing in kind.find(reader)}
        choice, reach = choices_of(reader)[kind.event], reach_of(reader)
        _note(kind, reader, choice, reach, list(found.values()))
        waiting = _still(Notice.objects.filter(user=reader, kind=kind.key), found, Sent.NOW)
        if not waiting:
            return None
        if not kind.always and (opens := held(reader, reach, kind.off)):
            return Again(opens)
        return _by_mail(kind, reader, waiting, found) or _by_push(kind, reader, waiting, found)


def _note(kind: Kind, reader: User, choice: Choice, reach: Reach, found: Sequence[Thing]) -> None:
    """A notice of each thing that was not told yet, with the ways it will go."""
    way = "" if reach.mail_ended_on or choice.mail == Mail.NO else choice.mail
    rings = Sent.NOW if choice.push and push.phones(reader) else Sent.NO
    ways = {"app": choice.app, "mail": way, "push": rings}
    rows = [Notice(user=reader, kind=kind.key, about=one.about, mark=one.mark, **ways) for one in found]
    Notice.objects.bulk_create(rows, ignore_conflicts=True)
    if found and way in (Mail.MORNING, Mail.WEEK):
        due_at = next_letter(reach, way)
        day = due_at.astimezone(quiet.LONDON).date()
        post.later(f"letter-{way}", reader.pk, once=f"{way} {day} {reader.pk}", due_at=due_at)


def next_letter(reach: Reach, way: str) -> dt.datetime:
    """When the next morning or weekly letter goes: as quiet hours end, in UTC."""
    now = timezone.now()
    today = now.astimezone(quiet.LONDON).date()
    days = [today + dt.timedelta(days=n) for n in range(9)]
    if way == Mail.WEEK:
        days = [day for day in days if day.weekday() == reach.weekly_on]
    return next(at for day in days if (at := quiet.morning(day, reach.quiet_until)) > now)


def _still(rows: QuerySet[Notice], found: dict[tuple[UUID, str], Thing], state: str) -> list[Notice]:
    """What waits to go this way and is still due; what is not, is let go."""
    waiting = [row for row in rows if state in (row.mail, row.push)]
    for row in waiting:
        if (row.about, row.mark) not in found:
            row.mail, row.push = (Sent.LET if way == state else way for way in (row.mail, row.push))
            row.read = True
            row.save(update_fields=["mail", "push", "read"])
    waits = {(row.about, row.mark): row for row in waiting}
    return [waits[key] for key in found if key in waits]


def held(reader: User, reach: Reach, off: str = "no") -> dt.datetime | None:
    """Until when quiet hours and days off hold back what may wait; None for now."""
    rests = off == "no" or (off == "cover" and not reach.cover_on_days_off)

    def is_off(day: dt.date) -> bool:
        return rests and any(ask(reader, day) for ask in DAY_OFF)

    return quiet.until(timezone.now(), reach.quiet_from, reach.quiet_until, is_off)


def _by_mail(
    kind: Kind, reader: User, waiting: list[Notice], found: dict[tuple[UUID, str], Thing]
) -> Again | None:
    rows = [row for row in waiting if row.mail == Sent.NOW]
    things = [found[row.about, row.mark] for row in rows]
    if not rows:
        return None
    return _sent_by_mail(
        reader, rows, kind.letter, title=kind.title, times=[thing.words for thing in things[:NAMED]],
        more=len(things) - NAMED, lines=things[0].lines, first=things[0],
    )  # fmt: skip


def _sent_by_mail(reader: User, rows: list[Notice], letter: str, **context: object) -> Again | None:
    try:
        mail.send(letter, [reader.email], key=_same(reader, rows), **context)
    except smtplib.SMTPRecipientsRefused as refused:
        return _came_back(reader, refused)
    except (smtplib.SMTPException, OSError) as error:
        return Again(timezone.now(), f"{type(error).__name__}: {error}")
    ids = [row.pk for row in rows]
    Notice.objects.filter(pk__in=ids).update(mail=Sent.SENT, mailed_on=timezone.localdate())
    return None


def _same(reader: User, rows: list[Notice]) -> str:
    """The same name for a message about the same things: a worker that died may have sent it already."""
    return uuid5(reader.pk, " ".join(f"{row.kind} {row.about} {row.mark}" for row in rows)).hex[:SHORT]


def _came_back(reader: User, refused: smtplib.SMTPRecipientsRefused) -> Again | None:
    """There is no such mailbox: letters to it end. Anything else may pass."""
    code, words = next(iter(refused.recipients.values()), (0, b""))
    if code < mail.FOR_GOOD:
        return Again(timezone.now(), f"{code} {words!r}")
    mail_ends(reader)
    return None


def mail_ends(user: User) -> None:
    """Letters came back: none go there any more, until its owner says that they arrive again."""
    Reach.objects.bulk_create([Reach(user=user)], ignore_conflicts=True)
    Reach.objects.filter(user=user, mail_ended_on=None).update(mail_ended_on=timezone.localdate())
    waits = Notice.objects.filter(user=user, mail__in=[Sent.NOW, Sent.MORNING, Sent.WEEK])
    waits.update(mail=Sent.NO)


def _by_push(
    kind: Kind, reader: User, waiting: list[Notice], found: dict[tuple[UUID, str], Thing]
) -> Again | None:
    rows = [row for row in waiting if row.push == Sent.NOW]
    if not rows:
        return None
    words = ", ".join([found[row.about, row.mark].words for row in rows][:NAMED])
    if not push.ring(reader, kind.title, words, tag=_same(reader, rows), urgent=kind.always):
        return Again(timezone.now(), "no phone could be reached")
    ids = [row.pk for row in rows]
    Notice.objects.filter(pk__in=ids).update(push=Sent.SENT, pushed_on=timezone.localdate())
    return None


def letter(way: str, user_id: UUID) -> Again | None:
    """The morning or weekly letter: all that was kept for it and is still due."""
    reader = User.objects.filter(pk=user_id, is_active=True).first()
    if reader is None:
        return None
    with asking.asking_as(user_id, why=f"letter-{way}"):
        reach = reach_of(reader)
        if opens := held(reader, reach):
            return Again(opens)
        parts: list[tuple[str, list[str]]] = []
        rows: list[Notice] = []
        waits = Notice.objects.filter(user=reader, mail=way)
        for kind in [KINDS[key] for key in sorted({*waits.values_list("kind", flat=True)} & KINDS.keys())]:
            found = {(thing.about, thing.mark): thing for thing in kind.find(reader)}
            due = _still(waits.filter(kind=kind.key), found, way)
            parts += [(kind.title, [found[row.about, row.mark].words for row in due])] if due else []
            rows += due
        return _sent_by_mail(reader, rows, "digest", parts=parts, way=way) if rows else None


post.HANDLERS |= {f"letter-{way}": partial(letter, way.value) for way in (Mail.MORNING, Mail.WEEK)}
