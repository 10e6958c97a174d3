"""Before and after every migrate, as owner: link functions, definer triggers, and who may touch which table.

Nothing is granted before `after` has run, so a table that was forgotten here is unreadable, not open.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.management import call_command
from django.db import connections

#: tables that the web's login may only add to, or only read
ADD_ONLY = {"people_outbox", "people_look"}
READ_ONLY = {"people_beat", "django_migrations"}
NO_TABLE = {"pghistory_context"}
#: frozen figures: all that the reports login may read
REPORTS = {"reports_report", "reports_told"}
FUNCTION = re.compile(r"create or replace function (\w+)\(([^)]*)\)", re.IGNORECASE)


def door_files() -> list[Path]:
    """Each room's doors.sql, lower rooms first."""
    found = [Path(app.path) / "doors.sql" for app in apps.get_app_configs()]
    return [path for path in found if path.exists()]


def door_functions() -> list[str]:
    """Signatures of the link functions: my_people(text, text)."""
    return [_signature(*head) for path in door_files() for head in FUNCTION.findall(path.read_text())]


def _signature(name: str, arguments: str) -> str:
    return f"{name}({', '.join(a.split()[-1] for a in arguments.split(',') if a.strip())})"


def _head(statement: str) -> tuple[str, str]:
    found = FUNCTION.match(statement)
    assert found, statement[:80]
    return found[1], found[2]


def before(sender: Any, using: str = "default", **kwargs: Any) -> None:
    """Policies name these functions, so those that are new stand before the tables do; `after` has the rest.

    Bodies are checked later. A function that is there already keeps its body while old code still runs.
    """
    with connections[using].cursor() as q:
        q.execute("set check_function_bodies = off")
        for path in door_files():
            for statement in re.split(r"(?mi)^(?=create or replace function)", path.read_text())[1:]:
                q.execute("select to_regprocedure(%s) is null", [_signature(*_head(statement))])
                if q.fetchone() == (True,):
                    q.execute(statement)
        q.execute("set check_function_bodies = on")


def after(sender: Any, using: str = "default", **kwargs: Any) -> None:
    """Functions, ownership and grants, the same however often it runs."""
    call_command("createcachetable", database=using, verbosity=0)
    with connections[using].cursor() as q:
        sql = ["grant create on schema public to door, history", "set check_function_bodies = off"]
        sql += [path.read_text() for path in door_files()]
        sql += ["set check_function_bodies = on"]
        sql += [_give_to_door(signature) for signature in door_functions()]
        sql += _tables(q) + _triggers(q)
        sql += ["revoke create on schema public from door, history"]
        q.execute(";\n".join(part.strip().rstrip(";") for part in sql))


def _give_to_door(signature: str) -> str:
    """Every login may ask a link function; those for jobs, job_..., the worker's login alone."""
    askers = "worker" if signature.startswith("job_") else "app, worker, reports, door, owner, history"
    return (
        f"alter function {signature} owner to door; "
        f"revoke all on function {signature} from public, app, reports; "
        f"grant execute on function {signature} to {askers}"
    )


def _tables(q: Any) -> list[str]:
    """Who may touch which table; row security then says which rows."""
    models = apps.get_models(include_auto_created=True)
    events = {m._meta.db_table for m in models if hasattr(m, "pgh_tracked_model")}
    rules = [(m._meta.db_table, c) for m in models for c in m._meta.constraints]
    sql = ["grant usage on all sequences in schema public to app, worker, history"]
    for table, rule in rules:
        if link := getattr(rule, "rules", {}).get("link"):
            sql.append(f'grant {"select" if link == "read" else "all"} on "{table}" to door')
    q.execute(
        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')"
    )
    sql += [_grant(table, events) for (table,) in q.fetchall() if table not in NO_TABLE]
    return sql + [f'grant select on "{table}" to reports' for table in sorted(REPORTS)]


def _grant(table: str, events: set[str]) -> str:
    """What the logins may do with one table."""
    if table in events:
        return f'revoke all on "{table}" from app, worker, reports; grant insert on "{table}" to history'
    if table in ADD_ONLY:
        return f'grant insert on "{table}" to app; grant all on "{table}" to worker'
    if table in READ_ONLY:
        return f'grant select on "{table}" to app; grant all on "{table}" to worker'
    return f'grant select, insert, update, delete on "{table}" to app, worker'


def _triggers(q: Any) -> list[str]:
    """History triggers run as history, and no login can switch them off."""
    q.execute(
        "select p.oid::regprocedure::text from pg_proc p where starts_with(proname, 'pgtrigger_')"
        " and exists (select from pg_trigger t where t.tgfoid = p.oid)"
    )
    sql = [
        f"alter function {f} security definer set search_path = pg_catalog, public, pg_temp; "
        f"alter function {f} owner to history"
        for (f,) in q.fetchall()
    ]
    sql.append(
        "create or replace function _pgtrigger_should_ignore(trigger_name name) returns boolean"
        " immutable language sql as $$ select false $$"
    )
    return sql
