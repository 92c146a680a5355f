# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""How large the parts of a bundle may be, told once to the writer and to the reader."""

from __future__ import annotations

from typing import Final

MAX_CHANGES: Final = 2_000
"""Changes in one bundle."""

MAX_CHANGES_BYTES: Final = 4 << 20
"""Their lines, unpacked."""

MAX_PACKED_BYTES: Final = MAX_CHANGES_BYTES + (64 << 10)
"""Their lines, packed: zstandard adds at most 16 KiB to 4 MiB that it cannot shorten."""

MAX_SEALED: Final = 7 << 29
"""The sealed file, 3.5 GiB: a FAT32 stick takes no file of 4 GiB."""

MAX_MANIFEST_BYTES: Final = 512 << 10
MAX_SIGNATURE_BYTES: Final = 4 << 10

MAX_BLOBS: Final = 1_000
"""Attachments in one bundle."""

MAX_STARTS: Final = 1_000
"""Streams that a snapshot may name."""

MAX_STREAM_RECIPIENTS: Final = 32
"""Recipients of one bundle; a hybrid stanza takes 1.6 kB of the header's 64 KiB."""
