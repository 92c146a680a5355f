# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What enters: nothing that steers a screen, nothing invisible, nothing too long; told in words."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.domain.errors import RecordInvalid
from counsellor.domain.plain_text import plain_line, plain_text, shown_line
from counsellor.domain.records import KINDS, kind_of, limit_of
from counsellor.domain.shapes import BROKEN_LETTER, TOO_LONG, Text
from counsellor.wording.errors import say_error
from counsellor.wording.translation import Speaker, languages

BIDI = [chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))]
CONTROLS = [chr(code) for code in (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029)]
LINE_ENDS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
MARKS = "\u061c\u200e\u200f"
TEXTS = [(kind, name, limit) for kind in KINDS.values() for name, limit in kind.texts]
UNSEEN = "\u200b\u00ad \ufeff\u3164\u2060\U000e0041\ufe0f\u180e\u00a0"


@pytest.mark.parametrize("letter", [*CONTROLS, *BIDI], ids=lambda one: f"{ord(one):04X}")
def test_what_steers_a_screen_is_in_no_text(letter: str) -> None:
    line, text = plain_line(f"a{letter}b"), plain_text(f"a{letter}b")
    assert line == ("a b" if letter in LINE_ENDS or letter == "\t" else "ab")
    kept = {"\t": "a\tb"}.get(letter, "a\nb" if letter in LINE_ENDS else "ab")
    assert text == kept
    assert letter not in shown_line(f"a{letter}b")
    assert len(shown_line(f"a{letter}b").splitlines()) == 1


def test_a_line_end_of_two_letters_is_one() -> None:
    assert plain_text("a\r\nb\r\n\r\nc\rd") == "a\nb\n\nc\nd"
    assert plain_line("a\r\nb") == "a b"


@pytest.mark.parametrize("letter", MARKS)
def test_a_direction_mark_stays_in_a_quotation_and_in_no_name(letter: str) -> None:
    assert plain_text(f"«سلام{letter}»") == f"«سلام{letter}»"
    assert plain_line(f"a{letter}b") == "ab"


def test_all_other_letters_stay() -> None:
    taken = {*CONTROLS, *BIDI, *MARKS}
    others = [chr(code) for code in range(sys.maxunicode + 1) if chr(code) not in taken]
    whole = "".join(others)
    assert plain_text(whole) == plain_line(whole) == whole


@given(st.text())
def test_what_is_plain_stays_as_it_is(text: str) -> None:
    assert plain_text(plain_text(text)) == plain_text(text)
    assert plain_line(plain_line(text)) == plain_line(text)
    kept = {unicodedata.category(one) for one in plain_text(text) if one not in "\n\t"}
    assert not kept & {"Cc", "Zl", "Zp"}


@pytest.mark.parametrize(("kind", "name", "limit"), TEXTS)
def test_one_letter_too_many_is_told_by_its_limit_in_every_language(
    kind: object, name: str, limit: Text
) -> None:
    rule = kind_of(getattr(kind, "name", ""))
    kept = rule.entered({name: "ё" * limit.most})
    assert kept[name] == "ё" * limit.most
    with pytest.raises(RecordInvalid) as refused:
        rule.entered({name: "😀" * (limit.most + 1)})
    fields = refused.value.fields
    assert (fields["reason"], fields["field"]) == (TOO_LONG, name)
    assert (fields["most"], fields["has"]) == (limit.most, limit.most + 1)
    for language in languages():
        speaker = Speaker(language)
        said = say_error(refused.value, speaker).text
        assert speaker.number(limit.most) in said
        assert speaker.number(limit.most + 1) in said


@pytest.mark.parametrize(("kind", "name", "limit"), TEXTS)
def test_halves_of_letters_are_refused_in_words(kind: object, name: str, limit: Text) -> None:
    rule = kind_of(getattr(kind, "name", ""))
    for half in ("\ud83d", "\ude00", "a\udfffb"):
        with pytest.raises(RecordInvalid) as refused:
            rule.entered({name: half})
        assert refused.value.fields["reason"] == BROKEN_LETTER
        assert "…" not in say_error(refused.value, Speaker("en")).whole


@pytest.mark.parametrize(("kind", "name", "limit"), TEXTS)
def test_what_nobody_sees_is_nothing(kind: object, name: str, limit: Text) -> None:
    rule = kind_of(getattr(kind, "name", ""))
    if not limit.needed:
        assert rule.entered({name: UNSEEN[: limit.most]})[name] == ""
        return
    with pytest.raises(RecordInvalid) as refused:
        rule.entered({name: UNSEEN})
    assert refused.value.fields["reason"] == limit.needed


def test_what_has_to_say_something_is_known() -> None:
    needed = {(kind.name, name) for kind, name, limit in TEXTS if limit.needed}
    assert needed == {
        ("note", "text"),
        ("note.addendum", "text"),
        ("note.misfiled", "reason"),
        ("goal", "text"),
        ("follow_up", "what"),
        ("session.correction", "reason"),
    }


def test_the_limit_is_counted_after_what_falls_away() -> None:
    limit = limit_of("client.working_name", "working_name")
    assert limit.beyond("\u202e \t" + "я" * 80 + "\x1b\n") == 0
    assert limit.beyond("я" * 93) == 93
