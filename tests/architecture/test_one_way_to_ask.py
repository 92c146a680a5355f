# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Pages ask the vault by one mechanism, in which a late answer to an old question does not count.

``Page.read``, ``read_anew``, ``inquire`` and ``write``, and ``Newest`` where there is no page: what
else hands jobs to the worker is named here, with the reason.
"""

from __future__ import annotations

import ast
from pathlib import Path

UI = Path(__file__).resolve().parents[2] / "counsellor" / "ui"
ASKING = ("pages", "dialogs", "search", "widgets", "models")
SUBMITS = {"submit", "submit_urgent", "submit_steps"}
MAY = {
    "pages/page.py": "is the mechanism",
    "dialogs/form_keeping.py": "keeps what stands in a form, by its name, and reads it once",
    "widgets/kept_fields.py": "keeps what is typed in a place, by its name, and reads it once",
    "pages/client/notes.py": "notes whose page was read, when it goes: also at the lock",
    "pages/first_run/wizard.py": "notes what was written down, before any page is there",
    "pages/today/decided_cards.py": "notes that one notice was read, whatever is shown",
    "pages/step_run.py": "runs long work in steps, and takes it back by itself",
    "pages/session/autosave.py": "saves drafts, each by its own id, whatever is shown",
    "pages/session/draft_signing.py": "signs the draft that it names, whatever is shown",
    "pages/session/session_timer.py": "writes the timer, which no page shows for itself",
    "pages/first_run/join_step.py": "opens an invitation where there is no vault yet",
}


def submitting() -> dict[str, list[int]]:
    """The lines on which jobs are handed to a worker, by file."""
    found: dict[str, list[int]] = {}
    for wing in ASKING:
        for path in sorted((UI / wing).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            lines = [
                node.lineno
                for node in ast.walk(tree)
                if isinstance(node, ast.Attribute) and node.attr in SUBMITS
            ]
            if lines:
                found[path.relative_to(UI).as_posix()] = lines
    return found


def test_no_page_dialog_or_section_hands_jobs_to_the_worker_by_itself() -> None:
    assert {path: lines for path, lines in submitting().items() if path not in MAY} == {}


def test_what_may_does() -> None:
    assert set(submitting()) == set(MAY)
