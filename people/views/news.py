"""What one was told, how one wants to be told, and the phones that ring: for each person alone."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.functional import SimpleLazyObject
from django.views.decorators.http import require_POST

from people import history, notices, push, reaching
from people.access import SignedIn, mine
from people.editing import Stale
from people.forms.news import ChoiceForm, PhoneForm, ReachForm
from people.here import who_is_here
from people.policy import Data
from people.reaching import News
from people.views.writing import done, warn

LOG = 30


def waiting(request: HttpRequest) -> dict[str, object]:
    """Context processor: `something_new`, read when the page asks for it."""
    return {"something_new": SimpleLazyObject(lambda: _waiting(request))}


def _waiting(request: HttpRequest) -> bool:
    user = getattr(request, "user", None)
    return bool(user is not None and user.pk and reaching.anything_new(user))


@mine
def news(request: SignedIn) -> HttpResponse:
    """What I was told: new, still to do, over. A POST marks all of it as read."""
    if request.method == "POST":
        reaching.read_all(request.user)
        return done(request, "All read.", "news")
    shown = reaching.news(request.user)
    mark = _mark(shown)
    if request.GET.get("since") == mark:
        return HttpResponse(status=204)
    reaching.over(request.user, shown)
    history.looked(request, Data.NAME, "your team", *{one.person_id for one in shown if one.person_id})
    return render(request, "people/news.jinja", {
        "mark": mark, "fresh": [one for one in shown if one.due and one.new],
        "due": [one for one in shown if one.due and not one.new],
        "over": [one for one in shown if not one.due],
    })  # fmt: skip


def _mark(shown: list[News]) -> str:
    """Tells whether an open page shows what there is."""
    return str(sum(one.id.int + 2 * one.new + one.due for one in shown) % 10**12)


@mine
def news_new(request: SignedIn) -> HttpResponse:
    """For a page that is open: is there something new?"""
    return JsonResponse({"new": reaching.anything_new(request.user)})


@mine
def notice(request: SignedIn, notice_id: UUID) -> HttpResponse:
    """To what it is about, and it is read."""
    to = reaching.opened(request.user, notice_id)
    if to is None:
        raise Http404
    return redirect(to) if to else warn(request, "That is over. There is nothing left to do.", "news")


@mine
def news_log(request: SignedIn) -> HttpResponse:
    """All that was told to me, on which day and by which way; no one else can read it."""
    rows = request.user.notices.order_by("-told_on", "kind", "pk")
    page = Paginator(rows, LOG).get_page(request.GET.get("page"))
    return render(request, "people/news_log.jinja", {
        "page": page, "told": [(row, notices.title_of(row)) for row in page],
    })  # fmt: skip


@mine
def news_choices(request: SignedIn) -> HttpResponse:
    """My hours, and how each event reaches me."""
    user, reach = request.user, notices.reach_of(request.user)
    sent = request.POST if request.method == "POST" else None
    chosen, events = notices.choices_of(user), notices.events_for(who_is_here(request).standing)
    form = ReachForm(sent, instance=notices.reach_of(user))
    rows = [ChoiceForm(event, chosen[event.key], sent, rings=push.on()) for event in events]
    theirs: list[tuple[str, str]] = []
    if sent is not None and form.is_valid() and _valid(rows):
        try:
            reaching.change_hours(reach, form.started_from, **form.values)
        except Stale as stale:
            theirs = form.against(stale.theirs)
            again = sent.copy()
            again["version"] = str(stale.theirs.version)
            form = ReachForm(again, instance=form.instance)
        else:
            reaching.choose(user, {row.event.key: row.cleaned_data for row in rows})
            return done(request, "Kept.", "news_choices")
    status = 200 if sent is None else 409 if theirs else 422
    return render(request, "people/news_choices.jinja", {
        "form": form, "rows": rows, "theirs": theirs, "reach": reach, "phones": push.phones(user),
        "push_key": push.public_key() if push.on() else "",
    }, status=status)  # fmt: skip


def _valid(rows: list[ChoiceForm]) -> bool:
    """Each of them is asked, so that each says what is wrong."""
    return sum(row.is_valid() for row in rows) == len(rows)


@mine
@require_POST
def letters_again(request: SignedIn) -> HttpResponse:
    """Letters arrive again at my address."""
    reaching.letters_again(request.user)
    return done(request, "We write to you again.", "news_choices")


@mine
@require_POST
def phone_new(request: SignedIn) -> HttpResponse:
    """This browser may ring."""
    form = PhoneForm(request.POST)
    if not form.is_valid():
        messages.error(request, " ".join(str(words) for said in form.errors.values() for words in said))
        return redirect("news_choices")
    label = form.cleaned_data.pop("label") or "A browser"
    reaching.add_phone(request.user, label=label, **form.cleaned_data)
    return done(request, f"{label} rings when something is new for you.", "news_choices")


@mine
@require_POST
def phone_end(request: SignedIn, phone_id: UUID) -> HttpResponse:
    """This browser rings no more."""
    if not reaching.end_phone(request.user, phone_id):
        raise Http404
    return done(request, "It rings no more.", "news_choices")
