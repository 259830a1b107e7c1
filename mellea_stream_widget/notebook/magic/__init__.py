"""The `%%stream` magics, the defaults of a notebook, and completion in their lines."""
