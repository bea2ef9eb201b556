# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The verbs of the command ``focus``: one file a verb. Each imports its room only when it runs."""
