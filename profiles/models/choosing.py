"""Who supports whom, chosen by the person and by the worker: answers in private, choices in the open."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from people.models import Person, User
from people.models.records import Editable, recorded
from people.rowsecurity import ASKING, RowSecurity, my_people


@recorded
class Wanted(Editable):
    """What a person said in private about one worker: yes, or not for me.

    Read by who wrote it down with them, and by a worker who was asked with a yes. To everyone else "never
    asked" and "not for me" are the same: there is no row. So it is unique for each writer, or a refused
    second row would tell.
    """

    person = models.ForeignKey(Person, models.PROTECT, related_name="wanted")
    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    author = models.ForeignKey(User, models.PROTECT, related_name="+")
    yes = models.BooleanField()
    on = models.DateField(default=timezone.localdate)
    declined_on = models.DateField(null=True)

    class Meta:
        constraints = [
            RowSecurity(
                name="wanted_rows",
                read=f"author_id = {ASKING} or (user_id = {ASKING} and yes)",
                write=f"author_id = {ASKING} and user_id <> {ASKING}"
                f" and person_id = {my_people('plan', 'write')}",
                link="write",
            ),
            models.UniqueConstraint("person", "user", "author", name="one_answer_a_writer"),
        ]

    def __str__(self) -> str:
        return "an answer"


@recorded
class Chosen(Editable):
    """A worker whom the person chose and who said yes too, on trial at first; ended without a reason."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="chosen")
    user = models.ForeignKey(User, models.PROTECT, related_name="chosen_by")
    started_on = models.DateField(default=timezone.localdate)
    trial_until = models.DateField()
    kept_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)

    class Meta:
        constraints = [
            RowSecurity(
                name="chosen_rows",
                read=f"person_id = {my_people('rota')}",
                # both said yes: only the worker adds the row, and only where the person's yes stands
                add=f"user_id = {ASKING} and person_id = {my_people('rota', 'write')}"
                f" and person_id = ANY((SELECT wanting_me())::uuid[])",
                write=f"person_id = {my_people('rota', 'write')}",
                link="read",
            ),
            models.UniqueConstraint(
                fields=["person", "user"], condition=Q(ended_on=None), name="chosen_once_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(ended_on__gte=F("started_on")), name="chosen_ends_after_start"
            ),
        ]
        ordering = ["started_on", "id"]

    def __str__(self) -> str:
        return f"chosen from {self.started_on}"
