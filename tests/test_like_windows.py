# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What `--like-windows` imposes is really imposed; without the option there is nothing to try."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from counsellor import files, renaming
from counsellor.cli.doctor import DiskEncryption, disk_encryption
from counsellor.domain.errors import BundleRefused
from counsellor.domain.place_errors import FileBusy
from counsellor.domain.roster import Suite
from counsellor.files import naming_errors, replace_file, sync_folder, utc_stamp
from counsellor.storage import connection
from counsellor.sync import child_process
from counsellor.sync.sandbox import BundleReader
from counsellor.sync.trust import Trust
from tests.like_windows.programs_modules import TICK_S

ROOT = Path(__file__).resolve().parents[1]
GIVEN = vars(files)
"""The modules that one of the program's own was given."""

pytestmark = pytest.mark.skipif("--like-windows" not in sys.argv, reason="tries --like-windows")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "file"
    path.write_bytes(b"content")
    return path


def test_what_is_open_is_neither_replaced_nor_removed(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_bytes(b"other")
    with file.open("rb"):
        for act in (
            lambda: other.replace(file),
            lambda: file.replace(tmp_path / "new"),
            lambda: file.rename(tmp_path / "new"),
            file.unlink,
            lambda: tmp_path.rename(tmp_path.with_name("moved")),
        ):
            with pytest.raises(PermissionError):
                act()
        with pytest.raises(FileBusy):
            replace_file(file, b"new")
    replace_file(file, b"new")
    assert file.read_bytes() == b"new"


def test_a_folder_is_said_to_have_something_in_it_and_a_name_to_be_taken_whoever_has_it_open(
    file: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.write_bytes(b"other")
    with file.open("rb"):
        with pytest.raises(OSError, match="not empty"):
            tmp_path.rmdir()
        with pytest.raises(FileExistsError):
            other.rename(file)


def opened_by(*command: str) -> subprocess.Popen[bytes]:
    """Start a process that opens a file, here or two processes deeper, until its input ends."""
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert child.stdout is not None
    child.stdout.readline()
    return child


READS = "import sys; file = open(sys.argv[1]); print(flush=True); sys.stdin.read()"
STARTS = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {READS!r}, sys.argv[1]])"


@pytest.mark.parametrize("program", [READS, STARTS])
@pytest.mark.parametrize("flags", [(), ("-I", "-B")])
def test_what_a_child_or_its_child_has_open_counts_too(
    file: Path, program: str, flags: tuple[str, ...]
) -> None:
    with opened_by(sys.executable, *flags, "-c", program, str(file)) as child:
        with pytest.raises(PermissionError):
            file.unlink()
        child.communicate(b"")
    file.unlink()


TRIES = """
import pathlib, sys
try:
    pathlib.Path(sys.argv[1]).unlink()
except PermissionError as error:
    print(error.winerror)
"""


def said_by(*command: str, **environment: str) -> str:
    return subprocess.run(
        [sys.executable, *command],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, **environment},
    ).stdout


def test_what_this_process_has_open_counts_for_its_children(file: Path) -> None:
    with file.open("rb"):
        assert said_by("-c", TRIES, str(file)) == "32\n"
        assert said_by("-I", "-c", TRIES, str(file)) == "32\n"
    assert said_by("-c", TRIES, str(file)) == ""
    assert not file.exists()


def test_what_a_fork_has_open_counts(file: Path) -> None:
    """The tests of kills and races fork."""
    (opened, says), (waits, go_on) = os.pipe(), os.pipe()
    child = os.fork()
    if child == 0:
        os.close(go_on)
        with file.open("rb"):
            os.write(says, b"!")
            os.read(waits, 1)
        os._exit(0)
    os.read(opened, 1)
    with pytest.raises(PermissionError):
        file.unlink()
    os.close(go_on)
    os.waitpid(child, 0)
    for descriptor in (opened, says, waits):
        os.close(descriptor)
    file.unlink()


def test_the_folder_that_a_process_works_in_stays(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    waits = "import sys; print(flush=True); sys.stdin.read()"
    command = [sys.executable, "-c", waits]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder
    ) as child:
        assert child.stdout is not None
        child.stdout.readline()
        with pytest.raises(PermissionError):
            folder.rmdir()
        child.communicate(b"")
    folder.rmdir()


IMPOSED = """
import sys
import counsellor.files as files
given = vars(files)
print(given["sys"].platform, hasattr(given["os"], "fdatasync"), sys.stdout.encoding, *sys.argv[1:])
"""


def test_each_way_of_starting_python_begins_so_and_knows_its_own_words(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{IMPOSED}")
    script = tmp_path / "script"
    script.write_text(
        f"#!{sys.executable}\nimport sys; sys.path.insert(0, {str(ROOT)!r})\n{IMPOSED}"
    )
    script.chmod(0o700)
    expected = "win32 False cp1251 one -c two\n"
    words = ("one", "-c", "two")
    assert said_by("-c", IMPOSED, *words) == expected
    assert said_by("-X", "dev", "-W", "ignore", "-c", IMPOSED, *words) == expected
    assert said_by(str(program), *words) == expected
    assert said_by("-m", "program", *words, PYTHONPATH=str(tmp_path)) == expected
    ran = subprocess.run([script, *words], capture_output=True, check=True, cwd=ROOT)
    assert ran.stdout == expected.replace("\n", "\r\n").encode()


def test_the_reader_of_bundles_is_made_to_behave_so(tmp_path: Path) -> None:
    with BundleReader([], Trust("", "", Suite.PQ, {}, {}, ())) as reader:
        with pytest.raises(BundleRefused):
            reader.read(tmp_path / "none")
        words = Path(f"/proc/{reader.pid}/cmdline").read_bytes().split(b"\0")
    assert any(b"tests.like_windows" in word for word in words)


@pytest.mark.parametrize("name", ["con", "NUL.txt", "aux", "a:b", "what?", "a.", "b ", "a|b", '"'])
def test_names_that_windows_cannot_give_are_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(OSError, match="name"):
        (tmp_path / name).write_bytes(b"")
    with pytest.raises(OSError, match="name"):
        (tmp_path / name).mkdir()


def test_a_path_ends_at_259_letters(tmp_path: Path) -> None:
    wide = tmp_path / ("x" * (246 - len(str(tmp_path))))
    wide.mkdir()
    (wide / ("y" * 11)).touch()
    with pytest.raises(FileNotFoundError):
        (wide / ("y" * 12)).touch()
    with pytest.raises(FileNotFoundError):
        (wide / ("y" * 12)).write_bytes(b"")
    with pytest.raises(FileNotFoundError):
        (wide / "y").mkdir()


def test_a_file_that_may_only_be_read_is_neither_written_nor_replaced(
    file: Path, tmp_path: Path
) -> None:
    (tmp_path / "other").write_bytes(b"other")
    file.chmod(0o400)
    for act in (
        lambda: file.write_bytes(b""),
        lambda: (tmp_path / "other").replace(file),
        file.unlink,
        lambda: os.open(file, os.O_WRONLY),
    ):
        with pytest.raises(PermissionError):
            act()
    file.chmod(0o600)
    file.unlink()


def test_nothing_is_renamed_over_a_folder(file: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    for source in (file, tmp_path / "one"):
        with pytest.raises(PermissionError):
            source.replace(tmp_path / "two")
    with pytest.raises(PermissionError):
        (tmp_path / "two").unlink()


def test_another_case_of_its_letters_is_a_new_name(file: Path) -> None:
    file.rename(file.with_name("FILE"))
    assert [path.name for path in file.parent.iterdir()] == ["FILE"]


def test_a_file_in_the_place_of_a_folder_is_a_path_that_is_not_found(file: Path) -> None:
    with pytest.raises(FileNotFoundError):
        (file / "below").stat()


def test_capitals_make_no_other_name(file: Path) -> None:
    assert (file.parent / "FILE").read_bytes() == b"content"
    (file.parent / "File").write_bytes(b"new")
    assert [path.name for path in file.parent.iterdir()] == ["file"]


def test_the_program_is_given_what_windows_has(tmp_path: Path) -> None:
    assert GIVEN["sys"].platform == "win32"
    assert not hasattr(GIVEN["os"], "fdatasync")
    assert not hasattr(GIVEN["os"], "O_NOFOLLOW")
    assert not sync_folder(tmp_path)
    with naming_errors(tmp_path), pytest.raises(PermissionError):
        GIVEN["os"].open(tmp_path, os.O_RDONLY)


def test_the_program_finds_nothing_of_unix(tmp_path: Path) -> None:
    for name in ("fsync", "replace", "stat"):
        assert hasattr(GIVEN["os"], name)
    for name in ("geteuid", "O_DIRECTORY", "sync", "killpg", "set_blocking", "O_NONBLOCK"):
        assert not hasattr(GIVEN["os"], name)
    assert not hasattr(vars(child_process)["signal"], "SIGKILL")
    assert disk_encryption(tmp_path) is DiskEncryption.CANNOT_TELL
    descriptor = GIVEN["os"].open(__file__, os.O_RDONLY)
    with pytest.raises(OSError, match="descriptor"):
        GIVEN["os"].fsync(descriptor)
    GIVEN["os"].close(descriptor)


def test_a_log_that_the_database_removes_is_open_nowhere(tmp_path: Path) -> None:
    driver = vars(connection)["sqlcipher"]
    path = tmp_path / "database"
    opened = driver.connect(path)
    opened.execute("PRAGMA journal_mode = WAL")
    opened.execute("CREATE TABLE one (two)")
    with path.with_name("database-wal").open("rb"), pytest.raises(PermissionError):
        opened.close()
    opened = driver.connect(path)
    opened.execute("INSERT INTO one VALUES (2)")
    opened.close()
    assert [found.name for found in tmp_path.iterdir()] == ["database"]


def test_what_is_set_on_a_module_of_the_programs_reaches_the_real_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = sys.excepthook
    with monkeypatch.context() as patch:
        patch.setattr(GIVEN["sys"], "excepthook", print)
        assert sys.excepthook is print
    assert sys.excepthook is before


def test_each_eighth_renaming_of_the_programs_meets_a_scanner_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pauses: list[float] = []
    monkeypatch.setattr(time, "sleep", pauses.append)
    for number in range(16):
        (tmp_path / "a").touch()
        renaming.rename_over(tmp_path / "a", tmp_path / str(number))
    assert len(pauses) == 2


def test_the_programs_clock_ticks(tmp_path: Path) -> None:
    assert vars(renaming)["time"].time() % TICK_S == 0
    assert len({utc_stamp() for _ in range(100)}) == 100
