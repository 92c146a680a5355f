# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A private certificate authority, and what it can certify: well, too late, for another host."""

from __future__ import annotations

import ipaddress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from tests.servers.addresses import Certificate
from tests.servers.place import NAMES

_YEAR: Final = timedelta(days=365)


class Authority:
    """Certifies servers in a folder of its own."""

    def __init__(self, folder: Path, name: str = "The tests' own authority") -> None:
        self._folder = folder
        self._name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._issued = 0
        self.file = folder / "authority.pem"
        """What a client must trust, to trust what is certified here."""
        self.file.write_bytes(_pem(self._own()))

    def certify(self, *names: str) -> Certificate:
        """Certify a server that is called so; without a name, whatever runs here."""
        return self._certify(names or NAMES, expired=False)

    def certify_expired(self) -> Certificate:
        """Certify whatever runs here, until yesterday."""
        return self._certify(NAMES, expired=True)

    def certify_foreign(self) -> Certificate:
        """Certify another host than any that runs here."""
        return self._certify(("cloud.example.org",), expired=False)

    def _own(self) -> x509.Certificate:
        usage = dict.fromkeys(
            (
                "digital_signature",
                "content_commitment",
                "key_encipherment",
                "data_encipherment",
                "key_agreement",
                "encipher_only",
                "decipher_only",
            ),
            False,
        )
        return (
            self._of(self._name, self._key.public_key(), datetime.now(UTC) - _YEAR, 10 * _YEAR)
            .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
            .add_extension(x509.KeyUsage(key_cert_sign=True, crl_sign=True, **usage), critical=True)
            .sign(self._key, hashes.SHA256())
        )

    def _certify(self, names: tuple[str, ...], *, expired: bool) -> Certificate:
        self._issued += 1
        key = ec.generate_private_key(ec.SECP256R1())
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, names[0])])
        since = datetime.now(UTC) - timedelta(days=30 if expired else 1)
        certificate = (
            self._of(subject, key.public_key(), since, timedelta(days=29) if expired else _YEAR)
            .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
            .add_extension(x509.SubjectAlternativeName(map(_name, names)), critical=False)
            .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
            .sign(self._key, hashes.SHA256())
        )
        found = Certificate(
            self._folder / f"server-{self._issued}.pem", self._folder / f"server-{self._issued}.key"
        )
        found.chain.write_bytes(_pem(certificate))
        found.key.write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
        )
        return found

    def _of(
        self,
        subject: x509.Name,
        key: ec.EllipticCurvePublicKey,
        since: datetime,
        lasts: timedelta,
    ) -> x509.CertificateBuilder:
        own = x509.SubjectKeyIdentifier.from_public_key(self._key.public_key())
        return (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(self._name)
            .public_key(key)
            .serial_number(x509.random_serial_number())
            .not_valid_before(since)
            .not_valid_after(since + lasts)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
            .add_extension(
                x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(own),
                critical=False,
            )
        )


def _pem(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(serialization.Encoding.PEM)


def _name(name: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(name))
    except ValueError:
        return x509.DNSName(name)
