"""The commands of the Makefile: `python3 -m wellbeing.local demo`."""
import sys

if sys.version_info < (3, 11):  # before any import of ours: their syntax is newer
    sys.exit("This needs Python 3.11 or later; this one is {}.{}. "
             "Install a newer python3, or say: make PYTHON=/path/to/python3.11 ...".format(*sys.version_info[:2]))


def main(words: list[str]) -> int:
    """Run one command."""
    from wellbeing.local import services

    commands = {"services": services.start, "services-stop": services.stop}
    if len(words) != 1 or words[0] not in commands:
        print(f"Say one of: {', '.join(commands)}", file=sys.stderr)
        return 2
    return commands[words[0]]()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
