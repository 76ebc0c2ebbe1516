# Everything here needs Python 3.11 or newer with pip, and nothing else.
#
#   make run      set up, then start the bot
#   make setup    install what the bot needs, and no more
#   make test     set up, then run every test
#   make check    style, types, import rules and texts
#   make demo     an evening in the street, printed
#   make bench    speed, starting and the log, measured again
#   make matrix   what each platform can do, seen again
#   make lock     bring the pinned versions up to date (needs uv)
#   make clean    remove what the above made
#
# Another Python: make test PYTHON=python3.13 VENV=.venv-3.13

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
ARGS ?=

.PHONY: run setup test check demo bench matrix lock clean

run: $(VENV)/runs
	@echo "== Starting the bot. Ctrl-C stops it."
	@exec $(BIN)/leveller run $(ARGS)

setup: $(VENV)/runs

test: $(VENV)/tests
	@echo "== Running every test, on SQLite and on PostgreSQL"
	@$(BIN)/pytest -n auto $(ARGS)

check: $(VENV)/tests
	@echo "== Style"
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@echo "== Types"
	@$(BIN)/mypy
	@echo "== Who imports whom"
	@$(BIN)/lint-imports
	@echo "== Texts"
	@$(BIN)/python -m tests.textlint

demo: $(VENV)/runs
	@$(BIN)/leveller demo $(ARGS)

bench: $(VENV)/tests
	@$(BIN)/python -m bench $(ARGS)

matrix: $(VENV)/tests
	@$(BIN)/python -m tests.adapters.matrix

# The first lock is what the bot needs; the second adds the tools for tests and checks, at the same versions.
LOCK = uv pip compile pyproject.toml --universal --generate-hashes --no-emit-index-url --no-annotate --no-header --quiet
lock:
	$(LOCK) --upgrade --group build --output-file requirements.lock
	$(LOCK) --upgrade --group dev --constraint requirements.lock --output-file requirements-dev.lock

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis dist

# Setting up. The environment is made without a pip of its own and filled from outside: Debian's Python may lack
# ensurepip, and its pip may not touch the system. Each mark below is newer than what it was made from, so a second
# call does nothing.
INSTALL = $(PYTHON) -m pip --python $(BIN)/python --disable-pip-version-check --no-input install --quiet
THIS_BOT = $(INSTALL) --no-deps --no-build-isolation --editable .

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	{ echo "Leveller needs Python 3.11 or newer; say which with: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -m pip --version >/dev/null 2>&1 || \
	{ echo "pip is missing for $(PYTHON); on Debian: apt install python3-pip" >&2; exit 1; }
	@echo "== Making an environment in $(VENV)"
	@$(PYTHON) -m venv --without-pip $(VENV)

$(VENV)/runs: requirements.lock pyproject.toml | $(BIN)/python
	@echo "== Installing what the bot needs (about a minute, once)"
	@$(INSTALL) --require-hashes --requirement requirements.lock
	@$(THIS_BOT)
	@touch $@

$(VENV)/tests: requirements-dev.lock requirements.lock pyproject.toml | $(BIN)/python
	@echo "== Installing what the bot and its tests need (a few minutes, once)"
	@$(INSTALL) --require-hashes --requirement requirements-dev.lock
	@$(THIS_BOT)
	@touch $(VENV)/runs $@
