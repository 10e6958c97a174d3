"""Addresses of people, accounts and what keeps them safe."""

from django.urls import path

from people import views

urlpatterns = [
    path("team/<uuid:team_id>/people/", views.people, name="people"),
    path("office/<uuid:organisation_id>/", views.office_page, name="office"),
    path("second-factor/", views.second_factor, name="second_factor"),
    path("safeguarding/", views.safeguarding, name="safeguarding"),
]
