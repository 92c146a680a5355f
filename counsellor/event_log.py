# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The program's log of events: never a name, a note or a key."""

from __future__ import annotations

import errno
import logging
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import cast

from counsellor.domain.errors import CounsellorError
from counsellor.files import make_private_folders, private_opener
from counsellor.plain_file import NO_FILE, NotPlainFile

_LOG_FILE = "counsellor.log"
_MOST_LOG_BYTES, _LOGS_KEPT = 512 * 1024, 3
_PLAIN = (int, float, bool)


class Redacting(logging.Filter):
    """Lets through what the program's own lines say, with numbers and codes for their values.

    A value may be a name, a note or a key: a text is replaced by its length, anything else by
    its type. Other libraries' lines are reduced to their logger's name. Tracebacks carry values
    in their messages and are dropped; a crash logs its own report, of types and places.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        if record.name != "counsellor" and not record.name.startswith("counsellor."):
            record.msg, record.args = "(said something)", ()
        elif record.name not in _REPORTS:
            record.args = _redacted(record.args)
        record.exc_info = record.exc_text = record.stack_info = None
        return True


class _PrivateLog(RotatingFileHandler):
    """Writes files that are their owner's alone."""

    def _open(self) -> TextIOWrapper:
        name, mode = self.baseFilename, self.mode
        opened = open(name, mode, encoding=self.encoding, opener=_not_waited_for)  # noqa: SIM115
        return cast("TextIOWrapper", opened)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the base's name
        """Go on without the line: who watches the terminal cannot mend the log."""


def _not_waited_for(path: str, flags: int) -> int:
    """Open a log of our own; in the place of a pipe or a device there is none."""
    if Path(path).exists() and not Path(path).is_file():
        raise NotPlainFile(errno.EISDIR, NO_FILE, path)
    return private_opener(path, flags)


_REPORTS = frozenset({"counsellor.ui.shell.crash_dialog"})
"""Loggers whose values are reports made to be shown: types and places in our own code."""


def start_log(folder: Path) -> None:
    """Log events into a folder, never names, notes or keys; where it cannot be, there is none."""
    try:
        make_private_folders(folder)
        log = _PrivateLog(
            folder / _LOG_FILE,
            maxBytes=_MOST_LOG_BYTES,
            backupCount=_LOGS_KEPT,
            encoding="utf-8",
        )
    except OSError:
        logging.raiseExceptions = False
        return
    log.addFilter(Redacting())
    log.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger()
    root.addHandler(log)
    root.setLevel(logging.INFO)


def _redacted(args: object) -> tuple[object, ...]:
    values = args if isinstance(args, tuple) else (args,) if args is not None else ()
    return tuple(_told(value) for value in values)


def _told(value: object) -> object:
    if isinstance(value, _PLAIN):
        return value
    if isinstance(value, CounsellorError):
        return value.code
    return f"<{len(value)} letters>" if isinstance(value, str) else f"<{type(value).__name__}>"
