"""Addresses of profiles and outcomes."""

from django.urls import path

from profiles.views import around, bank, choosing, fiveways, outcomes, pages, reviews, steps, tools, wellbeing

WISH = "person/<uuid:person_id>/outcome/<uuid:outcome_id>/"
TOOL = "person/<uuid:person_id>/tools/<str:tool>/"
SHEET = TOOL + "<uuid:sheet_id>/"
LINE = SHEET + "<str:part>/"

urlpatterns = [
    path("person/<uuid:person_id>/profile/", pages.profile_edit, name="profile_edit"),
    path("person/<uuid:person_id>/profile/versions/", pages.profile_versions, name="profile_versions"),
    path("person/<uuid:person_id>/profile/pdf/", pages.profile_pdf, name="profile_pdf"),
    path("person/<uuid:person_id>/photo/", pages.person_photo, name="person_photo"),
    path("me/profile/", pages.my_profile, name="my_profile"),
    path("me/profile/versions/", pages.my_profile_versions, name="my_profile_versions"),
    path("me/photo/", pages.my_photo, name="my_photo"),
    path("team/<uuid:team_id>/worker/<uuid:user_id>/", pages.worker, name="worker"),
    path("team/<uuid:team_id>/worker/<uuid:user_id>/photo/", pages.worker_photo, name="worker_photo"),
    path("team/<uuid:team_id>/worker/<uuid:user_id>/pdf/", pages.worker_pdf, name="worker_pdf"),
    path("person/<uuid:person_id>/outcomes/", outcomes.outcomes, name="outcomes"),
    path("person/<uuid:person_id>/outcome/", outcomes.outcome_new, name="outcome_new"),
    path(WISH, outcomes.outcome, name="outcome"),
    path(WISH + "edit/", outcomes.outcome_edit, name="outcome_edit"),
    path(WISH + "move/", outcomes.outcome_move, name="outcome_move"),
    path(WISH + "decided/", around.decided, name="decided"),
    path(WISH + "rating/", around.rating_new, name="rating_new"),
    path(WISH + "next/", around.next_step_new, name="next_step_new"),
    path(WISH + "next/<uuid:next_step_id>/", around.next_step, name="next_step"),
    path(WISH + "next/<uuid:next_step_id>/end/", around.next_step_end, name="next_step_end"),
    path("person/<uuid:person_id>/life/", wellbeing.life_checks, name="life_checks"),
    path("person/<uuid:person_id>/life/new/", wellbeing.life_check_new, name="life_check_new"),
    path("person/<uuid:person_id>/workers/", choosing.choosing, name="choosing"),
    path("person/<uuid:person_id>/workers/<uuid:chosen_id>/keep/", choosing.chosen_keep, name="chosen_keep"),
    path("person/<uuid:person_id>/workers/<uuid:chosen_id>/end/", choosing.chosen_end, name="chosen_end"),
    path("me/asked/", choosing.asked, name="asked"),
    path("me/asked/<uuid:wanted_id>/", choosing.asked_answer, name="asked_answer"),
    path("person/<uuid:person_id>/reviews/", reviews.reviews, name="reviews"),
    path("person/<uuid:person_id>/reviews/prepare/", reviews.review_prepare, name="review_prepare"),
    path("person/<uuid:person_id>/reviews/hold/", reviews.review_hold, name="review_hold"),
    path("person/<uuid:person_id>/reviews/<uuid:review_id>/", reviews.review, name="review"),
    path(WISH + "walk/", steps.walk, name="walk"),
    path("team/<uuid:team_id>/ideas/", bank.ideas_bank, name="ideas_bank"),
    path("team/<uuid:team_id>/ideas/new/", bank.bank_idea_new, name="bank_idea_new"),
    path("team/<uuid:team_id>/ideas/<uuid:bank_id>/", bank.bank_idea, name="bank_idea"),
    path(WISH + "step/<int:number>/", steps.step, name="step"),
    path(WISH + "step/<int:number>/idea/", steps.idea_new, name="idea_new"),
    path(WISH + "idea/<uuid:idea_id>/", steps.idea_edit, name="idea_edit"),
    path("person/<uuid:person_id>/tools/", tools.tools, name="tools"),
    path(TOOL, tools.tool, name="tool"),
    path(TOOL + "new/", tools.tool_new, name="tool_new"),
    path(SHEET, tools.tool_sheet, name="tool_sheet"),
    path(SHEET + "edit/", tools.tool_edit, name="tool_edit"),
    path(SHEET + "done/", tools.tool_done, name="tool_done"),
    path(SHEET + "learned/", tools.tool_learned, name="tool_learned"),
    path(LINE + "new/", tools.tool_line_new, name="tool_line_new"),
    path(LINE + "<uuid:line_id>/", tools.tool_line_edit, name="tool_line_edit"),
    path(LINE + "<uuid:line_id>/off/", tools.tool_line_off, name="tool_line_off"),
    path("person/<uuid:person_id>/talk/<uuid:talk_id>/bring/", tools.talk_bring, name="talk_bring"),
    path(
        "person/<uuid:person_id>/suggestion/<uuid:suggestion_id>/",
        tools.suggestion_wait,
        name="suggestion_wait",
    ),
    path("me/five-ways/", fiveways.five_ways, name="five_ways"),
    path("me/five-ways/<str:way>/", fiveways.my_way, name="my_way"),
    path("me/wellness/", fiveways.wellness, name="wellness"),
    path("person/<uuid:person_id>/five-ways/", fiveways.person_ways, name="person_ways"),
    path("person/<uuid:person_id>/five-ways/<str:way>/", fiveways.person_way, name="person_way"),
]
