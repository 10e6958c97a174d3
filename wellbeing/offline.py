"""What a phone keeps for when there is no signal: two days of visits, one-page profiles, no secrets."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.utils import timezone

from people import history
from people.access import SignedIn, anyone, mine
from people.here import who_is_here
from people.policy import Data
from wellbeing import myday
from wellbeing.myday import Stop

SCRIPT = Path(settings.BASE_DIR) / "static" / "built" / "sw.js"
#: what is kept of each person; each is a look, since it can be read from now on
KEPT = (Data.NAME, Data.PROFILE, Data.SAFETY, Data.ROTA)


@mine
def offline(request: SignedIn) -> HttpResponse:
    """Fetched by the service worker after Today, and shown in place of any page that cannot be reached."""
    here, day = who_is_here(request), timezone.localdate()
    teams = here.teams if here.standing == "worker" else []
    stops = myday.two_days(request.user, teams, day)
    for stop in stops:
        basis = "covering a visit" if stop.covering else "your team"
        for data in KEPT:
            history.looked(request, data, f"{basis}, kept on a phone", stop.person)
    days = [(name, [s for s in stops if s.visit.day == on]) for name, on in _days(day)]
    return render(request, "wellbeing/offline.jinja", {"days": days, "people": _people(stops), "today": day})


def _days(day: dt.date) -> list[tuple[str, dt.date]]:
    return [("Today", day), ("Tomorrow", day + dt.timedelta(days=1))]


def _people(stops: list[Stop]) -> list[Stop]:
    """Each person once, by name."""
    return sorted({stop.person.pk: stop for stop in stops}.values(), key=lambda stop: stop.person.called)


@anyone
def sw(request: HttpRequest) -> HttpResponse:
    """The service worker itself, from the root of the site so that it may answer for every page."""
    script = SCRIPT.read_bytes() if SCRIPT.exists() else b""
    return HttpResponse(
        script, content_type="text/javascript; charset=utf-8", headers={"Cache-Control": "no-store"}
    )


@anyone
def manifest(request: HttpRequest) -> HttpResponse:
    """What puts the site on a phone's home screen (W3C web app manifest); an iPhone rings only from there."""
    icons = [
        {"src": static(f"icon-{name}.png"), "sizes": f"{name[-3:]}x{name[-3:]}", "purpose": purpose}
        for name, purpose in (("192", "any"), ("512", "any"), ("maskable-512", "maskable"))
    ]
    answer = {
        "name": "Wellbeing Teams", "short_name": "Wellbeing", "lang": "en-GB", "id": "/", "start_url": "/",
        "scope": "/", "display": "standalone", "background_color": "#faf7f1", "theme_color": "#17493f",
        "icons": icons,
    }  # fmt: skip
    return JsonResponse(answer, content_type="application/manifest+json")


class Forget:
    """Middleware: signing out empties the phone: pages, drafts, what waits, and the service worker.

    Only a sign-out that happened: another site can send a form here too, which is refused.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        signed_in = request.user.is_authenticated
        response = self.get_response(request)
        if signed_in and not request.user.is_authenticated:
            response.headers["Clear-Site-Data"] = '"storage"'
        return response
