"""Charts drawn on the server as SVG: no script, the same picture on a screen, on paper and in a PDF.

Every chart takes an `id` (unique on its page), a `title` and a `description` for people who listen, and
rows of plain values. A count may be `"c"`: hidden, because it could point to one person; it is written `[c]`
and never drawn to scale. `None` is a value nobody has yet, written as a dash. The table under each chart says
the same.
"""

from wellbeing.charts.change import dumbbell, lean, line, timeline
from wellbeing.charts.counts import bars, bullets, faces, stacked
from wellbeing.charts.give import give_shape, give_shapes
from wellbeing.charts.life import relations, wheel

__all__ = [
    "bars",
    "bullets",
    "dumbbell",
    "faces",
    "give_shape",
    "give_shapes",
    "lean",
    "line",
    "relations",
    "stacked",
    "timeline",
    "wheel",
]
