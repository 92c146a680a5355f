# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What a screen reader is told of a process, asked over the desktop's own bus: ``… PID``.

Runs in the system's own Python, whose packages speak to that bus. It prints every name, value and
text of every node of that process, a JSON string a line.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import gi

gi.require_version("Atspi", "2.0")

from gi.repository import Atspi  # noqa: E402


def tell(node: Any, depth: int = 0) -> None:  # noqa: ANN401 -- what the bus gives has no types
    """Print what is said of a node and of all below it."""
    if node is None or depth > 60:
        return
    for said in (node.get_name, node.get_description):
        print(json.dumps(said()))  # noqa: T201
    text = node.get_text_iface()
    if text is not None:
        print(json.dumps(Atspi.Text.get_text(text, 0, -1)))  # noqa: T201
    for number in range(node.get_child_count()):
        tell(node.get_child_at_index(number), depth + 1)


def main() -> None:
    """Find the process among all programs, and tell of it."""
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(number)
        if program is not None and program.get_process_id() == int(sys.argv[1]):
            tell(program)


if __name__ == "__main__":
    main()
