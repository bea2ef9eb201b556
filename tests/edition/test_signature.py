# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A signature tells who published an edition; whatever is changed, missing or by somebody else is found."""

import json
import shutil
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from focus.edition.manifest import SIGNATURE, canonical, digest_of, read_manifest
from focus.edition.publish import sign_if_unsigned
from focus.edition.signature import checked, key_id, keys_on, put_key, read_public_key
from focus.edition.verify import verify
from focus.edition.withdraw import withdraw
from focus.lib.errors import FocusError
from tests import builders
from tests.edition.shelves import a_key, published, the_records

NAME = "2026-11-22.1"
KEY = a_key().public_key()


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A signed edition; never changed by a test."""
    shelf = tmp_path_factory.mktemp("shelf")
    published(shelf, the_records(), key=a_key())
    return shelf / NAME


@pytest.fixture
def edition(whole: Path, tmp_path: Path) -> Path:
    """A copy of it, with its public key beside, to do harm to."""
    shutil.copytree(whole.parent, tmp_path / "shelf")
    return tmp_path / "shelf" / NAME


def test_a_signed_edition_verifies_with_its_key_and_with_the_one_beside_it(whole: Path) -> None:
    assert verify(whole, key=KEY) == []
    assert verify(whole) == []
    assert checked(whole, keys_on(whole.parent)).state == "fits"


def test_the_same_records_and_key_give_the_same_bytes_and_the_key_does_not_change_the_digest(
    whole: Path, tmp_path: Path
) -> None:
    published(tmp_path / "again", the_records(), key=a_key())
    published(tmp_path / "unsigned", the_records())
    assert (tmp_path / "again" / NAME / SIGNATURE).read_bytes() == (whole / SIGNATURE).read_bytes()
    assert digest_of(tmp_path / "unsigned" / NAME) == digest_of(whole)


def test_another_key_is_named_as_another_key(whole: Path) -> None:
    other = a_key(2).public_key()
    assert verify(whole, key=other) == [
        f"manifest.sig: made by key {key_id(KEY)}, not by the given key {key_id(other)}"
    ]


def test_a_missing_signature_is_a_problem_only_for_who_gives_a_key(edition: Path) -> None:
    (edition / SIGNATURE).unlink()
    assert verify(edition, key=KEY) == ["manifest.sig: missing; this edition is not signed"]
    assert verify(edition) == []
    assert checked(edition, keys_on(edition.parent)).state == "unsigned"


def test_every_changed_byte_of_the_signature_is_found(edition: Path) -> None:
    path = edition / SIGNATURE
    content = path.read_bytes()
    for at in range(len(content)):
        path.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
        assert checked(edition, {key_id(KEY): KEY}).state != "fits", at
        assert verify(edition, key=KEY), at


@pytest.mark.parametrize("content", [b"", b"signed, honestly\n", b"\xff" * 200])
def test_a_file_that_is_no_signature_is_named(edition: Path, content: bytes) -> None:
    (edition / SIGNATURE).write_bytes(content)
    assert verify(edition) == ["manifest.sig: not the signature of an edition"]


def test_whoever_forges_manifest_and_companion_is_found_by_the_signature(edition: Path) -> None:
    manifest = read_manifest(edition)
    (edition / "downloads" / "README.txt").write_bytes(b"")
    del manifest["files"]["downloads/README.txt"]
    (edition / "downloads" / "README.txt").unlink()
    (edition / "manifest.json").write_bytes(canonical(manifest))
    (edition / "manifest.sha256").write_text(f"{digest_of(edition)}  manifest.json\n")
    problem = f"manifest.sig: does not fit manifest.json and key {key_id(KEY)}; one of them was changed"
    assert verify(edition, key=KEY) == verify(edition) == [problem]


def test_a_signature_by_a_key_that_is_not_at_hand_is_not_called_checked(edition: Path) -> None:
    (edition.parent / "signing.pub").unlink()
    assert verify(edition) == []
    assert checked(edition, keys_on(edition.parent)).state == "not_checked"


def test_an_unsigned_edition_is_signed_once_there_is_a_key_and_stays_the_same_edition(tmp_path: Path) -> None:
    first = published(tmp_path, the_records())
    again = published(tmp_path, the_records(), key=a_key())
    assert (first.signed_by, again.signed_by, again.new) == ("", key_id(KEY), False)
    assert (again.edition, again.digest) == (first.edition, first.digest)
    assert verify(tmp_path / NAME, key=KEY) == []


def test_an_edition_that_is_not_whole_is_never_signed(edition: Path) -> None:
    (edition / SIGNATURE).unlink()
    (edition / "downloads" / "README.txt").write_text("changed")
    with pytest.raises(FocusError, match=r"not whole: downloads/README\.txt"):
        sign_if_unsigned(edition, a_key())
    assert not (edition / SIGNATURE).exists()


def test_a_new_key_signs_what_follows_and_the_earlier_one_can_still_be_checked(tmp_path: Path) -> None:
    published(tmp_path, the_records(), key=a_key())
    published(tmp_path, the_records(builders.a_lesson()), key=a_key(2))
    keys = keys_on(tmp_path)
    states = [checked(tmp_path / name, keys) for name in (NAME, "2026-11-22.2")]
    assert [one.state for one in states] == ["fits", "fits"]
    assert states[0].key != states[1].key
    assert key_id(read_public_key(tmp_path / "signing.pub")) == states[1].key


def test_a_reissued_edition_carries_no_signature_of_what_it_held_before(tmp_path: Path) -> None:
    published(tmp_path, the_records(builders.a_lesson()), key=a_key())
    before = (tmp_path / NAME / SIGNATURE).read_text()
    assert withdraw(tmp_path, ["mx-lesson-1"]) == [NAME]
    assert checked(tmp_path / NAME, keys_on(tmp_path)).state == "unsigned"
    sign_if_unsigned(tmp_path / NAME, a_key())
    assert verify(tmp_path / NAME, key=KEY) == []
    assert (tmp_path / NAME / SIGNATURE).read_text() != before


def test_a_file_called_like_a_manifest_deeper_down_is_not_passed_over(edition: Path) -> None:
    (edition / "downloads" / "manifest.sig").write_text("smuggled")
    assert verify(edition) == ["downloads/manifest.sig: not in the manifest"]


def test_what_is_no_public_key_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "key.pub"
    with pytest.raises(FocusError, match="No such file"):
        read_public_key(path)
    path.write_text("no key")
    with pytest.raises(FocusError, match="not a public key in PEM form"):
        read_public_key(path)
    other = generate_private_key(SECP256R1()).public_key()
    path.write_bytes(other.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    with pytest.raises(FocusError, match="not an Ed25519 key"):
        read_public_key(path)


def test_laying_out_the_same_key_twice_leaves_one_file(tmp_path: Path) -> None:
    put_key(tmp_path, KEY)
    put_key(tmp_path, KEY)
    assert [one.name for one in tmp_path.iterdir()] == ["signing.pub"]
    assert json.dumps(list(keys_on(tmp_path))) == json.dumps([key_id(KEY)])
