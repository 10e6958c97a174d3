"""Addresses of the rota."""

from django.urls import path

from rotas.api import own as api_own
from rotas.api import visits as api_visits
from rotas.views import (
    alerts,
    circledays,
    cycle,
    drafts,
    forme,
    own,
    patterns,
    promises,
    rota,
    swaps,
    teamrules,
    visits,
    wishes,
)

TEAM = "team/<uuid:team_id>/"
VISIT = f"{TEAM}visit/<uuid:visit_id>/"
PATTERN = "person/<uuid:person_id>/patterns/"
CIRCLE = "person/<uuid:person_id>/circle/"
CIRCLE_DAY = f"{CIRCLE}meeting/<uuid:circle_meeting_id>/"

ONE, TEAMS = "api/people/<uuid:person_id>/", "api/teams/<uuid:team_id>/"

urlpatterns = [
    path("api/me/hours/", api_own.hours, name="api_hours"),
    path(f"{ONE}patterns/", api_own.patterns, name="api_patterns"),
    path(f"{TEAMS}swaps/", api_own.swaps, name="api_swaps"),
    path(f"{TEAMS}visits/", api_visits.visits, name="api_visits"),
    path(f"{TEAMS}visits/<uuid:visit_id>/take/", api_visits.visit_take, name="api_visit_take"),
    path(f"{TEAM}rota/", rota.rota, name="rota"),
    path(f"{TEAM}promise/new/", promises.promise_new, name="promise_new"),
    path(f"{TEAM}promise/<uuid:promise_id>/end/", promises.promise_end, name="promise_end"),
    path(f"{TEAM}rota/for-me/", forme.for_me, name="for_me"),
    path(f"{TEAM}rota/next/", cycle.cycle, name="cycle"),
    path(f"{TEAM}rota/drafts/", drafts.rota_drafts, name="rota_drafts"),
    path(f"{TEAM}rota/drafts/<uuid:rota_draft_id>/", drafts.rota_draft, name="rota_draft"),
    path(f"{TEAM}rota/settings/", teamrules.rota_settings, name="rota_settings"),
    path(f"{TEAM}rota/agreement/new/", teamrules.rota_agreement_new, name="rota_agreement_new"),
    path(
        f"{TEAM}rota/agreement/<uuid:rota_agreement_id>/end/",
        teamrules.rota_agreement_end,
        name="rota_agreement_end",
    ),
    path(f"{TEAM}rota/travel/", teamrules.travel, name="travel"),
    path(f"{TEAM}preferences/", wishes.preferences, name="preferences"),
    path(f"{TEAM}preferences/new/", wishes.preference_new, name="preference_new"),
    path(f"{TEAM}preferences/<uuid:preference_id>/", wishes.preference_edit, name="preference_edit"),
    path(f"{TEAM}preferences/<uuid:preference_id>/end/", wishes.preference_end, name="preference_end"),
    path("me/work-terms/", wishes.work_terms, name="work_terms"),
    path(f"{TEAM}promise/<uuid:promise_id>/", promises.promise, name="promise"),
    path(
        f"{TEAM}promise/<uuid:promise_id>/help/<uuid:visit_id>/", promises.promise_help, name="promise_help"
    ),
    path(f"{VISIT}seen/", cycle.change_seen, name="change_seen"),
    path("person/<uuid:person_id>/travel/", teamrules.travel_edit, name="travel_edit"),
    path(f"{VISIT}take/", visits.visit_take, name="visit_take"),
    path(f"{VISIT}not/", visits.visit_not, name="visit_not"),
    path(f"{VISIT}give/", visits.visit_give, name="visit_give"),
    path(f"{VISIT}cover/", visits.visit_cover, name="visit_cover"),
    path("me/cover/<uuid:covered_id>/", visits.cover_answer, name="cover_answer"),
    path("me/cover/<uuid:covered_id>/give/", visits.cover_give, name="cover_give"),
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
    path(f"{PATTERN}<uuid:pattern_id>/pause/", patterns.pattern_pause, name="pattern_pause"),
    path(f"{PATTERN}<uuid:pattern_id>/end/", patterns.pattern_end, name="pattern_end"),
    path(CIRCLE_DAY, circledays.circle_meeting, name="circle_meeting"),
    path(f"{CIRCLE_DAY}off/", circledays.circle_meeting_off, name="circle_meeting_off"),
    path(f"{CIRCLE_DAY}along/", circledays.circle_along, name="circle_along"),
    path(f"{CIRCLE}end/", circledays.circle_end, name="circle_end"),
]
