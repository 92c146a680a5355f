# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0

PYTHON ?= python3
# -P: nothing is imported from the working folder.
PY := .venv/bin/python -P
ARGS ?=
export PYTHON

# No X server, no display: Qt draws into memory. The xdotool tests start an X server of their own.
OFFSCREEN := QT_QPA_PLATFORM=offscreen

.DEFAULT_GOAL := help
.PHONY: help run test check faults faults-long bench shots lock clean ready-to-run ready-to-test

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile
	@echo "  ARGS=… is passed on, as in: make test ARGS='tests/crypto -x'"

run: ready-to-run ## set up, show the made-up centre going field, office and back, open the window
	@$(PY) -m counsellor demo $(ARGS)

test: ready-to-test ## set up and run the tests
	@$(OFFSCREEN) $(PY) -m pytest $(ARGS)

check: ready-to-test ## lint, format, types, import contracts
	@$(PY) -m ruff check
	@$(PY) -m ruff format --check
	@$(PY) -m mypy
	@.venv/bin/lint-imports --no-logo

faults: ready-to-test ## the kill, flip and full-disk tests
	@$(OFFSCREEN) .ci/faults $(ARGS)

faults-long: ready-to-test ## the same at the numbers that take hours
	@$(OFFSCREEN) $(PY) -m pytest tests/faults -m long $(ARGS)

bench: ready-to-test ## measure against the floors; a table, and build/bench.json
	@mkdir -p build
	@$(OFFSCREEN) $(PY) -m tests.benchmarks $(ARGS)

shots: ready-to-test ## pictures of every page, in three languages, light and dark
	@mkdir -p build
	@$(OFFSCREEN) $(PY) -m tests.shots $(ARGS)

lock: ## pin the newest versions anew, for every platform (needs the network)
	@.ci/lock

clean: ## remove what was made, but for .venv
	@rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	@find counsellor tests -name __pycache__ -type d -prune -exec rm -rf {} +

ready-to-run:
	@.ci/system-packages run
	@.ci/environment requirements.lock requirements-dev.lock
	@$(PY) -m counsellor.wording.compile

ready-to-test:
	@.ci/system-packages test
	@.ci/environment requirements-dev.lock
	@$(PY) -m counsellor.wording.compile
