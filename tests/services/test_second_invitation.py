# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Two laptops join with one invitation; whoever comes second is told what to do with the next."""

from __future__ import annotations

from pathlib import Path

import pytest

from counsellor.domain.coded import Role
from counsellor.domain.errors import AlreadyInAnOffice
from counsellor.services.exchange import exchange
from counsellor.services.invite_counsellor import Invitee, draft_invitation
from counsellor.services.join_office import join_office
from counsellor.sync.invitation import Invitation
from counsellor.wording.errors import say_error
from counsellor.wording.translation import Speaker
from tests.centre import Centre
from tests.field import new_vault


def invited(centre: Centre) -> Invitation:
    with centre.office.transaction():
        return draft_invitation(centre.office, Invitee("Marat", Role.PSYCHOLOGIST))


def test_the_next_invitation_is_for_a_new_vault_and_nothing_else_is_said_of_another_office(
    centre: Centre, tmp_path: Path
) -> None:
    first, second = invited(centre), invited(centre)
    winner = new_vault(tmp_path / "winner", centre.clock, bytes(range(60, 92)))
    loser = new_vault(tmp_path / "loser", centre.clock, bytes(range(61, 93)))
    for vault in (winner, loser):
        join_office(vault, first)
    for vault in (winner, centre.office, winner, loser):
        exchange(vault)
    said = {}
    for vault, invitation in ((loser, second), (loser, first), (winner, second)):
        with pytest.raises(AlreadyInAnOffice) as raised:
            join_office(vault, invitation)
        told = say_error(raised.value, Speaker("en")).whole
        said[vault is loser, invitation is second] = told
    winner.close()
    loser.close()
    assert "another invitation" in said[True, True]
    assert "create a new vault" in said[True, True]
    assert said[True, False] == said[False, True]
    assert "another invitation" not in said[True, False]
