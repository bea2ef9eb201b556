# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Text to vectors with the made model. Needs numpy and onnxruntime: ``model.load`` looks before it imports this."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import msgspec
import numpy
import onnxruntime

from focus.check.meaning.files import EMBEDDINGS, ENCODER, QUESTIONS, VOCABULARY
from focus.check.meaning.pieces import Cutter, Vocabulary
from focus.check.meaning.weights import BLOCK, BLOCK_BYTES, Array, unpacked

WINDOW = 254
"""Pieces that the network sees at once; a longer text is the mean of its windows, by their length."""
WORKERS = min(2, os.cpu_count() or 1)


class Encoder:
    """One text after the other, each by itself: a passage's vector does not depend on what else is in the draft.

    Batches would be no faster here, and numbers quantised together would change with their neighbours.
    """

    def __init__(self, place: Path, width: int) -> None:
        self.width = width
        self._place = place
        self._remembered = self._read_remembered()
        self._cutter = Cutter(msgspec.json.decode((place / VOCABULARY).read_bytes(), type=Vocabulary))
        row = width // BLOCK * BLOCK_BYTES
        self._rows = numpy.memmap(place / EMBEDDINGS, numpy.uint8, "r").reshape(-1, row)
        self._session = onnxruntime.InferenceSession(
            str(place / ENCODER), _options(), providers=["CPUExecutionProvider"]
        )

    def remember(self, texts: list[str]) -> None:
        """Write down the vectors of texts that come again: the standard's questions, never a draft."""
        rows = dict(zip(texts, self.vectors(texts).tolist(), strict=True))
        (self._place / QUESTIONS).write_bytes(msgspec.json.encode(rows))
        self._remembered = self._read_remembered()

    def _read_remembered(self) -> dict[str, Array]:
        try:
            rows = msgspec.json.decode((self._place / QUESTIONS).read_bytes(), type=dict[str, list[float]])
        except (OSError, msgspec.DecodeError):
            return {}
        return {text: numpy.array(row, numpy.float32) for text, row in rows.items() if len(row) == self.width}

    def vectors(self, texts: list[str]) -> Array:
        """One row of length 1 for each text."""
        with ThreadPoolExecutor(WORKERS) as pool:
            rows = list(pool.map(self._vector, texts))
        return numpy.stack(rows) if rows else numpy.zeros((0, self.width), numpy.float32)

    def _vector(self, text: str) -> Array:
        if text in self._remembered:
            return self._remembered[text]
        ids = self._cutter.ids(text)
        windows = [ids[start : start + WINDOW] for start in range(0, len(ids), WINDOW)] or [[]]
        if len(windows) == 1:
            return self._window(windows[0])
        total = sum(self._window(one) * len(one) for one in windows)
        return total / numpy.linalg.norm(total)

    def _window(self, ids: list[int]) -> Array:
        whole = numpy.array([self._cutter.begin, *ids, self._cutter.end])
        scales, numbers = unpacked(self._rows[whole].tobytes())
        pieces = (numbers * scales[:, None]).reshape(1, len(whole), self.width)
        mask: Array = numpy.ones((1, len(whole)), numpy.float32)
        return self._session.run(None, {"pieces": pieces, "mask": mask})[0][0]


def _options() -> Any:
    options = onnxruntime.SessionOptions()
    # The texts are shared out among threads of our own; onnxruntime's would spin while they wait.
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.use_deterministic_compute = True
    options.log_severity_level = 3
    return options
