# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The start: without arguments the window on the default vault, otherwise the command line."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from counsellor.cli.host import Outside


def main() -> int:
    """Open the window, or do what the command line says; gives the exit code."""
    # First of all: in a frozen build, the children that read bundles and speak with servers
    # start here too.
    if sys.argv[1:2] == ["--carrier"]:
        from counsellor.sync.roads.carrier_process import main as carry  # noqa: PLC0415

        carry()
        return 0
    if sys.argv[1:2] == ["--bundle-reader"]:
        from counsellor.sync.reader_process import main as read_bundles  # noqa: PLC0415

        read_bundles(sys.argv[2:])
        return 0
    if len(sys.argv) > 1:
        from counsellor.cli.main import main as run_command  # noqa: PLC0415 -- loads no Qt

        return run_command(sys.argv[1:], _outside)
    from counsellor import paths  # noqa: PLC0415 -- only what is used is loaded

    return _outside().open_window(paths.default_vault())


def _outside() -> Outside:
    from counsellor import bootstrap  # noqa: PLC0415 -- help needs no storage and no keys
    from counsellor.crypto.hardening import harden_process  # noqa: PLC0415

    # Before the first secret is read; a passphrase is never in a core dump.
    harden_process()
    return bootstrap


if __name__ == "__main__":
    sys.exit(main())
