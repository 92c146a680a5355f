# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The carrier's process finds no vault, leaves nothing, and is believed in nothing."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import counsellor
from counsellor.domain.drop_address import read_address
from counsellor.domain.errors import CounsellorError, DropUnreachable
from counsellor.domain.road_errors import CarrierUnavailable
from counsellor.sync.drop_place import DropPlace
from counsellor.sync.roads import carrier
from tests.servers.addresses import WebDav
from tests.sync.roads.remote import opened, place_of

ROOT = Path(counsellor.__file__).parents[1]
_CONFINED = """
import json, os, subprocess, sys
sys.path.insert(0, sys.argv[1])
from counsellor.sync.confinement import confine_carrier
from counsellor.sync.landlock import _ASK_VERSION, _CREATE_RULESET
import ctypes
there = ctypes.CDLL(None).syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), _ASK_VERSION) > 0
confine_carrier()
def refused(act):
    try:
        act()
    except OSError:
        return True
    return False
folder = sys.argv[2]
print(json.dumps({"there": there, "refused": {
    "read": refused(lambda: open(folder + "/vault.db").read()),
    "list": refused(lambda: os.listdir(folder)),
    "write": refused(lambda: open(folder + "/new", "w")),
    "delete": refused(lambda: os.unlink(folder + "/vault.db")),
    "run": refused(lambda: subprocess.run([sys.executable, "-c", "0"], check=True)),
}, "hosts": not refused(lambda: open("/etc/hosts").read())}))
"""
_SAYS = """
import sys
sys.path.insert(0, sys.argv[1])
from counsellor.sync.frames import write_frame
out = sys.stdout.buffer
frames = {frames!r}
for frame in frames:
    write_frame(out, frame)
if frames:
    sys.stdin.buffer.read()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="Linux' own confinement")
def test_it_reads_nothing_but_what_it_is_made_of(tmp_path: Path) -> None:
    (tmp_path / "vault.db").write_text("notes")
    command = [sys.executable, "-I", "-c", _CONFINED, str(ROOT), str(tmp_path)]
    told = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    if not told["there"]:
        pytest.skip("this kernel has no Landlock")
    # What runs anew would be as confined as this; that it may is the kernel's word for a folder.
    assert all(told["refused"].values()), told
    assert told["hosts"]
    assert (tmp_path / "vault.db").read_text() == "notes"


def test_what_lets_in_stands_where_no_other_user_looks(apache_server: WebDav) -> None:
    (apache_server.documents / "drop").mkdir()
    with opened(place_of(apache_server)) as drop:
        drop.box().list()
        assert drop._carrier is not None
        child = drop._carrier._child
        assert child is not None
        for name in ("cmdline", "environ"):
            shown = Path(f"/proc/{child.pid}/{name}")
            if shown.exists():
                assert apache_server.password.encode() not in shown.read_bytes()
    assert not child.is_running


READY = [b"ready", b"0"]
LIES: dict[str, list[list[bytes]]] = {
    "ends at once": list[list[bytes]](),
    "another word": [[b"steady", b"0"]],
    "a word without a head": [[b"ready"]],
    "unknown answer": [READY, [b"what"]],
    "unknown answer to ours": [READY, [b"what", b"1"]],
    "no number": [READY, [b"done"]],
    "no names": [READY, [b"entries", b"1", b"{"]],
    "no part of names": [READY, [b"entries", b"1"]],
    "names of another form": [READY, [b"entries", b"1", b"[[1, 2, 3, true]]"]],
    "a negative size": [READY, [b"entries", b"1", b'[["a.age", -1, 3, true]]']],
    "a size that is no number": [READY, [b"entries", b"1", b'[["a.age", true, 3, true]]']],
    "a huge stamp": [READY, [b"entries", b"1", b'[["a.age", 1, 9223372036854775808, true]]']],
    "deep": [READY, [b"entries", b"1", b"[" * 100_000]],
    "a failure of no kind": [READY, [b"failed", b"1", b'{"cause": "x", "status": 0, "code": ""}']],
    "a failure without form": [READY, [b"failed", b"1", b"[]"]],
    "a failure without a part": [READY, [b"failed", b"1"]],
    "a pause of no form": [
        READY,
        [b"failed", b"1", b'{"cause": "status", "status": 429, "code": "", "pause": -1}'],
    ],
    "content that nobody asked for": [READY, [b"part", b"1", b"x"], [b"done", b"1"]],
    "content without content": [READY, [b"part", b"1"]],
    "an answer to what nobody asked": [READY, [b"done", b"99"]],
    "an answer to no number": [READY, [b"done", "١".encode()]],
    "a number of no form": [READY, [b"done", b"one"]],
    "a negative number": [READY, [b"done", b"-1"]],
    "a number without end": [READY, [b"done", b"1" * 5_000]],
    "nothing moved": [READY, [b"moved", b"0"]],
    "an empty frame": [READY, []],
}


@pytest.mark.parametrize("said", LIES.values(), ids=LIES)
def test_whatever_it_says_is_an_answer_or_a_failure_by_name(
    said: list[list[bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(carrier, "_SOURCE", _SAYS.format(frames=said))
    place = DropPlace("0" * 32, read_address("https://cloud.example.kz/drop"))
    with opened(place, silence=5.0) as drop, pytest.raises(CounsellorError) as told:
        drop.box().entries()
    assert isinstance(told.value, DropUnreachable | CarrierUnavailable)
