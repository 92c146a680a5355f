# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Where the window asks for a printer; the system's own dialog answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPagedPaintDevice
    from PySide6.QtWidgets import QWidget

    Print = Callable[[QPagedPaintDevice], None]


class Printers(Protocol):
    """Asks a person for a printer."""

    def present(self) -> bool:
        """Whether there is any."""

    def choose(self, parent: QWidget, name: str, then: Print) -> None:
        """Ask for one, and print on it what is called so; nothing follows a "no"."""


class SystemPrinters:
    """The printers that the system knows; Qt's part for them is loaded when it is asked for."""

    def present(self) -> bool:
        try:
            from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415
        except ImportError:  # a Linux system without CUPS has no printers
            return False
        return bool(QPrinterInfo.availablePrinterNames())

    def choose(self, parent: QWidget, name: str, then: Print) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(name)
        dialog = QPrintDialog(printer, parent)
        # A kit never becomes a file, and a note only by the button that says what that means.
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, on=False)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.accepted.connect(lambda: then(printer))
        dialog.show()
