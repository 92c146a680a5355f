# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import ctypes
import subprocess
import sys
from pathlib import Path

import pytest

CLOSE_A_VAULT = """
import sys
from pathlib import Path
from counsellor.crypto.secret import Secret
from counsellor.storage.lifecycle import create_core_with_key

def copies_in_memory(masked):
    pattern, found = bytes(byte ^ 1 for byte in masked), 0
    with open("/proc/self/maps") as maps, open("/proc/self/mem", "rb", 0) as memory:
        for line in maps:
            span, rights, *_, name = line.split()
            first, last = (int(part, 16) for part in span.split("-"))
            if "r" in rights and name not in ("[vvar]", "[vdso]", "[vsyscall]"):
                try:
                    memory.seek(first)
                    found += memory.read(last - first).count(pattern)
                except OSError:
                    pass
    return found

key = Secret.random(32)
masked_key = bytes(byte ^ 1 for byte in key)
masked_hex = bytes(byte ^ 1 for byte in key.hex().encode())
core = create_core_with_key(Path(sys.argv[1]), key)
key.wipe()
with core.transaction():
    # Made inside SQLite, so that Python holds no copy: 1,000 rows that end in the same words.
    core.connection.execute(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 1000) "
        "INSERT INTO settings SELECT i, lower('THE SECRET') || ' OF ' || lower('THE NOTE') FROM n"
    )
words = bytes(byte ^ 1 for byte in b"the secret")
before = copies_in_memory(words)
core.close()
print(before, copies_in_memory(words), copies_in_memory(masked_key), copies_in_memory(masked_hex))
"""


def test_closing_leaves_neither_the_key_nor_the_page_cache_in_memory(tmp_path: Path) -> None:
    if sys.platform != "linux" or not hasattr(ctypes.CDLL(None), "mallopt"):
        pytest.skip("only glibc overwrites what is freed")
    ran = subprocess.run(
        [sys.executable, "-c", CLOSE_A_VAULT, str(tmp_path / "vault")],
        capture_output=True,
        text=True,
        check=True,
    )
    before, after, key, hexadecimal = map(int, ran.stdout.split())
    assert before > 1000
    # What was freed before closing stays; the cache that was held till then does not.
    assert after < before // 10
    assert (key, hexadecimal) == (1, 1)
