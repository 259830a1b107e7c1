"""What tells back-ends of one class and model apart."""

import types
from typing import Any

import pytest

from mellea_stream_widget.backends import scripted
from mellea_stream_widget.batch.executing import Shared
from mellea_stream_widget.batch.plan import Variant
from mellea_stream_widget.mellea.address import address_of
from mellea_stream_widget.options.cell_options import CellOptions


@pytest.mark.parametrize(
    ("attributes", "address"),
    [
        ({}, ""),
        ({"_base_url": None, "base_url": "http://a/"}, "http://a/"),
        ({"address": "b", "_base_url": "http://a/"}, "b"),
        ({"address": lambda: "b"}, ""),
    ],
)
def test_a_back_end_says_where_it_sends_its_requests_or_nothing(attributes: dict[str, Any], address: str) -> None:
    assert address_of(types.SimpleNamespace(**attributes)) == address


def test_a_variant_is_ready_once_its_objects_are_found() -> None:
    model = scripted("Tea is hot.")
    shared = Shared([Variant.of("plain", CellOptions(backend=model), model)])
    before = shared.ready(0)
    shared.found(0)
    assert (before, shared.ready(0)) == (False, True)
