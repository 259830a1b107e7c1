"""The one room that imports mellea: adapters that hide the differences of 0.6, 0.7 and 0.8.

`import mellea` costs seconds, so nothing in here is imported before somebody starts a run.
"""
