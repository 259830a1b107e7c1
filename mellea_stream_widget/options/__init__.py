"""The options of a stream: one table, and all that reads it.

The lines of the magics, `%stream_config`, `pyproject.toml`, IPython's configuration, the help, completion, and the
keywords of `run()` and `arun()` all come from `table.Options`. Nothing in here imports IPython, nor mellea before
a back-end or a requirement is asked for.
"""
