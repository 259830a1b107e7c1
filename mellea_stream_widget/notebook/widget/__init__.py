"""The widgets, and how they talk to their page. Importing a module of this room imports anywidget."""
