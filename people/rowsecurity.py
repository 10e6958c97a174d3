"""Row security declared beside a model, as a constraint, so that Django's migrations find it."""

from __future__ import annotations

from typing import Any

from django.db.models.constraints import BaseConstraint

MY_TEAMS = "ANY((SELECT my_teams())::uuid[])"
COACHED_TEAMS = "ANY((SELECT coached_teams())::uuid[])"
KNOWN_TEAMS = "ANY((SELECT known_teams())::uuid[])"
COVERED_VISITS = "ANY((SELECT covered_visits())::uuid[])"
ADMINISTERED = "ANY((SELECT administered())::uuid[])"
ASKING = "(SELECT asking())"
POLICIES = ("seen", "added", "changed", "removed", "keys", "link", "recorded")


def my_people(data: str, doing: str = "read") -> str:
    """SQL: the people whose `data` (a value of policy.Data) the asking user may read or write."""
    return f"ANY((SELECT my_people('{data}', '{doing}'))::uuid[])"


class RowSecurity(BaseConstraint):
    """Rows of this table exist for a login only where these SQL conditions hold; forced on the owner too.

    `read` for SELECT; `write` for INSERT and UPDATE, never by default; `add` for INSERT where it differs;
    `before` for the row as it stands before an UPDATE, where that differs from how it may stand after;
    `delete` for DELETE, never by default: what a person's record holds is ended, not erased.
    `link`: "read" or "write" lets the link functions of doors.sql (role door) do so.
    `history`: rows are written by triggers only (role history).
    The owner sees rows only while app.owner_door is on: migrations and demo data say so.
    """

    def __init__(
        self,
        *,
        name: str,
        read: str,
        write: str = "false",
        add: str = "",
        before: str = "",
        delete: str = "false",
        link: str = "",
        history: bool = False,
    ) -> None:
        super().__init__(name=name)
        self.rules = {"read": read, "write": write, "add": add, "delete": delete, "link": link}
        self.rules["before"] = before
        self.history = history

    def create_sql(self, model: Any, schema_editor: Any) -> str:
        """Turn row security on and write every policy."""
        t, rule = schema_editor.quote_name(model._meta.db_table), self.rules
        sql = [
            f"ALTER TABLE {t} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY",
            f"CREATE POLICY seen ON {t} FOR SELECT USING ({rule['read']})",
            f"CREATE POLICY added ON {t} FOR INSERT WITH CHECK ({rule['add'] or rule['write']})",
            f"CREATE POLICY changed ON {t} FOR UPDATE USING ({rule['before'] or rule['write']})"
            f" WITH CHECK ({rule['write']})",
            f"CREATE POLICY removed ON {t} FOR DELETE USING ({rule['delete']})",
            f"CREATE POLICY keys ON {t} TO owner USING (current_setting('app.owner_door', true) = 'on')",
        ]
        if rule["link"]:
            doing = "SELECT" if rule["link"] == "read" else "ALL"
            sql.append(f"CREATE POLICY link ON {t} FOR {doing} TO door USING (true)")
        if self.history:
            sql.append(f"CREATE POLICY recorded ON {t} FOR INSERT TO history WITH CHECK (true)")
        return "; ".join(sql)

    def constraint_sql(self, model: Any, schema_editor: Any) -> str:
        """A new table gets its policies once it stands."""
        schema_editor.deferred_sql.append(self.create_sql(model, schema_editor))
        return ""

    def remove_sql(self, model: Any, schema_editor: Any) -> str:
        """Drop the policies only: a table that loses its rule is closed, not open."""
        t = schema_editor.quote_name(model._meta.db_table)
        return "; ".join(f"DROP POLICY IF EXISTS {policy} ON {t}" for policy in POLICIES)

    def validate(self, model: Any, instance: Any, exclude: Any = None, using: str = "default") -> None:
        """The database decides; there is nothing to check beforehand."""

    def deconstruct(self) -> Any:
        path, args, kwargs = super().deconstruct()
        default = {"write": "false", "add": "", "before": "", "delete": "false", "link": ""}
        kwargs |= {k: v for k, v in self.rules.items() if default.get(k) != v}
        return path, args, kwargs | ({"history": True} if self.history else {})

    def __eq__(self, other: object) -> bool:
        return isinstance(other, RowSecurity) and self.deconstruct() == other.deconstruct()

    __hash__ = BaseConstraint.__hash__


def of_person(
    name: str,
    data: str,
    *,
    also_read: str = "",
    also_write: str = "",
    delete: str = "false",
    link: str = "",
) -> RowSecurity:
    """The usual rule: a row about a person, seen and written by whoever may see that class of data."""
    read, write = f"person_id = {my_people(data)}", f"person_id = {my_people(data, 'write')}"
    return RowSecurity(
        name=name,
        read=f"{read} or {also_read}" if also_read else read,
        write=f"{write} and {also_write}" if also_write else write,
        delete=delete,
        link=link,
    )


def of_team(name: str, *, coach_reads: bool = False, delete: str = "false") -> RowSecurity:
    """The usual rule for what belongs to a team: its members read and write; its coach may read."""
    read = f"team_id = {MY_TEAMS}" + (f" or team_id = {COACHED_TEAMS}" if coach_reads else "")
    return RowSecurity(name=name, read=read, write=f"team_id = {MY_TEAMS}", delete=delete)


def my_own(name: str, field: str = "user_id", *, delete: bool = False, link: str = "") -> RowSecurity:
    """The strictest rule: mine alone, whoever else asks, administrators and coaches included."""
    mine = f"{field} = {ASKING}"
    return RowSecurity(name=name, read=mine, write=mine, delete=mine if delete else "false", link=link)
