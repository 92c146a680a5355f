# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What an author signs, and when a note is late."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.domain.canonical import Value, parse_canonical
from counsellor.domain.errors import RecordInvalid
from counsellor.domain.records.notes import is_late, require_text, signed_bytes
from tests.domain.payloads import FIELDS

ENDED = datetime(2026, 11, 20, 12, 0, tzinfo=timezone(timedelta(hours=5)))


def signed(fields: dict[str, Value], **changed: str) -> bytes:
    about = {"kind": "note", "record": "r", "client": "c", "author": "a", **changed}
    return signed_bytes(fields=fields, **about)


def test_everything_but_the_signature_itself_is_signed() -> None:
    fields = FIELDS["note"]
    value = parse_canonical(signed(fields))
    assert isinstance(value, dict)
    assert value["fields"] == {name: one for name, one in fields.items() if name != "signature"}
    assert signed(fields) == signed({**fields, "signature": "another"})


@given(st.sampled_from(sorted(FIELDS["note"].keys() - {"signature"})), st.text(max_size=5))
def test_any_other_field_changes_what_is_signed(name: str, value: str) -> None:
    fields = FIELDS["note"]
    assert (signed({**fields, name: value}) == signed(fields)) == (fields[name] == value)


@pytest.mark.parametrize("part", ["kind", "record", "client", "author"])
def test_a_signature_does_not_fit_another_file_author_or_note(part: str) -> None:
    assert signed(FIELDS["note"], **{part: "x"}) != signed(FIELDS["note"])


def test_a_note_is_late_after_forty_eight_hours() -> None:
    assert not is_late(ENDED, ENDED + timedelta(hours=48))
    assert is_late(ENDED, ENDED + timedelta(hours=48, seconds=1))


def test_lateness_does_not_depend_on_the_offset_of_the_place() -> None:
    elsewhere = ENDED.astimezone(UTC)
    assert not is_late(ENDED, elsewhere + timedelta(hours=48))


@pytest.mark.parametrize("text", ["", "  ", "\n\t ", "\u3000"])
def test_blanks_alone_are_not_signed(text: str) -> None:
    with pytest.raises(RecordInvalid, match="kind=note, reason=empty"):
        require_text(text)
    require_text(f"{text}x")
