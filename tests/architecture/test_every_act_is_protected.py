# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Everything that the window can do says what keeps a slip of the hand from doing harm."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from counsellor.domain.undoable import UndoableKind
from counsellor.ui.dialogs.erase_dialog import EraseDialog
from counsellor.ui.dialogs.final_dialog import FinalDialog
from counsellor.ui.dialogs.misfiled_dialog import MisfiledDialog
from counsellor.ui.dialogs.withdraw_dialog import WithdrawDialog
from counsellor.ui.shell.undoing import Undoing
from counsellor.wording.translation import Speaker
from counsellor.wording.undo_words import say_done

UI = Path(__file__).resolve().parents[2] / "counsellor" / "ui"

READS = frozenset(
    {
        *(
            "is_same_passphrase",
            "own_device_is_confirmed",
            "devices_to_confirm",
            "own_words",
            "check_words_back",
            "in_language",
            "wrong_so_far",
        ),
        *("passphrase_bits", "propose_passphrase", "propose_recovery_words", "describe_exchange"),
        *("kept_drops", "address_of", "is_allowed", "road_states", "user_at", "credentials_of"),
        *("read_authority", "try_new_drop", "open_roads", "shown_address", "sending_on", "waits"),
        *("written_outbox", "outbox_file_name", "stick_roads", "mounted_devices"),
        *("answer_by_voice", "possible_callers"),
        *("describe_stalls", "declined_unread", "discarded_drafts", "require_erasable"),
        *(
            "let_in_lately",
            "let_in_unread",
            "files_of",
            "words_of_office",
            "tell_apart",
            "read_invitation",
            "kept_form",
        ),
        *("unfinished_forms", "read_preferences", "revisions_of", "casework_of", "name_not_held"),
        *("name_recipients", "current_roster", "is_blank", "open_signed", "why_late"),
        *("decided_together", "open_requests", "requests_about", "require_decline"),
        *("require_grant", "beat_of", "running_session", "due_follow_ups", "possible_stages"),
        *("as_if_done", "undoable_acts", "decider_of", "who_decides", "notes_to_write"),
        *("open_draft", "run_told", "can_be_accepted", "check_invitation", "check_key_back"),
        *("check_passphrase", "is_pin", "left_unread", "name_leads", "name_of_device"),
        *("names_of_staff", "new_by_sender", "office_lines", "office_words"),
        *("open_invitations", "passphrase_is_due", "propose_recovery_key", "read_session_lock"),
        *("require_day_of_case", "silent_senders", "tell_apart", "unwritten", "words_of_office"),
        "file_places",
        *(
            "automatic_backups",
            "days_since",
            "find_backups",
            "late_backup",
            "lies_something",
            "file_places",
        ),
    }
)
"""Writes nothing that a person could miss."""

BY_ITSELF = {
    "look_after_trash": "runs when the vault is opened",
    "carry_out_or_give_up": "runs when a minute is over",
    "count_anew": "runs when the vault is opened",
    "keep_form": "keeps what is typed",
    "take_form": "puts back what was typed where it was typed",
    "note_roads": "notes that what was tried and then kept works",
    "keep_file_place": "notes where a file was chosen, to begin there",
    "forget_form": "after the answer is written, or asked about in the form",
    "keep_timer": "a phase is switched back by one key",
    "save_draft": "keeps what is typed; steps and earlier versions lead back",
    "lay_out_draft": "only of a draft in which nothing was written",
    "note_written_down": "after part of it was asked back",
    "open_bundle": "what was opened is not new any more",
    "read_client": "what was opened is not new any more",
    "read_everything": "what was opened is not new any more",
    "seal_outbox": "sends what was done long before",
    "seal_steps": "sends what was done long before",
    "do_undoably": "is the way to be undone",
    "undo_act": "undoes; the act can be done again",
}

UNDONE_FOR_A_MINUTE = {
    "rate_goal": UndoableKind.RATING,
    "close_goal": UndoableKind.GOAL_CLOSED,
    "finish_follow_up": UndoableKind.FOLLOW_UP_DONE,
    "reopen_follow_up": UndoableKind.FOLLOW_UP_REOPENED,
    "withdraw_consent": UndoableKind.CONSENT_WITHDRAWN,
    "discard_undoably": UndoableKind.SESSION_DISCARDED,
}
"""What the window does only in a way that waits a minute for "Undo"."""

TAKEN_BACK = {
    "discard_draft": "undo_discard",
    "undo_discard": "discard_draft",
    "take_back": "discard_draft",
    "restore_revision": "revisions_of",
    "sign_draft": "unsign_note",
    "unsign_note": "sign_draft",
    "take_out_colleague": "name_colleague",
    "name_colleague": "take_out_colleague",
    "open_note": "discard_draft",
    "open_addendum": "discard_draft",
    "start_session": "discard_undoably",
}
"""What another act, offered beside it, takes back whole."""

FINAL = {
    "erase_client": EraseDialog,
    "mark_misfiled": MisfiledDialog,
    "withdraw_consent": WithdrawDialog,
}
"""Asked about by a question that no Enter answers."""

FORMS = frozenset(
    {
        *("add_client", "correct_session", "rename_client", "save_identity", "show_identity"),
        *("record_consent", "reword_follow_up", "set_follow_up", "reword_goal", "set_goal"),
        *("set_stage", "stop_session", "decline_request", "grant_request", "invite_counsellor"),
        *("change_passphrase", "create_office", "create_vault", "join_office"),
        *("renew_invitation", "renew_kit", "replace_forgotten", "replace_recovery_key"),
        *("add_drop", "allow_drop", "remove_drop", "renew_credentials"),
        *("withdraw_invitation", "choose_session_lock", "describe_office", "restore_here"),
    }
)
"""Asked for by a form, a question or a wizard, and said otherwise by the next one."""

STATED = {
    "ask_by_voice": "words that count for an hour; asked anew, others do",
    "hear_by_voice": "only what is proved is kept",
    "confirm_device": "the words are compared before, on a card of its own",
    "distrust_device": "asked about; the person is invited anew",
    "import_and_answer": "files are chosen; what comes in is judged change by change",
    "import_bundles": "files are chosen; what comes in is judged change by change",
    "exchange_steps": "what is sent was done before; nothing is chosen here",
    "back_up_steps": "adds a copy and takes nothing",
    "write_steps": "adds a copy and takes nothing; the place is chosen before",
    "meet_steps": "two people compare words first; what comes in is judged change by change",
    "eject_stick": "is plugged in again",
    "choose_drop": "is chosen anew in the same place",
    "try_kept_drop": "notes what became of the road that is tested, which is shown beside it",
    "keep_preferences": "is chosen anew in the same place",
    "dismiss_declined_requests": "a notice that was read",
    "dismiss_refused_bundles": "a notice that was read",
    "dismiss_strange_bundles": "a notice that was read",
    "dismiss_refused": "a notice that was read",
    "dismiss_twin": "a notice that was read",
    "dismiss_let_in": "a notice that was read",
    "dismiss_left_cases": "a notice that was read",
}
"""Acts of one click that are neither undone nor asked about, and why."""


def trees() -> Iterator[ast.Module]:
    for path in sorted(UI.rglob("*.py")):
        yield ast.parse(path.read_text(encoding="utf-8"))


def services_of_the_window() -> set[str]:
    """Return every function of a service that the window imports."""
    return {
        name.name
        for tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        and (node.module or "").startswith("counsellor.services.")
        for name in node.names
        if name.name[0].islower()
    }


def calls_of(name: str, *, undoably: bool) -> int:
    """Count where a service is named: inside of ``write_undoably``, or elsewhere."""
    inside, everywhere = 0, 0
    for tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Name) and node.id == name:
                everywhere += 1
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr == "write_undoably"
            ):
                inside += sum(
                    isinstance(part, ast.Name) and part.id == name for part in ast.walk(node)
                )
    return inside if undoably else everywhere - inside


def test_every_act_of_the_window_says_how_it_is_protected() -> None:
    said = (
        *(READS, BY_ITSELF, UNDONE_FOR_A_MINUTE, TAKEN_BACK, FINAL),
        *(FORMS, STATED),
    )
    known = set().union(*said)
    assert services_of_the_window() == known
    assert all(reason.strip() for reason in (*BY_ITSELF.values(), *STATED.values()))


ENTERS_THE_JOURNAL = {
    "carry_out_or_give_up": "lets what was done a minute before enter it",
    "seal_outbox": "lets what was done a minute before enter it, and sends it",
    "seal_steps": "lets what was done a minute before enter it, and sends it",
    "write_steps": "the same, and copies it for whoever travels",
    "meet_steps": "the same, and takes in what a colleague did",
    "exchange_steps": "the same, and takes in what others did",
    "import_and_answer": "takes in what others did",
}
"""Acts of one click, or of none, after which the journal may hold more, and why."""


def entering_the_journal() -> set[str]:
    """Functions of services that commit, or call one that does."""
    calls: dict[str, set[str]] = {}
    for path in sorted((UI.parent / "services").glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        known = {
            one.name
            for node in tree.body
            for one in (node.names if isinstance(node, ast.ImportFrom) else [node])
            if isinstance(one, ast.alias | ast.FunctionDef)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                named = {one.id for one in ast.walk(node) if isinstance(one, ast.Name)}
                called = {one.attr for one in ast.walk(node) if isinstance(one, ast.Attribute)}
                found = calls.setdefault(node.name, set())
                found.update(named & known, called & {"commit"})
    entering = {"commit"}
    while more := {name for name, others in calls.items() if others & entering} - entering:
        entering |= more
    return entering & services_of_the_window()


def test_what_enters_the_journal_is_asked_about_undone_or_the_answer_of_a_form() -> None:
    entering = entering_the_journal()
    assert {"rate_goal", "grant_request", "name_colleague", "add_client"} <= entering
    protected = {*UNDONE_FOR_A_MINUTE, *TAKEN_BACK, *FINAL, *FORMS, "do_undoably", "undo_act"}
    assert entering - protected - READS == ENTERS_THE_JOURNAL.keys()


def test_every_kind_that_can_be_undone_is_done_by_an_act_and_has_its_words() -> None:
    assert set(UNDONE_FOR_A_MINUTE.values()) == set(UndoableKind)
    for kind in UndoableKind:
        assert "KD-1" in say_done(kind, "KD-1", {"value": 7}, Speaker("en"))
    assert Undoing.__doc__


@pytest.mark.parametrize("name", sorted({*UNDONE_FOR_A_MINUTE} - {"discard_undoably"}))
def test_the_window_does_it_in_no_other_way(name: str) -> None:
    assert calls_of(name, undoably=True) == 1
    assert calls_of(name, undoably=False) == 0


def test_what_takes_an_act_back_is_offered_in_the_window() -> None:
    assert set(TAKEN_BACK.values()) <= services_of_the_window()


@pytest.mark.parametrize("dialog", FINAL.values())
def test_no_enter_answers_what_is_final(dialog: type[FinalDialog]) -> None:
    assert issubclass(dialog, FinalDialog)
