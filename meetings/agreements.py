"""A way of working the team has agreed: made, changed, kept on, ended; and what the rota reads of it."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from meetings.models import Agreement
from people.editing import make_once, save_if_unchanged
from people.models import Team
from rotas.models import RotaAgreement, RotaSettings

#: looked at again after so long, once a team has kept an agreement on
KEPT_FOR = dt.timedelta(weeks=12)
#: how many days before it begins a rota is settled: a figure of the team's settings, not of the rules
NOTICE = "notice"
Rule = tuple[str, int]
RULES: list[tuple[str, str]] = [
    *RotaAgreement.ABOUT,
    (NOTICE, "How long before it begins a rota is settled"),
]
LIMITS = {str(about): span for about, span in RotaAgreement.LIMITS.items()} | {NOTICE: (0, 42)}


@transaction.atomic
def make(agreement: Agreement, rule: Rule | None = None) -> Agreement:
    """Write it down; the same id twice is one agreement. `rule`: what and how much the rota reads of it."""
    kept = make_once(agreement)[0]
    set_rule(kept, rule)
    return kept


@transaction.atomic
def change(agreement: Agreement, version: int, *, rule: Rule | None = None, **changes: object) -> None:
    """New words, dates or rule; Stale when somebody saved first."""
    save_if_unchanged(agreement, version, **changes)
    set_rule(agreement, rule)


def keep(agreement: Agreement, version: int) -> None:
    """We looked at it again and go on with it; no longer a try."""
    again = timezone.localdate() + KEPT_FOR
    save_if_unchanged(agreement, version, look_again_on=again, trying_until=None)


@transaction.atomic
def end(agreement: Agreement, version: int) -> None:
    """We no longer hold to it; it stays readable, and the rota reads it no more."""
    save_if_unchanged(agreement, version, ended_on=timezone.localdate())
    set_rule(agreement, None)


def rule_of(agreement: Agreement) -> Rule | None:
    """What the rota reads of it: ("rest", 12)."""
    row = RotaAgreement.objects.filter(pk=agreement.pk, ended_on=None).first()
    if row:
        return row.about, row.limit
    settings = RotaSettings.objects.filter(team=agreement.team_id).first()
    return (NOTICE, settings.notice_days) if agreement.sets_notice and settings else None


def in_words(rule: Rule) -> str:
    """What the rota reads: `At least 12 hours of rest between two days`."""
    about, limit = rule
    return f"Days of notice before a rota begins: {limit}" if about == NOTICE else RotaAgreement.says(*rule)


def rules_of(team: Team) -> dict[UUID, Rule]:
    """Agreement -> what the rota reads of it, for all of a team in three queries."""
    rows = RotaAgreement.objects.filter(team=team, ended_on=None)
    found: dict[UUID, Rule] = {row.pk: (row.about, row.limit) for row in rows}
    settings = RotaSettings.objects.filter(team=team).first()
    if settings:
        notice = team.agreements.filter(sets_notice=True, ended_on=None)
        found |= dict.fromkeys(notice.values_list("pk", flat=True), (NOTICE, settings.notice_days))
    return found


def taken(team: Team, but: Agreement | None = None) -> set[str]:
    """The rules that other agreements of the team hold already; one of each kind at a time."""
    rows = RotaAgreement.objects.filter(team=team, ended_on=None)
    notice = team.agreements.filter(sets_notice=True, ended_on=None)
    if but:
        rows, notice = rows.exclude(pk=but.pk), notice.exclude(pk=but.pk)
    return set(rows.values_list("about", flat=True)) | ({NOTICE} if notice.exists() else set())


def set_rule(agreement: Agreement, rule: Rule | None) -> None:
    """Let the rota read this of it, under its own id, or nothing. Runs in the verb's transaction."""
    about, limit = rule or ("", 0)
    rows = RotaAgreement.objects.filter(pk=agreement.pk)
    if about in ("", NOTICE):
        rows.filter(ended_on=None).update(ended_on=timezone.localdate(), version=F("version") + 1)
    elif not rows.update(about=about, limit=limit, words=_words(agreement), ended_on=None):
        row = RotaAgreement(pk=agreement.pk, team_id=agreement.team_id, about=about, limit=limit)
        row.words = _words(agreement)
        row.save(force_insert=True)
    if (about == NOTICE) != agreement.sets_notice:
        Agreement.objects.filter(pk=agreement.pk).update(sets_notice=about == NOTICE)
        agreement.sets_notice = about == NOTICE
    if about == NOTICE:
        RotaSettings.objects.update_or_create(team_id=agreement.team_id, defaults={"notice_days": limit})


def _words(agreement: Agreement) -> str:
    return agreement.text[:160]
