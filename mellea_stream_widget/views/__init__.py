"""A run as words and as HTML: for terminals, saved notebooks and pages. Nothing here needs IPython or a kernel."""
