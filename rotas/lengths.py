"""Give and take of time: a person's visits over four weeks against what was agreed, without an author."""

from __future__ import annotations

from uuid import UUID

from django.db import connection

from people.models import Team


def say(visit_id: UUID, more: int) -> bool:
    """The asking worker's own visit was about ten minutes longer (10) or shorter (-10). Was it counted?

    Only while the visit's four weeks last.
    """
    with connection.cursor() as q:
        q.execute("select say_length(%s, %s)", [visit_id, more])
        return bool(q.fetchone()[0])


def balance(team: Team) -> dict[UUID, int]:
    """Minutes over (or under, negative) in the last four weeks that are over: {person: minutes}.

    Only people of whom at least three workers spoke: of two, each would know what the other said.
    """
    with connection.cursor() as q:
        q.execute(
            "select b.person_id, b.minutes from length_balance() b join people_person p on p.id = b.person_id"
            " where p.team_id = %s",
            [team.pk],
        )
        return dict(q.fetchall())
