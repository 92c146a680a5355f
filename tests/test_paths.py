# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Where things lie."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from counsellor import paths

ROOT = Path(__file__).resolve().parents[1]
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="XDG folders are Linux's")


def test_resources_are_those_of_this_checkout() -> None:
    assert paths.resources() == ROOT / "resources"


@LINUX
def test_a_persons_files_follow_the_folders_that_they_set(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("DATA", "CONFIG", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    assert paths.default_vault() == tmp_path / "DATA" / "counsellor" / "vault"
    assert paths.device_settings_file() == tmp_path / "CONFIG" / "counsellor" / "device.ini"
    assert paths.log_folder() == tmp_path / "STATE" / "counsellor" / "log"


def test_asking_where_things_lie_makes_nothing(tmp_path: Path) -> None:
    ask = "from counsellor import paths as p; p.default_vault(); p.log_folder(); p.resources()"
    environment = {**os.environ, "HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, "-c", ask], env=environment, check=True)
    assert list(tmp_path.iterdir()) == []


SURROUNDINGS: dict[str, Mapping[str, str | None]] = {
    "no HOME": {"HOME": None},
    "an empty HOME": {"HOME": ""},
    "a HOME that depends on where one stands": {"HOME": "here"},
    "XDG folders that depend on where one stands": dict.fromkeys(
        ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"), "there"
    ),
    "empty XDG folders": dict.fromkeys(("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"), ""),
    "a HOME with a dot at its end": {"HOME": "."},
    "a language of one byte a letter": {"LC_ALL": "POSIX", "PYTHONUTF8": "0"},
}


@LINUX
@pytest.mark.parametrize("around", SURROUNDINGS)
def test_where_things_lie_depends_on_no_working_folder(tmp_path: Path, around: str) -> None:
    ask = (
        "from counsellor import paths as p; "
        "print(p.default_vault(), p.log_folder(), p.device_settings_file(), *p.meeting_folders(),"
        " sep='\\n')"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "HOME": str(tmp_path / "home")}
    for name, value in SURROUNDINGS[around].items():
        environment.pop(name, None)
        if value is not None:
            environment[name] = value
    said = subprocess.run(
        [sys.executable, "-P", "-c", ask],
        env=environment,
        cwd=tmp_path,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.splitlines()
    for line in said:
        assert Path(line).is_absolute()
        assert not Path(line).is_relative_to(tmp_path) or Path(line).is_relative_to(
            tmp_path / "home"
        )
    assert list(tmp_path.iterdir()) == []
