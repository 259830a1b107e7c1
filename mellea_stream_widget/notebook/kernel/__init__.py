"""Living in a Jupyter kernel: its event loop, its threads, its interrupts, and who is at the other end."""
