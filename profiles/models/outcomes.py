"""What a person wants, in their own words, and how it is going."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone

from people.models import Person, User
from people.models.records import Editable, Record, recorded
from people.rowsecurity import ASKING, RowSecurity, my_people, of_person


class Outcomes(models.QuerySet["Outcome"]):
    """What people want."""

    def open(self) -> Outcomes:
        """Being worked on together: agreed, and neither rested nor let go."""
        return self.filter(life=Outcome.Life.ACTIVE)


@recorded
class Outcome(Editable):
    """Something a person wants, in their own words."""

    class Kind(models.TextChoices):
        CHANGE = "change", "Something to change"
        KEEP = "keep", "Something to keep"
        FEEL = "feel", "How life feels"

    class Progress(models.TextChoices):
        START = "start", "Just starting"
        CLOSER = "closer", "Getting closer"
        THERE = "there", "There"

    class Life(models.TextChoices):
        IDEA = "idea", "An idea"
        AGREED = "agreed", "Agreed, not begun"
        ACTIVE = "active", "Working on it"
        RESTING = "resting", "Resting"
        REACHED = "reached", "Reached"
        KEPT = "kept", "Kept"
        CHANGED = "changed", "Became another wish"
        LET_GO = "let_go", "Let go"

    class Element(models.TextChoices):
        SAFE = "safe", "Safe and well"
        MATTERS = "matters", "Doing more of what matters"
        CONNECTED = "connected", "Staying connected"

    #: from each life, the lives an outcome may move to
    MOVES = {
        Life.IDEA: {Life.AGREED, Life.ACTIVE, Life.CHANGED, Life.LET_GO},
        Life.AGREED: {Life.ACTIVE, Life.RESTING, Life.CHANGED, Life.LET_GO},
        Life.ACTIVE: {Life.RESTING, Life.REACHED, Life.KEPT, Life.CHANGED, Life.LET_GO},
        Life.RESTING: {Life.ACTIVE, Life.REACHED, Life.KEPT, Life.CHANGED, Life.LET_GO},
        Life.REACHED: {Life.ACTIVE, Life.KEPT},
        Life.KEPT: {Life.ACTIVE},
        Life.CHANGED: {Life.ACTIVE},
        Life.LET_GO: {Life.ACTIVE},
    }
    #: it went well: to keep what is good counts as much as to reach what is new
    WELL = (Life.REACHED, Life.KEPT)

    person = models.ForeignKey(Person, models.PROTECT, related_name="outcomes")
    statement = models.CharField("what they want, in their words", max_length=160)
    short = models.CharField("in a few words, for lists", max_length=60, blank=True)
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.CHANGE)
    element = models.CharField("counted under", max_length=10, choices=Element.choices)
    life = models.CharField(max_length=10, choices=Life.choices, default=Life.ACTIVE)
    progress = models.CharField("how it is going", max_length=10, choices=Progress.choices, default="start")
    look_again_on = models.DateField("look again by", null=True, blank=True)
    started_on = models.DateField(default=timezone.localdate)
    objects = Outcomes.as_manager()

    class Meta:
        constraints = [of_person("outcome_rows", "outcomes")]
        ordering = ["started_on", "id"]

    def __str__(self) -> str:
        return self.statement


#: rungs of a ladder, and signs of an outcome, at most
RUNGS, SIGNS = 5, 3


@recorded
class OutcomePlan(Editable):
    """The why and the signs of an outcome: part of the plan, which a coach does not read."""

    class Decided(models.TextChoices):
        UNKNOWN = "", "Not asked yet"
        YES = "yes", "Yes, it is mine"
        PARTLY = "partly", "Partly"
        NO = "no", "No, somebody else’s"

    class How(models.TextChoices):
        SAID = "said", "They said so"
        SIGNED = "signed", "They signed"
        SHOWED = "showed", "They showed us, in their own way"
        THROUGH = "through", "Through someone who knows them well"

    class CareAct(models.TextChoices):
        """The ten outcomes of the Care and Support (Eligibility Criteria) Regulations 2015."""

        FOOD = "food", "Eating and drinking well"
        HYGIENE = "hygiene", "Keeping clean"
        TOILET = "toilet", "Managing the toilet"
        CLOTHES = "clothes", "Being dressed as they like"
        SAFE_HOME = "safe_home", "Using the home safely"
        HOME = "home", "Keeping the home up"
        PEOPLE = "people", "Family and other people"
        WORK = "work", "Work, learning, volunteering"
        PLACES = "places", "Using places nearby"
        CHILDREN = "children", "Caring for a child"

    class Ascof(models.TextChoices):
        """The six objectives of the Adult Social Care Outcomes Framework."""

        QUALITY = "quality", "Quality of life"
        INDEPENDENCE = "independence", "Independence"
        EMPOWERMENT = "empowerment", "Having a say, knowing what there is"
        SAFETY = "safety", "Safety"
        SOCIAL = "social", "Being with other people"
        CONTINUITY = "continuity", "Good support that stays"

    outcome = models.OneToOneField(Outcome, models.PROTECT, related_name="plan")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    why = models.TextField("why it matters", max_length=600, blank=True)
    good_week = models.TextField("what it looks like when it is there", max_length=600, blank=True)
    signs = models.TextField("signs anyone would notice, a line each", max_length=400, blank=True)
    ladder = models.TextField("the rungs from here to there, a line each", max_length=400, blank=True)
    explore_by = models.DateField("walk steps 1 to 4 by", null=True, blank=True)
    decided = models.CharField(max_length=6, choices=Decided.choices, blank=True)
    decided_on = models.DateField(null=True, blank=True)
    decided_how = models.CharField(max_length=8, choices=How.choices, blank=True)
    decided_through = models.CharField("through whom", max_length=120, blank=True)
    #: for sums alone; no page shows them as a heading
    care_act = models.CharField("Care Act", max_length=10, choices=CareAct.choices, blank=True)
    ascof = models.CharField("ASCOF", max_length=12, choices=Ascof.choices, blank=True)

    class Meta:
        constraints = [
            of_person("outcomeplan_rows", "plan", link="read"),
            models.CheckConstraint(
                condition=Q(decided="") | Q(decided_on__isnull=False) & ~Q(decided_how=""),
                name="decided_on_a_day_in_a_way",
            ),
        ]

    def __str__(self) -> str:
        return f"plan of {self.outcome_id}"


@recorded
class Rating(Record):
    """How an outcome looks to the person, or to who works with them: two views that are never mixed.

    What nobody answered is blank and is shown as blank. A rung keeps its words as they read on the day.
    """

    class Whose(models.TextChoices):
        PERSON = "person", "The person"
        WORKER = "worker", "The worker"

    outcome = models.ForeignKey(Outcome, models.PROTECT, related_name="ratings")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    whose = models.CharField(max_length=6, choices=Whose.choices)
    importance = models.PositiveSmallIntegerField("how much it matters", null=True, blank=True)
    confidence = models.PositiveSmallIntegerField("how sure that it can be", null=True, blank=True)
    rung = models.PositiveSmallIntegerField("where on the ladder", null=True, blank=True)
    rung_words = models.CharField(max_length=120, blank=True)
    words = models.CharField("in a line", max_length=300, blank=True)
    on = models.DateField(default=timezone.localdate)
    author = models.ForeignKey(User, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            of_person("rating_rows", "plan", also_write=f"author_id = {ASKING}"),
            models.CheckConstraint(
                condition=(Q(importance=None) | Q(importance__lte=10))
                & (Q(confidence=None) | Q(confidence__lte=10)),
                name="nought_to_ten",
            ),
            models.CheckConstraint(
                condition=Q(rung=None) | Q(rung__gte=1, rung__lte=RUNGS), name="one_of_five_rungs"
            ),
            models.CheckConstraint(
                condition=Q(importance__isnull=False) | Q(confidence__isnull=False) | Q(rung__isnull=False)
                | ~Q(words=""),
                name="a_rating_says_something",
            ),
        ]  # fmt: skip
        ordering = ["on", "id"]

    def __str__(self) -> str:
        return f"{self.whose} on {self.on}"


@recorded
class NextStep(Editable):
    """Something to do towards an outcome; whoever does it need not have an account."""

    outcome = models.ForeignKey(Outcome, models.PROTECT, related_name="next_steps")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    what = models.CharField("what", max_length=160)
    who = models.CharField("who", max_length=80)
    due_on = models.DateField("by when", null=True, blank=True)
    done_on = models.DateField(null=True)
    let_go_on = models.DateField(null=True)
    added_on = models.DateField(default=timezone.localdate)

    class Meta:
        constraints = [
            of_person("nextstep_rows", "plan"),
            models.CheckConstraint(condition=Q(done_on=None) | Q(let_go_on=None), name="done_or_let_go"),
        ]
        ordering = ["added_on", "id"]

    def __str__(self) -> str:
        return self.what


@recorded
class OutcomeMove(Record):
    """A dated change of how an outcome is going; the words with it stand in Said."""

    outcome = models.ForeignKey(Outcome, models.PROTECT, related_name="moves")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    life = models.CharField(max_length=10, choices=Outcome.Life.choices)
    progress = models.CharField(max_length=10, choices=Outcome.Progress.choices)
    on = models.DateField(default=timezone.localdate)
    author = models.ForeignKey(User, models.PROTECT, related_name="+")

    class Meta:
        constraints = [of_person("outcomemove_rows", "outcomes")]
        ordering = ["-on"]

    def __str__(self) -> str:
        return f"{self.progress} on {self.on}"


@recorded
class Said(Record):
    """What the person said when an outcome moved, and who agreed: words that a coach does not read."""

    move = models.OneToOneField(OutcomeMove, models.PROTECT, related_name="words")
    outcome = models.ForeignKey(Outcome, models.PROTECT, related_name="words")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    said = models.CharField("what they said about it", max_length=300, blank=True)
    agreed_with = models.CharField("who agreed", max_length=120, blank=True)
    on = models.DateField(default=timezone.localdate)

    class Meta:
        constraints = [
            RowSecurity(
                name="said_rows",
                # as the notes: all of them for the team, the last fourteen days for a cover worker
                read=f"person_id = {my_people('plan')}"
                f" or (person_id = {my_people('recent')} and \"on\" > uk_today() - 14)",
                write=f"person_id = {my_people('plan', 'write')}",
            )
        ]
        ordering = ["-on"]

    def __str__(self) -> str:
        return self.said
