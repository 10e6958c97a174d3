"""What is told about meetings, actions and agreements, each asked as whoever is told."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.db.models import Count, F, Q
from django.db.models.functions import Least
from django.urls import reverse
from django.utils import timezone

from meetings.models import (
    Action,
    Agreement,
    Feedback,
    FeedbackAsk,
    FeedbackReply,
    Meeting,
    Proposal,
    Voice,
)
from people import notices
from people.access import teams_of
from people.models import Colleague, Team, User
from people.models.notices import Mail
from people.notices import Event, Kind, Thing
from rotas.times import clock, day_words, midnight

TOMORROW = dt.timedelta(days=1)
#: what a proposal came to is news for so long
TOLD_FOR = dt.timedelta(days=7)
TWO_WEEKS = dt.timedelta(days=14)
#: of feedback: was it sent, or is it to be read before it goes?
WROTE = {True: "wrote to you", False: "asks you to read something before it goes"}


def day_in_words(day: dt.date) -> str:
    """`today`, `tomorrow`, `on Thursday 12 November`, `since Thursday 12 November`."""
    days = (day - timezone.localdate()).days
    late = "since" if days < 0 else "on"
    return {0: "today", 1: "tomorrow"}.get(days, f"{late} {day_words(day)}")


def tomorrows(reader: User) -> list[Thing]:
    """Meetings of tomorrow, with what is on their agenda: how much of each, no words of anybody's."""
    today = timezone.localdate()
    rows = Meeting.objects.filter(
        team__in=teams_of(reader), held=False, starts_at__gte=midnight(today, 1),
        starts_at__lt=midnight(today, 2),
    )  # fmt: skip
    found = list(rows.order_by("starts_at"))
    agenda = agendas({one.team_id for one in found}) if found else {}
    return [
        Thing(
            one.pk, one.starts_at.isoformat()[:16], f"tomorrow at {clock(one.starts_at)}",
            f"Our meeting, tomorrow at {clock(one.starts_at)}",
            reverse("agenda", args=[one.team_id]), lines=agenda.get(one.team_id, ()),
        )
        for one in found
    ]  # fmt: skip


def agendas(teams: set[UUID]) -> dict[UUID, tuple[str, ...]]:
    """Each team's agenda as `3 tensions`, `1 thing somebody put there`."""
    soon = timezone.localdate() + TOMORROW
    again = Q(agreements__ended_on=None) & (
        Q(agreements__trying_until__lte=soon) | Q(agreements__look_again_on__lte=soon)
    )
    counted = Team.objects.filter(pk__in=teams).annotate(
        talk=Count("tensions", filter=Q(tensions__ended_as="", tensions__shared_with="team"), distinct=True),
        put=Count("items", filter=Q(items__state=""), distinct=True),
        said=Count("actions", filter=Q(actions__state=""), distinct=True),
        again=Count("agreements", filter=again, distinct=True),
    )
    words = (
        ("talk", "thing to talk about", "things to talk about"),
        ("put", "thing somebody put there", "things somebody put there"),
        ("said", "thing we said we’d do", "things we said we’d do"),
        ("again", "agreement to look at again", "agreements to look at again"),
    )
    return {
        team.pk: tuple(
            f"{n} {one if n == 1 else many}" for name, one, many in words if (n := getattr(team, name))
        )
        for team in counted
    }


def actions(reader: User) -> list[Thing]:
    """What this person said they would do by tomorrow, and has not."""
    rows = Action.objects.filter(
        team__in=teams_of(reader, None), owner=reader, state="",
        by_when__lte=timezone.localdate() + TOMORROW,
    )  # fmt: skip
    return [
        Thing(
            one.pk, str(one.by_when), day_in_words(one.by_when), f"{one.what}, {day_in_words(one.by_when)}",
            reverse("action", args=[one.team_id, one.pk]),
        )
        for one in rows.order_by("by_when", "pk")
        if one.by_when
    ]  # fmt: skip


def agreements(reader: User) -> list[Thing]:
    """Agreements whose day to look at them again is tomorrow or past."""
    rows = Agreement.objects.filter(team__in=teams_of(reader), ended_on=None)
    due = rows.annotate(again=Least("trying_until", "look_again_on"))
    return [
        Thing(
            one.pk, str(one.again), day_in_words(one.again), f"“{one.text}”, {day_in_words(one.again)}",
            reverse("agreement", args=[one.team_id, one.pk]),
        )
        for one in due.filter(again__lte=timezone.localdate() + TOMORROW).order_by("again", "pk")
    ]  # fmt: skip


def proposals(reader: User) -> list[Thing]:
    """Proposals of colleagues about which this worker has said nothing yet."""
    spoken = Voice.objects.filter(author=reader).values("proposal")
    rows = Proposal.objects.filter(team__in=teams_of(reader), state="").exclude(author=reader)
    unheard = rows.exclude(pk__in=spoken).order_by("closes_on", "pk")
    return [_proposed(one, "", f"until {day_words(one.closes_on)}") for one in unheard]


def _proposed(one: Proposal, mark: str, words: str) -> Thing:
    page = reverse("proposal", args=[one.team_id, one.pk])
    return Thing(one.pk, mark, words, f"“{one.text}”, {words}", page)


def ending(reader: User) -> list[Thing]:
    """Those that end tomorrow: the last day to speak for whoever has not, and for whoever proposed it."""
    tomorrow = timezone.localdate() + TOMORROW
    spoken = Voice.objects.filter(author=reader).values("proposal")
    rows = Proposal.objects.filter(team__in=teams_of(reader), state="", closes_on=tomorrow)
    words = {"consent": "holds from tomorrow if nobody sees harm", "advice": "ends tomorrow"}
    return [_proposed(one, str(tomorrow), words[one.way]) for one in rows.exclude(pk__in=spoken)]


def harms(reader: User) -> list[Thing]:
    """Somebody sees harm: what goes by consent comes to the meeting; by advice, whoever asked weighs it."""
    rows = Proposal.objects.filter(team__in=teams_of(reader))
    to_meeting = Q(state=Proposal.State.MEETING)
    to_weigh = Q(state="", way=Proposal.Way.ADVICE, author=reader)
    mine = Voice.objects.filter(author=reader, kind=Voice.Kind.HARM).values("proposal")
    harmed = rows.filter(to_meeting | to_weigh, voices__kind=Voice.Kind.HARM).exclude(pk__in=mine)
    words = {"consent": "comes to our next meeting", "advice": "you still decide"}
    return [_proposed(one, "harm", words[one.way]) for one in harmed.distinct().order_by("pk")]


def outcomes(reader: User) -> list[Thing]:
    """What became of those that ended this week; told neither to who ended it nor of what all said yes to."""
    since = timezone.localdate() - TOLD_FOR
    rows = Proposal.objects.filter(team__in=teams_of(reader), ended_on__gte=since)
    by_author = Q(state=Proposal.State.DECIDED) | Q(state=Proposal.State.WITHDRAWN, outcome="")
    rows = rows.exclude(by_author, author=reader).exclude(ended_on=F("made_on"))
    return [
        _proposed(one, one.state, one.get_state_display().lower()) for one in rows.order_by("ended_on", "pk")
    ]


def for_me(reader: User) -> list[Thing]:
    """What colleagues wrote to this one these two weeks, and what they ask: to hear, or to be read first."""
    since, teams = timezone.localdate() - TWO_WEEKS, teams_of(reader, None)
    written = Feedback.objects.filter(Q(to=reader, sent=True) | Q(reader=reader, sent=False))
    answers = FeedbackReply.objects.filter(feedback__team__in=teams, on__gte=since).exclude(author=reader)
    asked = FeedbackAsk.objects.filter(to=reader, team__in=teams)
    found: list[tuple[UUID, str, UUID, str]] = []
    for row in written.filter(team__in=teams, on__gte=since):
        page = reverse("feedback_one", args=[row.team_id, row.pk])
        found.append((row.pk, page, row.author_id, WROTE[row.sent]))
    for answer in answers.select_related("feedback"):
        page = reverse("feedback_one", args=[answer.feedback.team_id, answer.feedback_id])
        found.append((answer.pk, page, answer.author_id, "answered"))
    for ask in asked:
        page = reverse("feedback", args=[ask.team_id])
        found.append((ask.pk, page, ask.author_id, "would like to hear from you"))
    names = Colleague.objects.in_bulk([author for _, _, author, _ in found], field_name="user_id")
    return [
        Thing(pk, "", "from a colleague", f"{_first(names.get(author))} {did}", page)
        for pk, page, author, did in sorted(found)
    ]


def _first(colleague: Colleague | None) -> str:
    return colleague.first_name if colleague else "A colleague"


notices.register(
    Kind("meeting", "meeting", "Our meeting is tomorrow", tomorrows, "meeting", timed=True),
    Kind("action", "action", "Something you said you would do", actions, timed=True),
    Kind("agreement", "agreement", "An agreement to look at again", agreements, timed=True),
    Kind("proposal", "agreement", "A proposal waits for your word", proposals, timed=True),
    Kind("proposal-ends", "agreement", "A proposal is about to end", ending, timed=True),
    Kind("proposal-harm", "agreement", "Somebody sees harm in a proposal", harms, timed=True),
    Kind("proposal-over", "agreement", "What became of a proposal", outcomes, timed=True),
    Kind("words", "words", "Words for you alone", for_me, timed=True),
    events=[
        Event("meeting", "Our meeting", "The day before, with its agenda"),
        Event("action", "What I said I’d do", "The day before, and when the day is past", notices.TEAM),
        Event("agreement", "Agreements and proposals", "What waits for your word, and what became of it",
              mail=Mail.MORNING, push=False),
        Event("words", "Feedback", "When a colleague wrote to me, answered, or would like to hear from me",
              notices.TEAM, mail=Mail.MORNING, push=False),
    ],
)  # fmt: skip
