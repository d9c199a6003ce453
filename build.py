"""The door to Wegwijs: `python build.py --help`."""

from wegwijs.cli import main

if __name__ == "__main__":
    main()
