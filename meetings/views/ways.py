"""How we do things here: the word for a tension, and the order of the weekly meeting."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from meetings import steps
from meetings import ways as choosing
from meetings.forms.now import TimesForm
from meetings.forms.ways import WordForm
from meetings.views.pages import form_page, from_now_on
from people.access import TeamRequest, member
from people.editing import Stale
from people.policy import Data, Doing


@member(Data.TEAM, Doing.WRITE)
def our_word(request: TeamRequest) -> HttpResponse:
    """The word the team uses for a tension; it stands everywhere from then on."""
    found = choosing.of(request.team)
    initial = {"word": found.word, "version": found.version}
    form = WordForm(request.POST if request.method == "POST" else None, initial=initial)
    theirs: list[tuple[str, str]] = []
    if form.is_valid():
        try:
            choosing.change(found, form.cleaned_data["version"], word=form.cleaned_data["word"])
        except Stale as stale:
            theirs = [("What do you call it?", stale.theirs.word)]
            form = WordForm(from_now_on(request.POST, stale.theirs))
        else:
            messages.success(request, "Saved. The whole team sees it.")
            return redirect("tensions", request.team.pk)
    return form_page(request, "meetings/our_word.jinja", form, team=request.team, theirs=theirs)


@member(Data.TEAM, Doing.WRITE)
def our_meeting(request: TeamRequest) -> HttpResponse:
    """The order of the weekly meeting and its times; each button saves the times as well."""
    found = choosing.of(request.team)
    rows = steps.order(found.steps)
    form = TimesForm(
        request.POST if request.method == "POST" else None, steps=rows, initial={"version": found.version}
    )
    theirs: list[tuple[str, str]] = []
    if form.is_valid():
        wanted = [step.lasting(form.cleaned_data[step.key]) for step in rows]
        try:
            chosen = [[step.key, step.minutes] for step in _changed(request, wanted)]
            choosing.change(found, form.cleaned_data["version"], steps=chosen)
        except Stale as stale:
            rows = steps.order(stale.theirs.steps)
            theirs = [("Our meeting", ", ".join(f"{step.name} {step.minutes} min" for step in rows))]
            form = TimesForm(steps=rows, initial={"version": stale.theirs.version})
        else:
            messages.success(request, "Saved. The next meeting goes this way.")
            return redirect("our_meeting", request.team.pk)
    left = [step for step in steps.ALL.values() if step.key not in {row.key for row in rows}]
    return form_page(
        request,
        "meetings/our_meeting.jinja",
        form,
        team=request.team,
        steps=rows,
        left=left,
        theirs=theirs,
        always=steps.ALWAYS,
    )


def _changed(request: TeamRequest, rows: list[steps.Step]) -> list[steps.Step]:
    """By the button: one part earlier, later, left out, or put back at the end."""
    keys = [row.key for row in rows]
    for name, by in (("up", -1), ("down", 1)):
        if (key := request.POST.get(name, "")) in keys:
            return steps.moved(rows, key, by)
    if (out := request.POST.get("out", "")) in keys and out != steps.ALWAYS:
        return [row for row in rows if row.key != out]
    back = request.POST.get("in", "")
    return [*rows, steps.ALL[back]] if back in steps.ALL and back not in keys else rows
