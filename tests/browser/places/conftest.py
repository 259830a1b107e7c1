"""Places where people work, each with its own environment: `make places` makes them and runs these tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder: they need more than the environment of the other tests."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.place)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give a page in a fresh browser profile."""
    with browser.new_context(viewport={"width": 1100, "height": 1000}) as context:
        yield context.new_page()
