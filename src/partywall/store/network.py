"""The trained reader's network, opened from its weights for onnxruntime on the processor.

Two threads, as a council's ordinary machine has two cores to spare. The order of sums inside one run does not depend
on how busy the machine is, so the same text gives the same probabilities on the same machine.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from partywall.errors import Unreadable
from partywall.model.text import Digest, digest_of
from partywall.reader.pieces import WordPieces, word_pieces

if TYPE_CHECKING:
    import onnxruntime

THREADS = 2


@dataclass(frozen=True, slots=True)
class OnnxNetwork:
    """Answers by a network in the ONNX format."""

    session: onnxruntime.InferenceSession
    pieces: WordPieces
    digest: Digest

    def read(
        self, ids: npt.NDArray[np.int64], features: npt.NDArray[np.uint8], mask: npt.NDArray[np.bool_]
    ) -> npt.NDArray[np.float32]:
        """A probability for each piece."""
        given = {"ids": ids, "features": features.astype(np.int64), "mask": mask}
        answer: npt.NDArray[np.float32] = self.session.run(["probability"], given)[0]
        return answer


def open_network(weights: bytes, vocabulary: bytes) -> OnnxNetwork:
    """The network of an ONNX file and a vocabulary, one piece a line. Raises Unreadable where they are neither."""
    import onnxruntime  # a thread begins with it, which a process that parted afterwards could not end

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = min(THREADS, os.cpu_count() or 1)
    options.inter_op_num_threads = 1
    options.log_severity_level = 4
    try:
        session = onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
        pieces = word_pieces(vocabulary.decode())
    except Exception as fault:  # noqa: BLE001 - the library raises plain Exception for whatever is wrong
        raise Unreadable("The weights of the trained reader cannot be opened; install Partywall again.") from fault
    return OnnxNetwork(session, pieces, digest_of(weights + vocabulary))
