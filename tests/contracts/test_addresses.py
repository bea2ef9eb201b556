# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""An address that was published stays: citations, links and saved files rest on it."""

from focus.edition.reader import Edition
from tests.contracts.addresses import addresses_of, listed, retired


def test_no_published_id_disappears_without_its_reason(shipped: Edition) -> None:
    gone = listed().keys() - addresses_of(shipped).keys() - retired().keys()
    assert sorted(gone) == [], "put each into tests/contracts/retired.txt with its reason"


def test_no_published_address_moves(shipped: Edition) -> None:
    now = addresses_of(shipped)
    assert {key: now[key] for key, told in listed().items() if key in now and now[key] != told} == {}


def test_every_id_of_the_data_is_listed(shipped: Edition) -> None:
    new = addresses_of(shipped).keys() - listed().keys()
    assert sorted(new) == [], "run: .venv/bin/python -m tests.contracts.addresses"


def test_a_retired_id_has_a_reason_and_is_not_used_again(shipped: Edition) -> None:
    assert [key for key, reason in retired().items() if len(reason.strip()) < 10] == []
    assert sorted(retired().keys() & addresses_of(shipped).keys()) == []
