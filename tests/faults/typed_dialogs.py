# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The dialogs into which a person types, by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

from counsellor.domain.permission import Ruling
from counsellor.domain.records.identities import Identity
from counsellor.ui.dialogs.consent_dialog import ConsentDialog
from counsellor.ui.dialogs.erase_dialog import EraseDialog
from counsellor.ui.dialogs.goal_dialog import GoalDialog
from counsellor.ui.dialogs.identity_dialog import IdentityDialog, OpenIdentityDialog
from counsellor.ui.dialogs.invite_dialog import InviteDialog
from counsellor.ui.dialogs.misfiled_dialog import MisfiledDialog
from counsellor.ui.dialogs.new_client_dialog import NewClientDialog
from counsellor.ui.dialogs.passphrase_dialog import PassphraseDialog
from counsellor.ui.dialogs.present_passphrase_dialog import PresentPassphraseDialog
from counsellor.ui.dialogs.working_name_dialog import WorkingNameDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from counsellor.domain.records.clients import ClientRow
    from counsellor.ui.context import PageContext
    from counsellor.ui.dialogs.question import Question

Make = Callable[["PageContext", "ClientRow", "QWidget"], "Question"]

DIALOGS: dict[str, Make] = {
    "NewClientDialog": lambda context, _, over: NewClientDialog(context, "Centre", over),
    "ConsentDialog": lambda context, row, over: ConsentDialog(context, row, "Centre", over),
    "WorkingNameDialog": lambda context, row, over: WorkingNameDialog(
        context, row.working_name, over
    ),
    "OpenIdentityDialog": lambda context, _, over: OpenIdentityDialog(context, over),
    "IdentityDialog": lambda context, row, over: IdentityDialog(context, Identity(row.id), over),
    "GoalDialog": lambda context, _, over: GoalDialog(context, "", over),
    "MisfiledDialog": lambda context, row, over: MisfiledDialog(context, row.code, [row], over),
    "PassphraseDialog": lambda context, _, over: PassphraseDialog(context, over),
    "PresentPassphraseDialog": lambda context, _, over: PresentPassphraseDialog(context, over),
    "InviteDialog": lambda context, _, over: InviteDialog(context, over),
    "EraseDialog": lambda context, row, over: EraseDialog(
        context, row.code, Ruling.PERMITTED, over
    ),
}


def first_field(dialog: QWidget) -> QWidget:
    """The first place of a dialog into which letters can be typed."""
    fields: list[QLineEdit | QPlainTextEdit | QTextEdit] = [
        *dialog.findChildren(QLineEdit),
        *dialog.findChildren(QPlainTextEdit),
        *dialog.findChildren(QTextEdit),
    ]
    for field in fields:
        is_of_a_list = field.objectName() == "qt_spinbox_lineedit"
        if field.isVisible() and field.isEnabled() and not field.isReadOnly() and not is_of_a_list:
            return field
    return dialog
