"""The door to Wegwijs: `python build.py --help`."""

import sys

try:
    from wegwijs.cli import main
except ModuleNotFoundError as missing:
    sys.stderr.write(
        f"Wegwijs is nog niet klaar voor gebruik: {missing.name} ontbreekt.\n"
        "Typ eerst: make serve\n"
        "Gebruik daarna: .venv/bin/python build.py (op Windows: .venv\\Scripts\\python build.py)\n"
    )
    sys.exit(2)

if __name__ == "__main__":
    main()
