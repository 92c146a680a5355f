# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""``python -m tests.cli.meeting_terminal WORD…``: the command line on a network of one machine."""

from __future__ import annotations

import sys

from counsellor.cli.main import main
from tests.commands import NoWindows

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], NoWindows))
