# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Signatures: OpenSSH accepts ours, we accept its, and neither accepts anything changed."""

from __future__ import annotations

import base64
import subprocess
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.crypto.secret import Secret
from counsellor.crypto.sshsig import SigningKey, fingerprint, fingerprint_bits, verify
from counsellor.crypto.word_list import LANGUAGES, word_list
from counsellor.crypto.word_reading import read_words
from counsellor.crypto.words import spell
from counsellor.domain.errors import SignatureInvalid
from tests.oracles import require_oracle

if TYPE_CHECKING:
    from pathlib import Path

NAMESPACE = "counsellor.bundle.v1"
MESSAGE = b'{"stream":"x"}'
KEY = SigningKey.from_seed(bytes(range(32)))
OTHER = SigningKey.from_seed(bytes(32))
SIGNATURE = KEY.sign(MESSAGE, NAMESPACE)


def armored(blob: bytes) -> bytes:
    text = base64.b64encode(blob)
    lines = [text[place : place + 70] for place in range(0, len(text), 70)]
    begin, end = b"-----BEGIN SSH SIGNATURE-----", b"-----END SSH SIGNATURE-----"
    return b"\n".join((begin, *lines, end, b""))


def dearmored(signature: bytes) -> bytes:
    return base64.b64decode(b"".join(signature.split(b"\n")[1:-2]))


def openssh_verifies(folder: Path, message: bytes, namespace: str, signature: bytes) -> bool:
    (folder / "allowed").write_text(f"field@office {KEY.public_line}\n")
    (folder / "sig").write_bytes(signature)
    command: list[str | Path] = [
        require_oracle("ssh-keygen"),
        "-Y",
        "verify",
        "-f",
        folder / "allowed",
    ]
    command += ["-I", "field@office", "-n", namespace, "-s", folder / "sig"]
    done = subprocess.run(command, input=message, capture_output=True, check=False, timeout=30)
    return done.returncode == 0


@pytest.mark.parametrize("message", [b"", MESSAGE, bytes(range(256)) * 1000], ids=len)
def test_openssh_accepts_our_signatures(message: bytes, tmp_path: Path) -> None:
    signature = KEY.sign(message, NAMESPACE)
    assert openssh_verifies(tmp_path, message, NAMESPACE, signature)
    assert not openssh_verifies(tmp_path, message + b"x", NAMESPACE, signature)
    assert not openssh_verifies(tmp_path, message, "counsellor.roster.v1", signature)


def test_we_accept_signatures_of_openssh(tmp_path: Path) -> None:
    command = require_oracle("ssh-keygen")
    key = tmp_path / "key"
    quiet: list[str | Path] = [command, "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", key]
    subprocess.run(quiet, check=True, timeout=30)
    signed = subprocess.run(
        [command, "-q", "-Y", "sign", "-f", key, "-n", NAMESPACE],
        input=MESSAGE,
        capture_output=True,
        check=True,
        timeout=30,
    )
    public_line = " ".join(key.with_suffix(".pub").read_text().split()[:2])
    verify(public_line, MESSAGE, NAMESPACE, signed.stdout)
    listed = subprocess.run(
        [command, "-l", "-f", key], capture_output=True, text=True, check=True, timeout=30
    )
    assert listed.stdout.split()[1] == fingerprint(public_line)


@given(st.binary(max_size=300))
def test_what_we_sign_we_accept(message: bytes) -> None:
    key = SigningKey.generate()
    verify(key.public_line, message, NAMESPACE, key.sign(message, NAMESPACE))


@pytest.mark.parametrize(
    ("line", "message", "namespace", "reason"),
    [
        (KEY.public_line, MESSAGE + b" ", NAMESPACE, "signature"),
        (KEY.public_line, MESSAGE, "counsellor.roster.v1", "namespace"),
        (OTHER.public_line, MESSAGE, NAMESPACE, "signer"),
        ("", MESSAGE, NAMESPACE, "key"),
        (KEY.public_line + " comment", MESSAGE, NAMESPACE, "key"),
        (KEY.public_line.replace("ssh-ed25519", "ssh-rsa"), MESSAGE, NAMESPACE, "key"),
        (KEY.public_line[:-4], MESSAGE, NAMESPACE, "key"),
        (KEY.public_line + "AAAA", MESSAGE, NAMESPACE, "key"),
        ("ssh-ed25519 " + "é" * 68, MESSAGE, NAMESPACE, "key"),
    ],
)
def test_another_message_purpose_or_key_is_refused(
    line: str, message: bytes, namespace: str, reason: str
) -> None:
    with pytest.raises(SignatureInvalid, match=f"reason={reason}"):
        verify(line, message, namespace, SIGNATURE)


def test_no_changed_bit_of_a_signature_is_ever_accepted() -> None:
    blob = dearmored(SIGNATURE)
    for place in range(len(blob) * 8):
        changed = bytearray(blob)
        changed[place // 8] ^= 1 << place % 8
        with pytest.raises(SignatureInvalid):
            verify(KEY.public_line, MESSAGE, NAMESPACE, armored(bytes(changed)))


def test_no_changed_byte_of_the_armor_is_ever_accepted() -> None:
    for place in range(len(SIGNATURE) - 1):
        changed = SIGNATURE[:place] + bytes([SIGNATURE[place] ^ 1]) + SIGNATURE[place + 1 :]
        with pytest.raises(SignatureInvalid):
            verify(KEY.public_line, MESSAGE, NAMESPACE, changed)


def string(content: bytes) -> bytes:
    return len(content).to_bytes(4, "big") + content


@pytest.mark.parametrize(
    "blob",
    [
        b"",
        dearmored(SIGNATURE) + b"\x00",
        dearmored(SIGNATURE)[:-1],
        dearmored(SIGNATURE).replace(b"sha512", b"sha256"),
        dearmored(SIGNATURE).replace(b"SSHSIG\x00\x00\x00\x01", b"SSHSIG\x00\x00\x00\x02"),
        # The reserved string, between namespace and hash, is not empty.
        dearmored(SIGNATURE).replace(
            string(NAMESPACE.encode()) + string(b""), string(NAMESPACE.encode()) + string(b"x")
        ),
        # A second string behind the signature inside its own field.
        dearmored(SIGNATURE)[: -(64 + 4 + 11 + 4 + 4)]
        + string(string(b"ssh-ed25519") + string(dearmored(SIGNATURE)[-64:]) + string(b"")),
    ],
)
def test_a_signature_of_another_form_is_refused(blob: bytes) -> None:
    with pytest.raises(SignatureInvalid, match="form"):
        verify(KEY.public_line, MESSAGE, NAMESPACE, armored(blob))


@pytest.mark.parametrize(
    "signature",
    [
        b"",
        b"x" + SIGNATURE,
        SIGNATURE + b"\n",
        SIGNATURE * 2,
        SIGNATURE.replace(b"\n", b"\r\n"),
        SIGNATURE.replace(b"SSH", b"PGP"),
        b"-----BEGIN SSH SIGNATURE-----\n" + b"A" * 76 + b"\n" * 5000,
    ],
)
def test_a_signature_in_other_armor_is_refused(signature: bytes) -> None:
    with pytest.raises(SignatureInvalid, match="form"):
        verify(KEY.public_line, MESSAGE, NAMESPACE, signature)


@pytest.mark.parametrize("namespace", ["", "two words", "é", "x" * 101])
def test_an_unfit_namespace_is_a_bug(namespace: str) -> None:
    with pytest.raises(ValueError) as raised:  # noqa: PT011 - its argument is compared
        KEY.sign(MESSAGE, namespace)
    assert raised.value.args == (namespace,)


def test_a_key_comes_back_from_its_seed() -> None:
    key = SigningKey.generate()
    assert SigningKey.from_seed(key.seed).public_line == key.public_line
    assert isinstance(key.seed, Secret)
    assert key.public_line.split(" ")[0] == "ssh-ed25519"
    assert not key.public_line.endswith(" ")


def test_a_key_shows_its_public_half_only() -> None:
    assert repr(KEY) == f"<SigningKey {fingerprint(KEY.public_line)}>"


def test_wiping_a_key_zeroes_its_seed() -> None:
    key = SigningKey.generate()
    key.wipe()
    assert key.seed == bytes(32)


@pytest.mark.parametrize("size", [0, 31, 33])
def test_a_seed_of_another_size_is_a_bug(size: int) -> None:
    with pytest.raises(ValueError, match="seed"):
        SigningKey.from_seed(bytes(size))


def test_a_key_is_named_in_words_that_are_always_the_same() -> None:
    bits = fingerprint_bits(KEY.public_line)
    assert bits == fingerprint_bits(KEY.public_line)
    assert bits != fingerprint_bits(OTHER.public_line)
    for language in LANGUAGES:
        words = spell(bits, language).split()
        assert len(words) == 7
        assert set(words) <= set(word_list(language))
        assert read_words(" ".join(words)) == bits


def test_the_words_of_a_key_never_change() -> None:
    key = SigningKey.from_seed(bytes(range(32)))
    assert fingerprint_bits(key.public_line).hex() == "1016f3e594af2421ee3e"


@given(st.binary(min_size=32, max_size=32))
def test_a_fingerprint_is_seven_words_of_bits(seed: bytes) -> None:
    bits = fingerprint_bits(SigningKey.from_seed(seed).public_line)
    assert len(bits) == 10
    assert int.from_bytes(bits, "big") < 1 << 77
