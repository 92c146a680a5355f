# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The program of the reader's process: it parses what strangers wrote, and holds nothing else.

Started by ``sync.sandbox``, it reads requests from standard input and answers on standard output
until its input ends. Keys come through the pipe, never on the command line or in the environment.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Sequence
from typing import BinaryIO

from counsellor.domain.coded import RefusalReason
from counsellor.domain.errors import BundleRefused
from counsellor.plain_file import plain_opener
from counsellor.sync.confinement import allow_cpu, confine
from counsellor.sync.rare_collections import rare_collections
from counsellor.sync.reader_protocol import (
    READ,
    TRUST,
    AgeKey,
    checked_frame,
    read_frame,
    read_trust,
    refused_frame,
    write_frame,
)
from counsellor.sync.reading import CheckedBundle, check_bundle
from counsellor.sync.refusal import refused
from counsellor.sync.trust import Trust


def main(arguments: Sequence[str]) -> None:
    """Serve until the parent is done.

    Args:
        arguments: bytes of address space, and CPU seconds for each bundle, in decimal.
    """
    memory, cpu = map(int, arguments)
    with os.fdopen(0, "rb") as requests, os.fdopen(os.dup(1), "wb") as replies:
        # Whatever a library prints must not get between the frames.
        os.dup2(2, 1)
        confine(memory)
        try:
            with rare_collections():
                _serve(requests, replies, cpu)
        except BrokenPipeError:
            sys.exit(1)


def _serve(requests: BinaryIO, replies: BinaryIO, cpu: int) -> None:
    identities: list[AgeKey] = []
    trust: Trust | None = None
    while (frame := read_frame(requests)) is not None:
        if frame[0] == TRUST:
            identities, trust = read_trust(frame)
        elif frame[0] == READ and trust is not None:
            allow_cpu(cpu)
            write_frame(replies, _answer(os.fsdecode(frame[1]), identities, trust))


def _answer(path: str, identities: Sequence[AgeKey], trust: Trust) -> list[bytes]:
    try:
        return checked_frame(_check(path, identities, trust))
    except BundleRefused as error:
        return refused_frame(error)


def _check(path: str, identities: Sequence[AgeKey], trust: Trust) -> CheckedBundle:
    try:
        with open(path, "rb", opener=plain_opener) as source:
            if not stat.S_ISREG(os.fstat(source.fileno()).st_mode):
                raise refused(RefusalReason.DAMAGED, "no-file")
            return check_bundle(source, identities, trust)
    except OSError as error:
        raise refused(RefusalReason.DAMAGED, "unreadable") from error
