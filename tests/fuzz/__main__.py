# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""``python -m tests.fuzz FORMAT COUNT SEED``: change samples, read them, say what came of it."""

from __future__ import annotations

import json
import random
import resource
import sys
from collections import Counter
from pathlib import Path

from tests.fuzz.formats import formats, formats_over_a_line
from tests.fuzz.mutations import mutated


def main(name: str, count: int, seed: int) -> dict[str, object]:
    """Try so many cases; gives how many were taken, refused and by what, and memory in MiB."""
    tried, chance = (formats() | formats_over_a_line())[name](), random.Random(seed)
    refused: Counter[str] = Counter()
    taken, unexpected = [], []
    for _ in range(count):
        data = mutated(chance.choice(tried.samples), chance, tried.samples)
        try:
            if tried.read(data):
                taken.append(data[:2_000].hex())
        except tried.refusals as error:
            refused[type(error).__name__] += 1
        except Exception as error:  # noqa: BLE001 - that is what is looked for
            unexpected.append([type(error).__name__, str(error)[:200], data[:2_000].hex()])
    tried.close()
    return {
        "cases": count,
        "taken": taken[:5],
        "unexpected": unexpected[:5],
        "refused": dict(refused),
        "mib": most_memory() >> 10,
    }


def most_memory() -> int:
    """Return how many KiB this process, or a child of it that has ended, took at the most.

    What the system counts as this process' own use begins with that of whoever started it.
    """
    status = Path("/proc/self/status").read_text("ascii")
    own = next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:"))
    return max(int(own), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))))
