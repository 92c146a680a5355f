# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Nobody walks the order of Tab from widget to widget: PySide6 takes them apart afterwards.

It makes each widget that is returned a child of the one that was asked, for Python alone. When
that one goes, whatever the other holds is called deleted, though it is there: actions of menus
first of all, and later the whole process breaks.
"""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WALKS = re.compile(r"\b(next|previous)InFocusChain\b")


def test_no_code_walks_the_order_of_tab() -> None:
    code = [*(ROOT / "counsellor").rglob("*.py"), *(ROOT / "tests").rglob("*.py")]
    here = Path(__file__).resolve()
    walking = [path for path in code if WALKS.search(path.read_text(encoding="utf-8"))]
    assert [path for path in walking if path != here] == []
