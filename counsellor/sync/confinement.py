# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the process that parses hostile files takes away from itself before it begins.

On Linux: 512 MiB of address space, CPU seconds for each bundle, no file may grow, few open files,
no core dump, no new privileges, not to be read by others. macOS lacks the limit on address space
and the last two. Windows has none of these; there the bounds of the format and the parent's
patience remain.
"""

from __future__ import annotations

import contextlib
import ctypes
import sys

from counsellor.crypto.hardening import harden_process

_FILES = 32
_PR_SET_NO_NEW_PRIVS = 38


def confine(memory: int) -> None:
    """Take what is not needed away from this process, for good.

    Args:
        memory: bytes of address space.
    """
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - exists on POSIX only

    with contextlib.suppress(OSError):
        harden_process()
    for limit, value in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, _FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(limit, (value, value))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)


def allow_cpu(seconds: int) -> None:
    """Allow so many seconds of CPU time from now on; the kernel kills a process that takes more."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - exists on POSIX only

    used = resource.getrusage(resource.RUSAGE_SELF)
    until = int(used.ru_utime + used.ru_stime) + seconds
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CPU, (until, hard))
