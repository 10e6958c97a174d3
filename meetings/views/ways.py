"""How we do things here: the team's word for a tension."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from meetings import ways as choosing
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
