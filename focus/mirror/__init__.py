# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The site of an edition as files: for a disk, a USB stick or a plain web server."""
