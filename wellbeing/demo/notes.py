"""A few lines after a visit, as the person would be happy to hear them read out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from uuid import UUID

from people.models import Person, User
from profiles.models import Note, NoteOutcome, Outcome
from rotas.models import LengthSum, LengthVoice, Visit, VisitNote
from wellbeing.demo.book import Book, dice
from wellbeing.demo.rota import Guest

AFTER = (
    "A good laugh over the teapot.", "In no rush today, and neither was I.",
    "Cheerful from the start.", "A bit quiet. We just sat a while.", "Ate well and asked for seconds.",
    "Tired, so we took it slowly.", "Up and dressed before I had my coat off.",
    "We opened the window for the birds.", "Had the paper read out, all the way to the bowls results.",
    "Rang family while I was there.", "Told me the one about the whippet again.",
    "Wanted the curtains wide open.", "Two cups of tea, both finished.", "Warm enough, heating on.",
    "Post opened together, nothing to worry about.", "Feet up with a blanket when I left.",
    "Asked after my mum, as always.", "Wrote the shopping list together.", "Bins are out for the morning.",
    "Had a sing with the radio.", "Drank plenty, jug filled up.", "A neighbour popped in with scones.",
    "Picked out tomorrow’s clothes.", "Sat by the window and watched the school run.",
    "Cream on the sore patch, looking better.", "Walked to the gate and back for fresh air.",
    "Sorted the button jar, found the brass one.", "Best day this week, {0} says.",
    "Left {0} with the crossword.", "{0} did most of it without me.",
    "{0} is looking forward to the weekend.",
    "{0} was on good form.", "{0} wanted a chat more than anything.", "All well with {0}.",
)  # fmt: skip
WORKED = (
    "Going slowly and saying what comes next.", "Putting the radio on first.",
    "Letting {0} start and waiting.",
    "Asking before helping.", "Sitting down to talk before anything else.",
    "Having the clothes warm on the radiator.",
    "Two choices, not five.", "Coming to the side where {0} hears me.", "A joke at the right moment.",
)  # fmt: skip
NOT_WORKED = (
    "I came in too chatty. {0} likes a slow start.", "The new cup. {0} can’t get a finger through it.",
    "Too many questions at once.", "The big light. The lamp is better.",
    "Tea was late and {0} had gone off it.",
)  # fmt: skip
TOOK_PART = (
    "Chose what to wear and what to eat.", "Stood at the sink and washed up.",
    "Told me how it should be done.",
    "Did buttons, I did laces.", "Made the tea, I carried it.", "Said no to the shower and yes to a wash.",
    "Picked the music.", "Wrote it in the diary.", "Folded the towels while we talked.",
)  # fmt: skip
#: notes that the story needs: (days from today, person, hour) and the words
TOLD = {(-1, "Edith Jones", 21): "Slept well. Hip is sore, so go slowly on the stairs."}


def write(
    book: Book, today: dt.date, visits: Sequence[tuple[Guest, Visit, str]], wants: dict[object, list[Outcome]]
) -> None:
    """Most visits of the last four weeks have a note; of those before, about one in seven."""
    turn: dict[object, int] = {}
    for guest, visit, _ in visits:
        if visit.day > today or visit.worker_id is None or visit.slot == 2:
            continue
        told = TOLD.get(((visit.day - today).days, guest.story.name, visit.starts_at.hour))
        share = 0.8 if (today - visit.day).days < 28 else 0.14
        if visit.day == today or (not told and dice("note", visit.pk) > share):
            continue
        turn[guest.row.pk] = turn.get(guest.row.pk, -1) + 1
        text = told or _text(guest, visit, turn[guest.row.pk])
        helped = [] if told else wants.get(guest.row.pk, [])
        _note(book, guest.row, visit, text, helped, pass_on=told is not None)


def _text(guest: Guest, visit: Visit, turn: int) -> str:
    own = guest.story.notes
    after = AFTER[int(dice("after", visit.pk) * len(AFTER))]
    if dice("short", visit.pk) < 0.25:
        return own[turn % len(own)]
    return f"{own[turn % len(own)]} {after.format(guest.row.called)}"


def _pick(words: Sequence[str], share: float, called: str, *what: object) -> str:
    """One of these, or for most nothing."""
    if dice("pick", words[0], *what) > share:
        return ""
    return words[int(dice("which", words[0], *what) * len(words))].format(called)


def _note(
    book: Book, person: Person, visit: Visit, text: str, wants: list[Outcome], *, pass_on: bool
) -> None:
    assert visit.worker_id is not None
    note = book.add(
        Note(
            person=person, author_id=visit.worker_id, day=visit.day, text=text,
            worked=_pick(WORKED, 0.14, person.called, visit.pk),
            did_not_work=_pick(NOT_WORKED, 0.05, person.called, visit.pk),
            took_part=_pick(TOOK_PART, 0.3, person.called, visit.pk),
            tell_next=pass_on or dice("tell", visit.pk) < 0.05,
        ),
        visit.pk,
    )  # fmt: skip
    book.add(VisitNote(visit=visit, note=note, person=person), visit.pk)
    open_then = [o for o in wants if o.started_on <= visit.day]
    if open_then and dice("helped", visit.pk) < 0.4:
        helped = open_then[int(dice("want", visit.pk) * len(open_then))]
        book.add(NoteOutcome(note=note, outcome=helped, person=person), visit.pk)


LEANS = {"Edith Jones": 20, "Frank Leigh": -10, "Gwen Parr": 20, "Tom Ashworth": -50}


def lengths(book: Book, today: dt.date, guests: Sequence[Guest], hands: dict[str, User]) -> None:
    """Four-week sums of longer and shorter, each by three voices or more (rotas/doors.sql)."""
    first = dt.date(2024, 1, 1)
    block = first + dt.timedelta(days=(today - first).days // 28 * 28)
    mates: dict[UUID, list[str]] = {}
    for guest in guests:
        mates.setdefault(guest.row.team_id, []).extend(guest.faces)
    for guest in guests:
        name = guest.story.name
        voices = list(dict.fromkeys([*guest.faces, *mates[guest.row.team_id]]))
        for back in range(1, 5):
            then = block - dt.timedelta(days=28 * back)
            if then < guest.first or (guest.last and then >= guest.last):
                continue
            lean = int(dice("lean", name, back) * 9 - 4) * 10
            if back == 1:
                lean = LEANS.get(name, lean)
            book.add(LengthSum(person=guest.row, block=then, minutes=lean), name, then)
            for voice in voices[: 3 + back % 2]:
                book.add(LengthVoice(person=guest.row, block=then, user=hands[voice]), name, then, voice)
