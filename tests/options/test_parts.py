"""Model options one by one, the system prompt, pictures: what they may be, and that the server gets them."""

from __future__ import annotations

import asyncio
import base64
import json
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from protocol_server import MODEL, ProtocolServer, spoken

from mellea_stream_widget import StreamPanel, arun
from mellea_stream_widget.mellea.openai import OpenAIBackend
from mellea_stream_widget.options.errors import OptionError
from mellea_stream_widget.options.parts import ImagesKind, SettingsKind


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("top_p=0.9", {"top_p": 0.9}),
        (["top_k=40", "stop=[\"a\"]", "name=x=y", "word=plain", "no="], {
            "top_k": 40, "stop": ["a"], "name": "x=y", "word": "plain", "no": ""
        }),
        ({"top_p": 0.9}, {"top_p": 0.9}),
        ([], {}),
    ],
)  # fmt: skip
def test_an_option_is_a_key_and_a_value(given: Any, meant: dict[str, Any]) -> None:
    assert SettingsKind().check(given) == meant


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("top_p", "Invalid value 'top_p': expected KEY=VALUE, such as top_p=0.9."),
        ("=3", "Invalid value '=3': expected KEY=VALUE, such as top_p=0.9."),
        ([3], "Invalid value 3: expected KEY=VALUE, such as top_p=0.9."),
        (3, "Invalid value 3: expected a mapping, or texts KEY=VALUE."),
        ({3: 4}, "Invalid value 3: expected the name of a model option, a string."),
    ],
)
def test_anything_else_is_refused(given: Any, message: str) -> None:
    with pytest.raises(OptionError) as told:
        SettingsKind().check(given)
    assert str(told.value) == message


def test_narrower_options_are_put_upon_wider_ones() -> None:
    assert SettingsKind().merge({"a": 1, "b": 2}, ["b=3"]) == {"a": 1, "b": 3}


def test_a_file_that_is_no_picture_is_refused_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "no.png").write_text("no")
    with pytest.raises(OptionError, match=r"Cannot read .*no.png: expected a picture, such as a PNG or JPEG file"):
        ImagesKind().resolve(ImagesKind().check(tmp_path / "no.png"))
    with pytest.raises(OptionError, match=r"Cannot read .*gone.png. There is no such file. Did you mean no.png?"):
        ImagesKind().resolve(ImagesKind().check([str(tmp_path / "gone.png")]))
    with pytest.raises(OptionError, match="expected the path of a picture"):
        ImagesKind().check([3])


@pytest.mark.claim("--option", "--system", "--image")
@pytest.mark.parametrize("door", ["run", "panel"])
def test_the_server_gets_them(protocol_server: ProtocolServer, tmp_path: Path, door: str) -> None:
    protocol_server.answers = [spoken("Red.")]
    backend = OpenAIBackend(model_id=MODEL, base_url=protocol_server.url, api_key="none")
    Image.new("RGB", (2, 2), "red").save(tmp_path / "red.jpg")
    options: dict[str, Any] = {"option_": ["top_p=0.5"], "system": "Be short.", "image": tmp_path / "red.jpg"}
    if door == "run":
        asyncio.run(arun("Which colour?", backend=backend, quiet=True, **options))
    else:
        panel = StreamPanel(backend, **options)
        panel.run("Which colour?").result.log.join_blocking()
        panel.close()
    [sent] = protocol_server.requests
    assert sent["top_p"] == 0.5
    system, user = sent["messages"]
    assert (system["role"], system["content"]) == ("system", "Be short.")
    [url] = [part["image_url"]["url"] for part in user["content"] if part["type"] == "image_url"]
    assert base64.b64decode(url.partition("base64,")[2]).startswith(b"\x89PNG")
    assert "Which colour?" in json.dumps(user)
