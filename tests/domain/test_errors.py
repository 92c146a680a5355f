# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Expected failures carry a code and fields, and arrive whole from another process."""

from __future__ import annotations

import pickle

import pytest

from counsellor.domain import errors
from counsellor.domain.errors import CounsellorError

ALL = sorted(
    (
        one
        for one in vars(errors).values()
        if isinstance(one, type) and issubclass(one, CounsellorError)
    ),
    key=lambda kind: kind.__name__,
)


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.__name__)
def test_an_error_travels_between_processes_with_its_fields(kind: type[CounsellorError]) -> None:
    sent = kind(reason="x", number=5)
    came = pickle.loads(pickle.dumps(sent))  # noqa: S301 - our own bytes
    assert type(came) is kind
    assert came.fields == {"reason": "x", "number": 5}
    assert came.code == kind.__name__
    assert str(came) == f"{kind.__name__}(number=5, reason=x)"
