# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""One byte form of a value: what is read gives the same bytes again, and nothing else is read."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counsellor.domain.canonical import MAX_DEPTH, Value, canonical_bytes, parse_canonical
from counsellor.domain.errors import CounsellorError, NotCanonical

texts = st.text(st.characters(exclude_categories=["Cs"]))
values: st.SearchStrategy[Value] = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)


@given(values)
def test_what_is_written_is_read_and_written_again_alike(value: Value) -> None:
    data = canonical_bytes(value)
    assert parse_canonical(data) == value
    assert canonical_bytes(parse_canonical(data)) == data


@given(values)
def test_any_json_reader_reads_it(value: Value) -> None:
    assert json.loads(canonical_bytes(value)) == value


@given(st.dictionaries(texts, st.integers()))
def test_keys_are_sorted_and_nothing_is_blank(value: dict[str, int]) -> None:
    written = list(json.loads(canonical_bytes(value)))
    assert written == sorted(value)


@given(st.binary(max_size=60) | values.map(lambda value: json.dumps(value).encode()))
def test_any_bytes_are_either_canonical_or_refused(data: bytes) -> None:
    try:
        value = parse_canonical(data)
    except NotCanonical:
        return
    assert canonical_bytes(value) == data


@given(values, st.data())
def test_a_changed_byte_is_another_value_or_refused(value: Value, draw: st.DataObject) -> None:
    data = bytearray(canonical_bytes(value))
    place = draw.draw(st.integers(0, len(data) - 1))
    data[place] ^= draw.draw(st.integers(1, 255))
    try:
        read = parse_canonical(bytes(data))
    except NotCanonical:
        return
    assert canonical_bytes(read) != canonical_bytes(value)


def _no_float(_: str) -> object:
    raise ValueError


def read_by_writing_again(data: bytes) -> Value:
    """What is canonical, by definition: JSON without floats that gives the same bytes again."""
    decoder = json.JSONDecoder(parse_float=_no_float, parse_constant=_no_float)
    value: Value = decoder.decode(data.decode("utf-8"))
    if canonical_bytes(value) != data:
        raise ValueError
    return value


def read_or_reason(data: bytes) -> Value:
    try:
        return parse_canonical(data)
    except NotCanonical as error:
        return {name: str(value) for name, value in error.fields.items()}


spelled = st.sampled_from(
    [
        *(
            " ",
            "\t",
            "\n",
            "\r",
            "  ",
            "\x0b",
            "\x00",
            "\x1f",
            "\x7f",
            "\ufeff",
            "\u2028",
            "\u00a0",
        ),
        *(
            "\\",
            "\\\\",
            "\\\\\\",
            '\\"',
            '"',
            "\\/",
            "/",
            "\\b",
            "\\f",
            "\\n",
            "\\r",
            "\\t",
            "\\a",
            "\\'",
        ),
        *("\\u0000", "\\u0007", "\\u0008", "\\u0009", "\\u000a", "\\u000b", "\\u000B", "\\u000c"),
        *("\\u000d", "\\u000e", "\\u000f", "\\u0010", "\\u001f", "\\u001F", "\\u0020", "\\u007f"),
        *(
            "\\u0022",
            "\\u005c",
            "\\u0041",
            "\\u00e9",
            "\\u0416",
            "\\ud800",
            "\\ud83d\\ude00",
            "\\udc00",
        ),
        *(
            "-",
            "0",
            "-0",
            "-1",
            "00",
            "01",
            "1.0",
            "1e1",
            "1E400",
            "NaN",
            "-Infinity",
            "+1",
            "9" * 4301,
        ),
        *(
            "null",
            "true",
            "false",
            "None",
            "nul",
            ",",
            ":",
            "[",
            "]",
            "{",
            "}",
            "[]",
            "{}",
            "[ ]",
            "{ }",
        ),
        *(
            '{"a":1,"b":2}',
            '{"b":1,"a":2}',
            '{"a":1,"a":1}',
            '{"":0}',
            '{"a":-0}',
            '[-0,"-0"]',
            '"-0"',
        ),
        *('{"\\u0061":1}', '{"\\n":1,"\\t":2}', '{"\\t":1,"\\n":2}', '{"\U00010000":1,"\uffff":2}'),
        *(
            '{"\uffff":1,"\U00010000":2}',
            '"a b"',
            '" "',
            '": , "',
            '"\\" \\""',
            '"\\\\"',
            '"\\\\ "',
        ),
        *("[" * 15, "[" * 16, "[" * 17, "]" * 15, "]" * 16, "]" * 17, '"' + "[" * 20 + '"'),
    ]
)
"""Pieces in every spelling that JSON knows, and some that it does not."""


@st.composite
def almost_canonical(draw: st.DrawFn) -> bytes:
    """Canonical text into which other spellings were put, and out of which pieces were taken."""
    text = draw(values.map(lambda value: canonical_bytes(value).decode()) | st.just(""))
    for _ in range(draw(st.integers(0, 4))):
        place = draw(st.integers(0, len(text)))
        until = min(len(text), place + draw(st.sampled_from([0, 0, 0, 1, 2, 6])))
        text = text[:place] + draw(spelled | st.just("")) + text[until:]
    return text.encode()


@given(
    almost_canonical() | st.lists(spelled, max_size=8).map(lambda found: "".join(found).encode())
)
@settings(max_examples=2_000)
def test_what_is_read_is_exactly_what_is_written_the_same_again(data: bytes) -> None:
    try:
        expected = read_by_writing_again(data)
    except (ValueError, NotCanonical, RecursionError):
        with pytest.raises(NotCanonical):
            parse_canonical(data)
        return
    found = read_or_reason(data)
    if found != NotCanonical(reason="depth").fields:
        assert (found, canonical_bytes(found)) == (expected, data)


@pytest.mark.parametrize("code", range(0x180))
def test_each_letter_has_one_spelling(code: int) -> None:
    letter = chr(code)
    spellings = {letter, f"\\u{code:04x}", f"\\u{code:04X}", *(f"\\{one}" for one in '"\\/bfnrt')}
    for spelling in sorted(spellings):
        for data in (f'"{spelling}"'.encode(), f'{{"a{spelling}":1}}'.encode()):
            try:
                read_by_writing_again(data)
            except ValueError:
                with pytest.raises(NotCanonical):
                    parse_canonical(data)
            else:
                parse_canonical(data)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"1.5", "float"),
        (b"1e3", "float"),
        (b"1E400", "float"),
        (b"NaN", "float"),
        (b"-Infinity", "float"),
        (b'{"a":1,"a":2}', "form"),
        (b'{"a":1,"a":1}', "form"),
        (b'{"b":1,"a":2}', "form"),
        (b'{"a": 1}', "form"),
        (b" 1", "form"),
        (b"1\n", "form"),
        (b"-0", "form"),
        (b'"\\u0041"', "form"),
        (b'"\\/"', "form"),
        (b'"\\u00e9"', "form"),
        (b"01", "syntax"),
        (b"", "syntax"),
        (b'{"a":1', "syntax"),
        (b'"a\x00b"', "syntax"),
        (b"\xef\xbb\xbf1", "syntax"),
        (b"\xff", "syntax"),
        (b'"\xed\xa0\x80"', "syntax"),
        (b"9" * 10_000, "syntax"),
    ],
)
def test_every_other_spelling_is_refused_with_its_reason(data: bytes, reason: str) -> None:
    with pytest.raises(NotCanonical) as refused:
        parse_canonical(data)
    assert refused.value.fields["reason"] == reason


def test_an_escaped_lone_surrogate_is_refused() -> None:
    with pytest.raises(NotCanonical):
        parse_canonical(b'"\\ud800"')
    with pytest.raises(NotCanonical):
        canonical_bytes("\ud800")


def nested(depth: int) -> bytes:
    return b"[" * depth + b"]" * depth


def test_nesting_ends_at_the_limit() -> None:
    assert parse_canonical(nested(MAX_DEPTH))
    with pytest.raises(NotCanonical) as refused:
        parse_canonical(nested(MAX_DEPTH + 1))
    assert refused.value.fields["reason"] == "depth"


@pytest.mark.parametrize("depth", [1_000, 100_000])
def test_deep_nesting_is_refused_without_recursion(depth: int) -> None:
    for data in (nested(depth), b'{"a":' * depth + b"1" + b"}" * depth, b"[" * depth):
        with pytest.raises(NotCanonical):
            parse_canonical(data)


def test_brackets_inside_texts_do_not_count_as_nesting() -> None:
    value = ["[" * 1_000, '"[{' * 100, "\\[" * 100]
    assert parse_canonical(canonical_bytes(value)) == value


@pytest.mark.parametrize("value", [object(), b"bytes", {1, 2}, float("nan")])
def test_what_json_has_not_is_refused(value: Value) -> None:
    with pytest.raises(CounsellorError):
        canonical_bytes(value)
