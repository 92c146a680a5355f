# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The program of the reader's process: it parses what strangers wrote, and holds nothing else.

Started by ``sync.sandbox``, it reads requests from standard input and answers on standard output
until its input ends. Keys come over it, never on the command line or in the environment, and so do
the files, open. It confines itself before its first word; where the kernel could and does not, it
says so and ends.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from typing import BinaryIO, cast

from counsellor.domain.coded import RefusalReason
from counsellor.domain.errors import BundleRefused
from counsellor.plain_file import plain_opener
from counsellor.sync.confinement import allow_cpu, confine
from counsellor.sync.file_passing import FILES_ARE_PASSED, PassedFiles
from counsellor.sync.frames import read_frame, write_frame
from counsellor.sync.opened_bundle import CheckedBundle
from counsellor.sync.outbox_file import list_enclosed
from counsellor.sync.rare_collections import rare_collections
from counsellor.sync.reader_protocol import (
    LIST,
    READ,
    READY,
    TRUST,
    UNCONFINED,
    AgeKey,
    checked_frame,
    listed_frame,
    read_trust,
    refused_frame,
)
from counsellor.sync.reading import check_bundle
from counsellor.sync.refusal import refused
from counsellor.sync.rehearsal import rehearse
from counsellor.sync.trust import Trust


def main(arguments: Sequence[str]) -> None:
    """Serve until the parent is done.

    Args:
        arguments: bytes of address space, and CPU seconds for each bundle, in decimal.
    """
    memory, cpu = map(int, arguments)
    with _requests() as requests, os.fdopen(os.dup(1), "wb") as replies:
        # Whatever a library prints must not get between the frames.
        os.dup2(2, 1)
        rehearse()
        try:
            confine(memory)
        except OSError as error:
            write_frame(replies, [UNCONFINED, str(error.errno).encode("ascii")])
            sys.exit(1)
        try:
            write_frame(replies, [READY])
            with rare_collections():
                _serve(requests, replies, cpu)
        except (BrokenPipeError, ConnectionResetError):
            sys.exit(1)


def _requests() -> io.BufferedReader:
    if FILES_ARE_PASSED:
        return io.BufferedReader(PassedFiles(0))
    return os.fdopen(0, "rb")


def _serve(requests: io.BufferedReader, replies: BinaryIO, cpu: int) -> None:
    identities: list[AgeKey] = []
    trust: Trust | None = None
    while (frame := read_frame(requests)) is not None:
        if frame[0] == TRUST:
            identities, trust = read_trust(frame)
        elif frame[0] in (READ, LIST):
            with _file(requests, frame) as source:
                allow_cpu(cpu)
                if frame[0] == LIST:
                    answer = _listing(source)
                else:
                    answer = _answer(source, identities, trust) if trust is not None else []
            # Not before: whoever has the answer moves the file, and Windows moves no open one.
            if answer:
                write_frame(replies, answer)


def _file(requests: io.BufferedReader, frame: Sequence[bytes]) -> BinaryIO:
    """Return the file that a request is about; the parent has looked that it is one."""
    if FILES_ARE_PASSED:
        return cast("PassedFiles", requests.raw).take_file()
    return open(os.fsdecode(frame[1]), "rb", opener=plain_opener)


def _answer(source: BinaryIO, identities: Sequence[AgeKey], trust: Trust) -> list[bytes]:
    try:
        return checked_frame(_check(source, identities, trust))
    except BundleRefused as error:
        return refused_frame(error)


def _listing(source: BinaryIO) -> list[bytes]:
    try:
        return listed_frame(list_enclosed(source))
    except BundleRefused as error:
        return refused_frame(error)
    except OSError:
        return refused_frame(refused(RefusalReason.DAMAGED, "unreadable"))


def _check(source: BinaryIO, identities: Sequence[AgeKey], trust: Trust) -> CheckedBundle:
    try:
        return check_bundle(source, identities, trust)
    except OSError as error:
        raise refused(RefusalReason.DAMAGED, "unreadable") from error
