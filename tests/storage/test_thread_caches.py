# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What takes a freed block and does not fill it keeps nothing of what lay there before."""

from __future__ import annotations

import ctypes
import subprocess
import sys

import pytest

REUSE = """
import ctypes, os, sys
from threading import Thread
from counsellor.storage.memory_scrub import overwrite_all_that_is_freed

library = ctypes.CDLL(None)
library.malloc.restype = ctypes.c_void_p
library.malloc.argtypes = (ctypes.c_size_t,)
library.free.argtypes = (ctypes.c_void_p,)
SIZES, BLOCKS = range(24, 1_500, 16), 30
MARK = b"a name that nobody must find "

def blocks(size):
    return [library.malloc(size) for _ in range(BLOCKS)]

def kept(size):
    # Blocks that were written into and freed are taken again, and not written into.
    first = blocks(size)
    for block in first:
        ctypes.memmove(block, (MARK * size)[:size], size)
    for block in first:
        library.free(block)
    again = blocks(size)
    found = sum(MARK[1:9] in ctypes.string_at(block, size) for block in again)
    for block in again:
        library.free(block)
    return found

def look(into):
    into.append([size for size in SIZES if kept(size)])

def on_a_thread():
    into = []
    thread = Thread(target=look, args=(into,))
    thread.start()
    thread.join()
    return into[0]

if sys.argv[1] == "hardened":
    from counsellor.crypto.hardening import harden_process
    harden_process()
if sys.argv[1] != "leave":
    for _ in range(2):
        overwrite_all_that_is_freed()
here = []
look(here)
print(len(here[0]), len(on_a_thread()))
"""


def left_in_blocks(way: str, **environment: str) -> list[int]:
    """In how many sizes of blocks something is left: on the first thread, and on another."""
    return [int(count) for count in looked(way, **environment).stdout.split()]


def looked(way: str, **environment: str) -> subprocess.CompletedProcess[str]:
    if sys.platform != "linux" or not hasattr(ctypes.CDLL(None), "mallopt"):
        pytest.skip("only glibc overwrites what is freed")
    return subprocess.run(
        [sys.executable, "-c", REUSE, way],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )


@pytest.mark.parametrize("way", ["overwrite", "hardened"])
def test_a_block_that_is_taken_again_holds_nothing_of_what_was_freed(way: str) -> None:
    assert left_in_blocks(way) == [0, 0]


def test_without_it_blocks_do() -> None:
    assert min(left_in_blocks("leave")) > 50


@pytest.mark.parametrize("blocks", ["0", "7", "9"])
def test_however_many_blocks_the_system_lets_a_thread_keep(blocks: str) -> None:
    tunable = f"glibc.malloc.tcache_count={blocks}"
    assert left_in_blocks("overwrite", GLIBC_TUNABLES=tunable) == [0, 0]


def test_an_allocator_that_is_laid_out_in_another_way_is_left_alone_and_that_is_noted() -> None:
    ran = looked("overwrite", GLIBC_TUNABLES="glibc.malloc.tcache_max=512")
    assert ran.stdout.split() != ["0", "0"]
    assert ran.stderr == "this glibc lets its threads keep freed blocks as they were\n"
    assert looked("overwrite").stderr == ""
