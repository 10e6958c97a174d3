"""Leaving a note on a visit, and changing one's own."""

from __future__ import annotations

from uuid import UUID, uuid4

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from people.access import PersonRequest, sees
from people.editing import Reused, Stale
from people.models import Person
from people.policy import Data
from profiles import notes
from profiles.models import Note, Outcome
from rotas import visitnotes
from rotas.models import Visit
from wellbeing import lately
from wellbeing.forms import EditNoteForm, NewNoteForm, NoteForm

SAVED = "Note saved."


def choices(person: Person, *also: UUID) -> list[tuple[str, str]]:
    """The person's open outcomes, and those a note already names: (id, in a few words)."""
    rows = person.outcomes.filter(Q(life=Outcome.Life.ACTIVE) | Q(pk__in=also))
    return [(str(o.pk), o.short or o.statement) for o in rows]


def visit_of(request: PersonRequest) -> Visit | None:
    """The visit in the address, if it is one's own; a cover worker always leaves it on the covered visit."""
    try:
        wanted = UUID(request.GET["visit"]) if request.GET.get("visit") else None
        return visitnotes.visit_for(request.user, request.person, request.who, wanted)
    except (Visit.DoesNotExist, ValueError):
        raise Http404 from None


@sees(Data.NOTES)
def note(request: PersonRequest) -> HttpResponse:
    visit = visit_of(request)
    form = NewNoteForm(
        request.POST or None, person=request.person, choices=choices(request.person), on_visit=bool(visit)
    )
    if request.method == "POST" and form.is_valid():
        try:
            visitnotes.leave(request.person, visit, by=request.user, **form.note)
        except Stale as stale:
            return _beside(request, form, stale.theirs)
        except Reused:
            form.add_error(None, "This note could not be saved as it was. Please save it again.")
            form.data = {**form.data, "id": str(uuid4()), "helped": request.POST.getlist("helped")}
        else:
            messages.success(request, SAVED)
            return redirect("today" if visit else "person", *([] if visit else [request.person.pk]))
    return _page(request, form, visit)


@sees(Data.NOTES)
def note_edit(request: PersonRequest, note_id: UUID) -> HttpResponse:
    row = get_object_or_404(notes.seen_by(request.who, request.person.notes.all()), pk=note_id)
    if row.author_id != request.user.pk:
        raise PermissionDenied
    return _edit(request, row)


def _edit(request: PersonRequest, row: Note) -> HttpResponse:
    ticked = list(row.helped.values_list("outcome", flat=True))
    before = notes.said(row) | {"helped": [str(pk) for pk in ticked], "version": row.version}
    offered = choices(request.person, *ticked)
    form = EditNoteForm(request.POST or None, person=request.person, choices=offered, initial=before)
    if request.method == "POST" and form.is_valid():
        try:
            notes.change(row, form.cleaned_data["version"], words=form.words, helped=form.outcome_ids)
        except Stale as stale:
            return _beside(request, form, stale.theirs)
        messages.success(request, SAVED)
        return redirect("person", request.person.pk)
    return _page(request, form, None, editing=row)


def _beside(request: PersonRequest, sent: NoteForm, theirs: Note) -> HttpResponse:
    """Both texts: what stands now above the form, which edits that note from here on."""
    if theirs.author_id != request.user.pk:
        raise Http404
    on_top = request.POST.copy()
    on_top["version"] = str(theirs.version)
    form = EditNoteForm(on_top, person=request.person, choices=choices(request.person))
    now, label = notes.said(theirs), {field.name: str(field.label) for field in sent.visible_fields()}
    differs = [(label[name], _in_words(now[name])) for name in notes.WORDS if now[name] != sent.words[name]]
    return _page(request, form, None, editing=theirs, theirs=differs)


def _in_words(value: object) -> str:
    return {True: "Yes", False: "No"}.get(value, str(value)) if isinstance(value, bool) else str(value)


def _page(
    request: PersonRequest,
    form: NoteForm,
    visit: Visit | None,
    *,
    editing: Note | None = None,
    theirs: list[tuple[str, str]] | None = None,
) -> HttpResponse:
    person, here = request.person, reverse("person", args=[request.person.pk])
    context = {
        "called": person.called,
        "line": f"Your visit {lately.when(visit.day, visit.starts_at, lately.today())}" if visit else "",
        "back": ("Today", reverse("today")) if visit else (person.called, here),
        "action": reverse("note_edit", args=[person.pk, editing.pk]) if editing else "",
        "editing": bool(editing),
        "theirs": theirs or [],
    }
    status = 409 if theirs else 422 if form.errors else 200
    return render(request, "wellbeing/note.jinja", context | {"form": form}, status=status)
