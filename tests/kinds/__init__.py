# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the proofs that go over every kind need of each, one file a subject.

A file has what it needs to have of these, and is found by lying here; the proofs say which kind
lacks what.

- ``FIELDS``: an example of each kind, with every field that it may have.
- ``MAY_WRITE``: rows of the table of who may write what: a name, the kind, fields that differ from
  the example, and who may write it.
- ``ACTS``: what a device does with it in a history.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from counsellor.domain.canonical import Value
    from tests.storage.histories import World
    from tests.storage.replicas import Replica

    Fields = dict[str, Value]
    Row = tuple[str, Fields, tuple[str, ...]]
    Act = Callable[[World, Replica, Random], None]

_SUBJECTS = tuple(import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__))


def _all(name: str) -> dict[str, Any]:
    """Put together what the subjects say under a name; nothing is said twice."""
    parts = [part for subject in _SUBJECTS for part in getattr(subject, name, {}).items()]
    together = dict(parts)
    assert len(together) == len(parts), f"{name} says something twice"
    return together


FIELDS: dict[str, Fields] = _all("FIELDS")
MAY_WRITE: dict[str, Row] = _all("MAY_WRITE")
ACTS: dict[str, Act] = _all("ACTS")
