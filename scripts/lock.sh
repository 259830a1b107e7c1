#!/bin/sh
# Makes the pinned environments in requirements/ anew: the newest versions that fit, for every
# Python from 3.11 on and for every system. The environments with an older mellea follow the
# default one in everything else, so that a difference between their test runs is mellea's.
set -eu
cd "$(dirname "$0")/.."
uv=${UV:-.venv/bin/uv}
constraints=$(mktemp)
trap 'rm -f "$constraints"' EXIT

compile() {
    out=$1
    shift
    echo "==> $out"
    "$uv" pip compile --quiet --upgrade --universal --python-version 3.11 \
        --no-header --no-annotate --output-file "$out" pyproject.toml --extra local --extra checks "$@"
}

# What Colab has in its runtime, which nobody may replace there.
cat > "$constraints" <<'PINS'
anywidget==0.9.21
ipykernel==6.17.1
ipython==7.34.0
ipywidgets==7.7.1
traitlets==5.7.1
PINS
compile requirements/colab.txt requirements/mellea.in --constraint "$constraints"

compile requirements/dev.txt --extra lab --extra test --extra dev

# With the plugins, mellea needs so much more that those environments stand beside the others.
follow() {
    version=$1 out=$2
    shift 2
    { grep -v '^mellea==' requirements/dev.txt; echo "mellea==$version"; } > "$constraints"
    compile "$out" requirements/mellea.in --constraint "$constraints" "$@"
}

for version in 0.6.0 0.7.0; do
    follow "$version" "requirements/mellea-$version.txt"
done
for version in 0.7.0 0.8.0; do
    follow "$version" "requirements/mellea-$version-hooks.txt" --extra hooks
done

# The places of `make places`: the packages that they share with the default environment are the same.
place() {
    out=requirements/places/$1.txt
    shift
    echo "==> $out"
    "$uv" pip compile --quiet --upgrade --universal --python-version 3.11 \
        --no-header --no-annotate --constraint requirements/dev.txt --output-file "$out" "$@"
}

echo jupyterlab jupyter-collaboration ipykernel | tr ' ' '\n' | place collaboration pyproject.toml -
echo marimo | place marimo pyproject.toml -
echo nbclassic ipykernel | tr ' ' '\n' | place nbclassic pyproject.toml -
echo jupyterlab | place server -
echo voila ipykernel | tr ' ' '\n' | place voila pyproject.toml -
