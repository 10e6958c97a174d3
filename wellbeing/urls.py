"""Every address, room by room."""

from django.conf import settings
from django.urls import include, path

from wellbeing import api, front, giving, health, key, note, offline, person, today
from wellbeing.dashboard import views as dashboard
from wellbeing.importing import views as importing
from wellbeing.reports import views as reports

urlpatterns = [
    path("", front.front, name="front"),
    path("today/", today.today, name="today"),
    path("offline/", offline.offline, name="offline"),
    path("sw.js", offline.sw, name="sw"),
    path("more/", front.more, name="more"),
    path("person/<uuid:person_id>/", person.person, name="person"),
    path("person/<uuid:person_id>/note/", note.note, name="note"),
    path("person/<uuid:person_id>/note/<uuid:note_id>/", note.note_edit, name="note_edit"),
    path("person/<uuid:person_id>/key/", key.key, name="key"),
    path("team/<uuid:team_id>/import/", importing.import_team, name="import_team"),
    path("team/<uuid:team_id>/import/<str:which>.csv", importing.import_template, name="import_template"),
    path("team/<uuid:team_id>/give-and-take/", giving.give_and_take, name="give_and_take"),
    path("team/<uuid:team_id>/how/", dashboard.how, name="how"),
    path("reports/", reports.reports, name="reports"),
    path("reports/<uuid:contract_id>/<int:year>/<int:quarter>/", reports.report, name="report"),
    path("reports/<uuid:contract_id>/<int:year>/<int:quarter>/csv/", reports.report_csv, name="report_csv"),
    path("api/today/", api.today, name="api_today"),
    path("api/people/<uuid:person_id>/notes/", api.notes, name="api_notes"),
    path("api/people/<uuid:person_id>/notes/<uuid:note_id>/", api.note, name="api_note"),
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
