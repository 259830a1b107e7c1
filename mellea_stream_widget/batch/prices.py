"""The prices of tokens, from the package genai-prices. Only this module imports it."""

from __future__ import annotations

from functools import cache
from typing import Any


def price(model: str, prompt_tokens: int, completion_tokens: int) -> float | None:
    """Return the price in US dollars; None if it is unknown, or the package is not installed."""
    prices = _prices()
    if prices is None or not model:
        return None
    usage = prices.Usage(input_tokens=prompt_tokens, output_tokens=completion_tokens)
    try:
        return float(prices.calc_price(usage, model_ref=model).total_price)
    except LookupError:
        return None


@cache
def _prices() -> Any:
    try:
        import genai_prices
    except ImportError:
        return None
    return genai_prices
