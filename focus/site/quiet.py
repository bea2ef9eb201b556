# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Logging of the public process: that an error happened and where in the code, never what was asked for."""

import logging
import sys
from typing import Any


class WithoutTheRequest(logging.Formatter):
    """Prints the level, the kind of error and the place in the code; drops messages, addresses and values."""

    def format(self, record: logging.LogRecord) -> str:
        if not record.exc_info or record.exc_info[0] is None:
            return f"{record.levelname} {record.name}"
        trace = record.exc_info[2]
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        where = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "unknown place"
        return f"{record.levelname} {record.exc_info[0].__name__} at {where}"


def configure(_settings: Any) -> None:
    """Django's ``LOGGING_CONFIG``: errors only, on the standard error, without the request."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(WithoutTheRequest())
    for name in ("django", "django.request", "django.security", "focus"):
        logger = logging.getLogger(name)
        logger.handlers[:] = [handler]
        logger.setLevel(logging.ERROR)
        logger.propagate = False
