# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""`counsellor join` and `counsellor sync`: into an office, and back and forth with it."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import click

from counsellor.cli.call import Call
from counsellor.cli.command import A_NAME, A_PATH, SharedCommand, pass_call
from counsellor.cli.drop_commands import ALLOW, from_here
from counsellor.cli.new_vault import MadeVault, make_vault, new_vault_options, tell_made
from counsellor.cli.spoken_words import lines_of_words, told_words

if TYPE_CHECKING:
    from counsellor.services.exchange import RoadReport


@click.command("join", cls=SharedCommand)
@click.argument("invitation", type=A_PATH)
@click.option(
    "--words-file", metavar="FILE", help="File with the invitation's seven words; - as above."
)
@new_vault_options
@pass_call
def join(
    call: Call,
    invitation: Path,
    words_file: str | None,
    recovery_file: Path | None,
    generate: bool,
) -> None:
    """Join an office with its INVITATION; the vault is made if there is none."""
    from counsellor.cli.import_report import require_there
    from counsellor.services.confirm_device import own_words
    from counsellor.services.join_office import join_office, read_invitation
    from counsellor.services.read_drops import kept_drops

    require_there([invitation])
    words = call.secret(words_file, call.say("CommandLine", "The seven words"), "--words-file")
    read = read_invitation(invitation, words)
    with ExitStack() as closing:
        if call.has_vault:
            made = MadeVault(closing.enter_context(call.opened()), {"vault": str(call.vault)})
        else:
            made = make_vault(call, read.staff_name, recovery_file, generate=generate)
            closing.callback(made.vault.close)
        who = join_office(made.vault, read)
        fingerprint = own_words(made.vault)
        told = {
            "office": who.office_name,
            "staff": who.staff_name,
            "drop": next((one.address for one in kept_drops(made.vault)), None),
            **told_words(call, "fingerprint_words", fingerprint),
        }
        lines = [
            call.say("CommandLine", "Joined: {office}").format(office=who.office_name),
            call.say("CommandLine", "This device's fingerprint, for the office to compare:"),
            *lines_of_words(call, fingerprint),
        ]
        tell_made(call, made, told, lines)


@click.command("sync", cls=SharedCommand)
@click.option("--drop", type=A_NAME, metavar="URL", help="Another place of exchange for once.")
@ALLOW
@pass_call
def sync(call: Call, drop: str | None, allow: bool) -> None:
    """Seal, send, fetch, import; an office answers with receipts.

    All roads that are kept are gone. What cannot be reached waits and loses nothing; where no road
    could be gone, the exit code is 1.
    """
    from counsellor.cli.import_report import line_of, value_of
    from counsellor.services.describe_exchange import describe_exchange
    from counsellor.services.exchange import exchange
    from counsellor.wording.exchange_line import say_exchange

    with call.opened() as vault:
        url = None if drop is None else from_here(drop)
        report = exchange(vault, url, allow=allow)
        state, now = describe_exchange(vault), vault.clock.now()
        is_office = vault.membership.is_office
    told = {
        "sealed": report.sealed,
        "sent": report.sent,
        "receipts": report.receipts,
        "fetched": [value_of(file) for file in report.fetched],
        "roads": [
            {
                "address": road.address,
                "sent": road.sent,
                "failures": {step.value: error.code for step, error in road.failures.items()},
            }
            for road in report.roads
        ],
        "unsealed": state.unsealed,
        "waiting": state.waiting,
        "held_up_to": state.held_up_to.isoformat() if state.held_up_to else None,
        "office_holds_everything": state.office_holds_everything,
    }
    lines = [
        call.say("CommandLine", "Sealed: {sealed}, sent: {sent}, fetched: {fetched}").format(
            sealed=report.sealed, sent=report.sent, fetched=len(report.fetched)
        ),
        *(line_of(file, call) for file in report.fetched),
        *(_line_of_road(road, call) for road in report.roads if len(report.roads) > 1),
    ]
    if is_office:
        said = call.say("CommandLine", "Receipts given: {count}")
        lines.append(said.format(count=report.receipts))
    lines.append(say_exchange(state, now, call.speaker))
    call.answer(told, lines)
    if report.failure is not None:
        raise report.failure


def _line_of_road(road: RoadReport, call: Call) -> str:
    """Say what became of one road of several."""
    from counsellor.wording.errors import say_error

    failure = next(iter(road.failures.values()), None)
    if failure is not None:
        return f"{road.address}: {say_error(failure, call.speaker).line}"
    said = call.say("CommandLine", "{address}: sent {sent}")
    return said.format(address=road.address, sent=road.sent)
