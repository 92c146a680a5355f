# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The main job over a real WebDAV server: two laptops and an office, in Kazakh, with a receipt."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from counsellor.crypto.word_list import word_list
from counsellor.domain.coded import ImportOutcome
from counsellor.services.compare_records import compare_records
from counsellor.services.unlock_vault import unlock_vault
from tests.commands import RealClock
from tests.journeys.terminal import PASSPHRASE, Terminal, work_in_the_field
from tests.servers.apache import apache
from tests.servers.fixtures import authority, require_apache

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.servers.addresses import WebDav
    from tests.servers.certificates import Authority

__all__ = ["authority"]

OFFICE = "кеңсе"
PEOPLE = {"айгерім": "Айгерім", "бота": "Бота"}
"""The laptops, by whose they are."""


@pytest.fixture
def nextcloud(authority: Authority) -> Iterator[WebDav]:
    """Apache over https, certified by nobody but the office's own authority."""
    require_apache()
    with apache(authority) as server:
        folder = server.documents / "Орталық"
        folder.mkdir()
        folder.chmod(0o777)
        yield server


def in_kazakh(words: str | list[str]) -> str:
    """Look that these are words that a Kazakh can read aloud; gives them in one line."""
    said = words.split() if isinstance(words, str) else words
    assert set(said) <= set(word_list("kk"))
    return " ".join(said)


@dataclass
class Journey:
    """Who does what at which machine; everybody types in one folder."""

    terminal: Terminal
    server: WebDav

    def opens_the_office(self) -> None:
        """Create the office, and add its road before anybody is invited."""
        terminal, server = self.terminal, self.server
        founded = terminal.answer(
            "office", "create", "--name", "Орталық", "--supervisor", "Дана",
            "--recovery-file", "office-kit", "--office-key-file", "office-key", vault=OFFICE,
        )  # fmt: skip
        in_kazakh(founded["root_words"])
        in_kazakh(self.read("office-kit"))
        assert server.authority is not None
        added = terminal.answer(
            "drop", "add", f"{server.url}/Орталық/", "--credentials-file", "-",
            "--authority-file", server.authority,
            typed=f"{server.user}\n{server.password}\n", vault=OFFICE,
        )  # fmt: skip
        assert added["address"].startswith("https://")
        terminal.answer("drop", "test", vault=OFFICE)

    def lets_join(self, laptop: str) -> list[str]:
        """Invite somebody, who joins by the words that were told; gives the laptop's words."""
        invited = self.terminal.answer(
            "office", "invite", "--name", PEOPLE[laptop], "--role", "psychologist",
            "--out", f"{laptop}-invitation", vault=OFFICE,
        )  # fmt: skip
        told = in_kazakh(invited["words"])
        joined = self.terminal.answer(
            "join", f"{laptop}-invitation", "--words-file", "-",
            "--recovery-file", f"{laptop}-kit", typed=told.upper(), vault=laptop,
        )  # fmt: skip
        in_kazakh(joined["fingerprint_words"])
        in_kazakh(self.read(f"{laptop}-kit"))
        own: list[str] = joined["fingerprint_words"]
        return own

    def confirms(self, shown: dict[str, list[str]]) -> None:
        """Let the office confirm the laptops that show the same words."""
        waiting = self.terminal.answer("office", "enrol", vault=OFFICE)["devices"]
        assert {one["staff"]: one["words"] for one in waiting} == {
            PEOPLE[laptop]: words for laptop, words in shown.items()
        }
        for one in waiting:
            self.terminal.answer("office", "enrol", one["device"], vault=OFFICE)

    def proves_by_voice(self, laptop: str) -> dict[str, Any]:
        """Call the office: four words to, four words fro."""
        asked = self.terminal.answer("voice", "ask", vault=laptop)
        answered = self.terminal.answer(
            "voice", "answer", "--staff", PEOPLE[laptop], "--words-file", "-",
            typed=in_kazakh(asked["words"]), vault=OFFICE,
        )  # fmt: skip
        said = in_kazakh(answered["answers"][0]["words"])
        heard: dict[str, Any] = self.terminal.answer(
            "voice", "hear", "--words-file", "-", typed=said, vault=laptop
        )
        return heard

    def syncs(self, vault: str) -> dict[str, Any]:
        """Exchange over the road that is kept; gives what was done."""
        done: dict[str, Any] = self.terminal.answer("sync", vault=vault)
        return done

    def read(self, name: str) -> str:
        return (self.terminal.folder / name).read_text("utf-8")


def test_two_laptops_and_their_office_over_webdav(tmp_path: Path, nextcloud: WebDav) -> None:
    journey = Journey(Terminal(tmp_path, "kk"), nextcloud)
    journey.opens_the_office()
    shown = {laptop: journey.lets_join(laptop) for laptop in PEOPLE}
    for seed, laptop in enumerate(PEOPLE):
        work_in_the_field(tmp_path / laptop, seed)
        assert journey.syncs(laptop)["sent"]
    assert journey.syncs(OFFICE)["fetched"]
    journey.confirms(shown)

    first, *_ = PEOPLE
    heard = journey.proves_by_voice(first)
    assert (heard["meaning"], heard["number"] >= 1) == ("held", True)

    assert journey.syncs(OFFICE)["receipts"] >= len(PEOPLE)
    for laptop in PEOPLE:
        answered = journey.syncs(laptop)
        assert {one["outcome"] for one in answered["fetched"]} == {ImportOutcome.IMPORTED.value}
        assert answered["office_holds_everything"] is True
    each_record_is_in_the_office(tmp_path)
    nothing_can_be_read_on_the_way(nextcloud)


def each_record_is_in_the_office(folder: Path) -> None:
    """What was written on either laptop is in the office, field by field, and nothing else."""
    with ExitStack() as stack:
        vaults = {}
        for name in (OFFICE, *PEOPLE):
            vaults[name] = unlock_vault(folder / name, PASSPHRASE, RealClock())
            stack.callback(vaults[name].close)
        clients = set()
        for laptop in PEOPLE:
            compared = compare_records(vaults[laptop], vaults[OFFICE])
            assert compared.records
            assert compared.differences == ()
            clients |= {one.id for one in vaults[laptop].clients.page()}
        assert {one.id for one in vaults[OFFICE].clients.page()} <= clients


def nothing_can_be_read_on_the_way(server: WebDav) -> None:
    """On the server lie sealed files alone, with names that say nothing."""
    lying = [path for path in (server.documents / "Орталық").rglob("*") if path.is_file()]
    assert lying
    for path in lying:
        assert path.suffix == ".age"
        assert path.read_bytes().startswith(b"age-encryption.org/v1\n")
