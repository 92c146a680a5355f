# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""An answer whose receiver was deleted meanwhile is nobody's."""

from __future__ import annotations

import gc
import weakref
from functools import partial
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QObject

from counsellor.domain.errors import CounsellorError, WrongPassphrase
from counsellor.ui.vault_thread.receivers import is_gone

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from counsellor.ui.vault_thread.worker import VaultWorker
    from tests.ui.conftest import SmallVault


class Asker(QObject):
    """Notes what it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []

    def take(self, answer: object) -> None:
        self.heard.append((answer, self.objectName()))


def wrapped(asker: Asker) -> list[Callable[[object], None]]:
    """The ways in which callbacks are made here."""

    def nested(answer: object) -> None:
        asker.take(answer)

    def deeper(answer: object) -> None:
        nested(answer)

    return [
        asker.take,
        partial(asker.take),
        nested,
        deeper,
        partial(deeper),
        partial(partial(nested)),
        partial(lambda whose, answer: whose.take(answer), asker),
    ]


@pytest.mark.parametrize("number", range(7))
def test_however_it_is_wrapped(number: int) -> None:
    asker = Asker()
    callback = wrapped(asker)[number]
    assert not is_gone(callback)
    shiboken6.delete(asker)
    assert is_gone(callback)


def test_who_speaks_for_nobody_is_always_there() -> None:
    heard: list[object] = []
    for callback in (heard.append, print, lambda _: None, partial(print, "x"), bool):
        assert not is_gone(callback)


@pytest.mark.parametrize("number", range(7))
def test_a_deleted_asker_is_told_nothing_and_nothing_crashes(
    qtbot: QtBot, worker: VaultWorker[SmallVault], number: int
) -> None:
    crashes: list[object] = []
    worker.crashed.connect(crashes.append)
    asker = Asker()
    callback = wrapped(asker)[number]

    def fail(_vault: SmallVault) -> None:
        raise WrongPassphrase

    worker.submit_urgent(lambda vault: vault.write("x"), callback)
    worker.submit_urgent(fail, failed=callback)
    shiboken6.delete(asker)
    done: list[object] = []
    worker.submit(lambda _: None, done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert crashes == []
    assert worker is not None


def test_nothing_is_held_of_a_job_that_is_over(
    qtbot: QtBot, worker: VaultWorker[SmallVault]
) -> None:
    class Words(str):
        __slots__ = ("__weakref__",)

    words, failed = Words("what was typed"), Words("and was not saved")
    held = [weakref.ref(words), weakref.ref(failed)]
    heard: list[object] = []

    def work(words: str, _vault: SmallVault) -> int:
        return len(words)

    def fail(words: str, _vault: SmallVault) -> None:
        raise WrongPassphrase

    def note(error: CounsellorError) -> None:
        heard.append(error.code)

    job = worker.submit(partial(work, words), heard.append)
    other = worker.submit(partial(fail, failed), failed=note)
    del words, failed
    qtbot.waitUntil(lambda: len(heard) == 2)
    gc.collect()
    assert [one() for one in held] == [None, None]
    assert job is not other
