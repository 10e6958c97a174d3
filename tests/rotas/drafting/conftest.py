"""The engine uncompiled: compiling takes longer than all its tests; `make bench-rota` runs it compiled."""

import os

os.environ["DRAFT_JIT"] = "0"
