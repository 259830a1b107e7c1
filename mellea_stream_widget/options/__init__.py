"""The options of a run, each defined in one place.

The tables in `run_options` and `cell_options` define the signatures of `stream_with_chunking`, `start_stream`, `run`,
`arun` and `StreamPanel`, the lines of the magics, `%stream_config`, `pyproject.toml`, IPython's configuration, the help
and completion. This package never imports IPython, and imports mellea only if a value needs it.
"""
