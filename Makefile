# What a newcomer and a developer run; `make` alone lists it.
# Everything is installed from the locks into .venv, once, and again only when a lock changes.

PYTHON ?= python3
VENV ?= .venv
Q ?= How many were killed, and who says so?
ARTICLES ?= samples

BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
RUNTIME := $(VENV)/.runtime-installed
DEVELOPMENT := $(VENV)/.development-installed
COMPILE := uv pip compile pyproject.toml --generate-hashes --universal --python-version 3.11 --no-header --quiet

# Handed to the shell by the environment, so that a question may hold any quotation mark.
export Q ARTICLES

.DEFAULT_GOAL := help
.PHONY: help ask chat test check eval bench lock clean

help: ## list these targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(firstword $(MAKEFILE_LIST)) | expand -t 10

ask: $(RUNTIME) ## answer Q="..." over ARTICLES=folder (that nothing is reported is an answer too)
	@$(BIN)/whosays ask "$$Q" --articles "$$ARTICLES" || test $$? -eq 3

chat: $(RUNTIME) ## open the prompt over ARTICLES=folder
	@$(BIN)/whosays repl --articles "$$ARTICLES"

test: $(DEVELOPMENT) ## run the test suite, a file at a time on each core
	$(BIN)/pytest -q -n auto --maxprocesses 4 --dist loadfile

check: $(DEVELOPMENT) ## lint, formatting and types
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

eval: $(RUNTIME) ## measure the answers on every data set at hand, against evals/floors.json
	@$(BIN)/python -m evals

bench: $(RUNTIME) ## time the parts of whosays, beside baselines of the same run
	@$(BIN)/python -m evals.bench

lock: ## resolve the dependencies anew, for every platform, with hashes (needs uv)
	$(COMPILE) --group build --output-file requirements.lock
	$(COMPILE) --group dev --output-file requirements-dev.lock

clean: ## remove whatever these targets made, the indexes included
	rm -rf $(VENV) .whosays .mypy_cache .ruff_cache .hypothesis

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed: make PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)

$(RUNTIME): requirements.lock pyproject.toml | $(BIN)/python
	@echo "Installing the locked dependencies into $(VENV), once."
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

# The development lock holds all of the other one.
$(DEVELOPMENT): requirements-dev.lock pyproject.toml | $(BIN)/python
	@echo "Installing the locked development dependencies into $(VENV), once."
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $(RUNTIME) $@
