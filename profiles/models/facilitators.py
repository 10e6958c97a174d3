"""Volunteers who run the meetings of circles, and the page each is chosen by."""

from __future__ import annotations

from django.db import models

from people.models import Team, User
from people.models.records import Editable, recorded
from people.rowsecurity import MY_TEAMS, RowSecurity
from profiles.models.pages import OnePage, Photo

#: what one team knows of a volunteer, every team of its organisation may read
BESIDE = "team_id = ANY((SELECT teams_beside())::uuid[])"
OURS = f"team_id = {MY_TEAMS}"


@recorded
class Facilitator(Editable):
    """A volunteer who gives a circle a couple of hours a month, for a year. They need no account."""

    team = models.ForeignKey(Team, models.PROTECT, related_name="facilitators")
    name = models.CharField(max_length=80)
    stopped_on = models.DateField("not offered any more since", null=True, blank=True)

    class Meta:
        constraints = [
            RowSecurity(name="facilitator_rows", read=BESIDE, write=OURS),
            models.CheckConstraint(condition=~models.Q(name=""), name="facilitator_has_a_name"),
        ]
        ordering = ["name", "id"]

    def __str__(self) -> str:
        return self.name


@recorded
class FacilitatorPage(OnePage):
    """A version of a volunteer's one-page profile, in their own words; shown once they agreed to it."""

    facilitator = models.ForeignKey(Facilitator, models.PROTECT, related_name="pages")
    team = models.ForeignKey(Team, models.PROTECT, related_name="+")
    author = models.ForeignKey(User, models.PROTECT, related_name="+")
    interests = models.CharField("things I enjoy", max_length=200, blank=True)
    written_with = models.CharField("supported to write this by", max_length=120, blank=True)

    class Meta(OnePage.Meta):
        abstract = False
        constraints = [
            RowSecurity(name="facilitatorpage_rows", read=BESIDE, write=OURS),
            models.UniqueConstraint("facilitator", "number", name="facilitator_page_once"),
        ]

    def __str__(self) -> str:
        return f"profile {self.number}"


class FacilitatorPhoto(Photo):
    """A volunteer's photo, kept only while they are happy with it."""

    facilitator = models.OneToOneField(Facilitator, models.PROTECT, related_name="photo")
    team = models.ForeignKey(Team, models.PROTECT, related_name="+")

    class Meta:
        constraints = [RowSecurity(name="facilitatorphoto_rows", read=BESIDE, write=OURS, delete=OURS)]

    def __str__(self) -> str:
        return "photo"
