"""A week to be drafted, in the engine's own words."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

DAYS = 7
REST = 660  # minutes between two days' work: Working Time Regulations 1998, regulation 10
DAY = 1440


@dataclass(frozen=True, slots=True)
class Weights:
    """What each thing that is not so good costs, in points; a minute of travel is one."""

    unfilled: int = 1000
    not_chosen: int = 10
    no_interest: int = 2
    face: int = 8  # each further face of one person
    fair: int = 2  # each ten minutes beyond an hour off the contract
    daywork: int = 15  # each day a worker comes out
    unsocial: int = 4  # each late or weekend visit beyond a fair share


@dataclass(frozen=True, slots=True)
class Worker:
    """One wellbeing worker's week."""

    contract: int  # minutes
    most: int  # minutes: the week's cap, or what the 17-week average leaves
    most_days: int = 6


@dataclass(frozen=True, slots=True)
class Task:
    """One worker's place at one visit. A visit for two is two tasks with one possible start."""

    person: int
    day: int  # 0 is Monday
    length: int  # minutes
    unsocial: bool
    #: worker -> the starts they could make, minutes of the day, earliest first, both ends included;
    #: whoever is not here could not: skill, availability, the person's wish
    windows: dict[int, list[tuple[int, int]]]
    fit: dict[int, int]  # worker -> points
    #: fixed by people: whoever has it keeps it, at that time
    fixed: bool = False
    series: int = 0  # visits of one person that belong together, like each morning's


@dataclass(frozen=True, slots=True)
class Problem:
    """Everything that a draft depends on."""

    people: int
    workers: list[Worker]
    tasks: list[Task]
    travel: list[list[int]]  # minutes between people
    weights: Weights = field(default_factory=Weights)
    breaks: bool = False  # 20 minutes within a day of more than six hours' work: regulation 12

    def shares(self) -> list[int]:
        """Each worker's fair share of lates and weekends, by contract."""
        rough = sum(task.unsocial for task in self.tasks)
        hours = sum(worker.contract for worker in self.workers)
        return [math.ceil(rough * worker.contract / hours) if hours else 0 for worker in self.workers]
