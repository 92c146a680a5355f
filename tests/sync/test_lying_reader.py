# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A reader's process that was taken over gains nothing by what it says."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from counsellor.domain.coded import RefusalReason
from counsellor.domain.errors import BundleRefused
from counsellor.sync import reader_child
from counsellor.sync.opened_bundle import OpenedBundle
from counsellor.sync.sandbox import BundleReader
from tests.sync.hostile import Forger, corpus, revoked
from tests.sync.lying_readers import COVERED, LIES

_BEFORE = (
    "import sys; sys.path.insert(0, sys.argv[1])\n"
    "from tests.sync import lying_readers\n"
    "{}\n"
    "from counsellor.sync.reader_process import main; main(sys.argv[2:])"
)


@contextmanager
def taken_over(how: str) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader_child, "_SOURCE", _BEFORE.format(f"lying_readers.{how}"))
        yield


def said_of(forger: Forger, paths: list[Path], how: str) -> list[OpenedBundle | BundleRefused]:
    """Let a reader that was taken over read these, and return what is believed of it."""
    with (
        taken_over(how),
        BundleReader([forger.office.head.identity], forger.office.trust()) as reader,
    ):
        return [found for _, found in reader.read_all(paths)]


def test_nothing_is_let_in_by_a_reader_that_believes_everything(tmp_path: Path) -> None:
    forger = Forger()
    cases = corpus(forger)
    paths = []
    for number, case in enumerate(cases.values()):
        paths.append(tmp_path / f"{number:03}.age")
        paths[-1].write_bytes(case.data)
    found = said_of(forger, paths, "believe_everything()")
    assert len(found) == len(cases)
    unlike = {}
    for (name, case), one in zip(cases.items(), found, strict=True):
        why = one if isinstance(one, BundleRefused) else one.refusal
        assert why is not None, name
        if why.fields["reason"] != case.reason:
            unlike[name] = str(why)
    assert unlike == {}


def test_a_revoked_device_stays_revoked_whatever_a_reader_believes(tmp_path: Path) -> None:
    forger = Forger()
    path = tmp_path / "a.age"
    path.write_bytes(forger.sealed())
    forger.office = revoked(forger)
    (found,) = said_of(forger, [path], "believe_everything()")
    assert isinstance(found, OpenedBundle)
    assert found.refusal is not None
    assert found.refusal.fields["reason"] is RefusalReason.REVOKED


@pytest.mark.parametrize("lie", LIES)
def test_a_lie_adds_changes_and_removes_nothing(lie: str, tmp_path: Path) -> None:
    forger = Forger()
    path = tmp_path / "a.age"
    path.write_bytes(forger.sealed())
    true = forger.manifest()
    (found,) = said_of(forger, [path], f"tell({lie!r})")
    if isinstance(found, OpenedBundle):
        assert found.manifest == true
        assert found.roster is None
        if found.refusal is None:
            assert list(found.entries) == forger.entries
        else:
            # It may withhold what it read, as it may die; no number is used up by that.
            assert not found.proven


def test_a_refusal_of_what_is_shown_is_not_believed(tmp_path: Path) -> None:
    forger = Forger()
    path = tmp_path / "a.age"
    path.write_bytes(forger.sealed())
    for lie in ("a refusal of what is sound", "a revocation of what is sound"):
        (found,) = said_of(forger, [path], f"tell({lie!r})")
        assert isinstance(found, OpenedBundle)
        assert found.refusal is None
        assert list(found.entries) == forger.entries


def test_every_field_has_its_lies() -> None:
    assert {"manifest", "signature", "lines", "roster", "refusal"} == COVERED
