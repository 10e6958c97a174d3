"""Web push: a phone rings with a few words that name nobody (RFC 8030, encrypted by 8291, signed by 8292)."""

from __future__ import annotations

import base64
import http.client
import json
import logging
import secrets
import time
from email.utils import parseaddr
from urllib.parse import urlsplit

import http_ece
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.conf import settings
from django.utils import timezone
from py_vapid import Vapid02

from people.models import Phone, User

log = logging.getLogger(__name__)
#: seconds a push service keeps a message for a phone that is off, and that we wait for the service
KEPT, PATIENCE = 12 * 60 * 60, 5
#: the service no longer knows this phone
GONE = (404, 410)


def on() -> bool:
    """Has this site a key of its own? Without one no phone rings."""
    return bool(settings.PUSH_KEY)


def public_key() -> str:
    """Our public key, as a browser wants it."""
    key = Vapid02.from_string(settings.PUSH_KEY).public_key
    return _written(key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint))


def known_service(endpoint: str) -> bool:
    """Is this address one of the push services we send to? A browser names it, so it could be anything."""
    try:
        there = urlsplit(endpoint)
        host, _ = there.hostname or "", there.port
    except ValueError:
        return False
    named = any(host == one or (one[:1] == "." and host.endswith(one)) for one in settings.PUSH_HOSTS)
    way = there.scheme == "https" or (there.scheme == "http" and host == "127.0.0.1")
    return named and way and "@" not in there.netloc


def usable_keys(p256dh: str, auth: str) -> bool:
    """Are these a point on the curve and 16 secret bytes, as RFC 8291 has them?"""
    try:
        ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), _read(p256dh))
        return len(_read(auth)) == 16
    except ValueError:
        return False


def phones(user: User) -> list[Phone]:
    """The browsers that ring for this person; none while the site has no key."""
    return list(Phone.objects.filter(user=user, ended_on=None).order_by("added_on", "pk")) if on() else []


def ring(user: User, title: str, body: str, *, tag: str, urgent: bool = False) -> bool:
    """Ring each of this person's phones; did every one that is still there take it?

    `tag`: the same one again replaces the message, on the way and on the phone. A phone that the service no
    longer knows is ended.
    """
    well = True
    for phone in phones(user):
        try:
            status = _send(phone, {"title": title, "body": body, "tag": tag, "url": "/news/"}, urgent=urgent)
        except (OSError, http.client.HTTPException) as error:
            log.warning("a push service did not answer: %s", type(error).__name__)
            status = 0
        if status in GONE:
            Phone.objects.filter(pk=phone.pk).update(ended_on=timezone.localdate())
        well = well and (status in GONE or 200 <= status < 300)
    return well


def _send(phone: Phone, message: dict[str, str], *, urgent: bool) -> int:
    """The service's answer; nothing follows a redirection."""
    if not known_service(phone.endpoint):
        return GONE[0]
    there = urlsplit(phone.endpoint)
    key = ec.generate_private_key(ec.SECP256R1())
    body = http_ece.encrypt(
        json.dumps(message).encode(), salt=secrets.token_bytes(16), private_key=key,
        dh=_read(phone.p256dh), auth_secret=_read(phone.auth), version="aes128gcm",
    )  # fmt: skip
    claims = {
        "aud": f"{there.scheme}://{there.netloc}", "exp": int(time.time()) + KEPT,
        "sub": f"mailto:{parseaddr(settings.DEFAULT_FROM_EMAIL)[1]}",
    }  # fmt: skip
    headers = Vapid02.from_string(settings.PUSH_KEY).sign(claims) | {
        "Content-Encoding": "aes128gcm", "Content-Type": "application/octet-stream", "TTL": str(KEPT),
        "Urgency": "high" if urgent else "normal", "Topic": message["tag"][:32],
    }  # fmt: skip
    kind = http.client.HTTPSConnection if there.scheme == "https" else http.client.HTTPConnection
    line = kind(there.hostname or "", there.port, timeout=PATIENCE)
    try:
        line.request("POST", there.path + (f"?{there.query}" if there.query else ""), body, headers)
        return line.getresponse().status
    finally:
        line.close()


def _read(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def _written(key: bytes) -> str:
    return base64.urlsafe_b64encode(key).rstrip(b"=").decode()
