"""A commissioner hears that a report is there to read."""

from __future__ import annotations

import datetime as dt

from django.urls import reverse
from django.utils import timezone

from people import notices
from people.models import User
from people.notices import Event, Kind, Thing
from wellbeing.reports import reading
from wellbeing.reports.models import Report
from wellbeing.reports.quarters import Quarter

#: no news after so long
NEWS = dt.timedelta(days=14)


def ready(reader: User) -> list[Thing]:
    """Reports issued in the last two weeks for this commissioner's contracts."""
    mine = list(reading.contracts_of(reader).values_list("pk", flat=True))
    rows = Report.objects.filter(contract_id__in=mine, issued_on__gt=timezone.localdate() - NEWS)
    return [_report(one) for one in rows.order_by("-quarter_starts", "-number")]


def _report(one: Report) -> Thing:
    quarter = Quarter.of(one.quarter_starts)
    page = reverse("report", args=[one.contract_id, quarter.year, quarter.number])
    words = f"{quarter.name}, issued on {one.issued_on.day} {one.issued_on:%B}"
    return Thing(one.pk, "", words, f"{one.contract_name}: {words}", page)


notices.register(
    Kind("report", "report", "A report is ready", ready, timed=True),
    events=[Event("report", "Reports", "When one is ready to read", notices.COMMISSION)],
)
