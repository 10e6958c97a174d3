"""Addresses of people, accounts and what keeps them safe."""

from django.urls import path

from people.views import accounts, safeguarding, supported

urlpatterns = [
    path("team/<uuid:team_id>/people/", supported.people, name="people"),
    path("office/<uuid:organisation_id>/", accounts.office_page, name="office"),
    path("second-factor/", accounts.second_factor, name="second_factor"),
    path("safeguarding/", safeguarding.safeguarding, name="safeguarding"),
]
