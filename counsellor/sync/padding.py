# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Padding, so that a sealed size tells little of what is inside.

Padmé, from Nikitin, Barman, Lueks, Underwood, Hubaux and Ford, "Reducing Metadata Leakage from
Encrypted Files and Communication with PURBs", PoPETs 2019(4), section 4.2: it leaks
O(log log size) bits and costs 12 % at most, less for larger files.
"""

from __future__ import annotations

BLOCK = 512


def padme(size: int) -> int:
    """Give the padded size of so many bytes (0 or more).

    Of a size's binary digits only as many leading ones may differ from zero as its exponent has
    digits itself.
    """
    if size < 2:  # noqa: PLR2004 - neither 0 nor 1 has an exponent to speak of
        return size
    exponent = size.bit_length() - 1
    low_bits = max(exponent - exponent.bit_length(), 0)
    mask = (1 << low_bits) - 1
    return (size + mask) & ~mask


def padded_tar_size(size: int) -> int:
    """Give the Padmé size of a tar archive, rounded up to whole blocks of 512 bytes."""
    return -(-padme(size) // BLOCK) * BLOCK
