"""The network's answer for every character of a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Protocol, TypeAlias

import numpy as np
import numpy.typing as npt

from partywall.model.text import Digest
from partywall.reader.header import Word
from partywall.reader.knowledge import Layers
from partywall.reader.windows import Pieces, Window, windows

Probabilities: TypeAlias = npt.NDArray[np.float32]
"""One number for each character, 0 to 1: how likely it is that it must not reach the recipient."""

BATCH = 8
"""Windows that the network reads at once: more cost memory and save no time on two cores."""


class Network(Protocol):
    """The trained network, opened at the edge."""

    @property
    def digest(self) -> Digest:
        """Of its weights and its vocabulary."""

    @property
    def pieces(self) -> Pieces:
        """Cuts text as the network was taught to."""

    def read(
        self, ids: npt.NDArray[np.int64], features: npt.NDArray[np.uint8], mask: npt.NDArray[np.bool_]
    ) -> npt.NDArray[np.float32]:
        """A probability for each piece: windows by pieces. ``mask`` is False where a window is filled up."""


def probabilities(text: str, layers: Layers, header: Sequence[Word], network: Network) -> Probabilities:
    """What the network says of each character of one part's text; 0 for what is no word."""
    found = np.zeros(len(text), dtype=np.float32)
    for window, answer in _read(windows(text, layers, header, network.pieces), network):
        for (start, end), probability in zip(window.offsets.tolist(), answer.tolist(), strict=True):
            found[start:end] = probability
    return found


def _read(rows: Iterator[Window], network: Network) -> Iterator[tuple[Window, Probabilities]]:
    while batch := list(islice(rows, BATCH)):
        longest = max(len(window.ids) for window in batch)
        ids = np.zeros((len(batch), longest), dtype=np.int64)
        mask = np.zeros((len(batch), longest), dtype=np.bool_)
        features = np.zeros((len(batch), longest, batch[0].features.shape[1]), dtype=np.uint8)
        for at, window in enumerate(batch):
            ids[at, : len(window.ids)] = window.ids
            mask[at, : len(window.ids)] = True
            features[at, : len(window.ids)] = window.features
        answers = network.read(ids, features, mask)
        for window, answer in zip(batch, answers, strict=True):
            yield window, answer[window.first : window.first + len(window.offsets)]
