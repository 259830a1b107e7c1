"""The machine: one run, from the first question to the model to the last event in the log.

Nothing in here imports mellea, IPython or a widget; it can be read, tested and used on its own.
"""
