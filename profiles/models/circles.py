"""A Community Circle: one person, a purpose, and those who meet for it. None of them has an account."""

from __future__ import annotations

import datetime as dt

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from people.models import Person, User
from people.models.records import Editable, recorded
from people.rowsecurity import ASKING, RowSecurity, my_people
from profiles.models.facilitators import Facilitator
from profiles.models.outcomes import Outcome

#: what a personal link opens, asked of the link told for this request (doors.sql)
LINKED = "(SELECT linked_circle())"
ME = "(SELECT linked_member())"
TEAM_READS, TEAM_WRITES = f"person_id = {my_people('plan')}", f"person_id = {my_people('plan', 'write')}"


@recorded
class Circle(Editable):
    """A person and a purpose. They asked for it themselves: others may only tell them that circles exist."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="circles")
    purpose = models.CharField(max_length=300)
    asked = models.CharField("how they asked for it", max_length=200)
    connector = models.CharField("connector of the first three meetings", max_length=80, blank=True)
    outcome = models.ForeignKey(Outcome, models.PROTECT, null=True, blank=True, related_name="circles")
    began_on = models.DateField(default=timezone.localdate)
    carried_on = models.DateField("when all last agreed to carry on", null=True)
    ended_on = models.DateField(null=True)

    class Meta:
        constraints = [
            RowSecurity(
                name="circle_rows", read=f"{TEAM_READS} or id = {LINKED}", write=TEAM_WRITES, link="read"
            ),
            models.UniqueConstraint("person", condition=Q(ended_on=None), name="one_circle_at_a_time"),
            models.CheckConstraint(condition=~Q(purpose="") & ~Q(asked=""), name="circle_has_a_purpose"),
        ]
        ordering = ["-began_on", "id"]

    def __str__(self) -> str:
        return self.purpose


@recorded
class CircleMember(Editable):
    """Family, a friend or a neighbour who said yes. `digest` is of their personal link; empty: no link.

    One of them may be the volunteer who runs the meetings, whom the person chose by their page.
    """

    circle = models.ForeignKey(Circle, models.PROTECT, related_name="members")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    name = models.CharField(max_length=80)
    who = models.CharField("who they are to the person", max_length=80, blank=True)
    enjoys = models.CharField("what they enjoy doing", max_length=200, blank=True)
    digest = models.CharField(max_length=64, blank=True, editable=False)
    facilitator = models.ForeignKey(
        Facilitator, models.PROTECT, null=True, editable=False, related_name="circles"
    )
    chosen_for = models.CharField("what the person liked in their page", max_length=200, blank=True)
    joined_on = models.DateField(default=timezone.localdate)
    left_on = models.DateField(null=True)

    class Meta:
        constraints = [
            RowSecurity(
                name="circlemember_rows",
                read=f"{TEAM_READS} or circle_id = {LINKED}",
                write=f"{TEAM_WRITES} or (circle_id = {LINKED} and digest = '' and left_on is not null"
                " and person_id = (SELECT linked_person()))",
                before=f"{TEAM_WRITES} or id = {ME}",
                add=TEAM_WRITES,
                link="read",
            ),
            models.UniqueConstraint("digest", condition=~Q(digest=""), name="a_link_is_one_members"),
            models.CheckConstraint(condition=Q(left_on=None) | Q(digest=""), name="who_left_has_no_link"),
            models.CheckConstraint(
                condition=Q(facilitator=None) | ~Q(chosen_for=""), name="facilitator_chosen_by_page"
            ),
            models.UniqueConstraint(
                "circle", condition=Q(facilitator__isnull=False, left_on=None), name="one_runs_the_meetings"
            ),
        ]
        ordering = ["name", "id"]

    def __str__(self) -> str:
        return self.name


@recorded
class CircleMeeting(Editable):
    """When the circle meets, and afterwards what was said, in the person's words."""

    circle = models.ForeignKey(Circle, models.PROTECT, related_name="meetings")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    on = models.DateField()
    at = models.TimeField(default=dt.time(14))
    until = models.TimeField(default=dt.time(15, 30))
    where = models.CharField(max_length=200)
    minutes = models.TextField("what we did, in the person's words", max_length=1000, blank=True)
    off_on = models.DateField("called off", null=True)

    class Meta:
        constraints = [
            RowSecurity(
                name="circlemeeting_rows",
                read=f"{TEAM_READS} or circle_id = {LINKED}",
                write=TEAM_WRITES,
                link="read",
            ),
            models.UniqueConstraint(
                "circle", "on", condition=Q(off_on=None), name="a_circle_meets_once_a_day"
            ),
            models.CheckConstraint(condition=Q(until__gt=F("at")), name="circle_ends_after_it_begins"),
        ]
        ordering = ["-on", "id"]

    def __str__(self) -> str:
        return f"meets on {self.on}"


@recorded
class CircleComing(Editable):
    """What a member said about coming to a meeting: the last word counts."""

    meeting = models.ForeignKey(CircleMeeting, models.PROTECT, related_name="coming")
    member = models.ForeignKey(CircleMember, models.PROTECT, related_name="coming")
    circle = models.ForeignKey(Circle, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    comes = models.BooleanField()
    #: what they answered about: when the meeting moves they are asked again
    on = models.DateField()
    at = models.TimeField()

    class Meta:
        constraints = [
            RowSecurity(
                name="circlecoming_rows",
                read=f"{TEAM_READS} or circle_id = {LINKED}",
                write=f"circle_id = {LINKED} and member_id = {ME} and person_id = (SELECT linked_person())",
            ),
            models.UniqueConstraint("meeting", "member", name="one_word_about_coming"),
        ]

    def __str__(self) -> str:
        return f"{self.member_id} {'comes' if self.comes else 'cannot come'}"


@recorded
class CircleAlong(Editable):
    """A worker who goes along to a meeting, because they said so themselves; the rota reads it."""

    meeting = models.ForeignKey(CircleMeeting, models.PROTECT, related_name="along")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    #: the time they said yes to
    on = models.DateField()
    at = models.TimeField()
    ended_on = models.DateField(null=True)

    class Meta:
        constraints = [
            RowSecurity(
                name="circlealong_rows",
                read=TEAM_READS,
                write=f"user_id = {ASKING} and {TEAM_WRITES}",
                link="read",
            ),
            models.UniqueConstraint("meeting", "user", name="along_once"),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} goes along"


@recorded
class CircleAction(Editable):
    """Something anyone of the circle may take, if they would like to; open to all until somebody does."""

    circle = models.ForeignKey(Circle, models.PROTECT, related_name="actions")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    what = models.CharField(max_length=120)
    when = models.CharField("when, and what helps", max_length=200, blank=True)
    taken_by = models.ForeignKey(CircleMember, models.PROTECT, null=True, blank=True, related_name="actions")
    idea_of = models.ForeignKey(CircleMember, models.PROTECT, null=True, related_name="+")
    done_on = models.DateField(null=True)
    let_go_on = models.DateField(null=True)

    class Meta:
        constraints = [
            RowSecurity(
                name="circleaction_rows",
                read=f"{TEAM_READS} or circle_id = {LINKED}",
                write=f"{TEAM_WRITES} or (circle_id = {LINKED} and person_id = (SELECT linked_person())"
                f" and let_go_on is null and (taken_by_id is null or taken_by_id = {ME}))",
                before=f"{TEAM_WRITES} or (circle_id = {LINKED} and done_on is null and let_go_on is null"
                f" and (taken_by_id is null or taken_by_id = {ME}))",
                add=f"{TEAM_WRITES} or (circle_id = {LINKED} and person_id = (SELECT linked_person())"
                f" and idea_of_id = {ME} and taken_by_id is null and done_on is null and let_go_on is null)",
            ),
            models.CheckConstraint(
                condition=Q(done_on=None) | Q(let_go_on=None), name="circle_action_ends_once"
            ),
        ]
        ordering = ["what", "id"]

    def __str__(self) -> str:
        return self.what
