# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The Ctrl+K box: type a few letters, go there or do it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from counsellor.domain.matching import MOST_TYPED
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.search.hit_delegate import HitDelegate
from counsellor.ui.search.hits import commands_of
from counsellor.ui.search.records import READS
from counsellor.ui.search.search import Search
from counsellor.ui.widgets.kept_fields import KeptFields
from counsellor.ui.widgets.screen_reader import announce
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.actions.registry import ActionRegistry
    from counsellor.ui.look.theme import Theme
    from counsellor.ui.search.hits import Hit, Provider
    from counsellor.ui.vault_thread.reads import Reads
    from counsellor.ui.vault_thread.worker import VaultWorker

HIT_ROLE = int(Qt.ItemDataRole.UserRole)
SHOWN = 50
"""More hits than anybody reads are not listed."""
_WIDTH, _HEIGHT = 560, 400
_MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


class SearchBox(Retranslating, QFrame):
    """A popup in the window. The focus stays in the field; arrows move in the list.

    Attributes:
        was_open: whether the lock came while it was open.

    Args:
        actions: what can be done.
        theme: the look.
        window: over which it opens.
        under: what is pressed to open it; it stays in view, as long as it is seen at all.
        worker: the way to the vault, which keeps over the lock what is typed; or it goes.
    """

    def __init__(
        self,
        actions: ActionRegistry,
        theme: Theme,
        window: QWidget,
        under: QWidget | None = None,
        worker: VaultWorker[OpenVault] | None = None,
    ) -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self._under = under
        self._theme = theme
        self._window = window
        self.field = QLineEdit()
        self.field.setMaxLength(MOST_TYPED)
        set_look(self.field, "plain")
        self.list = QListView()
        self._status = TextLabel()
        set_look(self._status, "small")
        self._hits = QStandardItemModel(self)
        self._search = Search(commands_of(actions), self)
        self.was_open = False
        self._moved = self._entered = False
        self._kept = KeptFields("search", [self.field], worker, self) if worker else None
        self._build()
        self.field.textChanged.connect(self._on_text)
        self.field.installEventFilter(self)
        self.list.clicked.connect(self._run_current)
        self._search.found.connect(self._show_hits)
        self._search.ended.connect(self._on_ended)
        self.retranslate()

    def add_provider(self, provider: Provider) -> None:
        """Let clients, notes or the library answer too, above the commands."""
        self._search.add_provider(provider)

    def reads(self) -> Reads:
        """What can be found."""
        return READS

    def outdate(self) -> None:
        """Look again for what is found now; the list stays until that is known."""
        if self.isVisible():
            self._search.find_again()

    def popup(self) -> None:
        """Open under what it is opened by, or over the top of the window, empty."""
        self.setGeometry(self._place())
        self.field.clear()
        self._on_text("")
        self.show()
        self.field.setFocus()

    def save_now(self) -> None:
        """The lock comes while it is open: keep what was typed, in the vault."""
        if self._kept is not None:
            self.was_open = True
            self._kept.save_now()

    def come_back(self) -> None:
        """Open again as it was at the lock, with what was typed."""
        self.popup()
        if self._kept is not None:
            self._kept.come_back()

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Client, note or command"))
        self.field.setAccessibleName(self.tr("Search and commands"))
        self.list.setAccessibleName(self.tr("What was found"))

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep nothing of what was typed and found."""
        super().hideEvent(event)
        self.field.clear()
        self._search.forget()
        self._hits.clear()
        self._moved = self._entered = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = Qt.Key(event.key())
        if key in _MOVES:
            self._move(_MOVES[key])
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
            return True
        return False

    def _build(self) -> None:
        set_look(self, "card")
        self.list.setModel(self._hits)
        self.list.setItemDelegate(HitDelegate(self._theme, HIT_ROLE, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        set_look(self.list, "bare")
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        box.setSpacing(SPACE)
        self._status.setIndent(SPACE)
        box.addWidget(self.field)
        box.addWidget(self.list, 1)
        box.addWidget(self._status)
        box.addStretch()  # where nothing was found, that is said under what was typed

    def _place(self) -> QRect:
        """Return where to open, on the screen: no wider and no lower than the window."""
        window, under = self._window, self._under
        most = window.width() - 4 * SPACE
        width = min(self._theme.px(_WIDTH), most)
        left, top = (window.width() - width) // 2, 2 * SPACE
        if under is not None and under.isVisible():
            corner = under.mapTo(window, under.rect().bottomLeft())
            width = max(width, min(under.width(), window.width()))
            left = max(0, min(corner.x(), window.width() - width))
            top = corner.y() + 1 + SPACE // 2
        height = min(self._theme.px(_HEIGHT), window.height() - top - 2 * SPACE)
        return QRect(window.mapToGlobal(QPoint(left, top)), QSize(width, height))

    def _on_text(self, text: str) -> None:
        self._moved = self._entered = False
        self._search.find(text)

    def _show_hits(self, hits: list[Hit]) -> None:
        chosen = self._current() if self._search.again or self._moved else None
        self._hits.clear()
        for hit in hits[:SHOWN]:
            item = QStandardItem(hit.title)
            item.setData(hit, HIT_ROLE)
            item.setAccessibleDescription(hit.detail)
            self._hits.appendRow(item)
        if self._hits.rowCount():
            self.list.show()
            self.list.setCurrentIndex(self._hits.index(_row_of(chosen, hits), 0))

    def _on_ended(self, query: str) -> None:
        self.list.setVisible(self._hits.rowCount() > 0)
        if not self._hits.rowCount():
            self._status.setText(self.tr("Nothing found"))
        elif query != self.field.text():
            self._status.setText(self.tr("Found as “{query}”").format(query=query))
        else:
            self._status.clear()
        self._status.setVisible(bool(self._status.text()))
        announce(self.field, self._status.text())
        if self._entered:
            self._run_current()

    def _move(self, step: int) -> None:
        last = self._hits.rowCount() - 1
        self._entered = False
        if last >= 0:
            self._moved = True
            row = min(max(self.list.currentIndex().row() + step, 0), last)
            self.list.setCurrentIndex(self._hits.index(row, 0))
            announce(self.field, self._hits.item(row).text())

    def _enter(self) -> None:
        """Go to what is chosen; before all have answered that is not yet what will be seen."""
        self._entered = not (self._search.is_over or self._moved)
        if not self._entered:
            self._run_current()

    def _current(self) -> Hit | None:
        index = self.list.currentIndex()
        return cast("Hit", index.data(HIT_ROLE)) if index.isValid() else None

    def _run_current(self) -> None:
        hit, self._entered = self._current(), False
        if hit is not None:
            self.hide()
            hit.run()


def _row_of(chosen: Hit | None, hits: list[Hit]) -> int:
    """Return where a hit of the same words stands, or the first row."""
    if chosen is None:
        return 0
    words = [(hit.title, hit.detail) for hit in hits[:SHOWN]]
    same = (chosen.title, chosen.detail)
    return words.index(same) if same in words else 0
