"""What a team talked about: meetings, tensions and how they ended, what was agreed, who was thanked."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from meetings.models import Action, Agreement, Draft, Meeting, Tension, ThankYou
from meetings.steps import ALL
from meetings.weekly import TITLE
from people.models import Incident, Person, Team, User
from rotas.models import Commitment, Promise
from wellbeing.demo import rota
from wellbeing.demo.book import Book, ident
from wellbeing.demo.reading import DAYS, TeamStory, clock
from wellbeing.demo.rota import AHEAD, at

QUIET = (
    "A short one. Everyone had a good news story, and the rota has no gaps.",
    "We read two profiles aloud and asked what had changed.",
    "Mostly about the rota. Three swaps made in the room.",
    "Cake. Then last week’s actions, all done but one.",
    "We looked at how we’re doing and picked one question to take to people.",
    "We talked about winter: tyres, torches, and who lives up the hill.",
    "A quiet week. We finished early and phoned two families with thanks.",
)  # fmt: skip
LASTS = dt.timedelta(minutes=sum(step.minutes for step in ALL.values()))
FIELDS = ("saw", "means", "better", "ask")


@dataclass
class Talk:
    """What is needed to write a team's talk."""

    book: Book
    team: Team
    told: TeamStory
    hands: dict[str, User]
    people: dict[str, Person]
    today: dt.date

    def ago(self, days: int) -> dt.date:
        return self.today - dt.timedelta(days=days)

    def write(self) -> None:
        """Everything but promises, which the rota needs first; meetings before what they talked about."""
        self.meetings()
        for raw in self.told.talk["tensions"]:
            self.tension(raw)
        for raw in self.told.talk["actions"]:
            self.action(raw, None, self.ago(raw.get("made", 5)))
        for raw in self.told.talk["agreements"]:
            self.agreement(raw)
        for raw in self.told.talk["thanks"]:
            self.book.add(
                ThankYou(
                    team=self.team, sender=raw["sender"], to=raw.get("to", "us all"), text=raw["text"],
                    author=self.hands[raw["by"]], on=self.ago(raw["ago"]),
                ),
                raw["text"],
            )  # fmt: skip
        for raw in self.told.talk["incidents"]:
            self.incident(raw)

    def tension(self, raw: dict[str, Any]) -> None:
        shared = self.ago(raw["ago"])
        words = {field: raw[field] for field in FIELDS if field in raw}
        person = self.people.get(raw.get("person", ""))
        author = self.hands[raw["by"]]
        if raw.get("private"):
            self.book.add(
                Draft(
                    author=author, team=self.team, person=person, noticed=raw["noticed"], begun_on=shared,
                    **words,
                ),
                raw["noticed"],
            )  # fmt: skip
            return
        after = raw.get("after")
        row = self.book.add(
            Tension(
                author=author, team=self.team, person=person, noticed=raw["noticed"], label=raw["label"],
                shared_on=shared, ended_as=raw.get("ended", ""), for_coach=raw.get("for_coach", False),
                taken_to=raw.get("taken_to", ""),
                ended_on=shared + dt.timedelta(days=after) if after is not None else None, **words,
            ),
            raw["label"],
        )  # fmt: skip
        for action in raw.get("actions", []):
            self.action(action, row, shared + dt.timedelta(days=min(after or 3, 7)))
        if "agreed" in raw:
            self.agreement(raw["agreed"], row)

    def action(self, raw: dict[str, Any], tension: Tension | None, made: dt.date) -> None:
        by_when = self.today + dt.timedelta(days=raw["within"])
        done = raw.get("state", "")
        self.book.add(
            Action(
                team=self.team, tension=tension, owner=self.hands[raw["by"]], what=raw["what"], made_on=made,
                by_when=by_when, state=done, ended_on=min(by_when, self.today) if done else None,
            ),
            raw["what"],
        )  # fmt: skip

    def agreement(self, raw: dict[str, Any], tension: Tension | None = None) -> None:
        def later(key: str) -> dt.date | None:
            return self.today + dt.timedelta(days=raw[key]) if key in raw else None

        self.book.add(
            Agreement(
                team=self.team, tension=tension, text=raw["text"], why=raw["why"],
                agreed_on=self.ago(raw["ago"]),
                trying_until=later("trying"), look_again_on=later("again"),
                ended_on=self.ago(raw["ended"]) if "ended" in raw else None,
            ),
            raw["text"],
        )  # fmt: skip

    def incident(self, raw: dict[str, Any]) -> None:
        happened = self.ago(raw["ago"])
        self.book.add(
            Incident(
                team=self.team, person=self.people.get(raw.get("person", "")), kind=raw["kind"],
                happened_on=happened, what=raw["what"], told=raw["told"], changed=raw.get("changed", ""),
                author=self.hands[raw["by"]],
                closed_on=happened + dt.timedelta(days=12) if raw.get("changed") else None,
            ),
            raw["what"],
        )  # fmt: skip

    def meetings(self) -> None:
        """One a week, for fifteen months and four weeks ahead; leading and writing go round."""
        day_of, place = DAYS.index(self.told.meeting["day"]), self.told.meeting["place"]
        time = clock(self.told.meeting["at"])
        names = [name for name, user in self.hands.items() if name in self.told.meeting["turns"]]
        held, next_pair = 0, self.told.meeting.get("next", [])
        soon = [d for d in range(AHEAD) if (self.today + dt.timedelta(days=d)).weekday() == day_of][0]
        for offset in range(AHEAD, -rota.HISTORY, -1):
            day = self.today + dt.timedelta(days=offset)
            if day.weekday() != day_of:
                continue
            gone = day < self.today
            turn = day.toordinal() // 7
            pair = [names[turn % len(names)], names[(turn + 2) % len(names)]]
            leads, writes = next_pair if next_pair and offset == soon else pair
            self.book.add(
                Meeting(
                    team=self.team, starts_at=at(day, time), place=place, held=gone,
                    facilitator=self.hands[leads], scribe=self.hands[writes],
                    summary=self.summary(day, held) if gone else "",
                ),
                self.team.name, day,
            )  # fmt: skip
            held += gone

    def summary(self, day: dt.date, back: int) -> str:
        """What was written that week; for long ago from the tensions that ended in it."""
        written: list[str] = self.told.meeting["summaries"]
        if back < len(written):
            return written[back]
        ended = [
            t["label"] for t in self.told.talk["tensions"]
            if "after" in t and 0 <= (self.ago(t["ago"] - t["after"]) - day).days < 7
        ]  # fmt: skip
        quiet = QUIET[(back * 3 + len(self.team.name)) % len(QUIET)]
        return f"We came to the end of: {'; '.join(ended)}. {quiet}" if ended else quiet


def dates(team: Team, told: TeamStory, today: dt.date) -> list[Commitment]:
    """The meetings to come as they stand on the rota, which keeps clear of them; not in the book yet."""
    day_of, time = DAYS.index(told.meeting["day"]), clock(told.meeting["at"])
    days = [today + dt.timedelta(days=offset) for offset in range(AHEAD + 1)]
    return [
        Commitment(
            team=team, kind=Commitment.Kind.MEETING, title=TITLE, starts_at=at(day, time),
            ends_at=at(day, time) + LASTS, source=ident("Meeting", team.name, day),
        )
        for day in days if day.weekday() == day_of
    ]  # fmt: skip


def promises(
    book: Book, team: Team, told: TeamStory, hands: dict[str, User], today: dt.date
) -> dict[str, list[Promise]]:
    """Times kept free for people's own lives: some every week, some once. By the worker's name."""
    kept: dict[str, list[Promise]] = {}
    for raw in told.talk["promises"]:
        days = [raw["in"]] if "in" in raw else range(-70, AHEAD + 1)
        for offset in days:
            day = today + dt.timedelta(days=offset)
            if "in" not in raw and day.weekday() != DAYS.index(raw["day"]):
                continue
            row = Promise(
                user=hands[raw["by"]], team=team, words=raw["words"], starts_at=at(day, clock(raw["from"])),
                ends_at=at(day, clock(raw["to"])),
            )  # fmt: skip
            kept.setdefault(raw["by"], []).append(book.add(row, raw["by"], raw["words"], day))
    return kept
