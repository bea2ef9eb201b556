# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Pages as linked data: schema.org for search engines and libraries, DCAT-AP for data catalogues."""
