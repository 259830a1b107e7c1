"""Interrupts that are noted, and raised where they do no harm."""

import os
import signal
import threading

import pytest

from mellea_stream_widget.notebook.kernel.threads import held, noted


def interrupt() -> None:
    os.kill(os.getpid(), signal.SIGINT)


def test_what_was_begun_is_finished_before_the_interrupt_is_raised() -> None:
    steps = []
    with pytest.raises(KeyboardInterrupt), held():
        steps.append("begun")
        interrupt()
        steps.append("finished")
    assert steps == ["begun", "finished"]


def test_without_an_interrupt_nothing_is_raised_and_the_handler_is_the_old_one() -> None:
    before = signal.getsignal(signal.SIGINT)
    with held():
        assert signal.getsignal(signal.SIGINT) is not before
    assert signal.getsignal(signal.SIGINT) is before
    with pytest.raises(KeyboardInterrupt):
        interrupt()


def test_an_error_comes_through_and_the_handler_is_the_old_one() -> None:
    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(ValueError, match="mine"), held():
        raise ValueError("mine")
    assert signal.getsignal(signal.SIGINT) is before


def test_an_interrupt_is_told_at_once() -> None:
    told = []
    with noted(lambda: told.append("now")) as came:
        assert not came()
        interrupt()
        assert came()
    assert told == ["now"]


def test_in_another_thread_there_is_nothing_to_note() -> None:
    before = signal.getsignal(signal.SIGINT)
    seen = []

    def look() -> None:
        with noted() as came:
            seen.append((came(), signal.getsignal(signal.SIGINT) is before))

    thread = threading.Thread(target=look)
    thread.start()
    thread.join()
    assert seen == [(False, True)]


def test_a_handler_that_cannot_be_put_back_is_replaced_by_the_usual_one(monkeypatch: pytest.MonkeyPatch) -> None:
    set_to: list[object] = []

    def fake_signal(_number: int, handler: object) -> None:
        set_to.append(handler)  # the one before was set by a program in C

    monkeypatch.setattr(signal, "signal", fake_signal)
    with noted():
        pass
    assert set_to[1:] == [signal.default_int_handler]
