"""Servers on loopback that answer, answer oddly, or do not answer, and what becomes of a name then."""

from __future__ import annotations

import builtins
import getpass
import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest
from fake_server import NOBODY, FakeServer

from mellea_stream_widget import backends
from mellea_stream_widget.backends import BackendUnavailable, UnknownBackend, servers
from mellea_stream_widget.backends.asking import MOST_BYTES, Silent, ask
from mellea_stream_widget.backends.embedded.server import print_progress
from mellea_stream_widget.backends.servers import Served
from mellea_stream_widget.mellea.openai import OpenAIBackend

Serve = Callable[[dict[str, Any]], FakeServer]


def models(*names: str, owner: str = "somebody") -> dict[str, Any]:
    return {"object": "list", "data": [{"id": name, "object": "model", "owned_by": owner} for name in names]}


def tags(*names: str) -> dict[str, Any]:
    return {"models": [{"name": name} for name in names]}


def hang_up(request: BaseHTTPRequestHandler) -> None:
    request.close_connection = True


def lines(caught: pytest.ExceptionInfo[BackendUnavailable]) -> list[str]:
    return str(caught.value).splitlines()


# --- openai -----------------------------------------------------------------------------------------------


def test_openai_takes_the_only_model_that_a_server_has(serve: Serve) -> None:
    server = serve({"/v1/models": models("tea-7b")})
    environ = {"OPENAI_BASE_URL": f"{server.url}/v1/", "OPENAI_API_KEY": "secret"}
    assert servers.openai(environ=environ) == Served("openai", f"{server.url}/v1", "tea-7b", "secret")
    assert server.keys == ["Bearer secret"]


@pytest.mark.claim("openai")
def test_openai_takes_the_model_that_was_named(serve: Serve) -> None:
    server = serve({"/v1/models": models("a", "b", "c")})
    environ = {"OPENAI_BASE_URL": f"{server.url}/v1", "OPENAI_MODEL": "b"}
    assert servers.openai(environ=environ).model == "b"
    assert servers.openai("c", environ).model == "c"


def test_openai_does_not_choose_among_several_models(serve: Serve) -> None:
    server = serve({"/v1/models": models(*"abcdefghij")})
    with pytest.raises(BackendUnavailable) as caught:
        servers.openai(environ={"OPENAI_BASE_URL": f"{server.url}/v1"})
    assert lines(caught) == [
        f"The server at {server.url}/v1 has 10 models: a, b, c, d, e, f, g, h, ...",
        "Set OPENAI_MODEL to one of them.",
    ]


@pytest.mark.claim("openai")
def test_openai_without_a_key_or_an_address_says_what_to_set() -> None:
    with pytest.raises(BackendUnavailable) as caught:
        servers.openai(environ={"OPENAI_MODEL": "b"})
    assert lines(caught)[0] == "Neither OPENAI_API_KEY nor OPENAI_BASE_URL is set."
    assert "OPENAI_BASE_URL=http://host:port/v1" in lines(caught)[1]


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        (401, "refuses the key"),
        (500, "answers with status 500"),
        (b"<html>", "answers with something other than JSON"),
        ([], "answers with something other than a JSON object"),
        (hang_up, "does not answer ("),
    ],
)
def test_openai_says_how_a_server_did_not_answer(serve: Serve, answer: Any, problem: str) -> None:
    server = serve({"/v1/models": answer})
    with pytest.raises(BackendUnavailable) as caught:
        servers.openai(environ={"OPENAI_BASE_URL": f"{server.url}/v1"})
    first, second = lines(caught)
    assert first.startswith(f"The server at {server.url}/v1 {problem}")
    assert second == "Check OPENAI_BASE_URL and OPENAI_API_KEY, and that the server runs."


def test_openai_says_that_nobody_listens() -> None:
    with pytest.raises(BackendUnavailable, match=r"The server at http://127.0.0.1:1 does not answer \(.*refused"):
        servers.openai(environ={"OPENAI_BASE_URL": NOBODY, "OPENAI_MODEL": "b"})


def test_a_server_without_a_list_of_models_will_do_for_a_named_one(serve: Serve) -> None:
    server = serve({})
    environ = {"OPENAI_BASE_URL": server.url, "OPENAI_MODEL": "b"}
    assert servers.openai(environ=environ).model == "b"
    server.answers["/models"] = 403
    with pytest.raises(BackendUnavailable, match="refuses the key"):
        servers.openai(environ=environ)


def drip_lines(request: BaseHTTPRequestHandler) -> None:
    """Send a header after the other: each is in time, and there is no end."""
    request.wfile.write(b"HTTP/1.0 200 OK\r\n")
    drip(request, b"X-Tea: hot\r\n")


def drip_body(request: BaseHTTPRequestHandler) -> None:
    request.send_response(200)
    request.end_headers()
    drip(request, b" ")


def drip(request: BaseHTTPRequestHandler, piece: bytes) -> None:
    pause = threading.Event()
    with suppress(OSError):
        while not pause.wait(0.01):
            request.wfile.write(piece)


@pytest.mark.parametrize("answer", [drip_lines, drip_body])
def test_a_server_that_drips_is_left_at_the_deadline(serve: Serve, answer: Any) -> None:
    server = serve({"/models": answer})
    with pytest.raises(Silent, match=r"does not answer \(no complete answer within 0\.2 s\)"):
        ask(f"{server.url}/models", seconds=0.2)


def test_an_answer_without_end_is_not_read_to_its_end(serve: Serve) -> None:
    server = serve({"/models": b" " * (MOST_BYTES + 2)})
    with pytest.raises(Silent, match="answers with more than 8,000,000 bytes"):
        ask(f"{server.url}/models", seconds=30)
    server.answers["/models"] = b"[" * 100_000
    with pytest.raises(Silent, match="something other than JSON"):
        ask(f"{server.url}/models", seconds=30)


def test_a_key_follows_no_redirect(serve: Serve) -> None:
    other = serve({"/models": models("a")})

    def elsewhere(request: BaseHTTPRequestHandler) -> None:
        request.send_response(302)
        request.send_header("Location", f"{other.url}/models")
        request.end_headers()

    server = serve({"/models": elsewhere})
    with pytest.raises(BackendUnavailable, match="status 302: it wants another address to be asked; name that one"):
        servers.openai(environ={"OPENAI_BASE_URL": server.url, "OPENAI_API_KEY": "secret"})
    assert (server.keys, other.asked) == (["Bearer secret"], [])


@pytest.mark.parametrize("port", [":1", ":x", ""])
def test_no_error_quotes_the_password_of_an_address(port: str) -> None:
    with pytest.raises(BackendUnavailable) as caught:
        servers.openai(environ={"OPENAI_BASE_URL": f"http://me:opensesame@127.0.0.1{port}/v1"})
    assert "opensesame" not in str(caught.value)
    assert "me:" not in str(caught.value)
    assert lines(caught)[0].startswith(f"The server at http://127.0.0.1{port}/v1 does not answer")


# --- ollama -----------------------------------------------------------------------------------------------


@pytest.mark.claim("ollama")
@pytest.mark.parametrize("address", ["file:///etc/hostname", "ftp://127.0.0.1/x", "http://[::1", "127.0.0.1:8080", ""])
def test_only_addresses_of_http_are_asked(address: str) -> None:
    with pytest.raises(Silent, match="its address has to begin with http:// or https://"):
        ask(address, key="sesame", seconds=1)


@pytest.mark.parametrize(
    ("wanted", "chosen"),
    [(None, "qwen2.5:0.5b"), ("llama3.2", "llama3.2:latest"), ("llama3.2:latest", "llama3.2:latest")],
)
def test_ollama_gives_its_newest_model_or_the_wanted_one(serve: Serve, wanted: str | None, chosen: str) -> None:
    server = serve({"/api/tags": tags("nomic-embed-text:latest", "qwen2.5:0.5b", "llama3.2:latest")})
    environ = {"OLLAMA_HOST": server.url}
    assert servers.ollama(wanted, environ) == Served("ollama", f"{server.url}/v1", chosen)
    assert servers.ollama(environ={**environ, "OLLAMA_MODEL": wanted or ""}).model == chosen


def test_ollama_without_the_wanted_model_says_what_it_has(serve: Serve) -> None:
    server = serve({"/api/tags": tags("qwen2.5:0.5b")})
    with pytest.raises(BackendUnavailable) as caught:
        servers.ollama("llama3", {"OLLAMA_HOST": server.url})
    assert lines(caught) == [
        f"The ollama at {server.url} has no model 'llama3'; it has qwen2.5:0.5b.",
        "Get one: ollama pull llama3",
    ]


def test_ollama_without_any_model_says_how_to_get_one(serve: Serve) -> None:
    server = serve({"/api/tags": {"models": None}})
    with pytest.raises(BackendUnavailable, match=r"has no model\.\nGet one: ollama pull qwen2\.5:0\.5b"):
        servers.ollama(environ={"OLLAMA_HOST": server.url})


def test_ollama_that_does_not_answer_says_how_to_start_it() -> None:
    with pytest.raises(BackendUnavailable, match=r"does not answer \(.*\nStart it with `ollama serve`"):
        servers.ollama(environ={"OLLAMA_HOST": NOBODY})


@pytest.mark.claim("ollama")
@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("0.0.0.0", "http://127.0.0.1:11434"),
        ("0.0.0.0:8123", "http://127.0.0.1:8123"),
        ("box.lan", "http://box.lan:11434"),
        ("https://box.lan:443", "https://box.lan:443"),
        ("[::1]:80", "http://[::1]:80"),
    ],
)
def test_ollamas_address_may_be_written_in_its_ways(host: str, address: str) -> None:
    assert servers.ollama_address(host) == address


@pytest.mark.parametrize("host", ["localhost:port", "::1", "http://[::1", "localhost:99999"])
def test_what_is_no_address_of_ollama_is_told_and_not_asked(host: str) -> None:
    with pytest.raises(BackendUnavailable) as caught:
        servers.ollama(environ={"OLLAMA_HOST": host})
    assert lines(caught) == [
        f"Invalid value {host!r} for OLLAMA_HOST: expected a host, a host and a port, or a URL.",
        "Change the variable, or unset it.",
    ]
    assert servers.answering({"OLLAMA_HOST": host}) is None


@pytest.mark.parametrize("listed", ["x", ["x", 7], {"a": 1}, [{"name": None}], 7])
def test_a_program_that_lists_no_models_as_ollama_does_has_none(serve: Serve, listed: Any) -> None:
    server = serve({"/api/tags": {"models": listed}})
    with pytest.raises(BackendUnavailable, match=r"has no model\.\nGet one"):
        servers.ollama(environ={"OLLAMA_HOST": server.url})


# --- whoever answers on this machine ------------------------------------------------------------------------


def test_nobody_answers_on_an_empty_machine() -> None:
    assert servers.answering({}) is None


@pytest.mark.claim("local")
def test_ollama_is_asked_before_the_others(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    own, ollama = serve({"/v1/models": models("m", owner="llamacpp")}), serve({"/api/tags": tags("q")})
    monkeypatch.setattr(servers, "OWN_SERVERS", {"llamacpp": own.url, "vllm": NOBODY})
    assert servers.answering({}) == Served("llamacpp", f"{own.url}/v1", "m", owner="llamacpp")
    monkeypatch.setattr(servers, "OLLAMA", ollama.url)
    assert servers.answering({}) == Served("ollama", f"{ollama.url}/v1", "q")


@pytest.mark.parametrize(
    "answer",
    [
        *(models("x", owner="somebody"), {"data": None}, {"data": ["x"]}, {"data": 7}, [], 401, hang_up),
        {"data": [{"owned_by": "llamacpp"}, {"owned_by": "vllm"}]},
    ],
)
def test_a_program_that_is_none_of_them_does_not_count(
    serve: Serve, monkeypatch: pytest.MonkeyPatch, answer: Any
) -> None:
    other = serve({"/v1/models": answer})
    monkeypatch.setattr(servers, "OWN_SERVERS", {"llamacpp": other.url, "vllm": other.url})
    assert servers.answering({}) is None
    assert other.asked == ["/v1/models"] * 2


@pytest.mark.parametrize(
    ("props", "slots"), [({"total_slots": 4}, 4), ({}, 1), ({"total_slots": "4"}, 1), ({"total_slots": 0}, 1), (404, 1)]
)
def test_llama_server_tells_how_many_answers_it_works_on_at_once(serve: Serve, props: Any, slots: int) -> None:
    server = serve({"/props": props})
    assert servers.slots_of(Served("llamacpp", f"{server.url}/v1", "m", owner="llamacpp")) == slots
    assert servers.slots_of(Served("vllm", f"{server.url}/v1", "m", owner="vllm")) == 8
    assert server.asked == ["/props"]


def test_an_ollama_of_another_machine_is_not_taken_unasked() -> None:
    assert servers.answering({"OLLAMA_HOST": "ollama.invalid"}) is None


# --- names --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "hint"), [("olama", " Did you mean 'ollama'?"), ("LOCAL", " Did you mean 'local'?"), ("x", "")]
)
def test_an_unknown_name_is_told_with_the_choices_and_the_nearest(name: str, hint: str) -> None:
    with pytest.raises(UnknownBackend) as caught:
        backends.resolve(name)
    assert str(caught.value) == f"Unknown back-end {name!r}: expected one of local, ollama, openai.{hint}"


@pytest.mark.claim("servers-need-no-weights")
def test_a_name_becomes_mellea_s_client_on_that_server(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    server = serve({"/api/tags": tags("q", "r:latest"), "/v1/models": models("m")})
    monkeypatch.setenv("OLLAMA_HOST", server.url)
    monkeypatch.setenv("OPENAI_BASE_URL", f"{server.url}/v1")
    resolved = [backends.resolve(name) for name in ("ollama", "ollama:r", "openai", "openai:n")]
    assert [type(backend) for backend in resolved] == [OpenAIBackend] * 4
    assert [backend.model_id for backend in resolved] == ["q", "r:latest", "m", "n"]  # type: ignore[attr-defined]


@pytest.mark.claim("local")
def test_local_is_a_server_that_answers_and_says_so_once(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    server = serve({"/api/tags": tags("q")})
    monkeypatch.setattr(servers, "OLLAMA", server.url)
    said: list[str] = []
    for _ in range(2):
        backend = backends.resolve("local", progress=said.append)
    assert backend.model_id == "q"  # type: ignore[attr-defined]
    user = getpass.getuser()
    assert said == [f"Using q of the ollama at {server.url}/v1, which the user {user} runs."]


@pytest.mark.claim("local-variable")
def test_local_is_the_model_of_the_environment_before_any_server(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    server = serve({"/api/tags": tags("q")})
    monkeypatch.setattr(servers, "OLLAMA", server.url)
    monkeypatch.setenv("MELLEA_STREAM_MODEL", "/nowhere/model.gguf")
    monkeypatch.setattr("importlib.util.find_spec", lambda name: name)
    with pytest.raises(BackendUnavailable, match=r"/nowhere/model.gguf \(MELLEA_STREAM_MODEL\) does not exist"):
        backends.resolve("local")
    with pytest.raises(BackendUnavailable, match=r"/else/model.gguf \(local\(model=...\)\) does not exist"):
        backends.resolve("local:/else/model.gguf")
    assert server.asked == []


def test_the_embedded_model_without_its_engine_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(
        BackendUnavailable, match=r"xllamacpp.*\nInstall it: pip install 'mellea-stream-widget\[local\]'"
    ):
        backends.local()


# --- the surroundings -----------------------------------------------------------------------------------------


def test_loopback_is_asked_directly_and_taken_out_of_the_proxys_hands(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    server, proxy = serve({"/v1/models": models("m")}), serve({})
    monkeypatch.setenv("HTTP_PROXY", proxy.url)
    monkeypatch.setenv("OPENAI_BASE_URL", f"{server.url}/v1")
    backends.resolve("openai")
    assert server.asked[0] == "/v1/models"
    assert proxy.asked == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({}, None),
        ({"http_proxy": "http://p"}, "localhost,127.0.0.1,::1"),
        ({"ALL_PROXY": "http://p", "NO_PROXY": "corp, localhost"}, "corp,localhost,127.0.0.1,::1"),
        ({"HTTP_PROXY": "http://p", "no_proxy": "*"}, "*"),
    ],
)
def test_only_where_a_proxy_is_set_loopback_is_taken_out_of_it(before: dict[str, str], after: str | None) -> None:
    environ = dict(before)
    servers.reach_loopback(environ)
    assert environ.get("no_proxy") == after
    assert (environ == before) == (after in (None, "*"))


@pytest.mark.parametrize(
    ("level", "variable", "after"),
    [
        (logging.NOTSET, "", logging.WARNING),
        (logging.INFO, "", logging.WARNING),
        (logging.DEBUG, "", logging.DEBUG),
        (logging.INFO, "INFO", logging.INFO),
    ],
)
def test_mellea_s_logger_is_hushed_unless_somebody_wants_to_hear_it(
    monkeypatch: pytest.MonkeyPatch, level: int, variable: str, after: int
) -> None:
    logger = logging.getLogger("mellea")
    monkeypatch.setattr(logger, "level", level)
    monkeypatch.setenv("MELLEA_LOG_LEVEL", variable)
    servers.hush()
    assert logger.level == after


@pytest.mark.parametrize(("owner", "resumes"), [("llamacpp", True), ("vllm", True), ("openai", False)])
def test_a_server_that_goes_on_from_an_unfinished_answer_is_known_by_the_owner_of_its_models(
    serve: Serve, monkeypatch: pytest.MonkeyPatch, owner: str, resumes: bool
) -> None:
    server = serve({"/v1/models": models("m", owner=owner)})
    monkeypatch.setenv("OPENAI_BASE_URL", f"{server.url}/v1")
    assert hasattr(backends.resolve("openai"), "resumes") is resumes


def test_progress_goes_to_stderr_but_in_ipython_to_stdout(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delattr(builtins, "__IPYTHON__", raising=False)
    print_progress("in a script")
    monkeypatch.setattr(builtins, "__IPYTHON__", True, raising=False)
    print_progress("in a notebook")
    assert capsys.readouterr() == ("in a notebook\n", "in a script\n")
