"""What the cast of the demo were told: all that is due for them today, some of it read."""

from __future__ import annotations

import datetime as dt

from people.models import Notice, User
from people.models.notices import Sent
from people.notices import KINDS


def write(cast: list[User], today: dt.date) -> None:
    """Each of these was told what is due; every third thing is read, and one is from last week and over."""
    told = []
    for user in cast:
        found = [(kind, thing) for kind in KINDS.values() if kind.timed for thing in kind.find(user)]
        for number, (kind, thing) in enumerate(found):
            told.append(Notice(
                user=user, kind=kind.key, about=thing.about, mark=thing.mark, told_on=today,
                read=number % 3 == 2, mail=Sent.SENT, mailed_on=today,
            ))  # fmt: skip
        if found:
            ago = today - dt.timedelta(days=7)
            told.append(Notice(
                user=user, kind="rota-agreed", about=user.pk, mark="0", told_on=ago, read=True,
                mail=Sent.SENT, mailed_on=ago,
            ))  # fmt: skip
    Notice.objects.bulk_create(told)
