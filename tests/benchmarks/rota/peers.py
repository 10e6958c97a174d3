"""What others make of the same weeks: `python -m tests.benchmarks.rota.peers NAME FILE SECONDS SEED`.

Each is told as much of a week as it can be told; what it cannot keep shows in the scorer's broken rules.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tests.benchmarks.rota.scorer import POINTS, Places
from tests.benchmarks.rota.week import Week, read

HERE = Path(__file__).parent
BUILT = Path(sys.prefix) / "java"
DAY, REST, NEVER = 1440, 660, 10_000_000


def timefold(week: Week, seconds: float, seed: int) -> Places:
    """Timefold's Community edition in Java, with the same objective and rules: see Timefold.java."""
    java = ["java", "-XX:+UseSerialGC", "-Xmx2g", "-cp", f"{_jars()}:{BUILT}", "Timefold"]
    done = subprocess.run(
        [*java, str(seconds), str(seed)], input=" ".join(map(str, _numbers(week))), text=True,
        capture_output=True, check=True,
    )  # fmt: skip
    rows = [line.split() for line in done.stdout.splitlines()]
    return {int(task): (int(who), int(start)) for task, who, start in rows}


def _jars() -> str:
    found = find_spec("timefold.solver")
    assert found and found.origin, "timefold is not installed"
    return ":".join(str(jar) for jar in Path(found.origin).parent.glob("jars/*.jar"))


def compile_java() -> None:
    """Compile Timefold.java; raises where there is no JDK."""
    subprocess.run(["javac", "-d", BUILT, "-cp", _jars(), HERE / "Timefold.java"], check=True)


def _numbers(week: Week) -> list[int]:
    """The week as Timefold.java reads it: counts, travel, workers, tasks."""
    flat = [len(week.workers), week.people, len(week.tasks)]
    flat += [minutes for row in week.travel for minutes in row]
    for who, worker in enumerate(week.workers):
        flat += [worker["contract"], worker["max"], week.share[who]]
    for task, row in enumerate(week.tasks):
        flat += [row["person"], row["day"], row["dur"], week.unsocial[task]]
        for who in range(len(week.workers)):
            spans = week.starts[task][who]
            flat += [week.fit[task][who], len(spans), *(minute for span in spans for minute in span)]
    return flat


def pyvrp(week: Week, seconds: float, seed: int) -> Places:
    """PyVRP: a vehicle for each worker and day; no rest, no caps, no days off, no faces."""
    import pyvrp as solver
    from pyvrp.stop import MaxRuntime

    model = solver.Model()
    depot_place = model.add_location(0, 0)
    depot = model.add_depot(depot_place)
    places = []
    for row in week.tasks:
        places.append(model.add_location(row["person"] + 1, 0))
        early = row["day"] * DAY + row["early"]
        model.add_client(
            places[-1], service_duration=row["dur"], tw_early=early, tw_late=row["day"] * DAY + row["late"],
            prize=POINTS["unfilled"], required=False,
        )  # fmt: skip
    for who, worker in enumerate(week.workers):
        profile = model.add_profile()
        _edges(week, model, profile, who, [depot_place, *places])
        for day, spans in enumerate(worker["avail"]):
            for first, last in spans:
                model.add_vehicle_type(
                    1, start_depot=depot, end_depot=depot, fixed_cost=POINTS["day out"], profile=profile,
                    tw_early=day * DAY + first, tw_late=day * DAY + last, name=str(who),
                )  # fmt: skip
    found = model.solve(stop=MaxRuntime(seconds), seed=seed, display=False)
    answer: Places = {}
    for route in found.best.routes():
        who = int(model.vehicle_types[route.vehicle_type()].name)
        for stop in route.schedule():
            if stop.is_client():
                row = week.tasks[stop.idx]
                answer[stop.idx] = (who, int(stop.end_time) - row["dur"] - row["day"] * DAY)
    return answer


def _edges(week: Week, model: Any, profile: Any, who: int, places: list[Any]) -> None:
    depot = places[0]
    for other, place in enumerate(places[1:]):
        cost = week.fit[other][who] if week.starts[other][who] else NEVER
        model.add_edge(depot, place, distance=cost, duration=0, profile=profile)
        model.add_edge(place, depot, distance=0, duration=0, profile=profile)
        for one, start in enumerate(places[1:]):
            way = _way(week, one, other)
            if one != other:
                apart = NEVER if way is None else cost + way
                model.add_edge(start, place, distance=apart, duration=way or 0, profile=profile)


def _way(week: Week, one: int, other: int) -> int | None:
    """Minutes from one visit to another of the same day."""
    if week.tasks[one]["day"] != week.tasks[other]["day"]:
        return None
    return week.travel[week.tasks[one]["person"]][week.tasks[other]["person"]]


def vroom(week: Week, seconds: float, seed: int) -> Places:
    """VROOM, which stops by itself: as PyVRP, with skills for "not for me"."""
    import numpy as np
    import vroom as solver

    depot = week.people
    travel = np.zeros((depot + 1, depot + 1), np.uint32)
    travel[:depot, :depot] = np.array(week.travel) * 60
    model = solver.Input()
    model.set_durations_matrix("car", travel)
    model.set_distances_matrix("car", travel)
    owner: dict[int, int] = {}
    for who, worker in enumerate(week.workers):
        known = {t["person"] + 1 for k, t in enumerate(week.tasks) if week.starts[k][who]}
        for day, spans in enumerate(worker["avail"]):
            for first, last in spans:
                owner[len(owner) + 1] = who
                model.add_vehicle(
                    solver.Vehicle(
                        len(owner), start=depot, end=depot, skills=known,
                        time_window=solver.TimeWindow((day * DAY + first) * 60, (day * DAY + last) * 60),
                        costs=solver.VehicleCosts(fixed=POINTS["day out"] * 60),
                    )
                )  # fmt: skip
    for task, row in enumerate(week.tasks):
        window = [(row["day"] * DAY + minute) * 60 for minute in (row["early"], row["late"])]
        model.add_job(
            solver.Job(
                task, location=row["person"], default_service=row["dur"] * 60, skills={row["person"] + 1},
                time_windows=[solver.TimeWindow(*window)],
            )
        )  # fmt: skip
    answer: Places = {}
    for _, stop in model.solve(exploration_level=5, nb_threads=1).routes.iterrows():
        if stop["type"] == "job":
            task = int(stop["id"])
            start = int(stop["arrival"] + stop["waiting_time"]) // 60
            answer[task] = (owner[stop["vehicle_id"]], start - week.tasks[task]["day"] * DAY)
    return answer


def cpsat(week: Week, seconds: float, seed: int) -> Places:
    """OR-Tools CP-SAT as one model: a circuit for each worker and day, all rules, the whole objective."""
    from tests.benchmarks.rota.cpsat import solve

    return solve(week, seconds, seed)


PEERS: dict[str, Any] = {"timefold": timefold, "pyvrp": pyvrp, "vroom": vroom, "cpsat": cpsat}


def main(name: str, file: str = "", seconds: str = "", seed: str = "") -> None:
    """Solve, and print the draft and the wall time with everything around it. `compile` makes Java ready."""
    if name == "compile":
        return compile_java()
    week = read(json.loads(Path(file).read_text()))
    begun = time.perf_counter()
    answer = PEERS[name](week, float(seconds), int(seed))
    print(json.dumps({"tasks": answer, "wall": time.perf_counter() - begun}))


if __name__ == "__main__":
    main(*sys.argv[1:])
