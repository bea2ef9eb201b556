# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a passage means: an optional sentence model beside the words. Without it everything works on words alone."""
