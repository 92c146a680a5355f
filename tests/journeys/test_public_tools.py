# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""No lock-in: what the program writes opens with public tools and the right key."""

from __future__ import annotations

import io
import json
import subprocess
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from counsellor.domain.roster import Suite
from counsellor.services.device_keys import age_identity, signing_key
from tests.centre import Centre, found_centre, new_client
from tests.oracles import require_oracle

TEXT = "Пришёл сам. Әңгіме жұмыс туралы болды. We spoke of work."
_README = Path(__file__).resolve().parents[2] / "README.md"
_OPENER = Path(__file__).parent.parent / "crypto" / "oracles" / "age_encryption.mjs"


@pytest.fixture
def centre(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Centre]:
    made = found_centre(tmp_path, getattr(request, "param", Suite.PQ))
    made.session(new_client(made), TEXT)
    made.send()
    yield made
    made.close()


def run(*command: str | Path, stdin: bytes) -> bytes:
    return subprocess.run(command, input=stdin, capture_output=True, check=True).stdout


def in_the_readme(tool: str) -> str:
    """The line by which the README uses a tool."""
    lines = _README.read_text(encoding="utf-8").splitlines()
    (line,) = (line for line in lines if line.startswith(f"{tool} "))
    return line


def as_the_readme_says(tool: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    require_oracle(tool)
    return subprocess.run(
        ["/bin/sh", "-c", in_the_readme(tool)], cwd=folder, capture_output=True, check=False
    )


def check_archive(plain: bytes, centre: Centre, folder: Path) -> None:
    """Unpack, verify and read as the README says, and find the note."""
    (folder / "bundle.tar").write_bytes(plain)
    with signing_key(centre.field) as key:
        (folder / "signers").write_text(f"NAME {key.public_line}\n")
    for tool in ("tar", "ssh-keygen", "grep"):
        assert as_the_readme_says(tool, folder).returncode == 0
    lines = as_the_readme_says("zstd", folder).stdout.splitlines()
    changes = [json.loads(line) for line in lines]
    with (folder / "changes.ndjson.zst").open("ab") as file:
        file.write(b"forged")
    assert as_the_readme_says("ssh-keygen", folder).returncode == 0
    assert as_the_readme_says("grep", folder).returncode == 1
    assert TEXT in [change["fields"].get("text") for change in changes]
    manifest = json.loads((folder / "manifest.json").read_bytes())
    assert manifest["changes"]["count"] == len(changes)


def test_the_office_opens_a_bundle_with_public_tools_alone(centre: Centre, tmp_path: Path) -> None:
    (bundle,) = centre.drop.glob("*.age")
    node, package = require_oracle("node"), require_oracle("age-encryption")
    identity = age_identity(centre.office).text
    plain = run(node, _OPENER, package, "decrypt", identity, stdin=bundle.read_bytes())
    (unpacked := tmp_path / "unpacked").mkdir()
    check_archive(plain, centre, unpacked)


def test_the_offline_recovery_key_opens_it_too(centre: Centre) -> None:
    (bundle,) = centre.drop.glob("*.age")
    node, package = require_oracle("node"), require_oracle("age-encryption")
    key = centre.recovery_identity
    plain = run(node, _OPENER, package, "decrypt", key, stdin=bundle.read_bytes())
    with tarfile.open(fileobj=io.BytesIO(plain)) as archive:
        assert archive.getnames()[0] == "manifest.json"


@pytest.mark.parametrize("centre", [Suite.X25519], indirect=True)
def test_in_a_classical_office_the_age_command_opens_it(centre: Centre, tmp_path: Path) -> None:
    (bundle,) = centre.drop.glob("*.age")
    age = require_oracle("age")
    (tmp_path / "identity").write_text(age_identity(centre.office).text + "\n")
    plain = run(age, "-d", "-i", tmp_path / "identity", stdin=bundle.read_bytes())
    (unpacked := tmp_path / "unpacked").mkdir()
    check_archive(plain, centre, unpacked)


def test_the_sender_cannot_open_what_it_sent(centre: Centre) -> None:
    (bundle,) = centre.drop.glob("*.age")
    age_key = age_identity(centre.field).text
    node, package = require_oracle("node"), require_oracle("age-encryption")
    command: list[str | Path] = [node, _OPENER, package, "decrypt", age_key]
    done = subprocess.run(command, input=bundle.read_bytes(), capture_output=True)  # noqa: PLW1510
    assert done.returncode != 0
