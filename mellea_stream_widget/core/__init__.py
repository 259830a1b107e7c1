"""The run itself: events, their log, the checks, the gate and the result.

Nothing in here imports mellea, IPython or a widget; it can be read, tested and used on its own.
"""
