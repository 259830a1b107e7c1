"""How many answers are valid JSON of a schema: asked for once, drawn again where it failed, and held to the schema.

`python -m benchmarks.json_answers` asks the embedded model and prints the second table of `docs/retry.md`.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from statistics import median
from time import perf_counter
from typing import Any

import jsonschema

from benchmarks.retry import Heard, tokens_of
from mellea_stream_widget import backends
from mellea_stream_widget.mellea.api import ChatContext, Message, ModelOption
from mellea_stream_widget.requirements import json_prefix
from mellea_stream_widget.streaming import start_stream

SCHEMA = {
    "type": "object",
    "properties": {
        "name": {"type": "string", "maxLength": 60},
        "price": {"type": "number", "minimum": 0},
        "colours": {"type": "array", "items": {"enum": ["red", "green", "blue", "white", "black"]}, "maxItems": 3},
        "sold_out": {"type": "boolean"},
    },
    "required": ["name", "price", "colours", "sold_out"],
    "additionalProperties": False,
}
GOODS = (
    *("a teapot", "a bicycle", "a lamp", "a pair of shoes", "a violin", "a tent", "a chair", "an umbrella", "a watch"),
    *(
        "a scarf",
        "a vase",
        "a kite",
        "a rucksack",
        "a bell",
        "a mirror",
        "a chess set",
        "a kettle",
        "a map",
        "a candle",
    ),
    "a notebook",
)
PROMPT = (
    "Describe {} as a JSON object with the keys name (a string), price (a number), colours (a list of at most three of "
    "red, green, blue, white, black) and sold_out (true or false). Write nothing but the JSON."
)
WAYS: Mapping[str, Mapping[str, Any]] = {
    "once": {},
    "restart": {"attempts": 3, "retry": "restart"},
    "resample": {"attempts": 3, "retry": "resample"},
    "constrain": {"constrain": True},
}


async def answer(backend: Any, goods: str, way: str) -> tuple[bool, int, float]:
    """Return whether the answer is valid, how many tokens the model wrote, and how many seconds it took."""
    heard: list[str] = []
    began = perf_counter()
    result = start_stream(
        Message("user", PROMPT.format(goods)),
        backend,
        ChatContext(),
        requirements=[json_prefix(SCHEMA)],
        chunking="word",
        retry_on=["rejected", "failed_validation"],
        model_options={ModelOption.MAX_NEW_TOKENS: 120, ModelOption.TEMPERATURE: 0.0},
        tap=lambda generation, _: Heard(generation, heard),
        **WAYS[way],
    )
    await result.acomplete()
    return valid(result.full_text), tokens_of(backend, "".join(heard)), perf_counter() - began


def valid(text: str) -> bool:
    """Return whether a text is an instance of the schema."""
    try:
        jsonschema.validate(json.loads(text), SCHEMA)
    except (ValueError, jsonschema.ValidationError):
        return False
    return True


async def measure() -> list[str]:
    """Ask for all goods in all ways."""
    backend = await asyncio.to_thread(backends.local)
    rows = ["| way | valid | tokens, median | seconds, median |", "|---|--:|--:|--:|"]
    for way in WAYS:
        answers = [await answer(backend, goods, way) for goods in GOODS]
        share = sum(good for good, _, _ in answers) / len(answers)
        tokens, seconds = median(tokens for _, tokens, _ in answers), median(took for _, _, took in answers)
        rows.append(f"| `{way}` | {share:.0%} | {tokens:.0f} | {seconds:.1f} |")
    return rows


if __name__ == "__main__":
    print("\n".join(asyncio.run(measure())))
