# The only commands anyone needs. Each sets up what it lacks first; ARGS=... passes arguments on.
PYTHON ?= python3
HERE := .venv/bin/python

.PHONY: run test setup check bench screens

run: setup
	@$(HERE) main.py $(ARGS)

setup:
	@$(PYTHON) tools/setup.py

test:
	@$(PYTHON) tools/setup.py --for tests
	@QT_QPA_PLATFORM=offscreen $(HERE) -m pytest -n 2 $(ARGS)

check:
	@$(PYTHON) tools/setup.py --for tests
	@$(HERE) -m ruff format --check .
	@$(HERE) -m ruff check .
	@$(HERE) -m mypy
	@$(HERE) -c "import importlinter.cli as rules; rules.lint_imports_command()"

bench:
	@$(PYTHON) tools/setup.py --for tests
	@$(HERE) bench/run.py $(ARGS)

screens:
	@$(PYTHON) tools/setup.py --for tests
	@QT_QPA_PLATFORM=offscreen $(HERE) tools/screens.py $(ARGS)
