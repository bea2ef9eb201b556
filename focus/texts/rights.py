# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which wordings may be published: the rights that an editor found out, and what follows from them."""

SHOWN = frozenset({"public_domain", "open_licence", "permitted"})
"""These enter an edition. What nobody looked into stays in the newsroom, as if it were forbidden."""

OFFERED = frozenset({"public_domain", "open_licence"})
"""These stand in the downloads too: a permission to show a text is none to let others copy it."""
