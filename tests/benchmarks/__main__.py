# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Measures the product against its floors: a table, and ``build/bench.json``.

``python -m tests.benchmarks [--only NAME]…``. It reports and never fails.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import click
from rich.console import Console
from rich.table import Table

from tests.benchmarks.exchange import importing, importing_many, importing_most, sealing
from tests.benchmarks.ground import Ground
from tests.benchmarks.many_devices import many_devices
from tests.benchmarks.many_notes import many_notes
from tests.benchmarks.measured import Measured
from tests.benchmarks.roads import large_files, small_files
from tests.benchmarks.saving import saving
from tests.benchmarks.searching import searching
from tests.benchmarks.small_exchange import small_exchanges
from tests.benchmarks.windows import starting, unlocking

BUILD: Final = Path(__file__).resolve().parents[2] / "build"

Benchmark = Callable[[Ground], Sequence[Measured]]

BENCHMARKS: Final[Mapping[str, Benchmark]] = {
    "search": searching,
    "unlock": unlocking,
    "save": saving,
    "seal": sealing,
    "import": importing,
    "import-many": importing_many,
    "heap": many_notes,
    "exchange": small_exchanges,
    "roads": large_files,
    "roads-small": small_files,
    "start": starting,
}
LONG: Final[Mapping[str, Benchmark]] = {
    "import-most": importing_most,
    "devices": many_devices,
}
"""What takes long, and is measured only when it is asked for by name."""


@click.command()
@click.option(
    "--only", multiple=True, type=click.Choice([*BENCHMARKS, *LONG]), help="not the others"
)
def main(only: tuple[str, ...]) -> None:
    """Measure, print the table and write the list."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    BUILD.mkdir(exist_ok=True)
    # Beside the checkout, as a vault lies on a disk: where /tmp is memory, syncing costs nothing.
    with TemporaryDirectory(prefix="bench-", dir=BUILD) as folder:
        found = list(_measured(Ground(Path(folder)), only or tuple(BENCHMARKS)))
    Console(width=160).print(_table(found))
    listed = json.dumps([one.to_json() for one in found], indent=2)
    (BUILD / "bench.json").write_text(listed + "\n", encoding="utf-8")


def _measured(ground: Ground, names: Sequence[str]) -> Iterator[Measured]:
    for name in names:
        click.echo(f"measuring: {name}", err=True)
        yield from {**BENCHMARKS, **LONG}[name](ground)


def _table(found: Sequence[Measured]) -> Table:
    table = Table("name", "value", "floor", "ratio", "limit", "holds", "noise", title="Benchmarks")
    for one in found:
        with_floor = one.floor is not None
        table.add_row(
            one.name,
            f"{one.value:.4g} {one.unit}",
            f"{one.floor:.4g} {one.unit}" if one.floor is not None else "",
            f"{one.ratio:.2f}" if one.ratio is not None else "",
            f"{one.limit:g}" + ("×" if with_floor else f" {one.unit}"),
            "yes" if one.holds else "NO",
            one.noise,
        )
    return table


if __name__ == "__main__":
    main()
