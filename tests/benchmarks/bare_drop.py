# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What a bare ``opendal`` needs for one file on a server, in a process of its own.

``python -m tests.benchmarks.bare_drop``: reads a JSON object from standard input, and writes the
seconds of one put and one get of the same bytes.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from pathlib import Path
from typing import Any

import opendal


async def _measured(scheme: str, settings: dict[str, str], file: str) -> tuple[float, float]:
    operator: Any = opendal.AsyncOperator(scheme, **settings)
    content = Path(file).read_bytes()
    # Its connection stands, as that of a road does that has looked what lies there.
    await operator.write("before.bin", b"x")
    began = time.perf_counter()
    await operator.write("bare.bin", content)
    put = time.perf_counter()
    got = await operator.read("bare.bin")
    Path(f"{file}.got").write_bytes(got)
    return put - began, time.perf_counter() - put


def main() -> None:
    """Measure once."""
    said = json.load(sys.stdin)
    print(json.dumps(asyncio.run(_measured(said["scheme"], said["settings"], said["file"]))))


if __name__ == "__main__":
    main()
