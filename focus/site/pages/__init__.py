# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The public pages: one function a page, from (edition, language, address) to what it shows."""
