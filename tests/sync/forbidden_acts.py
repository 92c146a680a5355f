# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What somebody who took over the reader's process would try, done within that very process.

`instead_of_reading` stands for `check_bundle` there, and tells through a refusal how each went.
"""

from __future__ import annotations

import ctypes
import errno
import json
import mmap
import os
import resource
import signal
import socket
import subprocess
import threading
from collections.abc import Callable
from typing import Any, BinaryIO, Final, NoReturn

from counsellor.domain.coded import RefusalReason
from counsellor.sync.refusal import refused
from counsellor.sync.seccomp import this_machine

DONE: Final = "done"
LAST_CALL: Final = 700
"""Beyond the newest number of any kernel so far."""

_PROBES: Final = {335, 336}
"""The kernel's own trampolines on x86_64: no filter sees them, and whoever calls them dies."""
_AT_FDCWD = -100
_LIBRARY = ctypes.CDLL(None, use_errno=True)
_MACHINE = this_machine()
_NAME = os.uname().machine if hasattr(os, "uname") else ""

NUMBERS: Final = {
    "x86_64": {
        "open": 2,
        "stat": 4,
        "socket": 41,
        "socketpair": 53,
        "clone": 56,
        "fork": 57,
        "vfork": 58,
        "execve": 59,
        "kill": 62,
        "ptrace": 101,
        "prctl": 157,
        "openat": 257,
        "newfstatat": 262,
        "memfd_create": 319,
        "bpf": 321,
        "execveat": 322,
        "process_vm_readv": 310,
        "userfaultfd": 323,
        "open_by_handle_at": 304,
        "unshare": 272,
        "seccomp": 317,
        "sendmsg": 46,
        "ioctl": 16,
        "shmget": 29,
        "keyctl": 250,
        "mount": 165,
    },
    "aarch64": {
        "socket": 198,
        "socketpair": 199,
        "clone": 220,
        "execve": 221,
        "kill": 129,
        "ptrace": 117,
        "prctl": 167,
        "openat": 56,
        "newfstatat": 79,
        "memfd_create": 279,
        "bpf": 280,
        "execveat": 281,
        "process_vm_readv": 270,
        "userfaultfd": 282,
        "open_by_handle_at": 265,
        "unshare": 97,
        "seccomp": 277,
        "sendmsg": 211,
        "ioctl": 29,
        "shmget": 194,
        "keyctl": 219,
        "mount": 40,
    },
}
NEWER: Final = {
    "pidfd_send_signal": 424,
    "io_uring_setup": 425,
    "io_uring_enter": 426,
    "io_uring_register": 427,
    "open_tree": 428,
    "pidfd_open": 434,
    "clone3": 435,
    "openat2": 437,
    "pidfd_getfd": 438,
    "landlock_create_ruleset": 444,
}
"""The same numbers on every machine."""


def acts() -> dict[str, Callable[[], object]]:
    """Return what is tried, by name; each returns when it could be done."""
    return {
        "open a path": lambda: os.open("/etc/passwd", os.O_RDONLY),
        "open relative to what is open": lambda: os.open(".", os.O_RDONLY),
        "make a file": lambda: os.open("/tmp/made", os.O_CREAT | os.O_WRONLY),
        "list a folder": lambda: os.listdir("/"),
        "look whether a path is there": lambda: os.stat("/etc/passwd"),
        "ask where one is": os.getcwd,
        "go elsewhere": lambda: os.chdir("/"),
        "remove": lambda: os.unlink("/tmp/there-is-none"),
        "rename": lambda: os.rename("/tmp/there-is-none", "/tmp/other"),
        "link": lambda: os.symlink("/etc", "/tmp/there-is-none"),
        "cut a file": lambda: os.truncate("/tmp/there-is-none", 0),
        "change a mode": lambda: os.chmod("/tmp/there-is-none", 0o777),
        "read another's memory": lambda: open(f"/proc/{os.getpid()}/mem", "rb").close(),
        "an internet socket": lambda: socket.socket(socket.AF_INET, socket.SOCK_STREAM),
        "a datagram socket": lambda: socket.socket(socket.AF_INET6, socket.SOCK_DGRAM),
        "a local socket": lambda: socket.socket(socket.AF_UNIX),
        "a raw socket": lambda: socket.socket(socket.AF_PACKET, socket.SOCK_RAW),
        "a pair of sockets": socket.socketpair,
        "a netlink socket": lambda: socket.socket(socket.AF_NETLINK, socket.SOCK_RAW),
        "send a file back": lambda: socket.send_fds(socket.socket(fileno=os.dup(0)), [b"x"], [0]),
        "fork": lambda: os.fork() or os._exit(0),
        "a thread": lambda: threading.Thread(target=int).start(),
        "run a program": lambda: subprocess.run(["/bin/true"], check=True),
        "become a program": lambda: os.execv("/bin/true", ["/bin/true"]),
        "signal the parent": lambda: os.kill(os.getppid(), 0),
        "signal itself": lambda: os.kill(os.getpid(), signal.SIGTERM),
        "memory to execute": lambda: mmap.mmap(-1, mmap.PAGESIZE, prot=7),
        "another's limits": lambda: resource.prlimit(1, resource.RLIMIT_CPU),
        "more files": lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64)),
        "more memory": lambda: resource.setrlimit(resource.RLIMIT_AS, (1 << 40, 1 << 40)),
        "a pipe": os.pipe,
        "an anonymous file": lambda: os.memfd_create("x"),
    }


def instead_of_reading(source: BinaryIO, *_: object) -> NoReturn:
    """Try it all, and tell how it went: `DONE`, or the error's name."""
    assert source.read(4) is not None
    told: dict[str, Any] = {name: _tried(act) for name, act in acts().items()}
    names = {**NUMBERS[_NAME], **NEWER}
    told.update({f"call {name}": _called(number) for name, number in names.items()})
    told["other calls"] = _others_that_pass()
    raise refused(RefusalReason.MALFORMED, json.dumps(told))


def _others_that_pass() -> list[int]:
    """Try every number that is on no list."""
    assert _MACHINE is not None
    listed = {*_MACHINE.allowed.values(), *_MACHINE.mapping.values(), _MACHINE.limits}
    others = [number for number in range(LAST_CALL) if number not in listed | _PROBES]
    return [number for number in others if _called(number) != "EPERM"]


def _tried(act: Callable[[], object]) -> str:
    try:
        act()
    except OSError as error:
        return errno.errorcode.get(error.errno or 0, "unknown")
    except (RuntimeError, ValueError) as error:
        # A thread that cannot be started, a limit that cannot be raised.
        return type(error).__name__
    return DONE


def _called(number: int) -> str:
    ctypes.set_errno(0)
    if _LIBRARY.syscall(number, _AT_FDCWD, 0, 0, 0, 0, 0) != -1:
        return DONE
    return errno.errorcode.get(ctypes.get_errno(), "unknown")
