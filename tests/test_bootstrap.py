# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The composition root: the log keeps no secret, the clock counts, an empty folder is free."""

from __future__ import annotations

import logging
import os
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from counsellor import bootstrap, event_log
from counsellor.domain.errors import DiskFull

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

CANARY = "Айгүл"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """A started log; the root logger is put back afterwards."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    event_log.start_log(tmp_path / "log")
    yield tmp_path / "log" / "counsellor.log"
    for handler in root.handlers[:]:
        if handler not in handlers:
            root.removeHandler(handler)
            handler.close()
    root.setLevel(level)


def test_the_log_keeps_numbers_and_codes_and_no_text(log: Path) -> None:
    ours = logging.getLogger("counsellor.ui.somewhere")
    ours.warning("saved %d of %s because %s", 3, CANARY, DiskFull(place=CANARY))
    written = log.read_text("utf-8")
    assert "saved 3 of <5 letters> because DiskFull" in written
    assert CANARY not in written


def test_other_libraries_say_only_that_they_said_something(log: Path) -> None:
    logging.getLogger("some.library").warning("value is %s and " + CANARY, CANARY)  # noqa: G003
    written = log.read_text("utf-8")
    assert "some.library" in written
    assert CANARY not in written


def test_a_traceback_with_its_message_stays_out_of_the_log(log: Path) -> None:
    try:
        raise ValueError(CANARY)
    except ValueError:
        logging.getLogger("counsellor").exception("failed")
    written = log.read_text("utf-8")
    assert "failed" in written
    assert CANARY not in written


def test_a_crash_report_of_types_and_places_is_kept_whole(log: Path) -> None:
    logging.getLogger("counsellor.ui.shell.crash_dialog").error("crash\n%s", "builtins.ValueError")
    assert "builtins.ValueError" in log.read_text("utf-8")


def test_a_place_that_cannot_hold_a_log_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    before = list(logging.getLogger().handlers)
    event_log.start_log(tmp_path / "file" / "log")
    assert logging.getLogger().handlers == before


def a_folder(place: Path) -> None:
    (place / "inside").mkdir(parents=True)


def a_pipe(place: Path) -> None:
    os.mkfifo(place)


def a_link_to_a_device(place: Path) -> None:
    place.symlink_to("/dev/null")


def a_link_to_nowhere(place: Path) -> None:
    place.symlink_to(place.with_name("nowhere") / "x")


@pytest.mark.parametrize("lay", [a_folder, a_pipe, a_link_to_a_device, a_link_to_nowhere])
def test_what_is_no_file_in_the_place_of_the_log_is_not_waited_for(
    tmp_path: Path, lay: Callable[[Path], None]
) -> None:
    lay(tmp_path / "counsellor.log")
    before = list(logging.getLogger().handlers)
    event_log.start_log(tmp_path)
    assert logging.getLogger().handlers == before


@pytest.mark.parametrize("lay", [a_folder, a_pipe, a_link_to_nowhere])
def test_a_log_that_cannot_go_on_says_nothing_on_the_terminal(
    log: Path, capfd: pytest.CaptureFixture[str], lay: Callable[[Path], None]
) -> None:
    lay(log.with_name("counsellor.log.1"))
    lay(log.with_name("counsellor.log.2"))
    for _ in range(60):
        logging.getLogger("counsellor.ui.somewhere").warning("x" * 20_000)
    assert capfd.readouterr().err == ""


def test_a_vault_can_be_made_where_nothing_lies(tmp_path: Path) -> None:
    assert bootstrap.nothing_lies_in(tmp_path / "not there")
    assert bootstrap.nothing_lies_in(tmp_path)
    (tmp_path / "vault.json").write_text("")
    assert not bootstrap.nothing_lies_in(tmp_path)
    assert not bootstrap.nothing_lies_in(tmp_path / "vault.json")


def test_a_passphrase_is_the_first_line_of_its_file(tmp_path: Path) -> None:
    file = tmp_path / "passphrase"
    file.write_bytes("алты сөз\r\nmore\n".encode())
    assert bootstrap.first_line(file) == "алты сөз"


def test_the_clock_knows_its_offset_and_runs_on() -> None:
    clock = bootstrap.system_clock()
    assert clock.now().utcoffset() is not None
    assert clock.monotonic() <= clock.monotonic()


@pytest.mark.parametrize(
    ("system", "lacks", "asked"),
    [("linux", "", "CLOCK_BOOTTIME"), ("darwin", "CLOCK_BOOTTIME", "CLOCK_MONOTONIC")],
)
def test_the_clock_counts_sleep_where_the_systems_own_does_not(
    system: str, lacks: str, asked: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The hour of a PIN is over after an hour, also in sleep."""
    clock = bootstrap.system_clock()
    with monkeypatch.context() as patched:
        patched.setattr("sys.platform", system)
        for name in ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC"):
            patched.setattr(time, name, name, raising=False)
        if lacks:
            patched.delattr(time, lacks)
        patched.setattr(time, "clock_gettime", {asked: 7.0}.__getitem__, raising=False)
        assert clock.monotonic() == 7.0


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone is the system's there")
@pytest.mark.parametrize("zone", ["UTC+99:99", "X-167", "", "No/x", ":/tmp/x", "x" * 5000, "Ж"])
def test_a_zone_that_is_none_stops_no_clock(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    try:
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        now = bootstrap.system_clock().now()
        assert now.utcoffset() is not None
        assert abs(now - datetime.now(UTC)).total_seconds() < 60
    finally:
        monkeypatch.undo()
        time.tzset()
