"""The commissioner's report: seen by its teams, frozen, small numbers hidden, read through its own login."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from django.db import ProgrammingError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from people import asking
from people.models import Incident, Permission, Person, User
from profiles.models import Carried, Idea, LifeCheck, Outcome, OutcomeMove
from tests import make
from tests.conftest import as_role, keys, sql
from tests.make import Cast
from wellbeing.reports import facts, issuing, paper, showing
from wellbeing.reports.models import Counted, Draft, Report, Story, Told, Word
from wellbeing.reports.pictures import flat
from wellbeing.reports.points import table
from wellbeing.reports.quarters import Quarter, finished

LAST = finished(timezone.localdate())


def people_who_agree(cast: Cast, how_many: int, *, agree: bool = True, first: int = 0) -> list[Person]:
    """So many more people in Ashton, each with an outcome that is there and an idea chosen."""
    made = []
    for n in range(first, first + how_many):
        person = make.person(team=cast.ashton, name=f"Person{n} Last{n}")
        Person.objects.filter(pk=person.pk).update(started_on=LAST.first - dt.timedelta(days=400))
        outcome = person.outcomes.get()
        Outcome.objects.filter(pk=outcome.pk).update(started_on=LAST.first - dt.timedelta(days=300))
        OutcomeMove.objects.create(
            outcome=outcome, person=person, life="active", progress="there", author=cast.shabnam,
            on=LAST.first + dt.timedelta(days=3),
        )  # fmt: skip
        idea = Idea.objects.create(
            outcome=outcome, person=person, number=4, what="club", decided_on=LAST.first, a_week=2
        )
        Carried.objects.create(
            idea=idea, outcome=outcome, person=person, number=4, a_week=2, started_on=LAST.first
        )
        if agree:
            Permission.objects.create(
                person=person, purpose="report", scope="counted", how="said", decided_by=person.called,
                recorded_by=cast.shabnam, starts_on=LAST.first - dt.timedelta(days=10),
            )  # fmt: skip
        made.append(person)
    return made


def see(draft: Draft) -> None:
    """Every team says that it has seen it."""
    Word.objects.filter(draft=draft).update(seen=draft.points.version, seen_on=timezone.localdate())


def issued(cast: Cast, quarter: Quarter = LAST) -> Report:
    """Counted, seen and sent."""
    draft = issuing.draft(cast.contract, quarter)
    see(draft)
    return issuing.issue(draft)


@pytest.fixture
def report(cast: Cast) -> Report:
    with keys():
        people_who_agree(cast, 16)
        people_who_agree(cast, 3, agree=False, first=16)
        return issued(cast)


def connected(f: dict[str, Any]) -> Any:
    """Outcomes that are there, in the table of the three elements."""
    element = table(f, "element")
    return {row[0]: row[1] for row in element["rows"]}.get("Staying connected", "c")


def test_only_people_who_agreed_are_counted_in_break_downs(report: Report) -> None:
    f = report.figures
    assert f["people"] == 20 and f["counted"] == 15  # 20 and 16, each to the nearest 5
    assert connected(f) == 15
    steps = {row[0]: row[2] for row in table(f, "sequence")["rows"]}
    assert steps["Community places"] == 100 and steps["Wellbeing workers"] == "c"


def test_few_people_are_hidden_in_every_figure(cast: Cast) -> None:
    with keys():
        people_who_agree(cast, 5)
        f = issued(cast).figures
    values = {row[3] for row in flat(f) if row[0] != "Could people count on us?"}
    assert values <= {"[c]", ""}, values
    assert [row[1] for row in table(f, "sure")["rows"]] == [0, 0, 0]


def test_incidents_and_complaints_are_exact(cast: Cast) -> None:
    with keys():
        for kind in ("fall", "complaint", "complaint"):
            Incident.objects.create(
                team=cast.ashton, person=cast.edith, kind=kind, what="x", author=cast.dawn,
                happened_on=LAST.first,
            )  # fmt: skip
        visit = make.visit(person=cast.edith, worker=cast.dawn, essential=True)
        type(visit).objects.filter(pk=visit.pk).update(day=LAST.first, came="no")
        f = issued(cast).figures
    assert [row[1] for row in table(f, "sure")["rows"]] == [1, 1, 2]
    assert "Nobody came to 1 essential visit." in f["points"]


def test_one_more_person_changes_no_break_down_until_eight_have_joined(cast: Cast) -> None:
    """The joiner's answers cannot be had by laying two reports side by side."""
    before = LAST.before()
    with keys():
        people_who_agree(cast, 12)
        issuing.count(cast.contract, before)
        first = issuing.count(cast.contract, LAST)
        people_who_agree(cast, 7, first=12)
        Draft.objects.all().delete()
        seven = issuing.count(cast.contract, LAST)
        people_who_agree(cast, 1, first=19)
        eight = issuing.count(cast.contract, LAST)
    assert (first["counted"], seven["counted"], eight["counted"]) == (10, 10, 20)
    assert table(first, "element") == table(seven, "element") != table(eight, "element")


def test_a_correction_counts_the_people_of_the_first_issue_so_that_nobody_falls_out_of_it(
    cast: Cast, report: Report
) -> None:
    """One who took permission back would be the only difference between two issues of one quarter."""
    with keys():
        person = Person.objects.filter(permissions__purpose="report").order_by("pk")[0]
        person.permissions.filter(purpose="report").update(withdrawn_on=timezone.localdate())
        again = issuing.count(cast.contract, LAST, correction=True)
        for key in ("counted", "people", "tables"):
            assert again[key] == report.figures[key]
        first = Counted.objects.get().people
        issuing.count(cast.contract, LAST.following())
        later = Counted.objects.get(quarter_starts=LAST.after).people
    assert person.pk in first and person.pk not in later
    assert len(first) - len(later) == 8  # and never alone


def test_answers_counted_once_are_counted_in_a_correction_too(cast: Cast) -> None:
    with keys():
        for person in people_who_agree(cast, 12):
            Permission.objects.create(
                person=person, purpose="measure", scope="asked", how="said", decided_by=person.called,
                recorded_by=cast.shabnam, starts_on=LAST.first,
            )  # fmt: skip
            LifeCheck.objects.create(person=person, on=LAST.first, satisfied=7, author=cast.shabnam)
        made = issued(cast)
        Permission.objects.filter(purpose="measure").update(withdrawn_on=timezone.localdate())
        again = issuing.count(cast.contract, LAST, correction=True)
        fresh = facts.people(Counted.objects.get().people, LAST)
    assert table(made.figures, "wellbeing") == table(again, "wellbeing")
    assert table(again, "wellbeing")["rows"][0][-1] == 7.0
    assert not any(one.answers for one in fresh.values())


def test_a_contract_of_very_many_teams_names_the_first_of_them() -> None:
    assert issuing.names_in(["Ashton", "Wigan"], 300) == "Ashton, Wigan"
    line = issuing.names_in([f"Team {n}" for n in range(200)], 300)
    assert len(line) <= 300 and line.startswith("Team 0, Team 1, ") and line.endswith(" and 167 more")


def test_nothing_is_issued_with_somebody_who_took_permission_back_before(cast: Cast) -> None:
    with keys():
        person = people_who_agree(cast, 20)[0]
        draft = issuing.draft(cast.contract, LAST)
        see(draft)
        assert issuing.unseen(draft) == [] and not issuing.recount()
        person.permissions.filter(purpose="report").update(withdrawn_on=timezone.localdate())
        assert issuing.recount() and issuing.unseen(draft) == ["Ashton"]
        assert person.pk not in Counted.objects.get().people
        see(draft)
        assert not issuing.recount()
        Permission.objects.create(
            person_id=Counted.objects.get().people[0], purpose="measure", scope="asked", how="said",
            decided_by="Them", recorded_by=cast.shabnam, withdrawn_on=timezone.localdate(),
        )  # fmt: skip
        assert issuing.recount()


def test_a_frozen_report_is_not_changed_by_later_data_and_a_correction_stands_beside_it(
    cast: Cast, report: Report
) -> None:
    with keys():
        OutcomeMove.objects.update(progress="start")
        again = issued(cast)
        kept = Report.objects.get(pk=report.pk)
    assert kept.figures == report.figures and kept.number == 1 and connected(kept.figures) == 15
    assert again.number == 2 and connected(again.figures) == "c"


def test_what_stands_beside_a_quarter_comes_from_the_report_issued_before(cast: Cast) -> None:
    """A period is never counted twice: the second count could differ by one person."""
    with keys():
        people_who_agree(cast, 14)
        Carried.objects.update(started_on=LAST.first - dt.timedelta(days=80))
        OutcomeMove.objects.update(on=LAST.before().first)
        Permission.objects.update(starts_on=LAST.first - dt.timedelta(days=100))
        issued(cast, LAST.before())
        Carried.objects.update(number=3)
        sequence = table(issued(cast).figures, "sequence")
    steps = {row[0]: row[1:] for row in sequence["rows"]}
    assert sequence["head"][1:] == [LAST.before().short, LAST.short]
    assert steps["Community places"] == [100, "c"] and steps["Family, friends, circles"] == ["c", 100]


def test_nobody_changes_a_report_even_as_a_member_of_the_team(cast: Cast, report: Report) -> None:
    asking.tell(cast.shabnam.pk)
    assert Report.objects.count() == 1
    assert Report.objects.update(number=9) == 0 and Report.objects.all().delete()[0] == 0


PERSONAL = ["people_person", "people_colleague", "profiles_note", "profiles_outcome", "rotas_visit",
            "meetings_tension", "people_permission", "people_user", "people_look", "reports_draft",
            "reports_points", "reports_word", "reports_story", "reports_counted"]  # fmt: skip


@pytest.mark.parametrize("table", PERSONAL)
def test_the_reports_login_is_refused_on_personal_tables(table: str, cast: Cast) -> None:
    with as_role("reports"), pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        sql(f"select * from {table}")


def test_the_reports_login_reads_only_the_asking_commissioners_reports(cast: Cast, report: Report) -> None:
    seen = {}
    for name in ("jo", "ada", "zed", "priya"):
        asking.tell(getattr(cast, name).pk)
        with as_role("reports"):
            seen[name] = Report.objects.count()
    assert seen == {"jo": 1, "ada": 0, "zed": 0, "priya": 0}


def test_a_story_is_gone_from_an_issued_report_the_day_its_permission_ends(cast: Cast) -> None:
    with keys():
        given = Permission.objects.create(
            person=cast.edith, purpose="story", scope="s", how="said", decided_by="Edith",
            recorded_by=cast.dawn,
        )  # fmt: skip
        Story.objects.create(
            person=cast.edith, title="At church", words="They save me the seat.", agreed_on=LAST.after
        )
        Story.objects.create(person=cast.tom, title="No", words="No permission", agreed_on=LAST.after)
        report = issued(cast)
    asking.tell(cast.jo.pk)
    with as_role("reports"):
        assert [s.title for s in Told.objects.all()] == ["At church"]
    with keys():
        Permission.objects.filter(pk=given.pk).update(withdrawn_on=timezone.localdate())
    with as_role("reports"):
        assert not Told.objects.exists()
        assert not showing.issued(Report.objects.get(pk=report.pk)).stories


class Figures:
    """What a format says: {(measure, part, column): value}, hidden as [c], nothing yet as empty."""

    @staticmethod
    def of_page(html: str) -> dict[tuple[str, str, str], str]:
        found = {}
        for name, body in re.findall(r"<caption[^>]*>(.*?)</caption>(.*?)</table>", html, re.DOTALL):
            head = re.findall(r'<th scope="col"[^>]*>(.*?)</th>', body)
            for row in re.findall(r"<tr class=.nhsuk-table__row.>(.*?)</tr>", body, re.DOTALL):
                part = re.findall(r'<th scope="row"[^>]*>(.*?)</th>', row)[0]
                for column, value in zip(head[1:], re.findall(r"<td[^>]*>(.*?)</td>", row), strict=True):
                    found[(name, part, column)] = value
        return {tuple(plain(k) for k in key): plain(value) for key, value in found.items()}  # type: ignore[misc]

    @staticmethod
    def of_csv(text: str) -> dict[tuple[str, str, str], str]:
        rows = list(csv.DictReader(io.StringIO(text.lstrip("\ufeff"))))
        return {
            (r["measure"], r["part"], r["column"]): shown(r["value"], r["unit"])
            for r in rows
            if r["measure"] != "People"
        }

    @staticmethod
    def of_json(made: dict[str, Any]) -> dict[tuple[str, str, str], str]:
        return {
            (t["title"], row[0], column): shown("[c]" if value == made["hidden"] else value, t["unit"])
            for t in made["tables"]
            for row in t["rows"]
            for column, value in zip(t["head"][1:], row[1:], strict=True)
        }


def plain(text: str) -> str:
    return re.sub(r"<[^>]+>", "", text).replace("&#39;", "'").replace("&amp;", "&").strip()


def shown(value: Any, unit: str) -> str:
    if value in (None, ""):
        return "–"
    return value if value == "[c]" else f"{float(value):,g}{unit}"


@pytest.mark.django_db(transaction=True, databases=["default", "reports"])
def test_a_commissioner_reads_the_same_numbers_on_the_page_on_paper_in_csv_and_in_json(
    sign_in: Any, tmp_path: Path
) -> None:
    with transaction.atomic(), keys():
        cast = Cast.build()
        people_who_agree(cast, 13)
        made = issued(cast)
        other = User.objects.create_user("else@example.org")
    client = sign_in(cast.jo)
    where = [cast.contract.pk, LAST.year, LAST.number]
    address = reverse("report", args=where)
    assert client.get(reverse("reports"))["Location"] == address
    page = client.get(address).content.decode()
    assert "What changed for people this quarter" in page and LAST.name in page and "[c]" in page
    assert page.index(showing.SIGN) < page.index("rep-grid"), "said before the first one"
    for text in made.figures["points"]:
        assert text in page.replace("&#39;", "'")
    on_page = Figures.of_page(page)
    sheet = client.get(reverse("report_csv", args=where))
    opened = client.get(reverse("report_json", args=where))
    assert sheet["Content-Type"].startswith("text/csv") and opened["Content-Type"] == "application/json"
    assert len(on_page) > 40
    assert on_page == Figures.of_csv(sheet.content.decode("utf-8-sig")) == Figures.of_json(opened.json())
    assert opened.json()["points"] == made.figures["points"]
    (issue,) = client.get(reverse("api_reports")).json()["results"]
    by_program = reverse("api_report", args=[issue["contract_id"], issue["id"]])
    assert client.get(by_program).json() == opened.json()
    pdf = client.get(reverse("report_pdf", args=where))
    assert pdf["Content-Type"] == "application/pdf" and pdf.content.startswith(b"%PDF")
    words = text_of(pdf.content, tmp_path)
    assert squeezed(showing.SIGN) in words
    for (_, part, _), value in on_page.items():
        assert squeezed(part) in words and squeezed(value) in words
    for text in [page, sheet.content.decode(), json.dumps(opened.json()), words]:
        assert "Edith" not in text and "Person1" not in text
    assert client.get(f"{address}?number=7").status_code == 404
    assert client.get(reverse("report", args=[cast.contract.pk, LAST.year, 9])).status_code == 404
    for outsider in (cast.shabnam, cast.ada, other):
        assert sign_in(outsider).get(by_program).status_code == 404
        for name in ("report", "report_csv", "report_json", "report_pdf"):
            assert sign_in(outsider).get(reverse(name, args=where)).status_code == 404
    connection.close()


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def text_of(pdf: bytes, folder: Path) -> str:
    """The words of a PDF, without spaces, as another program reads them."""
    if not shutil.which("pdftotext"):
        pytest.skip("no other program to read a PDF with")
    (folder / "r.pdf").write_bytes(pdf)
    read = subprocess.run(
        ["pdftotext", "-raw", folder / "r.pdf", "-"], check=True, capture_output=True, text=True
    )
    return squeezed(read.stdout)


def test_the_paper_is_tagged_and_holds_its_letters(cast: Cast, report: Report, tmp_path: Path) -> None:
    asking.tell(cast.jo.pk)
    pdf = paper.draw(showing.issued(report, paper=True))
    assert b"/StructTreeRoot" in pdf or b"pdfuaid" in pdf
    if shutil.which("pdffonts"):
        (tmp_path / "r.pdf").write_bytes(pdf)
        info = subprocess.run(["pdfinfo", tmp_path / "r.pdf"], check=True, capture_output=True, text=True)
        fonts = subprocess.run(["pdffonts", tmp_path / "r.pdf"], check=True, capture_output=True, text=True)
        rows = [line.split() for line in fonts.stdout.splitlines()[2:]]
        assert re.search(r"Tagged:\s+yes", info.stdout) and rows
        assert all(row[-5] == "yes" for row in rows), fonts.stdout  # embedded
        assert "Edith" not in info.stdout


def test_what_people_wrote_is_never_markup_on_paper(cast: Cast, report: Report) -> None:
    asking.tell(cast.jo.pk)
    odd = '#import "x" *bold* $x$ \\ [link](y) ' + "w" * 90
    report.figures["points"] = [odd]
    report.figures["words"] = [{"team": odd, "comment": odd, "changed": odd}]
    assert paper.draw(showing.issued(report, paper=True)).startswith(b"%PDF")
