"""One-page profiles: three headings, own words, for people and workers alike. Each save is a dated row."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from people.models import Person, User
from people.models.records import Record, recorded
from people.rowsecurity import ASKING, RowSecurity, my_people, of_person

#: characters a heading may hold, so that the three fit one phone scroll and one A4 in large print
BUDGET = 600
#: and each part of About Me that is not on the page
MORE = 400


class OnePage(Record):
    """What people appreciate about me, what matters to me, how best to support me: one version of it.

    A line is a bullet. A save adds the next number; two saves of the same number cannot both be kept, so
    the second editor is shown both texts.
    """

    number = models.PositiveIntegerField()
    appreciate = models.TextField("what people appreciate about me", max_length=BUDGET, blank=True)
    matters = models.TextField("what matters to me", max_length=BUDGET, blank=True)
    support = models.TextField("how best to support me", max_length=BUDGET, blank=True)
    agreed_on = models.DateField(null=True, blank=True)
    agreed_with = models.CharField("agreed with", max_length=120, blank=True)
    written_on = models.DateField(default=timezone.localdate)

    class Meta:
        abstract = True
        ordering = ["-number"]

    @staticmethod
    def lines(text: str) -> list[str]:
        """The bullets of a heading."""
        return [line.strip() for line in text.splitlines() if line.strip()]


@recorded
class PersonPage(OnePage):
    """A version of a person's one-page profile."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="pages")
    author = models.ForeignKey(User, models.PROTECT, related_name="+")
    today = models.CharField("what matters on the next visit", max_length=200, blank=True)
    written_with = models.CharField("supported to write this by", max_length=120, blank=True)
    #: what About Me asks beside the three headings; it is not on the one page
    people = models.TextField("people who are important to me", max_length=MORE, blank=True)
    communicate = models.TextField("how I communicate", max_length=MORE, blank=True)
    wellness = models.TextField("how I am when I am well", max_length=MORE, blank=True)

    class Meta(OnePage.Meta):
        abstract = False
        constraints = [
            of_person("personpage_rows", "profile", link="read"),
            models.UniqueConstraint("person", "number", name="person_page_once"),
        ]

    def __str__(self) -> str:
        return f"profile {self.number}"


@recorded
class WorkerPage(OnePage):
    """A version of a worker's one-page profile, in their own words; colleagues read it."""

    user = models.ForeignKey(User, models.PROTECT, related_name="pages")
    interests = models.CharField("things I enjoy", max_length=200, blank=True)

    class Meta(OnePage.Meta):
        abstract = False
        constraints = [
            RowSecurity(
                name="workerpage_rows",
                read=f"user_id = {ASKING} or user_id = ANY((SELECT my_colleagues())::uuid[])",
                write=f"user_id = {ASKING}",
            ),
            models.UniqueConstraint("user", "number", name="worker_page_once"),
        ]

    def __str__(self) -> str:
        return f"profile {self.number}"


class Photo(Record):
    """A photo, decoded and encoded anew: JPEG, at most 640 pixels a side, location data gone."""

    jpeg = models.BinaryField()
    taken_on = models.DateField(default=timezone.localdate)

    class Meta:
        abstract = True


class PersonPhoto(Photo):
    """A person's photo, kept only while they are happy with it."""

    person = models.OneToOneField(Person, models.PROTECT, related_name="photo")

    class Meta:
        constraints = [
            of_person(
                "personphoto_rows", "profile", delete=f"person_id = {my_people('profile', 'write')}"
            )
        ]

    def __str__(self) -> str:
        return "photo"


class WorkerPhoto(Photo):
    """A worker's photo."""

    user = models.OneToOneField(User, models.PROTECT, related_name="photo")

    class Meta:
        constraints = [
            RowSecurity(
                name="workerphoto_rows",
                read=f"user_id = {ASKING} or user_id = ANY((SELECT my_colleagues())::uuid[])",
                write=f"user_id = {ASKING}",
                delete=f"user_id = {ASKING}",
            )
        ]

    def __str__(self) -> str:
        return "photo"
