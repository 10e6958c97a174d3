"""Many editors save one profile at once: each save is kept, or its editor is shown what stands; none is lost.

`python -m tests.benchmarks.editors [editors] [turns]` on the database of DATABASE_URL, whose owner
(OWNER_DATABASE_URL) makes a team of its own for it first.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from uuid import UUID, uuid4

import django

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wellbeing.settings")
    django.setup()

from django.db import connections

from people import asking
from people.editing import Stale
from people.models import Membership, Person, User
from profiles import onepage
from tests import make
from tests.benchmarks import stampede


@dataclass
class Seen:
    """What came of every save: words that were kept, words whose editor was shown another page, errors."""

    kept: list[str] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def write_all(person_id: UUID, users: Sequence[UUID], turns: int) -> Seen:
    """Every user, in a thread of their own, opens the page and saves a line, turn by turn."""
    seen = Seen()
    gate = threading.Barrier(len(users), timeout=120)

    def one(user_id: UUID) -> None:
        asking.tell(user_id)
        try:
            person, user = Person.objects.get(pk=person_id), User(pk=user_id)
            for turn in range(turns):
                stands = onepage.of_person(person)
                gate.wait()
                _save(seen, person, user, stands.number if stands else 0, f"{user_id} {turn}")
        finally:
            connections.close_all()

    threads = [threading.Thread(target=one, args=(user,)) for user in users]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return seen


def _save(seen: Seen, person: Person, user: User, number: int, words: str) -> None:
    try:
        onepage.write(person, number, by=user, words={"matters": words})
    except Stale as stale:
        (seen.shown if stale.theirs and stale.theirs.matters != words else seen.errors).append(words)
    except Exception as error:
        seen.errors.append(f"{type(error).__name__}: {error}")
    else:
        seen.kept.append(words)


def scene(editors: int) -> tuple[UUID, list[UUID]]:
    """A team of so many workers and one person without a page. As owner."""
    team = make.team(organisation=make.organisation(name="Editors"), name="Editors")
    run = uuid4().hex
    users = [make.member(name=f"{run} {n}", team=team).pk for n in range(editors)]
    return make.person(team=team, name="Person").pk, users


def measure(say: Callable[[str], object], editors: int = 16, turns: int = 20) -> bool:
    """Say what happened; true when every save was kept or shown, and every kept one stands."""
    with stampede.owner():
        person_id, users = scene(editors)
    began = time.monotonic()
    seen = write_all(person_id, users, turns)
    took = time.monotonic() - began
    with stampede.owner():
        stand = set(Person.objects.get(pk=person_id).pages.values_list("matters", flat=True))
        Membership.objects.filter(user__in=users).update(ended_on=make.at().date())
    lost = set(seen.kept) - stand
    answered = len(seen.kept) + len(seen.shown)
    say(f"editors {editors}, turns {turns}: kept {len(seen.kept)}, shown {len(seen.shown)}, in {took:.1f} s")
    say(f"lost {len(lost)}, errors {len(seen.errors)}")
    return not (lost or seen.errors) and answered == editors * turns and len(stand) == len(seen.kept)


if __name__ == "__main__":
    sys.exit(not measure(print, *(int(word) for word in sys.argv[1:])))
