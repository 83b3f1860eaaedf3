# Everything runs in .venv, made from hashed requirements. Needs Python 3.11 or later, and make.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
# Set up again whenever what is to be installed has changed.
READY := $(VENV)/.ready

.PHONY: demo test test-all lint lock clean system

$(READY): requirements/run.txt requirements/dev.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

demo: $(READY)
	$(BIN)/python examples/demo.py

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# Character recognition is the one thing from outside that the tests use; without it, its tests are skipped.
system:
	@if command -v tesseract >/dev/null; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  apt-get update -qq && apt-get install -y -qq tesseract-ocr >/dev/null; \
	else echo "Not installed: tesseract (Debian: tesseract-ocr). The tests of character recognition are skipped."; fi

test: lint system
	$(BIN)/python -m pytest -n auto

test-all: lint system
	$(BIN)/python -m pytest -n auto -m ""

lock:
	cd requirements && for set in run dev bench training; do \
	  uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header $$set.in -o $$set.txt; done

clean:
	rm -rf $(VENV) build out
