# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Where things lie."""

import os
import subprocess
import sys
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
