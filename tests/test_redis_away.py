"""Redis stopped or silent is nothing to a web request: the web never loads what could ask it."""

from __future__ import annotations

import subprocess
import sys

LOADED = """
import sys
import wellbeing.wsgi
from django.urls import get_resolver
def walk(patterns):
    for p in patterns:
        walk(p.url_patterns) if hasattr(p, "url_patterns") else p.callback
walk(get_resolver().url_patterns)
print(sorted({m.split(".")[0] for m in sys.modules} & {"celery", "kombu", "redis", "amqp"}))
"""


def test_no_address_of_the_site_loads_celery_or_redis() -> None:
    answer = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"
