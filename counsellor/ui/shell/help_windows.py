# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The windows of the help: the shortcut sheet, and what program this is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from counsellor.ui.dialogs.about_dialog import AboutDialog
from counsellor.ui.dialogs.shortcut_sheet import ShortcutSheet

if TYPE_CHECKING:
    from counsellor.ui.context import PageContext
    from counsellor.ui.shell.printing import Printing
    from counsellor.ui.shell.window import MainWindow


class HelpWindows(QObject):
    """Shows them over the window, locked or not."""

    def __init__(self, context: PageContext, window: MainWindow, printing: Printing) -> None:
        super().__init__(window)
        self._context, self._window, self._printing = context, window, printing
        context.actions["help.shortcuts"].triggered.connect(self._show_shortcuts)
        context.actions["help.about"].triggered.connect(self._show_about)

    def _show_shortcuts(self) -> None:
        sheet = ShortcutSheet(self._context.actions, self._context.theme, self._window)
        sheet.print.setHidden(self._window.is_covered)
        sheet.print_wanted.connect(self._printing.show)
        sheet.open()

    def _show_about(self) -> None:
        AboutDialog(self._context, self._window).ask()
