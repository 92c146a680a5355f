# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""No word of a person lies readable on the disk, and none at all after an erasure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from counsellor.domain.coded import ConsentItem
from counsellor.domain.permission import Ruling
from counsellor.domain.records.identities import Identity
from counsellor.services.confirm_device import confirm_device
from counsellor.services.erase_client import erase_client
from counsellor.services.name_client import save_identity
from counsellor.services.request_decision import grant_request, open_requests
from counsellor.services.set_goal import rate_goal, set_goal
from counsellor.services.sign_note import sign_draft
from counsellor.services.write_note import begin_addendum, begin_note, save_draft
from tests.centre import Centre, found_centre
from tests.field import KEY, take_in

PAGE, RESERVED, SALT = 4096, 80, 16
"""SQLCipher 4: IV and HMAC-SHA512 lie in the last 80 bytes of a page of 4,096."""

CANARIES = (
    "nameqzcanary",
    "identityqzcanary",
    "noteqzcanary",
    "addendumqzcanary",
    "draftqzcanary",
    "goalqzcanary",
)
FORMS = ("utf-8", "utf-16-le", "utf-16-be")


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    made = found_centre(tmp_path)
    yield made
    made.close()


def work_with_canaries(centre: Centre) -> str:
    """Leave a canary in every place that a person's words go to; gives the client."""
    vault = centre.field
    client = take_in(vault, CANARIES[0], ConsentItem.SYNC)
    save_identity(vault, Identity(client, full_name=CANARIES[1], address=CANARIES[1]))
    note = centre.session(client, f"Он сказал {CANARIES[2]} и ушёл.")
    addendum = begin_addendum(vault, note)
    save_draft(vault, addendum.id, CANARIES[3])
    sign_draft(vault, addendum.id)
    save_draft(vault, begin_note(vault, client).id, CANARIES[4])
    goal = set_goal(vault, client, CANARIES[5])
    rate_goal(vault, client, goal, 4, date(2026, 11, 20))
    return client


def readable(content: bytes) -> list[str]:
    lowered = content.lower()
    return [word for word in CANARIES for form in FORMS if word.encode(form) in lowered]


def files_with_canaries(folder: Path) -> dict[str, list[str]]:
    files = (path for path in folder.rglob("*") if path.is_file())
    found = {path.name: readable(path.read_bytes()) for path in files}
    return {name: words for name, words in found.items() if words}


def decrypted_pages(database: Path) -> bytes:
    """Decrypt every page, free ones included, with nothing but the key."""
    content = database.read_bytes()
    plain = bytearray()
    for start in range(0, len(content), PAGE):
        page = content[start : start + PAGE]
        begin = SALT if start == 0 else 0
        vector = page[PAGE - RESERVED : PAGE - RESERVED + 16]
        reader = Cipher(algorithms.AES(KEY), modes.CBC(vector)).decryptor()
        plain += reader.update(page[begin : PAGE - RESERVED]) + reader.finalize()
    return bytes(plain)


def test_no_file_holds_a_readable_word_while_open_or_closed(centre: Centre, tmp_path: Path) -> None:
    work_with_canaries(centre)
    centre.send()
    centre.answer()
    centre.send()
    assert files_with_canaries(tmp_path) == {}
    centre.close()
    assert files_with_canaries(tmp_path) == {}


def test_the_search_for_words_would_find_them(centre: Centre) -> None:
    work_with_canaries(centre)
    centre.field.checkpoint()
    assert set(readable(decrypted_pages(centre.field.folder.database))) == set(CANARIES)


def test_an_erasure_leaves_no_word_in_database_log_and_index(centre: Centre) -> None:
    vault = centre.field
    client = work_with_canaries(centre)
    other = take_in(vault, "somebody else", ConsentItem.SYNC)
    kept = centre.session(other, "Another talk, which stays.")
    erase_client(vault, client, "asked to be erased", date(2026, 11, 21))
    assert not vault.folder.wal.exists() or vault.folder.wal.stat().st_size == 0
    assert readable(decrypted_pages(vault.folder.database)) == []
    assert [vault.search.find(word) for word in CANARIES] == [[]] * len(CANARIES)
    assert vault.notes.get(kept).text == "Another talk, which stays."


def test_an_erasure_leaves_no_word_at_the_office_either(centre: Centre) -> None:
    client = work_with_canaries(centre)
    centre.send()
    centre.answer()
    assert centre.office.search.find(CANARIES[2])
    asked = erase_client(centre.field, client, "asked to be erased", date(2026, 11, 21))
    assert asked is Ruling.REQUEST
    centre.send()
    centre.answer()
    assert centre.office.search.find(CANARIES[2])
    (request,) = open_requests(centre.office)
    grant_request(centre.office, request.id)
    confirm_device(centre.office, centre.field.membership.device)
    centre.answer()
    centre.send()
    assert centre.office.search.find(CANARIES[2]) == []
    assert centre.field.search.find(CANARIES[2]) == []
    rows = centre.office.core.connection.execute(
        "SELECT count(*) FROM journal WHERE client = ? AND payload IS NOT NULL", (client,)
    ).fetchone()
    assert rows == (1,)
