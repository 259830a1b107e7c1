"""The same options have the same hash in every process; others have another one."""

from __future__ import annotations

import asyncio
import contextlib
import functools
import logging
import queue
import re
import subprocess
import sys
import threading
import types
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import openai
import pytest
from many import no_prices

from mellea_stream_widget import backends, requirements, run
from mellea_stream_widget.batch.fingerprint import digest
from mellea_stream_widget.chunking import ProseChunker, WordChunker


def forbidding(word: str) -> Callable[[str], bool]:
    return lambda chunk: word not in chunk


def with_default(chunk: str, word: str = "tea") -> bool:
    return word in chunk


class Checking:
    def __init__(self, word: str) -> None:
        self.word = word

    def check(self, chunk: str) -> bool:
        return self.word in chunk


def wrapped(check: Callable[[str], bool]) -> tuple[Callable[[str], bool], Callable[[str], bool]]:
    @functools.wraps(check)
    def as_it_says(chunk: str) -> bool:
        return check(chunk)

    @functools.wraps(check)
    def the_other_way(chunk: str) -> bool:
        return not check(chunk)

    return as_it_says, the_other_way


IN_ONE_LINE = [lambda chunk: "tea" in chunk, lambda chunk: "tea" not in chunk, lambda chunk: chunk in {"tea", "cup"}]
OF_A_LINE = [lambda chunk: any(one < "t" for one in chunk), lambda chunk: any(one > "t" for one in chunk)]


SAME: list[Callable[[], Any]] = [
    lambda: no_prices,
    lambda: IN_ONE_LINE[2],
    lambda: wrapped(no_prices)[1],
    lambda: forbidding("tea"),
    lambda: Checking("tea"),
    lambda: Checking("tea").check,
    lambda: functools.partial(no_prices, "tea"),
    lambda: requirements.forbid("tea", "coffee"),
    lambda: requirements.max_words(30),
    lambda: WordChunker(),
    lambda: re.compile("tea", re.IGNORECASE),
    lambda: backends.scripted("Tea."),
    lambda: backends.scripted(lambda prompt: "Tea."),
    lambda: backends.scripted(["Tea.", "Coffee."]),
    lambda: {"b": {1, 2, 3}, "a": (1, [2.5, None, True])},
    lambda: b"tea",
]


def test_a_path_is_the_same_after_it_was_used() -> None:
    path = Path("tea/leaves.txt")
    before = digest(forbidding(path))
    assert (hash(path), str(path), path.parts, path.suffix) and digest(forbidding(path)) == before
    assert digest(forbidding(Path("tea/water.txt"))) != before


def test_a_function_is_the_same_whatever_happens_to_the_process_around_it(tmp_path: Path) -> None:
    loop, lock, file = asyncio.new_event_loop(), threading.Lock(), (tmp_path / "log.txt").open("w")
    pool = ThreadPoolExecutor(1)

    def check(chunk: str) -> bool:
        with lock:
            loop.call_soon_threadsafe(sys.intern, chunk)
            pool.submit(sys.intern, chunk)
            return bool(file.write(chunk))

    before = digest(check)
    with file, lock:
        file.write("tea")
        pool.submit(print).result()
        pool.shutdown()
        loop.call_soon(print)
        loop.run_until_complete(asyncio.sleep(0))
        loop.close()
        assert digest(check) == before


async def hold(semaphore: asyncio.Semaphore) -> None:
    await semaphore.acquire()


async def ask(client: httpx.AsyncClient | openai.AsyncOpenAI) -> None:
    with contextlib.suppress(httpx.HTTPError, openai.OpenAIError):
        await client.get("/tea", **({"cast_to": dict} if isinstance(client, openai.AsyncOpenAI) else {}))


def http_client(host: str) -> httpx.AsyncClient:
    return httpx.AsyncClient(base_url=f"http://{host}", transport=httpx.MockTransport(lambda _: httpx.Response(404)))


def openai_client(host: str) -> openai.AsyncOpenAI:
    return openai.AsyncOpenAI(base_url=f"http://{host}", api_key="none", http_client=http_client(host))


USED: dict[str, tuple[Any, Callable[[Any], Any]]] = {
    "lock": (threading.RLock(), lambda lock: lock.acquire()),
    "event": (threading.Event(), lambda event: event.set()),
    "semaphore": (asyncio.Semaphore(2), lambda semaphore: asyncio.run(hold(semaphore))),
    "queue": (queue.Queue(), lambda waiting: waiting.put("tea")),
    "logger": (logging.getLogger("tea.leaves"), lambda logger: logger.isEnabledFor(logging.ERROR)),
    "httpx": (http_client("tea.example"), lambda client: asyncio.run(ask(client))),
    "openai": (openai_client("tea.example"), lambda client: asyncio.run(ask(client))),
}


@pytest.mark.parametrize("name", USED)
def test_what_a_requirement_uses_does_not_change_it(name: str) -> None:
    value, use = USED[name]
    before = digest(forbidding(value))
    use(value)
    assert digest(forbidding(value)) == before


@pytest.mark.parametrize("make", [http_client, openai_client, logging.getLogger])
def test_clients_of_other_servers_and_other_loggers_are_told_apart(make: Callable[[str], Any]) -> None:
    assert digest(make("tea.example")) == digest(make("tea.example"))
    assert digest(make("tea.example")) != digest(make("coffee.example"))


@pytest.mark.parametrize("make", SAME)
def test_what_is_made_alike_is_the_same(make: Callable[[], Any]) -> None:
    assert digest(make()) == digest(make())


def test_what_differs_is_told_apart() -> None:
    different = [
        no_prices,
        with_default,
        forbidding("tea"),
        forbidding("coffee"),
        Checking("tea"),
        Checking("coffee"),
        Checking("tea").check,
        Checking("coffee").check,
        functools.partial(no_prices, "tea"),
        functools.partial(no_prices, "coffee"),
        requirements.forbid("tea"),
        requirements.forbid("coffee"),
        WordChunker(),
        ProseChunker(),
        re.compile("tea"),
        re.compile("tea", re.IGNORECASE),
        backends.scripted("Tea."),
        backends.scripted("Coffee."),
        backends.scripted(lambda prompt: "Tea."),
        backends.scripted(lambda prompt: "Coffee."),
        backends.scripted("Tea.", judge=lambda prompt: "no"),
        backends.scripted("Tea.", pace=0.1),
        backends.resuming(backends.scripted(lambda prompt: "Water.")),
        backends.resuming(backends.scripted(lambda prompt: "Milk.")),
        "tea",
        b"tea",
        ["tea"],
        {"tea": 1},
        {"tea"},
        1,
        1.5,
        None,
    ]
    digests = [digest(one) for one in different]
    assert len(set(digests)) == len(different)


@pytest.mark.parametrize(
    "alike", [IN_ONE_LINE, OF_A_LINE, wrapped(no_prices)], ids=["lambdas", "lambdas with a loop", "wrappers"]
)
def test_functions_of_one_source_are_told_apart(alike: Sequence[Any]) -> None:
    assert len({digest(one) for one in alike}) == len(alike)


def test_a_changed_default_is_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    before = digest(with_default)
    monkeypatch.setattr(with_default, "__defaults__", ("coffee",))
    assert digest(with_default) != before


@pytest.mark.thorough
def test_another_process_finds_the_same() -> None:
    code = (
        "import sys; sys.path[:0] = [sys.argv[1], sys.argv[2]]\n"
        "import test_fingerprint as here\n"
        "print(*(here.digest(make()) for make in here.SAME))"
    )
    support = Path(sys.modules["many"].__file__ or "").parent
    command = [sys.executable, "-c", code, str(support), str(Path(__file__).parent)]
    said = subprocess.run(command, capture_output=True, text=True, check=True)
    assert said.stdout.split() == [digest(make()) for make in SAME]


def test_what_has_no_source_counts_by_its_code() -> None:
    def made(code: str) -> Any:
        space: dict[str, Any] = {}
        exec(code, space)
        return space["check"]

    first, again, other = (made(f"def check(chunk):\n    return {word!r} in chunk") for word in ("tea", "tea", "cup"))
    assert digest(first) == digest(again) != digest(other)
    less, more = (made(f"def check(chunk):\n    return any(one {sign} 't' for one in chunk)") for sign in "<>")
    assert digest(less) != digest(more)


def schema(leaf: str, levels: int) -> dict[str, Any]:
    inner: dict[str, Any] = {"type": leaf}
    for _ in range(levels):
        inner = {"type": "object", "properties": {"cup": inner}, "anyOf": [{}]}
    return inner


@pytest.mark.parametrize("levels", [0, 6, 7, 60])
def test_schemas_that_differ_far_inside_are_told_apart(levels: int) -> None:
    first, again, other = schema("string", levels), schema("string", levels), schema("integer", levels)
    assert digest(first) == digest(again) != digest(other)


def test_a_thing_and_its_many_parts_that_know_it_have_an_end() -> None:
    whole = types.SimpleNamespace(parts=[])
    whole.parts += [types.SimpleNamespace(name=f"part {number}", whole=whole) for number in range(50)]
    assert digest(whole) == digest(whole)


def test_what_contains_itself_has_an_end() -> None:
    circle: list[Any] = []
    circle.append(circle)
    assert digest(circle) == digest(circle)


READY = {
    "forbid": lambda: requirements.forbid(re.compile(r"\$\d+")),
    "forbid words": lambda: requirements.forbid("beer", "wine"),
    "matches": lambda: requirements.matches(r"(?s).*tea.*"),
    "matches a group again": lambda: requirements.matches(r"(?s)(.).*\1?"),
    "must_mention": lambda: requirements.must_mention("tea"),
    "no_urls": requirements.no_urls,
    "no_secrets": requirements.no_secrets,
    "no_personal_data": requirements.no_personal_data,
    "no_repetition": requirements.no_repetition,
    "json_prefix": lambda: requirements.json_prefix({"type": "object"}),
    "max_words": lambda: requirements.max_words(90),
    "max_sentences": lambda: requirements.max_sentences(9),
    "markdown_list": requirements.markdown_list,
    "code_fence": requirements.code_fence,
    "language": lambda: requirements.language("en"),
    "both": lambda: requirements.forbid(re.compile("beer|wine")) & requirements.max_words(9),
    "not": lambda: ~requirements.forbid(re.compile("beer|wine")),
}


@pytest.mark.parametrize("make", READY.values(), ids=READY)
def test_a_requirement_that_was_used_is_the_same_as_before(make: Callable[[], Any]) -> None:
    requirement = make()
    before = digest(requirement)
    assert before == digest(make())
    text = "Tea is hot. It costs $5 at example.org, or beer."
    run("Tea?", backend=backends.scripted(text, cut=3), require=[requirement], emit="audit", quiet=True, raise_=False)
    assert digest(requirement) == before
