# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Bech32 text: every payload comes back, every slip is noticed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.crypto import bech32


@given(st.binary(max_size=1300))
def test_every_payload_comes_back(payload: bytes) -> None:
    text = bech32.encode("age", payload)
    assert bech32.decode(text) == ("age", bytearray(payload))
    assert bech32.decode(text.upper()) == ("AGE", bytearray(payload))


@pytest.mark.parametrize(
    "text",
    [
        "A12UEL5L",
        "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs",
        "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w",
    ],
)
def test_the_valid_examples_of_bip_173_have_a_sound_checksum(text: str) -> None:
    try:
        bech32.decode(text)
    except bech32.Bech32Error as error:
        assert str(error) == "padding"  # noqa: PT017 - they hold no whole bytes; the rest is sound


@given(st.binary(min_size=1, max_size=40), st.data())
def test_one_wrong_letter_is_always_noticed(payload: bytes, data: st.DataObject) -> None:
    text = bech32.encode("age", payload)
    place = data.draw(st.integers(4, len(text) - 1))
    letter = data.draw(st.sampled_from("qpzry9x8gf2tvdw0s3jn54khce6mua7lbio1é"))
    if letter != text[place]:
        with pytest.raises(bech32.Bech32Error):
            bech32.decode(text[:place] + letter + text[place + 1 :])


@pytest.mark.parametrize(
    "text", ["", "1", "age", "age1", "Age1qqqqqqqq", "1qqqqqqqq", "age1b23456"]
)
def test_what_is_no_bech32_is_refused(text: str) -> None:
    with pytest.raises(bech32.Bech32Error):
        bech32.decode(text)
