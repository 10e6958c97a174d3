"""The doors of the addresses for programs: the same as those of the pages beside them."""

from __future__ import annotations

ROWS = {
    "api_teams": "mine",
    "api_news": "mine",
    "api_hours": "mine",
    "api_reports": "mine",
    "api_person": "person:name",
    "api_safety": "person:safety",
    "api_ring": "person:safety",
    "api_profile": "person:profile",
    "api_reviews": "person:plan",
    "api_circle": "person:plan",
    "api_outcomes": "person:outcomes",
    "api_outcome": "person:outcomes",
    "api_outcome_progress": "person:outcomes write",
    "api_patterns": "person:rota",
    "api_people": "team:name",
    "api_incidents": "team:incidents",
    "api_incident": "team:incidents",
    "api_places": "team:team",
    "api_place_checked": "team:team write",
    "api_visits": "team:rota",
    "api_visit_take": "team:rota write",
    "api_swaps": "team:rota write",
    "api_meetings": "team:team",
    "api_meeting": "team:team",
    "api_roles": "team:team",
    "api_report": "contract:report",
}
