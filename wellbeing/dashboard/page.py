"""Which pictures of How we’re doing stand where, and the same figures as one flat list."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from wellbeing.dashboard import lines, tiles
from wellbeing.dashboard.figures import Figures
from wellbeing.dashboard.tiles import Tile

#: in the order a team talks: people first, then the plan, then ourselves
PARTS: tuple[tuple[str, tuple[Callable[[Figures], Tile | None], ...]], ...] = (
    (
        "What people want",
        (
            tiles.reviews, lines.reviews, tiles.steps, tiles.standing, lines.ahead, tiles.pages, lines.pages,
            lines.connected,
        ),
    ),
    (
        "Who comes, and when",
        (
            tiles.faces, lines.faces, tiles.lengths, tiles.hours, lines.taken, tiles.essential, lines.missed,
            lines.passed, lines.beside,
        ),
    ),
    (
        "How we are together",
        (tiles.tensions, lines.tensions, tiles.actions, tiles.agreements, tiles.meetings, tiles.pulse,
         lines.pulse),
    ),
)  # fmt: skip


def parts(found: Figures) -> list[tuple[str, list[Tile]]]:
    """(heading, pictures) in reading order."""
    return [(name, [tile for make in makers if (tile := make(found))]) for name, makers in PARTS]


def flat(found: Figures) -> Iterator[tuple[str, str, str, object]]:
    """(picture, row, column, value) of every figure, as the tables under the pictures hold them."""
    for _, made in parts(found):
        for tile in made:
            for name, *values in tile.rows:
                for column, value in zip(tile.head[1:], values, strict=True):
                    yield tile.measure, str(name), column, value
