# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Every variable of the tables that can be downloaded: what it means, its values, what an empty cell says."""
