# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""`counsellor meet`: two machines on one local network give each other what waits."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from counsellor.cli.call import Call
from counsellor.cli.command import A_NAME, SharedCommand, pass_call
from counsellor.cli.spoken_words import lines_of_words, told_words
from counsellor.cli.terminal import ask_line

if TYPE_CHECKING:
    from counsellor.services.meet import Comparing, Meeting, MeetingReport
    from counsellor.services.vault_types import OpenVault


@click.command("meet", cls=SharedCommand)
@click.argument("address", type=A_NAME, required=False)
@click.option("--listen", is_flag=True, help="Wait here, and show where.")
@pass_call
def meet(call: Call, address: str | None, listen: bool) -> None:
    """Two machines meet by a cable or a hotspot: --listen on one, its ADDRESS on the other.

    Four words are shown on both; nothing is given before both people say that they are the same.
    """
    from counsellor.services.meet import Meeting

    if listen == (address is not None):
        raise click.UsageError("Give --listen on one machine, and its ADDRESS on the other.")
    if sys.stdin is None or not sys.stdin.isatty():
        raise click.UsageError("There is no terminal to compare the words on.")
    passphrase = call.passphrase()
    meeting = Meeting(call.outside.own_addresses())
    if address is not None:
        meeting.call(address)
    with call.opened_with(passphrase) as vault:
        report = _met(call, vault, meeting)
    _tell(call, report)


def _met(call: Call, vault: OpenVault, meeting: Meeting) -> MeetingReport:
    """Take every step of a meeting, and ask about the words between."""
    from counsellor.services.errand import run_errands
    from counsellor.services.meet import Comparing, MeetingWith, Waiting, meet_steps

    steps = meet_steps(vault, meeting)
    while True:
        try:
            step = next(steps)
        except StopIteration as end:
            report: MeetingReport = end.value
            return report
        run_errands(step)
        if isinstance(step, Waiting) and step.addresses:
            addresses = [one.text for one in step.addresses]
            waits = call.say("CommandLine", "This machine waits at:")
            call.answer({"waits_at": addresses}, [waits, *(f"  {one}" for one in addresses)])
        elif isinstance(step, Comparing):
            _compare(call, step, meeting)
        elif isinstance(step, MeetingWith):
            said = call.say("CommandLine", "Exchanging with {name}…")
            call.tell(said.format(name=step.name))


def _compare(call: Call, comparing: Comparing, meeting: Meeting) -> None:
    """Show the words, and have the person say whether they are the same on the other machine."""
    words = comparing.words.split()
    read_out = call.say("CommandLine", "Read these four words out to each other:")
    call.answer(told_words(call, "words", words), [read_out, *lines_of_words(call, words)])
    yes = call.say("CommandLine", "yes")
    asked = call.say("CommandLine", 'If they are the same on both machines, type "{yes}"')
    typed = ask_line(asked.format(yes=yes)).strip().casefold()
    (meeting.say_same if typed == yes.casefold() else meeting.say_other)()


def _tell(call: Call, report: MeetingReport) -> None:
    from counsellor.cli.import_report import line_of, value_of
    from counsellor.wording.meeting_report import say_met

    told = {
        "name": report.name,
        "given": report.given,
        "carried": report.carried,
        "taken": [value_of(file) for file in report.told],
    }
    said = say_met(report.name, report.given, report.told, report.carried, call.speaker)
    call.answer(told, [*said.splitlines(), *(line_of(file, call) for file in report.told)])
