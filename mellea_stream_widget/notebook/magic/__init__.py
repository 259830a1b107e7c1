"""The `%%stream` magics, the defaults of a notebook, and what Tab offers in their lines."""
