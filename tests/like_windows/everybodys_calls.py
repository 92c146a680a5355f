# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The calls of `os`, and `open`, that behave as on Windows for whoever calls them."""

# ruff: noqa: ANN401, PTH112 - functions of the system are stood in for, whatever they take

from __future__ import annotations

import builtins
import errno
import functools
import io
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.like_windows.names import as_it_is_written, refuse_name
from tests.like_windows.open_somewhere import (
    NoAccess,
    SharingViolation,
    WriteProtected,
    is_empty,
    is_folder,
    is_ours,
    is_there,
    refuse_open,
    refuse_read_only,
)

ENCODING = "cp1251"
PROGRAM = "counsellor"
_WRITING = os.O_WRONLY | os.O_RDWR
_UNIX_ONLY = ("/proc/", "/sys/", "/dev/")
_PASSED_THROUGH = frozenset({__name__, "pathlib", "subprocess", "genericpath", "posixpath"})


def asked_by_program(depth: int = 2) -> bool:
    """Tell whether a module of the program called, itself or through one of Python's own."""
    frame = sys._getframe(depth)
    while frame.f_back is not None and frame.f_globals.get("__name__") in _PASSED_THROUGH:
        frame = frame.f_back
    return str(frame.f_globals.get("__name__")).partition(".")[0] == PROGRAM


def is_unix_only(path: object) -> bool:
    """Tell whether no Windows has the like; the null device is there under another name."""
    if not isinstance(path, (str, Path)) or not str(path).startswith(_UNIX_ONLY):
        return False
    return str(path) != os.devnull and not is_ours(path)


def not_there(path: object) -> FileNotFoundError:
    """Return what is said of a path that leads nowhere."""
    return FileNotFoundError(errno.ENOENT, "No such file or directory", str(path))


def impose_on_everybody() -> None:
    """Put these calls in the place of the system's, for this process and for good."""
    wrapped: dict[Callable[..., Callable[..., Any]], tuple[str, ...]] = {
        _replacing: ("replace", "rename"),
        _removing: ("unlink", "remove", "rmdir"),
        _making: ("mkdir",),
        _linking: ("link", "symlink"),
        _looking: ("stat", "lstat", "scandir", "listdir", "access", "chmod", "utime", "truncate"),
        _opening_descriptor: ("open",),
    }
    for wrap, names in wrapped.items():
        for name in names:
            setattr(os, name, _write_protected(wrap(getattr(os, name))))
    # As there: paths, not descriptors of folders.
    shutil._use_fd_functions = False  # type: ignore[attr-defined]
    io.open = builtins.open = _write_protected(_opening(io.open))


def _write_protected(call: Callable[..., Any]) -> Callable[..., Any]:
    """Let a read-only place answer as there: the C library knows no number of its own for it."""
    by_number = call.__qualname__.partition(".")[0] in {"_opening", "_opening_descriptor"}

    @functools.wraps(call)
    def careful(*what: Any, **how: Any) -> Any:
        try:
            return call(*what, **how)
        except OSError as error:
            if error.errno != errno.EROFS:
                raise
            refused = (NoAccess if by_number else WriteProtected).of(error.filename)
        raise refused

    return careful


class _Scanner:
    """Whoever looks at what was just written: every eighth renaming of the program meets one."""

    def __init__(self) -> None:
        self._count = 0
        self._met = ""

    def meets(self, source: object) -> bool:
        """Tell whether the file is being looked at; asked again about the same, it is not."""
        if str(source) == self._met:
            self._met = ""
            return False
        self._count += 1
        if self._count % 8:
            return False
        self._met = str(source)
        return True


def _replacing(real: Callable[..., Any]) -> Callable[..., Any]:
    is_rename = real.__name__ == "rename"
    scanner = _Scanner()

    def call(source: Any, target: Any, **how: Any) -> Any:
        if is_ours(source) and asked_by_program() and scanner.meets(source):
            raise SharingViolation.of(source)
        source, written = as_it_is_written(source), as_it_is_written(target)
        refuse_name(target, folder=is_folder(source))
        refuse_open(source)
        # Another case of its own letters is a new name like any other.
        if str(written).lower() == str(source).lower():
            return real(source, target, **how)
        # What is not to be replaced is not opened either.
        if is_rename and is_there(written):
            raise FileExistsError(errno.EEXIST, "File exists", str(source), None, str(target))
        refuse_open(written)
        if is_ours(written) and is_folder(written):
            raise NoAccess.of(target)
        refuse_read_only(written)
        return real(source, written, **how)

    return call


def _removing(real: Callable[..., Any]) -> Callable[..., Any]:
    def call(path: Any, **how: Any) -> Any:
        path = as_it_is_written(path)
        if real.__name__ != "rmdir" and is_ours(path) and is_folder(path):
            raise NoAccess.of(path)
        # Of a folder with something in it that is said, whoever has that open.
        if real.__name__ != "rmdir" or is_empty(path):
            refuse_open(path)
        refuse_read_only(path)
        return real(path, **how)

    return call


def _making(real: Callable[..., Any]) -> Callable[..., Any]:
    def call(path: Any, *rest: Any, **how: Any) -> Any:
        refuse_name(path, folder=True)
        return real(as_it_is_written(path), *rest, **how)

    return call


def _linking(real: Callable[..., Any]) -> Callable[..., Any]:
    def call(source: Any, target: Any, *rest: Any, **how: Any) -> Any:
        refuse_name(target)
        return real(source, as_it_is_written(target), *rest, **how)

    return call


def _looking(real: Callable[..., Any]) -> Callable[..., Any]:
    def call(path: Any = ".", *rest: Any, **how: Any) -> Any:
        if is_unix_only(path) and asked_by_program():
            raise not_there(path)
        try:
            return real(path, *rest, **how)
        except FileNotFoundError:
            written = as_it_is_written(path)
            if written is path:
                raise
            return real(written, *rest, **how)
        except NotADirectoryError as error:
            if not is_ours(path) or real.__name__ in {"scandir", "listdir"}:
                raise
            # A file where a folder should be is there a path that is not found.
            raise not_there(path) from error

    return call


def _opening_descriptor(real: Callable[..., Any]) -> Callable[..., Any]:
    def call(path: Any, flags: int, *rest: Any, **how: Any) -> Any:
        if is_ours(path):
            written = as_it_is_written(path)
            if flags & os.O_CREAT:
                refuse_name(path)
            if flags & _WRITING:
                refuse_read_only(written)
            path = written
        return real(path, flags, *rest, **how)

    return call


def _opening(real: Callable[..., Any]) -> Callable[..., Any]:
    def call(
        file: Any,
        mode: str = "r",
        buffering: int = -1,
        encoding: Any = None,
        errors: Any = None,
        newline: Any = None,
        *rest: Any,
        **how: Any,
    ) -> Any:
        by_program = asked_by_program()
        if by_program and is_unix_only(file):
            raise not_there(file)
        if is_ours(file):
            file = as_it_is_written(file)
            if not mode.startswith("r"):
                refuse_name(file)
            if set(mode) & set("wax+"):
                refuse_read_only(file)
            if by_program and os.path.isdir(file):
                raise NoAccess.of(file)
        if by_program and "b" not in mode:
            encoding = ENCODING if encoding in {None, "locale"} else encoding
            # What is read is translated by Python alike everywhere.
            newline = "\r\n" if newline is None and set(mode) & set("wax") else newline
        return real(file, mode, buffering, encoding, errors, newline, *rest, **how)

    return call
