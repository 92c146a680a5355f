# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Two laptops meet: colleagues of one case, an office and a counsellor, a courier, strangers."""

from __future__ import annotations

import pytest

from counsellor.services.describe_exchange import describe_exchange
from tests.centre import Centre, meet, new_client
from tests.meeting import meet_each_other


@pytest.fixture
def met(centre: Centre) -> Centre:
    """A centre that knows its counsellor, with a session that has not left."""
    meet(centre)
    centre.session(new_client(centre), "first")
    return centre


def test_a_counsellor_and_the_office_need_no_other_road(met: Centre) -> None:
    waits, comes = meet_each_other(met.office, met.field)
    assert waits.words == comes.words
    assert met.office.clients.count() == 1
    assert describe_exchange(met.field).office_holds_everything
