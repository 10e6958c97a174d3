"""Draft a week from a file: the engine's fixed door, for whoever wants to judge it."""

from __future__ import annotations

import argparse
import json
import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError


class Command(BaseCommand):
    """`manage.py draft_rota FILE --seconds 5 --seed 1` prints the draft as JSON. It needs no database."""

    help = "draft a week from an instance file and print the draft as JSON"
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """FILE, how long, and which random numbers."""
        parser.add_argument("file", type=argparse.FileType())
        parser.add_argument("--seconds", type=float, default=5.0, help="wall time, after any compiling")
        parser.add_argument("--seed", type=int, default=1)
        parser.add_argument("--cpu", action="store_true", help="count processor time, for a busy machine")

    def handle(self, *args: Any, **options: Any) -> None:
        """Read, warm up, draft, print."""
        from rotas.drafting import engine, instance
        from rotas.drafting.jit import JIT
        from rotas.drafting.told import Draft

        try:
            problem, ids = instance.read(json.load(options["file"]))
        except (KeyError, TypeError, ValueError, IndexError) as error:
            raise CommandError(f"This is not an instance: {error!r}") from error
        engine.warm_up()
        firsts: list[float] = []

        def tell(draft: Draft) -> None:
            if len(draft.places) == len(problem.tasks) and not firsts:
                firsts.append(draft.seconds)

        clock = time.process_time if options["cpu"] else time.perf_counter
        done = engine.draft(problem, seconds=options["seconds"], seed=options["seed"], tell=tell, clock=clock)
        answer = {
            "tasks": {str(ids[task]): list(place) for task, place in sorted(done.places.items())},
            "first_full_s": round(firsts[0], 4) if firsts else None,
            "engine_s": round(done.seconds, 3),
            "jit": JIT,
        }
        self.stdout.write(json.dumps(answer))
