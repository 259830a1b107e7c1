"""`python -m mellea_stream_widget show FILE` and `... html FILE`."""

from __future__ import annotations

import sys

from .views.cli import main

sys.exit(main())
