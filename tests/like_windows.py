# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
r"""`pytest --like-windows`: impose what Windows does, as far as Linux can be made to.

For everybody, below the folder for temporary files:

- What is open in this process or a child of it is not replaced, renamed, unlinked or removed: a
  sharing violation. The kernel's own list of descriptors is asked, so SQLite's count too.
- Names are case-insensitive; reserved ones, `<>:"|?*` and a dot or blank at the end are refused.

For the program's own modules, which are given other modules where they import these:

- `os` lacks what Windows lacks (`O_NOFOLLOW`, `O_DIRECTORY`, `fdatasync`, `posix_fadvise` …), opens
  no folder, and writes `\r\n` for `\n` to a file that was opened without `O_BINARY`.
- `fcntl` and `resource` are missing, `msvcrt` is there; `sys.platform` says `win32`.
- A text file without a named encoding is cp1251, as on a Russian Windows.
- Clocks tick in 15.6 ms: `time.time`, `time.monotonic`, `datetime.now`.

A test of what Windows has not at all says so: `@pytest.mark.posix_only(reason)`.
"""

# ruff: noqa: ANN401, PTH112 - functions of the system are stood in for, whatever they take

from __future__ import annotations

import builtins
import ctypes
import datetime as dt
import errno
import fcntl
import io
import os
import re
import shutil
import stat
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

TICK_S = 0.015625
ENCODING = "cp1251"
_PRODUCT = "counsellor"
_BINARY = 1 << 30
_SHARING_VIOLATION, _BAD_NAME = 32, 123
_RESERVED = re.compile(r"(con|prn|aux|nul|com[1-9]|lpt[1-9])(\..*)?", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"|?*\x00-\x1f]|[. ]$')
_LACKING = frozenset(
    {
        *("O_NOFOLLOW", "O_DIRECTORY", "O_NONBLOCK", "O_CLOEXEC", "O_DSYNC", "O_SYNC"),
        *(
            "fdatasync",
            "posix_fallocate",
            "posix_fadvise",
            "statvfs",
            "fstatvfs",
            "pread",
            "pwrite",
        ),
        *("getuid", "geteuid", "getgid", "chown", "fchmod", "fchown", "mkfifo", "mknod", "fork"),
        *("sendfile", "sync", "killpg", "setsid", "nice", "uname", "POSIX_FADV_DONTNEED"),
    }
)
_MISSING = frozenset({"fcntl", "resource", "termios", "pwd", "grp"})

_stat, _lstat, _scandir, _open = os.stat, os.lstat, os.scandir, io.open
_place = os.path.realpath(tempfile.gettempdir())


class SharingViolation(PermissionError):
    """What Windows answers where somebody has the file open."""

    winerror = _SHARING_VIOLATION


class BadName(OSError):
    """What Windows answers to a name that it cannot give."""

    winerror = _BAD_NAME


# --- for everybody: names and what is open ------------------------------------------------------


def _is_ours(path: object) -> bool:
    if not isinstance(path, (str, Path)):
        return False
    return os.path.abspath(path).startswith(_place)  # noqa: PTH100 - Path would ask the system


def _is_there(path: Any) -> bool:
    try:
        _lstat(path)
    except (OSError, ValueError):
        return False
    return True


def _descriptors() -> Iterator[str]:
    """Yield the paths of all that this process and its children have open."""
    processes = ["self"]
    for thread in _scandir("/proc/self/task"):
        with suppress(OSError), _open(f"{thread.path}/children", encoding="ascii") as children:
            processes += children.read().split()
    for process in processes:
        try:
            entries = list(_scandir(f"/proc/{process}/fd"))
        except OSError:
            continue
        yield from (entry.path for entry in entries)


def _is_open(path: str | Path) -> bool:
    """Tell whether a file, or anything in a folder, is open somewhere."""
    try:
        found = _lstat(path)
    except OSError:
        return False
    below = os.path.realpath(path) + os.sep
    for descriptor in _descriptors():
        try:
            if os.path.samestat(_stat(descriptor), found):
                return True
            if stat.S_ISDIR(found.st_mode) and os.readlink(descriptor).startswith(below):  # noqa: PTH115
                return True
        except OSError:
            continue
    return False


def _refuse_open(*paths: object) -> None:
    for path in paths:
        if isinstance(path, (str, Path)) and _is_ours(path) and _is_open(path):
            raise SharingViolation(errno.EACCES, "it is being used by another process", str(path))


def _refuse_name(path: object) -> None:
    if isinstance(path, (str, Path)) and _is_ours(path):
        name = Path(path).name
        if _RESERVED.fullmatch(name) or _FORBIDDEN.search(name):
            raise BadName(errno.EINVAL, "the name is not correct", str(path))


def _as_it_is_written(path: Any) -> Any:
    """Return the name that is there, whatever its letters' case; the path itself if none is."""
    if not _is_ours(path) or _is_there(path):
        return path
    asked = Path(path)
    try:
        with _scandir(asked.parent) as entries:
            same = [one.path for one in entries if one.name.lower() == asked.name.lower()]
    except OSError:
        return path
    return same[0] if same else path


def _replacing(real: Callable[..., Any]) -> Callable[..., Any]:
    is_rename = real.__name__ == "rename"

    def call(source: Any, target: Any, **how: Any) -> Any:
        source, target = _as_it_is_written(source), _as_it_is_written(target)
        _refuse_name(target)
        _refuse_open(source, target)
        if is_rename and _is_there(target):
            raise FileExistsError(errno.EEXIST, "File exists", str(source), None, str(target))
        return real(source, target, **how)

    return call


def _removing(real: Callable[..., Any]) -> Callable[..., Any]:
    def call(path: Any, **how: Any) -> Any:
        path = _as_it_is_written(path)
        _refuse_open(path)
        return real(path, **how)

    return call


def _making(real: Callable[..., Any]) -> Callable[..., Any]:
    def call(path: Any, *rest: Any, **how: Any) -> Any:
        _refuse_name(path)
        return real(_as_it_is_written(path), *rest, **how)

    return call


def _linking(real: Callable[..., Any]) -> Callable[..., Any]:
    def call(source: Any, target: Any, **how: Any) -> Any:
        _refuse_name(target)
        return real(source, _as_it_is_written(target), **how)

    return call


def _looking(real: Callable[..., Any]) -> Callable[..., Any]:
    def call(path: Any, *rest: Any, **how: Any) -> Any:
        try:
            return real(path, *rest, **how)
        except FileNotFoundError:
            written = _as_it_is_written(path)
            if written is path:
                raise
            return real(written, *rest, **how)

    return call


# --- for the program: its modules ---------------------------------------------------------------


def _asked_by_product(depth: int = 2) -> bool:
    """Tell whether a module of the program called, itself or through pathlib."""
    frame = sys._getframe(depth)
    while frame.f_back is not None and frame.f_globals.get("__name__") == "pathlib":
        frame = frame.f_back
    return str(frame.f_globals.get("__name__")).partition(".")[0] == _PRODUCT


def _opening(real: Callable[..., Any]) -> Callable[..., Any]:
    def call(
        file: Any,
        mode: str = "r",
        buffering: int = -1,
        encoding: Any = None,
        *rest: Any,
        **how: Any,
    ) -> Any:
        if _is_ours(file):
            file = _as_it_is_written(file)
            if not mode.startswith("r"):
                _refuse_name(file)
            if os.path.isdir(file) and _asked_by_product():
                raise PermissionError(errno.EACCES, "Permission denied", str(file))
        if "b" not in mode and encoding in {None, "locale"} and _asked_by_product():
            encoding = ENCODING
        return real(file, mode, buffering, encoding, *rest, **how)

    return call


class _Instead(ModuleType):
    """A module with some names of its own and some that are not there."""

    def __init__(self, real: ModuleType, lacking: frozenset[str] = frozenset(), **own: object):
        super().__init__(real.__name__)
        self.__dict__.update(own)
        self.__dict__["_real"], self.__dict__["_lacking"] = real, lacking

    def __getattr__(self, name: str) -> Any:
        if name in self.__dict__["_lacking"]:
            raise AttributeError(name)
        return getattr(self.__dict__["_real"], name)


class _Descriptors:
    """`os.open` and its like of a C library that knows text files from binary ones."""

    def __init__(self) -> None:
        self._text: set[int] = set()

    def open(self, path: Any, flags: int, mode: int = 0o777, **how: Any) -> int:
        if _is_ours(path):
            path = _as_it_is_written(path)
            if flags & os.O_CREAT:
                _refuse_name(path)
            if os.path.isdir(path):
                raise PermissionError(errno.EACCES, "Permission denied", str(path))
        descriptor = os.open(path, flags & ~_BINARY, mode, **how)
        (self._text.discard if flags & _BINARY else self._text.add)(descriptor)
        return descriptor

    def close(self, descriptor: int) -> None:
        self._text.discard(descriptor)
        os.close(descriptor)

    def fdopen(self, descriptor: int, *rest: Any, **how: Any) -> Any:
        self._text.discard(descriptor)
        return os.fdopen(descriptor, *rest, **how)

    def read(self, descriptor: int, size: int) -> bytes:
        found = os.read(descriptor, size)
        return found.replace(b"\r\n", b"\n") if descriptor in self._text else found

    def write(self, descriptor: int, content: bytes) -> int:
        if descriptor in self._text:
            os.write(descriptor, bytes(content).replace(b"\n", b"\r\n"))
            return len(content)
        return os.write(descriptor, content)


def _ticking(real: Callable[[], float]) -> Callable[[], float]:
    return lambda: real() // TICK_S * TICK_S


class _SameInstances(type):
    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, dt.datetime)


class _TickingDatetime(dt.datetime, metaclass=_SameInstances):
    """The class as it is, but that `now` ticks."""

    def __new__(cls, *rest: Any, **how: Any) -> Any:
        return dt.datetime(*rest, **how)  # noqa: DTZ001 - whatever was asked for

    @classmethod
    def now(cls, tz: dt.tzinfo | None = None) -> Any:
        ticks = time.time() // TICK_S * TICK_S
        return dt.datetime.fromtimestamp(ticks, tz)


def _locking(descriptor: int, _mode: int, _size: int) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise PermissionError(errno.EACCES, "Permission denied") from error


class _Kernel32:
    """The two calls that keep a page out of the page file."""

    def __init__(self, _name: str) -> None:
        library = ctypes.CDLL(None)
        self.VirtualLock, self.VirtualUnlock = library.mlock, library.munlock


def _modules() -> dict[str, ModuleType]:
    descriptors = _Descriptors()
    msvcrt = ModuleType("msvcrt")
    msvcrt.__dict__.update(locking=_locking, LK_NBLCK=2, LK_UNLCK=0)
    return {
        "os": _Instead(
            os,
            _LACKING,
            name="nt",
            O_BINARY=_BINARY,
            open=descriptors.open,
            close=descriptors.close,
            fdopen=descriptors.fdopen,
            read=descriptors.read,
            write=descriptors.write,
        ),
        "sys": _Instead(sys, platform="win32"),
        "time": _Instead(time, time=_ticking(time.time), monotonic=_ticking(time.monotonic)),
        "datetime": _Instead(dt, datetime=_TickingDatetime),
        "ctypes": _Instead(ctypes, WinDLL=_Kernel32),
        "msvcrt": msvcrt,
    }


def _importing(real: Callable[..., Any]) -> Callable[..., Any]:
    modules = _modules()

    def call(name: str, scope: Any = None, *rest: Any, **how: Any) -> Any:
        asking = str((scope or {}).get("__name__")).partition(".")[0]
        if asking == _PRODUCT:
            if name in _MISSING:
                raise ModuleNotFoundError(f"No module named {name!r}", name=name)
            if name in modules:
                return modules[name]
        return real(name, scope, *rest, **how)

    return call


# --- the option ---------------------------------------------------------------------------------


def impose() -> None:
    """Make this process behave so, before the program is imported; it stays so to the end."""
    loaded = [name for name in sys.modules if name.partition(".")[0] == _PRODUCT]
    assert not loaded, loaded
    wrapped: dict[Callable[..., Callable[..., Any]], tuple[str, ...]] = {
        _replacing: ("replace", "rename"),
        _removing: ("unlink", "remove", "rmdir"),
        _making: ("mkdir",),
        _linking: ("link",),
        _looking: ("stat", "lstat"),
    }
    for wrap, names in wrapped.items():
        for name in names:
            setattr(os, name, wrap(getattr(os, name)))
    # As there: paths, not descriptors of folders.
    shutil._use_fd_functions = False  # type: ignore[attr-defined]
    io.open = builtins.open = _opening(io.open)
    builtins.__import__ = _importing(builtins.__import__)


def impose_if_asked() -> None:
    """Look at the command line: the conftest of a folder may import the program before pytest."""
    if "--like-windows" in sys.argv:
        impose()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option."""
    parser.addoption("--like-windows", action="store_true", help="impose what Windows does")


def pytest_configure(config: pytest.Config) -> None:
    """Name the marker."""
    config.addinivalue_line("markers", "posix_only(reason): Windows has nothing of the kind")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Skip by name what Windows has not at all."""
    if config.getoption("--like-windows"):
        for item in items:
            for mark in item.iter_markers("posix_only"):
                item.add_marker(pytest.mark.skip(reason=f"on Windows: {mark.args[0]}"))
