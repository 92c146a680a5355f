# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Debian's Apache as a WebDAV server: own settings, own port, stopped by its own id."""

from __future__ import annotations

import base64
import hashlib
import os
import re
import secrets
import shutil
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tests.servers.addresses import Certificate, WebDav
from tests.servers.certificates import Authority
from tests.servers.place import HERE, Place
from tests.servers.program import TIED, DidNotServe, serving

PROGRAM: Final = "/usr/sbin/apache2"
MODULES: Final = Path("/usr/lib/apache2/modules")
_SERVES: Final = re.compile(r"resuming normal operations")
_TAKEN: Final = "Address already in use"
# Apache does not serve as root.
_USER: Final = "www-data" if os.geteuid() == 0 else None
_AS_USER: Final = (*TIED, f"--reuid={_USER}", f"--regid={_USER}", "--clear-groups") if _USER else ()
_TRIES: Final = 20
_SETTINGS: Final = """
ServerRoot "{home}"
ServerName localhost
Listen {host}:{port}
PidFile "{home}/pid"
DefaultRuntimeDir "{home}"
Mutex posixsem
ErrorLog /dev/stderr
LogLevel warn mpm_event:notice
LoadModule mpm_event_module "{modules}/mod_mpm_event.so"
LoadModule authn_core_module "{modules}/mod_authn_core.so"
LoadModule authn_file_module "{modules}/mod_authn_file.so"
LoadModule authz_core_module "{modules}/mod_authz_core.so"
LoadModule authz_user_module "{modules}/mod_authz_user.so"
LoadModule auth_basic_module "{modules}/mod_auth_basic.so"
LoadModule dav_module "{modules}/mod_dav.so"
LoadModule dav_fs_module "{modules}/mod_dav_fs.so"
StartServers 1
ServerLimit 1
ThreadsPerChild 16
MaxRequestWorkers 16
DocumentRoot "{home}/documents"
DavLockDB "{home}/locks/db"
<Location "/">
    Dav On
    AuthType Basic
    AuthName "drop"
    AuthUserFile "{home}/passwords"
    Require valid-user
</Location>
{tls}
"""
_TLS: Final = """
LoadModule ssl_module "{modules}/mod_ssl.so"
SSLEngine on
SSLSessionCache none
SSLCertificateFile "{home}/server.pem"
SSLCertificateKeyFile "{home}/server.key"
"""


def is_there() -> bool:
    """Say whether Debian's Apache is installed."""
    return Path(PROGRAM).is_file() and (MODULES / "mod_dav_fs.so").is_file()


@contextmanager
def apache(
    authority: Authority | None = None,
    certificate: Certificate | None = None,
    place: Place = HERE,
) -> Iterator[WebDav]:
    """Run an Apache: over https where an authority is given, else over plain http.

    Args:
        certificate: what it shows, if not a sound one.
    """
    if authority is not None:
        certificate = certificate or authority.certify()
    user, password = "kense", secrets.token_urlsafe(12)
    home = Path(tempfile.mkdtemp(prefix="apache-"))
    try:
        _furnish(home, user, password, certificate)
        with _started(home, place, tls=certificate is not None) as port:
            scheme = "http" if certificate is None else "https"
            yield WebDav(
                f"{scheme}://{place.host}:{port}",
                user,
                password,
                home / "documents",
                authority.file if authority else None,
            )
    finally:
        shutil.rmtree(home)


@contextmanager
def _started(home: Path, place: Place, *, tls: bool) -> Iterator[int]:
    for attempt in range(_TRIES):
        port = _free_port()
        (home / "settings").write_text(
            _SETTINGS.format(
                home=home,
                host=place.host,
                port=port,
                modules=MODULES,
                tls=_TLS.format(home=home, modules=MODULES) if tls else "",
            ),
            encoding="utf-8",
        )
        command = [*_AS_USER, PROGRAM, "-DFOREGROUND", "-f", str(home / "settings")]
        starting = serving(place.command(*command), _SERVES, heard_by=_USER)
        try:
            starting.__enter__()
        except DidNotServe as said:
            if _TAKEN not in str(said) or attempt == _TRIES - 1:
                raise
            continue
        try:
            yield port
        finally:
            starting.__exit__(None, None, None)
        return


def _furnish(home: Path, user: str, password: str, certificate: Certificate | None) -> None:
    (home / "documents").mkdir()
    (home / "locks").mkdir()
    digest = base64.b64encode(hashlib.sha1(password.encode()).digest()).decode()  # noqa: S324
    (home / "passwords").write_text(f"{user}:{{SHA}}{digest}\n", encoding="ascii")
    if certificate is not None:
        shutil.copyfile(certificate.chain, home / "server.pem")
        shutil.copyfile(certificate.key, home / "server.key")
    if _USER is not None:
        for path in (home, *home.iterdir()):
            shutil.chown(path, _USER, _USER)


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port
