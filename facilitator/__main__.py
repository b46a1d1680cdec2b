"""Lets `python -m facilitator` do what `facilitator` does."""

from facilitator.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
