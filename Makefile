# make run: set up and open the program.   make test: set up and pass the tests.
.PHONY: setup run test demo bench drills lint format words
PY := .venv/bin/python

setup:
	@tools/setup.sh

run:
	@tools/setup.sh window
	@$(PY) main.py

test: setup lint
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n 2

lint: setup
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy
	@.venv/bin/lint-imports

format: setup
	@$(PY) -m ruff check --fix .
	@$(PY) -m ruff format .

demo: setup
	@$(PY) main.py demo --out demo

bench: setup
	@QT_QPA_PLATFORM=offscreen $(PY) -m benchmarks

drills: setup
	@QT_QPA_PLATFORM=offscreen $(PY) -m drills

words: setup
	@$(PY) -m tools.words
