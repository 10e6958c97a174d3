"""Addresses of profiles, outcomes and notes."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
