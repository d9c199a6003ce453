# Two commands do everything:  make serve  (build and show)  and  make test  (prove).
# Works with GNU make 3.81 (macOS) and newer. On Windows: see README.md.

# The first Python that is new enough.
PYTHON ?= $(shell for one in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$one -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$one && break; done)
PORT ?= 8000
VENV := .venv
RUN := $(VENV)/bin/python
READY := $(VENV)/.ready

.PHONY: serve site test check lint unit audit texts lock clean

serve: $(READY)
	@$(RUN) build.py serve --port $(PORT)

site: $(READY)
	@$(RUN) build.py build

check: $(READY)
	@$(RUN) build.py check

# Quick first, slow last. The browser is looked for (and where possible installed) before any of it.
test: $(READY)
	@$(RUN) -m wegwijs.audit
	@$(RUN) -m wegwijs.paper
	@$(MAKE) --no-print-directory lint unit audit

lint: $(READY)
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m mypy

unit: $(READY)
	$(RUN) -m pytest tests -n auto -q

audit: site
	$(RUN) -m pytest accessibility_tests -n auto -q

$(READY): requirements.lock
	@test -n "$(PYTHON)" || { echo "Installeer Python 3.11 of nieuwer. Debian/Ubuntu: sudo apt-get install python3 python3-venv   macOS: brew install python" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "Python mist het onderdeel venv. Installeer het met: sudo apt-get install python3-venv" >&2; exit 1; }
	@echo "Even geduld: de onderdelen worden eenmalig geïnstalleerd in $(VENV)." >&2
	@$(PYTHON) -m venv --clear $(VENV)
	@$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $(READY)

# After a change of the texts for editors: then fill in what is new in wegwijs/locale/*/editors.po.
texts: $(READY)
	@$(RUN) -m tools.texts

# After a change of the dependencies in pyproject.toml.
lock: $(READY)
	$(RUN) -m pip install --quiet uv
	$(RUN) -m uv pip compile --quiet --universal --generate-hashes --no-header \
		--python-version 3.11 --extra dev pyproject.toml -o requirements.lock

clean:
	rm -rf $(VENV) .cache site audit-report report .site.*
