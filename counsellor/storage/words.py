# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Words that were heard and said, and the lives of devices in their order."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime

from counsellor.domain.clock import stamp
from counsellor.domain.word import StreamWord, Word, read_word
from counsellor.storage.driver import Connection
from counsellor.storage.json_text import json_text


@dataclass(frozen=True, slots=True)
class HeardWord:
    """The newest word of one life of a device.

    Attributes:
        device, incarnation: whose.
        word: what it says.
        said_at: when it was sealed, by the sender's clock.
        received_at: when it came here.
    """

    device: str
    incarnation: str
    word: Word
    said_at: datetime
    received_at: datetime

    def of_stream(self, stream: str) -> StreamWord | None:
        """Give what it says of a stream, or None."""
        return next((one for one in self.word.streams if one.stream == stream), None)


@dataclass(frozen=True, slots=True)
class SaidWord:
    """What was last said to one reader.

    Attributes:
        reader: ``office``, or the staff id of a counsellor.
        news: how often something new was said.
        said: the last word in any file to this reader, or None.
        name: of the file that carries a word alone, or None.
        asked: whether the reader needs to hear the word again, though it is no other.
    """

    reader: str
    news: int = 0
    said: Word | None = None
    name: str | None = None
    asked: bool = False


class WordStore:
    """Words by device and by reader; writes need an open transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def heard(self, device: str, incarnation: str) -> HeardWord | None:
        """Give the newest word of one life of a device."""
        row = self._connection.execute(
            "SELECT device, incarnation, said, said_at, received_at FROM words_in"
            " WHERE device = ? AND incarnation = ?",
            (device, incarnation),
        ).fetchone()
        return _heard(row) if row is not None else None

    def is_life_of(self, device: str, incarnation: str) -> bool:
        """Tell whether an incarnation is known to be this device's."""
        row = self._connection.execute(
            "SELECT EXISTS (SELECT 1 FROM lives WHERE device = ? AND incarnation = ?)",
            (device, incarnation),
        ).fetchone()
        return bool(row[0])

    def owner_of(self, incarnation: str) -> str | None:
        """Return the device that an incarnation is known to be of, or None."""
        row = self._connection.execute(
            "SELECT device FROM lives WHERE incarnation = ?", (incarnation,)
        ).fetchone()
        return None if row is None else str(row[0])

    def heard_of(self, device: str) -> list[HeardWord]:
        """Give the newest word of every life of a device, the newest life last."""
        rows = self._connection.execute(
            "SELECT w.device, w.incarnation, said, said_at, received_at FROM words_in AS w"
            " LEFT JOIN lives AS l USING (device, incarnation)"
            " WHERE w.device = ? ORDER BY coalesce(l.place, -1)",
            (device,),
        )
        return [_heard(row) for row in rows]

    def newest(self, device: str) -> HeardWord | None:
        """Give the word of a device that counts: that of its newest life."""
        heard = self.heard_of(device)
        return heard[-1] if heard else None

    def last(self, device: str) -> HeardWord | None:
        """Give the word of a device that came last, of whichever life."""
        newest_first = reversed(self.heard_of(device))
        return max(newest_first, key=lambda one: one.received_at, default=None)

    def speakers(self) -> list[str]:
        """Give the devices that ever gave their word."""
        rows = self._connection.execute("SELECT DISTINCT device FROM words_in ORDER BY 1")
        return [row[0] for row in rows]

    def hear(self, heard: HeardWord) -> None:
        """Keep a word in place of the one before of the same life."""
        self._connection.execute(
            "INSERT OR REPLACE INTO words_in VALUES (?, ?, ?, ?, ?, ?)",
            (
                heard.device,
                heard.incarnation,
                heard.word.serial,
                json_text(heard.word.to_value()),
                stamp(heard.said_at),
                stamp(heard.received_at),
            ),
        )

    def said_to(self, reader: str) -> SaidWord:
        """Give what was last said to a reader."""
        row = self._connection.execute(
            "SELECT reader, news, said, name, asked FROM words_out WHERE reader = ?", (reader,)
        ).fetchone()
        return _said(row) if row is not None else SaidWord(reader)

    def said(self) -> list[SaidWord]:
        """Give what was last said to everybody."""
        rows = self._connection.execute(
            "SELECT reader, news, said, name, asked FROM words_out ORDER BY reader"
        )
        return [_said(row) for row in rows]

    def say(self, said: SaidWord) -> None:
        """Keep what was said."""
        word = None if said.said is None else said.said.to_value()
        self._connection.execute(
            "INSERT OR REPLACE INTO words_out VALUES (?, ?, ?, ?, ?)",
            (said.reader, said.news, json_text(word), said.name, said.asked),
        )

    def ask(self, reader: str) -> None:
        """Note that a reader needs to hear the present word, though it is no other."""
        self.say(replace(self.said_to(reader), asked=True))

    def names(self) -> dict[str, str]:
        """Give the readers of the files that carry a word alone, by file name."""
        rows = self._connection.execute("SELECT name, reader FROM words_out WHERE name IS NOT NULL")
        return {row[0]: row[1] for row in rows}

    def lives_of(self, device: str) -> list[str]:
        """Give the incarnations of a device that are known here, in their order."""
        rows = self._connection.execute(
            "SELECT incarnation FROM lives WHERE device = ? ORDER BY place", (device,)
        )
        return [row[0] for row in rows]

    def lives_since(self, device: str, day: str) -> int:
        """Count the incarnations of a device that were admitted here on a day."""
        (count,) = self._connection.execute(
            "SELECT count(*) FROM lives WHERE device = ? AND since = ?", (device, day)
        ).fetchone()
        return int(count)

    def add_life(self, device: str, incarnation: str, since: str) -> None:
        """Note an incarnation as the newest of its device; known ones keep their place."""
        self._connection.execute(
            "INSERT OR IGNORE INTO lives SELECT ?1, ?2, coalesce(max(place), 0) + 1, ?3"
            " FROM lives WHERE device = ?1",
            (device, incarnation, since),
        )

    def make_last(self, device: str, incarnation: str) -> None:
        """Note a known incarnation as the newest of its device, if it is not."""
        self._connection.execute(
            "UPDATE lives SET place = (SELECT max(place) + 1 FROM lives WHERE device = ?1)"
            " WHERE device = ?1 AND incarnation = ?2"
            " AND place < (SELECT max(place) FROM lives WHERE device = ?1)",
            (device, incarnation),
        )


def _heard(row: tuple[str, ...]) -> HeardWord:
    word = read_word(json.loads(row[2]))
    said_at, received_at = (datetime.fromisoformat(one) for one in row[3:5])
    return HeardWord(row[0], row[1], word, said_at, received_at)


def _said(row: tuple[object, ...]) -> SaidWord:
    value = json.loads(str(row[2]))
    word = None if value is None else read_word(value)
    name = None if row[3] is None else str(row[3])
    return SaidWord(str(row[0]), int(str(row[1])), word, name, bool(row[4]))
