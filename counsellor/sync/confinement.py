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
from pathlib import Path
from typing import Final

import counsellor
from counsellor.crypto.hardening import harden_process
from counsellor.sync.landlock import forbid_paths, forbid_paths_but
from counsellor.sync.seccomp import forbid_calls

_FILES = 32
_SYSTEM: Final = ("/etc", "/lib", "/lib64", "/usr", "/run", "/proc/sys", "/sys/fs/cgroup")
"""Where a system keeps libraries, names of hosts and authorities."""
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


def confine_carrier() -> None:
    """Take from this process all files but those that a program is made of, and all writing.

    Whoever takes it over finds no vault, and can leave nothing behind. It must speak with servers,
    and load what it uses when it uses it, so that no more can be taken; see ``confine`` for the
    systems.

    Raises:
        OSError: the kernel has a confinement and refuses it.
    """
    if sys.platform != "linux":
        return
    with contextlib.suppress(OSError):
        harden_process()
    _give_up_privileges()
    own = Path(counsellor.__file__).parents[1]
    used = {*_SYSTEM, sys.prefix, sys.base_prefix, str(own / "counsellor"), *sys.path}
    forbid_paths_but(sorted(folder for folder in used if folder and Path(folder) != own))


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
