# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What became of each imported file, a line each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from counsellor.cli.call import Call
from counsellor.cli.refusal import Refusal
from counsellor.domain.coded import ImportOutcome, RefusalReason
from counsellor.domain.views import ImportedFile
from counsellor.wording.codes import say_code
from counsellor.wording.errors import say_refusal
from counsellor.wording.marked import marked

GAP = "gap"


def require_there(paths: Sequence[Path]) -> None:
    """Make sure that what was named is there at all.

    Raises:
        Refusal: naming the first that is not.
    """
    for path in paths:
        if not path.exists():
            raise Refusal(marked("CommandLine", "There is no such file: {file}"), file=path)


class Report:
    """Prints a line a file.

    A file that waited for another of the same run is told once, with what became of it in the
    end; so a file that waits is told last.
    """

    def __init__(self, call: Call) -> None:
        self._call = call
        self._waiting: list[ImportedFile] = []
        self._counts: Counter[ImportOutcome] = Counter()

    def note(self, file: ImportedFile) -> None:
        """Tell a file, now or when it is clear what it waited for."""
        if file.outcome is ImportOutcome.WAITING:
            self._waiting.append(file)
            return
        earlier = next((one for one in self._waiting if one.file == file.file), None)
        if earlier is not None:
            self._waiting.remove(earlier)
        self._tell(file)

    def close(self) -> None:
        """Tell what still waits, and for people the numbers."""
        for file in self._waiting:
            self._tell(file)
        self._call.tell(
            " · ".join(
                f"{say_code(outcome, self._call.speaker)}: {count}"
                for outcome, count in sorted(self._counts.items())
            )
        )

    def _tell(self, file: ImportedFile) -> None:
        self._counts[file.outcome] += 1
        if self._call.as_json:
            self._call.give(value_of(file))
        else:
            self._call.tell(line_of(file, self._call))


def value_of(file: ImportedFile) -> dict[str, Any]:
    """Give one file as JSON says it; the reason is a code, or empty."""
    return {
        "file": file.file,
        "outcome": file.outcome.value,
        "reason": file.reason,
        "detail": file.detail,
        "changes": file.changes,
    }


def line_of(file: ImportedFile, call: Call) -> str:
    """Say one file for people, with the reason in words."""
    said = f"{file.file}: {say_code(file.outcome, call.speaker)}"
    if file.reason in set(RefusalReason):
        return f"{said}. {say_refusal(RefusalReason(file.reason), call.speaker).whole}"
    return said
