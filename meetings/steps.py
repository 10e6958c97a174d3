"""The parts of a weekly meeting: their words, and how long each usually takes; pure."""

from __future__ import annotations

from dataclasses import dataclass

MOST = 90


@dataclass(frozen=True)
class Step:
    """One part: a name, what the facilitator asks, a hint, and whether all speak in turn, without replies."""

    key: str
    name: str
    ask: str
    hint: str
    minutes: int
    round: bool = False
    #: does the scribe write of it? Check-ins are for the room alone
    written: bool = True

    def lasting(self, minutes: int) -> Step:
        """The same part with the team's own time."""
        return Step(self.key, self.name, self.ask, self.hint, minutes, self.round, self.written)


ALL = {
    step.key: step
    for step in (
        Step("check_in", "Check-in", "How are you today?",
             "One after the other. No replies. You can pass.", 5, round=True, written=False),
        Step("good_news", "Good news", "What went well this week?", "Big or small. Enjoy it.", 5),
        Step("people", "People", "What has changed since last week?",
             "For the people we support. What is new, and what did we learn?", 10),
        Step("rota", "Rota", "Where do we still need someone?", "Offer what you can. No is fine.", 10),
        Step("actions", "What we said we’d do", "Done, not yet, or let go?",
             "All three are fine. Ask for a hand if you need one.", 5),
        Step("tensions", "Tensions", "What do you need?", "One at a time.", 30),
        Step("wellbeing", "Our wellbeing", "What would do us good this week?",
             "One small thing, for each of us or for all.", 5),
        Step("check_out", "Check-out", "What are you taking with you?",
             "One after the other. No replies. You can pass.", 5, round=True, written=False),
    )
}  # fmt: skip
#: the part that no team leaves out: what is meant for no other part is talked about here
ALWAYS = "tensions"
#: what somebody may put on the agenda; the other parts fill themselves
OPEN_TO_ALL = ("good_news", "people", "rota", "wellbeing")


def order(chosen: list[list[object]]) -> list[Step]:
    """The team's own order and times, [[key, minutes]]; as it comes where nothing was chosen."""
    known = [ALL[str(key)].lasting(int(str(minutes))) for key, minutes in chosen if str(key) in ALL]
    missing = [] if ALWAYS in {step.key for step in known} else [ALL[ALWAYS]]
    return [*known, *missing] if known else list(ALL.values())


def after(steps: list[Step], key: str, by: int) -> str:
    """The key of the part so many places on; the first and the last are where it stops."""
    keys = [step.key for step in steps]
    at = keys.index(key) if key in keys else 0
    return keys[min(max(at + by, 0), len(keys) - 1)]


def moved(chosen: list[Step], key: str, by: int) -> list[Step]:
    """The same parts with one of them moved a place up (-1) or down (1)."""
    rows, at = list(chosen), [step.key for step in chosen].index(key)
    to = min(max(at + by, 0), len(rows) - 1)
    rows.insert(to, rows.pop(at))
    return rows
