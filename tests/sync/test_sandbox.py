# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Bundles are read in a process of their own, which may die without taking anything along."""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import counsellor
from counsellor.domain.coded import RefusalReason
from counsellor.domain.errors import BundleRefused
from counsellor.domain.roster import Suite
from counsellor.sync.bundle import BlobSource
from counsellor.sync.opened_bundle import OpenedBundle
from counsellor.sync.reader_child import READER_WORD, ReaderLimits
from counsellor.sync.reading import open_bundle
from counsellor.sync.sandbox import BundleReader
from counsellor.sync.trust import Trust
from tests.sync.hostile import Forger, corpus, revoked
from tests.sync.offices import Office, a_day, a_note

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="asks /proc")


@pytest.fixture(scope="module")
def office() -> Office:
    return Office(Suite.X25519)


@pytest.fixture
def reader(office: Office) -> Iterator[BundleReader]:
    with BundleReader([office.head.identity], office.trust()) as running:
        yield running


def written(folder: Path, office: Office, count: int = 1) -> list[Path]:
    paths = []
    for number in range(count):
        path = folder / f"{number:03}.age"
        path.write_bytes(office.seal(office.content([a_note(office.field, number)]))[0])
        paths.append(path)
    return paths


@pytest.mark.parametrize("suite", list(Suite))
def test_what_comes_out_is_what_reading_here_gives(suite: Suite, tmp_path: Path) -> None:
    office = Office(suite)
    data, _ = office.seal(office.content(a_day(office.field, 3)))
    path = tmp_path / "a.age"
    path.write_bytes(data)
    keys = [office.head.identity]
    with BundleReader(keys, office.trust()) as reader:
        assert reader.read(path) == open_bundle(io.BytesIO(data), keys, office.trust())


@linux_only
def test_whoever_has_the_answer_may_move_the_file(
    reader: BundleReader, office: Office, tmp_path: Path
) -> None:
    """Windows moves and deletes no file that the child has open still."""
    (path,) = written(tmp_path, office)
    seen = path.stat()
    for _ in range(50):
        reader.read(path)
        for held in Path(f"/proc/{reader.pid}/fd").iterdir():
            # A closed one may go while it is looked at.
            with contextlib.suppress(FileNotFoundError):
                assert not os.path.samestat(seen, held.stat())


def test_a_run_gives_bundles_in_their_order_whatever_is_wrong_with_some(
    reader: BundleReader, office: Office, tmp_path: Path
) -> None:
    paths = written(tmp_path, office, 12)
    paths[4].write_bytes(b"hello")
    paths[7].unlink()
    paths[9].unlink()
    paths[9].mkdir()
    found = list(reader.read_all(paths))
    assert [path for path, _ in found] == paths
    refused = {
        n: one.fields["reason"]
        for n, (_, one) in enumerate(found)
        if isinstance(one, BundleRefused)
    }
    assert refused == {4: "not_an_age_file", 7: "damaged", 9: "damaged"}
    counters = [one.entries[0].version.counter for _, one in found if isinstance(one, OpenedBundle)]
    assert counters == [0, 1, 2, 3, 5, 6, 8, 10, 11]


def test_a_link_is_not_followed(reader: BundleReader, office: Office, tmp_path: Path) -> None:
    (path,) = written(tmp_path, office)
    link = tmp_path / "link.age"
    link.symlink_to(path)
    with pytest.raises(BundleRefused) as refused:
        reader.read(link)
    assert refused.value.fields["reason"] == "damaged"
    assert reader.read(path).entries


def test_a_pipe_is_not_waited_for(reader: BundleReader, office: Office, tmp_path: Path) -> None:
    (path,) = written(tmp_path, office)
    pipe = tmp_path / "pipe.age"
    os.mkfifo(pipe)
    with pytest.raises(BundleRefused) as refused:
        reader.read(pipe)
    assert refused.value.fields["reason"] == "damaged"
    assert reader.read(path).entries


def test_a_file_name_in_any_script_is_found(
    reader: BundleReader, office: Office, tmp_path: Path
) -> None:
    (path,) = written(tmp_path, office)
    renamed = path.rename(tmp_path / "көшірме \udcff.age")
    assert reader.read(renamed).entries


@linux_only
def test_the_whole_corpus_is_refused_in_one_child_within_its_memory(tmp_path: Path) -> None:
    forger = Forger()
    cases = corpus(forger)
    paths = {}
    for number, name in enumerate(cases):
        paths[tmp_path / f"{number:03}.age"] = name
        (tmp_path / f"{number:03}.age").write_bytes(cases[name].data)
    sound = tmp_path / "sound.age"
    sound.write_bytes(forger.sealed())
    with BundleReader([forger.office.head.identity], forger.office.trust()) as reader:
        born = reader.pid
        for path, found in reader.read_all(paths):
            forged = cases[paths[path]]
            why = found if isinstance(found, BundleRefused) else found.refusal
            assert why is not None, paths[path]
            assert why.fields["reason"] == forged.reason, paths[path]
            assert why.fields["detail"] == forged.detail, paths[path]
        assert reader.read(sound).entries
        assert reader.pid == born
        assert kilobytes(born, "VmHWM") <= 256 * 1024


def kilobytes(pid: int | None, field: str) -> int:
    """Ask the kernel about a process's memory."""
    text = Path(f"/proc/{pid}/status").read_text()
    return int(text.split(f"{field}:")[1].split()[0])


def kill_reader(reader: BundleReader) -> None:
    assert reader.pid is not None
    os.kill(reader.pid, signal.SIGKILL)


def test_a_child_that_dies_costs_one_bundle_and_the_run_goes_on(
    reader: BundleReader, office: Office, tmp_path: Path
) -> None:
    paths = written(tmp_path, office, 8)
    died = []
    for number, (_, found) in enumerate(hold_while_asking(reader, paths)):
        if isinstance(found, BundleRefused):
            assert found.fields == {"reason": RefusalReason.READER_DIED, "detail": "exit-9"}
            died.append(number)
    assert died == [0]


def hold_while_asking(
    reader: BundleReader, paths: list[Path]
) -> Iterator[tuple[Path, OpenedBundle | BundleRefused]]:
    """Stop the child before it can answer, and kill it once it was asked."""
    assert reader.pid is not None
    os.kill(reader.pid, signal.SIGSTOP)

    def asked() -> Iterator[Path]:
        for number, path in enumerate(paths):
            if number == 2:
                kill_reader(reader)
            yield path

    yield from reader.read_all(asked())


def test_a_child_that_falls_silent_is_ended(
    reader: BundleReader, office: Office, tmp_path: Path
) -> None:
    paths = written(tmp_path, office, 2)
    assert reader.read(paths[0]).entries
    silent = reader.pid
    assert silent is not None
    os.kill(silent, signal.SIGSTOP)
    reader._limits = ReaderLimits(patience=0.1)
    with pytest.raises(BundleRefused) as refused:
        reader.read(paths[1])
    assert refused.value.fields["reason"] is RefusalReason.READER_DIED
    with pytest.raises(ProcessLookupError):
        os.kill(silent, 0)
    reader._limits = ReaderLimits()
    assert reader.read(paths[1]).entries


@linux_only
def test_a_bundle_that_wants_more_memory_than_allowed_kills_the_child_alone(
    office: Office, tmp_path: Path
) -> None:
    blob = bytes(14 << 20)
    source = BlobSource(hashlib.sha256(blob).hexdigest(), len(blob), io.BytesIO(blob))
    hungry = tmp_path / "hungry.age"
    hungry.write_bytes(office.seal(office.content([], blobs=[source]))[0])
    (modest,) = written(tmp_path, office)
    limits = ReaderLimits(memory=72 << 20)
    with BundleReader([office.head.identity], office.trust(), limits) as reader:
        ((_, first), (_, second)) = reader.read_all([hungry, modest])
    assert isinstance(first, BundleRefused)
    assert first.fields["reason"] is RefusalReason.READER_DIED
    assert isinstance(second, OpenedBundle)


@linux_only
def test_the_child_gives_up_what_it_does_not_need(reader: BundleReader) -> None:
    reader_is_confined(reader)
    limits = Path(f"/proc/{reader.pid}/limits").read_text()
    found = {line[:26].strip(): line[26:].split()[:2] for line in limits.splitlines()[1:]}
    memory = str(512 << 20)
    assert found["Max address space"] == [memory, memory]
    assert found["Max file size"] == ["0", "0"]
    assert found["Max core file size"] == ["0", "0"]
    assert int(found["Max open files"][0]) <= 32
    assert "NoNewPrivs:\t1" in Path(f"/proc/{reader.pid}/status").read_text()


def reader_is_confined(reader: BundleReader) -> None:
    """Wait for the child's first answer, before which it has confined itself."""
    with pytest.raises(BundleRefused):
        reader.read(Path("/nowhere.age"))


@linux_only
def test_cpu_time_is_allowed_anew_for_each_bundle(
    reader: BundleReader, office: Office, tmp_path: Path
) -> None:
    list(reader.read_all(written(tmp_path, office, 5)))
    limits = Path(f"/proc/{reader.pid}/limits").read_text()
    line = next(line for line in limits.splitlines() if line.startswith("Max cpu time"))
    assert 60 <= int(line.split()[3]) <= 62


@linux_only
def test_no_key_is_on_the_command_line_or_in_the_environment(
    reader: BundleReader, monkeypatch: pytest.MonkeyPatch, office: Office
) -> None:
    monkeypatch.setenv("COUNSELLOR_CANARY", "canary")
    with BundleReader([office.head.identity], office.trust()) as second:
        reader_is_confined(second)
        assert "AGE-SECRET-KEY" not in Path(f"/proc/{second.pid}/cmdline").read_text()
        environment = Path(f"/proc/{second.pid}/environ").read_text()
    assert "AGE-SECRET-KEY" not in environment
    assert "canary" not in environment


def test_the_child_loads_neither_qt_nor_a_database_nor_the_rest_of_the_program() -> None:
    asked = (
        "import sys, counsellor.sync.reader_process\n"
        "print(*(name for name in sys.modules if name.count('.') <= 1))"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert not loaded & {"PySide6", "sqlite3", "sqlcipher3", "sqlite_utils", "opendal", "pickle"}
    ours = {name for name in loaded if name.startswith("counsellor.")}
    assert ours == {
        *("counsellor.crypto", "counsellor.domain", "counsellor.sync"),
        *("counsellor.paths", "counsellor.plain_file"),
    }


def test_a_frozen_program_calls_itself(
    monkeypatch: pytest.MonkeyPatch, office: Office, tmp_path: Path
) -> None:
    """Let a launcher stand for the frozen program; it starts another, as one-file builds do."""
    program = tmp_path / "program"
    program.write_text(
        f"#!{sys.executable}\n"
        "import subprocess, sys\n"
        f"sys.path.insert(0, {str(Path(counsellor.__file__).parents[1])!r})\n"
        f"if sys.argv[1] == {READER_WORD!r}:\n"
        "    program = [sys.executable, __file__, 'go', *sys.argv[2:]]\n"
        "    sys.exit(subprocess.run(program).returncode)\n"
        "from counsellor.sync.reader_process import main\n"
        "main(sys.argv[2:])\n"
    )
    program.chmod(0o700)
    (path,) = written(tmp_path, office)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    with BundleReader([office.head.identity], office.trust()) as reader:
        assert reader.read(path).entries


def test_nothing_stays_behind(office: Office, tmp_path: Path) -> None:
    (path,) = written(tmp_path, office)
    with BundleReader([office.head.identity], office.trust()) as reader:
        assert reader.read(path).entries
        child = reader.pid
        assert child is not None
    assert reader.pid is None
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)
    with pytest.raises(ValueError, match="not open"):
        reader.read(path)


def test_new_trust_counts_for_what_was_read_ahead(
    reader: BundleReader, office: Office, tmp_path: Path
) -> None:
    paths = written(tmp_path, office, 6)
    stranger = replace(office.trust(), devices={})
    found = []
    for _, one in reader.read_all(paths):
        found.append(one)
        if len(found) == 2:
            reader.believe(stranger)
        if len(found) == 4:
            reader.believe(office.trust())
    refused = [isinstance(one, BundleRefused) for one in found]
    assert refused == [False, False, True, True, False, False]


def test_trust_arrives_whole(tmp_path: Path) -> None:
    forger = Forger()
    path = tmp_path / "a.age"
    path.write_bytes(forger.sealed())
    trust: Trust = revoked(forger).trust()
    with (
        BundleReader([forger.office.head.identity], trust) as reader,
        pytest.raises(BundleRefused) as refused,
    ):
        reader.read(path)
    assert refused.value.fields["reason"] is RefusalReason.REVOKED
    assert refused.value.fields["device"] == forger.office.field.device


def test_one_bundle_can_be_read_in_the_middle_of_a_run(
    reader: BundleReader, office: Office, tmp_path: Path
) -> None:
    paths = written(tmp_path, office, 8)
    order = []
    for path, found in reader.read_all(paths[:4]):
        assert isinstance(found, OpenedBundle)
        order.append(path)
        between = paths[len(order) + 3]
        assert reader.read(between).entries[0].version.counter == len(order) + 3
    assert order == paths[:4]


def test_a_run_that_is_left_early_disturbs_no_other(
    reader: BundleReader, office: Office, tmp_path: Path
) -> None:
    paths = written(tmp_path, office, 6)
    run = reader.read_all(paths)
    next(run)
    run.close()  # type: ignore[attr-defined]
    assert [path for path, _ in reader.read_all(paths[::-1])] == paths[::-1]
    assert reader.read(paths[3]).entries[0].version.counter == 3
