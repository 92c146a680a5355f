# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The made-up centre told to people: a sentence a step, and a table in the end."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

from rich.console import Console
from rich.status import Status
from rich.table import Table

from counsellor.cli.terminal import show
from counsellor.demo.centre import Step
from counsellor.wording.exchange_line import say_exchange
from counsellor.wording.marked import marked

if TYPE_CHECKING:
    from counsellor.cli.call import Call
    from counsellor.demo.centre import DemoReport

_STEPS: Final = {
    Step.FOUNDED: marked("Demo", "The office is founded: its key, its supervisor, its drop."),
    Step.INVITED: marked("Demo", "It writes an invitation, a file that seven words open."),
    Step.JOINED: marked("Demo", "A counsellor joins with it and can work at once."),
    Step.WORKED: marked("Demo", "She sits with her clients, times sessions, signs notes: {count}"),
    Step.SENT: marked("Demo", "What she wrote is sealed and left in the drop; bundles: {count}"),
    Step.IMPORTED: marked("Demo", "The office fetches, checks and imports them: {count}"),
    Step.ANSWERED: marked("Demo", "Its signed receipts reach the counsellor: {count}"),
    Step.COMPARED: marked("Demo", "Both sides are compared, field by field; records: {count}"),
}


class Narrator:
    """Tells each step while it happens; nothing where JSON was asked for."""

    def __init__(self, call: Call) -> None:
        self._call = call
        self._console = Console(quiet=call.as_json, highlight=False, markup=False)
        self._status: Status | None = None
        self._sessions = 0

    def __enter__(self) -> Self:
        said = self._call.say(
            "Demo", "A made-up centre, with real keys and real files. Nobody in it exists."
        )
        self._console.print(said)
        if self._console.is_terminal:
            self._status = self._console.status("…")
            self._status.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._status is not None:
            self._status.stop()

    def tell(self, step: Step, count: int) -> None:
        """Say a step; the sessions are said once, when all are there."""
        if step is Step.WORKED:
            self._sessions = count
            if self._status is not None:
                self._status.update(self._sentence(step, count))
            return
        if self._sessions:
            self._console.print(f"  {self._sentence(Step.WORKED, self._sessions)}")
            self._sessions = 0
        self._console.print(f"  {self._sentence(step, count)}")

    def _sentence(self, step: Step, count: int) -> str:
        return self._call.say("Demo", _STEPS[step]).format(count=count)


def summary(call: Call, report: DemoReport) -> None:
    """Print what it came to, and where it lies."""
    table = Table(show_header=False, box=None, pad_edge=False)
    table.add_column()
    table.add_column(overflow="fold")
    for label, value in _rows(call, report):
        table.add_row(label, value)
    console = Console(highlight=False, markup=False)
    console.print()
    console.print(table)
    console.print()
    lies = call.say("Demo", "The passphrase of both vaults, for this demo only, lies here: {file}")
    show(lies.format(file=report.place.passphrase_file))


def _rows(call: Call, report: DemoReport) -> list[tuple[str, str]]:
    place = report.place
    same = (
        call.say("Demo", "yes, all {count} records")
        if report.comparison.agrees
        else call.say("Demo", "NO: {count} records differ")
    )
    differing = len(report.comparison.differences)
    compared = differing or report.comparison.records
    return [
        (call.say("Demo", "Clients"), str(report.clients)),
        (call.say("Demo", "of these on the laptop alone"), str(report.staying)),
        (call.say("Demo", "Sessions"), str(report.sessions)),
        (call.say("Demo", "Signed notes"), str(report.notes)),
        (call.say("Demo", "Bundles sealed"), str(report.bundles)),
        (call.say("Demo", "imported at the office"), str(report.imported)),
        (call.say("Demo", "quarantined"), str(report.quarantined)),
        (call.say("Demo", "Both sides hold the same"), same.format(count=compared)),
        (
            call.say("Demo", "The counsellor reads"),
            say_exchange(report.state, call.clock.now(), call.speaker),
        ),
        (call.say("Demo", "Counsellor's vault"), str(place.field)),
        (call.say("Demo", "Office's vault"), str(place.office)),
        (call.say("Demo", "Drop"), str(place.drop)),
    ]
