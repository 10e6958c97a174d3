"""What the council has read, what the teams said to it, and whose story it was told."""

from __future__ import annotations

import datetime as dt

from people.models import Permission, Person, Team
from wellbeing.demo.book import ident
from wellbeing.reports import issuing
from wellbeing.reports.models import Draft, Report, Story, Word
from wellbeing.reports.quarters import Quarter

#: how long after a quarter the teams have seen its report
AFTER = dt.timedelta(days=9)
STORIES = {
    "Edith Jones": {
        "title": "Thursdays at church",
        "words": "I’d not been since my husband died. Now they save me the seat by the window.",
        "about": "She wanted to be part of her church again.",
        "own": "Bus pass, large-print diary", "people": "Lifts from a friend, every Thursday",
        "places": "Luncheon club at the church", "us": "One visit on a Thursday, where there were two",
    },
    "Irene Catterall": {
        "title": "The big painting", "words": "I thought my hands were done with it. They aren’t.",
        "about": "She wanted to finish a painting she began ten years ago.",
        "own": "An hour at the easel, mornings", "people": "Her sister sits for it",
        "places": "The art group holds a wall for it", "us": "A visit later in the day, so mornings are hers",
    },
    "Percy Ashcroft": {
        "title": "Still learning", "words": "You’re never too old to be told you’re wrong.",
        "about": "He wanted to go on learning something.", "own": "The library van, every other week",
        "people": "A neighbour’s boy shows him the tablet", "places": "A history group on Mondays", "us": "",
    },
}  # fmt: skip
COMMENTS = {
    "Ashton": (
        "More people get out on their own feet this quarter. The luncheon club has been a big part of it.",
        "Whoever finds a rug that slips now brings it up the same day, and the meeting hears what was done.",
    ),
    "Hindley": ("Two lifts from neighbours have become a habit. We would like to see more of it.", ""),
    "Standish": (
        "Mornings were short of hands in August. We asked people which visits could move, and some did.", "",
    ),
}  # fmt: skip


def stories(quarter: Quarter) -> None:
    """Stories of those who let theirs be told, seen by them in the first days after the quarter."""
    stands = Permission.objects.filter(purpose=Permission.Purpose.STORY).in_force()
    people = Person.objects.filter(full_name__in=STORIES, permissions__in=stands).distinct()
    Story.objects.bulk_create(
        Story(
            pk=ident("Story", person.full_name), person=person, agreed_on=quarter.after + AFTER / 2,
            **STORIES[person.full_name],
        )
        for person in people
    )  # fmt: skip


def sent(draft: Draft, *, last: bool) -> None:
    """Every team saw it, and it went to the council."""
    day = Quarter.of(draft.quarter_starts).after + AFTER
    for word in draft.words.all():
        comment, changed = COMMENTS.get(word.team_name, ("", "")) if last else ("", "")
        Word.objects.filter(pk=word.pk).update(
            comment=comment, changed=changed, seen=draft.points.version, seen_on=day
        )
    made = issuing.issue(draft)
    Report.objects.filter(pk=made.pk).update(issued_on=day)


def correction() -> None:
    """One team found something to put right in the newest report; it has been counted and waits for them."""
    report = Report.objects.order_by("quarter_starts").last()
    team = Team.objects.filter(name="Ashton").first()
    if report is None or team is None:
        return
    Draft.objects.create(
        pk=ident("Draft", report.quarter_starts), contract_id=report.contract_id, number=2,
        contract_name=report.contract_name, team_names=report.team_names,
        quarter_starts=report.quarter_starts,
        why="A complaint of September was written down after the report had gone.",
    )  # fmt: skip
    issuing.recount()
