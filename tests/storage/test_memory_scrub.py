# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import ctypes
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.process_memory import count_in_memory

CLOSE_A_VAULT = """
import sys
from mmap import mmap
from pathlib import Path
from counsellor.crypto.secret import Secret
from counsellor.storage.connection import hold_many_pages
from counsellor.storage.lifecycle import create_core_with_key

PIECE = 1 << 20

def copies_in_memory(masked):
    # Read through one piece of memory that is not searched itself: whatever is read into memory
    # of Python's own stays there when that is freed, and is found as a copy by the next search.
    pattern, found = bytes(byte ^ 1 for byte in masked), 0
    with mmap(-1, PIECE) as piece, memoryview(piece) as into:
        with open("/proc/self/maps") as maps, open("/proc/self/mem", "rb", 0) as memory:
            for line in maps:
                span, rights, *_, name = line.split()
                first, last = (int(part, 16) for part in span.split("-"))
                hidden = name in ("[vvar]", "[vdso]", "[vsyscall]") or "/dev/zero" in line
                if "r" in rights and not hidden:
                    for start in range(first, last, PIECE - len(pattern) + 1):
                        found += copies_in_piece(memory, range(start, last), into, piece, pattern)
        piece[:] = bytes(PIECE)
    return found

def copies_in_piece(memory, places, into, piece, pattern):
    try:
        memory.seek(places.start)
        end = memory.readinto(into[: len(places)])
    except OSError:
        return 0
    found, place = 0, piece.find(pattern, 0, end)
    while place >= 0:
        found, place = found + 1, piece.find(pattern, place + len(pattern), end)
    return found

key = Secret.random(32)
masked_key = bytes(byte ^ 1 for byte in key)
masked_hex = bytes(byte ^ 1 for byte in key.hex().encode())
core = create_core_with_key(Path(sys.argv[1]), key)
key.wipe()
hold_many_pages(core.connection)
with core.transaction():
    # Made inside SQLite, so that Python holds no copy: rows that end in the same words.
    core.connection.execute(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT ?) "
        "INSERT INTO settings SELECT i, lower('THE SECRET') || ' OF ' || lower('THE NOTE') FROM n",
        (int(sys.argv[2]),),
    )
words = bytes(byte ^ 1 for byte in b"the secret")
before = copies_in_memory(words)
core.close()
print(before, copies_in_memory(words), copies_in_memory(masked_key), copies_in_memory(masked_hex))
"""


@pytest.mark.parametrize("rows", [1_000, 400_000])
def test_closing_leaves_neither_the_key_nor_the_page_cache_in_memory(
    rows: int, tmp_path: Path
) -> None:
    if sys.platform != "linux" or not hasattr(ctypes.CDLL(None), "mallopt"):
        pytest.skip("only glibc overwrites what is freed")
    ran = subprocess.run(
        [sys.executable, "-c", CLOSE_A_VAULT, str(tmp_path / "vault"), str(rows)],
        capture_output=True,
        text=True,
        check=True,
    )
    before, after, key, hexadecimal = map(int, ran.stdout.split())
    assert before > rows
    # What was freed before closing stays; the cache that was held till then does not.
    assert after < before // 10
    assert (key, hexadecimal) == (1, 1)


FREE_TEXTS = """
import os, sys
from pathlib import Path
from counsellor.storage.memory_scrub import overwrite_all_that_is_freed, scrub_freed_memory

def texts(size, letters):
    # Each is made piece by piece, grown, cut, encoded and joined, as a program does.
    made = []
    for number in range(300):
        text = ""
        for place in range(size // 8):
            text += "".join(letters[(number + place + one) % len(letters)] for one in range(8))
        made.append((text, text.encode(), bytearray(text, "utf-16-le"), [text[1:], text.upper()]))
    return made

before = {"kept": [str(number) for number in range(5000)]}
if sys.argv[1] == "overwrite":
    for _ in range(2):
        overwrite_all_that_is_freed()
letters = [chr(0x0450 + number) for number in range(40)]
made = texts(int(sys.argv[2]), letters)
sought = [
    piece
    for shift in (0, 8, 16)
    for piece in (text[shift : shift + 8] for text in [made[0][0]])
]
sought = {"text": [piece.encode(code) for piece in sought for code in ("utf-8", "utf-16-le")]}
sought = {"text": [bytes(byte ^ 1 for byte in piece) for piece in sought["text"]]}
there = len(made)
del made
scrub_freed_memory()

print("ready", os.getpid(), *(piece.hex() for piece in sought["text"]), flush=True)
assert before["kept"][77] == "77" and there == 300
sys.stdin.read()
"""


@pytest.mark.parametrize("size", [24, 64, 200, 480, 900, 5_000])
@pytest.mark.parametrize("way", ["overwrite", "leave"])
def test_of_texts_that_were_freed_nothing_is_left(way: str, size: int) -> None:
    if sys.platform != "linux" or not hasattr(ctypes.CDLL(None), "mallopt"):
        pytest.skip("only glibc overwrites what is freed")
    with subprocess.Popen(
        [sys.executable, "-c", FREE_TEXTS, way, str(size)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        _, pid, *masked = process.stdout.readline().split()
        pieces = [bytes(byte ^ 1 for byte in bytes.fromhex(one)) for one in masked]
        left = count_in_memory(int(pid), {"text": pieces})
        process.communicate(timeout=60)
    assert process.returncode == 0
    if way == "overwrite":
        assert left == {}
    else:
        assert left  # the search itself would find them
