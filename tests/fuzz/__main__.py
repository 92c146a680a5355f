# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""``python -m tests.fuzz FORMAT COUNT SEED``: change samples, read them, say what came of it."""

from __future__ import annotations

import json
import random
import resource
import sys
from collections import Counter

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
    # What a child took counts as well, once it has ended.
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return {
        "cases": count,
        "taken": taken[:5],
        "unexpected": unexpected[:5],
        "refused": dict(refused),
        "mib": max(resource.getrusage(one).ru_maxrss for one in whose) >> 10,
    }


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))))
