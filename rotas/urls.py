"""Addresses of the rota."""

from django.urls import path

from rotas import views

urlpatterns = [path("team/<uuid:team_id>/rota/", views.rota, name="rota")]
