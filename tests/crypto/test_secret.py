# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Key buffers: locked while they live, zero afterwards, and silent about what they hold."""

from __future__ import annotations

import copy
import pickle
import re
import subprocess
import sys
from pathlib import Path

import pytest

from counsellor.crypto.secret import Secret, passphrase_bytes

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")

HARDENED = """
import ctypes, resource
from counsellor.crypto.hardening import harden_process
harden_process()
print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), resource.getrlimit(resource.RLIMIT_CORE))
"""


def locked_kib() -> int:
    found = re.search(r"VmLck:\s+(\d+)", Path("/proc/self/status").read_text())
    assert found is not None
    return int(found[1])


def test_wiping_zeroes_the_buffer_and_keeps_its_length() -> None:
    secret = Secret(b"key bytes")
    secret.wipe()
    secret.wipe()
    assert secret == bytes(9)


def test_leaving_the_block_wipes_also_after_an_error() -> None:
    secret = Secret.random(32)
    assert any(secret)
    with pytest.raises(RuntimeError), secret:
        raise RuntimeError
    assert secret == bytes(32)


def test_random_secrets_differ_and_have_the_size_asked_for() -> None:
    first, second = Secret.random(32), Secret.random(32)
    assert len(first) == len(second) == 32
    assert first != second


def test_no_text_form_shows_the_content() -> None:
    secret = Secret(b"key bytes")
    for text in (repr(secret), str(secret), f"{secret}", f"{[secret]}"):
        assert "key bytes" not in text
        assert "9 bytes" in text


@pytest.mark.parametrize("copied", [pickle.dumps, copy.copy, copy.deepcopy])
def test_a_secret_is_neither_pickled_nor_copied(copied: object) -> None:
    assert callable(copied)
    with pytest.raises(TypeError):
        copied(Secret(b"key bytes"))


@LINUX
def test_a_secret_is_locked_in_memory_until_it_is_wiped() -> None:
    before = locked_kib()
    secret = Secret(32 * 1024)
    assert locked_kib() >= before + 32
    secret.wipe()
    assert locked_kib() == before


@LINUX
def test_a_page_stays_locked_while_another_secret_on_it_lives() -> None:
    secret = Secret(32 * 1024)
    held = locked_kib()
    span = secret._span
    assert span is not None
    Secret._locks.hold(*span)
    secret.wipe()
    assert locked_kib() == held
    Secret._locks.release(*span)
    assert locked_kib() < held


@LINUX
def test_a_hardened_process_dumps_no_core_and_cannot_be_traced_by_its_equals() -> None:
    done = subprocess.run(
        [sys.executable, "-c", HARDENED], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "0 (0, 0)"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("  two   words\t", "two words"),
        ("\u0438\u0306", "\u0439"),
        ("две\u00a0части", "две части"),
        ("x²", "x²"),
        ("Case", "Case"),
        ("", ""),
    ],
)
def test_what_looks_the_same_is_the_same_passphrase(typed: str, meant: str) -> None:
    assert passphrase_bytes(typed) == meant.encode()
