# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Made-up people fit the forms, and even a small centre has somebody who shares nothing."""

from random import Random

from counsellor.demo.people import made_up_client
from counsellor.domain.records import kind_of


def test_they_fit_the_forms() -> None:
    random = Random(5)
    for place in range(500):
        person = made_up_client(random, place=place)
        kind_of("client.working_name").check("c", "c", {"working_name": person.working_name})
        assert 1 <= len(set(person.goals)) <= 3
        assert 2 <= person.sessions <= 4


def test_the_third_refuses_to_have_records_sent() -> None:
    shares = [made_up_client(Random(place), place=place).shares for place in range(3)]
    assert shares[2] is False


def test_the_same_seed_makes_the_same_people() -> None:
    assert made_up_client(Random(9), place=0) == made_up_client(Random(9), place=0)
