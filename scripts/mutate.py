"""Takes out one mechanism after another in a copy of the package, and sees a test that is named for it go red."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "mellea_stream_widget"
WORKERS = os.cpu_count() or 2
LIMIT = 30.0
"""Seconds after which a test that hangs counts as red."""


class Mutant(NamedTuple):
    """One mechanism, how to take it out, and the test that must notice."""

    mechanism: str
    file: str
    old: str
    new: str
    test: str


MUTANTS = (
    Mutant(
        "siblings of a check that raises are cancelled",
        "core/asking.py",
        "        for lane in lanes:\n            lane.close()\n",
        "",
        "core/test_run_validators.py::test_the_siblings_of_a_requirement_that_raises_are_cancelled_and_awaited",
    ),
    Mutant(
        "cancelled siblings are awaited",
        "core/run.py",
        "[*self._model.tasks, *lanes]",
        "self._model.tasks",
        "core/test_run_validators.py::test_the_siblings_of_a_requirement_that_raises_are_cancelled_and_awaited",
    ),
    Mutant(
        "with fail_fast siblings are cancelled",
        "core/attempt.py",
        "            if self._settings.fail_fast:\n                self._panel.abandon(question)\n",
        "",
        "core/test_run_rejected.py::test_with_fail_fast_sibling_checks_are_cancelled_and_their_verdicts_are_missing",
    ),
    Mutant(
        "siblings of a failed check are awaited for complete results",
        "core/attempt.py",
        "            if self._settings.fail_fast:\n",
        "            if True:\n",
        "core/test_run_rejected.py::test_the_generation_is_cancelled_while_sibling_checks_are_still_awaited",
    ),
    Mutant(
        "a failed check cancels the generation at once",
        "core/attempt.py",
        "            self._doomed = True\n            self._failing()\n",
        "            self._doomed = True\n",
        "core/test_run_rejected.py::test_the_generation_is_cancelled_while_sibling_checks_are_still_awaited",
    ),
    Mutant(
        "the generation is cancelled at the end",
        "core/model.py",
        "                    await self._generation.cancel()\n",
        "                    pass\n",
        "core/test_run_stop.py::test_a_stop_keeps_the_validated_text_cancels_the_generation_and_is_no_error",
    ),
    Mutant(
        "the end of the generation is awaited",
        "core/model.py",
        "return [self._reader, self._closer]",
        "return [self._reader]",
        "core/test_run_stop.py::test_a_back_end_that_takes_its_time_to_end_is_waited_for",
    ),
    Mutant(
        "the reader is gone before the generation is cancelled",
        "core/model.py",
        "                await asyncio.wait([self._reader])\n",
        "                await asyncio.sleep(0)\n",
        "core/test_run_backend.py::test_a_back_end_that_ignores_its_cancellation_holds_the_run_no_longer_than_cleanup",
    ),
    Mutant(
        "who cancels every task does not keep the generation alive",
        "core/model.py",
        "                this.uncancel()\n",
        "                return\n",
        "core/test_run_cancel.py::test_a_sweep_of_all_tasks_in_the_midst_of_the_clean_up_still_ends_the_generation",
    ),
    Mutant(
        "a generation that comes too late is cancelled",
        "core/model.py",
        "            self._generation = started.generation\n",
        "            self._generation = None if self._closer else started.generation\n",
        "core/test_run_backend.py::test_a_start_that_comes_too_late_but_within_the_clean_up_leaves_no_generation",
    ),
    Mutant(
        "a generation that has ended by itself is not cancelled",
        "core/model.py",
        "        self._natural = True\n",
        "",
        "core/test_run_plain.py::test_a_run_without_requirements_gives_out_every_chunk_and_validates_nothing",
    ),
    Mutant(
        "a clean-up that never ends is given up",
        "core/run.py",
        "        self._model.give_up()\n",
        "",
        "core/test_run_backend.py::test_a_generation_whose_clean_up_never_ends_is_given_up",
    ),
    Mutant(
        "a back-end that cancels itself is at fault",
        "core/model.py",
        "        fault.__cause__ = error\n        return fault\n",
        "        return None\n",
        "core/test_run_backend.py::test_a_back_end_that_raises_cancelled_error_by_itself_is_at_fault",
    ),
    Mutant(
        "the event loop gets its turn while a back-end never waits",
        "core/model.py",
        "                await asyncio.sleep(0)\n",
        "                pass\n",
        "core/test_run_backend.py::test_a_back_end_that_has_everything_ready_leaves_others_their_turns",
    ),
    Mutant(
        "the gate: a chunk waits for all verdicts",
        "core/attempt.py",
        "        if waiting and not waiting[0].waiting:\n",
        "        if waiting:\n",
        "core/test_run_plain.py::test_each_chunk_is_checked_by_all_requirements_before_it_comes_out",
    ),
    Mutant(
        "the gate: a failed chunk stays inside",
        "core/attempt.py",
        "            if not self._audit:\n                self.settle(",
        "            if False:\n                self.settle(",
        "core/test_run_rejected.py::test_a_failed_check_ends_the_run_before_its_chunk_comes_out",
    ),
    Mutant(
        "the gate: a cancelled check is no pass",
        "core/panel.py",
        "        self._broken(question, error)\n",
        "        if not isinstance(error, CheckCancelled):\n            self._broken(question, error)\n",
        "core/test_run_validators.py::test_a_requirement_that_cancels_its_own_task_is_at_fault",
    ),
    Mutant(
        "nothing is asked behind a failed chunk",
        "core/attempt.py",
        " and not self._doomed and",
        " and",
        "core/test_run_lookahead.py::test_a_fail_ahead_cancels_the_generation_at_once_and_asks_nothing_more",
    ),
    Mutant(
        "an error of a check ahead waits for its turn",
        "core/attempt.py",
        "        if question is self._open[0]:\n",
        "        if True:\n",
        "core/test_run_lookahead.py::test_an_error_ahead_waits_for_its_turn_as_it_would_without_looking_ahead",
    ),
    Mutant(
        "a chunk does not overtake one that waits for the same requirement",
        "core/asking.py",
        "(self._busy or self._queue)",
        "self._busy",
        "core/test_run_lookahead.py::test_a_chunk_never_overtakes_one_that_waits_for_the_same_requirement",
    ),
    Mutant(
        "requirements that are not independent are asked in turn",
        "core/asking.py",
        " and not self.check.independent:\n            self._queue.append",
        " and False:\n            self._queue.append",
        "core/test_run_lookahead.py::test_a_requirement_that_is_not_independent_is_asked_about_one_chunk_after_the_other",
    ),
    Mutant(
        "the limit of a check",
        "core/asking.py",
        "self._loop.call_later(self._limit, self._expired, question)",
        "None",
        "core/test_run_validators.py::test_a_requirement_that_hangs_is_ended_by_its_limit",
    ),
    Mutant(
        "the limit of silence",
        "core/silence.py",
        "self._timer = self._loop.call_at(self._last + limit, self._look, limit)",
        "pass",
        "core/test_run_backend.py::test_a_back_end_that_falls_silent_is_ended_after_its_text_has_been_checked",
    ),
    Mutant(
        "the limit of the whole run",
        "core/run.py",
        "self._loop.call_later(total, self._expired, total)",
        "None",
        "core/test_run_backend.py::test_a_back_end_that_drips_for_ever_is_ended_by_the_limit_of_the_whole_run",
    ),
    Mutant(
        "the limit of the text",
        "core/intake.py",
        "        if self._room >= 0:\n",
        "        if True:\n",
        "core/test_run_backend.py::test_a_back_end_that_never_comes_to_an_end_is_ended_by_the_limit_of_the_text",
    ),
    Mutant(
        "the limit of a chunk",
        "core/intake.py",
        "        if chunker.pending + len(delta) <= limit:\n",
        "        if True:\n",
        "core/test_run_texts.py::test_a_chunk_without_a_boundary_is_cut_by_its_limit",
    ),
    Mutant(
        "the limit of the clean-up",
        "core/tasks.py",
        "await asyncio.wait(pending, timeout=left)",
        "await asyncio.wait(pending)",
        "core/test_run_backend.py::test_everybody_deaf_at_once_holds_the_run_no_longer_than_cleanup_in_all",
    ),
    Mutant(
        "who ignores its cancellation is named",
        "core/tasks.py",
        '        logger.warning("%s ignores its cancellation for more than cleanup=%g s", name, seconds)\n',
        "        pass\n",
        "core/test_run_backend.py::test_a_back_end_that_ignores_its_cancellation_holds_the_run_no_longer_than_cleanup",
    ),
    Mutant(
        "a cancel during the clean-up is kept",
        "core/tasks.py",
        "            cancelled = exc\n",
        "            pass\n",
        "core/test_run_cancel.py::test_a_cancel_that_comes_when_the_ending_is_decided_does_not_change_it",
    ),
    Mutant(
        "a cancel of the run is passed on",
        "core/run.py",
        "        if cancelled is not None:\n            raise cancelled\n",
        "",
        "core/test_run_cancel.py::test_cancelling_the_task_of_the_run_ends_it_and_acomplete_says_so_once",
    ),
    Mutant(
        "a cancel in the midst of the clean-up does not cut it short",
        "core/tasks.py",
        "        except asyncio.CancelledError as exc:\n            cancelled = exc\n",
        "        except asyncio.CancelledError as exc:\n            return exc\n",
        "core/test_run_cancel.py::test_a_cancel_that_comes_when_the_ending_is_decided_does_not_change_it",
    ),
    Mutant(
        "the caller's end stops the run",
        "core/owner.py",
        "        owner.add_done_callback(owner_done)\n",
        "",
        "core/test_run_cancel.py::test_cancelling_the_caller_ends_the_run_and_leaves_nothing",
    ),
    Mutant(
        "a cancelled acomplete() sees the run ended",
        "core/result.py",
        "            await self._run.ended()\n            raise\n\n    async def _read_up",
        "            raise\n\n    async def _read_up",
        "core/test_run_cancel.py::test_a_call_that_is_cancelled_returns_only_when_nothing_is_left",
    ),
    Mutant(
        "the terminal event",
        "core/run.py",
        "        self._journal.say(CompletedEvent, natural,",
        "        (lambda *_, **__: None)(CompletedEvent, natural,",
        "core/test_run_plain.py::test_a_run_without_requirements_gives_out_every_chunk_and_validates_nothing",
    ),
    Mutant(
        "the terminal event when the loop is closed",
        "core/run.py",
        "        finally:\n            if timer is not None:\n",
        "        except Exception:\n            raise\n        else:\n            if timer is not None:\n",
        "core/test_run_cancelled_anywhere.py::test_a_loop_that_is_closed_at_any_step_leaves_nothing_and_says_nothing[plain]",
    ),
    Mutant(
        "tasks take their first step at once",
        "core/tasks.py",
        "Task(_Begun(coro, name), loop=loop",
        "Task(coro, loop=loop",
        "core/test_run_cancel.py::test_a_run_that_is_cancelled_before_its_first_step_still_ends",
    ),
    Mutant(
        "the log ends",
        "core/run.py",
        "        self.log.close()\n",
        "",
        "core/test_run_plain.py::test_a_run_without_requirements_gives_out_every_chunk_and_validates_nothing",
    ),
    Mutant(
        "the error event",
        "core/run.py",
        "        self._journal.say(ErrorEvent, name, detail)\n",
        "",
        "core/test_run_validators.py::test_a_requirement_that_raises_ends_the_run_as_an_error",
    ),
    Mutant(
        "an ending that is decided stays",
        "core/run.py",
        "        except asyncio.CancelledError as exc:\n            if self._ending is None:\n",
        "        except asyncio.CancelledError as exc:\n            if True:\n",
        "core/test_run_stop.py::"
        "test_a_stop_and_a_cancel_at_the_same_moment_end_the_run_as_stopped_for_the_reason_of_the_stop",
    ),
    Mutant(
        "the error of the clean-up is told",
        "core/run.py",
        "        if trouble is not None:\n            detail",
        "        if False:\n            detail",
        "core/test_run_backend.py::test_an_error_of_the_clean_up_is_told_and_changes_nothing",
    ),
    Mutant(
        "the offset of full_text",
        "core/transcript.py",
        "            self._out_end = span.end\n",
        "            self._out_end = self.received\n",
        "core/test_run_rejected.py::test_a_failed_check_ends_the_run_before_its_chunk_comes_out",
    ),
    Mutant(
        "chunks are found by offset",
        "core/transcript.py",
        "            self._out_end = span.end\n",
        "            self._out_end = self._join_raw().find(span.text) + len(span.text)\n",
        "core/test_run_texts.py::test_a_chunk_that_occurs_twice_is_found_by_its_offset",
    ),
    Mutant(
        "text that a strategy drops stays inside",
        "core/transcript.py",
        "        if not self._checked or rest.isspace():\n",
        "        if True:\n",
        "core/test_run_texts.py::test_text_that_a_strategy_drops_was_checked_by_nobody_and_stays_inside",
    ),
    Mutant(
        "text from before an error is still checked",
        "core/attempt.py",
        "            self._end_error = error\n",
        "            self._end_error = error\n            if error is not None:\n                self._spans.clear()\n",
        "core/test_run_backend.py::test_text_that_came_before_an_error_is_still_checked_and_given_out",
    ),
    Mutant(
        "text that came with an error in one read is not lost",
        "mellea/generation.py",
        "            delta = await self._text_with_error()\n",
        '            delta = ""\n',
        "mellea/test_contract.py::test_text_that_came_with_an_error_in_one_read_is_still_checked_and_given_out",
    ),
    Mutant(
        "the huge delta leaves the loop its turns",
        "core/attempt.py",
        "            for _ in range(STEPS_PER_TURN):\n",
        "            while True:\n",
        "core/test_run_stop.py::test_a_stop_ends_the_run_in_the_midst_of_a_huge_delta",
    ),
    Mutant(
        "tracebacks let go of their frames",
        "core/faults.py",
        "            fault.__traceback__ = None\n",
        "",
        "core/test_run_canary.py::test_text_that_did_not_pass_is_nowhere",
    ),
    Mutant(
        "a settled run lets go of what it read",
        "core/run.py",
        "        attempts.current = self._model = None\n",
        "",
        "core/test_run_canary.py::test_text_that_did_not_pass_is_nowhere",
    ),
    Mutant(
        "the model's context is given up after an unfinished run",
        "mellea/source.py",
        "            if not natural or self._thunk.value != full_text:\n",
        "            if False:\n",
        "mellea/test_canary_on_mellea.py::test_text_that_did_not_pass_is_nowhere",
    ),
    Mutant(
        "requirements are cloned",
        "mellea/source.py",
        "copy(requirement), self._judge",
        "requirement, self._judge",
        "mellea/test_contract.py::test_requirements_are_cloned_for_the_run_and_never_changed",
    ),
    Mutant(
        "an odd verdict fails closed",
        "mellea/checks.py",
        'if getattr(raw, "success", None) not in SUCCESS:',
        "if False:",
        "mellea/test_contract.py::test_what_is_no_verdict_fails_closed_and_is_not_quoted_where_it_may_be_text_of_the_model",
    ),
    Mutant(
        "an odd verdict is not quoted",
        "mellea/checks.py",
        '    return f"an object of type {type(answer).__name__}"\n',
        "    return repr(answer)\n",
        "mellea/test_contract.py::test_what_is_no_verdict_fails_closed_and_is_not_quoted_where_it_may_be_text_of_the_model",
    ),
    Mutant(
        "the verdict of a judge leaves the judged text behind",
        "mellea/lifted.py",
        "reason=result.reason, score=result.score)\n",
        "reason=result.reason, score=result.score, context=context_of(text))\n",
        "requirements/test_as_requirement.py::test_the_verdicts_of_a_lifted_requirement_do_not_hold_the_text",
    ),
    Mutant(
        "a judge's words are cut off before they quote the text",
        "mellea/judge.py",
        "said = says if good else without_quotes(says, text, self.statement)",
        "said = says",
        "requirements/test_judge.py::test_the_judges_own_words_are_kept_but_never_text_that_did_not_come_out",
    ),
    Mutant(
        "white space between chunks is read by rules on the text",
        "mellea/text.py",
        "self._read(span.lead + span.text, ",
        "self._read(span.text, ",
        "requirements/test_in_a_run.py::test_the_white_space_between_chunks_is_read_too",
    ),
    Mutant(
        "a chunk that a limit cut ends no word",
        "mellea/text.py",
        "last or not span.cut",
        "True",
        "requirements/test_in_a_run.py::test_a_chunk_that_a_limit_cut_ends_no_word",
    ),
    Mutant(
        "a combined requirement clones its parts",
        "mellea/combined.py",
        "tuple(copy(part) for part in self.operands)",
        "self.operands if copy else ()",
        "requirements/test_in_a_run.py::test_a_copy_goes_on_from_where_the_original_was",
    ),
    Mutant(
        "a requirement with a chunking of its own clones its cutter",
        "mellea/rechunked.py",
        "        clone._cutter = deepcopy(self._cutter)\n",
        "",
        "requirements/test_in_a_run.py::test_no_requirement_keeps_text_that_did_not_come_out",
    ),
    Mutant(
        "a cutter that somebody else has fed is not used",
        "requirements/units.py",
        "self.cut is not None and self.cut.fed == len(self.text)",
        "self.cut is not None",
        "requirements/test_any_cut.py::test_a_rule_knows_and_says_the_same_however_its_text_was_cut[max_sentences]",
    ),
    Mutant(
        "an error is raised once",
        "core/result.py",
        "            self._surfaced = True\n            raise error\n",
        "            raise error\n",
        "core/test_run_readers.py::test_an_error_is_raised_once_by_whoever_comes_first",
    ),
    Mutant(
        "a closed loop does not stop the writer",
        "core/bell.py",
        "        except RuntimeError:  # the loop is closed",
        "        except KeyError:  # the loop is closed",
        "core/test_log.py::test_a_waiter_on_a_loop_that_is_closed_does_not_disturb_the_writer",
    ),
    Mutant(
        "a wake-up at the wrong moment is not lost",
        "core/bell.py",
        "        return wakers is self._wakers\n",
        "        return True\n",
        "core/test_log.py::test_a_waiter_that_rings_took_the_list_from_registers_again",
    ),
    Mutant(
        "a check whose loop is gone is closed",
        "core/lanes.py",
        "coro.close()  # garbage collection may have closed it before\n",
        "coro.throw(GeneratorExit)\n",
        "core/test_lanes.py::test_a_check_that_garbage_collection_closes_before_its_lane_is_no_trouble",
    ),
    Mutant(
        "a check sees its own task",
        "core/lanes.py",
        "            _leave_task(loop, current)\n        _enter_task(loop, self.task)\n",
        "            pass\n",
        "core/test_run_validators.py::test_every_step_of_a_check_sees_the_same_task_and_the_same_context",
    ),
    Mutant(
        "a check has a context of its own",
        "core/lanes.py",
        "self._context.run(coro.send, None)",
        "coro.send(None)",
        "core/test_lanes.py::test_context_variables_of_a_check_stay_with_its_lane",
    ),
    Mutant(
        "a check sees the text before it as it stands",
        "core/attempt.py",
        "(self._overlap + span.lead)",
        "self._overlap",
        "core/test_run_texts.py::test_with_overlap_each_check_sees_the_end_of_the_text_before_its_chunk",
    ),
    Mutant(
        "a failed attempt is followed by another",
        "core/attempts.py",
        "            self.number < self._retry.attempts\n",
        "            False\n",
        "core/test_run_retry.py::test_a_rejected_answer_is_asked_for_again_from_the_start",
    ),
    Mutant(
        "only the back-end's errors are tried again",
        "core/attempts.py",
        "            and (ending.error is None or ending.of_backend)\n",
        "",
        "core/test_run_retry.py::test_a_requirement_that_errs_is_never_asked_again",
    ),
    Mutant(
        "the wait after an error of the back-end",
        "core/run.py",
        "        cancelled = await self._wait(seconds) if seconds else None\n",
        "        cancelled = None\n",
        "core/test_run_retry.py::test_errors_of_the_back_end_are_tried_again_after_a_growing_wait",
    ),
    Mutant(
        "a stop between two attempts",
        "core/run.py",
        "            while self._ending is None:\n",
        "            while self._ending is None or self._failed:\n",
        "core/test_run_retry.py::test_a_stop_while_the_failed_attempt_is_cleaned_up_ends_the_run",
    ),
    Mutant(
        "the budget of all attempts",
        "core/run.py",
        "            chars_left=chars_left,\n",
        "",
        "core/test_run_retry.py::test_time_and_text_of_all_attempts_together_are_limited",
    ),
    Mutant(
        "a resumed attempt begins behind the seam",
        "core/seam.py",
        "            if end <= self._seam:\n                continue\n",
        "",
        "core/test_run_retry.py::test_a_resumed_answer_goes_on_behind_the_last_chunk_that_came_out",
    ),
    Mutant(
        "a chunk across the seam is given from the seam on",
        "core/seam.py",
        'text, start, lead = text[self._seam - start :], self._seam, ""',
        "pass",
        "core/test_run_retry.py::test_a_chunk_that_goes_on_behind_the_seam_is_checked_and_given_from_the_seam_on",
    ),
    Mutant(
        "the text of a resumed attempt begins with what was kept",
        "core/run.py",
        "            kept=kept.text,\n",
        "",
        "core/test_run_retry.py::test_readers_of_a_resumed_answer_get_its_text_once",
    ),
)


def copy_of_the_project(folder: Path) -> Path:
    """Copy what the tests of the run need."""
    for name in (PACKAGE, "tests"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "static", "browser"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def run(folder: Path, *tests: str) -> subprocess.CompletedProcess[str] | None:
    """Run tests in a copy; None if they hang."""
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "--no-header"]
    environment = {
        **os.environ,
        "HYPOTHESIS_PROFILE": "quick",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": str(folder),
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",  # loading them is four fifths of the time
    }
    nodes = [f"tests/{test}" for test in tests]
    try:
        return subprocess.run(
            [*command, *nodes], cwd=folder, env=environment, capture_output=True, text=True, timeout=LIMIT, check=False
        )
    except subprocess.TimeoutExpired:
        return None


def trial(mutant: Mutant) -> str | None:
    """Try a mutant in a copy of its own; give the complaint if it lives, or cannot be made."""
    with tempfile.TemporaryDirectory() as name:
        folder = copy_of_the_project(Path(name))
        path = folder / PACKAGE / mutant.file
        source = path.read_text(encoding="utf-8")
        if source.count(mutant.old) != 1:
            return f"{mutant.file} has the text to replace {source.count(mutant.old)} times"
        path.write_text(source.replace(mutant.old, mutant.new), encoding="utf-8")
        done = run(folder, mutant.test)
    if done is None or done.returncode == 1:
        return None
    if done.returncode == 0:
        return "no test noticed"
    return f"the test could not run:\n{done.stdout[-2000:]}{done.stderr[-2000:]}"


def main() -> int:
    """Try all mutants, or those whose mechanism has a word in it; the exit code tells whether all were noticed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("word", nargs="?", default="", help="try only the mechanisms that have this word in them")
    word = parser.parse_args().word
    mutants = [mutant for mutant in MUTANTS if word in mutant.mechanism]
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        whole = run(copy_of_the_project(Path(name)), *sorted({mutant.test for mutant in mutants}))
    if whole is None or whole.returncode != 0:
        print("The tests are not green without any mutant:", "a hang" if whole is None else whole.stdout[-3000:])
        return 1
    survivors = 0
    with ThreadPoolExecutor(WORKERS) as pool:
        for mutant, complaint in zip(mutants, pool.map(trial, mutants), strict=True):
            print(f"{'red  ' if complaint is None else 'ALIVE'} {mutant.mechanism}", flush=True)
            if complaint is not None:
                survivors += 1
                print(f"      {complaint}", flush=True)
    noticed = len(mutants) - survivors
    print(f"\n{noticed} passed, {survivors} failed: mechanisms taken out and noticed, {time.monotonic() - began:.0f} s")
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main())
