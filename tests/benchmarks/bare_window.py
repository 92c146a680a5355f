# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The floor of every start: a PySide6 window with nothing in it, and nothing else."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QMainWindow

from tests.benchmarks.painted import FirstPaint, say_painted


def main() -> None:
    """Show it, tell when it is painted, end."""
    app = QApplication([])
    window = QMainWindow()
    window.resize(1180, 760)

    def painted() -> None:
        say_painted()
        app.quit()

    FirstPaint(window, painted)
    window.show()
    app.exec()


if __name__ == "__main__":
    main()
