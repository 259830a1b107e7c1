"""`python -m mellea_stream_widget show FILE`, `... html FILE` and `... html FOLDER`."""

from __future__ import annotations

import sys

from .views.cli import main

sys.exit(main())
