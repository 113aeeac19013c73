"""The transformer of the neural tagger as ONNX Runtime runs it, and the search for the best roles under its scores.

The network (eight-bit weights) reads a window of paragraphs once. For each word it says how likely it is to stand for a
cue, and gives one vector for the word as a cue and one for it as a word that may belong to a cue. Those two vectors
and the distance between the words give the score of each role; a linear chain picks the best sequence.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from xref.attribution.pieces import Pieces
from xref.attribution.windows import Window

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[Any]

REACH = 110
"""Words to either side of a cue that can belong to it."""
EXACT, FARTHEST, GROWTH = 8, 31, 1.35
"""Distances in words are told apart up to ``EXACT``, then in steps that grow by ``GROWTH``, ``FARTHEST`` in all."""
NETWORK, PAIRS, CHAIN, PIECES = "neural.onnx", "neural_pairs.onnx", "neural_chain.npz", "neural_pieces.txt"
"""The files of the model."""


class Network(Protocol):
    """The two networks of the model."""

    def words(self, window: Window) -> tuple[Numbers, Numbers, Numbers]:
        """Return cue scores (words,), vectors as cue (words, n), vectors as word (words, n)."""
        ...

    def pairs(self, cues: Numbers, words: Numbers, places: Numbers, distances: Numbers) -> Numbers:
        """Return the scores (cues, places, roles) of the roles that cues give to the words in ``places``."""
        ...


class Chain(NamedTuple):
    """Scores of a role at the beginning (roles,) and of a role after another (roles, roles)."""

    begin: Numbers
    steps: Numbers


class Transformer(NamedTuple):
    """The networks, the chain of roles and the vocabulary."""

    network: Network
    chain: Chain
    pieces: Pieces


@lru_cache(maxsize=1)
def distance_buckets() -> NDArray[Any]:
    """Return the bucket of each signed distance in words; that of distance d stands at d + REACH."""
    import numpy as np

    distances = np.arange(-REACH, 2 * REACH + 2)
    size = np.abs(distances)
    far = EXACT + (np.log(np.maximum(size, EXACT) / EXACT) / np.log(GROWTH)).astype(np.int64)
    bucket = np.minimum(np.where(size < EXACT, size, far), FARTHEST)
    return np.where(distances < 0, FARTHEST + 1 + bucket, bucket)


def best_roles(scores: Sequence[Numbers], chain: Chain) -> list[list[int]]:
    """Return the best sequence of roles for each row of ``scores``, each (words, roles): Viterbi, all rows at once."""
    import numpy as np

    lengths = np.array([len(row) for row in scores])
    order = np.argsort(-lengths, kind="stable")  # the longest first, so that rows drop out at the end
    longest, roles = int(lengths.max()), scores[0].shape[1]
    padded = np.zeros((longest, len(scores), roles))
    for row, number in enumerate(order):
        padded[: lengths[number], row] = scores[number]
    alive = (lengths[order][None, :] > np.arange(longest)[:, None]).sum(axis=1).tolist()
    best = padded[0] + chain.begin
    back = np.zeros((longest, len(scores), roles), dtype=np.int64)
    for word in range(1, longest):
        rows = alive[word]
        paths = best[:rows, :, None] + chain.steps
        back[word, :rows] = paths.argmax(axis=1)
        best[:rows] = paths.max(axis=1) + padded[word, :rows]
    answers: list[list[int]] = [[] for _ in scores]
    last = best.argmax(axis=1).tolist()
    steps = back.tolist()
    for row, number in enumerate(order.tolist()):
        role = last[row]
        answer = [role]
        for word in range(int(lengths[number]) - 1, 0, -1):
            role = steps[word][row][role]
            answer.append(role)
        answers[number] = answer[::-1]
    return answers


class _Sessions:
    """The networks as ONNX Runtime runs them."""

    def __init__(self, folder: Path) -> None:
        import onnxruntime  # heavy, and an extra

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1  # processes share the work (--jobs)
        options.log_severity_level = 3
        self._words, self._pairs = (
            onnxruntime.InferenceSession(
                str(folder / name),
                options,
                providers=["CPUExecutionProvider"],
                disabled_optimizers=["SkipLayerNormFusion"],  # the fused operator takes six times as long as its parts
            )
            for name in (NETWORK, PAIRS)
        )

    def words(self, window: Window) -> tuple[Numbers, Numbers, Numbers]:
        import numpy as np

        given = {
            "pieces": np.array([window.pieces], dtype=np.int64),
            "forms": np.array([window.forms], dtype=np.int64),
            "firsts": np.array(window.firsts, dtype=np.int64),
        }
        cues, as_cue, as_word = self._words.run(None, given)
        return cues, as_cue, as_word

    def pairs(self, cues: Numbers, words: Numbers, places: Numbers, distances: Numbers) -> Numbers:
        given = {"cues": cues, "words": words, "places": places, "distances": distances}
        scores: Numbers = self._pairs.run(None, given)[0]
        return scores


def open_transformer(folder: Path) -> Transformer:
    """Read a model. Raises FileNotFoundError if a file is missing and ImportError without onnxruntime."""
    import numpy as np

    for name in (NETWORK, PAIRS, CHAIN, PIECES):
        if not (folder / name).is_file():
            raise FileNotFoundError(folder / name)
    with np.load(folder / CHAIN, allow_pickle=False) as weights:
        chain = Chain(weights["begin"], weights["steps"])
    pieces = Pieces((folder / PIECES).read_text(encoding="utf-8").splitlines())
    return Transformer(_Sessions(folder), chain, pieces)
