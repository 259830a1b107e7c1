"""Runs as text and HTML, for terminals, saved notebooks and pages, without IPython or a kernel."""
