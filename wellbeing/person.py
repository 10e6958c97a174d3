"""The whole page of a person, read across the rooms."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from people import history
from people.access import PersonRequest, sees
from people.here import who_is_here
from people.phonenumber import phone_link
from people.policy import Data
from wellbeing import doorstep, lately, whole
from wellbeing.whole import Whole

#: what the page may hold; a class that was not shown is no look
SHOWN = {
    Data.CONTACT: "contact",
    Data.PROFILE: "profile",
    Data.OUTCOMES: "outcomes",
    Data.NOTES: "notes",
    Data.HEALTH: "health",
    Data.ROTA: "coming",
}
#: pages about the person: (name, label, icon)
MORE = (
    ("tools", "Thinking tools", "lightbulb"),
    ("circle", "Community Circle", "users-round"),
    ("introductions", "Places near by", "map-pin"),
    ("person_ways", "Five ways to wellbeing", "sprout"),
    ("person_edit", "Name and greeting", "user-round"),
    ("contacts_edit", "Address and phone", "house"),
    ("patterns", "Visits we agreed", "calendar-days"),
    ("person_week", "The week on paper", "printer"),
    ("links", "Link worker", "link-2"),
    ("choosing", "Choose who comes", "heart-handshake"),
    ("permissions", "Who may know what", "lock-open"),
    ("reviews", "Reviews", "calendar-check"),
    ("life_checks", "How life is, in numbers", "sprout"),
    ("secrets", "Change a key code", "key-round"),
    ("state", "Away, in hospital, ended", "pause"),
    ("person_incident_new", "Write down an incident", "clipboard-list"),
    ("who_looked", "Who has looked", "eye"),
)


@sees(Data.NAME)
def person(request: PersonRequest) -> HttpResponse:
    page = whole.read(request.person, request.user, request.who)
    _note_looks(request, page)
    here = who_is_here(request)
    day = lately.today()
    context = {
        "page": page,
        "person": request.person,
        "more": _more(request),
        "news": _news(page),
        "last_words": lately.when(page.last.day, page.last.starts_at, day) if page.last else "",
        "photo": reverse("person_photo", args=[request.person.pk]) if page.has_photo else "",
        "map": doorstep.map_link(page.contact),
        "phone": phone_link(page.contact.phone) if page.contact else "",
        "mine": page.link is not None and page.link.user_id == request.user.pk,
        "today_on": day,
        "in_team": here.team is not None,
    }
    return render(request, "wellbeing/person.jinja", context)


def _note_looks(request: PersonRequest, page: Whole) -> None:
    if Data.SAFETY in page.sees:
        history.looked(request, Data.SAFETY, request.basis, request.person)
    for data, name in SHOWN.items():
        if getattr(page, name):
            history.looked(request, data, request.basis, request.person)


def _more(request: PersonRequest) -> list[tuple[str, str, str, str]]:
    return [(label, "", icon, reverse(name, args=[request.person.pk])) for name, label, icon in MORE]


def _news(page: Whole) -> list[tuple[str, str]]:
    """What moved and changed, in words: (bold, plain)."""
    called, said = page.person.called, []
    if page.profile and page.profile.fresh and page.last:
        said.append((f"{called}’s page changed:", page.profile.fresh[0]))
    for move, theirs in page.moves:
        words = f"{move.get_progress_display()}. {theirs}".strip()
        said.append((f"{move.outcome.short or move.outcome.statement}:", words))
    return said
