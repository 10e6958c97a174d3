"""One-page profiles: written, looked back on, read by colleagues, printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import copy
from typing import Any, TypeVar
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from people.access import PersonRequest, SignedIn, TeamRequest, member, mine, sees
from people.editing import Stale
from people.models import Person
from people.policy import Data, Doing, may
from profiles import colleagues, onepage, paper, photos, suggestions, versions
from profiles.forms.pages import PageForm, PersonPageForm, WorkerPageForm, typed
from profiles.models import OnePage, PersonPage, WorkerPage

P = TypeVar("P", bound=OnePage)
SAVED, AGAIN = "The page is saved. What it said before is kept.", "It reads as it did then. Nothing is lost."
TOO_LONG = "That page is longer than one sheet in large print, so it was not used."
TOO_LATE = "Somebody changed the page just now, so nothing was done. Please look again."


@sees(Data.PROFILE, Doing.WRITE)
def profile_edit(request: PersonRequest) -> HttpResponse:
    """Three headings, a line for the next visit, a photo, and what waits at the side.

    Each save is the next version. A line from the side goes into its box with the button `take`, or away
    with `not_now`; neither saves the page nor loses what was typed.
    """
    person = request.person
    page, has_photo = onepage.of_person(person), photos.of_person(person).exists()
    taken = request.POST.getlist("taken")

    def options() -> dict[str, Any]:
        row = copy(page) or PersonPage(person=person)
        return {"instance": row, "called": person.called, "has_photo": has_photo}

    def save(sent: PageForm) -> None:
        if sent.jpeg:
            photos.keep_person(person, sent.jpeg)
        elif sent.cleaned_data.get("no_photo"):
            photos.remove_person(person)
        onepage.write(person, sent.started_from, by=request.user, words=sent.values, taken=taken)

    context = {
        "person": person, "photo": _photo_of(request) if has_photo else "", "page": page,
        "room": paper.room(paper.sheet(person, page)).percent if page else 0,
    }  # fmt: skip
    template = "profiles/profile_edit.jinja"
    if request.method == "POST" and {"take", "not_now"} & request.POST.keys():
        context["form"] = typed(PersonPageForm, _side(request, taken), **options())
        return render(request, template, context | _beside(person, taken))
    form = lambda *sent: PersonPageForm(*sent, **options())  # noqa: E731
    then = reverse("person", args=[person.pk])
    return written(request, template, form, save, context | _beside(person, taken), then)


def _side(request: PersonRequest, taken: list[str]) -> QueryDict:
    """What was typed, with a line from the side in its box, or without one that is not for now."""
    sent = request.POST.copy()
    suggestions.decide(request.person, sent.getlist("not_now"), by=request.user)
    wanted = set(sent.getlist("take"))
    if "talk" in wanted:
        wanted |= {w.key for w in suggestions.waiting(request.person) if w.of_talk}
    for one in suggestions.find(request.person, wanted):
        if one.keys & set(taken):
            continue
        sent[one.heading] = f"{sent.get(one.heading, '').rstrip()}\n{one.text}".lstrip()
        taken.append(one.key)
    return sent


def _beside(person: Person, taken: list[str]) -> dict[str, Any]:
    """What still waits, without what has been put into the boxes."""
    waiting = [one for one in suggestions.waiting(person) if not one.keys & set(taken)]
    return {"taken": taken, "waiting": waiting}


@mine
def my_profile(request: SignedIn) -> HttpResponse:
    """My own page, that my team reads."""
    user = request.user
    page, has_photo = onepage.of_worker(user), photos.of_worker(user).exists()

    def form(data: Any = None, files: Any = None) -> WorkerPageForm:
        return WorkerPageForm(data, files, instance=copy(page) or WorkerPage(user=user), has_photo=has_photo)

    def save(sent: PageForm) -> None:
        if sent.jpeg:
            photos.keep_worker(user, sent.jpeg)
        elif sent.cleaned_data.get("no_photo"):
            photos.remove_worker(user)
        onepage.write_mine(user, sent.started_from, words=sent.values)

    context = {
        "photo": reverse("my_photo") if has_photo else "", "first": page is None,
        "room": paper.room(paper.worker_sheet("", page)).percent if page else 0,
    }  # fmt: skip
    return written(request, "profiles/my_profile.jinja", form, save, context, reverse("my_profile"))


@sees(Data.PROFILE)
def profile_versions(request: PersonRequest) -> HttpResponse:
    """What the page said before: what each version changed, and the way back to it."""
    person = request.person
    pages = list(person.pages.order_by("-number"))
    if request.method == "POST":
        words = onepage.words_of(wanted(request, pages))
        again = lambda: onepage.write(person, number(request, "latest"), by=request.user, words=words)  # noqa: E731
        return use_again(request, again, reverse("profile_versions", args=[person.pk]))
    context = {
        "person": person,
        "writes": may(request.who, Doing.WRITE, Data.PROFILE),
        "versions": versions.of(pages),
        "latest": pages[0].number if pages else 0,
    }
    return render(request, "profiles/profile_versions.jinja", context)


@mine
def my_profile_versions(request: SignedIn) -> HttpResponse:
    """What my own page said before."""
    pages = list(request.user.pages.order_by("-number"))
    if request.method == "POST":
        words = onepage.words_of(wanted(request, pages))
        again = lambda: onepage.write_mine(request.user, number(request, "latest"), words=words)  # noqa: E731
        return use_again(request, again, reverse("my_profile_versions"))
    context = {"versions": versions.of(pages), "latest": pages[0].number if pages else 0}
    return render(request, "profiles/my_profile_versions.jinja", context)


@member(Data.TEAM)
def worker(request: TeamRequest, user_id: UUID) -> HttpResponse:
    """A colleague's page."""
    found = next((face for face in colleagues.faces(request.team) if face.id == user_id), None)
    if found is None:
        raise Http404
    page = onepage.of_worker(user_id)
    photo = reverse("worker_photo", args=[request.team.pk, user_id]) if found.has_photo else ""
    context = {
        "face": found, "page": page, "photo": photo, "team": request.team, "mine": user_id == request.user.pk,
        "lines": {name: page.lines(getattr(page, name)) for name in onepage.HEADINGS} if page else {},
    }  # fmt: skip
    return render(request, "profiles/worker.jinja", context)


@sees(Data.PROFILE)
def profile_pdf(request: PersonRequest) -> HttpResponse:
    """The page on paper, to keep by the kettle: large print, or ordinary with ?print=ordinary."""
    person = request.person
    page = onepage.of_person(person)
    if page is None:
        raise Http404
    return pdf(request, paper.sheet(person, page, photo=picture(photos.of_person(person))), page)


@member(Data.TEAM)
def worker_pdf(request: TeamRequest, user_id: UUID) -> HttpResponse:
    """A colleague's page on paper, for people who choose who supports them; as profile_pdf."""
    found = next((face for face in colleagues.faces(request.team) if face.id == user_id), None)
    page = onepage.of_worker(user_id)
    if found is None or page is None:
        raise Http404
    return pdf(request, paper.worker_sheet(found.name, page, photo=picture(photos.of_worker(user_id))), page)


def picture(stored: QuerySet[Any]) -> bytes:
    return bytes(stored.values_list("jpeg", flat=True).first() or b"")


def pdf(request: HttpRequest, sheet: paper.Sheet, page: OnePage) -> HttpResponse:
    size = paper.ORDINARY if request.GET.get("print") == "ordinary" else paper.LARGE
    response = HttpResponse(paper.draw(sheet, page.written_on, size=size), content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="one-page-profile.pdf"'  # downloads carry no name
    return response


@sees(Data.PROFILE)
def person_photo(request: PersonRequest) -> HttpResponse:
    return jpeg(get_object_or_404(photos.of_person(request.person)).jpeg)


@member(Data.TEAM)
def worker_photo(request: TeamRequest, user_id: UUID) -> HttpResponse:
    if user_id not in colleagues.members_of(request.team):
        raise Http404
    return jpeg(get_object_or_404(photos.of_worker(user_id)).jpeg)


@mine
def my_photo(request: SignedIn) -> HttpResponse:
    return jpeg(get_object_or_404(photos.of_worker(request.user)).jpeg)


def jpeg(stored: bytes | memoryview) -> HttpResponse:
    """Kept by the browser for a quarter of an hour, for this user alone."""
    response = HttpResponse(bytes(stored), content_type="image/jpeg")
    response["Cache-Control"] = "private, max-age=900"
    return response


def _photo_of(request: PersonRequest) -> str:
    return reverse("person_photo", args=[request.person.pk])


def written(
    request: HttpRequest,
    template: str,
    form: Callable[..., PageForm],
    save: Callable[[Any], None],
    context: dict[str, Any],
    then: str,
) -> HttpResponse:
    """A page being written: 422 with what was typed, 409 with both texts, else on to `then`."""
    sent = form(request.POST, request.FILES) if request.method == "POST" else form()
    if not (sent.is_bound and sent.is_valid()):
        return render(request, template, context | {"form": sent}, status=422 if sent.is_bound else 200)
    try:
        with transaction.atomic():
            save(sent)
    except onepage.TooLong as long:
        sent.too_long(long.lines)
        return render(request, template, context | {"form": sent}, status=422)
    except Stale as stale:
        on_top = request.POST.copy()
        on_top["number"] = str(stale.theirs.number if stale.theirs else 0)
        theirs = sent.against(stale.theirs) if stale.theirs else []
        return render(request, template, context | {"form": form(on_top), "theirs": theirs}, status=409)
    messages.success(request, SAVED)
    return redirect(then)


def number(request: HttpRequest, name: str) -> int:
    sent = request.POST.get(name, "")
    if not (sent.isascii() and sent.isdigit() and len(sent) < 9):
        raise Http404
    return int(sent)


def wanted(request: HttpRequest, pages: Sequence[P]) -> P:
    """The version in the form, among one's own to choose from."""
    named = number(request, "number")
    found = next((page for page in pages if page.number == named), None)
    if found is None:
        raise Http404
    return found


def use_again(request: HttpRequest, write: Callable[[], object], then: str) -> HttpResponse:
    try:
        write()
    except Stale:
        messages.warning(request, TOO_LATE)
    except onepage.TooLong:
        messages.warning(request, TOO_LONG)
    else:
        messages.success(request, AGAIN)
    return redirect(then)
