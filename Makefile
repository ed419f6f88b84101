# Everything a developer or an office needs to try legalref. Needs Python 3.11 or newer and make; the rest is installed
# into .venv. PYTHON=python3.12 chooses the interpreter, VENV=path another place.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
SUDO := $(shell [ "$$(id -u)" = 0 ] || command -v sudo)
REPORT := corpus/documents/bc-quy-3-2024.txt
FORMATS := html graphml gexf csv cypher json jsonld ttl mmd dot xlsx

.DELETE_ON_ERROR:
.PHONY: help demo test lint eval exports bench clean

help:
	@echo "make demo     build a graph from the corpus, trace a directive, check a report, write graph_exports/corpus.html"
	@echo "make test     install what the tests need and run them"
	@echo "make lint     ruff and mypy"
	@echo "make eval     accuracy on the annotated corpus"
	@echo "make exports  write the corpus graph in every format into graph_exports/"
	@echo "make bench    measure speed and scale"
	@echo "make clean    remove .venv and caches"

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "legalref needs Python 3.11 or newer: make PYTHON=python3.12 ..." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'

$(VENV)/.installed: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/.tests: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --editable . --group test --group spark
	@touch $@

$(VENV)/.lint: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --editable . --group test --group spark --group lint
	@touch $@

demo: $(VENV)/.installed
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && graph="$$folder/corpus.db" && \
	set -e && \
	echo "== legalref build corpus/documents" && \
	$(BIN)/legalref build corpus/documents --register corpus/register.tsv --graph "$$graph" && \
	echo && echo "== legalref trace 76/NQ-CP" && \
	$(BIN)/legalref trace 76/NQ-CP --graph "$$graph" && \
	echo && echo "== legalref check $(REPORT)" && \
	{ $(BIN)/legalref check $(REPORT) --graph "$$graph" || [ $$? -eq 1 ]; } && \
	echo && echo "== legalref export" && \
	$(BIN)/legalref export --graph "$$graph" --title "legalref: corpus" -o graph_exports/corpus.html

# the browser tests drive Debian's chromium; without it they are skipped
test: $(VENV)/.tests
	@command -v chromium >/dev/null 2>&1 || ! command -v apt-get >/dev/null 2>&1 || { \
		$(SUDO) apt-get update -qq && \
		$(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null; } \
		|| echo "chromium could not be installed: the browser tests are skipped" >&2
	$(BIN)/python -m pytest $(PYTEST_ARGS)

lint: $(VENV)/.lint
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

eval: $(VENV)/.installed
	$(BIN)/legalref eval corpus/gold --min mentions=0.99 --min identity=0.99 --min relations=0.97

exports: $(VENV)/.lint
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && graph="$$folder/corpus.db" && set -e && \
	$(BIN)/legalref build corpus/documents --register corpus/register.tsv --graph "$$graph" && \
	for ending in $(FORMATS); do \
		$(BIN)/legalref export --graph "$$graph" --no-orphans --on 2026-01-01 --title "legalref: corpus" \
			-o "graph_exports/corpus.$$ending"; \
	done

bench: $(VENV)/.lint
	@for file in benchmarks/*.py; do \
		module=$$(basename "$$file" .py); \
		case $$module in _*|gained_lost|corpus) continue;; esac; \
		echo "== $$module"; $(BIN)/python -m benchmarks.$$module || exit 1; \
	done

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache build dist
