# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""For programs that come from outside: sitemaps, the search description, robots.txt and the catalogue record."""
