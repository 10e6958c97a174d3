"""Who we are and who may see what."""

from people.models.accounts import Colleague, Token, User
from people.models.consent import Permission
from people.models.notices import Choice, Notice, Phone, Reach
from people.models.persons import Contact, Cover, LinkWorker, Person, Secret, SecretReason
from people.models.safety import (
    CommunicationNeed,
    Concern,
    ConcernStep,
    EmergencyContact,
    HealthPapers,
    HealthSupport,
    Incident,
    SafetyFact,
)
from people.models.teams import (
    Administration,
    Buddies,
    Commissioner,
    CommissioningBody,
    Contract,
    ContractTeam,
    Invitation,
    Membership,
    Organisation,
    Skill,
    Standing,
    Team,
)
from people.models.writing import Beat, Look, Mismatch, Outbox, Replay

__all__ = [
    "Administration", "Beat", "Buddies", "Choice", "Colleague", "Commissioner", "CommissioningBody",
    "CommunicationNeed", "Concern", "ConcernStep", "Contact", "Contract", "ContractTeam", "Cover",
    "EmergencyContact", "HealthPapers", "HealthSupport", "Incident", "Invitation", "LinkWorker", "Look",
    "Membership", "Mismatch", "Notice", "Organisation", "Outbox", "Permission", "Person", "Phone", "Reach",
    "Replay", "SafetyFact", "Secret", "SecretReason", "Skill", "Standing", "Team", "Token", "User",
]  # fmt: skip
