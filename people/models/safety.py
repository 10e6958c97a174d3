"""What must never be hidden from whoever is at the door, and what is told when something goes wrong."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from people.models.accounts import User
from people.models.persons import Person
from people.models.records import Editable, Record, recorded
from people.models.teams import Organisation, Team
from people.rowsecurity import ASKING, COACHED_TEAMS, MY_TEAMS, RowSecurity, my_people, of_person


class Current(models.QuerySet["SafetyFact"]):
    """Facts that still hold: an expired one leaves the top by itself."""

    def current(self) -> Current:
        return self.filter(models.Q(until=None) | models.Q(until__gt=timezone.localdate()))


@recorded
class SafetyFact(Editable):
    """An allergy, a fall risk, a please-don't: short enough for the visit card."""

    class Kind(models.TextChoices):
        ALLERGY = "allergy", "Allergy"
        FALLS = "falls", "Risk of falls"
        SWALLOWING = "swallowing", "Eating and swallowing"
        DONT = "dont", "Please don't"
        DOOR = "door", "At the door"
        OTHER = "other", "Something else to know"

    person = models.ForeignKey(Person, models.PROTECT, related_name="safety_facts")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    text = models.CharField("in a few words", max_length=120)
    why = models.CharField("more, if it helps", max_length=300, blank=True)
    since = models.DateField(default=timezone.localdate)
    until = models.DateField("until, if it ends", null=True, blank=True)
    look_again_on = models.DateField(null=True, blank=True)
    told = models.BooleanField("the person knows this is written here", default=True)
    objects = Current.as_manager()

    class Meta:
        constraints = [of_person("safetyfact_rows", "safety")]

    def __str__(self) -> str:
        return self.text


@recorded
class CommunicationNeed(Editable):
    """How a person takes in and gives information (Accessible Information Standard, DCB1605)."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="communication_needs")
    text = models.CharField("what they need", max_length=120)
    ended_on = models.DateField(null=True)

    class Meta:
        constraints = [of_person("communication_rows", "safety")]

    def __str__(self) -> str:
        return self.text


@recorded
class EmergencyContact(Editable):
    """Whom to ring, in this order."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="emergency_contacts")
    order = models.PositiveSmallIntegerField("ring them", default=1)
    name = models.CharField(max_length=80)
    relation = models.CharField("who they are to the person", max_length=80, blank=True)
    phone = models.CharField(max_length=30)
    has_key = models.BooleanField("has a key", default=False)
    ended_on = models.DateField(null=True)

    class Meta:
        constraints = [of_person("emergencycontact_rows", "safety")]
        ordering = ["order", "name"]

    def __str__(self) -> str:
        return self.name


@recorded
class HealthPapers(Editable):
    """The GP, and where the papers are: the paper itself is the truth, never a copy here."""

    person = models.OneToOneField(Person, models.PROTECT, related_name="papers")
    gp = models.CharField("GP and surgery", max_length=120, blank=True)
    gp_phone = models.CharField("GP's phone", max_length=30, blank=True)
    respect_where = models.CharField("where the ReSPECT form is", max_length=120, blank=True)
    respect_since = models.DateField("ReSPECT form dated", null=True, blank=True)
    attorney_where = models.CharField("where power-of-attorney papers are", max_length=120, blank=True)
    attorney_who = models.CharField("who holds power of attorney", max_length=120, blank=True)
    attorney_since = models.DateField("power of attorney since", null=True, blank=True)

    class Meta:
        constraints = [of_person("papers_rows", "safety")]

    def __str__(self) -> str:
        return f"papers of {self.person_id}"


@recorded
class HealthSupport(Editable):
    """Medicines support and moving: what is agreed, never a medicines record. The chart is in the home."""

    class Medicines(models.TextChoices):
        UNKNOWN = "", "Not asked yet"
        NONE = "none", "No support with medicines"
        PROMPT = "prompt", "A reminder"
        ASSIST = "assist", "Help, when asked"
        GIVE = "give", "We give them"

    person = models.OneToOneField(Person, models.PROTECT, related_name="health")
    medicines = models.CharField(max_length=10, choices=Medicines.choices, blank=True)
    chart_where = models.CharField("where the chart is kept", max_length=120, blank=True)
    time_critical = models.CharField("what must be on time", max_length=200, blank=True)
    if_missed = models.CharField("what to do if one is missed", max_length=300, blank=True)
    moving = models.CharField("moving and handling", max_length=300, blank=True)
    skills = models.CharField("skills a worker must have", max_length=120, blank=True)

    class Meta:
        constraints = [of_person("health_rows", "health")]

    def __str__(self) -> str:
        return f"health support of {self.person_id}"


@recorded
class Incident(Editable):
    """A fall, a missed visit, a medicine error, a complaint: what happened, who was told, what changed."""

    class Kind(models.TextChoices):
        FALL = "fall", "A fall"
        MISSED = "missed", "A missed visit"
        MEDICINE = "medicine", "A medicine error"
        COMPLAINT = "complaint", "A complaint"
        OTHER = "other", "Something else"

    team = models.ForeignKey(Team, models.PROTECT, related_name="incidents")
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="incidents")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    happened_on = models.DateField(default=timezone.localdate)
    what = models.TextField("what happened", max_length=3000)
    told = models.TextField("who was told, and when", max_length=1000, blank=True)
    changed = models.TextField("what changed because of it", max_length=2000, blank=True)
    author = models.ForeignKey(User, models.PROTECT, related_name="incidents")
    closed_on = models.DateField(null=True)

    class Meta:
        constraints = [
            RowSecurity(
                name="incident_rows",
                read=f"team_id = {MY_TEAMS} or team_id = {COACHED_TEAMS} or author_id = {ASKING}",
                write=f"team_id = {MY_TEAMS}",
                add=f"author_id = {ASKING} and (team_id = {MY_TEAMS} or person_id = {my_people('safety')})",
            )
        ]

    def __str__(self) -> str:
        return self.get_kind_display()


@recorded
class Concern(Record):
    """A safeguarding record: only its author and the organisation's named lead can ever read it."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="concerns")
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="concerns")
    #: the lead may not be one of the person's team, and could read no name but what is written here
    about = models.CharField("who it is about", max_length=120, blank=True)
    reach = models.CharField("your name, and how to reach you", max_length=120, blank=True)
    what = models.TextField("what you saw or heard", max_length=5000)
    danger = models.CharField("is anyone in danger now", max_length=300, blank=True)
    said = models.CharField("what the person wants to happen", max_length=1000, blank=True)
    told = models.TextField("who was told, and when", max_length=1000, blank=True)
    author = models.ForeignKey(User, models.PROTECT, related_name="concerns")
    happened_on = models.DateField(default=timezone.localdate)

    class Meta:
        constraints = [
            RowSecurity(
                name="concern_rows",
                read=f"author_id = {ASKING} or leads_safeguarding(organisation_id)",
                add=f"author_id = {ASKING} and organisation_id = ANY((SELECT known_organisations())::uuid[])",
            )
        ]

    def __str__(self) -> str:
        return f"safeguarding record {self.pk}"


@recorded
class ConcernStep(Record):
    """What was done about a safeguarding record, and by whom."""

    concern = models.ForeignKey(Concern, models.PROTECT, related_name="steps")
    text = models.TextField(max_length=3000)
    author = models.ForeignKey(User, models.PROTECT, related_name="+")
    done_on = models.DateField(default=timezone.localdate)

    class Meta:
        # the sub-select is itself under the rule of Concern
        constraints = [
            RowSecurity(
                name="concernstep_rows",
                read="concern_id IN (SELECT id FROM people_concern)",
                add=f"author_id = {ASKING} and concern_id IN (SELECT id FROM people_concern)",
            )
        ]

    def __str__(self) -> str:
        return f"step of {self.concern_id}"
