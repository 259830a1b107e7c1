"""`--context` and `--chat`: a conversation from cell to cell."""

import threading
from typing import Any

import pytest
from IPython.core.error import UsageError
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output

from mellea_stream_widget import backends, run
from mellea_stream_widget.mellea.api import ChatContext, MelleaSession, Message


def ask(shell: InteractiveShell, line: str, prompt: str) -> None:
    with capture_output():
        shell.run_cell_magic("stream", line, prompt)


def said(ctx: Any) -> list[str]:
    return [getattr(part, "content", None) or str(part) for part in ctx.as_list()]


def seen(shell: InteractiveShell, number: int) -> list[str]:
    """What the model got before the prompt of a request."""
    return said(shell.user_ns["model"].generations[number].context)


@pytest.fixture(autouse=True)
def answers(shell: InteractiveShell) -> None:
    shell.user_ns["model"] = backends.scripted(["One.", "Two costs $2.", "Three."])


@pytest.mark.claim("--chat")
def test_cells_that_chat_share_the_notebook_s_conversation(shell: InteractiveShell) -> None:
    ask(shell, "-b model --chat", "First?")
    ask(shell, "-b model", "Beside it?")
    ask(shell, "-b model --chat", "Third?")
    assert [seen(shell, number) for number in range(3)] == [[], [], ["First?", "One."]]
    assert said(shell.user_ns["_stream_chat"]) == ["First?", "One.", "Third?", "Three."]


@pytest.mark.claim("--chat")
def test_only_a_run_that_passed_goes_into_the_conversation(shell: InteractiveShell) -> None:
    ask(shell, "-b model --chat", "First?")
    ask(shell, "-b model --chat -r no_prices", "Second?")
    ask(shell, "-b model --chat", "Third?")
    assert seen(shell, 2) == ["First?", "One."]


@pytest.mark.claim("--context")
def test_a_context_is_read_and_changed_only_with_chat(shell: InteractiveShell) -> None:
    ctx = ChatContext().add(Message("user", "Hello."))
    shell.user_ns["ctx"] = ctx
    ask(shell, "-b model --context ctx", "First?")
    assert seen(shell, 0) == ["Hello."]
    assert shell.user_ns["ctx"] is ctx
    ask(shell, "-b model --context ctx --chat", "Second?")
    assert said(shell.user_ns["ctx"]) == ["Hello.", "Second?", "Two costs $2."]
    assert said(ctx) == ["Hello."]


def test_a_session_answers_and_goes_on(shell: InteractiveShell) -> None:
    session = MelleaSession(shell.user_ns["model"], ctx=ChatContext())
    shell.user_ns["session"] = session
    ask(shell, "--context session --chat", "First?")
    assert said(session.ctx) == ["First?", "One."]
    run("Second?", context=session, chat=True)
    assert said(session.ctx) == ["First?", "One.", "Second?", "Two costs $2."]


def test_a_conversation_in_the_background_goes_on_when_it_has_settled(shell: InteractiveShell) -> None:
    ask(shell, "-b model --chat --background", "First?")
    with capture_output():
        shell.run_line_magic("stream_wait", "")
    assert said(shell.user_ns["_stream_chat"]) == ["First?", "One."]


@pytest.mark.parametrize("where", ["_stream_chat", "ctx", "session"])
def test_turns_that_were_asked_at_the_same_time_are_all_in_the_conversation(
    shell: InteractiveShell, where: str
) -> None:
    model, settled = shell.user_ns["model"], threading.Event()

    def later(chunk: str) -> bool:
        return settled.wait(20.0)

    session = MelleaSession(model, ctx=ChatContext())
    shell.user_ns.update(model=backends.scripted(["One.", "Two."]), ctx=ChatContext(), session=session, later=later)
    context = "" if where == "_stream_chat" else f"--context {where} "
    ask(shell, f"-b model {context}--chat --background -r later", "First?")
    ask(shell, f"-b model {context}--chat", "Second?")
    settled.set()
    with capture_output():
        shell.run_line_magic("stream_wait", "")
    ctx = session.ctx if where == "session" else shell.user_ns[where]
    assert said(ctx) == ["Second?", "Two.", "First?", "One."], "in the order in which they settled"


def test_without_anything_to_go_on_in_that_is_told(shell: InteractiveShell) -> None:
    shell.user_ns.update(ctxs=[ChatContext()], forgetful=MelleaSession(shell.user_ns["model"]))
    with pytest.raises(UsageError) as caught:
        ask(shell, "-b model --context ctxs[0] --chat", "First?")
    assert str(caught.value) == (
        "No conversation to continue for --chat: give a MelleaSession as the context, or the name of a variable"
    )
    with pytest.raises(UsageError) as caught:
        ask(shell, "--context forgetful --chat", "First?")
    assert str(caught.value) == (
        "Cannot continue a SimpleContext for --chat: it keeps no messages; make the session with ctx=ChatContext()"
    )
    assert shell.user_ns["model"].generations == []
