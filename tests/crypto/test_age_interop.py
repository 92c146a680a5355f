# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Files travel both ways between our age module and three foreign ones."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pyrage
import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.crypto import age
from tests.oracles import require_oracle

if TYPE_CHECKING:
    from collections.abc import Sequence

SCRIPT = Path(__file__).parent / "oracles" / "age_encryption.mjs"
CONTENTS = [b"", b"note", bytes(range(256)) * 256, bytes(range(251)) * 900]
CONTENT = pytest.mark.parametrize("plain", CONTENTS, ids=len)


def run(command: Sequence[str | Path], given_bytes: bytes) -> bytes:
    done = subprocess.run(command, input=given_bytes, capture_output=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    return done.stdout


def node(*arguments: str, given_bytes: bytes = b"") -> bytes:
    package = require_oracle("age-encryption")
    return run([require_oracle("node"), SCRIPT, package, *arguments], given_bytes)


@given(plain=st.binary(max_size=2000) | st.sampled_from(CONTENTS))
def test_pyrage_opens_what_we_seal_and_we_open_what_it_seals(plain: bytes) -> None:
    ours = age.X25519Identity.generate()
    theirs = pyrage.x25519.Identity.from_str(ours.text)
    assert str(theirs.to_public()) == ours.recipient
    assert pyrage.decrypt(age.seal_bytes(plain, [ours.recipient]), [theirs]) == plain
    assert age.open_bytes(pyrage.encrypt(plain, [theirs.to_public()]), [ours]) == plain


def test_we_open_what_pyrage_seals_to_several() -> None:
    identities = [age.X25519Identity.generate() for _ in range(3)]
    recipients = [pyrage.x25519.Recipient.from_str(one.recipient) for one in identities]
    sealed = pyrage.encrypt(b"note", recipients)
    assert [age.open_bytes(sealed, [one]) for one in identities] == [b"note"] * 3


@CONTENT
def test_the_age_command_opens_what_we_seal(plain: bytes, tmp_path: Path) -> None:
    command, identity = require_oracle("age"), age.X25519Identity.generate()
    key_file = tmp_path / "key"
    key_file.write_text(identity.text + "\n")
    sealed = age.seal_bytes(plain, [identity.recipient])
    assert run([command, "--decrypt", "-i", key_file], sealed) == plain


@CONTENT
@pytest.mark.parametrize("form", ["binary", "armored"])
def test_we_open_what_the_age_command_seals(plain: bytes, form: str, tmp_path: Path) -> None:
    command, identity = require_oracle("age"), age.X25519Identity.generate()
    armor = ["--armor"] if form == "armored" else []
    (tmp_path / "sealed").write_bytes(run([command, *armor, "-r", identity.recipient], plain))
    with (tmp_path / "sealed").open("rb") as source:
        binary = age.dearmor(source) if armor else source
        assert age.open_sealed(binary, [identity]).read() == plain


@CONTENT
def test_the_npm_package_opens_hybrid_files_of_ours(plain: bytes) -> None:
    identity = age.PqIdentity.generate()
    sealed = age.seal_bytes(plain, [age.PqIdentity.generate().recipient, identity.recipient])
    assert node("decrypt", identity.text, given_bytes=sealed) == plain


@CONTENT
def test_we_open_hybrid_files_of_the_npm_package(plain: bytes) -> None:
    identity = age.PqIdentity.generate()
    sealed = node("encrypt", identity.recipient, given_bytes=plain)
    assert age.open_bytes(sealed, [identity]) == plain


def test_hybrid_keys_of_the_npm_package_are_ours_as_well() -> None:
    identity, recipient = node("generate").decode().split()
    assert age.parse_identity(identity).recipient == recipient
    assert age.suite_of(recipient) == "age1pq"
