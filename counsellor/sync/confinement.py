# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the process that parses hostile files takes away from itself before it begins.

On Linux: every path (Landlock) and every call but to compute, to read and write what is open, and
to end (seccomp); 512 MiB of address space, CPU seconds for each bundle, no file may grow, few
open files, no core dump, no new privileges, not to be read by others. macOS has the limits but
for the address space, and no more. Windows has none of these; there the bounds of the format and
the parent's patience remain, and the parent believes nothing that it does not see itself.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys

from counsellor.crypto.hardening import harden_process
from counsellor.sync.landlock import forbid_paths
from counsellor.sync.seccomp import forbid_calls

_FILES = 32
_PR_SET_NO_NEW_PRIVS = 38


def confine(memory: int) -> None:
    """Take what is not needed away from this process, for good.

    What is not imported by now never will be.

    Args:
        memory: bytes of address space.

    Raises:
        OSError: the kernel has a confinement and refuses it; nothing hostile may be read here.
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
        _give_up_privileges()
        forbid_paths()
        # Last, for it forbids the calls of the others.
        forbid_calls()


def _give_up_privileges() -> None:
    library = ctypes.CDLL(None, use_errno=True)
    if library.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


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
