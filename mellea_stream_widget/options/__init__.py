"""The options of a run, each in one place, and what is made from them.

The signatures of `stream_with_chunking`, `start_stream`, `run`, `arun` and `StreamPanel`, the lines of the magics,
`%stream_config`, `pyproject.toml`, IPython's configuration, the help and completion are all made from the tables in
`run_options` and `cell_options`. Nothing in here imports IPython, and mellea only when a value needs it.
"""
