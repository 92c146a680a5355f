# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""After an office's lock a screen reader, asked over the real bus, is told nothing of its pages."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.faults.test_accessible_after_lock import bus, heard
from tests.faults.test_memory_after_lock import Watched, display, passphrase
from tests.faults.test_memory_of_an_office import PAGES, program, told, vault

__all__ = ["bus", "display", "passphrase", "program", "told", "vault"]

pytestmark = pytest.mark.faults


@pytest.mark.parametrize("over", ["inbox", "erase"])
def test_nothing_of_any_page_is_said(
    bus: None, program: Watched, told: Mapping[str, str], over: str
) -> None:
    said = ""
    for page in PAGES:
        program.do(page)
        said += heard(program)
    program.do(over)
    if over == "erase":
        program.types(told["typed"])
        said += heard(program)
        assert told["typed"] in said
    assert {"note", "goal", "why", "colleague", "invited"} <= {
        name for name, text in told.items() if text in said
    }
    program.lock()
    after = heard(program)
    assert after
    assert [name for name, text in told.items() if text in after] == []
