# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The consent texts say what the law and decency ask for, and never change once in use."""

import hashlib
import re

import pytest
from PySide6.QtGui import QTextDocument

from counsellor.domain.coded import ConsentItem
from counsellor.paths import resources
from counsellor.wording.consent_text import BLANKS, ConsentText, consent_text, filled_in
from counsellor.wording.translation import languages

IN_USE = {
    "en": "fef617db3d2e6a7206e38d0c5d644f9aad552f0a72242f4d46f9b0077ca92488",
    "ru": "7b02b1d24cfa1a3d792f04ff08b4cffaed2ec242a53ec2a04cb4c9b8937fe7f0",
    "kk": "4fb431cbf589f1333fa0db51e03e31e95144467d05664abdbb16d68c21dfbe20",
}
YES_OR_NO = {"en": "☐ yes ☐ no", "ru": "☐ да ☐ нет", "kk": "☐ иә ☐ жоқ"}
DANGER = {
    "en": "life is in immediate danger",
    "ru": "жизнь в непосредственной опасности",
    "kk": "өміріне тікелей қауіп",
}
CRIMES = {"en": "grave crimes", "ru": "тяжких преступлений", "kk": "ауыр қылмыстардың"}


@pytest.fixture(params=languages())
def text(request: pytest.FixtureRequest) -> ConsentText:
    return consent_text(request.param)


def test_a_text_in_use_is_never_changed(text: ConsentText) -> None:
    """Write a better one as the next version, beside it."""
    assert text.sha256 == IN_USE[text.language]


def test_the_hash_is_that_of_the_file(text: ConsentText) -> None:
    file = resources() / "templates" / f"consent_v1_{text.language}.md"
    assert hashlib.sha256(file.read_bytes()).hexdigest() == text.sha256


def test_the_text_names_its_own_version(text: ConsentText) -> None:
    template = (resources() / "templates" / f"consent_v1_{text.language}.md").read_text("utf-8")
    assert template.startswith(f"# {text.title}\n")
    assert f": {text.version}\n" in template


def test_each_item_can_be_refused_by_itself(text: ConsentText) -> None:
    items = [line for line in text.written.splitlines() if re.match(r"\d\. ", line)]
    assert len(items) == len(ConsentItem)
    assert [line for line in items if not line.endswith(YES_OR_NO[text.language])] == []


def test_the_limits_are_said_aloud_and_in_writing(text: ConsentText) -> None:
    for form in (text.spoken, text.written):
        assert DANGER[text.language] in form
        assert CRIMES[text.language] in form


def test_the_spoken_text_says_how_long_it_holds(text: ConsentText) -> None:
    assert "30" in text.spoken


def test_what_the_law_asks_for_is_there(text: ConsentText) -> None:
    """Operator and BIN, the subject's name, the term; transfers are stated in section 7."""
    for blank in ("operator", "bin", "subject", "term", "representative"):
        assert f"{{{blank}}}" in text.written
    sections = re.findall(r"^## (\d+)\. ", text.written, re.MULTILINE)
    assert sections == [str(number) for number in range(1, 11)]


def test_every_blank_becomes_its_value_or_a_line(text: ConsentText) -> None:
    assert set(re.findall(r"\{(\w+)\}", text.spoken + text.written)) == set(BLANKS)
    filled = filled_in(text.written, {"operator": "Centre {bin}", "bin": "123456789012"})
    assert "Centre \\{bin\\}" in filled
    assert "123456789012" in filled
    assert "{subject}" not in filled
    assert "____" in filled


def test_the_languages_have_the_same_parts() -> None:
    texts = [consent_text(language) for language in languages()]
    for form in ("spoken", "written"):
        shapes = {
            tuple(
                line.split(" ")[0][:2]
                for line in getattr(text, form).splitlines()
                if line[:1] in "#1234567890"
            )
            for text in texts
        }
        assert len(shapes) == 1
        assert len({getattr(text, form).count("\n\n") for text in texts}) == 1


def test_an_unknown_version_is_not_made_up() -> None:
    with pytest.raises(FileNotFoundError):
        consent_text("ru", "consent-v99")


@pytest.mark.parametrize(
    "value",
    [
        "<img src='file:///dev/zero'>",
        "![x](file:///dev/zero)",
        "[office](https://elsewhere)",
        "# Head",
        "a_b_c *d* `e`",
        "1. one & two &lt;three&gt;",
        "<https://elsewhere>",
    ],
)
@pytest.mark.usefixtures("qapp")
def test_a_value_from_outside_is_no_markdown(value: str) -> None:
    shown = QTextDocument()
    shown.setMarkdown(filled_in("Operator: {operator}.", {"operator": value}))
    assert shown.toPlainText() == f"Operator: {value}."
    assert "<a " not in shown.toHtml()
