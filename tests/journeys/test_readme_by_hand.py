# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the README has one type without this program is typed here, letter for letter."""

from __future__ import annotations

import hashlib
import io
import re
import subprocess
from pathlib import Path

import pytest

from counsellor.domain.roster import Suite
from counsellor.sync.bundle import BlobSource
from tests.oracles import require_oracle
from tests.sync.offices import SENTENCE, Office, a_day

_README = Path(__file__).resolve().parents[2] / "README.md"
_TOOLS = ("age", "tar", "ssh-keygen", "sha256sum", "zstd")
_PRINTS = b"first attachment", b"second attachment"


def blocks() -> tuple[str, str]:
    """Return what is typed with `age`, and what is typed instead of its first line."""
    said = _README.read_text(encoding="utf-8").partition("## Without this program")[2]
    by_age, by_node = re.findall(r"```sh\n(.*?)```", said, re.DOTALL)[:2]
    return by_age, by_node


class Typed:
    """A folder in which somebody follows the README."""

    def __init__(self, folder: Path, suite: Suite) -> None:
        self.folder = folder
        self.office = office = Office(suite)
        blobs = [blob_of(one) for one in _PRINTS]
        content = office.content(a_day(office.field, 3), blobs=blobs)
        (folder / "BUNDLE.age").write_bytes(office.seal(content)[0])
        (folder / "identity.txt").write_text(office.head.identity.text + "\n")
        (folder / "signers").write_text(f"NAME {office.field.signer.public_line}\n")
        self.lines = blocks()[0].splitlines()

    def type(self, line: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["/bin/sh", "-c", line], cwd=self.folder, capture_output=True, text=True, check=False
        )

    def line(self, tool: str) -> str:
        (found,) = [one for one in self.lines if one.startswith(f"{tool} ")]
        return found

    def unpack(self) -> None:
        for tool in ("age", "tar"):
            done = self.type(self.line(tool))
            assert done.returncode == 0, done.stderr


def blob_of(content: bytes) -> BlobSource:
    return BlobSource(hashlib.sha256(content).hexdigest(), len(content), io.BytesIO(content))


@pytest.fixture
def typed(tmp_path: Path) -> Typed:
    for tool in _TOOLS:
        require_oracle(tool)
    return Typed(tmp_path, Suite.X25519)


def test_all_of_it_in_its_order_brings_out_the_notes(typed: Typed) -> None:
    done = typed.type("set -e\n" + blocks()[0])
    assert done.returncode == 0, done.stderr
    assert "Good" in done.stdout
    assert SENTENCE in done.stdout
    assert "not signed" not in done.stdout


def test_what_was_not_signed_is_told_by_each_check(typed: Typed) -> None:
    typed.unpack()
    verify, changes, blobs = (typed.line(tool) for tool in ("ssh-keygen", "grep", "find"))
    assert typed.type(verify).returncode == 0
    assert typed.type(changes).stdout
    assert typed.type(blobs).stdout == ""
    with (typed.folder / "changes.ndjson.zst").open("ab") as file:
        file.write(b"forged")
    assert typed.type(changes).stdout == ""
    first, second = sorted((typed.folder / "blobs").iterdir())
    first.write_bytes(b"forged")
    assert typed.type(blobs).stdout == f"not signed: ./blobs/{first.name}\n"
    # Under the name that its content would have, as one that was slipped in.
    slipped = second.with_name(hashlib.sha256(b"forged").hexdigest())
    first.rename(slipped)
    assert typed.type(blobs).stdout == f"not signed: ./blobs/{slipped.name}\n"
    manifest = typed.folder / "manifest.json"
    manifest.write_bytes(manifest.read_bytes().replace(b'"number":1', b'"number":2'))
    assert typed.type(verify).returncode != 0


def test_a_bundle_without_attachments_gives_no_complaint(typed: Typed) -> None:
    office = typed.office
    sealed = office.seal(office.content(a_day(office.field, 1)))[0]
    (typed.folder / "BUNDLE.age").write_bytes(sealed)
    typed.unpack()
    done = typed.type(typed.line("find"))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_other_way_opens_what_age_does_not_know_yet(tmp_path: Path) -> None:
    require_oracle("node")
    package = Path(require_oracle("age-encryption"))
    typed = Typed(tmp_path, Suite.PQ)
    install, _, rest = blocks()[1].partition("\n")
    assert install == "npm install age-encryption"
    # Installed already: what it would fetch is pinned in `.ci/oracles`.
    modules = next(one for one in package.parents if one.name == "node_modules")
    (tmp_path / "node_modules").symlink_to(modules)
    done = typed.type("set -e\n" + rest)
    assert done.returncode == 0, done.stderr
    done = typed.type("set -e\n" + "\n".join(typed.lines[1:]))
    assert done.returncode == 0, done.stderr
    assert SENTENCE in done.stdout


def test_dependencies_are_installed_by_hand_as_make_does_it() -> None:
    said = _README.read_text(encoding="utf-8")
    (by_hand,) = re.findall(r"pip install .*", said)
    made = (_README.parent / ".ci/environment").read_text()
    for flag in ("--require-hashes", "--only-binary :all:"):
        assert flag in by_hand
        assert flag in made
