# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Kernels that lack a confinement or refuse it, made of this one for the program that follows.

Run as a program: `refuse CALL ERROR` or `layers COUNT`, then the command line to become.
"""

from __future__ import annotations

import ctypes
import os
import struct
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_LIBRARY = ctypes.CDLL(None, use_errno=True)
_LOAD, _EQUALS, _RETURN = 0x20, 0x15, 0x06
_ALLOW, _ERROR = 0x7FFF0000, 0x00050000
_NO_NEW_PRIVS, _SET_SECCOMP, _FILTER = 38, 22, 2
_MAKE_DEVICE = 1 << 6


def refuse(call: int, error: int) -> None:
    """Let one call fail with this error from now on."""
    steps = [(_LOAD, 0, 0, 0), (_EQUALS, 0, 1, call), (_RETURN, 0, 0, _ERROR | error)]
    program = b"".join(struct.pack("@HBBI", *one) for one in [*steps, (_RETURN, 0, 0, _ALLOW)])
    code = ctypes.create_string_buffer(program, len(program))
    handed = struct.pack("@HP", 4, ctypes.addressof(code))
    assert _LIBRARY.prctl(_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
    assert _LIBRARY.prctl(_SET_SECCOMP, _FILTER, handed, 0, 0) == 0


def layers(count: int) -> None:
    """Use up the layers of Landlock that a process may have."""
    assert _LIBRARY.prctl(_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
    handled = struct.pack("@Q", _MAKE_DEVICE)
    for _ in range(count):
        ruleset = _LIBRARY.syscall(444, handled, ctypes.c_size_t(len(handled)), 0)
        assert _LIBRARY.syscall(446, ruleset, 0) == 0
        os.close(ruleset)


@contextmanager
def under(*what: object) -> Iterator[None]:
    """Let readers' processes start under such a kernel: `what` is as on the command line."""
    import pytest  # noqa: PLC0415 - the program that follows has none

    from counsellor.sync import reader_child  # noqa: PLC0415

    command = reader_child._command
    before = [sys.executable, "-P", __file__, *map(str, what)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader_child, "_command", lambda: [*before, *command()])
        yield


if __name__ == "__main__":
    what, *rest = sys.argv[1:]
    if what == "refuse":
        refuse(int(rest[0]), int(rest[1]))
        command = rest[2:]
    else:
        layers(int(rest[0]))
        command = rest[1:]
    os.execv(command[0], command)  # noqa: S606 - the program that follows
