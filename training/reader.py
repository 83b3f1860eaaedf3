"""Trains the reader, from the worlds of Two Doors to the files that Partywall ships.

    python training/reader.py WORLDS ENCODER OUT [--epochs 6] [--without 1/4] [--seeds 0,1]

WORLDS is the benchmark's folder of training worlds; ENCODER a folder with ``model.safetensors`` and ``vocab.txt`` of
all-MiniLM-L6-v2. Writes ``reader.onnx`` (8-bit weights), ``vocabulary.txt`` and ``digests.txt``. A network is taught
for each seed, and what is shipped answers with their mean. Seeded: the same data on the same kind of machine give the
same weights. ``--without 1/4`` leaves every fourth world out, from the first on, for cross-validation. Needs
requirements/training.txt; takes a quarter of an hour for each seed on two cores.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnxruntime.quantization import QuantType, quantize_dynamic
from reader_examples import CORE, KEEP, LEAK, Example, examples
from reader_network import Probabilities, ReaderNetwork, begun_from
from reader_weights import ANSWER, GIVEN, averaged, unsigned
from torch import Tensor, nn

from partywall.model.text import digest_of
from partywall.reader.pieces import word_pieces

BATCH = 4
"""Windows. Larger ones learned less in the same time: there are few documents, so steps count."""
RATE, RATE_NEW = 1.2e-4, 6e-4
"""Of the encoder's layers, and of what is new: the tables of what the house knows, and the head."""
WARMING = 60
"""Steps."""
WORD_UNSEEN, KNOWN_UNSEEN = 0.2, 0.15
"""Shares of words and of known things that are hidden in each step, so that nothing is learned by heart."""
UNSEEN = 103
"""The piece that stands for a hidden one."""
FIRST_WORD = 999
"""Pieces below this number are signs and marks."""
TRAP = 3.0
"""How much dearer a mistake is on words that look like a leak and are none."""
CORES = 0.5
"""How much the second output counts."""
MEMORY = 0.99
"""The shipped weights are the mean of the last hundred steps or so, weighed towards the last."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("worlds", type=Path)
    parser.add_argument("encoder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--without", default="", help="n/m: leave out every m-th world, from the n-th on")
    parser.add_argument("--seeds", default="0,1")
    options = parser.parse_args()
    vocabulary = (options.encoder / "vocab.txt").read_bytes()
    pieces = word_pieces(vocabulary.decode())
    folders = [path.parent for path in sorted(options.worlds.glob("*/world.json"))]
    if options.without:
        first, each = map(int, options.without.split("/"))
        folders = [folder for number, folder in enumerate(folders, 1) if number % each != first % each]
    rows = [example for folder in folders for example in examples(folder, pieces)]
    print(f"{len(folders)} worlds, {len(rows)} windows")
    options.out.mkdir(parents=True, exist_ok=True)
    taught = []
    for seed in map(int, options.seeds.split(",")):
        network = begun_from(options.encoder)
        train(network, rows, options.epochs, seed)
        taught.append(quantised(network, options.out / f"seed{seed}.onnx"))
    ship(taught, vocabulary, options.out)


def train(network: ReaderNetwork, rows: Sequence[Example], epochs: int, seed: int) -> None:
    """Teaches the network, and leaves it with the mean of its weights over the last steps."""
    torch.manual_seed(seed)
    dice = random.Random(seed)
    for parameter in network.frozen():
        parameter.requires_grad_(False)
    new = [*network.known.parameters(), *network.head.parameters()]
    taught = [*network.layers.parameters(), *new]
    optimiser = torch.optim.AdamW(
        [{"params": list(network.layers.parameters())}, {"params": new}], lr=RATE, weight_decay=0.01
    )
    mean = [parameter.detach().clone() for parameter in taught]
    steps = epochs * len(list(_batches(rows, random.Random(seed))))
    step, start = 0, time.perf_counter()
    for epoch in range(epochs):
        network.train()
        losses = []
        for batch in _batches(rows, dice):
            share = min(1.0, (step + 1) / WARMING) * max(0.02, 1 - step / steps)
            for group, rate in zip(optimiser.param_groups, (RATE, RATE_NEW), strict=True):
                group["lr"] = rate * share
            loss = _loss(network, batch)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(taught, 1.0)
            optimiser.step()
            step += 1
            losses.append(loss.item())
            with torch.no_grad():
                for kept, parameter in zip(mean, taught, strict=True):
                    kept.lerp_(parameter, 1 - min(MEMORY, (step + 1) / (step + 10)))
        print(f"epoch {epoch + 1}: loss {np.mean(losses):.4f}, {time.perf_counter() - start:.0f} s", flush=True)
    with torch.no_grad():
        for kept, parameter in zip(mean, taught, strict=True):
            parameter.copy_(kept)


def _batches(rows: Sequence[Example], dice: random.Random) -> Iterator[list[Example]]:
    """Each document once, for one of its recipients; windows of like length together."""
    documents: dict[str, dict[str, list[Example]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        documents[row.product][row.recipient].append(row)
    chosen = [row for readers in documents.values() for row in readers[dice.choice(sorted(readers))]]
    chosen.sort(key=lambda row: len(row.window.ids) + 40 * dice.random())
    batches = [chosen[at : at + BATCH] for at in range(0, len(chosen), BATCH)]
    dice.shuffle(batches)
    yield from batches


def _loss(network: ReaderNetwork, batch: Sequence[Example]) -> Tensor:
    ids, features, mask, right, weight = _tensors(batch)
    ids = torch.where((torch.rand(ids.shape) < WORD_UNSEEN) & (ids > FIRST_WORD), UNSEEN, ids)
    features = features * (torch.rand(features.shape) > KNOWN_UNSEEN)
    wrong = F.binary_cross_entropy_with_logits(network(ids, features, mask), right, reduction="none")
    return ((wrong[..., 0] + CORES * wrong[..., 1]) * weight).sum() / weight.sum()


def _tensors(batch: Sequence[Example]) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
    longest = max(len(row.window.ids) for row in batch)
    shape = (len(batch), longest)
    ids, mask = torch.zeros(shape, dtype=torch.long), torch.zeros(shape, dtype=torch.bool)
    features = torch.zeros((*shape, batch[0].window.features.shape[1]), dtype=torch.long)
    right, weight = torch.zeros((*shape, 2)), torch.zeros(shape)
    for at, row in enumerate(batch):
        length, body = len(row.window.ids), slice(row.window.first, row.window.first + len(row.marks))
        ids[at, :length] = torch.from_numpy(row.window.ids)
        features[at, :length] = torch.from_numpy(row.window.features.astype(np.int64))
        mask[at, :length] = True
        right[at, body, 0] = torch.from_numpy((row.marks & LEAK > 0).astype(np.float32))
        right[at, body, 1] = torch.from_numpy((row.marks & CORE > 0).astype(np.float32))
        weight[at, body] = torch.from_numpy(np.where(row.marks & KEEP, TRAP, 1.0).astype(np.float32))
    return ids, features, mask, right, weight


def quantised(network: ReaderNetwork, out: Path) -> Path:
    """Writes one network with 8-bit weights."""
    network.eval()
    whole = out.with_suffix(".whole")
    given = (
        torch.ones((2, 8), dtype=torch.long),
        torch.zeros((2, 8, len(network.known)), dtype=torch.long),
        torch.ones((2, 8), dtype=torch.bool),
    )
    torch.onnx.export(
        Probabilities(network),
        given,
        str(whole),
        input_names=list(GIVEN),
        output_names=[ANSWER],
        dynamic_axes={name: {0: "windows", 1: "pieces"} for name in (*GIVEN, ANSWER)},
        dynamo=False,
    )
    quantize_dynamic(whole, out, per_channel=True, weight_type=QuantType.QInt8)
    whole.unlink()
    return out


def ship(networks: Sequence[Path], vocabulary: bytes, out: Path) -> None:
    """Writes the files that Partywall opens: the networks as one, for every processor."""
    onnx.save(unsigned(averaged([onnx.load(path) for path in networks])), out / "reader.onnx")
    (out / "vocabulary.txt").write_bytes(vocabulary)
    names = ("reader.onnx", "vocabulary.txt")
    lines = [f"{digest_of((out / name).read_bytes())} {name}\n" for name in names]
    (out / "digests.txt").write_text("".join(lines), encoding="ascii")


if __name__ == "__main__":
    main()
