# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a text has and lacks, criterion by criterion: passages, deadlines and a suggestion that a person judges."""
