"""One-page profiles: written, looked back on, read by colleagues, printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import copy
from typing import Any, TypeVar
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from people.access import PersonRequest, SignedIn, TeamRequest, member, mine, sees
from people.editing import Stale
from people.policy import Data, Doing, may
from profiles import colleagues, onepage, paper, photos, versions
from profiles.forms.pages import PageForm, PersonPageForm, WorkerPageForm
from profiles.models import OnePage, PersonPage, WorkerPage

P = TypeVar("P", bound=OnePage)
SAVED, AGAIN = "The page is saved. What it said before is kept.", "It reads as it did then. Nothing is lost."
TOO_LATE = "Somebody changed the page just now, so nothing was done. Please look again."


@sees(Data.PROFILE, Doing.WRITE)
def profile_edit(request: PersonRequest) -> HttpResponse:
    """Three headings, a line for the next visit, a photo; each save is the next version."""
    person = request.person
    page, has_photo = onepage.of_person(person), photos.of_person(person).exists()

    def form(data: Any = None, files: Any = None) -> PersonPageForm:
        row = copy(page) or PersonPage(person=person)
        return PersonPageForm(data, files, instance=row, called=person.called, has_photo=has_photo)

    def save(sent: PageForm) -> None:
        if sent.jpeg:
            photos.keep_person(person, sent.jpeg)
        elif sent.cleaned_data.get("no_photo"):
            photos.remove_person(person)
        onepage.write(person, sent.started_from, by=request.user, words=sent.values)

    context = {"person": person, "photo": _photo_of(request) if has_photo else "", "first": page is None}
    then = reverse("person", args=[person.pk])
    return _written(request, "profiles/profile_edit.jinja", form, save, context, then)


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

    context = {"photo": reverse("my_photo") if has_photo else "", "first": page is None}
    return _written(request, "profiles/my_profile.jinja", form, save, context, reverse("my_profile"))


@sees(Data.PROFILE)
def profile_versions(request: PersonRequest) -> HttpResponse:
    """What the page said before: what each version changed, and the way back to it."""
    person = request.person
    pages = list(person.pages.order_by("-number"))
    if request.method == "POST":
        words = onepage.words_of(_wanted(request, pages))
        again = lambda: onepage.write(person, _number(request, "latest"), by=request.user, words=words)  # noqa: E731
        return _use_again(request, again, reverse("profile_versions", args=[person.pk]))
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
        words = onepage.words_of(_wanted(request, pages))
        again = lambda: onepage.write_mine(request.user, _number(request, "latest"), words=words)  # noqa: E731
        return _use_again(request, again, reverse("my_profile_versions"))
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
    """The page on paper, in large print, to keep by the kettle."""
    person = request.person
    page = onepage.of_person(person)
    if page is None:
        raise Http404
    jpeg = photos.of_person(person).values_list("jpeg", flat=True).first()
    pdf = paper.draw(paper.sheet(person, page, photo=bytes(jpeg or b"")), page.written_on)
    response = HttpResponse(pdf, content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="one-page-profile.pdf"'  # downloads carry no name
    return response


@sees(Data.PROFILE)
def person_photo(request: PersonRequest) -> HttpResponse:
    return _jpeg(get_object_or_404(photos.of_person(request.person)).jpeg)


@member(Data.TEAM)
def worker_photo(request: TeamRequest, user_id: UUID) -> HttpResponse:
    if user_id not in colleagues.members_of(request.team):
        raise Http404
    return _jpeg(get_object_or_404(photos.of_worker(user_id)).jpeg)


@mine
def my_photo(request: SignedIn) -> HttpResponse:
    return _jpeg(get_object_or_404(photos.of_worker(request.user)).jpeg)


def _jpeg(stored: bytes | memoryview) -> HttpResponse:
    """Kept by the browser for a quarter of an hour, for this user alone."""
    response = HttpResponse(bytes(stored), content_type="image/jpeg")
    response["Cache-Control"] = "private, max-age=900"
    return response


def _photo_of(request: PersonRequest) -> str:
    return reverse("person_photo", args=[request.person.pk])


def _written(
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
        save(sent)
    except Stale as stale:
        on_top = request.POST.copy()
        on_top["number"] = str(stale.theirs.number if stale.theirs else 0)
        theirs = sent.against(stale.theirs) if stale.theirs else []
        return render(request, template, context | {"form": form(on_top), "theirs": theirs}, status=409)
    messages.success(request, SAVED)
    return redirect(then)


def _number(request: HttpRequest, name: str) -> int:
    sent = request.POST.get(name, "")
    if not (sent.isascii() and sent.isdigit() and len(sent) < 9):
        raise Http404
    return int(sent)


def _wanted(request: HttpRequest, pages: Sequence[P]) -> P:
    """The version in the form, among one's own to choose from."""
    number = _number(request, "number")
    found = next((page for page in pages if page.number == number), None)
    if found is None:
        raise Http404
    return found


def _use_again(request: HttpRequest, write: Callable[[], object], then: str) -> HttpResponse:
    try:
        write()
    except Stale:
        messages.warning(request, TOO_LATE)
    else:
        messages.success(request, AGAIN)
    return redirect(then)
