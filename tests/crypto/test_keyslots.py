# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Key slots: the right passphrase opens, the wrong one costs as much, a forged slot is free."""

from __future__ import annotations

import itertools
import json
import time

import pytest

from counsellor.crypto import age, keyslots, passphrase_wrap
from counsellor.crypto.keyslots import FLOOR, Argon2Cost
from counsellor.crypto.secret import Secret, passphrase_bytes
from counsellor.domain.canonical import Value
from counsellor.domain.errors import (
    CounsellorError,
    KeySlotDamaged,
    KeySlotOutOfBounds,
    NotAnAgeFile,
    WrongPassphrase,
)

VAULT = "0198c0de-0000-7000-8000-000000000001"
OFFICE = age.PqIdentity.generate()
FORGED: dict[str, Value] = {
    "kind": "passphrase",
    "kdf": "argon2id",
    "memory_kib": 262144,
    "iterations": 3,
    "lanes": 4,
    "salt": "AAAAAAAAAAAAAAAAAAAAAA==",
    "nonce": "AAAAAAAAAAAAAAAA",
    "wrapped": "A" * 64,
}


def typed(text: str) -> Secret:
    return passphrase_bytes(text)


@pytest.fixture(scope="module")
def data_key() -> Secret:
    return Secret.random(32)


@pytest.fixture(scope="module")
def slot(data_key: Secret) -> dict[str, Value]:
    made = keyslots.create_passphrase_slot(
        data_key,
        typed("right words"),
        vault_id=VAULT,
        kind="passphrase",
        cost=FLOOR,
        created_at="2026-01-01T00:00:00Z",
    )
    read: dict[str, Value] = json.loads(json.dumps(made))
    return read


@pytest.fixture
def no_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail as soon as a key is derived."""

    def derived(*_: object) -> Secret:
        raise AssertionError("a key was derived")

    monkeypatch.setattr(passphrase_wrap, "_derive", derived)


def test_the_passphrase_opens_its_slot_beside_a_damaged_one(
    slot: dict[str, Value], data_key: Secret
) -> None:
    slots: list[dict[str, Value]] = [{"kind": "passphrase"}, {**slot, "kind": "recovery"}, slot]
    opened = keyslots.open_any(slots, typed(" right  words "), vault_id=VAULT)
    assert opened == data_key
    assert "right" not in json.dumps(slot)


def test_another_passphrase_vault_or_field_does_not_open_it(slot: dict[str, Value]) -> None:
    with pytest.raises(WrongPassphrase):
        keyslots.open_any([{"kind": "passphrase"}, slot], typed("wrong words"), vault_id=VAULT)
    with pytest.raises(WrongPassphrase):
        keyslots.open_slot(slot, typed("right words"), vault_id="another")
    for change in ({"kind": "recovery"}, {"created_at": "2026-01-02T00:00:00Z"}):
        with pytest.raises(WrongPassphrase):
            keyslots.open_slot({**slot, **change}, typed("right words"), vault_id=VAULT)


@pytest.mark.usefixtures("no_work")
@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("memory_kib", 262143), ("memory_kib", 1048577), ("memory_kib", 1 << 70),
        ("memory_kib", -1), ("iterations", 2), ("iterations", 17), ("iterations", 10**9),
        ("lanes", 0), ("lanes", 9),
    ],
)  # fmt: skip
def test_work_outside_the_bounds_is_refused_before_any_is_done(field: str, value: int) -> None:
    with pytest.raises(KeySlotOutOfBounds) as raised:
        keyslots.open_slot({**FORGED, field: value}, typed("words"), vault_id=VAULT)
    assert raised.value.fields == {"field": field, "value": value}


@pytest.mark.usefixtures("no_work")
@pytest.mark.parametrize("cost", [Argon2Cost(1024, 3, 4), Argon2Cost(262144, 1, 4)])
def test_a_slot_that_would_not_open_is_not_made(cost: Argon2Cost) -> None:
    with pytest.raises(KeySlotOutOfBounds):
        keyslots.create_passphrase_slot(
            Secret(32), typed("words"), vault_id=VAULT, kind="passphrase", cost=cost
        )


@pytest.mark.usefixtures("no_work")
@pytest.mark.parametrize(
    "change",
    [
        {"kind": "office"}, {"kind": None}, {"kdf": "scrypt"}, {"kdf": 1}, {"memory_kib": "262144"},
        {"iterations": True}, {"lanes": 4.0}, {"lanes": None}, {"salt": ""}, {"salt": "AAAA"},
        {"salt": 7}, {"salt": "é"}, {"nonce": "AAAA"}, {"nonce": "AAAAAAAAAAAAAAAAAAAA"},
        {"nonce": "AAAAAAAAAAAAAAA!"}, {"wrapped": "AAAA"}, {"wrapped": "A" * 68},
        {"wrapped": "A" * 63 + "\n"}, {"wrapped": None}, {"wrapped": ["A"]}, {"more": "x"},
        {"created_at": 5}, {"salt": "AAAAAAAAAAAAAAAAAAAAAB=="},
    ],
)  # fmt: skip
def test_a_malformed_slot_is_refused_before_any_work(change: dict[str, object]) -> None:
    with pytest.raises(KeySlotDamaged):
        keyslots.open_slot({**FORGED, **change}, typed("words"), vault_id=VAULT)


@pytest.mark.usefixtures("no_work")
@pytest.mark.parametrize("missing", sorted(FORGED))
def test_a_slot_without_one_of_its_fields_is_refused(missing: str) -> None:
    left = {name: value for name, value in FORGED.items() if name != missing}
    with pytest.raises(KeySlotDamaged):
        keyslots.open_slot(left, typed("words"), vault_id=VAULT)


@pytest.mark.usefixtures("no_work")
@pytest.mark.parametrize("entry", [None, 5, "slot", [], {}])
def test_what_is_no_slot_is_refused(entry: object) -> None:
    slots: list[dict[str, object]] = json.loads(json.dumps([entry]))
    with pytest.raises(KeySlotDamaged):
        keyslots.open_any(slots, typed("words"), vault_id=VAULT)
    with pytest.raises(KeySlotDamaged):
        keyslots.open_slot(slots[0], typed("words"), vault_id=VAULT)
    with pytest.raises(KeySlotDamaged):
        keyslots.open_office_slot(slots[0], OFFICE)


@pytest.mark.usefixtures("no_work")
def test_the_reason_of_the_only_slot_is_told() -> None:
    with pytest.raises(KeySlotDamaged, match="missing"):
        keyslots.open_any([FORGED], typed("words"), vault_id=VAULT, kind="recovery")
    with pytest.raises(KeySlotOutOfBounds):
        keyslots.open_any([{**FORGED, "lanes": 99}], typed("words"), vault_id=VAULT)
    with pytest.raises(KeySlotDamaged, match="slots"):
        keyslots.open_any([FORGED] * 17, typed("words"), vault_id=VAULT)


@pytest.mark.usefixtures("no_work")
@pytest.mark.parametrize(("key", "words"), [(Secret(31), "words"), (Secret(32), "")])
def test_a_short_key_or_no_passphrase_is_a_bug(key: Secret, words: str) -> None:
    with pytest.raises(ValueError, match=r"data key|passphrase"):
        keyslots.create_passphrase_slot(
            key, typed(words), vault_id=VAULT, kind="recovery", cost=FLOOR
        )


@pytest.mark.parametrize(
    ("seconds_at_floor", "wanted"),
    [
        (0.3, Argon2Cost(262144, 10, 4)),
        (5.0, FLOOR),
        (0.1, Argon2Cost(524288, 15, 4)),
        (0.001, Argon2Cost(1048576, 16, 4)),
    ],
)
def test_calibration_spends_the_time_wanted_within_the_bounds(
    seconds_at_floor: float, wanted: Argon2Cost, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = itertools.chain([0.0], itertools.repeat(seconds_at_floor))
    monkeypatch.setattr(time, "perf_counter", lambda: next(clock))
    monkeypatch.setattr(passphrase_wrap, "_derive", lambda *_: Secret(32))
    found = keyslots.calibrate(1.0)
    assert found == wanted
    assert found.check() is found


@pytest.mark.parametrize("office", [OFFICE, age.X25519Identity.generate()])
def test_the_office_opens_its_slot(
    office: age.PqIdentity | age.X25519Identity, data_key: Secret
) -> None:
    slot = keyslots.create_office_slot(
        data_key, office.recipient, vault_id=VAULT, created_at="2026-01-01T00:00:00Z"
    )
    assert keyslots.open_office_slot(json.loads(json.dumps(slot)), office) == data_key
    with pytest.raises(WrongPassphrase):
        keyslots.open_office_slot(slot, type(office).generate())


@pytest.mark.parametrize(
    "change",
    [
        {"vault_id": "another"}, {"vault_id": 5}, {"kind": "passphrase"}, {"sealed": ""},
        {"sealed": "AAAA"}, {"sealed": 5}, {"more": "x"},
    ],
)  # fmt: skip
def test_a_changed_office_slot_is_refused(change: dict[str, object], data_key: Secret) -> None:
    slot = keyslots.create_office_slot(data_key, OFFICE.recipient, vault_id=VAULT)
    with pytest.raises(KeySlotDamaged):
        keyslots.open_office_slot({**slot, **change}, OFFICE)


def test_no_changed_letter_of_an_office_slot_opens(data_key: Secret) -> None:
    slot = keyslots.create_office_slot(data_key, OFFICE.recipient, vault_id=VAULT)
    sealed = str(slot["sealed"])
    for place in range(0, len(sealed), 7):
        letter = "A" if sealed[place] != "A" else "B"
        changed = sealed[:place] + letter + sealed[place + 1 :]
        with pytest.raises(CounsellorError):
            keyslots.open_office_slot({**slot, "sealed": changed}, OFFICE)


def test_an_office_slot_needs_a_public_key_and_a_whole_data_key(data_key: Secret) -> None:
    with pytest.raises(NotAnAgeFile):
        keyslots.create_office_slot(data_key, "age1nobody", vault_id=VAULT)
    with pytest.raises(ValueError, match="data key"):
        keyslots.create_office_slot(Secret(16), OFFICE.recipient, vault_id=VAULT)


def many(kinds: str, memory_kib: int, iterations: int) -> list[dict[str, Value]]:
    """Return sound-looking slots, one for each letter: p(assphrase) or r(ecovery)."""
    names = {"p": "passphrase", "r": "recovery"}
    cost: dict[str, Value] = {"memory_kib": memory_kib, "iterations": iterations}
    return [{**FORGED, **cost, "kind": names[letter]} for letter in kinds]


@pytest.mark.usefixtures("no_work")
@pytest.mark.parametrize("kind", ["passphrase", "recovery"])
@pytest.mark.parametrize(
    ("kinds", "memory_kib", "iterations"),
    [
        ("ppp", 1048576, 16), ("prr", 1048576, 16), ("p" * 16, 1048576, 16),
        ("pr" * 8, 524288, 16), ("p" * 5 + "r", 1048576, 6), ("r" * 16, 1048576, 3),
        ("p" * 9, 262144, 16),
    ],
)  # fmt: skip
def test_slots_that_ask_for_too_much_together_are_refused_before_any_work(
    kind: keyslots.PassphraseKind, kinds: str, memory_kib: int, iterations: int
) -> None:
    slots = many(kinds, memory_kib, iterations)
    # Neither other kinds nor what is damaged lessens what the sound ones ask.
    others: list[dict[str, Value]] = [{"kind": "office"}, {**FORGED, "iterations": 10**9}]
    for given in (slots, [*slots, *others][: keyslots.MAX_SLOTS]):
        with pytest.raises(KeySlotOutOfBounds) as raised:
            keyslots.open_any(given, typed("words"), vault_id=VAULT, kind=kind)
        assert raised.value.fields["field"] == "work"


@pytest.mark.usefixtures("no_work")
@pytest.mark.parametrize(
    "slots", [many("pr", 1048576, 16), many("pprr", 262144, 16), many("p" * 16, 262144, 3)]
)
def test_what_a_vault_of_ours_may_ask_is_not_refused(slots: list[dict[str, Value]]) -> None:
    keyslots.check_work(slots)
