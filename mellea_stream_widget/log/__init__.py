"""The events of a run, their log, and everything that only reads them.

This package imports nothing else of `mellea_stream_widget`.
"""
