# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The checkout gives away no machine that it was made on, and leaves nothing half said."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Joined here so that this file does not hold what it looks for.
HOSTS = ("py" + "pi.org", "python" + "hosted.org", "npm" + "js.org", "yarn" + "pkg.com")
DEBIAN_HOSTS = ("deb." + "debian.org", "archive." + "ubuntu.com")
BUILD_FOLDERS = ("wo" + "rk", "ro" + "ot", "fa" + "rm", "ho" + "me", "Use" + "rs", "op" + "t")
MACHINE_PATH = re.compile(r"(?<![\w.~$})/-])/(?:" + "|".join(BUILD_FOLDERS) + r")/\w")
INDEX_OPTION = re.compile("--(?:extra-)?index" + r"-url\s+\S*:" + "|regis" + r"try\s*=\s*\S*:")
UNFINISHED = re.compile(r"\b(?:TO" + "DO|FIX" + "ME|XX" + "X|HA" + r"CK)\b")
SPDX = (
    "# SPDX-FileCopyrightText: The Counsellor authors",
    "# SPDX-License-Identifier: Apache-2.0",
)
PIN = re.compile(r"^[a-z0-9-]+==\S+", re.MULTILINE)


def committed(*patterns: str) -> list[Path]:
    """The files that git holds."""
    if not (ROOT / ".git").exists():
        pytest.skip("no git checkout here")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--", *patterns], cwd=ROOT, capture_output=True, check=True
    ).stdout.decode()
    return [path for name in listed.split("\0") if name and (path := ROOT / name).is_file()]


def text_of(path: Path) -> str:
    """The text of a file; nothing of one that is no text."""
    content = path.read_bytes()
    return "" if b"\0" in content else content.decode("utf-8", "replace")


def places(pattern: re.Pattern[str], files: list[Path]) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:120]}"
        for path in files
        for number, line in enumerate(text_of(path).splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_file_names_a_package_registry() -> None:
    hosts = re.compile("|".join(re.escape(host) for host in HOSTS + DEBIAN_HOSTS))
    assert places(hosts, committed()) == []
    assert places(INDEX_OPTION, committed()) == []


def test_no_file_holds_a_path_of_the_machine_it_was_made_on() -> None:
    assert places(MACHINE_PATH, committed()) == []


@pytest.mark.parametrize("folder", BUILD_FOLDERS)
def test_a_path_of_a_machine_would_be_seen(folder: str) -> None:
    assert MACHINE_PATH.search(f'path = "/{folder}/me/file"')


def test_no_source_says_that_it_is_unfinished() -> None:
    assert places(UNFINISHED, committed("*.py", "*.spec", "Makefile", ".ci")) == []


def test_every_python_file_says_whose_it_is() -> None:
    heads = {path: tuple(text_of(path).splitlines()[:2]) for path in committed("*.py", "*.spec")}
    assert [path.name for path, head in heads.items() if head != SPDX] == []


def test_whoever_develops_runs_what_is_shipped() -> None:
    shipped = set(PIN.findall((ROOT / "requirements.lock").read_text("utf-8")))
    developed = set(PIN.findall((ROOT / "requirements-dev.lock").read_text("utf-8")))
    assert shipped
    assert shipped <= developed


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_names_hashes_and_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    pins = re.split(r"(?m)^(?=[a-z])", text)[1:]
    assert [pin.split("\n")[0] for pin in pins if "--hash=sha256:" not in pin] == []
    assert re.search(r"://|@ |^-", text, re.MULTILINE) is None


@pytest.mark.parametrize("name", ["colorama", "pefile", "pywin32-ctypes", "macholib"])
def test_a_lock_made_on_linux_holds_what_other_platforms_need(name: str) -> None:
    pinned = re.compile(rf"^{name}==\S+ ; sys_platform == '(win32|darwin)'", re.MULTILINE)
    assert pinned.search((ROOT / "requirements-dev.lock").read_text("utf-8"))
