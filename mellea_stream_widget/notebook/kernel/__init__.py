"""Runs in a Jupyter kernel: an event loop beside the kernel's, threads, interrupts, messages, the front-end."""
