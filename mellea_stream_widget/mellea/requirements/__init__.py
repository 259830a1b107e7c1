"""The base of this package's requirements, and the adapters that check chunks with any mellea requirement."""
