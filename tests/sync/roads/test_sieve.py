# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Of a listing only what may be ours goes on, however it comes and however it is written."""

from __future__ import annotations

from urllib.parse import quote
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.files import PART_PREFIX
from counsellor.sync.roads import sieve
from counsellor.sync.roads.sieve import Sieve
from counsellor.sync.roads.trouble import LineFailed
from tests.sync.roads.remote import NAME

OURS = (
    NAME,
    f"{NAME.removesuffix('.age')}.0-10-20.part",
    f"{PART_PREFIX}0123",
    "b" * 26,
    "drop & box",
)
FOREIGN = ("Отчёт (көшірме).docx", "a & b <c>.txt", "photo.jpg", "x.age.txt", "Папка", "response")
FOLDER = "/remote.php/drop & box"
LOCKS = "<{p}supportedlock><{p}lockentry/></{p}supportedlock><{p}lockdiscovery/>"


def entry(
    name: str, prefix: str, attribute: str, *, locks: bool, is_folder: bool
) -> tuple[str, str]:
    """Return what a server says of a name, and what of it is to go on."""
    path = FOLDER if name == OURS[-1] else f"{FOLDER}/{name}"
    href = escape(quote(path, safe="/&")) + ("/" if is_folder else "")
    before = f"<{prefix}response{attribute}>\n<{prefix}href>{href}</{prefix}href><{prefix}propstat>"
    said = f'<{prefix}getetag>"1"</{prefix}getetag><{prefix}responsedescription/>'
    end = f"</{prefix}propstat></{prefix}response >"
    told = LOCKS.format(p=prefix) if locks else ""
    left = f"<{prefix}lockdiscovery/>" if locks else ""
    return before + told + said + end, before + left + said + end


def sifted(content: bytes, cuts: list[int]) -> bytes:
    taking, at, out = Sieve(quote(FOLDER) + "/"), 0, b""
    for cut in [*sorted(cut % (len(content) + 1) for cut in cuts), len(content)]:
        out += taking.through(content[at:cut])
        at = cut
    return out + taking.rest()


@given(
    names=st.lists(st.sampled_from([*OURS, *FOREIGN]), max_size=8),
    prefix=st.sampled_from(["", "D:", "d:", "lp1:", "x-y.z:"]),
    attribute=st.sampled_from(["", ' xmlns:lp1="DAV:"', "\n"]),
    locks=st.booleans(),
    is_folder=st.booleans(),
    cuts=st.lists(st.integers(0, 10_000), max_size=12),
)
def test_what_may_be_ours_goes_on_as_it_was(
    names: list[str], prefix: str, attribute: str, locks: bool, is_folder: bool, cuts: list[int]
) -> None:
    opens, closes = f"<?xml version='1.0'?>\n<{prefix}multistatus>", f"</{prefix}multistatus>\n"
    said = [entry(one, prefix, attribute, locks=locks, is_folder=is_folder) for one in names]
    whole = opens + "".join(told for told, _ in said) + closes
    kept = [left for name, (_, left) in zip(names, said, strict=True) if name in OURS]
    assert sifted(whole.encode(), cuts).decode() == opens + "".join(kept) + closes


@given(content=st.binary(max_size=400), cuts=st.lists(st.integers(0, 400), max_size=6))
def test_what_is_no_listing_goes_on_as_it_is(content: bytes, cuts: list[int]) -> None:
    if b"response" not in content:
        assert sifted(content, cuts) == content


def test_an_entry_without_a_name_that_can_be_told_goes_on() -> None:
    for said in (b"", b"<href><![CDATA[x]]></href>", b"<href/>"):
        content = b"<multistatus><response>" + said + b"</response></multistatus>"
        assert sifted(content, []) == content


@pytest.mark.parametrize(
    "content",
    [
        b"<response>" + b"x" * (1 << 20),
        b"<response><href>/drop/a.txt</href></response>" * 40,
        (b"<response><href>/" + NAME.encode() + b"</href></response>") * 30,
        b"x" * 3_000,
    ],
    ids=["an entry without end", "too many entries", "too many of ours", "no listing"],
)
def test_it_has_bounds(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sieve, "MOST_SEEN", 39)
    monkeypatch.setattr(sieve, "MOST_KEPT", 2_000)
    with pytest.raises(LineFailed):
        sifted(content, list(range(0, len(content), 100_000)))
