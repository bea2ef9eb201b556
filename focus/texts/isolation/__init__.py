# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Reading a stranger's file in a process that can do nothing else: docs/decisions/0010-reading-hostile-files.md."""
