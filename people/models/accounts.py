"""Who signs in, and what colleagues call them."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models

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


class Token(Record):
    """A personal key to the API: shown once, kept only as a hash, ended by its owner or by leaving."""

    user = models.ForeignKey(User, models.CASCADE, related_name="tokens")
    label = models.CharField(max_length=60)
    digest = models.CharField(max_length=64, unique=True)
    ends_on = models.DateField()
    revoked_on = models.DateField(null=True)

    class Meta:
        constraints = [my_own("token_rows", link="read")]

    def __str__(self) -> str:
        return self.label
