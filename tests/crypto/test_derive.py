# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Derived keys and codes: the published vectors, and one key for each purpose."""

from __future__ import annotations

import pytest

from counsellor.crypto.derive import derive_key, hkdf_sha256, mac, verify_mac


def test_hkdf_gives_the_first_vector_of_rfc_5869() -> None:
    derived = hkdf_sha256(
        bytes([0x0B] * 22), salt=bytes(range(13)), info=bytes(range(0xF0, 0xFA)), length=42
    )
    assert derived.hex() == (
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"
    )


def test_hkdf_gives_the_third_vector_of_rfc_5869_without_salt_and_info() -> None:
    derived = hkdf_sha256(bytes([0x0B] * 22), salt=b"", info=b"", length=42)
    assert derived.hex() == (
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"
    )


def test_each_purpose_has_its_own_key() -> None:
    secret = bytearray(b"s" * 32)
    anchor = derive_key(secret, "counsellor.vault.anchor.v1")
    assert anchor == derive_key(secret, "counsellor.vault.anchor.v1")
    assert anchor != derive_key(secret, "counsellor.vault.anchor.v2")
    assert anchor != derive_key(b"t" * 32, "counsellor.vault.anchor.v1")
    assert len(derive_key(secret, "counsellor.vault.anchor.v1", 64)) == 64


@pytest.mark.parametrize("label", ["x", "anchor", "counsellor.v1x", "counsellor.Anchor.v1"])
def test_a_label_without_the_documented_form_is_a_bug(label: str) -> None:
    with pytest.raises(ValueError, match=label):
        derive_key(b"s" * 32, label)


def test_the_code_is_that_of_rfc_4231_and_verifies_itself_only() -> None:
    tag = mac(b"Jefe", b"what do ya want for nothing?")
    assert tag.hex() == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    assert verify_mac(bytearray(b"Jefe"), b"what do ya want for nothing?", tag)
    assert not verify_mac(b"Jefe", b"what do ya want for nothing!", tag)
    assert not verify_mac(b"Jeff", b"what do ya want for nothing?", tag)
    assert not verify_mac(b"Jefe", b"what do ya want for nothing?", tag[:-1])
