"""Addresses of the team's page, tensions, actions, agreements, thank yous and meetings."""

from django.urls import path

from meetings.api import team as api
from meetings.api import tensions as api_tensions
from meetings.api import together as api_together
from meetings.api.whole import team_tension
from meetings.views import deciding, feedback, mine, now, practice, roles, said, together, ways, weekly

TEAM = "team/<uuid:team_id>/"
TEAMS = "teams/<uuid:team_id>/"
TENSION = TEAM + "tension/<uuid:tension_id>/"
ACTION = TEAM + "action/<uuid:action_id>/"
MEETING = TEAM + "meeting/<uuid:meeting_id>/"

urlpatterns = [
    path("api/tensions/", api_tensions.tensions, name="api_tensions"),
    path("api/tensions/<uuid:draft_id>/", api_tensions.tension, name="api_tension"),
    path("api/tensions/<uuid:draft_id>/share/", api_tensions.share, name="api_share"),
    path(f"api/{TEAMS}tensions/", api_tensions.team_tensions, name="api_team_tensions"),
    path(f"api/{TEAMS}tensions/<uuid:tension_id>/", team_tension, name="api_team_tension"),
    path(f"api/{TEAMS}actions/", api.actions, name="api_actions"),
    path(f"api/{TEAMS}actions/<uuid:action_id>/state/", api.action_state, name="api_action_state"),
    path(f"api/{TEAMS}agreements/", api.agreements, name="api_agreements"),
    path(f"api/{TEAMS}agenda/", api.agenda, name="api_agenda"),
    path(f"api/{TEAMS}meetings/", api_together.meetings, name="api_meetings"),
    path(f"api/{TEAMS}meetings/<uuid:meeting_id>/", api_together.meeting, name="api_meeting"),
    path(f"api/{TEAMS}roles/", api_together.roles, name="api_roles"),
    path(f"api/{TEAMS}thanks/", api.thanks, name="api_thanks"),
    path("tension/new/", mine.tension_new, name="tension_new"),
    path("tension/mine/", mine.drafts_page, name="drafts"),
    path("tension/mine/<uuid:draft_id>/", mine.draft, name="draft"),
    path(TEAM, together.team, name="team"),
    path(TEAM + "tensions/", together.tensions_page, name="tensions"),
    path(TEAM + "our-word/", ways.our_word, name="our_word"),
    path(TENSION, together.tension, name="tension"),
    path(TENSION + "edit/", together.tension_edit, name="tension_edit"),
    path(TENSION + "end/", together.tension_end, name="tension_end"),
    path(TENSION + "reopen/", together.tension_reopen, name="tension_reopen"),
    path(TENSION + "bring/", together.tension_bring, name="tension_bring"),
    path(TENSION + "settle/", together.tension_settle, name="tension_settle"),
    path(TENSION + "widen/", together.tension_widen, name="tension_widen"),
    path(TENSION + "incident/", together.tension_incident, name="tension_incident"),
    path(TEAM + "actions/", said.actions_page, name="actions"),
    path(TEAM + "actions/new/", said.action_new, name="action_new"),
    path(ACTION, said.action, name="action"),
    path(ACTION + "done/", said.action_done, name="action_done"),
    path(ACTION + "let-go/", said.action_let_go, name="action_let_go"),
    path(ACTION + "put-back/", said.action_put_back, name="action_put_back"),
    path(TEAM + "agreements/", said.agreements_page, name="agreements"),
    path(TEAM + "agreements/new/", said.agreement_new, name="agreement_new"),
    path(TEAM + "agreement/<uuid:agreement_id>/", said.agreement, name="agreement"),
    path(TEAM + "thanks/", said.thanks_page, name="thanks"),
    path(TEAM + "thanks/new/", said.thank_new, name="thank_new"),
    path(TEAM + "meetings/", weekly.meetings_page, name="meetings"),
    path(TEAM + "meetings/new/", weekly.meeting_new, name="meeting_new"),
    path(MEETING, weekly.meeting, name="meeting"),
    path(MEETING + "edit/", weekly.meeting_edit, name="meeting_edit"),
    path(MEETING + "now/", now.meeting_now, name="meeting_now"),
    path(MEETING + "do/", now.meeting_do, name="meeting_do"),
    path(MEETING + "settle/", now.meeting_settle, name="meeting_settle"),
    path(MEETING + "write/<slug:step>/", now.meeting_write, name="meeting_write"),
    path(TEAM + "agenda/", now.agenda, name="agenda"),
    path(TEAM + "agenda/new/", now.item_new, name="item_new"),
    path(TEAM + "our-meeting/", ways.our_meeting, name="our_meeting"),
    path(TEAM + "feedback/", feedback.feedback_page, name="feedback"),
    path(TEAM + "feedback/new/", feedback.feedback_new, name="feedback_new"),
    path(TEAM + "feedback/ask/", feedback.feedback_ask, name="feedback_ask"),
    path(TEAM + "feedback/<uuid:feedback_id>/", feedback.feedback_one, name="feedback_one"),
    path(TEAM + "path/", feedback.path, name="path"),
    path(TEAM + "practices/", practice.practices, name="practices"),
    path(TEAM + "practices/new/", practice.practice_new, name="practice_new"),
    path(TEAM + "practices/<uuid:practice_id>/", practice.practice, name="practice"),
    path(TEAM + "heard/", practice.heard, name="heard"),
    path(TEAM + "heard/new/", practice.heard_new, name="heard_new"),
    path(TEAM + "roles/", roles.roles_page, name="roles"),
    path(TEAM + "roles/new/", roles.role_new, name="role_new"),
    path(TEAM + "role/<uuid:role_id>/", roles.role, name="role"),
    path(TEAM + "role/<uuid:role_id>/hand-over/", roles.role_hand_over, name="role_hand_over"),
    path(TEAM + "buddy/", roles.buddy, name="buddy"),
    path(TEAM + "buddies/", roles.buddies_page, name="buddies"),
    path(TEAM + "proposals/", deciding.proposals_page, name="proposals"),
    path(TEAM + "proposals/new/", deciding.proposal_new, name="proposal_new"),
    path(TEAM + "proposals/<uuid:proposal_id>/", deciding.proposal, name="proposal"),
    path(TEAM + "pulse/", deciding.pulse_page, name="pulse"),
    path(TEAM + "handbook/", deciding.handbook_page, name="handbook"),
    path(TEAM + "handbook/new/", deciding.page_new, name="page_new"),
    path(TEAM + "handbook/<uuid:handbook_page_id>/", deciding.page_edit, name="page_edit"),
    path(TEAM + "coaching/", roles.coaching, name="coaching"),
    path(TEAM + "coaching/<uuid:coach_note_id>/", roles.coach_note, name="coach_note"),
    path(TENSION + "question/", roles.tension_question, name="tension_question"),
]
