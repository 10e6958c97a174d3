"""Letters by e-mail: plain text, no name, address or need of anyone supported."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils.crypto import constant_time_compare, salted_hmac

#: from this answer on a mailbox is not there (RFC 5321, 4.2.1); below, it may be there later
FOR_GOOD = 500


def send(letter: str, to: Iterable[str], *, key: str = "", **context: object) -> int:
    """Send templates/mail/<letter>.txt to each address by itself; how many went.

    The first line of the text is the subject. `key` marks the message, so that the same one sent again
    can be told by its Message-ID, and a report about it as one about ours.
    """
    text = render_to_string(f"mail/{letter}.txt", context | {"site": settings.SITE_URL}, using="jinja2")
    subject, _, body = text.strip().partition("\n")
    sent = 0
    for address in to:
        message = EmailMessage(subject.strip(), body.strip() + "\n", to=[address])
        if key:
            message.extra_headers["Message-ID"] = f"<{key}.{_proof(key, address)}@{_host()}>"
        sent += message.send()
    return sent


def is_ours(message_id: str, address: str) -> bool:
    """Did we send a message of this Message-ID to this address?"""
    name, _, host = message_id.strip().removeprefix("<").removesuffix(">").partition("@")
    key, _, proof = name.rpartition(".")
    return host == _host() and constant_time_compare(proof, _proof(key, address))


def _proof(key: str, address: str) -> str:
    return salted_hmac("people.mail", f"{key} {address.lower()}").hexdigest()[:16]


def _host() -> str:
    return settings.SITE_URL.partition("//")[2]
