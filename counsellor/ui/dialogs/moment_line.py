# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A time as a person writes it: nothing that is typed is turned into another time."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from counsellor.domain.errors import RecordInvalid

_WRITTEN = re.compile(
    r"\s*(?:(\d{1,2})[./-](\d{1,2})[./-](\d{4})[\s,]+)?(\d{1,2})[:.\-\s]?(\d{2})\s*"
)
_DAY = timedelta(days=1)


class MomentLine(QLineEdit):
    """A moment to the minute, with its day where that is not plain.

    What stands there unchanged is the moment as it was recorded, to the second.

    Args:
        moment: what stands there at first.
        with_day: whether the day is written too; a time alone is of the moment's own day.
        parent: as ever.
    """

    moved = Signal()
    """Another moment was typed, or shown."""

    def __init__(self, moment: datetime, *, with_day: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._with_day = with_day
        self._moment = moment
        self.show_moment(moment)
        self.textChanged.connect(lambda _: self.moved.emit())
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance(self.text() + "00000"))

    def show_moment(self, moment: datetime) -> None:
        """Put a moment there; it counts to the second until it is changed."""
        self._moment = moment
        self.setText(self._written(moment))
        self.moved.emit()

    @property
    def recorded(self) -> datetime:
        """What was put there, whatever was typed since."""
        return self._moment

    @property
    def is_edited(self) -> bool:
        """Whether somebody has typed something else."""
        return self.text().strip() != self._written(self._moment)

    @property
    def is_time(self) -> bool:
        """Whether what stands there is a time."""
        try:
            self.value()
        except RecordInvalid:
            return False
        return True

    def value(self, known: Iterable[datetime] = (), after: datetime | None = None) -> datetime:
        """Return the moment that is written there.

        Args:
            known: moments with seconds, of which the person sees the minute alone; who types
                that minute means them.
            after: a time without a day that lies before it is one of the next day.

        Raises:
            RecordInvalid: with the reason ``no_time``; it is no time.
        """
        if not self.is_edited:
            return self._moment
        typed = self._read(after)
        same = (one for one in known if _minute(one) == typed)
        return next(same, typed)

    def _read(self, after: datetime | None) -> datetime:
        found = _WRITTEN.fullmatch(self.text())
        if found is None:
            raise RecordInvalid(kind="session", reason="no_time")
        day, month, year, hour, minute = found.groups()
        base = self._moment if after is None else after
        try:
            clock = base.replace(hour=int(hour), minute=int(minute), second=0, microsecond=0)
            if day is not None:
                return clock.replace(year=int(year), month=int(month), day=int(day))
        except ValueError as error:
            raise RecordInvalid(kind="session", reason="no_time") from error
        return clock + _DAY if after is not None and clock < _minute(after) else clock

    def _written(self, moment: datetime) -> str:
        return f"{moment:%d.%m.%Y %H:%M}" if self._with_day else f"{moment:%H:%M}"


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)
