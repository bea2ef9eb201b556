# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What is compiled holds no private field, and records that have none filled are taken as they are."""

import msgspec

from focus.edition.public import PUBLIC
from focus.edition.source import public_material
from focus.record.shapes import KINDS
from tests.builders import the_standard
from tests.edition.shelves import the_records
from tests.whole_records import one_of_each


def test_every_private_field_can_be_empty() -> None:
    private = [(kind, one) for kind in KINDS for one in msgspec.structs.fields(KINDS[kind])]
    private = [(kind, one) for kind, one in private if one.name not in PUBLIC[kind]]
    assert private
    assert all(not one.default and one.default is not msgspec.NODEFAULT for _, one in private)


def test_no_private_field_is_left_in_what_is_compiled() -> None:
    found = public_material(the_records(*one_of_each()), the_standard(), {}).records
    held = [(kind, name, getattr(one, name)) for kind, one in found for name in one.__struct_fields__]
    assert held
    assert [one for one in held if one[1] not in PUBLIC[one[0]] and one[2]] == []
