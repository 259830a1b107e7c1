"""mellea's requirements: the base of the ready ones, and the adapters that ask any of them chunk by chunk."""
