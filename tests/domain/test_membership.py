# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Who an installation is comes back from its value."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from counsellor.domain.coded import Role
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


@given(st.sets(st.sampled_from([role.value for role in Role])))
def test_only_who_works_with_clients_or_supervises_reads_cases(roles: set[str]) -> None:
    one = replace(Membership.alone(), roles=tuple(sorted(roles)))
    without = {Role.DIRECTOR, Role.RECORDS_OFFICER, Role.ADMINISTRATOR}
    assert one.reads_cases is (not roles or bool(roles - without))
