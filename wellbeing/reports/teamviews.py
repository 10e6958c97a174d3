"""What the council will read, with the team that it is about: seen, put into words, and put right."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from people import history
from people.access import PersonRequest, TeamRequest, member, sees
from people.policy import Data, Doing, may
from people.views.writing import add, change, done, form_for, warn
from wellbeing.reports import showing, team
from wellbeing.reports.forms import PointsForm, StoryForm, WordForm, WrongForm
from wellbeing.reports.models import Draft, Story
from wellbeing.reports.quarters import Quarter
from wellbeing.reports.reading import drafts_of, reports_of


@member(Data.REPORT)
def team_reports(request: TeamRequest) -> HttpResponse:
    """What waits for the team, what the council has, and the stories that may be told."""
    writes = may(request.who, Doing.WRITE, Data.REPORT)
    mine = team.of_team(request.team, tells=writes)
    history.looked(request, Data.PLAN, "your team", *(tale.person for tale in mine.tales))
    context = {"team": request.team, "mine": mine, "writes": writes}
    return render(request, "wellbeing/team_reports.jinja", context)


def _draft(request: TeamRequest, coming_id: UUID) -> Draft:
    """One that waits and has been counted."""
    return get_object_or_404(drafts_of(request.team), pk=coming_id)


@member(Data.REPORT)
def report_draft(request: TeamRequest, coming_id: UUID) -> HttpResponse:
    """The figures as the council will see them, and which teams have seen them."""
    found = _draft(request, coming_id)
    writes = may(request.who, Doing.WRITE, Data.REPORT)
    tales = team.tales(request.team) if writes else []
    history.looked(request, Data.PLAN, "your team", *(tale.person for tale in tales))
    context = {
        "team": request.team,
        "draft": found,
        "writes": writes,
        "words": [(word, word.seen == found.points.version) for word in found.words.all()],
        "mine": next((word for word in found.words.all() if word.team_id == request.team.pk), None),
        "made": showing.of_draft(found, [t.story for t in tales if t.story and t.story.agreed_on]),
    }
    return render(request, "wellbeing/report_draft.jinja", context)


@member(Data.REPORT, Doing.WRITE)
def report_points(request: TeamRequest, coming_id: UUID) -> HttpResponse:
    """The main points, as the teams want them."""
    found = _draft(request, coming_id)
    form = form_for(PointsForm, request, found.points, names=team.names(request.team))
    return change(
        request, "wellbeing/report_points.jinja", form,
        lambda version: team.write_points(found.points, version, form.cleaned_data["text"]),
        then=lambda: done(
            request, "Saved. Every team looks once more.", "report_draft", request.team.pk, found.pk
        ),
        team=request.team, draft=found,
    )  # fmt: skip


@member(Data.REPORT, Doing.WRITE)
def report_word(request: TeamRequest, coming_id: UUID) -> HttpResponse:
    """What this team says, and that it has seen the report."""
    found = _draft(request, coming_id)
    word = get_object_or_404(found.words, team=request.team)
    word.draft = found
    form = form_for(WordForm, request, word, names=team.names(request.team))
    return change(
        request, "wellbeing/report_word.jinja", form,
        lambda version: team.say(word, version, **form.said),
        then=lambda: done(request, "Kept.", "report_draft", request.team.pk, found.pk),
        team=request.team, draft=found,
    )  # fmt: skip


@member(Data.REPORT)
def team_report(request: TeamRequest, report_id: UUID) -> HttpResponse:
    """An issued report as the council has it."""
    found = get_object_or_404(reports_of(request.team), pk=report_id)
    context = {
        "team": request.team,
        "report": found,
        "made": showing.issued(found),
        "writes": may(request.who, Doing.WRITE, Data.REPORT),
    }
    return render(request, "wellbeing/team_report.jinja", context)


def _sent_id(request: TeamRequest) -> UUID | None:
    """The id a phone made for this very correction: the same sent twice is one row."""
    try:
        return UUID(request.POST.get("id", ""))
    except ValueError:
        return None


@member(Data.REPORT, Doing.WRITE)
def report_wrong(request: TeamRequest, report_id: UUID) -> HttpResponse:
    """Ask for a correction: a new number beside the report that was issued."""
    found = get_object_or_404(reports_of(request.team), pk=report_id)
    later = reports_of(request.team).filter(quarter_starts=found.quarter_starts, number__gt=found.number)
    form = form_for(WrongForm, request, Draft(), names=team.names(request.team), figures=found.figures)
    if later.exists() or team.asked(found, _sent_id(request)):
        return warn(request, "A correction is on its way already.", "team_reports", request.team.pk)
    return add(
        request, "wellbeing/report_wrong.jinja", form,
        lambda: team.ask_again(found, form.made()),
        then=lambda: done(
            request, "Asked. It is counted tonight, and you see it first.", "team_reports", request.team.pk
        ),
        team=request.team, report=found, quarter=Quarter.of(found.quarter_starts),
    )  # fmt: skip


@sees(Data.PLAN, Doing.WRITE)
def story(request: PersonRequest) -> HttpResponse:
    """A person's story, in their own words, for a report that names nobody."""
    person = request.person
    found = team.story_of(person)
    new = found is None
    row = found or Story(person=person)
    form = form_for(StoryForm, request, row, names=team.names(person.team))
    return change(
        request, "wellbeing/story.jinja", form,
        lambda version: team.keep_story(row, version, new=new, **form.values),
        then=lambda: done(request, "Kept.", "team_reports", person.team_id),
        person=person, permitted=team.may_tell(person),
    )  # fmt: skip
