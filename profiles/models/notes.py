"""What happened on a visit, and what it helped with."""

from __future__ import annotations

from django.db import models

from people.models import Person, User
from people.models.records import Editable, Record, recorded
from people.rowsecurity import ASKING, RowSecurity, my_people
from profiles.models.outcomes import Outcome

NOTES_READ = (
    f"person_id = {my_people('notes')} or (person_id = {my_people('recent')} and day > uk_today() - 14)"
)


@recorded
class Note(Editable):
    """A few lines after a visit, as the person would be happy to hear them read out.

    It has a day and, through the rota, a visit; never the minute it was written.
    """

    person = models.ForeignKey(Person, models.PROTECT, related_name="notes")
    author = models.ForeignKey(User, models.PROTECT, related_name="notes")
    day = models.DateField()
    text = models.TextField("what happened, in a line or two", max_length=600)
    worked = models.CharField("what worked", max_length=200, blank=True)
    did_not_work = models.CharField("what did not", max_length=200, blank=True)
    took_part = models.CharField("how they took part", max_length=200, blank=True)
    tell_next = models.BooleanField("tell the next person before they go in", default=False)
    medicine_missed = models.CharField("medicine not taken: which, and why", max_length=200, blank=True)
    medicine_told = models.CharField("who was told", max_length=120, blank=True)

    class Meta:
        constraints = [
            RowSecurity(
                name="note_rows",
                read=NOTES_READ,
                # one edits one's own notes; a cover worker may leave one
                write=f"author_id = {ASKING} and person_id = {my_people('notes', 'write')}",
            )
        ]
        indexes = [models.Index(fields=["person", "-day"])]
        ordering = ["-day"]

    def __str__(self) -> str:
        return self.text[:60]


@recorded
class NoteOutcome(Record):
    """This note helped with that outcome."""

    note = models.ForeignKey(Note, models.PROTECT, related_name="helped")
    outcome = models.ForeignKey(Outcome, models.PROTECT, related_name="note_links")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            RowSecurity(
                name="noteoutcome_rows",
                read=f"person_id = {my_people('notes')} or person_id = {my_people('recent')}",
                write=f"person_id = {my_people('notes', 'write')}",
                delete=f"person_id = {my_people('notes', 'write')}",
            ),
            models.UniqueConstraint("note", "outcome", name="note_outcome_once"),
        ]

    def __str__(self) -> str:
        return f"{self.note_id} helped {self.outcome_id}"
