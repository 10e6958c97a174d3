"""The database layer of isolation, alone: what row security says whatever the code forgets."""

from __future__ import annotations

import pytest
from django.db import ProgrammingError, transaction

from people import asking, grants
from people.models import Concern, Incident, Membership, Permission, Person, SafetyFact, Secret, Team
from profiles.models import Note, Outcome, OutcomePlan, PersonPage
from rotas.models import Visit
from tests import make
from tests.conftest import keys, sql
from tests.make import Cast

pytestmark = pytest.mark.django_db


def test_tests_run_as_the_application() -> None:
    assert sql("select current_user, rolsuper, rolbypassrls from pg_roles where rolname = current_user") == [
        ("app", False, False)
    ]


def test_nobody_sees_nothing(cast: Cast) -> None:
    for model in (Person, Team, Membership, SafetyFact, Secret, Outcome, PersonPage):
        assert not model.objects.exists(), model


def test_a_worker_sees_the_people_of_their_team_only(cast: Cast) -> None:
    asking.tell(cast.shabnam.pk)
    assert [p.called for p in Person.objects.all()] == ["Edith"]
    assert SafetyFact.objects.count() == Outcome.objects.count() == OutcomePlan.objects.count() == 1
    asking.tell(None)
    assert not Person.objects.exists()


def test_a_former_member_sees_nobody(cast: Cast) -> None:
    asking.tell(cast.gone.pk)
    assert not Person.objects.exists()


def test_a_coach_sees_names_safety_and_progress_but_no_plan(cast: Cast) -> None:
    asking.tell(cast.sam.pk)
    assert Person.objects.count() == SafetyFact.objects.count() == Outcome.objects.count() == 1
    assert not OutcomePlan.objects.exists() and not Note.objects.exists() and not Secret.objects.exists()
    assert not PersonPage.objects.exists()
    with keys():
        Permission.objects.create(
            person=cast.edith, purpose="coach", scope="my page", how="said", decided_by="Edith",
            recorded_by=cast.shabnam,
        )  # fmt: skip
    asking.tell(cast.sam.pk)
    assert PersonPage.objects.count() == 1


def test_a_coach_changes_nothing(cast: Cast) -> None:
    asking.tell(cast.sam.pk)
    assert Outcome.objects.update(statement="x") == 0 and Person.objects.update(called="x") == 0


def test_an_administrator_and_a_commissioner_see_no_person(cast: Cast) -> None:
    for who in (cast.ada, cast.jo):
        asking.tell(who.pk)
        assert not Person.objects.exists() and not Outcome.objects.exists()
        assert [t.name for t in Team.objects.filter(name="Leigh")] == []


def test_a_worker_cannot_write_about_others(cast: Cast) -> None:
    asking.tell(cast.shabnam.pk)
    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        make.note(person=cast.tom, author=cast.shabnam, text="x")
    make.note(person=cast.edith, author=cast.shabnam, text="y")
    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        make.note(person=cast.edith, author=cast.dawn, text="in Dawn’s name")


def test_a_secret_opens_near_the_visit_and_only_to_whoever_goes(cast: Cast) -> None:
    asking.tell(cast.shabnam.pk)
    assert not Secret.objects.exists()
    with keys():
        import datetime as dt

        from django.utils import timezone

        make.visit(
            person=cast.edith, worker=cast.shabnam, starts_at=timezone.now() + dt.timedelta(minutes=50)
        )
    asking.tell(cast.shabnam.pk)
    assert Secret.objects.count() == 1
    asking.tell(cast.dawn.pk)
    assert not Secret.objects.exists()


def test_nobody_lets_themselves_into_a_team(cast: Cast) -> None:
    for who in (cast.zed, cast.ada, cast.gone):
        asking.tell(who.pk)
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            Membership.objects.create(user=who, team=cast.ashton)
        assert Membership.objects.filter(user=who).update(ended_on=None) in (0,) if who is cast.ada else True
    asking.tell(cast.gone.pk)
    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        Membership.objects.filter(user=cast.gone).update(ended_on=None)


def test_a_safeguarding_record_is_its_authors_and_the_leads(cast: Cast) -> None:
    asking.tell(cast.dawn.pk)
    Concern.objects.create(
        organisation=cast.ashton.organisation, person=cast.edith, what="bruises", author=cast.dawn
    )
    asking.tell(cast.shabnam.pk)
    assert not Concern.objects.exists()
    with keys():
        cast.ashton.organisation.safeguarding_lead = cast.shabnam
        cast.ashton.organisation.save()
    asking.tell(cast.shabnam.pk)
    assert Concern.objects.count() == 1


def test_an_incident_is_the_teams_and_its_coachs(cast: Cast) -> None:
    asking.tell(cast.dawn.pk)
    Incident.objects.create(team=cast.ashton, person=cast.edith, kind="fall", what="x", author=cast.dawn)
    seen = {}
    for name in ("shabnam", "sam", "priya", "ada", "jo", "zed"):
        asking.tell(getattr(cast, name).pk)
        seen[name] = Incident.objects.count()
    assert seen == {"shabnam": 1, "sam": 1, "priya": 0, "ada": 0, "jo": 0, "zed": 0}


def test_a_cover_worker_sees_what_the_visit_needs_while_it_lasts(cast: Cast) -> None:
    from django.utils import timezone

    from people.models import Cover

    with keys():
        v = make.visit(person=cast.edith, worker=cast.priya, starts_at=timezone.now())
        make.note(person=cast.edith, author=cast.dawn, text="recent", days=-3)
        make.note(person=cast.edith, author=cast.dawn, text="old", days=-30)
        cover = make.cover(v)
    asking.tell(cast.priya.pk)
    assert {p.called for p in Person.objects.all()} == {"Tom", "Edith"}
    assert [n.text for n in Note.objects.all()] == ["recent"]
    assert not OutcomePlan.objects.filter(person=cast.edith).exists()
    make.note(person=cast.edith, author=cast.priya, text="it went well")
    assert SafetyFact.objects.count() == 2 and Secret.objects.count() == 1
    with keys():
        Cover.objects.filter(pk=cover.pk).update(ended_on=timezone.localdate())
    asking.tell(cast.priya.pk)
    assert {p.called for p in Person.objects.all()} == {"Tom"}


#: tables without row security, each with its reason
OPEN_TABLES = {
    "people_user": "sign-in looks up any address; no names",
    "account_emailaddress": "allauth reads it before anyone is known",
    "account_emailconfirmation": "the same",
    "mfa_authenticator": "the same; secrets are encrypted by us",
    "usersessions_usersession": "the same",
    "django_session": "read before anyone is known",
    "cache": "sign-in limits; no personal data",
    "django_content_type": "no personal data",
    "django_migrations": "no personal data",
    "auth_group": "no personal data",
    "auth_group_permissions": "no personal data",
    "auth_permission": "no personal data",
    "pghistory_context": "unused; context stands in each event",
}


def test_every_table_has_forced_row_security_or_a_reason() -> None:
    bare = sql(
        "select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace"
        " and not (relrowsecurity and relforcerowsecurity)"
    )
    assert {name for (name,) in bare} == set(OPEN_TABLES)


def test_every_ruled_table_has_a_rule_for_reading() -> None:
    assert not sql(
        "select c.relname from pg_class c where relrowsecurity and not exists"
        " (select from pg_policies p where p.tablename = c.relname and policyname = 'seen')"
    )


def test_no_view_reads_past_the_rules() -> None:
    assert not sql(
        "select relname from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace"
    )


def test_every_definer_function_ends_its_search_path_with_pg_temp() -> None:
    found = sql(
        "select proname, proconfig from pg_proc where prosecdef and pronamespace = 'public'::regnamespace"
    )
    assert found and all(config and config[0].endswith("pg_temp") for _, config in found)


def test_visits_of_another_team_cannot_be_seen_or_taken(cast: Cast) -> None:
    with keys():
        make.visit(person=cast.tom)
    asking.tell(cast.shabnam.pk)
    assert not Visit.objects.exists() and Visit.objects.update(worker=cast.shabnam) == 0


def test_an_upgrade_finds_the_functions_its_new_rules_name(db: None) -> None:
    with keys():
        sql("alter function others_bodies() rename to not_there_yet")
        grants.before(None)
        assert sql("select to_regprocedure('others_bodies()') is not null") == [(True,)]
        assert sql("select proowner::regrole::text from pg_proc where proname = 'my_teams'") == [("door",)]
