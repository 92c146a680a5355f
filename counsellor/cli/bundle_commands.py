# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""`counsellor bundle`: what a sealed file says of itself, and all that wait in one place."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from counsellor.cli.call import Call
from counsellor.cli.command import A_PATH, SharedGroup, pass_call
from counsellor.cli.refusal import Failed, Refusal
from counsellor.domain.errors import BundleRefused, CounsellorError, StorageFailed
from counsellor.domain.place_errors import AccessDenied
from counsellor.wording.marked import marked

_FILES = click.argument(
    "files",
    nargs=-1,
    required=True,
    type=A_PATH,
    metavar="FILE…",
)

Look = Callable[[Path], Any]
"""Gives the `BundleFacts` of a file; their type is sync's, which faces never import."""


@click.group("bundle", cls=SharedGroup)
def bundle() -> None:
    """What a bundle says of itself, and all that wait, to be carried by hand."""


@bundle.command("inspect")
@_FILES
@pass_call
def inspect(call: Call, files: tuple[Path, ...]) -> None:
    """Say what anybody can see of each FILE without a key. With --json one object a line.

    Exits with 1 if one of them is no sealed file.
    """
    from counsellor.services.inspect_bundle import inspect_bundle

    _look_at(call, files, inspect_bundle)


@bundle.command("verify")
@_FILES
@pass_call
def verify(call: Call, files: tuple[Path, ...]) -> None:
    """Open each FILE with the vault's key and check everything, without importing it.

    With --json one object a line. Exits with 1 if one of them would be refused.
    """
    from counsellor.services.inspect_bundle import verify_bundle

    with call.opened() as vault:
        _look_at(call, files, lambda file: verify_bundle(vault, file))


@bundle.command("export")
@click.argument("place", type=A_PATH, metavar="FOLDER_OR_FILE")
@pass_call
def export(call: Call, place: Path) -> None:
    """Write the whole outbox into a FOLDER, or into one FILE that ends in .outbox, to be carried.

    It counts as sent nowhere: only the office's answer says that it has arrived.
    """
    from counsellor.services.write_outbox import write_outbox

    place = place.absolute()
    if not place.is_dir() and place.suffix.lower() != ".outbox":
        text = marked("CommandLine", "This is no folder, and no file that ends in .outbox: {file}")
        raise Refusal(text, file=place)
    if not place.is_dir() and os.path.lexists(place):
        text = marked("CommandLine", "This file is there already and stays as it is: {file}")
        raise Refusal(text, file=place)
    with call.opened() as vault:
        written = write_outbox(vault, place)
    told = {
        "place": written.place,
        "form": "folder" if place.is_dir() else "file",
        "files": written.files,
        "written_at": written.at.isoformat(),
    }
    said = call.say("CommandLine", "Sealed files written: {count}, to {place}")
    counts = call.say("CommandLine", "It counts as sent only when the office answers.")
    call.answer(told, [said.format(count=written.files, place=written.place), counts])


def _look_at(call: Call, files: Sequence[Path], look: Look) -> None:
    from counsellor.cli.import_report import those_there
    from counsellor.wording.errors import say_error

    there = those_there(call, files)
    refusals: list[str] = []
    refusal: CounsellorError | None
    for file in there:
        try:
            facts = look(file)
            told, refusal = _value_of(facts), facts.refusal
        except (BundleRefused, StorageFailed, AccessDenied) as error:
            told, refusal = {}, error
        told = {"file": str(file), **told}
        if refusal is not None:
            told["reason"] = str(refusal.fields.get("reason", refusal.code))
            refusals.append(f"{file.name}: {say_error(refusal, call.speaker).line}")
        call.answer(told, _lines(told, call))
    for sentence in refusals:
        call.warn(sentence)
    if refusals or len(there) < len(files):
        raise Failed


def _value_of(facts: Any) -> dict[str, Any]:  # noqa: ANN401 -- see Look
    told: dict[str, Any] = {
        "size": facts.size,
        "recipients": list(facts.stanzas),
        "padded": facts.padded,
    }
    if facts.verified is not None:
        told["verified"] = facts.verified
    if facts.manifest is not None:
        manifest = facts.manifest
        told |= {
            "office": manifest.office,
            "device": manifest.device,
            "stream": manifest.stream.id,
            "audience": manifest.stream.audience,
            "number": manifest.number,
            "previous": manifest.previous,
            "link": manifest.link,
            "sealed_at": manifest.sealed_at,
            "enrols": manifest.enrol is not None,
            "changes": dict(facts.kinds),
        }
    return told


def _lines(told: dict[str, Any], call: Call) -> list[str]:
    lines = [told["file"]]
    if "size" in told:
        said = call.say("CommandLine", "{size} bytes, sealed to {count} reader(s): {kinds}")
        kinds = ", ".join(sorted(set(told["recipients"])))
        lines.append(said.format(size=told["size"], count=len(told["recipients"]), kinds=kinds))
    if "number" in told:
        said = call.say("CommandLine", "Number {number} of stream {stream}, sealed at {time}")
        lines.append(
            said.format(number=told["number"], stream=told["stream"], time=told["sealed_at"])
        )
        lines += [f"{kind}: {count}" for kind, count in told["changes"].items()]
    if told.get("verified"):
        lines.append(call.say("CommandLine", "Every check passes."))
    return [lines[0], *(f"  {line}" for line in lines[1:])]
