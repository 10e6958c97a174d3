"""The doors of profiles on paper, thinking tools and Five Ways plans; part of doors_rows.py."""

from __future__ import annotations

TOOLS = {
    "worker_pdf": "team:team",
}
