"""Addresses of the rota."""

from django.urls import path

from rotas.views import alerts, own, patterns, promises, rota, swaps, visits

TEAM = "team/<uuid:team_id>/"
VISIT = f"{TEAM}visit/<uuid:visit_id>/"
PATTERN = "person/<uuid:person_id>/patterns/"

urlpatterns = [
    path(f"{TEAM}rota/", rota.rota, name="rota"),
    path(f"{TEAM}promise/new/", promises.promise_new, name="promise_new"),
    path(f"{TEAM}promise/<uuid:promise_id>/end/", promises.promise_end, name="promise_end"),
    path(f"{VISIT}take/", visits.visit_take, name="visit_take"),
    path(f"{VISIT}give/", visits.visit_give, name="visit_give"),
    path(f"{VISIT}cover/", visits.visit_cover, name="visit_cover"),
    path(f"{VISIT}came/", visits.visit_came, name="visit_came"),
    path(f"{VISIT}alert/", alerts.alert, name="alert"),
    path(f"{TEAM}safety-net/", alerts.safety_net, name="safety_net"),
    path(f"{TEAM}on-call/new/", alerts.on_call_new, name="on_call_new"),
    path(f"{TEAM}on-call/<uuid:on_call_id>/end/", alerts.on_call_end, name="on_call_end"),
    path("person/<uuid:person_id>/visit/<uuid:visit_id>/done/", alerts.visit_done, name="visit_done"),
    path(f"{VISIT}swap/", swaps.visit_swap, name="visit_swap"),
    path(f"{VISIT}told/", swaps.face_told, name="face_told"),
    path(f"{TEAM}swaps/", swaps.swaps_page, name="swaps"),
    path(f"{TEAM}swaps/undo/", swaps.swap_undo, name="swap_undo"),
    path(f"{TEAM}swap/<uuid:ask_id>/", swaps.swap, name="swap"),
    path("me/week/", own.my_week, name="my_week"),
    path("me/hours/", own.my_hours, name="my_hours"),
    path("me/calendar/", own.my_calendar, name="my_calendar"),
    path("calendar/<str:secret>.ics", own.calendar_feed, name="calendar_feed"),
    path("person/<uuid:person_id>/week/", own.person_week, name="person_week"),
    path("me/away/", swaps.away, name="away"),
    path("me/away/<uuid:away_id>/end/", swaps.away_end, name="away_end"),
    path(PATTERN, patterns.patterns, name="patterns"),
    path(f"{PATTERN}new/", patterns.pattern_new, name="pattern_new"),
    path(f"{PATTERN}<uuid:pattern_id>/", patterns.pattern_edit, name="pattern_edit"),
    path(f"{PATTERN}<uuid:pattern_id>/end/", patterns.pattern_end, name="pattern_end"),
]
