"""The commands of the Makefile: `python3 -m wellbeing.local demo`."""

import sys

OLDEST = (3, 11)
TOO_OLD = """This needs Python 3.11 or later; this one is {}.{}.
Install a newer python3, or say: make PYTHON=/path/to/python3.11 ..."""


def main(words: "list[str]") -> int:  # quoted: an older Python must be able to read this far
    """Run one command."""
    if sys.version_info[:2] < OLDEST:  # before any import of ours: their syntax is newer
        sys.exit(TOO_OLD.format(*sys.version_info[:2]))
    from wellbeing.local import background, backups, checks, demo, look, rotabench, trial

    commands = {
        "demo": demo.demo,
        "test": trial.test,
        "check": checks.check,
        "bench": trial.bench,
        "bench-rota": rotabench.bench,
        "look": look.look,
        "services": background.start,
        "services-stop": background.stop,
        "backup": backups.backup,
        "drill": backups.drill,
    }
    if not words or words[0] not in commands:
        sys.exit("Say one of: " + ", ".join(commands))
    try:
        return commands[words[0]]()
    except KeyboardInterrupt:
        sys.exit("\nStopped.")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
