"""Every address, room by room."""

from django.conf import settings
from django.urls import include, path

from wellbeing import api, front, giving, health, key, note, notes, offline, person, search, today
from wellbeing.dashboard import views as dashboard
from wellbeing.importing import placeviews
from wellbeing.importing import views as importing
from wellbeing.reports import api as api_reports
from wellbeing.reports import teamviews
from wellbeing.reports import views as reports

REPORT = "reports/<uuid:contract_id>/<int:year>/<int:quarter>/"
OURS = "team/<uuid:team_id>/what-changed/"

urlpatterns = [
    path("", front.front, name="front"),
    path("today/", today.today, name="today"),
    path("offline/", offline.offline, name="offline"),
    path("sw.js", offline.sw, name="sw"),
    path("app.webmanifest", offline.manifest, name="manifest"),
    path("more/", front.more, name="more"),
    path("search/", search.search, name="search"),
    path("person/<uuid:person_id>/", person.person, name="person"),
    path("person/<uuid:person_id>/notes/", notes.notes, name="notes"),
    path("person/<uuid:person_id>/note/", note.note, name="note"),
    path("person/<uuid:person_id>/note/<uuid:note_id>/", note.note_edit, name="note_edit"),
    path("person/<uuid:person_id>/key/", key.key, name="key"),
    path("team/<uuid:team_id>/import/", importing.import_team, name="import_team"),
    path("team/<uuid:team_id>/import/<str:which>.csv", importing.import_template, name="import_template"),
    path("team/<uuid:team_id>/near/places.csv", placeviews.places_csv, name="places_csv"),
    path("team/<uuid:team_id>/near/import/", placeviews.import_places, name="import_places"),
    path("team/<uuid:team_id>/give-and-take/", giving.give_and_take, name="give_and_take"),
    path("how/", dashboard.how_teams, name="how_teams"),
    path("team/<uuid:team_id>/how/", dashboard.how, name="how"),
    path("team/<uuid:team_id>/how/figures.csv", dashboard.how_csv, name="how_csv"),
    path("team/<uuid:team_id>/how/beside/", dashboard.how_compare, name="how_compare"),
    path("reports/", reports.reports, name="reports"),
    path(REPORT, reports.report, name="report"),
    path(f"{REPORT}csv/", reports.report_csv, name="report_csv"),
    path(f"{REPORT}json/", reports.report_json, name="report_json"),
    path(f"{REPORT}pdf/", reports.report_pdf, name="report_pdf"),
    path(OURS, teamviews.team_reports, name="team_reports"),
    path(f"{OURS}<uuid:coming_id>/", teamviews.report_draft, name="report_draft"),
    path(f"{OURS}<uuid:coming_id>/points/", teamviews.report_points, name="report_points"),
    path(f"{OURS}<uuid:coming_id>/word/", teamviews.report_word, name="report_word"),
    path(f"{OURS}issued/<uuid:report_id>/", teamviews.team_report, name="team_report"),
    path(f"{OURS}issued/<uuid:report_id>/wrong/", teamviews.report_wrong, name="report_wrong"),
    path("person/<uuid:person_id>/story/", teamviews.story, name="story"),
    path("api/today/", api.today, name="api_today"),
    path("api/people/<uuid:person_id>/notes/", api.notes, name="api_notes"),
    path("api/people/<uuid:person_id>/notes/<uuid:note_id>/", api.note, name="api_note"),
    path("api/reports/", api_reports.reports, name="api_reports"),
    path("api/contracts/<uuid:contract_id>/reports/<uuid:report_id>/", api_reports.report, name="api_report"),
    path("api/schema/", api.schema, name="api_schema"),
    path("", include("people.urls")),
    path("", include("profiles.urls")),
    path("", include("rotas.urls")),
    path("", include("meetings.urls")),
    path("accounts/", include("allauth.urls")),
    path("livez", health.livez, name="livez"),
    path("readyz", health.readyz, name="readyz"),
]

if settings.DEMO:
    urlpatterns.insert(0, path("", include("wellbeing.demo.urls")))

handler400 = "wellbeing.front.bad_request"
handler403 = "wellbeing.front.not_allowed"
handler404 = "wellbeing.front.not_found"
handler500 = "wellbeing.front.broken"
