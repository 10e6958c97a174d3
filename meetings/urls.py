"""Addresses of the team's page, tensions and agreements."""

from django.urls import path

from meetings import views

urlpatterns = [path("team/<uuid:team_id>/", views.team, name="team")]
