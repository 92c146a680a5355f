# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Roads to servers: large files against a bare library, and small ones on a line with a delay."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from counsellor.sync.drop import Drop, OpenDrop
from counsellor.sync.drop_place import DropPlace
from counsellor.sync.roads.pace import MOST
from tests.benchmarks.ground import Ground
from tests.benchmarks.measured import Measured, against_floor, milliseconds
from tests.servers.acts import Delayed
from tests.servers.addresses import S3, WebDav
from tests.servers.apache import apache
from tests.servers.certificates import Authority
from tests.servers.faults import faulty
from tests.servers.rclone import rclone_s3
from tests.sync.roads.remote import NAME, place_of

LARGE: Final = 100 << 20
RUNS: Final = 5
LARGE_LIMIT: Final = 1 / 0.7
"""Seventy hundredths of the speed of a bare put or get of the same bytes beside it."""

SMALL, SMALL_BYTES, DELAY_S, SMALL_LIMIT = 40, 8_000, 0.1, 0.5
Server = WebDav | S3
Serving = Callable[[Authority | None], AbstractContextManager[Server]]
SERVERS: Final[dict[str, Serving]] = {"webdav": apache, "s3": rclone_s3}
LEARNT: Final = (MOST, 0)
"""What is known of a quick road that was gone before."""


def large_files(ground: Ground) -> list[Measured]:
    """Put and get 100 MB over TLS, in turn with a bare library."""
    found = []
    with ground.place() as folder:
        authority = Authority(folder)
        source = folder / NAME
        source.write_bytes(os.urandom(LARGE))
        for name, serving in SERVERS.items():
            with drop_on(serving, authority) as server:
                runs = [_large(server, source) for _ in range(RUNS)]
            for act in ("put", "get"):
                ours = [getattr(one, act) for one in runs]
                bare = [getattr(one, f"bare_{act}") for one in runs]
                found.append(against_floor(f"{act}_100_mb_{name}", ours, bare, LARGE_LIMIT))
    return found


@dataclass(frozen=True, slots=True)
class _Large:
    """Milliseconds of one run."""

    put: float
    get: float
    bare_put: float
    bare_get: float


def _large(server: Server, source: Path) -> _Large:
    bare = _bare(server, source)
    target = source.with_name("got")
    with OpenDrop(place_of(server), learnt=LEARNT) as opened:
        box = opened.box()
        box.entries()
        put = milliseconds(partial(box.put, NAME, source))
        box.entries()
        get = milliseconds(partial(box.get, NAME, target))
        box.delete(NAME)
    if target.stat().st_size != LARGE:
        raise AssertionError(target)
    return _Large(put, get, *bare)


def _bare(server: Server, source: Path) -> tuple[float, float]:
    """Return milliseconds of a put and a get by the library alone, which reads the authority."""
    scheme, settings = _settings(server)
    said = json.dumps({"scheme": scheme, "settings": settings, "file": str(source)})
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.bare_drop"],
        input=said,
        env={**os.environ, "SSL_CERT_FILE": str(server.authority)},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    put, get = json.loads(done.stdout)
    return put * 1000, get * 1000


def _settings(server: Server) -> tuple[str, dict[str, str]]:
    common = {"endpoint": server.url, "root": "/drop/"}
    if isinstance(server, WebDav):
        user = {"username": server.user, "password": server.password}
        return "webdav", {**common, **user, "disable_create_dir": "true"}
    keys = {"access_key_id": server.key_id, "secret_access_key": server.secret}
    here = {"bucket": server.bucket, "region": server.region}
    alone = {"disable_config_load": "true", "disable_ec2_metadata": "true"}
    return "s3", {**common, **keys, **here, **alone}


@contextmanager
def drop_on(serving: Serving, authority: Authority | None = None) -> Iterator[Server]:
    """Run a server with an empty folder of exchange."""
    with serving(authority) as server:
        folder = server.documents / "drop"
        folder.mkdir(exist_ok=True)
        # Another user serves it.
        folder.chmod(0o777)
        server.look()
        yield server


def small_files(ground: Ground) -> list[Measured]:
    """Put and get forty small files where each answer comes 100 ms late; the floor: one by one."""
    found = []
    with ground.place() as folder:
        files = [
            (f"{number:02d}{'a' * 24}.age".replace("0", "z"), folder / str(number))
            for number in range(SMALL)
        ]
        for _, file in files:
            file.write_bytes(b"age-encryption.org/v1\n" + os.urandom(SMALL_BYTES))
        for name, serving in SERVERS.items():
            with drop_on(serving) as server, faulty(server.url) as proxy:
                proxy.on(Delayed(DELAY_S))
                place = place_of(server.behind(proxy.url))
                one_by_one = _small(place, files, together=False)
                beside = _small(place, files, together=True)
            for act, ours, bare in zip(("put", "get"), beside, one_by_one, strict=True):
                found.append(Measured(f"{act}_{SMALL}_small_{name}", ours, "ms", SMALL_LIMIT, bare))
    return found


def _small(
    place: DropPlace, files: list[tuple[str, Path]], *, together: bool
) -> tuple[float, float]:
    with OpenDrop(place, learnt=LEARNT) as opened:
        box = opened.box()
        box.entries()
        box.put(*files[0])
        put = milliseconds(partial(_put_all, box, files, together=together))
        box.entries()
        get = milliseconds(partial(_get_all, box, files, together=together))
        for name, _ in files:
            box.delete(name)
    return put, get


def _put_all(box: Drop, files: list[tuple[str, Path]], *, together: bool) -> None:
    box.expect(puts=files if together else ())
    for name, file in files:
        box.put(name, file)


def _get_all(box: Drop, files: list[tuple[str, Path]], *, together: bool) -> None:
    box.expect(gets=[name for name, _ in files] if together else ())
    for name, file in files:
        box.get(name, file)
