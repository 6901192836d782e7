# The only commands anyone needs. Each sets up what it lacks first; ARGS=... passes arguments on.
PYTHON ?= python3
HERE := .venv/bin/python
# A run of all tests also says which lines and branches of models/ they reach, and fails below the limit.
WHOLE := --cov --cov-report=term:skip-covered

.PHONY: run test setup check bench screens words mutants

run: setup
	@$(HERE) main.py $(ARGS)

setup:
	@$(PYTHON) -m tools.setup

test:
	@$(PYTHON) -m tools.setup --for tests
	@# Many tests start the program; it is compiled once, not each time.
	@PYTHONDONTWRITEBYTECODE= QT_QPA_PLATFORM=offscreen $(HERE) -m pytest -n 2 $(or $(ARGS),$(WHOLE))

check:
	@$(PYTHON) -m tools.setup --for tests
	@$(HERE) -m ruff format --check .
	@$(HERE) -m ruff check .
	@$(HERE) -m mypy
	@$(HERE) -c "import importlinter.cli as rules; rules.lint_imports_command()"

bench:
	@$(PYTHON) -m tools.setup --for tests
	@$(HERE) -m bench.run $(ARGS)

screens:
	@$(PYTHON) -m tools.setup --for tests
	@QT_QPA_PLATFORM=offscreen $(HERE) -m tools.screens $(ARGS)

words:
	@$(PYTHON) -m tools.setup --for tests
	@$(HERE) -m tools.make_words

mutants:
	@$(PYTHON) -m tools.setup --for tests
	@$(HERE) -m tools.mutants $(ARGS)
