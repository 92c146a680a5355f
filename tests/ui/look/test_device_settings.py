# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Whatever stands in the settings of a device, or in their place, the window has looks."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from counsellor.ui.look.device_settings import DeviceSettings
from counsellor.ui.look.theme import Scheme
from counsellor.wording.translation import languages

VALUES = st.one_of(
    st.text(max_size=20),
    st.integers().map(str),
    st.sampled_from(("9" * 6_000, "١٥٠", "²", "-1", "1e9", "1, 2", "@ByteArray(x)", "%")),
    st.sampled_from(("../../x", "ru", "kk", "dark", "@Invalid()", "@Rect(1 2 3 4)", "@Point(1")),
)
LINES = st.lists(
    st.tuples(st.sampled_from(("language", "scheme", "scale", "geometry")), VALUES), max_size=4
)


def require_looks(file: Path) -> None:
    settings = DeviceSettings(file)
    assert settings.language in languages()
    assert settings.scheme in set(Scheme)
    assert isinstance(settings.scale, int)
    settings.geometry.isEmpty()
    settings.scale = 115
    assert DeviceSettings(file).scale in {115, 100}


@given(LINES)
@example([("scale", "9" * 6_000)])
def test_values_that_lie_count_as_not_set(lines: list[tuple[str, str]]) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder, "device.ini")
        text = "[General]\n" + "".join(f"{key}={value}\n" for key, value in lines)
        file.write_bytes(text.encode("utf-8", "surrogatepass"))
        require_looks(file)


@given(st.binary(max_size=400))
def test_bytes_that_are_no_settings_count_as_none(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder, "device.ini")
        file.write_bytes(content)
        require_looks(file)


def a_link_to_nowhere(place: Path) -> None:
    place.symlink_to(place.with_name("nowhere") / "x")


def a_link_to_what_never_ends(place: Path) -> None:
    place.symlink_to("/dev/zero")


def a_pipe(place: Path) -> None:
    os.mkfifo(place)


@pytest.mark.parametrize("lay", [Path.mkdir, a_link_to_nowhere, a_link_to_what_never_ends, a_pipe])
def test_what_is_no_file_counts_as_none_and_is_not_waited_for(
    tmp_path: Path, lay: Callable[[Path], None]
) -> None:
    lay(tmp_path / "device.ini")
    require_looks(tmp_path / "device.ini")


@pytest.mark.parametrize("inside", ["", "device.ini"])
def test_a_file_where_their_folder_belongs_leaves_none(tmp_path: Path, inside: str) -> None:
    (tmp_path / "settings").write_bytes(b"somebody's")
    require_looks(tmp_path / "settings" / inside / "device.ini")
    assert [one.name for one in tmp_path.iterdir()] == ["settings"]
