"""Letters that came back later: a mail server's report (RFC 3464) that there is no such mailbox."""

from __future__ import annotations

import email
import email.policy
import re
from email.message import Message
from typing import Any

from people import asking, mail, notices
from people.models import User

#: a report is a few thousand bytes; more is something else
LONGEST = 1_000_000
GONE = re.compile(r"^5\.\d{1,3}\.\d{1,3}\b")


def gone(raw: bytes) -> str:
    """The address a report says is no mailbox, for good; "" for anything else.

    Only what names a message of ours to that address counts: else anybody could end somebody's letters.
    """
    report = email.message_from_bytes(raw[:LONGEST], policy=email.policy.compat32)
    if report.get_content_type() != "multipart/report":
        return ""
    ids = [str(part.get("Message-ID", "")) for part in _parts(report)]
    for part in _parts(report):
        address = str(part.get("Final-Recipient", "")).partition(";")[2].strip().lower()
        action, status = str(part.get("Action", "")), str(part.get("Status", ""))
        failed = action.strip().lower() == "failed" and GONE.match(status.strip())
        if address and failed and any(mail.is_ours(one, address) for one in ids):
            return address
    return ""


def _parts(report: Message) -> list[Message]:
    """Every part with the fields of a report or of the message it is about; headers alone come as text."""
    found: list[Message] = []
    for part in report.walk():
        if part.get_content_type() == "text/rfc822-headers":
            body: Any = part.get_payload(decode=True)
            found.append(email.message_from_bytes(body or b""))
        elif part is not report:
            found.append(part)
    return found


def came_back(raw: bytes) -> bool:
    """Letters to a mailbox that is gone end until its owner says otherwise. As the worker's login."""
    address = gone(raw)
    user = User.objects.filter(email=address, is_active=True).first() if address else None
    if user is None:
        return False
    with asking.asking_as(user.pk, why="bounce"):
        notices.mail_ends(user)
    return True
