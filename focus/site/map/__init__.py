# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The world map: its shapes (built once by hand) and the drawing of an edition's states on it."""
