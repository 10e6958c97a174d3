"""Counting a quarter, showing it to the teams, freezing it: once issued, later data never changes it.

All of it runs as the owner, in a command. A correction is a new number beside the old one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from people.editing import lock
from people.models import Contract, Permission
from people.models.teams import Spell
from wellbeing.reports import facts, figures
from wellbeing.reports.disclosure import settle
from wellbeing.reports.models import Counted, Draft, Points, Report, Story, Told, Word
from wellbeing.reports.points import main_points
from wellbeing.reports.quarters import Quarter


def due(quarter: Quarter) -> Spell[Contract]:
    """Contracts that ran in the quarter and have no draft and no report of it yet."""
    ran = Contract.objects.filter(started_on__lt=quarter.after).filter(
        Q(ended_on=None) | Q(ended_on__gt=quarter.first)
    )
    drafts = Draft.objects.filter(quarter_starts=quarter.first).values_list("contract_id", flat=True)
    reports = Report.objects.filter(quarter_starts=quarter.first).values_list("contract_id", flat=True)
    return ran.exclude(pk__in=drafts).exclude(pk__in=reports)


def draft(contract: Contract, quarter: Quarter) -> Draft:
    """Count the quarter for the teams to see; its first draft, or the one that is there, counted again."""
    with transaction.atomic():
        lock(contract.pk)
        found = Draft.objects.filter(
            contract_id=contract.pk, quarter_starts=quarter.first, issued_on=None
        ).first()
        if found is None:
            issued = Report.objects.filter(contract_id=contract.pk, quarter_starts=quarter.first).count()
            found = Draft(contract_id=contract.pk, quarter_starts=quarter.first, number=issued + 1)
        _fill(found, contract, quarter)
        return found


def _fill(found: Draft, contract: Contract, quarter: Quarter) -> None:
    """Figures, points by rule, and a place for each team's words."""
    teams = [link.team for link in contract.contract_teams.select_related("team").order_by("team__name")]
    found.contract_name = contract.name
    most = Draft._meta.get_field("team_names").max_length or 0
    found.team_names = names_in([team.name for team in teams], most)
    found.figures = count(contract, quarter, correction=found.number > 1)
    found.save()
    text = "\n".join(main_points(found.figures))
    points, new = Points.objects.get_or_create(
        draft=found, defaults={"contract_id": contract.pk, "text": text}
    )
    if not new and not points.edited:
        Points.objects.filter(pk=points.pk).update(text=text)
    for team in teams:
        Word.objects.get_or_create(
            draft=found, team=team, defaults={"contract_id": contract.pk, "team_name": team.name}
        )


def names_in(names: list[str], most: int) -> str:
    """The names in a line of at most so many letters; of very many the first, and how many more."""
    line = ", ".join(names)
    if len(line) <= most:
        return line
    cut = (f"{', '.join(names[:n])} and {len(names) - n} more" for n in range(len(names), 0, -1))
    return next(shorter for shorter in cut if len(shorter) <= most)


def count(contract: Contract, quarter: Quarter, *, correction: bool = False) -> figures.Figures:
    """The quarter's figures.

    A correction counts exactly the people of the first issue, permission taken back since or not: without one
    of them, the two issues laid side by side would give that person's answers away. Taking permission back
    counts from the next quarter that is counted.
    """
    spells = Counted.objects.filter(contract_id=contract.pk)
    mine = spells.filter(quarter_starts=quarter.first).first()
    first_issue = None
    if correction and mine:
        who = set(mine.people)
        first_issue = Report.objects.filter(
            contract_id=contract.pk, quarter_starts=quarter.first
        ).values_list("issued_on", flat=True).order_by("number").first()  # fmt: skip
    else:
        permitted, here = facts.standing(contract, quarter)
        earlier = list(spells.filter(quarter_starts__lt=quarter.first).order_by("quarter_starts"))
        who = settle([set(row.people) for row in earlier], permitted, here)
        Counted.objects.update_or_create(
            contract_id=contract.pk, quarter_starts=quarter.first, defaults={"people": sorted(who)}
        )
    before = Report.objects.filter(contract_id=contract.pk, quarter_starts__lt=quarter.first)
    return figures.of_quarter(
        quarter, facts.people(who, quarter, first_issue), facts.totals(contract, quarter),
        list(before.order_by("quarter_starts", "number").values_list("figures", flat=True)),
    )  # fmt: skip


def recount() -> list[Draft]:
    """Count again what no team has seen yet, what was asked for as a correction, and what somebody took
    their permission back from before it was issued: the teams then look once more.
    """
    again = []
    for waiting in Draft.objects.filter(issued_on=None):
        contract, quarter = Contract.objects.get(pk=waiting.contract_id), Quarter.of(waiting.quarter_starts)
        fewer = waiting.number == 1 and _withdrawn(contract, quarter)
        if fewer:
            waiting.words.update(seen=None, seen_on=None)
        if fewer or not waiting.words.exclude(seen=None).exists():
            again.append(draft(contract, quarter))
    return again


def _withdrawn(contract: Contract, quarter: Quarter) -> bool:
    """Is somebody counted whose permission no longer stands, or who since yesterday lets nobody ask them?"""
    counted = Counted.objects.filter(contract_id=contract.pk, quarter_starts=quarter.first).first()
    if counted is None:
        return False
    yesterday = timezone.localdate() - dt.timedelta(days=1)
    asked = Permission.objects.filter(
        person__in=counted.people, purpose=Permission.Purpose.MEASURE, withdrawn_on__gte=yesterday
    )
    return asked.exists() or bool(set(counted.people) - facts.standing(contract, quarter)[0])


def unseen(found: Draft) -> list[str]:
    """The teams that have not seen it as it stands now."""
    words = found.words.exclude(seen=found.points.version)
    return list(words.values_list("team_name", flat=True))


def ready() -> Iterable[Draft]:
    """Drafts that every team has seen."""
    waiting = Draft.objects.filter(issued_on=None).exclude(figures={}).select_related("points")
    return [found for found in waiting if not unseen(found)]


def issue(found: Draft) -> Report:
    """Freeze a draft with its points, what the teams say, and the stories whose permission stands."""
    with transaction.atomic():
        lock(found.contract_id)
        said = [
            {"team": word.team_name, "comment": word.comment, "changed": word.changed}
            for word in found.words.all()
            if word.comment or word.changed
        ]
        points = [line.strip() for line in found.points.text.splitlines() if line.strip()]
        report = Report.objects.create(
            contract_id=found.contract_id, contract_name=found.contract_name, team_names=found.team_names,
            quarter_starts=found.quarter_starts, number=found.number, why=found.why,
            figures=found.figures | {"points": points, "words": said},
        )  # fmt: skip
        _tell(report, found)
        Draft.objects.filter(pk=found.pk).update(issued_on=timezone.localdate())
        return report


def _tell(report: Report, found: Draft) -> None:
    teams = found.words.values_list("team_id", flat=True)
    stories = Story.objects.filter(person__team__in=list(teams), agreed_on__isnull=False).order_by("pk")
    standing = _permissions([story.person_id for story in stories])
    Told.objects.bulk_create(
        Told(
            report=report, contract_id=report.contract_id, permission_id=standing[story.person_id],
            title=story.title, words=story.words, about=story.about, steps=story.steps,
            agreed_on=story.agreed_on,
        )
        for story in stories
        if story.person_id in standing and story.agreed_on
    )  # fmt: skip


def _permissions(people: list[UUID]) -> dict[UUID, UUID]:
    rows = Permission.objects.filter(person__in=people, purpose=Permission.Purpose.STORY).in_force()
    return {row.person_id: row.pk for row in rows.order_by("starts_on", "pk")}
