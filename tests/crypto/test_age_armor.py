# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Armored files: strict text, read without holding it whole."""

from __future__ import annotations

import base64
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.crypto.age_armor import dearmor
from counsellor.domain.errors import NotAnAgeFile

BEGIN = b"-----BEGIN AGE ENCRYPTED FILE-----\n"
END = b"-----END AGE ENCRYPTED FILE-----\n"


def armored(content: bytes, columns: int = 64) -> bytes:
    text = base64.b64encode(content)
    lines = [text[place : place + columns] + b"\n" for place in range(0, len(text), columns)]
    return BEGIN + b"".join(lines) + END


@given(st.binary(max_size=1000))
def test_every_content_comes_back(content: bytes) -> None:
    assert dearmor(io.BytesIO(armored(content))).read() == content


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"\n" * 5000,
        b"text\n" + armored(b"x"),
        armored(b"x") + b"text",
        armored(b"x") + b"\n" * 5000,
        armored(b"x" * 100, columns=60),
        armored(b"x" * 100, columns=76),
        armored(b"x").replace(END, b""),
        armored(b"x").replace(b"=", b"", 1),
        BEGIN + b"=" * 4 + b"\n" + END,
    ],
)
def test_what_is_not_strict_is_refused(text: bytes) -> None:
    with pytest.raises(NotAnAgeFile, match="armor"):
        dearmor(io.BytesIO(text)).read()
