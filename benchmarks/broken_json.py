"""How early a structured answer that is not of its form is stopped: 200 broken invoices.

    python benchmarks/broken_json.py

There are forty of each kind of fault. An answer is an invoice with four to eight items, written as a model writes it,
with one fault at a random place. The scripted back-end sends it four characters at a time. What is counted are the
characters that were read until the run has stopped the model; a validation at the end reads all of them.
"""

from __future__ import annotations

import asyncio
import json
import random
from collections.abc import Callable
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from mellea_stream_widget.backends.scripting import ScriptedBackend
from mellea_stream_widget.mellea.api import ChatContext, Message
from mellea_stream_widget.streaming import start_stream

EACH = 40
WORDS = "green black white smoked rolled first autumn spring mountain river garden leaf bud tip".split()  # noqa: SIM905


class Item(BaseModel):
    """One line of an invoice."""

    model_config = ConfigDict(extra="forbid")
    name: str
    kind: Literal["tea", "cup", "pot"]
    pieces: int
    price: float


class Customer(BaseModel):
    """Who pays."""

    model_config = ConfigDict(extra="forbid")
    name: str
    street: str
    city: str


class Invoice(BaseModel):
    """What the model is asked for."""

    model_config = ConfigDict(extra="forbid")
    number: int
    currency: Literal["EUR", "USD"]
    customer: Customer
    items: list[Item]
    total: float


def invoice(rng: random.Random) -> dict[str, Any]:
    """Make an invoice in good order."""
    words = lambda count: " ".join(rng.sample(WORDS, count))  # noqa: E731
    items = [
        {
            "name": words(3),
            "kind": rng.choice(["tea", "cup", "pot"]),
            "pieces": rng.randint(1, 9),
            "price": rng.randint(1, 900) / 10,
        }
        for _ in range(rng.randint(4, 8))
    ]
    return {
        "number": rng.randint(1, 9999),
        "currency": rng.choice(["EUR", "USD"]),
        "customer": {"name": words(2), "street": words(2), "city": words(1)},
        "items": items,
        "total": sum(item["price"] for item in items),
    }


def somewhere(rng: random.Random, value: dict[str, Any]) -> dict[str, Any]:
    """Choose one of the objects of an invoice."""
    chosen: dict[str, Any] = rng.choice([value, value["customer"], *value["items"]])
    return chosen


def wrong_type(rng: random.Random, value: dict[str, Any]) -> str:
    """Put a value of another type into a field."""
    part = somewhere(rng, value)
    key = rng.choice(list(part))
    part[key] = 7 if isinstance(part[key], str) else "seven"
    return json.dumps(value)


def missing_key(rng: random.Random, value: dict[str, Any]) -> str:
    """Leave a field out."""
    part = somewhere(rng, value)
    del part[rng.choice(list(part))]
    return json.dumps(value)


def extra_key(rng: random.Random, value: dict[str, Any]) -> str:
    """Put one field more between the others."""
    part = somewhere(rng, value)
    pairs = list(part.items())
    pairs.insert(rng.randint(0, len(pairs)), ("note", "with thanks"))
    part.clear()
    part.update(pairs)
    return json.dumps(value)


def wrong_enum(rng: random.Random, value: dict[str, Any]) -> str:
    """Choose what is not among the choices."""
    part = rng.choice([value, *value["items"]])
    part["currency" if part is value else "kind"] = "GBP" if part is value else "jar"
    return json.dumps(value)


def prose(rng: random.Random, value: dict[str, Any]) -> str:
    """Write words before the JSON, or behind it, or a fence around it."""
    text = json.dumps(value)
    around = ["Here is the invoice:\n{}", "```json\n{}\n```", "{}\nLet me know if you need anything else."]
    return rng.choice(around).replace("{}", text, 1)


FAULTS: dict[str, Callable[[random.Random, dict[str, Any]], str]] = {
    "wrong type": wrong_type,
    "missing key": missing_key,
    "extra key": extra_key,
    "wrong enum": wrong_enum,
    "prose around it": prose,
}


async def written(text: str) -> int:
    """Return how many characters were read until the run was over; it must not have passed."""
    backend = ScriptedBackend(text, cut=4)
    result = start_stream(Message("user", "Bill me."), backend, ChatContext(), format=Invoice)
    await result.log.join()
    if result.outcome == "passed":
        raise AssertionError(f"a broken answer has passed: {text}")
    return backend.generations[0].delivered


async def main() -> None:
    """Print the table."""
    rng = random.Random(12)
    print("| fault | answers | characters, validated at the end | until the stop | saved |\n|---|---|---|---|---|")
    whole = stopped = 0
    for name, fault in FAULTS.items():
        texts = [fault(rng, invoice(rng)) for _ in range(EACH)]
        read = [await written(text) for text in texts]
        all_of_it, until = sum(map(len, texts)), sum(read)
        print(f"| {name} | {EACH} | {all_of_it:,} | {until:,} | {1 - until / all_of_it:.0%} |")
        whole, stopped = whole + all_of_it, stopped + until
    print(f"| all | {EACH * len(FAULTS)} | {whole:,} | {stopped:,} | {1 - stopped / whole:.0%} |")


if __name__ == "__main__":
    asyncio.run(main())
