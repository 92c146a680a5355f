# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Whatever a file in a drop is called, it can be shown, and is known again."""

from __future__ import annotations

import pytest

from counsellor.services.receive_file import shown
from counsellor.storage import received
from counsellor.storage.received import Seen
from counsellor.storage.vault import Vault

PLACE = "file:///stick"
HALF_LETTERS = ["\udcff.age", "a\udce2\udc82.age"]
"""What POSIX makes of bytes that are no UTF-8."""
HALVES_OF_WINDOWS = ["\ud83d.age", "\udd11\ud83d.age"]
"""What NTFS takes as well: halves of a letter, alone or the wrong way round."""
GIVEN_HERE = HALVES_OF_WINDOWS if vars(received)["os"].name == "nt" else []


@pytest.mark.parametrize("name", [*HALF_LETTERS, *HALVES_OF_WINDOWS, "a\nb\u202e.age"])
def test_what_is_shown_is_text_without_controls(name: str) -> None:
    text = shown(name)
    assert text.encode().decode() == text
    assert text.isprintable()
    assert len(text) == len(name)


@pytest.mark.parametrize("name", [*HALF_LETTERS, *GIVEN_HERE, "көшірме.age"])
def test_a_name_is_known_again(vault: Vault, name: str) -> None:
    with vault.transaction():
        vault.inbox.note_seen(PLACE, {name: Seen(1, 2, "", "unreadable")})
    assert vault.inbox.unsettled_names(PLACE).keys() == {name}
    with vault.transaction():
        vault.inbox.forget_seen(PLACE, [name])
    assert not vault.inbox.unsettled_names(PLACE)
