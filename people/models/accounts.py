"""Who signs in, and what colleagues call them."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from people.models.records import Editable, Record, recorded
from people.rowsecurity import ASKING, RowSecurity, my_own


class UserManager(BaseUserManager["User"]):
    """Makes accounts."""

    def create_user(self, email: str, password: str | None = None, **extra: Any) -> User:
        """An account; without a password the person signs in by mailed code or passkey."""
        user = self.model(email=self.normalize_email(email).lower(), **extra)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """A sign-in. The name lives in Colleague, so that this table needs no row security."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField("email address", unique=True)
    is_active = models.BooleanField(default=True)
    last_login = None  # nothing here may work as a clock
    objects: ClassVar[UserManager] = UserManager()
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def __str__(self) -> str:
        return str(self.pk)


@recorded
class Colleague(Editable):
    """What a worker, coach or administrator is called by the people they work with; the id is the user's."""

    user = models.OneToOneField(User, models.PROTECT, related_name="colleague")
    name = models.CharField(max_length=80)
    phone = models.CharField(max_length=30, blank=True)

    class Meta:
        constraints = [
            RowSecurity(
                name="colleague_rows",
                read=f"user_id = {ASKING} or user_id = ANY((SELECT my_colleagues())::uuid[])",
                write=f"user_id = {ASKING}",
                link="read",
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def first_name(self) -> str:
        """As teams speak: Shabnam."""
        return self.name.split()[0]


def every_room() -> list[str]:
    """What a key opens where nothing else was chosen."""
    return [room.value for room in Token.Room]


class Token(Record):
    """A personal key to the API: shown once, kept only as a hash, ended by its owner or by leaving.

    It opens the rooms its owner chose and may write only if they said so; of its use a day is kept, no more.
    """

    class Room(models.TextChoices):
        PEOPLE = "people", "People we support, their safety, incidents, my news"
        PROFILES = "profiles", "Profiles, outcomes, reviews, circles, places near"
        ROTAS = "rotas", "Visits, swaps, my own hours"
        MEETINGS = "meetings", "Tensions, meetings, actions, agreements, roles"
        WELLBEING = "wellbeing", "My day, notes, reports"

    user = models.ForeignKey(User, models.CASCADE, related_name="tokens")
    label = models.CharField(max_length=60)
    digest = models.CharField(max_length=64, unique=True)
    writes = models.BooleanField(default=True)
    rooms = ArrayField(models.CharField(max_length=10, choices=Room.choices), default=every_room)
    ends_on = models.DateField()
    revoked_on = models.DateField(null=True)
    used_on = models.DateField(null=True)

    class Meta:
        constraints = [
            my_own("token_rows", link="write"),  # the day of its last use: doors.sql
            models.CheckConstraint(condition=~Q(rooms=[]), name="a_key_opens_something"),
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def opens(self) -> str:
        """Its rooms in words."""
        return "; ".join(Token.Room(room).label for room in self.rooms)
