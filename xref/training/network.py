"""The network of the neural tagger in PyTorch: an encoder that finds cues, a pair scorer that gives them words."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

LAYERS, HIDDEN, HEADS, INNER, PAIR, PAIR_INNER = 6, 384, 12, 1536, 192, 96
FORMS = 10  # shape (5) x in quotation marks (2)
ROLES = 4  # none, source, content, cue
DISTANCES = 64


class Layer(nn.Module):
    """One transformer layer as in BERT (post-norm)."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query_key_value = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.mixed = nn.Linear(HIDDEN, HIDDEN)
        self.mixed_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.inner = nn.Linear(HIDDEN, INNER)
        self.outer = nn.Linear(INNER, HIDDEN)
        self.outer_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: Tensor, mask: Tensor | None) -> Tensor:
        """Return the vectors (batch, pieces, n) after this layer."""
        batch, length, _ = hidden.shape
        parts = self.query_key_value(hidden).chunk(3, dim=-1)
        if torch.onnx.is_in_onnx_export():  # one operator of ONNX Runtime in place of many
            given = {"num_heads": HEADS}
            mixed = torch.onnx.ops.symbolic(
                "com.microsoft::MultiHeadAttention", parts, given, dtype=hidden.dtype, shape=hidden.shape, version=1
            )
        else:
            query, key, value = (part.view(batch, length, HEADS, HIDDEN // HEADS).transpose(1, 2) for part in parts)
            attention = query @ key.transpose(-1, -2) * (HIDDEN // HEADS) ** -0.5
            if mask is not None:
                attention = attention.masked_fill(~mask, -1e4)
            mixed = (attention.softmax(-1) @ value).transpose(1, 2).reshape(batch, length, HIDDEN)
        mixed = self.mixed(mixed)
        hidden = self.mixed_norm(hidden + self.dropout(mixed))
        outer = self.outer(functional.gelu(self.inner(hidden)))
        return self.outer_norm(hidden + self.dropout(outer))


class Encoder(nn.Module):
    """Pieces and forms in, one vector a piece out."""

    def __init__(self, vocabulary: int, dropout: float = 0.0) -> None:
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, HIDDEN)
        self.positions = nn.Embedding(512, HIDDEN)
        self.forms = nn.Embedding(FORMS, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = nn.Dropout(dropout)

    def forward(self, pieces: Tensor, forms: Tensor, mask: Tensor | None = None) -> Tensor:
        """Return one vector a piece (batch, pieces, n); ``mask`` tells which are no padding."""
        positions = torch.arange(pieces.shape[1])
        hidden = self.pieces(pieces) + self.positions(positions) + self.forms(forms)
        hidden = self.dropout(self.norm(hidden))
        for layer in self.layers:
            hidden = layer(hidden, mask)
        return hidden


class Tagger(nn.Module):
    """Encoder, word heads (is it a cue; which role has it in any attribution) and the pair scorer."""

    def __init__(self, vocabulary: int, dropout: float = 0.0) -> None:
        super().__init__()
        self.encoder = Encoder(vocabulary, dropout)
        self.dropout = nn.Dropout(0.2)
        self.word = nn.Linear(HIDDEN, 1 + ROLES)  # cue, roles
        self.as_cue = nn.Linear(HIDDEN, PAIR)
        self.as_word = nn.Linear(HIDDEN, PAIR)
        self.distance = nn.Embedding(DISTANCES, PAIR)
        self.pair_inner = nn.Linear(PAIR, PAIR_INNER)
        self.pair = nn.Linear(PAIR_INNER, ROLES)
        self.pair_dropout = nn.Dropout(0.1)
        self.steps = nn.Parameter(torch.zeros(ROLES, ROLES))
        self.begin = nn.Parameter(torch.zeros(ROLES))
        nn.init.zeros_(self.encoder.forms.weight)
        nn.init.normal_(self.distance.weight, std=0.02)

    def words(
        self, pieces: Tensor, forms: Tensor, firsts: Tensor, mask: Tensor | None
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Return (batch, words, ...): word scores, vectors as cue, vectors as word."""
        hidden = self.encoder(pieces, forms, mask)
        index = firsts.unsqueeze(-1).expand(-1, -1, HIDDEN)
        hidden = self.dropout(torch.gather(hidden, 1, index))
        return self.word(hidden), self.as_cue(hidden), self.as_word(hidden)

    def pairs(self, cues: Tensor, words: Tensor, distances: Tensor) -> Tensor:
        """Return role scores (cues, words, roles) of each word for each cue; ``words`` is (cues, words, PAIR)."""
        mixed = functional.relu(cues.unsqueeze(1) + words + self.distance(distances))
        mixed = functional.relu(self.pair_inner(self.pair_dropout(mixed)))
        return self.pair(self.pair_dropout(mixed))

    def likelihood(self, scores: Tensor, roles: Tensor, present: Tensor) -> Tensor:
        """Return the log likelihood of each row of ``roles`` (rows, words) under a linear chain over ``scores``."""
        length = scores.shape[1]
        picked = scores.gather(2, roles.unsqueeze(-1)).squeeze(-1)
        steps = self.steps[roles[:, :-1], roles[:, 1:]]
        path = (picked * present).sum(1) + (steps * present[:, 1:]).sum(1) + self.begin[roles[:, 0]]
        # The sum over all paths, kept near 1 by dividing at each word: one exp and one log in all.
        highest = scores.max(dim=2, keepdim=True).values.detach()
        weights = (scores - highest).exp().unbind(1)
        chain = self.steps.exp()
        alpha = weights[0] * self.begin.exp()
        divisors = []
        for word in range(1, length):
            after = (alpha @ chain) * weights[word]
            total = after.sum(1, keepdim=True)
            alpha = torch.where(present[:, word : word + 1] > 0, after / total, alpha)
            divisors.append(total)
        logs = torch.cat(divisors, dim=1).log()
        every = (logs * present[:, 1:]).sum(1) + (highest.squeeze(2) * present).sum(1) + alpha.sum(1).log()
        return path - every


class Reader(nn.Module):
    """What is run for each window: from pieces to cue scores and the two vectors of each word."""

    def __init__(self, tagger: Tagger) -> None:
        super().__init__()
        self.tagger = tagger

    def forward(self, pieces: Tensor, forms: Tensor, firsts: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Return cue scores (words,), vectors as cue (words, n), vectors as word (words, n)."""
        hidden = self.tagger.encoder(pieces, forms)[0].index_select(0, firsts)
        return self.tagger.word(hidden)[:, 0], self.tagger.as_cue(hidden), self.tagger.as_word(hidden)


class PairScorer(nn.Module):
    """What is run for the cues of a window: from the vectors of words to the scores of roles."""

    def __init__(self, tagger: Tagger) -> None:
        super().__init__()
        self.tagger = tagger

    def forward(self, cues: Tensor, words: Tensor, places: Tensor, distances: Tensor) -> Tensor:
        """Return (cues, places, roles)."""
        return self.tagger.pairs(cues, words[places], distances)


def load_pretrained(tagger: Tagger, weights: dict[str, Tensor]) -> None:
    """Copy the weights of a BERT of the same size (names as in the `transformers` package) into the encoder."""
    encoder = tagger.encoder
    with torch.no_grad():
        encoder.pieces.weight.copy_(weights["embeddings.word_embeddings.weight"])
        kinds = weights["embeddings.token_type_embeddings.weight"][0]
        encoder.positions.weight.copy_(weights["embeddings.position_embeddings.weight"] + kinds)
        _copy(encoder.norm, weights, "embeddings.LayerNorm")
        for number, layer in enumerate(encoder.layers):
            name = f"encoder.layer.{number}"
            for kind in ("weight", "bias"):
                joined = [weights[f"{name}.attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
                getattr(layer.query_key_value, kind).copy_(torch.cat(joined))
            _copy(layer.mixed, weights, f"{name}.attention.output.dense")
            _copy(layer.mixed_norm, weights, f"{name}.attention.output.LayerNorm")
            _copy(layer.inner, weights, f"{name}.intermediate.dense")
            _copy(layer.outer, weights, f"{name}.output.dense")
            _copy(layer.outer_norm, weights, f"{name}.output.LayerNorm")


def _copy(module: nn.Module, weights: dict[str, Tensor], name: str) -> None:
    for kind in ("weight", "bias"):
        getattr(module, kind).copy_(weights[f"{name}.{kind}"])
