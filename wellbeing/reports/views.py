"""What changed: the commissioner's pages, from frozen figures alone."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect, render

from people import csvs
from people.access import ContractRequest, SignedIn, contract, mine
from wellbeing.reports import paper, pictures, reading, showing
from wellbeing.reports.models import Report
from wellbeing.reports.quarters import Quarter

COLUMNS = ("measure", "part", "column", "value", "unit")


@mine
def reports(request: SignedIn) -> HttpResponse:
    """Every issued report of the asking commissioner's contracts; a single one opens at once."""
    contracts = list(reading.contracts_of(request.user))
    if not contracts:
        raise Http404
    found = list(reading.issued(request.user, [c.pk for c in contracts]))
    newest = [r for r in found if r.quarter_starts == found[0].quarter_starts]
    if len({r.contract_id for r in found}) == 1 and request.GET.get("all") is None:
        quarter = Quarter.of(newest[0].quarter_starts)
        return redirect("report", newest[0].contract_id, quarter.year, quarter.number)
    rows = [(r, Quarter.of(r.quarter_starts)) for r in found]
    return render(request, "wellbeing/reports.jinja", {"rows": rows, "contracts": contracts})


@contract
def report(request: ContractRequest, year: int, quarter: int) -> HttpResponse:
    """One quarter: the main points, a picture and a table of each figure, and how they were counted."""
    found = _issue(request, request.contract.pk, year, quarter)
    context = {
        "report": found,
        "made": showing.issued(found),
        "quarter": Quarter(year, quarter),
        "body": request.contract.body.name,
        "number": f"?number={found.number}" if request.GET.get("number") else "",
    }
    return render(request, "wellbeing/report.jinja", context)


@contract
def report_csv(request: ContractRequest, year: int, quarter: int) -> HttpResponse:
    """The same figures, one a row."""
    found = _issue(request, request.contract.pk, year, quarter)
    return csvs.response(_name(found, "csv"), COLUMNS, pictures.flat(found.figures))


@contract
def report_json(request: ContractRequest, year: int, quarter: int) -> HttpResponse:
    """The whole report in the open, for programs."""
    found = _issue(request, request.contract.pk, year, quarter)
    answer = JsonResponse(showing.open_json(showing.issued(found)), json_dumps_params={"ensure_ascii": False})
    return _named(answer, found, "json")


@contract
def report_pdf(request: ContractRequest, year: int, quarter: int) -> HttpResponse:
    """The whole report on paper."""
    found = _issue(request, request.contract.pk, year, quarter)
    made = paper.draw(showing.issued(found, paper=True))
    return _named(HttpResponse(made, content_type="application/pdf"), found, "pdf")


def _named(answer: HttpResponse, found: Report, end: str) -> HttpResponse:
    answer["Content-Disposition"] = f'attachment; filename="{_name(found, end)}"'
    return answer


def _name(found: Report, end: str) -> str:
    quarter = Quarter.of(found.quarter_starts)
    issue = f"-{found.number}" if found.number > 1 else ""
    return f"what-changed-{quarter.year}-{quarter.number}{issue}.{end}"


def _issue(request: ContractRequest, contract_id: UUID, year: int, quarter: int) -> Report:
    """The newest issue of a quarter, or the one whose number is asked for; 404 where there is none."""
    if not (1 <= quarter <= 4 and 2000 <= year <= 2100):
        raise Http404
    asked = request.GET.get("number", "")
    number = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 4 else None
    found = reading.of_quarter(request.user, contract_id, Quarter(year, quarter), number)
    if found is None:
        raise Http404
    return found
