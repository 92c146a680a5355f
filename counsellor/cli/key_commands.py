# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The commands of `counsellor vault` that are about its keys."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import click

from counsellor.cli.call import Call
from counsellor.cli.command import A_PATH, SharedCommand, pass_call
from counsellor.cli.secret_input import secret_file
from counsellor.cli.shown_once import ask_nothing, kit_once, show_once


@click.command("passphrase", cls=SharedCommand)
@click.option(
    "--new-passphrase-file", metavar="FILE", help="File with the new passphrase; - as above."
)
@pass_call
def passphrase(call: Call, new_passphrase_file: str | None) -> None:
    """Change the passphrase; the old one is asked first."""
    from counsellor.services.change_passphrase import change_passphrase

    old = call.passphrase()
    with call.opened_with(old) as opened:
        new = call.new_passphrase(new_passphrase_file, "--new-passphrase-file")
        change_passphrase(opened, old, new)
    _told_changed(call)


@click.command("kit", cls=SharedCommand)
@click.option(
    "--recovery-file",
    type=A_PATH,
    metavar="FILE",
    help="Write the recovery words into this new file instead of printing them.",
)
@ask_nothing
@pass_call
def kit(call: Call, recovery_file: Path | None) -> None:
    """Make the recovery kit anew; the old words open the vault no longer."""
    from counsellor.services.create_vault import propose_recovery_words
    from counsellor.services.note_written_down import KIT, note_not_written_down
    from counsellor.services.renew_kit import renew_kit
    from counsellor.services.spell_words import in_language

    passphrase, words = call.passphrase(), propose_recovery_words()
    with call.opened_with(passphrase) as opened, ExitStack() as writing:
        if recovery_file is not None:
            writing.enter_context(secret_file(recovery_file)).write(
                f"{in_language(words, call.language)}\n"
            )
        once = kit_once(call, words)
        kept = recovery_file is not None or show_once(call, once)
        renew_kit(opened, passphrase, words)
        if not kept:
            note_not_written_down(opened, KIT)
    call.warn(
        call.say(
            "CommandLine",
            "Old copies and backups of this vault still open with the old recovery words.",
        )
    )
    told = once.told if recovery_file is None else {"recovery_file": str(recovery_file.absolute())}
    call.answer({"vault": str(call.vault), **told}, [])


@click.command("recover", cls=SharedCommand)
@click.option("--words-file", metavar="FILE", help="File with the recovery words; - as above.")
@click.option(
    "--new-passphrase-file", metavar="FILE", help="File with the new passphrase; - as above."
)
@pass_call
def recover(call: Call, words_file: str | None, new_passphrase_file: str | None) -> None:
    """Open the vault with its recovery words and set a new passphrase."""
    from counsellor.domain.errors import VaultNotFound
    from counsellor.services.change_passphrase import recover_vault

    if not call.has_vault:
        raise VaultNotFound(folder=str(call.vault))
    words = call.secret(words_file, call.say("CommandLine", "Recovery words"), "--words-file")
    new = call.new_passphrase(new_passphrase_file, "--new-passphrase-file")
    recover_vault(call.vault, words, new, call.clock).close()
    _told_changed(call)


@click.command("keys", cls=SharedCommand)
@pass_call
def keys(call: Call) -> None:
    """Print what public tools need to open the vault and its bundles.

    The passphrase is asked and verified anew, and the act is noted in the vault's access log.
    """
    from counsellor.services.show_keys import show_keys

    call.warn(
        call.say(
            "CommandLine",
            "Warning: whoever has these keys reads everything. Showing them is noted in the"
            " vault's log.",
        )
    )
    shown = show_keys(call.vault, call.passphrase(), call.clock)
    identities = list(shown.age_identities)
    told = {
        "data_key": shown.data_key,
        "age_identity": identities[0] if identities else None,
        "age_identities": identities,
        "signing_public_key": shown.signing_public_key,
    }
    call.answer(told, [shown.data_key, *identities, shown.signing_public_key])


def _told_changed(call: Call) -> None:
    call.warn(
        call.say(
            "CommandLine",
            "Old copies and backups of this vault still open with the old passphrase.",
        )
    )
    call.answer(
        {"vault": str(call.vault), "changed": True},
        [call.say("CommandLine", "The passphrase was changed.")],
    )
