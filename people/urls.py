"""Addresses of people, accounts and what keeps them safe."""

from django.urls import path

from people.api import incidents as api_incidents
from people.api import news as api_news
from people.api import supported as api
from people.views import (
    accounts,
    consent,
    contracts,
    healthsupport,
    incidents,
    me,
    news,
    safeguarding,
    safety,
    secrets,
    skills,
    supported,
)

PERSON, TEAM = "person/<uuid:person_id>/", "team/<uuid:team_id>/"

ONE, TEAMS = "api/people/<uuid:person_id>/", "api/teams/<uuid:team_id>/"

urlpatterns = [
    path("api/news/", api_news.news, name="api_news"),
    path("api/teams/", api.teams, name="api_teams"),
    path(f"{TEAMS}people/", api.people, name="api_people"),
    path(f"{TEAMS}incidents/", api_incidents.incidents, name="api_incidents"),
    path(f"{TEAMS}incidents/<uuid:incident_id>/", api_incidents.incident, name="api_incident"),
    path(ONE, api.person, name="api_person"),
    path(f"{ONE}safety/", api.safety, name="api_safety"),
    path(f"{ONE}ring/", api.ring, name="api_ring"),
    path(f"{TEAM}people/", supported.people, name="people"),
    path(f"{TEAM}people/new/", supported.person_new, name="person_new"),
    path(f"{PERSON}edit/", supported.person_edit, name="person_edit"),
    path(f"{PERSON}contact/", supported.contacts_edit, name="contacts_edit"),
    path(f"{PERSON}state/", supported.state, name="state"),
    path(f"{PERSON}state/done/", supported.state_done, name="state_done"),
    path(f"{PERSON}secrets/", secrets.secrets, name="secrets"),
    path(f"{PERSON}secrets/<uuid:secret_id>/end/", secrets.secret_end, name="secret_end"),
    path(f"{PERSON}safety/", safety.safety, name="safety"),
    path(f"{PERSON}safety/new/", safety.safety_new, name="safety_new"),
    path(f"{PERSON}safety/<uuid:fact_id>/", safety.safety_edit, name="safety_edit"),
    path(f"{PERSON}safety/<uuid:fact_id>/end/", safety.safety_end, name="safety_end"),
    path(f"{PERSON}communication/", safety.communication, name="communication"),
    path(f"{PERSON}communication/<uuid:need_id>/", safety.communication_edit, name="communication_edit"),
    path(f"{PERSON}communication/<uuid:need_id>/end/", safety.communication_end, name="communication_end"),
    path(f"{PERSON}ring/", safety.emergency_contacts, name="emergency_contacts"),
    path(f"{PERSON}ring/new/", safety.emergency_contact_new, name="emergency_contact_new"),
    path(f"{PERSON}ring/<uuid:contact_id>/", safety.emergency_contact_edit, name="emergency_contact_edit"),
    path(
        f"{PERSON}ring/<uuid:contact_id>/move/", safety.emergency_contact_move, name="emergency_contact_move"
    ),
    path(f"{PERSON}papers/", healthsupport.papers, name="papers"),
    path(f"{PERSON}papers/edit/", healthsupport.papers_edit, name="papers_edit"),
    path(f"{PERSON}health/", healthsupport.health, name="health"),
    path(f"{PERSON}health/edit/", healthsupport.health_edit, name="health_edit"),
    path(f"{PERSON}links/", consent.links, name="links"),
    path(f"{PERSON}permissions/", consent.permissions, name="permissions"),
    path(f"{PERSON}permissions/new/", consent.permission_new, name="permission_new"),
    path(
        f"{PERSON}permissions/<uuid:permission_id>/", consent.permission_withdraw, name="permission_withdraw"
    ),
    path(f"{PERSON}looked/", consent.who_looked, name="who_looked"),
    path(f"{PERSON}incident/", incidents.person_incident_new, name="person_incident_new"),
    path(f"{TEAM}skills/", skills.skills, name="skills"),
    path(f"{TEAM}skills/new/", skills.skill_new, name="skill_new"),
    path(f"{TEAM}skills/<uuid:skill_id>/end/", skills.skill_end, name="skill_end"),
    path(f"{TEAM}incidents/", incidents.incidents, name="incidents"),
    path(f"{TEAM}incident/new/", incidents.incident_new, name="incident_new"),
    path(f"{TEAM}incident/<uuid:incident_id>/", incidents.incident, name="incident"),
    path("safeguarding/", safeguarding.safeguarding, name="safeguarding"),
    path("safeguarding/record/", safeguarding.concern_new, name="concern_new"),
    path("safeguarding/records/", safeguarding.concerns, name="concerns"),
    path("safeguarding/record/<uuid:concern_id>/", safeguarding.concern, name="concern"),
    path("office/<uuid:organisation_id>/", accounts.office_page, name="office"),
    path("office/<uuid:organisation_id>/invite/", accounts.invite, name="invite"),
    path(
        "office/<uuid:organisation_id>/invitation/<uuid:invitation_id>/withdraw/",
        accounts.withdraw_invitation,
        name="withdraw_invitation",
    ),
    path(
        "office/<uuid:organisation_id>/membership/<uuid:membership_id>/end/",
        accounts.end_membership,
        name="end_membership",
    ),
    path(
        "office/<uuid:organisation_id>/administrator/<uuid:administration_id>/end/",
        accounts.end_administration,
        name="end_administration",
    ),
    path(
        "office/<uuid:organisation_id>/commissioner/<uuid:commission_id>/end/",
        accounts.end_commission,
        name="end_commission",
    ),
    path("office/<uuid:organisation_id>/numbers/", accounts.organisation_edit, name="organisation_edit"),
    path("office/<uuid:organisation_id>/team/new/", accounts.team_new, name="team_new"),
    path("office/<uuid:organisation_id>/contract/new/", contracts.contract_new, name="contract_new"),
    path(
        "office/<uuid:organisation_id>/contract/<uuid:contract_id>/",
        contracts.contract_edit,
        name="contract_edit",
    ),
    path("invitation/<str:token>/", accounts.invitation, name="invitation"),
    path("me/welcome/", me.welcome, name="welcome"),
    path("me/second-factor/", me.second_factor, name="second_factor"),
    path("news/", news.news, name="news"),
    path("news/new/", news.news_new, name="news_new"),
    path("news/log/", news.news_log, name="news_log"),
    path("news/<uuid:notice_id>/", news.notice, name="notice"),
    path("me/news/", news.news_choices, name="news_choices"),
    path("me/news/letters/", news.letters_again, name="letters_again"),
    path("me/phones/new/", news.phone_new, name="phone_new"),
    path("me/phones/<uuid:phone_id>/end/", news.phone_end, name="phone_end"),
    path("me/keys/", me.keys, name="keys"),
    path("me/keys/<uuid:token_id>/end/", me.key_end, name="key_end"),
    path("me/leave/", me.leave, name="leave"),
    path("accounts/email/", me.account_email, name="account_email"),
    path("accounts/password/set/", me.account_set_password, name="account_set_password"),
]
