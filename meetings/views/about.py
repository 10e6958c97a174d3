"""What a tension is about: a person, a visit, an agreement, a rule of the rota, or one that came back."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from meetings import colleagues, drafts
from meetings.models import Agreement, Draft, RotaRule, Tension
from meetings.views.pages import uuid_of
from people import history
from people.access import SignedIn, people_of, teams_of
from people.models import Person, Team
from people.policy import Data
from rotas.models import Visit


@dataclass(frozen=True)
class About:
    """Each may be nothing; `begun` are first words that another page put there."""

    person: Person | None = None
    visit: Visit | None = None
    agreement: Agreement | None = None
    rule: str = ""
    again: Tension | None = None
    begun: str = ""

    @property
    def team_id(self) -> UUID | None:
        """The team it can only be for; None where the writer chooses."""
        found = self.person or self.again or self.agreement
        return found.team_id if found else None

    @property
    def rule_words(self) -> str:
        """`Weekends`."""
        return str(RotaRule(self.rule).label) if self.rule else ""

    @property
    def fields(self) -> list[tuple[str, str]]:
        """As hidden fields of the form: name, value."""
        rows = [(name, getattr(self, name)) for name in ("person", "visit", "agreement", "again")]
        rule = [("rule", self.rule)] if self.rule else []
        return [(name, str(row.pk)) for name, row in rows if row] + rule

    def on(self, draft: Draft) -> Draft:
        """The draft, with all of it."""
        draft.person, draft.agreement, draft.again = self.person, self.agreement, self.again
        draft.visit_id, draft.rule = self.visit.pk if self.visit else None, self.rule
        return draft


def about(request: SignedIn) -> About:
    """From the address, or from the form's hidden fields; only what one's own teams have."""
    sent = request.POST if request.method == "POST" else request.GET
    off = request.POST.get("about", "")
    if off == "none":
        return About()
    person = None if off == "no_person" else _person(request)
    visit = person.visits.filter(pk=uuid_of(sent.get("visit"))).first() if person else None
    agreement, again = _agreement(request, person), _again(request, person)
    rule = sent.get("rule", "") if sent.get("rule") in RotaRule.values else ""
    return About(
        person, visit, None if off == "no_agreement" else agreement, "" if off == "no_rule" else rule,
        None if off == "no_again" else again, begun(request),
    )  # fmt: skip


def _person(request: SignedIn) -> Person | None:
    sent = request.POST if request.method == "POST" else request.GET
    people = people_of(request.user).select_related("team")
    visit_id = uuid_of(sent.get("visit"))
    named = people.filter(pk=uuid_of(sent.get("person"))) if sent.get("person") else None
    person = (people.filter(visits=visit_id) if named is None else named).first()
    if person:
        history.looked(request, Data.NAME, "your team", person)
    return person


def _mine(request: SignedIn, person: Person | None) -> list[Team]:
    """The teams whose agreements and tensions may come along: the person's, or all of one's own."""
    return [person.team] if person else list(teams_of(request.user))


def _agreement(request: SignedIn, person: Person | None) -> Agreement | None:
    sent = (request.POST if request.method == "POST" else request.GET).get("agreement")
    for team in _mine(request, person) if sent else []:
        if found := team.agreements.filter(pk=uuid_of(sent)).first():
            return found
    return None


def _again(request: SignedIn, person: Person | None) -> Tension | None:
    sent = (request.POST if request.method == "POST" else request.GET).get("again")
    for team in _mine(request, person) if sent else []:
        rows = team.tensions.to_act_on(request.user).exclude(ended_as="")
        if found := rows.filter(pk=uuid_of(sent)).first():
            return found
    return None


def begun(request: SignedIn) -> str:
    """The first words, where a page asked for a hand with an action."""
    asked = request.GET.get("action")
    for team in teams_of(request.user) if asked else []:
        if action := team.actions.filter(pk=uuid_of(asked)).first():
            return f"I need a hand with this: {action.what}"
    return ""


def kept_words(request: SignedIn) -> dict[str, object]:
    """What was typed before a link was taken off."""
    return {name: request.POST[name] for name in ("id", "team", *drafts.WORDS) if name in request.POST}


def known_of(request: SignedIn, team: Team) -> colleagues.Colleagues:
    """Who is in the team, as the asking user speaks of them."""
    return colleagues.of_team(team, request.user)
