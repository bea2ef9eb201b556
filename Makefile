# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0

PYTHON ?= python3
PORT ?= 8000
FUZZ_SECONDS ?= 600
SCALE ?= 1.0
FOCUS_HOME ?= .focus
BIN := .venv/bin
CODE := focus tools tests
# Tests never touch the state of whoever runs them.
PYTEST := FOCUS_HOME="$(CURDIR)/.pytest_cache/home" $(BIN)/python -m pytest
export FOCUS_HOME

.DEFAULT_GOAL := help
.PHONY: help run test journeys model bench accuracy format messages lock clean fuzz

help: ## List these commands
	@echo "Focus. Commands:"
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' Makefile
	@echo "Settings: PORT=$(PORT) FOCUS_HOME=$(FOCUS_HOME) PYTHON=$(PYTHON)"

run: ## Install, load data/, publish the first edition and serve it on 127.0.0.1:$PORT
	@$(PYTHON) tools/bootstrap.py run --port "$(PORT)"
	@$(BIN)/focus load data --into-empty
	@$(BIN)/focus publish --if-none
	@$(BIN)/focus serve --port "$(PORT)" --with-check

test: ## Format, lint, strict types, licences, and all tests with journeys in a browser
	@$(PYTHON) tools/bootstrap.py test
	$(BIN)/ruff format --check --quiet $(CODE)
	$(BIN)/ruff check --quiet $(CODE)
	$(BIN)/mypy $(CODE)
	$(BIN)/python tools/licences.py
	$(BIN)/reuse lint --quiet || $(BIN)/reuse lint --lines
	@$(BIN)/python tools/browser.py
	@$(PYTEST) --quiet

journeys: ## Only the journeys in a browser
	@$(PYTHON) tools/bootstrap.py test
	@$(BIN)/python tools/browser.py
	@$(PYTEST) -m journey

model: ## Fetch the weights of the optional sentence model and make it in FOCUS_HOME (needs 300 MB)
	@$(PYTHON) tools/bootstrap.py model
	@$(PYTHON) tools/weights.py

bench: ## Measure a big edition beside Datasette and plain FTS5 and write docs/speed.md (SCALE=0.05 for a small one)
	@FOCUS_VENV=.venv-bench $(PYTHON) tools/bootstrap.py bench
	@.venv-bench/bin/python -m tests.speed --scale "$(SCALE)"

accuracy: ## Measure how well laws are read and checked; write docs/accuracy.md (needs the counted laws)
	@$(PYTHON) tools/bootstrap.py test
	@status=0; for part in structure check deadlines meaning comparison agreement; do \
		$(BIN)/python -m tests.accuracy.$$part --write || status=1; done; exit $$status

format: ## Write the code the way the format check wants it
	@$(PYTHON) tools/bootstrap.py test
	$(BIN)/ruff format $(CODE)
	$(BIN)/ruff check --fix $(CODE)

messages: ## Collect the words of the interface, update the catalogues, report what is untranslated
	@$(PYTHON) tools/bootstrap.py test
	@$(BIN)/python tools/messages.py

fuzz: ## Spoil small files of every format and read them for FUZZ_SECONDS (600); says what breaks
	@$(PYTHON) tools/bootstrap.py test
	@$(BIN)/python -m tests.fuzz.run --seconds $(FUZZ_SECONDS)

lock: ## Compile requirements/*.in into hashed *.txt (needs uv)
	@command -v uv >/dev/null || { echo "Missing: uv. Install it (pipx install uv), then make lock." >&2; exit 1; }
	uv pip compile --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q requirements/run.in -o requirements/run.txt
	uv pip compile --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q requirements/test.in -o requirements/test.txt
	uv pip compile --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q requirements/bench.in -o requirements/bench.txt
	uv pip compile --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q requirements/model.in -o requirements/model.txt

clean: ## Remove what was built here: .venv, .venv-bench and caches, never FOCUS_HOME
	rm -rf .venv .venv-bench .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find focus tools tests -name __pycache__ -type d -prune -exec rm -rf {} +
