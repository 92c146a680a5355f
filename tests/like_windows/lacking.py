# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What Python lacks on Windows, by module, as its documentation says: "Availability: Unix"."""

from __future__ import annotations

import os
import signal
import socket
import time
from typing import Final

_OF_OS: Final = frozenset(
    """
    chown chroot confstr copy_file_range ctermid eventfd fchdir fchmod fchown fdatasync fork forkpty
    fpathconf fstatvfs getegid geteuid getgid getgrouplist getgroups getloadavg getpgid getpgrp
    getpriority getresgid getresuid getsid getuid getxattr initgroups killpg lchown listxattr lockf
    major makedev memfd_create minor mkfifo mknod nice openpty pathconf pidfd_open pipe2
    posix_fadvise posix_fallocate posix_openpt posix_spawn posix_spawnp pread preadv pwrite pwritev
    readv register_at_fork removexattr sched_getaffinity sched_setaffinity sched_yield sendfile
    set_blocking get_blocking setegid seteuid setgid setgroups setpgid setpriority setregid setreuid
    setsid setuid setxattr splice statvfs sync sysconf tcgetpgrp tcsetpgrp ttyname uname unshare
    wait wait3 wait4 waitid writev WIFSIGNALED WTERMSIG WNOHANG
    """.split()  # noqa: SIM905 - a list of words is read as words
)
_FLAGS_THERE: Final = frozenset({"O_RDONLY", "O_WRONLY", "O_RDWR", "O_APPEND", "O_CREAT"}) | {
    "O_EXCL",
    "O_TRUNC",
}
_SIGNALS_THERE: Final = frozenset({"SIGABRT", "SIGFPE", "SIGILL", "SIGINT", "SIGSEGV", "SIGTERM"})
_OF_SIGNAL: Final = frozenset(
    {"alarm", "getitimer", "pause", "pthread_kill", "pthread_sigmask", "setitimer"}
    | {"siginterrupt", "sigpending", "sigtimedwait", "sigwait", "sigwaitinfo"}
)

LACKING: Final[dict[str, frozenset[str]]] = {
    "os": _OF_OS
    | {name for name in dir(os) if name.startswith("O_")} - _FLAGS_THERE
    | {name for name in dir(os) if name.startswith(("POSIX_", "RTLD_", "SCHED_", "F_", "PRIO_"))},
    "signal": _OF_SIGNAL
    | {name for name in dir(signal) if name.startswith("SIG") and name[3:4] != "_"} - _SIGNALS_THERE
    | {"SIG_BLOCK", "SIG_UNBLOCK", "SIG_SETMASK"},
    "time": frozenset({"clock_gettime", "clock_gettime_ns", "clock_settime", "tzset"})
    | {name for name in dir(time) if name.startswith("CLOCK_")},
    "socket": frozenset({"AF_UNIX", "socketpair", "SCM_RIGHTS"}) & frozenset(dir(socket)),
}
"""Names that are not there in a module that is."""

MISSING: Final = frozenset(
    {"fcntl", "resource", "termios", "tty", "pty", "pwd", "grp", "spwd", "crypt", "syslog"}
    | {"posix", "readline", "curses"}
)
"""Modules that are not there at all."""
