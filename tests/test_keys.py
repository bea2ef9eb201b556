# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""``focus keys``, and what the other verbs say about signatures."""

import json
import stat
from pathlib import Path

import pytest
from msgspec.structs import replace

from focus import cli
from focus.commands.keys import passphrase
from focus.commands.publish import _lines
from focus.commands.withdraw import _sign_again
from focus.edition.publish import Publication
from focus.edition.signature import key_id, read_public_key
from focus.edition.withdraw import withdraw
from focus.lib.errors import DONE, FOUND_WRONG, UNREADABLE, WRONG_USAGE, FocusError
from focus.newsroom.keys import signing_key
from focus.site.serve import environment
from tests import builders
from tests.edition.shelves import published, the_records

NAME = "2026-11-22.1"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty FOCUS_HOME, and no key or passphrase of whoever runs the tests."""
    monkeypatch.setenv("FOCUS_HOME", str(tmp_path))
    monkeypatch.delenv("FOCUS_SIGNING_KEY", raising=False)
    monkeypatch.delenv("FOCUS_SIGNING_PASSPHRASE", raising=False)
    return tmp_path


def the_key_id() -> str:
    key = signing_key(passphrase)
    assert key is not None
    return key_id(key.public_key())


def test_a_new_key_is_its_owners_alone_and_its_public_half_is_told(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["keys", "new"]) == DONE
    said = capsys.readouterr().out
    path = home / "keys" / "signing.pem"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert "-----BEGIN PUBLIC KEY-----" in said
    assert "PRIVATE KEY-----" not in said
    assert the_key_id() in said


def test_a_key_is_never_overwritten_and_one_that_is_replaced_is_kept(home: Path) -> None:
    cli.main(["keys", "new"])
    first = the_key_id()
    assert cli.main(["keys", "new"]) == WRONG_USAGE
    assert the_key_id() == first
    assert cli.main(["keys", "new", "--replace"]) == DONE
    assert the_key_id() != first
    kept = home / "keys" / f"signing-{first}.pem"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert key_id(read_public_key(kept.with_suffix(".pub"))) == first


def test_a_passphrase_guards_the_file(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOCUS_SIGNING_PASSPHRASE", "three quiet owls")
    assert cli.main(["keys", "new"]) == DONE
    assert b"ENCRYPTED" in (home / "keys" / "signing.pem").read_bytes()
    assert the_key_id()
    monkeypatch.setenv("FOCUS_SIGNING_PASSPHRASE", "three loud owls")
    with pytest.raises(FocusError, match="wrong passphrase"):
        signing_key(passphrase)
    with pytest.raises(FocusError, match="asks for a passphrase"):
        signing_key(lambda: None)


def test_looking_at_the_key_needs_no_passphrase(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["keys"]) == FOUND_WRONG
    assert "editions are unsigned" in capsys.readouterr().err
    monkeypatch.setenv("FOCUS_SIGNING_PASSPHRASE", "three quiet owls")
    cli.main(["keys", "new", "--json"])
    made = json.loads(capsys.readouterr().out)
    monkeypatch.delenv("FOCUS_SIGNING_PASSPHRASE")
    assert cli.main(["keys", "show", "--json"]) == DONE
    assert json.loads(capsys.readouterr().out) == made


def test_a_key_that_others_may_read_is_refused(home: Path) -> None:
    cli.main(["keys", "new"])
    (home / "keys" / "signing.pem").chmod(0o640)
    with pytest.raises(FocusError, match="chmod 600"):
        signing_key(passphrase)


def test_a_named_key_that_is_not_there_stops_the_publication(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FOCUS_SIGNING_KEY", str(home / "elsewhere.pem"))
    assert cli.main(["keys", "sign"]) == UNREADABLE
    assert "FOCUS_SIGNING_KEY" in capsys.readouterr().err


@pytest.mark.parametrize("content", [b"", b"no key", b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"])
def test_a_damaged_key_is_one_line(home: Path, content: bytes) -> None:
    path = home / "keys" / "signing.pem"
    path.parent.mkdir()
    path.write_bytes(content)
    path.chmod(0o600)
    with pytest.raises(FocusError, match="not a private key"):
        signing_key(passphrase)


def test_publishing_says_whether_it_signed() -> None:
    unsigned = Publication(edition=NAME, digest="0" * 64, new=True)
    assert _lines(unsigned)[-1].startswith("Not signed: there is no signing key here.")
    assert _lines(replace(unsigned, signed_by="ab" * 8))[-1] == f"Signed by key {'ab' * 8}."


def test_verifying_says_no_more_than_what_was_checked(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["keys", "new"])
    key = signing_key(passphrase)
    published(home / "editions", the_records())
    capsys.readouterr()
    assert cli.main(["verify"]) == DONE
    assert "Not signed" in capsys.readouterr().out
    published(home / "editions", the_records(), key=key)
    cli.main(["verify"])
    assert "only as trustworthy as where it came from" in capsys.readouterr().out
    cli.main(["verify", "--key", str(home / "keys" / "signing.pub")])
    assert "the one you gave" in capsys.readouterr().out
    (home / "editions" / "signing.pub").unlink()
    cli.main(["verify"])
    assert "not checked" in capsys.readouterr().out


def test_verifying_with_another_key_fails(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["keys", "new"])
    published(home / "editions", the_records(), key=signing_key(passphrase))
    cli.main(["keys", "new", "--replace"])
    capsys.readouterr()
    assert cli.main(["verify", "--key", str(home / "keys" / "signing.pub"), "--json"]) == FOUND_WRONG
    told = json.loads(capsys.readouterr().out)
    assert told["signature"]["state"] == "not_checked"
    assert "not by the given key" in told["problems"][0]
    assert cli.main(["verify", "--key", str(home / "none.pub")]) == UNREADABLE


def test_what_a_withdrawal_reissues_is_signed_again_where_the_key_is(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    published(home / "editions", the_records(builders.a_lesson()))
    reissued = withdraw(home / "editions", ["mx-lesson-1"])
    assert _sign_again(reissued) == []
    cli.main(["keys", "new"])
    assert _sign_again(reissued) == [NAME]
    assert cli.main(["verify", "--key", str(home / "keys" / "signing.pub")]) == DONE
    assert "the one you gave" in capsys.readouterr().out


def test_a_key_that_cannot_be_opened_does_not_stop_a_withdrawal(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    published(home / "editions", the_records(builders.a_lesson()))
    monkeypatch.setenv("FOCUS_SIGNING_KEY", str(home / "gone.pem"))
    assert _sign_again(withdraw(home / "editions", ["mx-lesson-1"])) == []
    assert "Withdrawn, and not signed again" in capsys.readouterr().err


def test_editions_that_lost_their_signature_are_signed_on_request(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    published(home / "editions", the_records())
    cli.main(["keys", "new"])
    assert cli.main(["keys", "sign"]) == DONE
    assert f"Signed: {NAME}." in capsys.readouterr().out
    cli.main(["keys", "sign"])
    assert "nothing; every edition here has a signature" in capsys.readouterr().out


def test_the_public_process_gets_neither_key_nor_passphrase(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOCUS_SIGNING_KEY", str(home / "keys" / "signing.pem"))
    monkeypatch.setenv("FOCUS_SIGNING_PASSPHRASE", "three quiet owls")
    assert not [name for name in environment(home / "editions", None) if "SIGNING" in name]
