# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The sentences of the roads: where each leads, how it stands, and what moves on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale

from counsellor.domain.drop_address import Road
from counsellor.domain.errors import NoPlaceChosen
from counsellor.domain.road_errors import FolderAway, RoadNotAllowed, RoadUnreadable
from counsellor.paths import shown
from counsellor.wording.errors import say_error
from counsellor.wording.marked import marked
from counsellor.wording.moments import say_duration, say_moment

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from counsellor.domain.drop_address import DropAddress
    from counsellor.domain.errors import CounsellorError
    from counsellor.services.exchange import RoadReport
    from counsellor.ui.pages.exchange.moved_bytes import Movement
    from counsellor.ui.pages.exchange.road_rows import RoadRow
    from counsellor.wording.translation import Speaker

_MINUTE: Final = 60
_DECIMAL: Final = QLocale.DataSizeFormat.DataSizeSIFormat
_KINDS: Final = {
    Road.FOLDER: marked("Roads", "Folder or stick"),
    Road.WEBDAV: marked("Roads", "Server"),
    Road.S3: marked("Roads", "Bucket"),
}


def say_road(road: Road, speaker: Speaker) -> str:
    """Say of what kind a road is."""
    return speaker.say("Roads", _KINDS[road])


def say_place_of(address: DropAddress) -> str:
    """Return host and folder of an address, as they can be shown."""
    below = "/".join(filter(None, (address.bucket, address.path)))
    parts = (address.host, below) if address.is_remote else (address.path,)
    return shown(" · ".join(filter(None, parts)))


def say_state(row: RoadRow, now: datetime, speaker: Speaker) -> str:
    """Say when a road worked, or why it does not and what to do."""
    state = row.state
    if not row.is_readable:
        return say_error(RoadUnreadable(place=row.address.path), speaker).whole
    if not row.may_be_gone:
        return say_failure(RoadNotAllowed(place=row.address.place), speaker)
    if state is None:
        return speaker.say("Roads", "Not used yet")
    if state.failure is None:
        moment = say_moment(state.tried_at, now, speaker)
        return speaker.say("Roads", "Worked: {moment}").format(moment=moment)
    said = say_failure(state.failure, speaker)
    if state.went_at is None:
        return said
    moment = say_moment(state.went_at, now, speaker)
    last = speaker.say("Roads", "Last worked: {moment}").format(moment=moment)
    return f"{said}\n{last}"


def say_failure(error: CounsellorError, speaker: Speaker) -> str:
    """Say what is wrong with a road; what the window can do about it is said as it is done here."""
    if isinstance(error, RoadNotAllowed):
        said = speaker.say(
            "Roads",
            "Your office does not name this address, so nothing goes there: {place}\nAsk your"
            " office. If bundles may go there, choose the road in the list and allow it.",
        )
        return said.format(place=shown(str(error.fields.get("place", ""))))
    return say_error(error, speaker).whole


def say_why_waiting(rows: Sequence[RoadRow], speaker: Speaker) -> str:
    """Say why something has gone by no road, and what to do; nothing where none has failed."""
    if not rows:
        return say_error(NoPlaceChosen(), speaker).whole
    failures: list[CounsellorError] = []
    for row in rows:
        if not row.is_readable:
            failures.append(RoadUnreadable(place=row.address.path))
        elif not row.may_be_gone:
            failures.append(RoadNotAllowed(place=row.address.place))
        elif row.state is not None and row.state.failure is not None:
            failures.append(row.state.failure)
    return "\n".join(dict.fromkeys(say_failure(one, speaker) for one in failures))


def say_roads(reports: Sequence[RoadReport], speaker: Speaker) -> str:
    """Say of each road that could not be gone why; nothing where all went well.

    Of several sticks one is plugged in, and the others are not: that is no news.
    """
    failures = [one.failure for one in reports if one.failure is not None]
    if len(failures) < len(reports):
        failures = [one for one in failures if not isinstance(one, FolderAway)]
    return "\n".join(dict.fromkeys(say_failure(one, speaker) for one in failures))


def say_movement(movement: Movement, speaker: Speaker) -> str:
    """Say how much went and came, and how much time is left as far as that can be told."""
    parts = []
    if movement.sent:
        said = speaker.say("Roads", "sent: {size}")
        parts.append(said.format(size=_say_size(movement.sent, speaker)))
    if movement.received:
        said = speaker.say("Roads", "received: {size}")
        parts.append(said.format(size=_say_size(movement.received, speaker)))
    if movement.left:
        said = speaker.say("Roads", "to go: {size}")
        parts.append(said.format(size=_say_size(movement.left, speaker)))
    if movement.seconds_left is not None:
        parts.append(_say_left(movement.seconds_left, speaker))
    return " · ".join(parts)


def _say_left(seconds: float, speaker: Speaker) -> str:
    if seconds < _MINUTE:
        return speaker.say("Roads", "less than a minute left")
    return speaker.say("Roads", "about {time} left").format(time=say_duration(seconds, speaker))


def _say_size(size: int, speaker: Speaker) -> str:
    return speaker.locale.formattedDataSize(size, 1, _DECIMAL)
