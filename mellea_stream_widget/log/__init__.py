"""What happened in a run: its events, their log, and whatever only reads them.

This room imports nothing else of the package.
"""
