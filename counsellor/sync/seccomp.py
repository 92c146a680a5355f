# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Linux' seccomp: from then on this process may compute, read and write what is open, and end.

A list of what is allowed; every other call, also one that comes with a later kernel, is refused
with EPERM. A call in another machine's manner (32-bit, x32) ends the process: its numbers mean
other things. There is no call among them that opens, names or makes anything outside memory.
"""

from __future__ import annotations

import ctypes
import errno
import os
import struct
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

_SET_MODE_FILTER, _GET_ACTION_AVAIL = 1, 2
_EVERY_THREAD = 1
_ABSENT: Final = frozenset({errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP})

_KILL, _REFUSE, _ALLOW = 0x80000000, 0x00050000 | errno.EPERM, 0x7FFF0000
_LOAD, _EQUALS, _AT_LEAST, _HAS_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_NUMBER_AT, _ARCH_AT, _ARGUMENTS_AT, _ARGUMENT_SIZE = 0, 4, 16, 8
_X32_BIT = 0x40000000
_PROT_EXEC = 4


@dataclass(frozen=True, slots=True)
class Machine:
    """One kind of processor, as the kernel names its calls.

    Attributes:
        arch: the kernel's name for this manner of calling.
        seccomp: number of the call that sets the filter.
        allowed: numbers of calls that are allowed whatever their arguments, by name.
        mapping: those that give memory; not memory that can be executed.
        limits: the one that sets a limit; only for this process itself.
    """

    arch: int
    seccomp: int
    allowed: Mapping[str, int]
    mapping: Mapping[str, int]
    limits: int


MACHINES: Final[Mapping[str, Machine]] = {
    "x86_64": Machine(
        arch=0xC000003E,
        seccomp=317,
        allowed={
            "read": 0,
            "write": 1,
            "close": 3,
            "fstat": 5,
            "lseek": 8,
            "munmap": 11,
            "brk": 12,
            "rt_sigaction": 13,
            "rt_sigprocmask": 14,
            "rt_sigreturn": 15,
            "pread64": 17,
            "readv": 19,
            "writev": 20,
            "sched_yield": 24,
            "mremap": 25,
            "madvise": 28,
            "nanosleep": 35,
            "getpid": 39,
            "recvmsg": 47,
            "exit": 60,
            "gettimeofday": 96,
            "getrusage": 98,
            "sigaltstack": 131,
            "gettid": 186,
            "futex": 202,
            "restart_syscall": 219,
            "clock_gettime": 228,
            "clock_getres": 229,
            "clock_nanosleep": 230,
            "exit_group": 231,
            "getrandom": 318,
            "membarrier": 324,
            "rseq": 334,
        },
        mapping={"mmap": 9, "mprotect": 10},
        limits=302,
    ),
    "aarch64": Machine(
        arch=0xC00000B7,
        seccomp=277,
        allowed={
            "close": 57,
            "lseek": 62,
            "read": 63,
            "write": 64,
            "readv": 65,
            "writev": 66,
            "pread64": 67,
            "fstat": 80,
            "exit": 93,
            "exit_group": 94,
            "futex": 98,
            "nanosleep": 101,
            "clock_gettime": 113,
            "clock_getres": 114,
            "clock_nanosleep": 115,
            "sched_yield": 124,
            "restart_syscall": 128,
            "sigaltstack": 132,
            "rt_sigaction": 134,
            "rt_sigprocmask": 135,
            "rt_sigreturn": 139,
            "getrusage": 165,
            "gettimeofday": 169,
            "getpid": 172,
            "gettid": 178,
            "recvmsg": 212,
            "brk": 214,
            "munmap": 215,
            "mremap": 216,
            "madvise": 233,
            "getrandom": 278,
            "membarrier": 283,
            "rseq": 293,
        },
        mapping={"mmap": 222, "mprotect": 226},
        limits=261,
    ),
}
"""By the name that the kernel gives its machine."""


def forbid_calls() -> bool:
    """Give up every call but those of the list; False where the kernel has no filters.

    The process must have given up new privileges.

    Raises:
        OSError: the kernel has it and refuses, or nobody has listed the calls of this machine.
    """
    machine = this_machine()
    if machine is None:
        raise OSError(errno.ENOTSUP, "no list of calls for this machine")
    library = ctypes.CDLL(None, use_errno=True)
    action = ctypes.c_uint32(_KILL)
    if library.syscall(machine.seccomp, _GET_ACTION_AVAIL, 0, ctypes.byref(action)) != 0:
        number = ctypes.get_errno()
        if number in _ABSENT:
            return False
        raise OSError(number, os.strerror(number))
    program = filter_for(machine)
    code = ctypes.create_string_buffer(program, len(program))
    count = len(program) // _INSTRUCTION.size
    handed = struct.pack("@HP", count, ctypes.addressof(code))
    left = library.syscall(machine.seccomp, _SET_MODE_FILTER, _EVERY_THREAD, handed)
    if left != 0:
        # Above 0 it is a thread that cannot be confined with the others.
        number = ctypes.get_errno() if left < 0 else errno.EBUSY
        raise OSError(number, os.strerror(number))
    return True


def this_machine() -> Machine | None:
    """Return what is known of the machine that this program was built for."""
    if sys.platform == "win32" or sys.maxsize <= 1 << 32:
        return None
    return MACHINES.get(os.uname().machine)


def filter_for(machine: Machine) -> bytes:
    """Return the filter in the kernel's own form, ``struct sock_filter[]``."""
    steps = [
        _step(_LOAD, _ARCH_AT),
        _step(_EQUALS, machine.arch, skip_if=1),
        _step(_RETURN, _KILL),
        _step(_LOAD, _NUMBER_AT),
        _step(_AT_LEAST, _X32_BIT, skip_unless=1),
        _step(_RETURN, _KILL),
    ]
    for number in machine.allowed.values():
        steps += _on(number, [_step(_RETURN, _ALLOW)])
    for number in machine.mapping.values():
        steps += _on(number, _unless(_argument(2), _HAS_BIT, _PROT_EXEC))
    # The kernel looks at the lower half alone of a process id, and 0 is who asks.
    steps += _on(machine.limits, _only(_argument(0), 0))
    return b"".join([*steps, _step(_RETURN, _REFUSE)])


_INSTRUCTION: Final = struct.Struct("@HBBI")


def _step(code: int, value: int, *, skip_if: int = 0, skip_unless: int = 0) -> bytes:
    return _INSTRUCTION.pack(code, skip_if, skip_unless, value)


def _on(number: int, steps: Iterable[bytes]) -> list[bytes]:
    """Return steps for one call alone; they must end with a verdict."""
    then = list(steps)
    return [_step(_EQUALS, number, skip_unless=len(then)), *then]


def _unless(load: bytes, compare: int, value: int) -> list[bytes]:
    test = _step(compare, value, skip_unless=1)
    return [load, test, _step(_RETURN, _REFUSE), _step(_RETURN, _ALLOW)]


def _only(load: bytes, value: int) -> list[bytes]:
    test = _step(_EQUALS, value, skip_unless=1)
    return [load, test, _step(_RETURN, _ALLOW), _step(_RETURN, _REFUSE)]


def _argument(place: int) -> bytes:
    """Return the step that loads the lower half of an argument; both machines are little-endian."""
    return _step(_LOAD, _ARGUMENTS_AT + place * _ARGUMENT_SIZE)
