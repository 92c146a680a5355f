# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""`counsellor drop`: the roads that bundles go."""

from __future__ import annotations

from pathlib import Path

import click

from counsellor.cli.call import Call
from counsellor.cli.command import A_NAME, A_PATH, SharedGroup, pass_call

ALLOW = click.option(
    "--allow",
    is_flag=True,
    help="Go there although the office does not name it; this is logged.",
)


def from_here(url: str) -> str:
    """Make the path of a folder that is there hold wherever the program is started from."""
    return str(Path(url).absolute()) if url and Path(url).is_dir() else url


@click.group("drop", cls=SharedGroup)
def drop() -> None:
    """The roads that bundles go: a folder, a WebDAV folder (https://…), a bucket (s3://…)."""


@drop.command("add")
@click.argument("url", type=A_NAME)
@click.option(
    "--credentials-file",
    metavar="FILE",
    help="First line: user name or key id; second line: password or secret; - is standard input.",
)
@click.option(
    "--authority-file",
    type=A_PATH,
    metavar="FILE",
    help="Certificates (PEM) of the only authorities that count for this server.",
)
@ALLOW
@pass_call
def add(
    call: Call, url: str, credentials_file: str | None, authority_file: Path | None, allow: bool
) -> None:
    """Keep the road to URL; an office names it to all its own, and invitations carry it."""
    from counsellor.domain.drop_address import read_address
    from counsellor.services.keep_drops import add_drop
    from counsellor.services.read_credentials import credentials_of, read_authority

    address = read_address(from_here(url))
    authority = read_authority(authority_file) if authority_file is not None else ""
    credentials = bytearray()
    if credentials_file is not None:
        credentials = credentials_of(*call.secret_pair(credentials_file))
    try:
        with call.opened() as vault:
            add_drop(vault, address, credentials, authority, allow=allow)
    finally:
        credentials[:] = bytes(len(credentials))
    said = call.say("CommandLine", "This road is kept: {address}")
    call.answer({"address": address.text}, [said.format(address=address.text)])


@drop.command("list")
@pass_call
def show_all(call: Call) -> None:
    """Show the roads that are kept, in the order in which they are gone."""
    from counsellor.services.read_drops import address_of, kept_drops, why_closed
    from counsellor.wording.errors import say_error

    told, lines = [], []
    with call.opened() as vault:
        for kept in kept_drops(vault):
            address, why = address_of(kept), why_closed(vault, kept)
            told.append(
                {
                    "address": kept.address,
                    "road": address.road.value if address is not None else None,
                    "allowed": why is None,
                    "own_authority": bool(kept.authority),
                }
            )
            said = f": {say_error(why, call.speaker).line}" if why is not None else ""
            lines.append(kept.address + said)
    call.answer({"drops": told}, lines or [call.say("CommandLine", "No road is kept yet.")])


@drop.command("test")
@click.argument("url", type=A_NAME, required=False)
@ALLOW
@pass_call
def test(call: Call, url: str | None, allow: bool) -> None:
    """Put something on each road, or on the one to URL, list it, get it and delete it."""
    from counsellor.domain.errors import CounsellorError, NoPlaceChosen
    from counsellor.domain.road_errors import RoadUnreadable
    from counsellor.services.keep_drops import require_allowed
    from counsellor.services.read_drops import address_of, kept_address, kept_drops, shown_address
    from counsellor.services.try_drop import try_drop
    from counsellor.wording.errors import say_error

    told, lines = [], []
    first: CounsellorError | None = None
    with call.opened() as vault:
        kept = {shown_address(one): one for one in kept_drops(vault)}
        addresses = [kept_address(vault, from_here(url))] if url else list(kept)
        if not addresses:
            raise NoPlaceChosen
        for address in addresses:
            failure: CounsellorError | None = None
            try:
                if address not in kept:
                    require_allowed(vault, address, allow=allow)
                elif address_of(kept[address]) is None:
                    raise RoadUnreadable(address=address.text, place=address.place)
                errand = try_drop(vault, address)
                errand.run()
                errand.result()
            except CounsellorError as error:
                failure, first = error, first or error
            works = call.say("CommandLine", "works")
            said = works if failure is None else say_error(failure, call.speaker).line
            told.append({"address": address.text, "error": failure.code if failure else None})
            lines.append(f"{address.text}: {said}")
    call.answer({"drops": told}, lines)
    if first is not None:
        raise first


@drop.command("remove")
@click.argument("url", type=A_NAME)
@pass_call
def remove(call: Call, url: str) -> None:
    """Keep the road to URL no longer, and forget what let in there."""
    from counsellor.services.keep_drops import remove_drop
    from counsellor.services.read_drops import kept_address

    with call.opened() as vault:
        address = kept_address(vault, from_here(url))
        remove_drop(vault, address)
    said = call.say("CommandLine", "This road is kept no longer: {address}")
    call.answer({"address": address.text}, [said.format(address=address.text)])
