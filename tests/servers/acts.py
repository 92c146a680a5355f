# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the proxy can do with a request, instead of passing it on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Final, Protocol

from tests.servers.conversation import Conversation
from tests.servers.wire import Head

PORTAL: Final = (
    "<!DOCTYPE html><html><head><title>Wi-Fi Вокзал</title></head><body>"
    '<form action="/login" method="post"><input name="phone"><button>Кіру</button></form>'
    "</body></html>"
).encode()
"""The page that a station's network shows instead of whatever was asked for."""


class Act(Protocol):
    """Does something with one request."""

    def __call__(self, talk: Conversation, /) -> None: ...


def head(status: int, fields: Mapping[str, str]) -> Head:
    """Return an answer's head."""
    try:
        phrase = HTTPStatus(status).phrase
    except ValueError:
        phrase = "Unnamed"
    return Head(f"HTTP/1.1 {status} {phrase}", tuple(fields.items()))


@dataclass(frozen=True, slots=True)
class PassOn:
    """Do nothing about it."""

    def __call__(self, talk: Conversation) -> None:
        """Pass it on."""
        with talk.passed_on() as answer:
            talk.reply(answer.head, answer.pieces)


@dataclass(frozen=True, slots=True)
class Answer:
    """Answer at once, and pass nothing on.

    Attributes:
        early: before the request's body has come, which is then read for nothing.
    """

    status: int
    body: bytes = b""
    fields: Mapping[str, str] = field(default_factory=dict)
    early: bool = False

    def __call__(self, talk: Conversation) -> None:
        """Answer."""
        if not self.early:
            talk.drain()
        said = head(self.status, self.fields).having("Content-Length", str(len(self.body)))
        talk.reply(said, [self.body])
        talk.drain()


@dataclass(frozen=True, slots=True)
class Redirect:
    """Send the client to the same path of another host."""

    status: int
    to: str

    def __call__(self, talk: Conversation) -> None:
        """Answer with the other address."""
        Answer(self.status, fields={"Location": self.to + talk.seen.target})(talk)


@dataclass(frozen=True, slots=True)
class Portal:
    """Show a page with a form, and call it success."""

    def __call__(self, talk: Conversation) -> None:
        """Show it."""
        Answer(200, PORTAL, {"Content-Type": "text/html; charset=utf-8"})(talk)


@dataclass(frozen=True, slots=True)
class Swallow:
    """Lie: call an upload a success, and keep nothing."""

    status: int = 201

    def __call__(self, talk: Conversation) -> None:
        """Say that it went well."""
        Answer(self.status)(talk)


@dataclass(frozen=True, slots=True)
class KeepHalf:
    """Lie: pass half of an upload on, and call it whole."""

    def __call__(self, talk: Conversation) -> None:
        """Pass half on."""
        with talk.passed_on(_half) as answer:
            talk.reply(answer.head, answer.pieces)


@dataclass(frozen=True, slots=True)
class CutUpload:
    """Cut the line when so many bytes of a body have come, and gone to the server behind."""

    after: int
    reset: bool = True

    def __call__(self, talk: Conversation) -> None:
        """Pass the beginning on, and cut both lines."""
        talk.pass_beginning_on(self.after)
        talk.hang_up(reset=self.reset)


@dataclass(frozen=True, slots=True)
class CutDownload:
    """Cut the line when so many bytes of an answer's body have gone."""

    after: int
    reset: bool = True

    def __call__(self, talk: Conversation) -> None:
        """Give the beginning of the answer, and cut."""
        with talk.passed_on() as answer:
            talk.keeps = False
            talk.reply(answer.head, first(answer.pieces, self.after), framed=False)
        talk.hang_up(reset=self.reset)


@dataclass(frozen=True, slots=True)
class HangUp:
    """Cut the line as soon as a request has come."""

    reset: bool = True

    def __call__(self, talk: Conversation) -> None:
        """Cut."""
        talk.hang_up(reset=self.reset)


@dataclass(frozen=True, slots=True)
class LoseAnswer:
    """Let the server do it, and cut the line instead of saying so."""

    def __call__(self, talk: Conversation) -> None:
        """Pass it on, and cut."""
        with talk.passed_on() as answer:
            for _ in answer.pieces:
                pass
        talk.hang_up(reset=True)


@dataclass(frozen=True, slots=True)
class Silent:
    """Take a request, and never answer.

    Attributes:
        deaf: do not even read its body.
    """

    deaf: bool = False

    def __call__(self, talk: Conversation) -> None:
        """Wait until the proxy goes."""
        if not self.deaf:
            talk.drain()
        talk.ended.wait()
        talk.hang_up()


@dataclass(frozen=True, slots=True)
class Delayed:
    """Wait first."""

    seconds: float
    then: Act = field(default_factory=PassOn)

    def __call__(self, talk: Conversation) -> None:
        """Wait, and go on."""
        talk.ended.wait(self.seconds)
        self.then(talk)


@dataclass(frozen=True, slots=True)
class Dripping:
    """Give the answer's body a few bytes at a time."""

    pause: float
    size: int = 1

    def __call__(self, talk: Conversation) -> None:
        """Pass it on, and take long over the answer."""
        with talk.passed_on() as answer:
            talk.reply(answer.head, self._drops(answer.pieces, talk))

    def _drops(self, pieces: Iterator[bytes], talk: Conversation) -> Iterator[bytes]:
        for piece in pieces:
            for start in range(0, len(piece), self.size):
                talk.ended.wait(self.pause)
                yield piece[start : start + self.size]


@dataclass(frozen=True, slots=True)
class Endless:
    """Answer with a body that never ends."""

    piece: bytes
    status: int = 200
    fields: Mapping[str, str] = field(default_factory=dict)
    opening: bytes = b""

    def __call__(self, talk: Conversation) -> None:
        """Answer until the client has enough."""
        talk.drain()
        talk.reply(head(self.status, self.fields), self._pieces())

    def _pieces(self) -> Iterator[bytes]:
        yield self.opening
        while True:
            yield self.piece


@dataclass(frozen=True, slots=True)
class Changed:
    """Change the body of an answer, and say that it is as long as it is then.

    Attributes:
        change: a function of a module, which can be found by its name.
    """

    change: Callable[[bytes], bytes]

    def __call__(self, talk: Conversation) -> None:
        """Pass it on, and change the answer."""
        with talk.passed_on() as answer:
            body = self.change(b"".join(answer.pieces))
        talk.reply(answer.head.having("Content-Length", str(len(body))), [body])


@dataclass(frozen=True, slots=True)
class Truncated:
    """Give the first half of an answer's body, framed as if it were whole."""

    def __call__(self, talk: Conversation) -> None:
        """Pass it on, and give half."""
        Changed(lambda body: body[: len(body) // 2])(talk)


def first(pieces: Iterator[bytes], left: int) -> Iterator[bytes]:
    """Yield the first bytes, and no more."""
    for piece in pieces if left else ():
        yield piece[:left]
        left -= len(piece)
        if left <= 0:
            return


def _half(pieces: Iterator[bytes]) -> Iterable[bytes]:
    whole = b"".join(pieces)
    return [whole[: len(whole) // 2]]
