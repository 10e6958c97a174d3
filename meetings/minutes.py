"""What came of a meeting, for those who were not there: who was, what was written, how each thing ended."""

from __future__ import annotations

from dataclasses import dataclass

from meetings import steps
from meetings.board import Line, action_line, readable
from meetings.colleagues import Colleagues, Someone
from meetings.models import Action, Agreement, Item, Meeting, Tension
from people.models import User
from people.policy import Who


@dataclass(frozen=True)
class Came:
    """All that one meeting left behind; nothing of check-ins."""

    here: list[Someone]
    read_by: list[Someone]
    #: has the reader still to say that they read it?
    unread: bool
    notes: list[tuple[str, str]]
    ended: list[Tension]
    actions: list[tuple[Action, Line]]
    agreements: list[Agreement]
    talked: list[Item]

    @property
    def anything(self) -> bool:
        """Is there more than the summary?"""
        return bool(self.notes or self.ended or self.actions or self.agreements or self.talked)

    @property
    def in_short(self) -> str:
        """A first summary to change: `We came to the end of: late swaps. Agreed: the rota first.`"""
        parts = []
        if self.ended:
            parts.append(f"We came to the end of: {'; '.join(row.label for row in self.ended)}.")
        if self.actions:
            said = (f"{one.who.first} will {row.what[:1].lower()}{row.what[1:]}" for row, one in self.actions)
            parts.append(f"{'; '.join(said)}.")
        if self.agreements:
            parts.append(f"We agreed: {'; '.join(row.text for row in self.agreements)}.")
        return " ".join(parts)


def of(meeting: Meeting, known: Colleagues, user: User, who: Who) -> Came:
    """Read it, for a member of the team or its coach; the coach gets no tension that was not brought."""
    worker = who is Who.WORKER
    here = set(meeting.seats.values_list("user_id", flat=True)) if worker else set()
    read_by = set(meeting.seen.values_list("user_id", flat=True)) if worker else set()
    names = {step.key: step.name for step in steps.ALL.values()}
    written = {minute.step: minute.text for minute in meeting.minutes.all() if minute.text}
    ended = readable(meeting.team, user, who).filter(talked_in=meeting)
    return Came(
        here=[one for one in known.known.values() if one.id in here],
        read_by=[one for one in known.known.values() if one.id in read_by and one.id not in here],
        unread=worker and meeting.held and user.pk not in here | read_by,
        notes=[(name, written[key]) for key, name in names.items() if key in written],
        ended=list(ended),
        actions=[(row, action_line(row, known)) for row in meeting.actions.all()],
        agreements=list(meeting.agreements.all()),
        talked=list(meeting.items.all()) if worker else [],
    )
