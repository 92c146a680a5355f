# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What this machine lacks, by the name of the package that brings it; loads no Qt."""

import ctypes
import importlib.util
import os
import platform
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from counsellor import paths

OLDEST_PYTHON = (3, 11)

PYTHON_PACKAGES: Mapping[str, str] = {
    "PySide6": "PySide6-Essentials",
    "sqlite_utils": "sqlite-utils",
    "sqlcipher3": "sqlcipher3",
    "cryptography": "cryptography",
    "zstandard": "zstandard",
    "opendal": "opendal",
    "truststore": "truststore",
    "click": "click",
    "rich": "rich",
    "platformdirs": "platformdirs",
}
"""What is imported, and what its package is called."""


@dataclass(frozen=True, slots=True)
class MissingPackage:
    """A system library that Qt needs and that does not load, and the Debian package with it."""

    library: str
    package: str


SYSTEM_LIBRARIES = (
    MissingPackage("libGL.so.1", "libgl1"),
    MissingPackage("libEGL.so.1", "libegl1"),
    MissingPackage("libgthread-2.0.so.0", "libglib2.0-0"),
    MissingPackage("libdbus-1.so.3", "libdbus-1-3"),
    MissingPackage("libfontconfig.so.1", "libfontconfig1"),
    MissingPackage("libxkbcommon.so.0", "libxkbcommon0"),
    MissingPackage("libxcb-cursor.so.0", "libxcb-cursor0"),
    MissingPackage("libxcb-icccm.so.4", "libxcb-icccm4"),
    MissingPackage("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    MissingPackage("libxcb-shape.so.0", "libxcb-shape0"),
    MissingPackage("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
)
"""What Qt takes from a Linux system: the first six to draw at all, the rest for an X server."""


class DiskEncryption(StrEnum):
    """Whether the disk under a folder is seen to be encrypted."""

    SEEN = "seen"
    NOT_SEEN = "not_seen"
    CANNOT_TELL = "cannot_tell"


@dataclass(frozen=True, slots=True)
class DoctorReport:
    """What the program needs of this machine, and what it found."""

    python: str
    python_new_enough: bool
    missing_system_packages: tuple[MissingPackage, ...]
    missing_python_packages: tuple[str, ...]
    display: bool
    disk_encryption: DiskEncryption

    @property
    def ok(self) -> bool:
        """Whether the program can run; a missing display or an open disk does not stop it."""
        return (
            self.python_new_enough
            and not self.missing_system_packages
            and not self.missing_python_packages
        )


def report(folder: Path | None = None, environment: Mapping[str, str] = os.environ) -> DoctorReport:
    """Look at this machine; `folder` is where the vault lies or would lie, if not by default."""
    return DoctorReport(
        python=platform.python_version(),
        python_new_enough=sys.version_info >= OLDEST_PYTHON,
        missing_system_packages=missing_system_packages(),
        missing_python_packages=missing_python_packages(),
        display=has_display(environment),
        disk_encryption=disk_encryption(folder or paths.default_vault()),
    )


def loads(library: str) -> bool:
    """Whether the system's loader finds a library and all that it needs itself."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_system_packages(
    loads: Callable[[str], bool] = loads, system: str = sys.platform
) -> tuple[MissingPackage, ...]:
    """What Qt would miss. Elsewhere than on Linux it brings everything, so nothing is missing."""
    if system != "linux":
        return ()
    return tuple(needed for needed in SYSTEM_LIBRARIES if not loads(needed.library))


def is_installed(module: str) -> bool:
    """Whether a top-level module could be imported; it is not."""
    return importlib.util.find_spec(module) is not None


def missing_python_packages(
    is_installed: Callable[[str], bool] = is_installed,
) -> tuple[str, ...]:
    """The packages, by the names that pip knows, that cannot be imported."""
    return tuple(package for module, package in PYTHON_PACKAGES.items() if not is_installed(module))


def has_display(environment: Mapping[str, str], system: str = sys.platform) -> bool:
    """Whether there is a screen to open a window on."""
    if system != "linux":
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def disk_encryption(folder: Path, root: Path = Path("/")) -> DiskEncryption:
    """Whether a device-mapper encryption lies anywhere under `folder`'s file system.

    Only Linux can be asked without an administrator's rights. `root` is where `dev`, `proc` and
    `sys` lie. Encryption in the file system or in the drive itself cannot be seen this way:
    NOT_SEEN is a reason to ask, not a finding.
    """
    source = _mounted_from(folder, root / "proc" / "self" / "mountinfo")
    if source is None or not source.is_absolute():
        return DiskEncryption.CANNOT_TELL
    node = (root / source.relative_to("/")).resolve()
    device = root / "sys" / "class" / "block" / node.name
    if not device.exists():
        return DiskEncryption.CANNOT_TELL
    kinds = (_mapper_kind(layer) for layer in _layers(device))
    return DiskEncryption.SEEN if "CRYPT" in kinds else DiskEncryption.NOT_SEEN


def _mounted_from(folder: Path, mountinfo: Path) -> Path | None:
    """What is mounted where `folder` lies or would lie: a device node, or a word like "tmpfs".

    The format is that of proc(5): "36 35 98:0 /inside /mount/point options - type source …",
    with blanks in names as their octal code.
    """
    if not mountinfo.exists():
        return None
    target = folder.resolve()
    depth, source = 0, None
    for line in mountinfo.read_text("utf-8", "surrogateescape").splitlines():
        before, _, after = line.partition(" - ")
        point = Path(before.split()[4].replace("\\040", " "))
        # A later mount on the same place hides the earlier one.
        if target.is_relative_to(point) and len(point.parts) >= depth:
            depth, source = len(point.parts), Path(after.split()[1])
    return source


def _layers(device: Path) -> Iterator[Path]:
    """A block device and all that it is built upon."""
    yield device
    slaves = device / "slaves"
    if slaves.is_dir():
        for below in slaves.iterdir():
            yield from _layers(below)


def _mapper_kind(device: Path) -> str:
    """What device-mapper made it: CRYPT of "CRYPT-LUKS2-…", LVM; empty for a plain device."""
    uuid = device / "dm" / "uuid"
    return uuid.read_text("ascii", "replace").partition("-")[0] if uuid.exists() else ""
