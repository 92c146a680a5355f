# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Linux' Landlock: from then on this process reaches no path, no port and no other process.

A ruleset that handles every right and grants none; or, for a process that has to speak with others,
every right to paths, and grants to read some folders. The calls bear the same numbers on every
machine; what a kernel knows is told by its version of them.
"""

from __future__ import annotations

import ctypes
import errno
import os
import struct
import sys
from collections.abc import Callable, Iterable
from typing import Final, NoReturn

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_PATH_BENEATH = 1
_READ_FILE, _READ_DIR = 1 << 2, 1 << 3
_ASK_VERSION = 1
_ABSENT: Final = frozenset({errno.ENOSYS, errno.EOPNOTSUPP})
"""The kernel was built, or started, without it."""

_PATH_RIGHTS: Final = {1: 13, 2: 14, 3: 15, 5: 16}
"""From which version on how many rights to paths there are; they are the lowest bits."""
_PORTS_FROM, _PORT_RIGHTS = 4, 0b11
_SCOPES_FROM, _SCOPES = 6, 0b11
_WORD = 8


def forbid_paths() -> bool:
    """Give up every path, port and signal to others; False where the kernel has no Landlock.

    The process must have given up new privileges.

    Raises:
        OSError: the kernel has it and refuses.
    """
    return _restrict(_handled, ())


def forbid_paths_but(readable: Iterable[str]) -> bool:
    """Give up every path but to read what lies in some folders; ports stay.

    The process must have given up new privileges. A folder that is not there is passed over.

    Returns:
        False where the kernel has no Landlock.

    Raises:
        OSError: the kernel has it and refuses.
    """
    return _restrict(_handled_paths, readable)


def _restrict(handled: Callable[[int], bytes], readable: Iterable[str]) -> bool:
    library = ctypes.CDLL(None, use_errno=True)
    version = library.syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), _ASK_VERSION)
    if version < 0:
        if ctypes.get_errno() in _ABSENT:
            return False
        _fail()
    ruleset = handled(version)
    descriptor = library.syscall(_CREATE_RULESET, ruleset, ctypes.c_size_t(len(ruleset)), 0)
    if descriptor < 0:
        _fail()
    try:
        for folder in readable:
            _grant(library, descriptor, folder)
        if library.syscall(_RESTRICT_SELF, descriptor, 0) != 0:
            _fail()
    finally:
        os.close(descriptor)
    return True


def _grant(library: ctypes.CDLL, ruleset: int, folder: str) -> None:
    """Let what lies in a folder be read (``struct landlock_path_beneath_attr``, packed)."""
    try:
        opened = os.open(folder, os.O_PATH | os.O_CLOEXEC | os.O_DIRECTORY)
    except OSError:
        return
    try:
        rule = struct.pack("=Qi", _READ_FILE | _READ_DIR, opened)
        if library.syscall(_ADD_RULE, ruleset, _PATH_BENEATH, rule, 0) != 0:
            _fail()
    finally:
        os.close(opened)


def _handled_paths(version: int) -> bytes:
    """Return the kernel's ``struct landlock_ruleset_attr`` with every right to paths."""
    paths = max(count for since, count in _PATH_RIGHTS.items() if since <= version)
    return ((1 << paths) - 1).to_bytes(_WORD, sys.byteorder)


def _handled(version: int) -> bytes:
    """Return the same with every right that the kernel knows."""
    words = [int.from_bytes(_handled_paths(version), sys.byteorder)]
    if version >= _PORTS_FROM:
        words.append(_PORT_RIGHTS)
    if version >= _SCOPES_FROM:
        words.append(_SCOPES)
    return b"".join(word.to_bytes(_WORD, sys.byteorder) for word in words)


def _fail() -> NoReturn:
    number = ctypes.get_errno()
    raise OSError(number, os.strerror(number))
