# Everything runs in .venv, made from hashed requirements. Needs Python 3.11 or later, and make.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
# Set up again whenever what is to be installed has changed.
READY := $(VENV)/.ready

.PHONY: demo serve test test-all lint lock sbom style words clean system

$(READY): requirements/run.txt requirements/dev.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

demo: $(READY)
	$(BIN)/python examples/demo.py

# An example house in out/house, for trying every part in it; delete the folder to begin anew.
serve: $(READY)
	$(BIN)/partywall serve --example --house out/house

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	PARTYWALL_HOME=.mypy_cache/house $(BIN)/mypy

# Programs from outside that Partywall uses where they are there; without one, the tests that need it are skipped.
PROGRAMS := bwrap:bubblewrap tesseract:tesseract-ocr libswlo.so:libreoffice-writer-nogui libsclo.so:libreoffice-calc-nogui \
  libsdlo.so:libreoffice-impress-nogui pg_ctl:postgresql chromium:chromium
system:
	@missing=""; for each in $(PROGRAMS); do \
	  found="$${each%%:*}"; command -v "$$found" >/dev/null || test -e "/usr/lib/libreoffice/program/$$found" \
	  || ls /usr/lib/postgresql/*/bin/$$found >/dev/null 2>&1 \
	  || missing="$$missing $${each##*:}"; done; \
	if [ -z "$$missing" ]; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  apt-get update -qq && apt-get install -y -qq --no-install-recommends $$missing >/dev/null \
	  || echo "Could not be installed:$$missing. The tests that need them are skipped."; \
	else echo "Not installed (Debian's names):$$missing. The tests that need them are skipped."; fi

test: lint system
	$(BIN)/python -m pytest -n auto

test-all: lint system
	$(BIN)/python -m pytest -n auto -m ""

lock:
	cd requirements && for set in run postgresql dev bench training; do \
	  uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header $$set.in -o $$set.txt; done

# What is installed with Partywall, as CycloneDX: of the locked requirements, so it says what runs and not what could.
sbom: $(READY)
	mkdir -p out && $(BIN)/python requirements/sbom.py > out/partywall.cdx.json && echo out/partywall.cdx.json

# Needs Node. What it makes is kept beside the program, so nobody needs it to run or to test.
style:
	cd style && npm install --silent --no-package-lock && npx sass --no-source-map --style=compressed --load-path=node_modules \
	  govuk.scss ../src/partywall/web/static/govuk.css \
	  && sed 's|//# sourceMappingURL.*||' node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.js \
	  > ../src/partywall/web/static/govuk.js

# All visible words of the pages, for translators.
words: $(READY)
	$(BIN)/pybabel -q extract -F style/babel.cfg -k gettext_noop -k pgettext:1c,2 -c "For translators:" --no-location --sort-output \
	  --project Partywall --copyright-holder "The Partywall authors" --msgid-bugs-address "" --omit-header \
	  -o src/partywall/web/partywall.pot src/partywall/web

clean:
	rm -rf $(VENV) build out
