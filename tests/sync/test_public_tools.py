# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""No lock-in: with the right key, four public tools open a bundle and check its signature."""

from __future__ import annotations

import hashlib
import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from counsellor.domain.roster import Suite
from counsellor.domain.stream import link_of
from counsellor.sync.changes_file import Line, line_of
from tests.oracles import require_oracle
from tests.sync.offices import SENTENCE, Office, a_day

SCRIPT = Path(__file__).parents[1] / "crypto" / "oracles" / "age_encryption.mjs"


@dataclass(frozen=True)
class Unpacked:
    """A bundle that tools other than ours have opened."""

    office: Office
    day: list[Line]
    folder: Path

    @property
    def manifest(self) -> dict[str, object]:
        found: dict[str, object] = json.loads((self.folder / "manifest.json").read_bytes())
        return found


def run(*command: object, stdin: bytes = b"") -> bytes:
    parts = [str(part) for part in command]
    done = subprocess.run(parts, input=stdin, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    return done.stdout


def opened_by_tool(office: Office, sealed: bytes, place: Path) -> bytes:
    """Decrypt with Debian's age, or, which that does not know yet, hybrid keys with npm's."""
    key = office.head.identity.text
    if office.suite is Suite.PQ:
        package = require_oracle("age-encryption")
        return run(require_oracle("node"), SCRIPT, package, "decrypt", key, stdin=sealed)
    (place / "key").write_text(key + "\n")
    return run(require_oracle("age"), "-d", "-i", place / "key", stdin=sealed)


@pytest.fixture(scope="module", params=list(Suite))
def unpacked(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Unpacked:
    office = Office(request.param)
    day = a_day(office.field, 3)
    place = tmp_path_factory.mktemp("opened")
    archive = opened_by_tool(office, office.seal(office.content(day))[0], place)
    folder = place / "in"
    folder.mkdir()
    run(require_oracle("tar"), "-x", "-f", "-", "-C", folder, stdin=archive)
    return Unpacked(office, day, folder)


def test_age_and_tar_bring_out_the_members(unpacked: Unpacked) -> None:
    names = {path.name for path in unpacked.folder.iterdir()}
    assert names == {"manifest.json", "manifest.json.sig", "changes.ndjson.zst"}


def test_ssh_keygen_verifies_the_signature(unpacked: Unpacked) -> None:
    keygen, folder = require_oracle("ssh-keygen"), unpacked.folder
    allowed = folder.parent / "allowed"
    allowed.write_text(f"field {unpacked.office.field.signer.public_line}\n")
    command = [keygen, "-Y", "verify", "-f", allowed, "-I", "field"]
    command += ["-n", "counsellor.bundle.v1", "-s", folder / "manifest.json.sig"]
    signed = (folder / "manifest.json").read_bytes()
    assert b"Good" in run(*command, stdin=signed)
    changed = signed.replace(b'"number":1', b'"number":2')
    parts = [str(part) for part in command]
    assert subprocess.run(parts, input=changed, capture_output=True, check=False).returncode


def test_zstd_gives_the_changes_as_they_were_saved(unpacked: Unpacked) -> None:
    lines = run(require_oracle("zstd"), "-dc", unpacked.folder / "changes.ndjson.zst").split(b"\n")
    assert lines == [*map(line_of, unpacked.day), b""]
    assert json.loads(lines[1])["fields"]["text"].startswith(SENTENCE)


def test_the_link_can_be_computed_with_nothing_but_hashes(unpacked: Unpacked) -> None:
    lines = run(require_oracle("zstd"), "-dc", unpacked.folder / "changes.ndjson.zst").split(b"\n")
    entries = []
    for line in lines[:-1]:
        change, digest = json.loads(line), hashlib.sha256(line).hexdigest()
        entries.append((f"{change['counter']:016x}{change['incarnation']}{digest[:32]}", digest))
    manifest = unpacked.manifest
    stream = str(manifest["stream"]["id"])  # type: ignore[index]
    link = link_of(str(manifest["office"]), stream, 1, str(manifest["previous"]), entries, [])
    assert link == manifest["link"]


def test_padding_does_not_disturb_tar(unpacked: Unpacked) -> None:
    office, keys = unpacked.office, unpacked.folder.parent
    content = office.content(unpacked.day)
    archive = opened_by_tool(office, office.seal(content)[0], keys)
    listed = run(require_oracle("tar"), "-t", "-v", "-f", "-", stdin=archive).decode()
    assert [line.split()[0] for line in listed.splitlines()] == ["-rw-------"] * 3
