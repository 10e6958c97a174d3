"""The demo's own addresses; without DEMO=1 they do not exist."""

from django.urls import path

from wellbeing.demo import views

urlpatterns = [
    path("", views.front, name="front"),
    path("demo/", views.demo, name="demo"),
    path("demo/sign-in/", views.demo_sign_in, name="demo_sign_in"),
]
