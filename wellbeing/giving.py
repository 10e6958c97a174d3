"""Give and take: eight weeks of handing over and taking on, for the team's own eyes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from markupsafe import Markup

from people import history
from people.access import TeamRequest, member
from people.policy import Data, Doing
from rotas import balance, lengths
from rotas.balance import Share
from rotas.times import month_day
from wellbeing import charts
from wellbeing.words import first_name, minutes, plural

#: under so many minutes over four weeks, a person's visits came out even
EVEN = 15


@dataclass(frozen=True)
class Row:
    """One worker as the page shows them."""

    share: Share
    name: str
    picture: Markup
    sums: str
    days: str


@member(Data.ROTA, Doing.WRITE)
def give_and_take(request: TeamRequest) -> HttpResponse:
    """Workers only: in name order, without totals for anyone to compare; a coach sees no names."""
    first, team = balance.first_day(), request.team
    shares = balance.shares(team, asking=request.user)
    over = lengths.balance(team)
    people = {p.pk: p.called for p in team.people.current().filter(pk__in=over).order_by("called", "pk")}
    history.looked(request, Data.ROTA, "your team", *people)
    labels = [(0, month_day(first)), (balance.WEEKS - 1, "Now")]
    context = {
        "team": team,
        "rows": [_row(n, share, labels) for n, share in enumerate(shares)],
        "promises": sorted((p for share in shares for p in share.promises), key=lambda p: p.starts_at),
        "names": {share.user_id: "You" if share.mine else first_name(share.name) for share in shares},
        "lengths": [(name, _length(over[pk])) for pk, name in people.items()],
        "today": timezone.localdate(),
    }
    return render(request, "wellbeing/give_and_take.jinja", context)


def _row(n: int, share: Share, labels: Sequence[tuple[int, str]]) -> Row:
    name = f"{first_name(share.name)} (you)" if share.mine else first_name(share.name)
    took, gave = sum(share.took), sum(share.gave)
    sums = f"Took on {took}, handed over {gave}."
    counted = [
        plural(share.weekends, "weekend"),
        plural(share.earlies, "early start"),
        plural(share.lates, "late finish", "late finishes"),
    ]
    picture = charts.give_shape(f"give-{n}", f"{name}: eight weeks", f"{name}: {sums}", share.weeks, labels)
    return Row(share, name, picture, sums, ", ".join(counted) + ".")


def _length(over: int) -> str:
    """`about 40 min more than agreed`."""
    if abs(over) < EVEN:
        return "came out even"
    return f"about {minutes(over)} {'more' if over > 0 else 'less'} than agreed"
