"""How a team decides between its meetings: roles, what coach and families say, words between two."""

from __future__ import annotations

import datetime as dt

from meetings import roles
from meetings.models import (
    CoachNote,
    Feedback,
    FeedbackAsk,
    FeedbackReply,
    Heard,
    Page,
    PageVersion,
    Practice,
    Proposal,
    PulseCount,
    PulseRound,
    PulseVoice,
    Question,
    Rhythm,
    Role,
    Tension,
    Term,
)
from people.models import Buddies, Person, Team, User
from wellbeing.demo.book import Book

SAID = (
    ("family", "phone", "Mum hums in the kitchen again. She never did that with the last lot.",
     "A call if somebody new is coming."),
    ("person", "card", "They know how I like my eggs.", ""),
    ("family", "phone", "Dad is dressed when I visit, and in a good mood.", "Could Sunday be a bit later?"),
    ("person", "phone", "I look forward to Tuesdays.", "More time for the crossword."),
)  # fmt: skip

HANDBOOK = (
    ("Our purpose", "People here live the life they want, in their own home, with the people they love."),
    ("Our values", "Compassion, responsibility, collaboration, curiosity, creativity, flourishing."),
    (
        "How we meet",
        "Every week, an hour and a quarter. Leading, writing and timekeeping go round. Cake helps.",
    ),
)


def write(
    book: Book, team: Team, hands: dict[str, User], coach: User, people: list[Person], today: dt.date
) -> None:
    """Everything, for one team; `hands` are its workers of today."""
    users = list(hands.values())
    _roles(book, team, users, today)
    _coach(book, team, users, coach, today)
    for number, person in enumerate(people[: len(SAID)]):
        of, how, well, better = SAID[number]
        book.add(
            Heard(
                team=team, person=person, author=users[-1 - number % len(users)], of=of, how=how, well=well,
                better=better,
                on=today - dt.timedelta(days=6 + 9 * number),
            ),
            person.full_name,
        )  # fmt: skip
    _between_two(book, team, users, today)
    _between_meetings(book, team, users, today)
    for pair in book.of(Buddies):
        if pair.team_id == team.pk:
            book.add(Rhythm(pair=pair, weeks=4, last_on=today - dt.timedelta(days=31)), pair.pk)


def _roles(book: Book, team: Team, users: list[User], today: dt.date) -> None:
    for number, (name, why, what) in enumerate(roles.START):
        role = book.add(Role(team=team, name=name, purpose=why, accountabilities=what), team.name, name)
        if number == len(roles.START) - 1:
            continue  # one waits for somebody
        now, before = users[number % len(users)], users[(number + 2) % len(users)]
        began = today - dt.timedelta(days=40 + 20 * number)
        book.add(
            Term(
                team=team, role=role, user=before, started_on=began - dt.timedelta(days=180), ended_on=began,
                handed_over="The folder is on the shelf by the door. Ring me whenever you like.",
            ),
            team.name, name, "before",
        )  # fmt: skip
        until = today - dt.timedelta(days=2) if number == 1 else began + roles.TERM  # one comes up again
        book.add(Term(team=team, role=role, user=now, started_on=began, until=until), team.name, name, "now")


def _coach(book: Book, team: Team, users: list[User], coach: User, today: dt.date) -> None:
    for number, tension in enumerate(book.of(Tension)):
        if tension.team_id == team.pk and tension.for_coach:
            book.add(
                Question(
                    team=team, tension=tension, author=coach, text="What would each of you notice first?",
                    on=tension.shared_on,
                ),
                number,
            )  # fmt: skip
    book.add(
        CoachNote(
            team=team, author=coach, text="Try a minute of silence before anyone offers a solution.",
            trying_until=today + dt.timedelta(days=16), on=today - dt.timedelta(days=12),
        ),
        team.name, "silence",
    )  # fmt: skip
    book.add(
        CoachNote(
            team=team, author=users[0], text="We rotated who leads, five weeks in a row.",
            learned="It is easier when the last one sits beside the new one.",
            on=today - dt.timedelta(days=44),
        ),
        team.name, "rotate",
    )  # fmt: skip


def _between_meetings(book: Book, team: Team, users: list[User], today: dt.date) -> None:
    """A handbook, something proposed, and a week in which everyone said how they are."""
    for title, text in HANDBOOK:
        page = book.add(Page(team=team), team.name, title)
        book.add(
            PageVersion(
                team=team, page=page, number=1, title=title, text=text, author=users[0],
                on=today - dt.timedelta(days=150),
            ),
            team.name, title,
        )  # fmt: skip
    book.add(
        Proposal(
            team=team, author=users[1], about="agreement", text="We read one profile aloud at each meeting",
            why="Last month two of us did not know that Gwen’s sister had moved.",
            closes_on=today + dt.timedelta(days=5), made_on=today - dt.timedelta(days=2),
        ),
        team.name,
    )  # fmt: skip
    book.add(
        Proposal(
            team=team, author=users[2], way="advice", about="other", text="A used printer for the office",
            why="Two of us drove to the library on Monday to print a profile.", affected="All of us",
            knows="The shop on Wigan Road, and whoever looks after our money",
            closes_on=today + dt.timedelta(days=3), made_on=today - dt.timedelta(days=3),
        ),
        team.name, "printer",
    )  # fmt: skip
    opened = today - dt.timedelta(days=15)
    pulse = book.add(
        PulseRound(team=team, opens_on=opened, closes_on=opened + dt.timedelta(days=7)), team.name
    )
    for user in users[:6]:
        book.add(PulseVoice(round=pulse, user=user), team.name, user.pk)
    for question, counts in enumerate(((0, 1, 3, 2), (0, 0, 2, 4), (1, 2, 2, 1)), 1):
        for choice, number in enumerate(counts, 1):
            if number:
                row = PulseCount(round=pulse, question=question, choice=choice, number=number)
                book.add(row, team.name, question, choice)


def _between_two(book: Book, team: Team, users: list[User], today: dt.date) -> None:
    one, other = users[0], users[1]
    got = book.add(
        Feedback(
            team=team, author=other, to=one, sent=True, on=today - dt.timedelta(days=3),
            saw="You sat with Tom until his tea was warm again", felt="touched and glad",
            need="to know he eats something warm",
        ),
        team.name, "got",
    )  # fmt: skip
    book.add(
        FeedbackReply(feedback=got, author=one, text="That means a lot.", on=today - dt.timedelta(days=2)),
        team.name,
    )
    book.add(
        Feedback(
            team=team, author=one, to=other, kind="ask", saw="On Monday a swap was only in the chat",
            felt="worried", need="to know Tom had someone with him", ask="put a swap on the rota?",
        ),
        team.name, "kept",
    )  # fmt: skip
    book.add(FeedbackAsk(team=team, author=users[-1], to=one, about="How I lead the meeting"), team.name)
    book.add(
        Practice(
            team=team, author=one, peer=other, about="How I support people with their tablets",
            well="I take my time, and I say what each one is for.",
            harder="When the phone rings in the middle.", learning="Leave the phone in the car for a week.",
        ),
        team.name,
    )  # fmt: skip
