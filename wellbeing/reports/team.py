"""What a team does with a report before the council has it: edit the points, comment, say seen, ask again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from people.editing import make_once, save_if_unchanged
from people.models import Colleague, Permission, Person, Team
from wellbeing.reports.models import Draft, Points, Report, Story, Word
from wellbeing.reports.quarters import Quarter


@dataclass(frozen=True)
class Tale:
    """Someone who lets their story be told, and the story so far."""

    person: Person
    story: Story | None


@dataclass(frozen=True)
class Mine:
    """A team's side of its reports: what waits for the teams, what the council has, and stories."""

    waiting: list[tuple[Draft, Quarter]]
    issued: list[tuple[Report, Quarter]]
    tales: list[Tale]


def of_team(team: Team, *, tells: bool) -> Mine:
    """Asked as a member or the coach; stories only where `tells`. Four queries."""
    contracts = list(team.contract_teams.values_list("contract_id", flat=True))
    drafts = Draft.objects.filter(contract_id__in=contracts, issued_on=None).defer("figures")
    issued = Report.objects.filter(contract_id__in=contracts).defer("figures")
    return Mine(
        [(row, Quarter.of(row.quarter_starts)) for row in drafts],
        [(row, Quarter.of(row.quarter_starts)) for row in issued],
        tales(team) if tells else [],
    )


def tales(team: Team) -> list[Tale]:
    """People whose permission for a story stands today, by name."""
    stands = Permission.objects.filter(purpose=Permission.Purpose.STORY).in_force()
    people = team.people.current().filter(permissions__in=stands).distinct().order_by("called")
    stories = {story.person_id: story for story in Story.objects.filter(person__team=team)}
    return [Tale(person, stories.get(person.pk)) for person in people]


def names(team: Team) -> Iterator[str]:
    """Whoever must not be named: the team's people and its workers."""
    for called, full in team.people.values_list("called", "full_name"):
        yield from (called, full)
    members = team.memberships.values("user")
    yield from Colleague.objects.filter(user__in=members).values_list("name", flat=True)


def write_points(points: Points, version: int, text: str) -> None:
    """The main points as the teams want them. Every team then looks once more."""
    save_if_unchanged(points, version, text=text, edited=True)


@transaction.atomic
def say(word: Word, version: int, *, comment: str, changed: str, seen: bool) -> None:
    """A team's words; with `seen`, that it has seen the report as its main points stand now."""
    stands = {"seen": word.draft.points.version, "seen_on": timezone.localdate()}
    save_if_unchanged(
        word, version, comment=comment, changed=changed, **(stands if seen else dict.fromkeys(stands))
    )


def ask_again(report: Report, row: Draft) -> Draft:
    """Something in an issued report is wrong: it is counted again, and every team sees it first."""
    row.contract_id, row.contract_name = report.contract_id, report.contract_name
    row.team_names, row.quarter_starts = report.team_names, report.quarter_starts
    row.number = report.number + 1
    made, _ = make_once(row)
    return made


def asked(report: Report, row_id: UUID | None) -> bool:
    """Has another correction of this quarter been asked for that is not issued yet?"""
    waiting = Draft.objects.filter(
        contract_id=report.contract_id, quarter_starts=report.quarter_starts, issued_on=None
    )
    return (waiting.exclude(pk=row_id) if row_id else waiting).exists()


def story_of(person: Person) -> Story | None:
    """What is written so far."""
    return Story.objects.filter(person=person).first()


def may_tell(person: Person) -> bool:
    """Does the person let their story be told today?"""
    return person.permissions.filter(purpose=Permission.Purpose.STORY).in_force().exists()


def keep_story(story: Story, version: int, *, new: bool, **said: object) -> None:
    """Write a person's story. Words that differ from those they agreed to need a new yes."""
    if new:
        for name, value in said.items():
            setattr(story, name, value)
        story.save(force_insert=True)
        return
    save_if_unchanged(story, version, **said)
