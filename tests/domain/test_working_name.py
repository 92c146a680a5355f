# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Working names: a name that gives away the real one is refused, in any spelling."""

from __future__ import annotations

import pytest

from counsellor.domain.errors import RecordInvalid
from counsellor.domain.working_name import check_working_name

FULL = "Қасымова Әйгерім Ёлкинқызы"


@pytest.mark.parametrize(
    "working", ["Әйгерім", "аигерим", "the КАСЫМОВА one", "елкинкызы", "наубайшы Әйгерім-2"]
)
def test_a_word_of_the_real_name_is_refused(working: str) -> None:
    with pytest.raises(RecordInvalid, match="looks_real"):
        check_working_name(working, FULL)


@pytest.mark.parametrize("working", ["the baker", "наубайшы", "", "Әйг", "42"])
def test_any_other_name_is_free(working: str) -> None:
    check_working_name(working, FULL)


def test_without_an_identity_there_is_nothing_to_compare_with() -> None:
    check_working_name("Әйгерім", "")


def test_short_words_do_not_count() -> None:
    check_working_name("аю де", "Де Аю")
