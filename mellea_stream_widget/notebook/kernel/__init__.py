"""What a run needs of a Jupyter kernel: an event loop beside its own, threads, interrupts, messages, the front-end."""
