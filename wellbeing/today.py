"""A worker's day, read across the rooms."""

from __future__ import annotations

import datetime as dt

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from people import history
from people.access import SignedIn, mine
from people.here import who_is_here
from people.models import Standing
from people.phonenumber import phone_link
from people.policy import Data
from rotas.needed import said_no
from wellbeing import doorstep, myday, words
from wellbeing.myday import Day, Stop

#: what the card of the next visit holds, and what the list holds of each visit after it
CARD = (Data.NAME, Data.CONTACT, Data.PROFILE, Data.SAFETY, Data.NOTES, Data.ROTA)
LINE = (Data.NAME, Data.PROFILE, Data.SAFETY, Data.ROTA)


def greeting(now: dt.datetime) -> str:
    """`Morning` before noon, `Afternoon` before five, else `Evening`, in London."""
    hour = words.local(now).hour
    return "Morning" if hour < 12 else "Afternoon" if hour < 17 else "Evening"


def summary(day: Day) -> str:
    """`Thursday. 5 visits, home about 2.40pm.` After the last of them: `Thursday. 5 visits behind you.`"""
    name = f"{day.day:%A}."
    count = len(day.going) + len(day.sealed)
    if not day.home:
        return f"{name} No visits."
    if not day.next and not day.sealed:
        return f"{name} {words.plural(count, 'visit')} behind you."
    return f"{name} {words.plural(count, 'visit')}, home about {words.clock(day.home)}."


@mine
def today(request: SignedIn) -> HttpResponse:
    here = who_is_here(request)
    teams = here.teams if here.standing == Standing.WORKER else []
    tomorrow = request.GET.get("day") == "tomorrow"
    on = timezone.localdate() + dt.timedelta(days=1 if tomorrow else 0)
    day = myday.read(request.user, teams, on, looking_ahead=tomorrow, not_now=said_no(request.session))
    _note_looks(request, day)
    context = {
        "day": day,
        "tomorrow": tomorrow,
        "heading": "Tomorrow" if tomorrow else f"{greeting(timezone.now())}, {here.first_name}",
        "sub": summary(day),
        "now": timezone.now(),
        "on": timezone.localdate(),
        "map": doorstep.map_link(day.contact),
        "photo": reverse("person_photo", args=[day.next.person.pk]) if day.next and day.has_photo else "",
        "phone": phone_link(day.contact.phone) if day.contact else "",
    }
    return render(request, "wellbeing/today.jinja", context)


def _note_looks(request: SignedIn, day: Day) -> None:
    """Each person on the page is one look a class, on the basis of the team or of the cover."""
    for named in (day.needed, day.asked, day.telling, day.changed):
        history.looked(request, Data.ROTA, "your team", *(row.person_id for row in named))
    for stop in [*day.stops, *day.tomorrow]:
        for data in CARD if stop is day.next else LINE:
            history.looked(request, data, _basis(stop), stop.person)


def _basis(stop: Stop) -> str:
    return "covering a visit" if stop.covering else "your team"
