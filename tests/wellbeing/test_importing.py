"""A team's people and weekly visits come in from two files: checked first, then all or nothing."""

from __future__ import annotations

import datetime as dt
import html
import io
import re
import uuid
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from people import asking, csvs
from people.models import Contact, Person
from rotas.models import Pattern, RotaSettings, Visit
from tests.conftest import keys, sql
from tests.make import Cast
from wellbeing.importing import applying

PEOPLE = """Likes to be called,Full name,Date of birth,Council reference,NHS number,Phone,Postcode
Gwen,Gwen Parr,21/06/1944,WG-1,999 000 0018,01632 960001,WN4 0VK
Frank,Frank Leigh,30/01/1947,,,01632 960002,
"""
VISITS = """Council reference,Full name,Days,Time,Minutes,What for,Essential
WG-1,,daily,11:00,50,Washed and dressed,no
,Frank Leigh,Mon-Fri,8.15am,40,Dressed,yes
,Edith Jones,"Tue, Thu",12:15,90,Luncheon club,
"""


@pytest.fixture
def team(cast: Cast) -> Cast:
    asking.tell(cast.shabnam.pk)
    return cast


KEPT = "select count(*) from people_personevent union all select count(*) from rotas_visitevent"


def bring_in(cast: Cast, people: str | None = PEOPLE, visits: str | None = VISITS) -> applying.Report:
    files = [None if text is None else text.encode() for text in (people, visits)]
    return applying.bring_in(cast.ashton, *files)


def told(report: applying.Report) -> list[tuple[int, str, str]]:
    return [(f.row, f.column, f.words) for f in [*report.people.faults, *report.patterns.faults]]


def counts(side: applying.Side) -> tuple[int, int, int]:
    return side.new, side.changed, side.same


def test_people_and_visits_come_in_together(team: Cast) -> None:
    report = bring_in(team)
    assert told(report) == []
    assert (counts(report.people), counts(report.patterns)) == ((2, 0, 0), (3, 0, 0))
    gwen = Person.objects.get(council_ref="WG-1")
    assert (gwen.full_name, gwen.nhs_number, gwen.team) == ("Gwen Parr", "9990000018", team.ashton)
    assert gwen.contact.postcode == "WN4 0VK"
    frank = Pattern.objects.get(person__called="Frank")
    assert (frank.weekdays, frank.starts, frank.essential) == (31, dt.time(8, 15), True)
    assert Pattern.objects.get(person=team.edith).essential is None
    assert report.visits == Visit.objects.filter(pattern__person__team=team.ashton).count() > 40


def test_visits_are_made_as_far_ahead_as_the_team_wants(team: Cast) -> None:
    RotaSettings.objects.create(team=team.ashton, ahead_weeks=6)
    bring_in(team)
    last = Visit.objects.filter(pattern__person__called="Gwen").order_by("day").last()
    assert last and last.day == timezone.localdate() + dt.timedelta(weeks=6)


def test_the_same_files_twice_change_nothing(team: Cast) -> None:
    bring_in(team)
    with keys():
        before = sql(KEPT)
    asking.tell(team.shabnam.pk)
    report = bring_in(team)
    assert report.empty and report.visits == 0
    assert (counts(report.people), counts(report.patterns)) == ((0, 0, 2), (0, 0, 3))
    with keys():
        assert sql(KEPT) == before


def test_a_changed_cell_changes_and_an_empty_one_leaves_alone(team: Cast) -> None:
    bring_in(team)
    changed = PEOPLE.replace("01632 960001", "").replace("WN4 0VK", "WN4 0VC").replace("Gwen,", "Gwenny,")
    report = bring_in(team, changed, VISITS.replace("11:00,50", "11:00,55"))
    assert (counts(report.people), counts(report.patterns)) == ((0, 1, 1), (0, 1, 2))
    gwen = Person.objects.get(council_ref="WG-1")
    assert (gwen.called, gwen.version, gwen.contact.phone, gwen.contact.postcode) == (
        "Gwenny", 2, "01632 960001", "WN4 0VC",
    )  # fmt: skip
    assert {v.minutes for v in Visit.objects.filter(pattern__person=gwen)} == {55}


def test_one_fault_and_nothing_is_written(team: Cast) -> None:
    report = bring_in(team, PEOPLE, VISITS.replace("8.15am", "8"))
    assert told(report) == [(3, "Time", "Write the time like 8:00, 8am or 17:30.")]
    assert not Person.objects.filter(called="Gwen").exists() and not Pattern.objects.exists()


def test_a_check_writes_nothing(team: Cast) -> None:
    report = applying.check(team.ashton, PEOPLE.encode(), VISITS.encode())
    assert report.fine and counts(report.people) == (2, 0, 0)
    assert not Person.objects.filter(called="Gwen").exists()


def test_somebody_new_is_known_by_name_and_birthday(team: Cast) -> None:
    Person.objects.filter(pk=team.edith.pk).update(born_on=dt.date(1938, 4, 17))
    head = "Likes to be called,Full name,Date of birth\n"
    for born, new in (("17/04/1938", 0), ("", 0), ("18/04/1938", 1)):
        report = applying.check(team.ashton, f"{head}Edith,edith  JONES,{born}\n".encode(), None)
        # the same name in other letters is a change of how it is written, not another person
        assert counts(report.people) == (new, 1 - new, 0)


def test_another_reference_is_another_person(team: Cast) -> None:
    bring_in(team)
    report = bring_in(team, PEOPLE.replace("WG-1", "WG-2").replace("999 000 0018", ""), None)
    assert counts(report.people) == (1, 0, 1)


def test_a_row_that_fits_two_people_is_asked_about(team: Cast) -> None:
    bring_in(team)
    mixed = "Likes to be called,Council reference,NHS number\nTom,WG-7,9990000026\nMix,WG-7,999 000 0018\n"
    report = bring_in(team, mixed, None)
    assert told(report) == [
        (3, "Full name", "The council reference is one person’s and the NHS number another’s.")
    ]
    twins = "Likes to be called,Council reference\nAnn,A1\nAnn,A2\nAnn,\n"
    assert [row for row, *_ in told(bring_in(team, twins, None))] == [4]


def test_a_number_given_twice_in_a_file_is_asked_about(team: Cast) -> None:
    bring_in(team)
    text = "Likes to be called,Full name,NHS number\nFrank,Frank Leigh,9990000026\nTom,Tom Day,9990000026\n"
    assert [row for row, *_ in told(bring_in(team, text, None))] == [3]


def test_somebody_who_comes_in_meanwhile_is_no_broken_page(
    team: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = applying._write

    def late(team_: Any, work: Any) -> None:
        Person.objects.create(team=team_, called="Gwen", council_ref="WG-1")
        write(team_, work)

    monkeypatch.setattr(applying, "_write", late)
    report = bring_in(team)
    assert "Try again" in report.people.trouble and not Person.objects.filter(called="Frank").exists()


def test_the_same_person_or_visit_twice_in_a_file(team: Cast) -> None:
    report = bring_in(team, PEOPLE + PEOPLE.splitlines()[1] + "\n", VISITS + VISITS.splitlines()[1] + "\n")
    assert told(report) == [
        (4, "Full name", "This is the same person as in row 2."),
        (5, "Time", "This is the same visit as in row 2."),
    ]


def test_a_visit_needs_somebody_we_support(team: Cast) -> None:
    Person.objects.filter(pk=team.edith.pk).update(state="ended")
    lines = ",Nobody Here,daily,8:00,30,,\n,,daily,8:00,30,,\n"
    report = bring_in(team, None, VISITS.splitlines()[0] + "\n" + lines + VISITS.splitlines()[3] + "\n")
    assert told(report) == [
        (2, "Full name", "Nobody in the team, or in the file of people, fits this."),
        (3, "Full name", "Say whose visit this is: a reference, an NHS number or a full name."),
        (4, "Full name", "Our support for this person has ended."),
    ]


def test_cells_that_contradict_each_other(team: Cast) -> None:
    head = "Full name,Days,Time,Minutes,Not before,Not after,From,Until\n"
    line = "Edith Jones,daily,8:00,30,8:30,7:30,02/01/2026,01/01/2026\n"
    assert [column for _, column, _ in told(bring_in(team, None, head + line))] == [
        "Not after", "Not before", "Until",
    ]  # fmt: skip


def test_two_visits_at_once_are_found_in_the_file_and_in_what_stands(team: Cast) -> None:
    head = "Full name,Days,Time,Minutes,Every how many weeks\n"
    both = "Edith Jones,mon-fri,8:00,45,\nEdith Jones,fri-sat,8:30,30,\nEdith Jones,sun,8:30,30,\n"
    assert told(bring_in(team, None, head + both)) == [(3, "Time", "This overlaps with row 2.")]
    assert told(bring_in(team, None, head + both.splitlines()[0])) == []
    assert told(bring_in(team, None, head + both.splitlines()[1])) == [
        (2, "Time", "This overlaps with a visit they already have.")
    ]


def test_another_teams_people_are_not_there_to_be_changed(team: Cast) -> None:
    report = bring_in(team, None, "Full name,Days,Time,Minutes\nTom Ashworth,daily,8:00,30\n")
    assert [words for *_, words in told(report)] == [
        "Nobody in the team, or in the file of people, fits this."
    ]


# the page


def send(browser: Client, cast: Cast, **files: str | bytes) -> Any:
    data: dict[str, Any] = {
        name: SimpleUploadedFile(f"{name}.csv", text if isinstance(text, bytes) else text.encode())
        for name, text in files.items()
    }
    return browser.post(f"/team/{cast.ashton.pk}/import/", {"do": "check"} | data)


def page(answer: Any) -> str:
    return html.unescape(answer.content.decode())


def kept(answer: Any) -> str:
    found = re.search(r'name="kept_token" value="([^"]+)"', page(answer))
    assert found
    return found[1]


def test_a_member_checks_and_then_brings_it_in(cast: Cast, sign_in: Any) -> None:
    browser = sign_in(cast.shabnam)
    assert "Two spreadsheets" in page(browser.get(f"/team/{cast.ashton.pk}/import/"))
    checked = send(browser, cast, people=PEOPLE, patterns=VISITS)
    assert checked.status_code == 200 and "2 new</span>, 0 changed" in page(checked)
    assert not Person.objects.filter(called="Gwen").exists()
    done = browser.post(f"/team/{cast.ashton.pk}/import/", {"do": "go", "kept_token": kept(checked)})
    assert (done.status_code, done["Location"]) == (302, f"/team/{cast.ashton.pk}/people/")
    assert Person.objects.filter(called="Gwen").exists()
    again = browser.post(f"/team/{cast.ashton.pk}/import/", {"do": "go", "kept_token": kept(checked)})
    assert again.status_code == 302 and Person.objects.filter(called="Gwen").count() == 1
    assert "Nothing was new" in page(browser.get(again["Location"]))


def test_faults_stand_in_a_table_and_nothing_can_be_confirmed(cast: Cast, sign_in: Any) -> None:
    answer = send(sign_in(cast.shabnam), cast, people=PEOPLE.replace("21/06/1944", "soon"))
    assert answer.status_code == 422
    shown = page(answer)
    assert "<title>Error: " in shown and "Write the day like 27/03/2026" in shown
    assert "kept_token" not in shown
    assert "Date of birth" in shown


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({}, "Choose a file of people, of weekly visits, or both"),
        ({"people": b""}, "There is nothing in this file."),
        ({"people": b"PK\x03\x04"}, "This is an Excel workbook"),
        ({"patterns": b"a\x00b"}, "This isn’t a CSV file"),
        ({"people": b"Colour\nred\n"}, "This column is missing."),
        ({"people": b"x" * 5_000_001}, "This file is larger than 5 MB"),
    ],
    ids=["none", "empty", "workbook", "binary", "columns", "large"],
)
def test_a_file_that_will_not_do_says_so_in_place(
    cast: Cast, sign_in: Any, files: dict[str, bytes], words: str
) -> None:
    answer = send(sign_in(cast.shabnam), cast, **files)
    assert answer.status_code == 422 and words in page(answer)


def test_what_was_checked_is_for_this_member_and_team_alone(cast: Cast, sign_in: Any, client: Client) -> None:
    token = kept(send(sign_in(cast.shabnam), cast, people=PEOPLE))
    for forged in (token[:-3] + "abc", "", "nonsense"):
        answer = client.post(f"/team/{cast.ashton.pk}/import/", {"do": "go", "kept_token": forged})
        assert answer["Location"] == f"/team/{cast.ashton.pk}/import/"
    answer = sign_in(cast.dawn).post(f"/team/{cast.ashton.pk}/import/", {"do": "go", "kept_token": token})
    assert answer["Location"] == f"/team/{cast.ashton.pk}/import/"
    asking.tell(cast.shabnam.pk)
    assert not Person.objects.filter(called="Gwen").exists()


def test_a_check_holds_for_an_hour(cast: Cast, sign_in: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = sign_in(cast.shabnam)
    token = kept(send(browser, cast, people=PEOPLE))
    monkeypatch.setattr("wellbeing.importing.views.HOUR", -1)
    answer = browser.post(f"/team/{cast.ashton.pk}/import/", {"do": "go", "kept_token": token})
    assert "more than an hour old" in page(browser.get(answer["Location"]))


@pytest.mark.parametrize("who", ["sam", "ada", "jo", "priya", "zed"])
def test_nobody_else_brings_people_in(cast: Cast, sign_in: Any, who: str) -> None:
    answer = send(sign_in(getattr(cast, who)), cast, people=PEOPLE)
    assert answer.status_code == 404


def test_the_templates_hold_every_heading_and_come_back(cast: Cast, sign_in: Any) -> None:
    browser = sign_in(cast.shabnam)
    for which, heading in (("people", "Likes to be called"), ("patterns", "Days")):
        answer = browser.get(f"/team/{cast.ashton.pk}/import/{which}.csv")
        assert answer["Content-Disposition"].startswith("attachment")
        assert heading in answer.content.decode("utf-8-sig").splitlines()[0]
        sent = send(browser, cast, **{which: answer.content})
        assert sent.status_code == 422 and "headings but no rows" in page(sent)
    assert browser.get(f"/team/{cast.ashton.pk}/import/secrets.csv").status_code == 404


def test_what_goes_out_as_csv_comes_back_the_same(team: Cast) -> None:
    row = ["=Tom", "-Tom", "+Tom", "@Tom"]
    text = csvs.text(["Likes to be called", "Full name", "How to greet them", "Address"], [row])
    assert told(bring_in(team, text, None)) == []
    tom = Person.objects.get(called="=Tom")
    assert [tom.called, tom.full_name, tom.address_as, tom.contact.address] == row


# the command


def run(cast: Cast, folder: Path, *options: str, email: str = "") -> str:
    (folder / "people.csv").write_text(PEOPLE)
    (folder / "visits.csv").write_bytes(b"\xef\xbb\xbf" + VISITS.encode())
    out = io.StringIO()
    files = [str(folder / "people.csv"), str(folder / "visits.csv")]
    who = ["--team", str(cast.ashton.pk), "--as", email or cast.shabnam.email]
    call_command("import_team", *files, *who, *options, stdout=out, stderr=out)
    return out.getvalue()


def test_the_command_says_first_and_does_with_go(cast: Cast, tmp_path: Path) -> None:
    assert "dry run" in run(cast, tmp_path)
    with keys():
        assert not Person.objects.filter(called="Gwen").exists()
    assert "People: 2 new, 0 changed" in run(cast, tmp_path, "--go")
    with keys():
        assert Contact.objects.filter(person__called="Gwen").exists()


def test_the_command_asks_as_a_member_only(cast: Cast, tmp_path: Path) -> None:
    for email in (cast.priya.email, cast.ada.email, cast.sam.email, cast.gone.email):
        with pytest.raises(CommandError, match="do not work in a team"):
            run(cast, tmp_path, "--go", email=email)
    with pytest.raises(CommandError, match="Nobody signs in"):
        run(cast, tmp_path, "--go", email="nobody@example.org")
    with pytest.raises(CommandError, match="can’t be read"):
        call_command("import_team", "nowhere.csv", "--team", str(uuid.uuid4()), "--as", "x@example.org")


def test_the_number_of_statements_does_not_grow_with_the_rows(
    team: Cast, django_assert_max_num_queries: Any
) -> None:
    """Two files of 2,000 rows are four batches of 500; 8,000 visits of them sixteen."""

    def files(rows: int) -> tuple[str, str]:
        people = "".join(f"P{n},Person {n:04},R{n},01632 960{n % 1000:03}\n" for n in range(rows))
        visits = "".join(f"R{n},mon,{8 + n % 10}:00,30\n" for n in range(rows))
        return (
            f"Likes to be called,Full name,Council reference,Phone\n{people}",
            f"Council reference,Days,Time,Minutes\n{visits}",
        )

    with django_assert_max_num_queries(20):
        report = bring_in(team, *files(300))
    assert (counts(report.people), counts(report.patterns)) == ((300, 0, 0), (300, 0, 0))
    assert report.visits >= 900
    with django_assert_max_num_queries(20):
        again = bring_in(team, *files(300))
    assert again.empty and counts(again.patterns) == (0, 0, 300)
