# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""E-mail addresses. A role address of an institution may stay where an editor has verified the channel."""

import re
from collections.abc import Iterator

from focus.edition.safety.known import Known
from focus.edition.safety.shapes import Found, Rule, Text

ADDRESS = re.compile(r"(?<![\w.+-])([\w.+-]+)@((?:[\w-]+\.)+[^\W\d_]{2,24})(?!\w)")
ROLE = re.compile(
    r"^(?:info|informacion|informes|contact\w*|contato|atencion\w*|atendimento|accueil|office|oficina|mail|correo|"
    r"secretar\w*|admin\w*|complaints?|quejas|denuncias?|plaintes?|protec\w*|mecanismo\w*|ouvidoria|defensor[ií]a|"
    r"help|helpdesk|support|urgent\w*|emergenc\w*|emergencias|registry|registro|recepcion|press\w*|prensa)[\w.+-]*$",
    re.IGNORECASE,
)
OF_THE_STATE = re.compile(
    r"(?:^|\.)(?:gov|gob|gouv|gub|go|govt|government|mil|jus|leg|parliament)(?:\.[a-z]{2})?$", re.IGNORECASE
)


def find(text: Text, known: Known) -> Iterator[Found]:
    """Every e-mail address but role addresses of an institution in a channel that carries ``verified_on``."""
    for match in ADDRESS.finditer(text.text):
        role = ROLE.match(match[1]) or OF_THE_STATE.search(match[2])
        if not (role and (text.record_id, text.field) in known.verified):
            yield Found(match.start(), match.end(), "An e-mail address.")


RULE = Rule(
    "email",
    "Remove it; a role address of an institution may stand in a channel of an access record that carries verified_on.",
    find,
    in_addresses=True,
    words=("@",),
)
