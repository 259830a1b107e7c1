# Everything is made from a Python 3.11 or newer and `make`: `make help` lists what there is.
# A stamp file is written only after its step has succeeded, so that any target can be interrupted
# and run again; a second run does only what is out of date.
SHELL := /bin/sh
.DELETE_ON_ERROR:
.NOTPARALLEL:
.DEFAULT_GOAL := help

VENV := .venv
PY := $(VENV)/bin/python
UV := $(VENV)/bin/uv
INSTALL := $(UV) pip install --python $(PY)
NPM := ../scripts/npm
NOTEBOOK := notebooks/01_first_stream.ipynb
NODE_MODULES := js/node_modules/.stamp
BUNDLE := mellea_stream_widget/static/widget.js
JS_SOURCES := $(shell find js -name node_modules -prune -o -type f -print)
OLDER_MELLEA := 0.6.0 0.7.0
HOOKS_MELLEA := 0.7.0 0.8.0
OLDER_KERNELS := 6.29.5 7.0.1
PLACES := collaboration marimo nbclassic server voila vscode
# CI runs the tests of the run on every supported mellea; elsewhere `make test MELLEA=all` does.
MELLEA ?= $(if $(filter true,$(CI)),all,default)
MELLEA_ENVS := $(if $(filter all,$(MELLEA)),$(patsubst %,.venvs/mellea-%/.stamp,$(OLDER_MELLEA) $(HOOKS_MELLEA:%=%-hooks)))

.PHONY: help env weights kernels mellea-envs js demo lab dev test check lint format types readme mutate mutate-sample places bench wheel lock clean

help: ## list the targets
	@echo "Targets:"
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{printf "%-18s %s\n", $$1, $$2}'

demo: env weights ## run the first notebook on the embedded model, live in this terminal
	@$(PY) scripts/demo.py $(NOTEBOOK) build/demo

lab: env weights ## open the first notebook in JupyterLab
	$(PY) -m jupyter lab $(if $(filter 0,$(shell id -u)),--allow-root) $(NOTEBOOK)

dev: $(NODE_MODULES) ## serve the front-end's development page, built again at every reload
	cd js && $(NPM) run dev

test: env weights kernels mellea-envs ## all tests: Python, TypeScript, notebooks, kernels, browser, model
	@$(PY) scripts/run_tests.py $(if $(filter all,$(MELLEA)),--mellea $(OLDER_MELLEA) --hooks $(HOOKS_MELLEA))

check: env ## the inner loop: lint, types and the fast tests
	@$(PY) scripts/run_tests.py --check

lint: env ## check style with ruff, and the layers of the package
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(VENV)/bin/lint-imports

format: env ## format the Python code with ruff
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

types: env ## check types with mypy and tsc
	$(PY) -m mypy
	cd js && $(NPM) run --silent check

readme: env ## write the tables of options in README.md and docs/options.md
	@$(PY) scripts/readme_options.py

mutate: env ## take out one mechanism of the run after another; a test must fail each time
	@$(PY) scripts/mutate.py

mutate-sample: env $(NODE_MODULES) ## change the code at 60 random places; tests should notice (SEED=1 for the same ones again)
	@cd scripts && ../$(PY) random_mutants.py $(if $(SEED),--seed $(SEED))

places: env $(PLACES:%=.venvs/places-%/.stamp) .venvs/colab/.stamp ## see the view in VS Code, marimo, Voilà and others (about 300 MB to download)
	$(PY) -m pytest -q -m place tests/browser/places

bench: env weights ## measure speed and cost, or SECTIONS="cost many" only
	$(PY) -m benchmarks $(SECTIONS)

wheel: env ## build the wheel into dist/
	$(PY) -m build --wheel --no-isolation

env: $(VENV)/.package ## the development environment in .venv

# Without a stamp: the weights lie in the user's cache, and to see that they do costs next to nothing.
weights: env ## the embedded model's weights (about 0.5 GB), unless MELLEA_STREAM_MODEL names others
	@test -n "$$MELLEA_STREAM_MODEL" || echo "==> the embedded model's weights (about 0.5 GB to download, once)"
	@test -n "$$MELLEA_STREAM_MODEL" || \
		$(PY) -c 'from mellea_stream_widget.backends import fetch_model; fetch_model()'

kernels: $(OLDER_KERNELS:%=.cache/kernels/%/.stamp) .venvs/colab/.stamp ## the older kernels that the tests run on

mellea-envs: $(MELLEA_ENVS) ## the environments with older mellea and with its plugins, with MELLEA=all

js: $(BUNDLE) ## build the front-end

lock: $(VENV)/.uv ## pin the newest versions in requirements/
	scripts/lock.sh

clean: ## remove what was built; keeps .venv, .venvs and .cache (the downloads)
	rm -rf build dist mellea_stream_widget/static js/node_modules
	rm -rf .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

$(VENV)/.uv: requirements/uv.txt scripts/bootstrap.sh
	@PYTHON="$(PYTHON)" scripts/bootstrap.sh
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.uv
	@echo "==> the pinned packages (about 220 MB to download, 700 MB on disk)"
	@$(INSTALL) -r $<
	@touch $@

$(VENV)/.package: pyproject.toml $(VENV)/.dev $(BUNDLE)
	@echo "==> this package"
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(NODE_MODULES): js/package.json js/package-lock.json $(VENV)/.uv
	@echo "==> the front-end's tools (npm, about 90 MB on disk)"
	@cd js && $(NPM) ci --ignore-scripts --no-audit --no-fund
	@touch $@

$(BUNDLE): $(JS_SOURCES) $(NODE_MODULES)
	@echo "==> the front-end"
	@cd js && $(NPM) run --silent build
	@touch $@

.cache/kernels/%/.stamp: requirements/kernel-%.txt $(VENV)/.uv
	@echo "==> ipykernel $* (for the tests)"
	@rm -rf .cache/kernels/$* .cache/kernels/$*.part
	@$(INSTALL) --quiet --no-deps --target .cache/kernels/$*.part -r $<
	@mv .cache/kernels/$*.part .cache/kernels/$*
	@touch $@

.venvs/colab/.stamp: requirements/colab.txt $(VENV)/.uv
	@echo "==> an environment with Colab's packages (for the tests)"
	@$(UV) venv --quiet --clear --python $(PY) .venvs/colab
	@$(UV) pip install --quiet --python .venvs/colab/bin/python -r $<
	@touch $@

.venvs/places-vscode/.stamp: requirements/places/vscode.sha256 $(VENV)/.uv
	@echo "==> VS Code's widget manager (for the tests)"
	@rm -rf .venvs/places-vscode && mkdir -p .venvs/places-vscode
	@cd .venvs/places-vscode && ../../scripts/npm pack --silent $$(sed -n 's/^# //p' ../../$<) && sha256sum --quiet --check ../../$<
	@cd .venvs/places-vscode && for package in *.tgz; do tar xzf $$package --one-top-level=$${package%-*} --strip-components=1; done
	@touch $@

.venvs/places-%/.stamp: requirements/places/%.txt $(VENV)/.uv
	@echo "==> an environment with $* (for the tests)"
	@$(UV) venv --quiet --clear --python $(PY) .venvs/places-$*
	@$(UV) pip install --quiet --python .venvs/places-$*/bin/python -r $<
	@touch $@

.venvs/mellea-%/.stamp: requirements/mellea-%.txt $(VENV)/.uv
	@echo "==> an environment with mellea $* (for the tests)"
	@$(UV) venv --quiet --clear --python $(PY) .venvs/mellea-$*
	@$(UV) pip install --quiet --python .venvs/mellea-$*/bin/python -r $<
	@touch $@
