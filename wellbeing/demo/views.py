"""One tap signs in as one of the cast. Only `DEMO=1` serves this, and that starts on loopback alone."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from people import asking
from people.access import anyone
from wellbeing import front as house
from wellbeing.demo import story


@dataclass(frozen=True)
class Part:
    """Someone to be, and what they will see."""

    who: str
    name: str
    standing: str
    sees: str


HEADINGS = ("In the Ashton team", "Next door, and over the hill", "Around the team")
PARTS = {
    HEADINGS[0]: (
        Part("worker", "Shabnam Akhtar", "Wellbeing worker",
             "Her day, her notes, the rota and what the team is talking about."),
        Part("worker-2", "Dawn Mather", "Wellbeing worker",
             "The same team from another phone. Try taking the same visit."),
    ),
    HEADINGS[1]: (
        Part("other-team-worker", "Lorraine Hodgson", "Wellbeing worker in Hindley",
             "The same organisation. She sees Hindley, and nobody in Ashton."),
        Part("other-org-worker", "Tamsin Greenwood", "Wellbeing worker in Calder",
             "Another organisation. To her, this one isn’t there."),
    ),
    HEADINGS[2]: (
        Part("coach", "Sam Fletcher", "Coach of the Ashton team",
             "How the team is doing, with nothing about any one worker."),
        Part("commissioner", "Jo Field", "Commissioner, Wigan Council",
             "What changed for people this quarter, and nobody’s name."),
        Part("admin", "Nadia Rahman", "Administrator",
             "Accounts, teams and invitations. Never anyone’s support."),
    ),
}  # fmt: skip


@anyone
def front(request: HttpRequest) -> HttpResponseBase:
    """Whoever is not signed in meets the cast; everyone else goes where the house sends them."""
    return house.front(request) if request.user.pk else redirect("demo")


@anyone
def demo(request: HttpRequest) -> HttpResponse:
    """The cast, each with one line on what they will see."""
    return _page(request)


@anyone
@require_POST
def demo_sign_in(request: HttpRequest) -> HttpResponse:
    """Signs in as `who` and goes to the front door. Someone unknown, or no demo loaded: 400 with words."""
    account = story.CAST.get(request.POST.get("who", ""))
    if account is None:
        return _page(request, "Nobody by that name is in the demo. Choose someone below.")
    user = story.account(account)
    if user is None:
        return _page(request, "The demo’s people aren’t loaded yet. Run “manage.py demo”, then try again.")
    login(request, user, backend="django.contrib.auth.backends.ModelBackend")
    asking.tell(user.pk, why="demo")
    request.session["demo"] = True
    return redirect("front")


def _page(request: HttpRequest, trouble: str = "") -> HttpResponse:
    context = {"parts": PARTS, "trouble": trouble, "page_error": bool(trouble)}
    return render(request, "wellbeing/demo.jinja", context, status=400 if trouble else 200)
