# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""One address has one text; what is no address says why; nothing leads somewhere unseen."""

from __future__ import annotations

import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.domain.drop_address import MOST_LETTERS, Road, folder_address, read_address
from counsellor.domain.road_errors import AddressRefused

DAV = "https://cloud.example.kz/remote.php/dav/files/dana/Office"
S3 = "s3://office-drop/almaty?endpoint=https://s3.example.kz&region=kz-1"


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        (DAV, DAV),
        (f"  {DAV}/ ", DAV),
        (DAV.replace("https", "HTTPS").replace("cloud", "Cloud"), DAV),
        (DAV.replace(".kz", ".kz:443"), DAV),
        (DAV.replace("https", "davs"), DAV),
        (DAV.replace(".kz", ".kz."), DAV),
        (DAV.replace("dana/", "dana//"), DAV),
        ("https://cloud.example.kz", "https://cloud.example.kz"),
        ("https://cloud.example.kz:8443/a", "https://cloud.example.kz:8443/a"),
        ("https://cloud.example.kz/Алматы бөлімі", None),
        ("http://127.0.0.1:8080/drop", "http://127.0.0.1:8080/drop"),
        ("http://localhost/drop", "http://localhost/drop"),
        ("http://[::1]:81/drop", "http://[::1]:81/drop"),
        (S3, S3),
        (S3.replace("almaty", "almaty/"), S3),
    ],
)
def test_an_address_is_read_as_it_is_pasted(typed: str, text: str | None) -> None:
    address = read_address(typed)
    assert text is None or address.text == text
    assert read_address(address.text) == address
    assert address.is_remote


def test_letters_of_people_here_may_stand_in_a_path_however_they_are_written() -> None:
    plain = read_address("https://cloud.example.kz/Алматы бөлімі")
    assert plain == read_address(plain.text)
    assert plain.path == "Алматы бөлімі"
    assert plain.text.isascii()
    assert read_address("https://cloud.example.kz/%D0%90/b").path == "А/b"


def test_a_host_with_letters_that_look_like_others_shows_as_what_it_is() -> None:
    assert read_address("https://clоud.example.kz/a").host.startswith("xn--")


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "empty"),
        ("  ", "empty"),
        ("https://" + "a" * MOST_LETTERS, "long"),
        ("https://cloud.example.kz/a\u202eb", "letters"),
        ("https://cloud.example.kz/a%E2%80%AEb", "path"),
        ("https://cloud.example.kz/a\nb", "letters"),
        ("https://dana@cloud.example.kz/", "credentials"),
        ("https://dana:secret@cloud.example.kz/", "credentials"),
        ("https://:@cloud.example.kz/", "credentials"),
        ("https://", "host"),
        ("https:///drop", "host"),
        ("https://cloud example.kz/drop", "host"),
        ("https://-cloud.kz/", "host"),
        ("https://cloud.kz:port/", "host"),
        ("https://cloud.kz:0/", "host"),
        ("https://cloud.kz:70000/", "host"),
        ("http://cloud.example.kz/drop", "plain"),
        ("http://127.0.0.1.example.kz/drop", "plain"),
        ("http://192.168.0.7/drop", "plain"),
        ("dav://cloud.example.kz/drop", "plain"),
        ("https://cloud.example.kz/../drop", "path"),
        ("https://cloud.example.kz/a/%2e%2e/drop", "path"),
        ("https://cloud.example.kz/a%2Fb", "path"),
        ("https://cloud.example.kz/a%00b", "path"),
        ("https://cloud.example.kz/%FF", "path"),
        ("https://cloud.example.kz/a?b=c", "part"),
        ("https://cloud.example.kz/a#b", "part"),
        ("https://cloud.example.kz/apps/files/files/17?dir=/Office", "page"),
        ("https://cloud.example.kz/index.php/s/Xq2", "page"),
        ("https://cloud.example.kz/s/Xq2", "page"),
        ("s3://", "bucket"),
        ("s3://A/b?endpoint=https://s3.example.kz", "bucket"),
        ("s3://office", "endpoint"),
        ("s3://office-drop/a?endpoint=s3.example.kz", "endpoint"),
        ("s3://office-drop/a?endpoint=https://s3.example.kz/b", "endpoint"),
        ("s3://office-drop/a?endpoint=http://s3.example.kz", "plain"),
        ("s3://office-drop/a?endpoint=https://k:s@s3.example.kz", "credentials"),
        ("s3://k:s@office-drop/a?endpoint=https://s3.example.kz", "credentials"),
        ("s3://office-drop/a?endpoint=https://s3.example.kz&secret_access_key=x", "credentials"),
        ("s3://office-drop/a?endpoint=https://s3.example.kz&x=y", "part"),
        ("s3://office-drop/a?endpoint=https://s3.example.kz&endpoint=https://a.kz", "part"),
        ("s3://office-drop/a?endpoint=https://s3.example.kz&region=A b", "part"),
        ("ftp://cloud.example.kz/", "kind"),
        ("smb://server/share", "kind"),
        ("file://server/share", "kind"),
        ("file:", "kind"),
        ("file:///media/stick?a", "part"),
        ("file:////server/share", "network"),
        ("//server/share", "network"),
        ("\\\\server\\share", "network"),
        ("file:stick", "relative"),
        ("stick", "relative"),
        ("./a b", "relative"),
        ("~/drop", "relative"),
        ("cloud.example.kz/remote.php/dav/files/dana", "relative"),
    ],
)
def test_what_is_no_address_says_why(typed: str, reason: str) -> None:
    with pytest.raises(AddressRefused) as refused:
        read_address(typed)
    assert refused.value.fields == {"reason": reason}


@pytest.mark.parametrize("after", ["", "/", "//", "/."])
def test_a_folder_is_one_road_however_it_is_written(tmp_path: Path, after: str) -> None:
    for typed in (f"{tmp_path}{after}", f"{tmp_path.as_uri()}{after}"):
        address = read_address(typed)
        assert address == folder_address(tmp_path)
        assert (address.road, address.is_remote, address.host) == (Road.FOLDER, False, "")


@given(st.text(string.printable + "әқй%\u202e\u200b", max_size=60))
def test_any_text_is_an_address_or_is_refused_by_name(text: str) -> None:
    for typed in (text, f"https://{text}", f"s3://{text}", f"https://a.kz/{text}"):
        try:
            address = read_address(typed)
        except AddressRefused:
            continue
        assert read_address(address.text) == address
        assert "@" not in address.host
        if address.server.startswith("http://"):
            assert address.host.split(":")[0] in {"localhost", "127.0.0.1", "["} or (
                address.host.startswith(("127.", "[::1]"))
            )
