# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The reader's process can compute, read what it is handed, answer, and nothing else."""

from __future__ import annotations

import errno
import json
import os
import signal
import struct
import subprocess
import sys
from pathlib import Path

import pytest

import counsellor
from counsellor.domain.errors import BundleRefused, ReaderUnavailable
from counsellor.sync import reader_child, seccomp
from counsellor.sync.sandbox import BundleReader
from counsellor.sync.seccomp import MACHINES, Machine, filter_for, this_machine
from counsellor.sync.spare_reader import SpareReader
from tests.sync.forbidden_acts import DONE, NEWER, NUMBERS
from tests.sync.odd_kernels import under
from tests.sync.offices import Office
from tests.sync.test_sandbox import written

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux' own confinements")

_ROOT = str(Path(counsellor.__file__).resolve().parents[1])
_TAKEN_OVER = (
    "import sys; sys.path.insert(0, sys.argv[1])\n"
    "from counsellor.sync import reader_process\n"
    "from tests.sync.forbidden_acts import instead_of_reading\n"
    "reader_process.check_bundle = instead_of_reading\n"
    "reader_process.main(sys.argv[2:])"
)
_E2BIG_LAYERS = 16


@pytest.fixture(scope="module")
def office() -> Office:
    return Office()


def told_by_one_taken_over(office: Office, path: Path) -> dict[str, object]:
    """Let the child that reads this file try everything instead."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader_child, "_SOURCE", _TAKEN_OVER)
        with (
            BundleReader([office.head.identity], office.trust()) as reader,
            pytest.raises(BundleRefused) as refused,
        ):
            reader.read(path)
    told: dict[str, object] = json.loads(str(refused.value.fields["detail"]))
    return told


def test_nothing_that_is_forbidden_can_be_done(office: Office, tmp_path: Path) -> None:
    (path,) = written(tmp_path, office)
    told = told_by_one_taken_over(office, path)
    # No number that any kernel has but those of the list.
    assert told.pop("other calls") == []
    assert len(told) > 50
    assert [name for name, how in told.items() if how == DONE] == []
    assert {how for how in told.values() if how not in ("RuntimeError", "ValueError")} == {"EPERM"}


@pytest.mark.parametrize("machine", MACHINES.values(), ids=MACHINES)
def test_no_list_has_what_is_forbidden(machine: Machine) -> None:
    allowed = {*machine.allowed.values(), *machine.mapping.values(), machine.limits}
    (name,) = [name for name, one in MACHINES.items() if one is machine]
    assert not allowed & {*NUMBERS[name].values(), *NEWER.values()}
    assert len(machine.allowed) == len(set(machine.allowed.values()))
    assert machine.allowed.keys() == MACHINES["x86_64"].allowed.keys()


@pytest.mark.parametrize("machine", MACHINES.values(), ids=MACHINES)
def test_each_list_lets_pass_what_it_says_and_nothing_else(machine: Machine) -> None:
    """Run the filter as the kernel does, for every number and with other machines' manners."""
    free = set(machine.allowed.values())
    for number in range(1000):
        verdict = "allow" if number in free else "refuse"
        if number in {*machine.mapping.values(), machine.limits}:
            continue
        assert judged(machine, number) == verdict
    for number in machine.mapping.values():
        assert judged(machine, number, (0, 0, 3)) == "allow"
        assert judged(machine, number, (0, 0, 4)) == "refuse"
        assert judged(machine, number, (0, 0, 7)) == "refuse"
    assert judged(machine, machine.limits, (0,)) == "allow"
    assert judged(machine, machine.limits, (1,)) == "refuse"
    strangers = {0x40000003, 0x40000028, 0xC000003E, 0xC00000B7, 0xC00000F3} - {machine.arch}
    for arch in strangers:
        assert judged(machine, next(iter(free)), arch=arch) == "kill"
    for number in free:
        assert judged(machine, number | 0x40000000) == "kill"


def judged(
    machine: Machine, number: int, arguments: tuple[int, ...] = (), arch: int | None = None
) -> str:
    """Return the filter's verdict on one call."""
    padded = (*arguments, *(0,) * (6 - len(arguments)))
    data = struct.pack("<iIQ6Q", number, machine.arch if arch is None else arch, 0, *padded)
    steps = list(struct.iter_unpack("@HBBI", filter_for(machine)))
    place, loaded = 0, 0
    while True:
        code, jump_if, jump_unless, value = steps[place]
        place += 1
        if code == 0x20:
            (loaded,) = struct.unpack_from("<I", data, value)
        elif code == 0x06:
            return {0x80000000: "kill", 0x7FFF0000: "allow", 0x00050001: "refuse"}[value]
        else:
            tests = {0x15: loaded == value, 0x35: loaded >= value, 0x45: bool(loaded & value)}
            place += jump_if if tests[code] else jump_unless


def ended(program: str) -> int:
    """Run a program that confines itself, and return how it ended."""
    head = "import ctypes, mmap, os, sys\nfrom counsellor.sync.confinement import confine\n"
    done = subprocess.run(
        [sys.executable, "-P", "-c", head + program],
        env={"PYTHONPATH": _ROOT},
        check=False,
    )
    return done.returncode


def test_a_call_in_the_32_bit_manner_ends_the_process() -> None:
    if os.uname().machine != "x86_64":
        pytest.skip("this machine's processor has no such manner")
    # mov eax, 20 (getpid); int 0x80; ret
    program = (
        "page = mmap.mmap(-1, mmap.PAGESIZE, prot=7)\n"
        "page.write(bytes.fromhex('b814000000cd80c3'))\n"
        "place = ctypes.addressof(ctypes.c_char.from_buffer(page))\n"
        "call = ctypes.CFUNCTYPE(ctypes.c_int)(place)\n"
        "{}call()\nos._exit(7)\n"
    )
    assert ended(program.format("")) in (7, -signal.SIGSEGV)
    assert ended(program.format("confine(512 << 20)\n")) == -signal.SIGSYS


def test_paths_ports_and_signals_are_out_of_reach_also_without_the_filter() -> None:
    asked = (
        "from counsellor.sync.landlock import forbid_paths\n"
        "import ctypes, os, socket\n"
        "assert ctypes.CDLL(None).prctl(38, 1, 0, 0, 0) == 0\n"
        "assert forbid_paths()\n"
        "def tried(act):\n"
        "    try: act()\n"
        "    except PermissionError: return\n"
        "    raise SystemExit(3)\n"
        "tried(lambda: os.open('/etc/passwd', os.O_RDONLY))\n"
        "tried(lambda: os.open('/tmp/made', os.O_CREAT | os.O_WRONLY))\n"
        "tried(lambda: os.listdir('/'))\n"
        "tried(lambda: os.execv('/bin/true', ['true']))\n"
        "tried(lambda: os.symlink('/etc', '/tmp/made'))\n"
        "os._exit(0)"
    )
    assert subprocess.run([sys.executable, "-c", asked], cwd=_ROOT, check=False).returncode == 0


def seccomp_call() -> int:
    machine = this_machine()
    assert machine is not None
    return machine.seccomp


REFUSING = {
    "no layer is left": ("layers", _E2BIG_LAYERS),
    "Landlock cannot be asked": ("refuse", 444, errno.EPERM),
    "Landlock is not entered": ("refuse", 446, errno.EPERM),
    "no filter is taken": ("refuse", "seccomp", errno.EPERM),
}


@pytest.mark.parametrize("what", REFUSING.values(), ids=REFUSING)
def test_where_the_kernel_refuses_nothing_is_read(
    what: tuple[object, ...], office: Office, tmp_path: Path
) -> None:
    (path,) = written(tmp_path, office)
    named = [seccomp_call() if one == "seccomp" else one for one in what]
    with under(*named):
        with pytest.raises(ReaderUnavailable) as refused, BundleReader([], office.trust()) as one:
            one.read(path)
        assert str(refused.value.fields["reason"]).startswith("unconfined ")
        spare = SpareReader()
        spare.prepare()
        with (
            pytest.raises(ReaderUnavailable),
            BundleReader([], office.trust(), spare=spare),
        ):
            pass
        assert spare.pid is None


LACKING = {
    "Landlock was not built": ("refuse", 444, errno.ENOSYS),
    "Landlock is switched off": ("refuse", 444, errno.EOPNOTSUPP),
    "there are no filters": ("refuse", "seccomp", errno.ENOSYS),
}


@pytest.mark.parametrize("what", LACKING.values(), ids=LACKING)
def test_where_the_kernel_has_none_the_rest_still_holds(
    what: tuple[object, ...], office: Office, tmp_path: Path
) -> None:
    (path,) = written(tmp_path, office)
    named = [seccomp_call() if one == "seccomp" else one for one in what]
    with under(*named), BundleReader([office.head.identity], office.trust()) as reader:
        assert reader.read(path).entries


def test_it_has_nothing_open_but_its_sockets_and_the_file_in_hand(
    office: Office, tmp_path: Path
) -> None:
    paths = written(tmp_path, office, 6)
    with BundleReader([office.head.identity], office.trust()) as reader:
        for _, found in reader.read_all(paths):
            assert not isinstance(found, BundleRefused)
        opened = {str(one.readlink()) for one in Path(f"/proc/{reader.pid}/fd").iterdir()}
    opened -= {str(paths[-1])}  # the last one is let go when the next comes, or at the end
    assert {name.partition(":")[0] for name in opened} <= {"socket", "pipe", "/dev/null"}


def test_a_machine_whose_calls_nobody_has_listed_is_refused() -> None:
    """Stop before anything is given up: what was not listed cannot be allowed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(seccomp, "MACHINES", {})
        with pytest.raises(OSError, match="no list of calls"):
            seccomp.forbid_calls()
    with pytest.MonkeyPatch.context() as patch:
        # A 32-bit Python on such a kernel.
        patch.setattr(sys, "maxsize", (1 << 31) - 1)
        assert this_machine() is None
