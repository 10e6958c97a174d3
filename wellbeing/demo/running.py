"""What a team's last meetings left behind, and what waits on the agenda of the next."""

from __future__ import annotations

import datetime as dt

from meetings.models import Item, Meeting, Minute, Seat, Seen, Tension
from people.models import Team, User
from wellbeing.demo.book import Book, dice

NOTES = (
    ("good_news", "Gwen walked to the gate and back. Frank beat two of us at dominoes."),
    ("people", "Two one-page profiles read aloud. Edith wants her hair done on Thursdays from now on."),
    ("rota", "Sunday tea is covered for the month. We ask Hindley about the bank holiday."),
    ("wellbeing", "Soup and a walk before the next meeting, for whoever wants."),
)
WAITING = (
    ("people", "Who goes with Tom to the eye clinic?"),
    ("good_news", "A card from Walter’s son"),
    ("rota", "Christmas: what would each of us like?"),
    ("wellbeing", "Soup again?"),
)
LATEST = 8


def write(book: Book, team: Team, hands: dict[str, User], today: dt.date) -> None:
    """Seats and lines for the last meetings, timekeepers for all, and a few things on the agenda."""
    users = list(hands.values())
    mine = [m for m in book.of(Meeting) if m.team_id == team.pk]
    for number, meeting in enumerate(mine):
        free = [u for u in users if u.pk not in (meeting.facilitator_id, meeting.scribe_id)]
        meeting.timekeeper = free[number % len(free)]
    held = sorted((m for m in mine if m.held), key=lambda m: m.starts_at, reverse=True)[:LATEST]
    for meeting in held:
        _left_behind(book, team, meeting, users)
    ended = [t for t in book.of(Tension) if t.team_id == team.pk]
    for tension in ended:
        tension.talked_in = next((m for m in held if _within_a_week(m, tension.ended_on)), None)
        tension.settled = bool(tension.ended_as)
        tension.carried = 0 if tension.ended_as else min((today - tension.shared_on).days // 7, 9)
    for number, (step, text) in enumerate(WAITING):
        book.add(
            Item(team=team, step=step, text=text, author=users[number % len(users)], carried=number == 2),
            team.name, text,
        )  # fmt: skip


def _within_a_week(meeting: Meeting, ended_on: dt.date | None) -> bool:
    return ended_on is not None and 0 <= (ended_on - meeting.starts_at.date()).days < 7


def _left_behind(book: Book, team: Team, meeting: Meeting, users: list[User]) -> None:
    for number, user in enumerate(users):
        if dice("seat", meeting.pk, number) < 0.85:
            book.add(Seat(team=team, meeting=meeting, user=user), meeting.pk, user.pk)
        elif dice("seen", meeting.pk, number) < 0.7:
            book.add(Seen(team=team, meeting=meeting, user=user), meeting.pk, user.pk)
    for step, text in NOTES:
        if dice("minute", meeting.pk, step) < 0.6:
            book.add(Minute(team=team, meeting=meeting, step=step, text=text), meeting.pk, step)
