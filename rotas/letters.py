"""What is told about visits and the rota, each asked as whoever is told."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import partial

from django.urls import reverse
from django.utils import timezone

from people import notices
from people.access import covers_of, teams_of
from people.models import Cover, User
from people.notices import Event, Kind, Thing
from rotas import covers, daysoff
from rotas.asks import asked_of, open_asks
from rotas.models import AlertStep, Ask, Period, RotaDraft, Visit
from rotas.overdue import Silent, silent
from rotas.patterns import AHEAD
from rotas.times import clock, day_words, span_words

TOMORROW = dt.timedelta(days=1)


def when(visit: Visit | Silent | Cover | covers.Asked) -> str:
    """`tomorrow at 5pm`, `on Thursday 12 November at 5pm`: no name, no place."""
    on = timezone.localdate(visit.starts_at)
    days = (on - timezone.localdate()).days
    day = {0: "today", 1: "tomorrow"}.get(days, f"on {day_words(on)}")
    return f"{day} at {clock(visit.starts_at)}"


def needed(reader: User, *, ahead: dt.timedelta, essential: bool = True, daily: bool = False) -> list[Thing]:
    """Visits to come that nobody has taken; told anew when one has changed, or `daily` once for its day."""
    found = Visit.objects.open().filter(team__in=teams_of(reader), day__lte=timezone.localdate() + ahead)
    found = found.essential() if essential else found
    rows = found.select_related("person").order_by("starts_at", "id")
    return [_visit(one, mark=str(one.day if daily else one.version), page="visit_take") for one in rows]


def _visit(one: Visit, *, mark: str, page: str) -> Thing:
    named = f"{one.person.called}, {when(one)}"
    return Thing(one.pk, mark, when(one), named, reverse(page, args=[one.team_id, one.pk]), one.person_id)


def covering(reader: User) -> list[Thing]:
    """Visits this worker covers that are at another time since they said yes; the day says which they are."""
    coming = Cover.objects.live().filter(user=reader, starts_at__gt=timezone.now()).exclude(moved_on=None)
    return [_cover(one, mark=_start(one)) for one in coming.order_by("starts_at", "pk")]


def cover_asked(reader: User) -> list[Thing]:
    """Visits that another team asks this worker to cover, and still needs someone for."""
    return [
        Thing(one.id, _start(one), when(one), f"{one.team}, {when(one)}",
              reverse("cover_answer", args=[one.visit_id]))
        for one in covers.asked_of(reader)
    ]  # fmt: skip


def cover_settled(reader: User) -> list[Thing]:
    """Whom this worker asked to cover has answered: yes, or not this time."""
    answered = Cover.objects.filter(asker=reader, starts_at__gt=timezone.now()).exclude(answer="")
    visits = {one.visit_id for one in answered}
    found = Visit.objects.filter(pk__in=visits, cancelled_on=None, team__in=teams_of(reader))
    known = found.select_related("person").in_bulk()
    return [
        replace(_visit(known[one.visit_id], mark=one.answer, page="visit_cover"), about=one.pk)
        for one in answered.order_by("starts_at", "pk") if one.visit_id in known
    ]  # fmt: skip


def uncovered(reader: User) -> list[Thing]:
    """Visits for another team that were to come and are not this worker's any more."""
    ended = Cover.objects.filter(user=reader, answer=Cover.Answer.YES, starts_at__gt=timezone.now())
    again = Cover.objects.live().filter(user=reader).values_list("visit_id", flat=True)
    rows = ended.exclude(ended_on=None).exclude(visit_id__in=list(again)).order_by("starts_at", "pk")
    return [_cover(one, mark=f"off {_start(one)}") for one in rows]


def _start(one: Cover | covers.Asked) -> str:
    return f"{one.starts_at:%Y%m%d%H%M}"


def _cover(one: Cover, *, mark: str) -> Thing:
    return Thing(one.pk, mark, when(one), when(one), reverse("today"))


def unanswered(reader: User, *, own: bool) -> list[Thing]:
    """Essential visits without a word: one's own, or of one's teams and those one covers for."""
    teams = {*teams_of(reader, None).values_list("pk", flat=True)}
    teams |= {*covers_of(reader).values_list("person__team_id", flat=True)}
    found = [one for one in silent(teams) if not own or one.worker_id == reader.pk]
    steps = AlertStep.objects.filter(alert__visit__in=[one.id for one in found]).order_by("rung")
    rungs = dict(steps.values_list("alert__visit", "rung"))
    return [
        Thing(
            one.id, f"rung {rungs.get(one.id, 0)}", when(one), f"{one.called}, {when(one)}",
            reverse("alert", args=[one.team_id, one.id]), one.person_id,
        )
        for one in found
    ]  # fmt: skip


def asks(reader: User) -> list[Thing]:
    """What colleagues ask of this worker; told once more on the day before."""
    tomorrow = timezone.localdate() + TOMORROW
    rows = asked_of(reader, open_asks(reader, teams_of(reader)))
    return [_ask(one, "eve" if one.visit.day <= tomorrow else "") for one in rows]


def settled(reader: User) -> list[Thing]:
    """Something came of what this worker asked: the page says what."""
    coming = Ask.objects.filter(team__in=teams_of(reader), asker=reader, visit__starts_at__gt=timezone.now())
    done = coming.filter(state__in=[Ask.State.YES, Ask.State.NO]).select_related("visit__person")
    return [_ask(one, f"{one.state} {one.version}") for one in done.order_by("visit__starts_at", "pk")]


def _ask(one: Ask, mark: str) -> Thing:
    named = f"{one.visit.person.called}, {when(one.visit)}"
    page = reverse("swap", args=[one.team_id, one.pk])
    return Thing(one.pk, mark, when(one.visit), named, page, one.person_id)


def rotas(reader: User, *, state: Period.State) -> list[Thing]:
    """Rotas of this worker's teams that stand there."""
    rows = Period.objects.filter(team__in=teams_of(reader), state=state, after__gt=timezone.localdate())
    return [
        Thing(one.pk, str(one.version), weeks, f"For {weeks}", reverse("cycle", args=[one.team_id]))
        for one in rows.order_by("first")
        for weeks in [span_words(one.first, one.last)]
    ]


def drafts(reader: User) -> list[Thing]:
    """Drafts of the rota that a colleague shows and that have something for this worker."""
    shown = RotaDraft.objects.filter(team__in=teams_of(reader), after__gt=timezone.localdate())
    rows = shown.exclude(shown_on=None).filter(places__worker=reader).distinct()
    return [
        Thing(one.pk, "", weeks, f"For {weeks}", reverse("rota_draft", args=[one.team_id, one.pk]))
        for one in rows.order_by("number")
        for weeks in [span_words(one.first, one.last)]
    ]


notices.DAY_OFF.append(daysoff.is_off)
notices.register(
    Kind("alert-own", "silent", "A visit of yours has had no answer", partial(unanswered, own=True),
         "visit_silent_own"),
    Kind("alert", "silent", "A visit has had no answer", partial(unanswered, own=False), "visit_silent"),
    Kind("visit-tomorrow", "open", "An essential visit needs someone",
         partial(needed, ahead=TOMORROW, daily=True), "visit_open", timed=True, hourly=True,
         off="cover"),
    Kind("visit-opened", "open", "A visit needs someone", partial(needed, ahead=AHEAD), "visit_open",
         off="cover"),
    Kind("away-opened", "open", "A colleague is away, and visits need someone",
         partial(needed, ahead=AHEAD, essential=False), "visit_open", off="cover"),
    Kind("visit-cover", "asked", "A visit for another team has moved", covering, "visit_cover", off="own"),
    Kind("cover-asked", "asked", "Another team asks you to cover a visit", cover_asked, "cover_asked",
         off="cover"),
    Kind("cover-settled", "settled", "An answer about cover", cover_settled, "cover_settled", off="own"),
    Kind("cover-ended", "asked", "A visit for another team is not yours any more", uncovered,
         "cover_ended", off="own"),
    Kind("swap-asked", "asked", "A colleague asks you to take a visit", asks, "swap_asked", timed=True,
         hourly=True, off="cover"),
    Kind("swap-settled", "settled", "An answer to what you asked", settled, "swap_settled", off="own"),
    Kind("rota-asked", "rota", "What suits you?", partial(rotas, state=Period.State.ASKED), "rota_asked"),
    Kind("rota-agreed", "rota", "The next rota is agreed", partial(rotas, state=Period.State.AGREED),
         "rota_agreed"),
    Kind("rota-draft", "rota", "A draft of the rota has something for you", drafts, "rota_draft"),
    events=[
        Event("silent", "An essential visit without a word", "Always, day and night",
              notices.TEAM, always=True),
        Event("open", "Visits that need someone", "Essential ones of tomorrow, and any that open"),
        Event("asked", "Somebody asks me", "To take a visit, or to cover for another team"),
        Event("settled", "Answers to what I asked", "When a colleague can take it, or nobody could"),
        Event("rota", "Our next rota", "When we are asked what suits us, and when it is agreed", push=False),
    ],
)  # fmt: skip
