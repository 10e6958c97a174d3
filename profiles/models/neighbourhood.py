"""What is near: places, groups and services, and the people we introduced to them."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone

from people.models import Person, Team
from people.models.records import Editable, recorded
from people.rowsecurity import MY_TEAMS, RowSecurity, of_person
from profiles.models.outcomes import Outcome


@recorded
class Place(Editable):
    """Somewhere near that welcomes people: a place, a group or a service, as a team wrote it down.

    Every team of the organisation reads it; the team that keeps it writes it. `checked_*` say when somebody
    last made sure that it is true, and when to look again.
    """

    class Kind(models.TextChoices):
        PLACE = "place", "A place"
        GROUP = "group", "A group"
        SERVICE = "service", "A service"

    class Open(models.TextChoices):
        #: the words of service.status in Open Referral UK
        OPEN = "active", "Open"
        RESTING = "temporarily closed", "Closed for now"
        PAUSED = "inactive", "Not running"
        GONE = "defunct", "Gone"

    team = models.ForeignKey(Team, models.PROTECT, related_name="places")
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.GROUP)
    name = models.CharField(max_length=120)
    what = models.CharField("what happens there", max_length=500, blank=True)
    when = models.CharField("when", max_length=200, blank=True)
    run_by = models.CharField("who runs it", max_length=120, blank=True)
    address = models.CharField(max_length=200, blank=True)
    postcode = models.CharField(max_length=10, blank=True)
    cost = models.CharField("what it costs", max_length=200, blank=True)
    free = models.BooleanField("free to come", default=False)
    access = models.CharField("getting in and about", max_length=300, blank=True)
    step_free = models.BooleanField("no steps", default=False)
    ask = models.CharField("whom to ask for", max_length=80, blank=True)
    phone = models.CharField(max_length=30, blank=True)
    email = models.EmailField(max_length=120, blank=True)
    url = models.URLField("web page", max_length=200, blank=True)
    joining = models.CharField("how to join", max_length=300, blank=True)
    status = models.CharField("is it open?", max_length=20, choices=Open.choices, default=Open.OPEN)
    checked_on = models.DateField("last checked on", null=True, blank=True)
    checked_by = models.CharField("checked by", max_length=80, blank=True)
    check_again_on = models.DateField("check again by", null=True, blank=True)

    class Meta:
        constraints = [
            RowSecurity(
                name="place_rows",
                read="team_id = ANY((SELECT teams_beside())::uuid[])",
                write=f"team_id = {MY_TEAMS}",
            ),
            models.CheckConstraint(condition=~Q(name=""), name="place_has_a_name"),
            models.UniqueConstraint("team", Lower("name"), Lower("postcode"), name="place_once"),
        ]
        ordering = ["name", "id"]

    def __str__(self) -> str:
        return self.name


@recorded
class Introduction(Editable):
    """A person and a place: we introduced them, and this is how it went."""

    class Went(models.TextChoices):
        MADE = "made", "Introduced, no more yet"
        ONCE = "once", "Went once"
        GOES = "goes", "Goes regularly"
        NOT_FOR_ME = "not", "Not for me"

    place = models.ForeignKey(Place, models.PROTECT, related_name="introductions")
    person = models.ForeignKey(Person, models.PROTECT, related_name="introductions")
    outcome = models.ForeignKey(
        Outcome, models.PROTECT, null=True, blank=True, related_name="introductions"
    )
    made_on = models.DateField(default=timezone.localdate)
    with_whom = models.CharField("who goes along at first", max_length=120, blank=True)
    walk_minutes = models.PositiveSmallIntegerField("minutes on foot from their door", null=True, blank=True)
    went = models.CharField("how it went", max_length=10, choices=Went.choices, default=Went.MADE)
    words = models.CharField("in their words", max_length=300, blank=True)
    went_on = models.DateField("when that was said", default=timezone.localdate)

    class Meta:
        constraints = [
            of_person("introduction_rows", "plan"),
            models.UniqueConstraint("person", "place", name="introduced_once"),
            models.CheckConstraint(
                condition=Q(walk_minutes=None) | Q(walk_minutes__gte=1, walk_minutes__lte=240),
                name="walk_is_possible",
            ),
        ]
        ordering = ["-made_on", "id"]

    def __str__(self) -> str:
        return self.get_went_display()
