"""JSON schemas, asked about values that may not be complete.

`parts` reads a schema into parts and finds what its references mean, `complete` asks parts about whole values, and
`growing` about values that are still being written.
"""
