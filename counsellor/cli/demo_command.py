# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""`counsellor demo`: a made-up centre, from the field to the office and back."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from counsellor.cli.call import Call
from counsellor.cli.command import A_PATH, SharedCommand, pass_call
from counsellor.cli.refusal import Refusal
from counsellor.wording.marked import marked

if TYPE_CHECKING:
    from counsellor.demo.centre import DemoReport


@click.command("demo", cls=SharedCommand)
@click.option(
    "--dir",
    "folder",
    type=A_PATH,
    metavar="DIR",
    help="Where to put it.",
)
@click.option(
    "--clients",
    type=click.IntRange(1, 1_000),
    default=12,
    show_default=True,
    help="How many clients are made up.",
)
@click.option("--seed", type=int, default=1, show_default=True, help="Another seed, other people.")
@click.option("--no-window", is_flag=True, help="Open no window and leave no screenshots.")
@pass_call
def demo(call: Call, folder: Path | None, clients: int, seed: int, no_window: bool) -> None:
    """A made-up centre with real keys and real files, field to office and back.

    An earlier demo in the same folder is replaced; any other folder that is not empty is left
    alone. Exits with 1 if the two sides do not hold the same in the end.
    """
    from counsellor.cli.demo_words import Narrator, summary
    from counsellor.demo.centre import DemoPlan, build_centre
    from counsellor.demo.place import DemoPlace, default_folder

    place = DemoPlace(folder or default_folder())
    with Narrator(call) as narrator:
        report = build_centre(
            place, DemoPlan(clients, seed, call.language), call.clock, narrator.tell
        )
    if call.as_json:
        call.give(_value_of(report))
    else:
        summary(call, report)
    if not report.good:
        raise Refusal(marked("CommandLine", "The field and the office do not hold the same."))
    if not no_window:
        _show(call, report)


def _value_of(report: DemoReport) -> dict[str, Any]:
    place = report.place
    return {
        "field": str(place.field),
        "office": str(place.office),
        "drop": str(place.drop),
        "passphrase_file": str(place.passphrase_file),
        "clients": report.clients,
        "staying": report.staying,
        "sessions": report.sessions,
        "notes": report.notes,
        "bundles": report.bundles,
        "imported": report.imported,
        "quarantined": report.quarantined,
        "receipts": report.receipts,
        "held_up_to": report.state.held_up_to.isoformat() if report.state.held_up_to else None,
        "office_holds_everything": report.state.office_holds_everything,
        "compared": report.comparison.records,
        "agrees": report.comparison.agrees,
        "differences": [
            f"{one.kind} {one.record}: {one.field}" for one in report.comparison.differences
        ],
    }


def _show(call: Call, report: DemoReport) -> None:
    from counsellor.cli.doctor import has_display

    place = report.place
    if has_display(os.environ):
        call.tell(call.say("CommandLine", "The window opens on the counsellor's side, unlocked."))
        if code := call.outside.open_window(place.field, passphrase_file=place.passphrase_file):
            click.get_current_context().exit(code)
        return
    call.tell(call.say("CommandLine", "There is no display, so no window opens."))
    call.outside.leave_screenshots(place.field, place.passphrase_file, place.screenshots)
    said = call.say("CommandLine", "Screenshots lie here: {file}")
    call.tell(said.format(file=place.screenshots))
