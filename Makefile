# Every command a person types. `make` alone sets everything up and makes everything; `make help` lists them.
# Settable on any command: CONTENT=content OUTPUT=output OUTBOX=outbox EDITION=2026-q3 DATE=2026-09-30

PYTHON ?= python3
BIN := .venv/bin
DOORSTEP := $(BIN)/python -m doorstep.desk
export CONTENT OUTPUT OUTBOX EDITION DATE FROM INTO
export PYTHONPATH := plugins

.PHONY: all site mail paper check demo serve import test golden lint pins clean help
.DEFAULT_GOAL := all

all: .venv/ready .venv/pango  ## everything: the site and, for the edition, the e-mail and the paper
	@$(DOORSTEP) all

site: .venv/ready  ## the site and the feeds, into output/
	@$(DOORSTEP) site

mail: .venv/ready  ## the edition's e-mail, into outbox/
	@$(DOORSTEP) mail

paper: .venv/ready .venv/pango  ## the edition's newsletter to print, into outbox/
	@$(DOORSTEP) paper

check: .venv/ready  ## read everything; list problems and advice; write nothing
	@$(DOORSTEP) check

demo: .venv/ready .venv/pango  ## the sample newsletter as it stood on 22 November 2026
	@DATE=2026-11-22 $(DOORSTEP) all

serve: .venv/ready  ## a preview with drafts, at http://127.0.0.1:8000
	@$(DOORSTEP) serve

import: .venv/ready  ## take over a site: make import FROM=its-folder INTO=content
	@$(DOORSTEP) import

test: .venv/test .venv/pango .venv/browser  ## all tests
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy
	@$(BIN)/python -m pytest --cov --cov-report=term-missing:skip-covered

golden: .venv/test .venv/pango  ## write the golden files of the tests anew; read the difference
	@$(BIN)/python -m pytest -q -k golden --golden

lint: .venv/test  ## style and types, mended where a machine can
	@$(BIN)/ruff check --fix . ; $(BIN)/ruff format . ; $(BIN)/mypy

pins: .venv/test  ## pin the newest versions that requirements/*.in allow, with their hashes
	@sh requirements/install.sh pins

clean:  ## delete all that was made; content stays
	@rm -rf output outbox .cache .venv .pytest_cache .mypy_cache .ruff_cache .coverage .hypothesis

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1 | /p' $(MAKEFILE_LIST) | awk -F ' \\| ' '{printf "make %-8s %s\n", $$1, $$2}'

# --- Setting up. Each step leaves a file behind and is done again when what it came from changes.
.venv/ready: requirements/product.txt requirements/build.txt requirements/install.sh
	@PYTHON="$(PYTHON)" sh requirements/install.sh product

.venv/test: .venv/ready requirements/test.txt
	@sh requirements/install.sh test

.venv/pango: .venv/ready
	@sh requirements/install.sh pango

.venv/browser: .venv/test
	@sh requirements/install.sh browser
