# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Saying why a bundle is refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from counsellor.domain.coded import RefusalReason
from counsellor.domain.errors import (
    AgeDamaged,
    AgeHeaderTooLarge,
    AgeNoIdentityMatches,
    BundleRefused,
    NotAnAgeFile,
)


def refused(reason: RefusalReason, detail: str, **fields: object) -> BundleRefused:
    """Make the error: ``reason`` is for people, the short code ``detail`` for the log."""
    return BundleRefused(reason=reason, detail=detail, **fields)


def malformed(detail: str) -> BundleRefused:
    """Make the error for what no correct writer produces."""
    return refused(RefusalReason.MALFORMED, detail)


@contextmanager
def refusing_age() -> Iterator[None]:
    """Turn what ``crypto`` says about a sealed file into a refusal.

    Raises:
        BundleRefused: ``not_an_age_file``, ``header_too_large``, ``not_for_us``, ``damaged``.
    """
    try:
        yield
    except NotAnAgeFile as error:
        raise refused(RefusalReason.NOT_AN_AGE_FILE, _detail(error.fields)) from error
    except AgeHeaderTooLarge as error:
        raise refused(RefusalReason.HEADER_TOO_LARGE, "header") from error
    except AgeNoIdentityMatches as error:
        raise refused(RefusalReason.NOT_FOR_US, "stanzas") from error
    except AgeDamaged as error:
        raise refused(RefusalReason.DAMAGED, _detail(error.fields)) from error


def _detail(fields: Mapping[str, object]) -> str:
    return str(fields.get("reason", "age"))
