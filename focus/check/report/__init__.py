# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a lawyer hands in: the report on a checked text and the table of amendments, as HTML, PDF, DOCX and CSV."""
