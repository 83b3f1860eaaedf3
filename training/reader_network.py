"""The trained reader's network in PyTorch: an encoder of six layers, told by added vectors what the house knows.

Begins from a small sentence encoder (all-MiniLM-L6-v2, 22.6 million weights, Apache-2.0). Each column of what the house
knows has a table of vectors, which are added to the words' own before the first layer.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load
from torch import Tensor, nn

from partywall.reader.knowledge import VALUES

WIDTH, HEADS, INNER, LAYERS, PLACES = 384, 12, 1536, 6, 512
ENCODER = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""SHA-256 of the file of weights that training begins from."""
OUTPUTS = 2
"""In a passage that must not reach the recipient; in the words of it that give it away."""


class Layer(nn.Module):
    """One layer of the encoder."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.dropout = dropout
        self.attend = nn.Linear(WIDTH, 3 * WIDTH)
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.last_norm = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        windows, pieces, _ = x.shape
        parts = self.attend(x).view(windows, pieces, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        seen = F.scaled_dot_product_attention(parts[0], parts[1], parts[2], attn_mask=mask)
        seen = self.attended(seen.transpose(1, 2).reshape(windows, pieces, WIDTH))
        x = self.norm(x + F.dropout(seen, self.dropout, self.training))
        return self.last_norm(x + F.dropout(self.down(F.gelu(self.up(x))), self.dropout, self.training))


class ReaderNetwork(nn.Module):
    """Scores (before the sigmoid) for every piece of every window."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.places = nn.Embedding(PLACES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.known = nn.ModuleList(nn.Embedding(values, WIDTH) for values in VALUES)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.head = nn.Linear(WIDTH, OUTPUTS)
        self.dropout = dropout
        for table in self.known:
            nn.init.normal_(table.weight, std=0.05)
            table.weight.data[0] = 0

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor) -> Tensor:
        x = self.norm(self.words(ids) + self.places.weight[: ids.shape[1]])
        for column, table in enumerate(self.known):
            x = x + table(features[..., column])
        for layer in self.layers:
            x = layer(x, mask[:, None, None, :])
        return self.head(F.dropout(x, self.dropout, self.training))

    def frozen(self) -> list[nn.Parameter]:
        """What training leaves as it is: the vectors of words, of which most stand in no training text."""
        return [*self.words.parameters(), *self.places.parameters(), *self.norm.parameters()]


class Probabilities(nn.Module):
    """The network as it is shipped: the first output alone, as the second is there to learn by."""

    def __init__(self, network: ReaderNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor) -> Tensor:
        return torch.sigmoid(self.network(ids, features, mask)[..., 0])


def begun_from(encoder: Path) -> ReaderNetwork:
    """A network whose layers are the encoder's. SystemExit where the file is not the one this was measured with."""
    content = (encoder / "model.safetensors").read_bytes()
    if hashlib.sha256(content).hexdigest() != ENCODER:
        raise SystemExit("The encoder's weights are not those that the model card names.")
    given = {name.removeprefix("bert."): tensor for name, tensor in load(content).items()}
    network = ReaderNetwork()
    _take(network.words, given, "embeddings.word_embeddings")
    # No text is a second sentence here, so the vector of the first kind is part of every place's.
    network.places.weight.data = (
        given["embeddings.position_embeddings.weight"] + given["embeddings.token_type_embeddings.weight"][0]
    )
    _take(network.norm, given, "embeddings.LayerNorm")
    for number, layer in enumerate(network.layers):
        assert isinstance(layer, Layer)
        at = f"encoder.layer.{number}"
        for kind in ("weight", "bias"):
            three = [given[f"{at}.attention.self.{name}.{kind}"] for name in ("query", "key", "value")]
            getattr(layer.attend, kind).data = torch.cat(three)
        _take(layer.attended, given, f"{at}.attention.output.dense")
        _take(layer.norm, given, f"{at}.attention.output.LayerNorm")
        _take(layer.up, given, f"{at}.intermediate.dense")
        _take(layer.down, given, f"{at}.output.dense")
        _take(layer.last_norm, given, f"{at}.output.LayerNorm")
    return network


def _take(module: nn.Module, given: dict[str, Tensor], name: str) -> None:
    for kind, parameter in module.named_parameters():
        parameter.data = given[f"{name}.{kind}"].clone()
