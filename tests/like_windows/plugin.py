# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The option of pytest, and the skipping of what cannot apply."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pytest

from tests.like_windows.cannot_apply import CANNOT_APPLY
from tests.like_windows.imposing import OPTION


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option."""
    parser.addoption(OPTION, action="store_true", help="impose what Windows does")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Skip by name what cannot apply; a name that is none of a whole file's tests is a mistake."""
    if not config.getoption(OPTION):
        return
    for item in items:
        for key in keys_of(item.nodeid):
            if key in CANNOT_APPLY:
                item.add_marker(pytest.mark.skip(reason=f"on Windows: {CANNOT_APPLY[key]}"))
    if any("::" in argument for argument in config.args):
        return
    stale = stale_keys(CANNOT_APPLY, (item.nodeid for item in items))
    if stale:
        raise pytest.UsageError(f"cannot_apply names no test: {', '.join(stale)}")


def keys_of(nodeid: str) -> tuple[str, ...]:
    """Return the names that a case goes by: its own, its test's and its file's."""
    return nodeid, nodeid.partition("[")[0], nodeid.partition("::")[0]


def stale_keys(keys: Mapping[str, str], collected: Iterable[str]) -> list[str]:
    """Return the keys in the collected files that name nothing there."""
    known = {name for nodeid in collected for name in keys_of(nodeid)}
    return [key for key in keys if key.partition("::")[0] in known and key not in known]
