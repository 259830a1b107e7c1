"""Runs one stream, from the first request to the model to the last event in the log.

This package imports neither mellea nor IPython nor a widget. It can be read, tested and used on its own.
"""
