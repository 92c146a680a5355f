# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Who an installation is comes back from its value."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from counsellor.domain.membership import Membership

memberships = st.builds(Membership)


@given(memberships)
def test_a_membership_comes_back_from_its_value(one: Membership) -> None:
    value = one.to_value()
    assert isinstance(value, dict)
    assert Membership.from_value(value) == one


def test_alone_is_nobody_s_office_and_everybody_is_somebody_else() -> None:
    one, other = Membership.alone("Айгүл"), Membership.alone("Айгүл")
    assert (one.office, one.group, one.enrolled) == ("", "", False)
    assert len({one.staff, one.device, one.incarnation} & {other.staff, other.device}) == 0
