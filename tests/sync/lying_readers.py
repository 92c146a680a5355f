# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Readers' processes that were taken over: one believes everything, others lie in one thing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any, Final

from counsellor.crypto.sshsig import SigningKey
from counsellor.domain.canonical import canonical_bytes, parse_canonical
from counsellor.domain.coded import RefusalReason
from counsellor.sync import reader_process, reading
from counsellor.sync.manifest import BUNDLE_NAMESPACE
from counsellor.sync.opened_bundle import CheckedBundle

_ASKED: Final = ("check_address", "check_signature", "check_lines", "check_revocation")

Lie = Callable[[CheckedBundle], CheckedBundle]


def believe_everything() -> None:
    """Let this process pass on whatever it can unpack."""
    for name in _ASKED:
        setattr(reading, name, lambda *_: None)
    setattr(reading, "sender_key", lambda *_: "")  # noqa: B010 - as the others


def tell(lie: str) -> None:
    """Let this process say something else than it found."""
    honest = reading.check_bundle
    reader_process.check_bundle = lambda *asked: LIES[lie](honest(*asked))  # type: ignore[attr-defined]


def _edited(key: str, value: Any) -> Lie:  # noqa: ANN401
    def edit(said: CheckedBundle) -> CheckedBundle:
        manifest: Any = parse_canonical(said.manifest)
        return replace(said, manifest=canonical_bytes({**manifest, key: value}))

    return edit


def _resigned(said: CheckedBundle) -> CheckedBundle:
    signature = SigningKey.generate().sign(said.manifest, BUNDLE_NAMESPACE)
    return replace(said, signature=signature)


def _refusing(reason: RefusalReason, lines: bytes | None = None) -> Lie:
    def refuse(said: CheckedBundle) -> CheckedBundle:
        shown = said.lines if lines is None else lines
        return replace(said, lines=shown, refusal={"reason": str(reason), "detail": "lie"})

    return refuse


LIES: Final[dict[str, Lie]] = {
    "a manifest of another office": _edited("office", "1" * 32),
    "a manifest of another device": _edited("device", "1" * 32),
    "a manifest with another number": _edited("number", 7),
    "a manifest with another link": _edited("link", "1" * 64),
    "a manifest for other readers": _edited("recipients", ["1" * 64]),
    "a manifest of another day": _edited("sealed_at", "2020-01-01T00:00:00+00:00"),
    "a manifest of another roster": _edited("roster", 9),
    "a manifest that closes": _edited("closes", True),
    "no manifest": lambda said: replace(said, manifest=b""),
    "a manifest cut short": lambda said: replace(said, manifest=said.manifest[:-1]),
    "another's signature": _resigned,
    "no signature": lambda said: replace(said, signature=b""),
    "a line less": lambda said: replace(said, lines=said.lines[: said.lines.index(b"\n") + 1]),
    "no line": lambda said: replace(said, lines=b""),
    "a line twice": lambda said: replace(said, lines=said.lines * 2),
    "another letter": lambda said: replace(said, lines=said.lines.replace(b"session", b"sessiom")),
    "lines in another order": lambda said: replace(
        said, lines=b"".join(said.lines.splitlines(keepends=True)[::-1])
    ),
    "a roster that is not named": lambda said: replace(said, roster=(b"{}", b"none")),
    "a refusal of what is sound": _refusing(RefusalReason.MALFORMED),
    "a revocation of what is sound": _refusing(RefusalReason.REVOKED),
    "a refusal without what is refused": _refusing(RefusalReason.NEWER_FORMAT, b""),
    "a reason that nobody knows": lambda said: replace(said, refusal={"reason": "boredom"}),
    "a reason without its words": lambda said: replace(said, refusal={}),
}
COVERED: Final = {one.name for one in fields(CheckedBundle)}
"""Every field that a child may lie in: a new one needs lies of its own."""
