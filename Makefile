# make run: set everything up and open the app. make test: set everything up and pass all tests.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test bench browser clean

run: $(VENV)/run.stamp
	$(BIN)/streamlit run app.py

test: $(VENV)/dev.stamp browser
	$(BIN)/python -m pytest -q -n auto --dist worksteal

bench: $(VENV)/dev.stamp browser
	$(BIN)/python -m benchmarks

# Browser tests need Chromium and Thai fonts; installed where this user may, else the command is said.
browser: $(VENV)/dev.stamp
	@$(BIN)/python tests/browser/install.py

$(VENV)/run.stamp: requirements.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

$(VENV)/dev.stamp: $(VENV)/run.stamp requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $@

clean:
	rm -rf $(VENV)
