"""The widgets, and their messages to and from pages. Importing a module of this package imports anywidget."""
