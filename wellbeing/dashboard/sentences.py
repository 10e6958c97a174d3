"""What a picture shows, said in one sentence made by rule; pure, so that every ending can be tested."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from wellbeing.dashboard.figures import (
    ONE,
    Actions,
    Agreements,
    Number,
    Pages,
    Reviews,
    Steps,
    Tensions,
    Week,
)
from wellbeing.dashboard.weeks import Connected
from wellbeing.words import count_word, day_month, join_names, possessive

ENDS = {
    "action": "someone doing something",
    "agreement": "a new way, agreed",
    "information": "information",
    "heard": "being heard",
    "elsewhere": "going elsewhere",
    "dropped": "being let go",
}
#: names stand in a sentence up to this many
NAMES = 2


def many(number: int, one: str, more: str) -> str:
    """`one review is`, `three reviews are`: a count in letters and the words that agree with it."""
    return f"{count_word(number)} {one if number == 1 else more}"


def sentence(words: str) -> str:
    """With a capital letter."""
    return words[:1].upper() + words[1:]


def who(names: Sequence[str]) -> str:
    """`Edith and Tom`, or how many people where there are more or no names may stand."""
    unnamed = ONE in names
    if not unnamed and len(names) <= NAMES:
        return join_names(names)
    return many(len(names), "person", "people")


def reviews(found: Reviews) -> str:
    """Outcomes to look at again."""
    if not (found.late or found.soon or found.later or found.undated):
        return "No outcomes to look at again yet"
    late = many(found.late, "review is", "reviews are") + " late"
    if not found.soon:
        return sentence(late)
    return sentence(f"{late}, {many(found.soon, 'is', 'are')} due soon")


def faces(found: Sequence[Number], aim: int) -> str:
    """Who sees more workers than they need to."""
    if not found:
        return "No visits in the last 14 days"
    over = [row for row in found if row.number > aim]
    if not over:
        return f"Everyone sees {count_word(aim)} faces or fewer"
    name = sentence(who([row.name for row in over]))
    if len(over) == 1:
        return f"{name} sees {count_word(over[0].number)} faces"
    return f"{name} see more than {count_word(aim)} faces"


def steps(late: Sequence[Steps], soon: Sequence[Steps], total: int) -> str:
    """Support that began before its steps were walked."""
    if not total:
        return "No support is waiting for its steps"
    if late:
        people = sorted({step.person for step in late})
        if len(people) == 1 and people[0] != ONE:
            return f"{possessive(people[0])} early support still needs its steps"
        return sentence(f"{many(len(late), 'early support', 'early supports')} still "
                        f"{'needs its' if len(late) == 1 else 'need their'} steps")  # fmt: skip
    if soon and ONE not in (people := sorted({step.person for step in soon})):
        return sentence(f"{who(people)} {'has' if len(people) == 1 else 'have'} steps to walk soon")
    if soon:
        return sentence(f"{many(len(soon), 'early support has', 'early supports have')} steps to walk soon")
    return "No early support is waiting for its steps"


def standing(before: tuple[int, int, int], now: tuple[int, int, int]) -> str:
    """More there than three months ago?"""
    if not sum(now):
        return "No outcomes written down yet"
    if not sum(before):
        return sentence(f"{many(now[0], 'outcome is', 'outcomes are')} there so far")
    more = now[0] - before[0]
    if more > 0:
        return sentence(f"{many(more, 'more outcome is', 'more outcomes are')} there")
    return "As many outcomes are there as before" if more == 0 else "Fewer outcomes are there than before"


def lengths(found: Sequence[Number], band: int) -> str:
    """Do visit lengths balance out?"""
    if not found:
        return "Not enough said about visit lengths yet"
    outside = [row.name for row in found if abs(row.number) > band]
    return f"Visit lengths even out, but not for {who(outside)}" if outside else "Visit lengths even out"


def hours(weeks: Sequence[Week]) -> str:
    """This week's plan beside what was agreed; two in a hundred either way is a fit."""
    if not weeks:
        return "No agreed hours are written down yet"
    planned, agreed = weeks[-1].planned, weeks[-1].agreed
    apart = round(abs(planned - agreed))
    if abs(planned - agreed) <= agreed * 0.02 or not apart:
        return "Our plan fits the hours agreed"
    amount = "1 hour" if apart == 1 else f"{apart} hours"
    if planned > agreed:
        return f"We plan {amount} more than agreed"
    return f"{amount} agreed {'is' if apart == 1 else 'are'} not in the plan"


def tensions(found: Tensions) -> str:
    """How most of them end; failing that, how many are open."""
    still, ended = found.new + found.weeks + found.older, sum(found.ended.values())
    if not ended:
        return sentence(f"{many(still, 'tension is', 'tensions are')} open") if still else "No tensions yet"
    how, most = max(found.ended.items(), key=lambda item: item[1])
    if ended > 1 and most * 2 > ended:
        return f"Most tensions end with {ENDS[how]}"
    return sentence(f"{many(ended, 'tension has', 'tensions have')} ended, {count_word(still)} still open")


def essential(total: int, nobody: int) -> str:
    """Does every essential visit of the coming week have someone?"""
    if not total:
        return "No essential visits in the next 7 days"
    if not nobody:
        return "Every essential visit has someone"
    return sentence(f"{many(nobody, 'essential visit has', 'essential visits have')} nobody yet")


def pages(found: Pages) -> str:
    """Whose page wants another look."""
    if not (found.fresh or found.ageing or found.old or found.none):
        return "No one-page profiles yet"
    again = found.old + found.none
    if not again:
        return "Every one-page profile is in date"
    return sentence(f"{many(again, 'profile needs', 'profiles need')} another look")


def actions(found: Actions) -> str:
    """What we said we would do."""
    if not (found.late or found.coming or found.undated):
        return "Nothing is waiting to be done"
    if not found.late:
        return "Nothing we said we’d do is late"
    return sentence(f"{many(found.late, 'thing we said we’d do is', 'things we said we’d do are')} late")


def weeks(means: Sequence[float]) -> str:
    """Fewer faces than twelve weeks ago? Half a face either way is the same."""
    if len(means) < 2:
        return "Not enough weeks with visits yet"
    apart = means[-1] - means[0]
    if abs(apart) < 0.5:
        return "People see about as many faces as 12 weeks ago"
    return f"People see {'fewer' if apart < 0 else 'more'} faces than 12 weeks ago"


def agreements(found: Agreements) -> str:
    """What we said we would look at again."""
    if not (found.late or found.soon or found.later or found.undated):
        return "No agreements yet"
    if not found.late:
        return "No agreement waits to be looked at"
    return sentence(f"{many(found.late, 'agreement waits', 'agreements wait')} to be looked at")


def meetings(held: int, of: int) -> str:
    """In how many weeks we met."""
    if not held:
        return "No meetings held yet"
    return "We met every week" if held == of else f"We met in {count_word(held)} of {of} weeks"


def pulse(rows: Sequence[tuple[str, Sequence[int]]]) -> str:
    """The question that fewest can say mostly or yes to; the last two answers are the good ones."""
    if not rows:
        return "Not enough answers for a pulse yet"
    question, numbers = min(rows, key=lambda row: sum(row[1][2:]))
    good, all_of_us = sum(numbers[2:]), sum(numbers)
    if good == all_of_us:
        return "All of us are well, as far as this can say"
    return f"{question}: {good} of {all_of_us} of us say so"


def moved(first: float, last: float, *, least: float) -> str:
    """Which way a line went: `up`, `down`, or nothing where it moved less than `least`."""
    return "up" if last - first >= least else "down" if first - last >= least else ""


def taken(shares: Sequence[float]) -> str:
    """Have most planned hours somebody? shares: of a hundred."""
    if not shares:
        return "Not enough weeks with visits yet"
    way = moved(shares[0], shares[-1], least=5) if len(shares) > 1 else ""
    if way:
        return f"{'More' if way == 'up' else 'Fewer'} hours have someone than 12 weeks ago"
    if min(shares) == 100:
        return "Every planned hour had someone"
    return f"{shares[-1]:g} of 100 hours had someone"


def missed(visits: int, last: dt.date) -> str:
    """Did somebody come to each essential visit, as far as we know? last: the last day that was counted."""
    if not visits:
        return f"Someone came to every essential visit we know of, up to {last:%A} {day_month(last)}"
    return sentence(f"{many(visits, 'essential visit', 'essential visits')} had nobody")


def still_open(numbers: Sequence[int]) -> str:
    """More open tensions than twelve weeks ago, or fewer?"""
    way = moved(numbers[0], numbers[-1], least=1) if numbers else ""
    if not any(numbers):
        return "No tension stayed open"
    return (
        f"{'More' if way == 'up' else 'Fewer'} tensions are open than 12 weeks ago"
        if way
        else ("As many tensions are open as 12 weeks ago")
    )


def waited(people: Sequence[int], what: str) -> str:
    """Did more people wait for something than when the line began? what: a review, a fresh page."""
    if not any(people):
        return f"Nobody waited for {what}"
    way = moved(people[0], people[-1], least=1)
    if not way:
        return f"As many people wait for {what} as when this line began"
    return f"{'More' if way == 'up' else 'Fewer'} people wait for {what} than when this line began"


def pulse_moved(shares: Sequence[float]) -> str:
    """Do our answers get better? shares: good ones of a hundred."""
    way = moved(shares[0], shares[-1], least=5)
    if not way:
        return f"{shares[-1]:g} of 100 answers say we are well"
    return f"{'More' if way == 'up' else 'Fewer'} answers say we are well than before"


def ahead(shares: Sequence[float]) -> str:
    """Are more outcomes there or getting closer? shares: of a hundred."""
    if not shares:
        return "No outcomes to follow yet"
    way = moved(shares[0], shares[-1], least=5)
    if not way:
        return f"{shares[-1]:g} of 100 outcomes are there or getting closer"
    return f"{'More' if way == 'up' else 'Fewer'} outcomes are going well than 12 weeks ago"


def passed(rows: Sequence[Sequence[tuple[int, int]]]) -> str:
    """A shape of give and take: did anybody, and does it even out?"""
    took = sum(took for weeks in rows for took, _ in weeks)
    gave = sum(gave for weeks in rows for _, gave in weeks)
    if not took and not gave:
        return "No visit has changed hands"
    if len(rows) > 1 and all(any(t for t, _ in weeks) and any(g for _, g in weeks) for weeks in rows):
        return "We all give, and we all take"
    return "What is handed over is taken on" if took >= gave else "Not all that is handed over is taken on"


def connected(found: Connected) -> str:
    """For how many a place nearby carries something they want."""
    if not found.people:
        return "Nobody is supported yet"
    if not found.place:
        return "No place nearby carries an outcome yet"
    number = count_word(found.place)
    return sentence(f"a place nearby helps {number} of {found.people} people")


def beside(ours: Sequence[float], others: float | None) -> str:
    """Our last week beside the others' average; half a face either way is the same."""
    if not ours or others is None:
        return "Not enough weeks to lay side by side yet"
    way = moved(others, ours[-1], least=0.5)
    return (
        f"People see {'more' if way == 'up' else 'fewer'} faces here than in other teams"
        if way
        else ("People see about as many faces as in other teams")
    )


def late_reviews(number: int) -> str:
    """Outcomes whose day has passed."""
    return sentence(f"{many(number, 'review is', 'reviews are')} late")


def old_pages(number: int) -> str:
    """Profiles older than six months, or not there."""
    return sentence(f"{many(number, 'profile needs', 'profiles need')} another look")


def slow(number: int) -> str:
    """Tensions open for four weeks or more."""
    return sentence(f"{many(number, 'tension has', 'tensions have')} been open for four weeks or more")
