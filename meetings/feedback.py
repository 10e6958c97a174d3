"""Words between two colleagues: kept, shown to a buddy, sent, answered, deleted; nobody else gets in."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from meetings.models import Feedback, FeedbackAsk, FeedbackReply, PathStep
from people.editing import Reused, make_once, save_if_unchanged
from people.models import Team, User

WORDS = ("kind", "saw", "felt", "need", "ask")


def between(user: User, team: Team) -> QuerySet[Feedback]:
    """Mine to read: I wrote it, it was sent to me, or I was asked to read it before it goes."""
    mine = Q(author=user) | Q(to=user, sent=True) | Q(reader=user, sent=False)
    return Feedback.objects.filter(mine, team=team)


def steps(user: User, team: Team) -> list[PathStep]:
    """The steps of conflicts I am one of the two in, oldest first."""
    return list(PathStep.objects.filter(Q(author=user) | Q(to=user), team=team))


def as_read(row: Feedback) -> str:
    """The way the other one reads it: `You rang Tom. I felt glad. I needed to know he was well.`"""
    parts = [
        _sentence(row.saw),
        _sentence(f"I felt {row.felt.lower()}") if row.felt else "",
        _sentence(f"I needed {row.need[:1].lower()}{row.need[1:]}") if row.need else "",
        f"Would you {row.ask[:1].lower()}{row.ask[1:].rstrip('?.')}?" if row.ask else "",
    ]
    return " ".join(part for part in parts if part)


def _sentence(text: str) -> str:
    text = text.strip()
    return text if text.endswith((".", "!", "?")) else f"{text}."


def keep(row: Feedback) -> Feedback:
    """Not yet: only its author reads it. The same id again is the same, in the words sent last."""
    kept, new = make_once(row)
    if kept.sent and not new:
        raise Reused
    if not new:
        save_if_unchanged(kept, kept.version, **{name: getattr(row, name) for name in WORDS})
    return kept


@transaction.atomic
def send(row: Feedback) -> Feedback:
    """From now on the two of them read it, and it stays as it is. Sent twice it is one.

    Whatever the other one asked to hear is answered with it.
    """
    stored = Feedback.objects.filter(pk=row.pk).first()
    if stored and stored.sent:
        return stored
    kept = keep(row)
    sent = Feedback.objects.filter(pk=kept.pk, sent=False)
    sent.update(sent=True, on=timezone.localdate(), reader=None)
    FeedbackAsk.objects.filter(author=kept.to_id, to=kept.author_id).delete()
    kept.refresh_from_db()
    return kept


def show_to(row: Feedback, buddy: User | None) -> None:
    """Let a buddy read it before it goes, or no longer."""
    Feedback.objects.filter(pk=row.pk, sent=False).update(reader=buddy)


def reply(row: FeedbackReply) -> None:
    """An answer by either of the two; the same id twice is one."""
    make_once(row)


def drop(row: Feedback) -> None:
    """Gone for good, with its answers: there is no history of it."""
    with transaction.atomic():
        FeedbackReply.objects.filter(feedback=row).delete()
        Feedback.objects.filter(pk=row.pk).delete()


def ask_for(row: FeedbackAsk) -> None:
    """Ask a colleague to say how they see it; the same id twice is one."""
    make_once(row)
