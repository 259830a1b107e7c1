"""Adapters for mellea that hide the differences of 0.6, 0.7 and 0.8. Only this package imports mellea.

`import mellea` takes seconds, so these modules are imported when a run starts.
"""
