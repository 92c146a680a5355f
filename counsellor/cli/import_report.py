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
from counsellor.domain.errors import StorageFailed
from counsellor.domain.exchange_state import ImportedFile
from counsellor.domain.place_errors import AccessDenied
from counsellor.files import naming_errors
from counsellor.wording.codes import say_code
from counsellor.wording.errors import say_error, say_refusal
from counsellor.wording.marked import marked

GAP = "gap"


def require_there(paths: Sequence[Path]) -> None:
    """Make sure that what was named is there at all.

    Raises:
        Refusal: naming the first that is not.
        AccessDenied: one lies in a folder of another user.
    """
    for path in paths:
        with naming_errors(path):
            if not path.exists():
                raise Refusal(marked("CommandLine", "There is no such file: {file}"), file=path)


def those_there(call: Call, paths: Sequence[Path]) -> list[Path]:
    """Return what of several is there; what is not is told by itself and keeps no other.

    Raises:
        Refusal: none of them is there.
        AccessDenied: none is, and the first lies in a folder of another user.
        PathTooLong: none is, and the first has a name that no file can have.
    """
    there, missing = list[Path](), list[Refusal | StorageFailed | AccessDenied]()
    for path in paths:
        try:
            require_there([path])
            there.append(path)
        except (Refusal, StorageFailed, AccessDenied) as refusal:
            missing.append(refusal)
    if not there:
        raise missing[0]
    for told in missing:
        if isinstance(told, Refusal):
            call.warn(call.say("CommandLine", told.text).format(**told.fields))
        else:
            call.warn(say_error(told, call.speaker).line)
    return there


class Report:
    """Prints a line a file, in the order in which they were given.

    A file that waited for another of the same run is told once, with what became of it in the
    end. Files of earlier runs that this one let in come last.
    """

    def __init__(self, call: Call, paths: Sequence[Path]) -> None:
        self._call = call
        self._order = {str(path): place for place, path in enumerate(paths)}
        self._found: list[ImportedFile] = []

    def note(self, file: ImportedFile) -> None:
        """Take in what became of a file."""
        waited = (one for one in self._found if _place(one) == _place(file))
        earlier = next((one for one in waited if one.outcome is ImportOutcome.WAITING), None)
        if earlier is not None and file.outcome is not ImportOutcome.WAITING:
            self._found.remove(earlier)
        self._found.append(file)

    def close(self) -> None:
        """Tell every file, and for people the numbers."""
        last = len(self._order)
        for file in sorted(self._found, key=lambda one: self._order.get(_place(one), last)):
            if self._call.as_json:
                self._call.give(value_of(file))
            else:
                self._call.tell(line_of(file, self._call))
        counts = Counter(file.outcome for file in self._found)
        self._call.tell(
            " · ".join(
                f"{say_code(outcome, self._call.speaker)}: {count}"
                for outcome, count in sorted(counts.items())
            )
        )


def _place(file: ImportedFile) -> str:
    return file.path or file.file


def value_of(file: ImportedFile) -> dict[str, Any]:
    """Give one file as JSON says it; the reason is a code, or empty."""
    return {
        "file": _place(file),
        "outcome": file.outcome.value,
        "reason": file.reason,
        "detail": file.detail,
        "changes": file.changes,
    }


def line_of(file: ImportedFile, call: Call) -> str:
    """Say one file for people, with the reason in words."""
    said = f"{file.file}: {say_code(file.outcome, call.speaker)}"
    if file.reason in set(RefusalReason):
        return f"{said}. {say_refusal(RefusalReason(file.reason), call.speaker).line}"
    return said
