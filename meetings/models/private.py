"""What stands between two people: feedback, practice, the path of a conflict, buddies. It has no history."""

from __future__ import annotations

import datetime as dt

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from people.models import Buddies, Team, User
from people.models.records import Editable, Record
from people.rowsecurity import ASKING, RowSecurity

COLLEAGUES = "ANY((SELECT my_colleagues())::uuid[])"


class Feedback(Editable):
    """Words from one colleague to another, for the two alone. Deleted by either, it is gone."""

    class Kind(models.TextChoices):
        THANKS = "thanks", "A thank you"
        ASK = "ask", "An ask"

    team = models.ForeignKey(Team, models.PROTECT, related_name="+")
    author = models.ForeignKey(User, models.CASCADE, related_name="feedback_given")
    to = models.ForeignKey(User, models.CASCADE, related_name="feedback_got")
    kind = models.CharField(max_length=6, choices=Kind.choices, default=Kind.THANKS)
    saw = models.CharField("what I saw", max_length=500)
    felt = models.CharField("how I felt", max_length=120, blank=True)
    need = models.CharField("what I needed", max_length=300, blank=True)
    ask = models.CharField("would you…?", max_length=300, blank=True)
    sent = models.BooleanField(default=False)
    on = models.DateField(default=timezone.localdate)
    #: a buddy who was asked to read it before it is sent
    reader = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")

    class Meta:
        constraints = [
            RowSecurity(
                name="feedback_rows",
                read=f"author_id = {ASKING} or (sent and to_id = {ASKING})"
                f" or (not sent and reader_id = {ASKING})",
                before=f"author_id = {ASKING} and not sent",
                write=f"author_id = {ASKING} and to_id = {COLLEAGUES}",
                delete=f"author_id = {ASKING} or (sent and to_id = {ASKING})",
            ),
            models.CheckConstraint(condition=~Q(author=F("to")), name="feedback_is_for_another"),
        ]

    def __str__(self) -> str:
        return f"feedback {self.pk}"


class FeedbackReply(Record):
    """An answer to feedback, by either of the two."""

    feedback = models.ForeignKey(Feedback, models.CASCADE, related_name="replies")
    author = models.ForeignKey(User, models.CASCADE, related_name="+")
    text = models.CharField("your answer", max_length=500)
    on = models.DateField(default=timezone.localdate)

    class Meta:
        constraints = [
            RowSecurity(
                name="feedbackreply_rows",
                read="feedback_id IN (SELECT id FROM meetings_feedback WHERE sent)",
                add=f"author_id = {ASKING} and feedback_id IN (SELECT id FROM meetings_feedback WHERE sent)",
                delete="feedback_id IN (SELECT id FROM meetings_feedback WHERE sent)",
            )
        ]

    def __str__(self) -> str:
        return f"reply {self.pk}"


class FeedbackAsk(Record):
    """Somebody would like to hear from a colleague."""

    team = models.ForeignKey(Team, models.PROTECT, related_name="+")
    author = models.ForeignKey(User, models.CASCADE, related_name="feedback_asked")
    to = models.ForeignKey(User, models.CASCADE, related_name="feedback_wanted")
    about = models.CharField("what about?", max_length=160, blank=True)

    class Meta:
        constraints = [
            RowSecurity(
                name="feedbackask_rows",
                read=f"author_id = {ASKING} or to_id = {ASKING}",
                add=f"author_id = {ASKING} and to_id = {COLLEAGUES}",
                delete=f"author_id = {ASKING} or to_id = {ASKING}",
            ),
            models.CheckConstraint(condition=~Q(author=F("to")), name="feedbackask_is_for_another"),
        ]

    def __str__(self) -> str:
        return f"ask {self.pk}"


class PathStep(Record):
    """A step on the way out of a conflict between two: which, and on what day; never what was said."""

    class Kind(models.TextChoices):
        TALK = "talk", "The two of us talked"
        BUDDY = "buddy", "We talked with a buddy there"
        FACILITATED = "facilitated", "Somebody from the team led the talk"
        COACH = "coach", "We asked our coach to help"
        WELL = "well", "We are well again"

    team = models.ForeignKey(Team, models.PROTECT, related_name="+")
    author = models.ForeignKey(User, models.CASCADE, related_name="path_steps")
    to = models.ForeignKey(User, models.CASCADE, related_name="+")
    kind = models.CharField("what did you do?", max_length=12, choices=Kind.choices)
    on = models.DateField("on which day?", default=timezone.localdate)

    class Meta:
        constraints = [
            RowSecurity(
                name="pathstep_rows",
                read=f"author_id = {ASKING} or to_id = {ASKING}",
                add=f"author_id = {ASKING} and to_id = {COLLEAGUES}",
                delete=f"author_id = {ASKING}",
            )
        ]
        ordering = ["on", "id"]

    def __str__(self) -> str:
        return f"step {self.pk}"


class Practice(Editable):
    """Looking at how I work: first by myself, then with a peer I choose. What I learn from it; no score."""

    team = models.ForeignKey(Team, models.PROTECT, related_name="+")
    author = models.ForeignKey(User, models.CASCADE, related_name="practices")
    peer = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    about = models.CharField("what do you want to look at?", max_length=160)
    well = models.TextField("what goes well?", max_length=1000)
    harder = models.TextField("what is harder?", max_length=1000, blank=True)
    learning = models.TextField("what will you try or learn?", max_length=1000, blank=True)
    on = models.DateField(default=timezone.localdate)

    class Meta:
        constraints = [
            RowSecurity(
                name="practice_rows",
                read=f"author_id = {ASKING} or peer_id = {ASKING}",
                write=f"author_id = {ASKING} and (peer_id is null or peer_id = {COLLEAGUES})",
                delete=f"author_id = {ASKING}",
            )
        ]

    def __str__(self) -> str:
        return f"practice {self.pk}"


class PeerWords(Record):
    """What a peer saw and wonders about; for the two alone."""

    practice = models.ForeignKey(Practice, models.CASCADE, related_name="words")
    author = models.ForeignKey(User, models.CASCADE, related_name="+")
    text = models.TextField("what did you see, and what do you wonder?", max_length=1000)
    on = models.DateField(default=timezone.localdate)

    class Meta:
        constraints = [
            RowSecurity(
                name="peerwords_rows",
                read="practice_id IN (SELECT id FROM meetings_practice)",
                add=f"author_id = {ASKING} and practice_id IN (SELECT id FROM meetings_practice)",
                delete="practice_id IN (SELECT id FROM meetings_practice)",
            )
        ]

    def __str__(self) -> str:
        return f"words {self.pk}"


class Rhythm(Editable):
    """How often a pair of buddies sits down, and when they last did: for the two alone."""

    pair = models.OneToOneField(Buddies, models.CASCADE, related_name="rhythm")
    weeks = models.PositiveSmallIntegerField("every so many weeks", default=4)
    last_on = models.DateField("when did you last sit down together?", null=True, blank=True)

    class Meta:
        constraints = [
            RowSecurity(
                name="rhythm_rows",
                read=f"pair_id IN (SELECT id FROM people_buddies WHERE {ASKING} IN (one_id, other_id))",
                write=f"pair_id IN (SELECT id FROM people_buddies WHERE {ASKING} IN (one_id, other_id))",
            ),
            models.CheckConstraint(condition=Q(weeks__gte=1, weeks__lte=26), name="rhythm_is_possible"),
        ]

    def __str__(self) -> str:
        return f"rhythm of {self.pair_id}"

    def due(self, today: dt.date) -> bool:
        """Is it time to sit down again?"""
        return self.last_on is None or self.last_on + dt.timedelta(weeks=self.weeks) <= today
