# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How to cite a page: plain text, BibTeX, RIS and CSL-JSON, each with the edition and its digest."""
