# Everything runs in .venv, made from hashed requirements. Needs Python 3.11 or later, and make.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
# Set up again whenever what is to be installed has changed.
READY := $(VENV)/.ready

.PHONY: demo test test-all lint lock clean

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

test: lint
	$(BIN)/python -m pytest -n auto

test-all: lint
	$(BIN)/python -m pytest -n auto -m ""

lock:
	cd requirements && for set in run dev bench; do \
	  uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header $$set.in -o $$set.txt; done

clean:
	rm -rf $(VENV) build out
