# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The rules of the safety check, in the order in which their hits are listed."""

from focus.edition.safety.rules import (
    case_name,
    coordinates,
    email_address,
    escort,
    few_people,
    hostile_control,
    identity_number,
    name_in_address,
    patrol,
    person,
    shelter,
    telephone,
)

RULES = (
    person.RULE,
    name_in_address.RULE,
    case_name.RULE,
    email_address.RULE,
    telephone.RULE,
    identity_number.RULE,
    coordinates.RULE,
    hostile_control.RULE,
    shelter.RULE,
    patrol.RULE,
    escort.RULE,
    few_people.RULE,
)
