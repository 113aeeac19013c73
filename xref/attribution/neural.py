"""The neural tagger: a small transformer finds the cues of whole paragraphs and gives each its source and content.

The network (int8 ONNX) reads a window of paragraphs once; for each word it says how likely it is to stand for a cue,
and gives one vector for the word as a cue and one for it as a word that may belong to a cue. A pair of those
vectors and the distance between the words give the score of each role; a linear chain picks the best sequence.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from importlib.resources import as_file, files
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from xref.attribution.attributions import Attribution
from xref.attribution.decoding import Found, attributions
from xref.attribution.linking import link
from xref.attribution.pieces import Pieces
from xref.attribution.tokens import Token
from xref.attribution.windows import Window, windows
from xref.model import Section

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[Any]
    Network = Callable[[Window], tuple[Numbers, Numbers, Numbers]]
    """Cue scores (words,), vectors as cue (words, n), vectors as word (words, n) of a window."""

LEAST = 0.4
"""The probability from which a word is taken for a cue."""
REACH = 110
"""Words to either side of a cue that can belong to it."""
EXACT, FARTHEST, GROWTH = 8, 31, 1.35
"""Distances in words are told apart up to ``EXACT``, then in steps that grow by ``GROWTH``, ``FARTHEST`` in all."""
NETWORK, PAIRS, PIECES = "neural.onnx", "neural_pairs.npz", "neural_pieces.txt"
"""The files of the model."""


class NeuralModel:
    """A network with the scorer of pairs and the vocabulary."""

    def __init__(self, network: Network, pairs: dict[str, Numbers], vocabulary: list[str]) -> None:
        """Take the parts; ``pairs`` holds the weights of the pair scorer by name."""
        self._network = network
        self._weights = pairs
        self._pieces = Pieces(vocabulary)

    def tag(self, section: Section) -> list[Attribution]:
        """Return the attributions of ``section`` in order of content."""
        words: list[Token] = []
        found: list[Found] = []
        for window in windows(section.text, section.paragraphs, self._pieces):
            offset = len(words) - window.known
            words += window.words[window.known :]
            found += [(chance, offset + first, roles) for chance, first, roles in self._read(window)]
        return attributions(words, found)

    def _read(self, window: Window) -> list[Found]:
        """Return the cues of the window that stand after its context, with the roles that they give."""
        import numpy as np

        scores, as_cue, as_word = self._network(window)
        chances = 1 / (1 + np.exp(-scores.astype(np.float64)))
        cues = np.flatnonzero(chances >= LEAST)
        cues = cues[cues >= window.known]
        if not len(cues):
            return []
        count = len(window.words)
        firsts = np.maximum(cues - REACH, 0)
        lengths = np.minimum(cues + REACH + 1, count) - firsts
        places = np.minimum(firsts[:, None] + np.arange(lengths.max()), count - 1)
        roles = self._chain(self._pairs(as_cue[cues], as_word[places], places - cues[:, None]), lengths)
        return [
            (float(chances[cue]), int(first), row[:length].tolist())
            for cue, first, length, row in zip(cues, firsts, lengths, roles, strict=True)
        ]

    def _pairs(self, cues: Numbers, words: Numbers, distances: NDArray[np.int64]) -> Numbers:
        """Return the scores (cues, words, roles) of each role that a cue may give to a word."""
        import numpy as np

        weights = self._weights
        size = np.abs(distances)
        far = EXACT + (np.log(np.maximum(size, EXACT) / EXACT) / np.log(GROWTH)).astype(np.int64)
        bucket = np.minimum(np.where(size < EXACT, size, far), FARTHEST)
        mixed = words + cues[:, None]
        mixed += weights["distance"][np.where(distances < 0, FARTHEST + 1 + bucket, bucket)]
        np.maximum(mixed, 0, out=mixed)
        inner = mixed @ weights["inner_weight"] + weights["inner_bias"]
        np.maximum(inner, 0, out=inner)
        scores: Numbers = inner @ weights["outer_weight"] + weights["outer_bias"]
        return scores

    def _chain(self, scores: Numbers, lengths: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the best sequence of roles in each row (Viterbi, all rows at once)."""
        import numpy as np

        rows, longest, roles = scores.shape
        steps = self._weights["steps"]
        best = scores[:, 0] + self._weights["begin"]
        back = np.empty((longest, rows, roles), dtype=np.int64)
        same = np.arange(roles)
        for word in range(1, longest):
            paths = best[:, :, None] + steps
            inside = (word < lengths)[:, None]
            back[word] = np.where(inside, paths.argmax(axis=1), same)
            best = np.where(inside, paths.max(axis=1) + scores[:, word], best)
        answer = np.empty((rows, longest), dtype=np.int64)
        answer[:, -1] = best.argmax(axis=1)
        every = np.arange(rows)
        for word in range(longest - 1, 0, -1):
            answer[:, word - 1] = back[word, every, answer[:, word]]
        return answer


def open_model(folder: Path) -> NeuralModel:
    """Read a model. Raises FileNotFoundError if a file is missing."""
    import numpy as np
    import onnxruntime  # heavy, and an extra

    for name in (NETWORK, PAIRS, PIECES):
        if not (folder / name).is_file():
            raise FileNotFoundError(folder / name)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1  # processes share the work (--jobs), threads do not
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(str(folder / NETWORK), options, providers=["CPUExecutionProvider"])

    def network(window: Window) -> Any:
        given = {
            "pieces": np.array([window.pieces], dtype=np.int64),
            "forms": np.array([window.forms], dtype=np.int64),
            "firsts": np.array(window.firsts, dtype=np.int64),
        }
        return session.run(None, given)

    with np.load(folder / PAIRS, allow_pickle=False) as pairs:
        weights = {name: pairs[name] for name in pairs.files}
    return NeuralModel(network, weights, (folder / PIECES).read_text(encoding="utf-8").splitlines())


@lru_cache(maxsize=1)
def _model() -> NeuralModel:
    with as_file(files("xref.attribution") / "models") as folder:
        return open_model(folder)


def tag(section: Section) -> list[Attribution]:
    """Return the attributions of ``section`` in order of content.

    Raises ImportError without onnxruntime and FileNotFoundError without a model.
    """
    return link(section, _model().tag(section))


def available() -> bool:
    """Tell whether the package and the model that this tagger needs are there."""
    models = files("xref.attribution") / "models"
    return find_spec("onnxruntime") is not None and all((models / name).is_file() for name in (NETWORK, PAIRS, PIECES))
