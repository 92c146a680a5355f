# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The modules that the program is given where it imports some of Python's own."""

# ruff: noqa: ANN401, PTH112 - functions of the system are stood in for, whatever they take

from __future__ import annotations

import builtins
import ctypes
import datetime as dt
import errno
import fcntl
import locale
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from types import ModuleType
from typing import Any, Final

from tests.like_windows.database_driver import connecting
from tests.like_windows.everybodys_calls import ENCODING, PROGRAM, is_unix_only, not_there
from tests.like_windows.lacking import LACKING, MISSING
from tests.like_windows.names import as_it_is_written
from tests.like_windows.open_somewhere import NoAccess, is_ours

TICK_S = 0.015625
CREATE_NO_WINDOW = 0x08000000
_BINARY = 1 << 30
_NANO = 1_000_000_000


class _Instead(ModuleType):
    """A module with some names of its own and some that are not there."""

    def __init__(self, real: ModuleType, **own: object) -> None:
        super().__init__(real.__name__)
        self.__dict__.update(own)
        self.__dict__["_real"] = real
        self.__dict__["_before"] = {}
        self.__dict__["_lacking"] = LACKING.get(real.__name__, frozenset())

    def __getattr__(self, name: str) -> Any:
        if name in self.__dict__["_lacking"]:
            raise AttributeError(name)
        return getattr(self.__dict__["_real"], name)

    def __setattr__(self, name: str, value: object) -> None:
        # `sys.excepthook` and its like must reach the interpreter.
        if name in self.__dict__:
            self.__dict__[name] = value
        else:
            real = self.__dict__["_real"]
            self.__dict__["_before"].setdefault(name, getattr(real, name, None))
            setattr(real, name, value)

    def __delattr__(self, name: str) -> None:
        # What was set on the real one is taken back there.
        setattr(self.__dict__["_real"], name, self.__dict__["_before"].pop(name))


class _Descriptors:
    """`os.open` and its like of a C library that knows text files from binary ones."""

    def __init__(self) -> None:
        self._text: set[int] = set()

    def open(self, path: Any, flags: int, mode: int = 0o777, **how: Any) -> int:
        if is_unix_only(path):
            raise not_there(path)
        if is_ours(path) and os.path.isdir(as_it_is_written(path)):
            raise NoAccess.of(path)
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

    def fsync(self, descriptor: int) -> None:
        """Sync as `FlushFileBuffers` does: only what may be written."""
        if fcntl.fcntl(descriptor, fcntl.F_GETFL) & os.O_ACCMODE == os.O_RDONLY:
            raise OSError(errno.EBADF, "Bad file descriptor")
        os.fsync(descriptor)


class _SameInstances(type):
    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, dt.datetime)


class _WindowsDatetime(dt.datetime, metaclass=_SameInstances):
    """The class as it is, but that `now` ticks and nothing was before 1970."""

    def __new__(cls, *rest: Any, **how: Any) -> Any:
        return dt.datetime(*rest, **how)  # noqa: DTZ001 - whatever was asked for

    @classmethod
    def now(cls, tz: dt.tzinfo | None = None) -> Any:
        return dt.datetime.fromtimestamp(_ticks(time.time), tz)

    @classmethod
    def fromtimestamp(cls, timestamp: float, tz: dt.tzinfo | None = None) -> Any:
        if timestamp < 0:
            raise OSError(errno.EINVAL, "Invalid argument")
        return dt.datetime.fromtimestamp(timestamp, tz)


def _ticks(real: Callable[[], float]) -> float:
    return real() // TICK_S * TICK_S


def _locking(descriptor: int, _mode: int, _size: int) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise PermissionError(errno.EACCES, "Permission denied") from error


_DRIVE_FIXED: Final = 3


class _Kernel32:
    """The two calls that keep a page out of the page file, and one that says what a drive is."""

    def __init__(self, _name: str) -> None:
        library = ctypes.CDLL(None)
        self.VirtualLock, self.VirtualUnlock = library.mlock, library.munlock
        self.GetDriveTypeW = lambda _root: _DRIVE_FIXED


def _library(name: str | None, *_rest: Any, **_how: Any) -> Any:
    """Load a library; there is none for the process itself, and none of Linux'."""
    if name is None:
        raise TypeError("bad argument type for built-in operation")
    raise FileNotFoundError(errno.ENOENT, f"Could not find module '{name}'")


def modules() -> dict[str, ModuleType]:
    """Return what a module of the program is given, by the name that it imports."""
    descriptors = _Descriptors()
    own_calls = ("open", "close", "fdopen", "read", "write", "fsync")
    msvcrt = ModuleType("msvcrt")
    msvcrt.__dict__.update(locking=_locking, LK_NBLCK=2, LK_UNLCK=0)
    return {
        "os": _Instead(
            os,
            name="nt",
            linesep="\r\n",
            O_BINARY=_BINARY,
            supports_dir_fd=frozenset(),
            fsencode=lambda name: os.fspath(name).encode("utf-8", "surrogatepass"),
            fsdecode=lambda name: name.decode("utf-8", "surrogatepass"),
            **{name: getattr(descriptors, name) for name in own_calls},
        ),
        "sys": _Instead(sys, platform="win32"),
        "time": _Instead(
            time,
            time=lambda: _ticks(time.time),
            monotonic=lambda: _ticks(time.monotonic),
            time_ns=lambda: int(_ticks(time.time) * _NANO),
            monotonic_ns=lambda: int(_ticks(time.monotonic) * _NANO),
        ),
        "datetime": _Instead(dt, datetime=_WindowsDatetime),
        "ctypes": _Instead(ctypes, WinDLL=_Kernel32, CDLL=_library),
        "signal": _Instead(signal, SIGBREAK=21, CTRL_C_EVENT=0, CTRL_BREAK_EVENT=1),
        "subprocess": _Instead(subprocess, CREATE_NO_WINDOW=CREATE_NO_WINDOW),
        "locale": _Instead(
            locale,
            getpreferredencoding=lambda _set_locale=True: ENCODING,
            getencoding=lambda: ENCODING,
        ),
        "msvcrt": msvcrt,
    }


def _driver(found: ModuleType) -> ModuleType:
    return _Instead(found, connect=connecting(found))


def impose_on_program() -> None:
    """Give these modules to whatever of the program is imported from now on."""
    real, instead = builtins.__import__, modules()

    def call(name: str, scope: Any = None, *rest: Any, **how: Any) -> Any:
        asking = str((scope or {}).get("__name__")).partition(".")[0]
        if asking == PROGRAM:
            if name in MISSING:
                raise ModuleNotFoundError(f"No module named {name!r}", name=name)
            if name == "sqlcipher3" and name not in instead:
                found = real(name, scope, *rest, **how)
                instead[name] = _Instead(found, dbapi2=_driver(found.dbapi2))
            if name in instead:
                return instead[name]
        return real(name, scope, *rest, **how)

    builtins.__import__ = call  # type: ignore[assignment]
