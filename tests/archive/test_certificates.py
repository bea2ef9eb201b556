# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Over TLS the certificate must be valid for the name in the address, though the connection goes to a number."""

import datetime
import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from focus.archive.fetch import fetch
from tests.archive.sites import PUBLIC_IP, QUICK, Detour, Site, a_site, anything

NAME = "public.example"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A self-made certificate for ``public.example`` with its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    path = tmp_path_factory.mktemp("tls") / "site.pem"
    path.write_bytes(private + made.public_bytes(pem))
    return path


@pytest.fixture
def secure(certificate: Path) -> Iterator[Site]:
    """A site that speaks TLS."""
    with a_site(certificate) as running:
        running.says("/law")
        yield running


@pytest.fixture
def _trusting(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """This machine trusts the certificate as one of an authority."""
    context = ssl.create_default_context(cafile=str(certificate))
    monkeypatch.setattr("focus.archive.fetch.ssl.create_default_context", lambda: context)


def test_a_certificate_that_nobody_vouches_for_is_not_accepted(secure: Site) -> None:
    fetched = fetch(f"https://{NAME}/law", anything, Detour(secure, {NAME: [[PUBLIC_IP]]}).network(), QUICK)
    assert fetched.failure is not None
    assert (fetched.failure.cause, fetched.failure.note) == ("connection", "the site's certificate is not valid")
    assert secure.seen == []


@pytest.mark.usefixtures("_trusting")
def test_the_name_is_checked_though_the_connection_goes_to_a_number(secure: Site) -> None:
    detour = Detour(secure, {NAME: [[PUBLIC_IP]], "other.example": [[PUBLIC_IP]]})
    assert fetch(f"https://{NAME}/law", anything, detour.network(), QUICK).status == 200
    assert detour.dialled == [(PUBLIC_IP, 443)]
    other = fetch("https://other.example/law", anything, detour.network(), QUICK)
    assert other.failure is not None
    assert other.failure.note == "the site's certificate is not valid"
