"""The light tagger: a linear-chain CRF finds the cues, a second one gives each cue its source and content."""

from __future__ import annotations

import gzip
from functools import lru_cache
from importlib.resources import as_file, files
from pathlib import Path

from xref.attribution import rules
from xref.attribution.attributions import Attribution
from xref.attribution.completing import complete
from xref.attribution.decoding import CONTENT, CUE, NONE, SOURCE, attributions
from xref.attribution.features import RoleFeatures, rate_level, sentence_cues
from xref.attribution.linking import link
from xref.attribution.tagged import TaggedText
from xref.model import Section

LEAST = 0.3
"""The probability from which a word is taken for a cue."""
LEAST_SOURCE = 0.05
LEAST_CONTENT = 0.3
"""The probabilities from which a word is taken for source and content, where the likeliest sequence has none."""
ROLES = {"O": NONE, "SL": SOURCE, "SR": SOURCE, "L": CONTENT, "R": CONTENT, "K": CUE}
"""What the labels of the second chain mean; source and content left and right of the cue are told apart."""
CUES, WORDS, RATES = "light_cues.crfsuite.gz", "light_words.crfsuite.gz", "light_rates.tsv"
"""The files of the model."""


class LightModel:
    """The two chains and how often each stem is a cue."""

    def __init__(self, folder: Path) -> None:
        """Read the model. Raises FileNotFoundError if a file is missing."""
        import pycrfsuite  # heavy: only where articles are read

        self.rates = read_rates(folder / RATES)
        self._levels: dict[str, int] = {}
        self.cues = pycrfsuite.Tagger()
        self.words = pycrfsuite.Tagger()
        self._kept = [gzip.decompress((folder / name).read_bytes()) for name in (CUES, WORDS)]
        for tagger, content in zip((self.cues, self.words), self._kept, strict=True):
            tagger.open_inmemory(content)

    def level(self, stem: str) -> int:
        """Return how often a stem is a cue, in steps."""
        known = self._levels.get(stem)
        if known is None:
            known = self._levels[stem] = rate_level(*self.rates.get(stem, (0, 0)))
        return known

    def tag(self, section: Section) -> list[Attribution]:
        """Return the attributions of ``section`` in order of content."""
        text = TaggedText(section)
        chances = self.cue_chances(text)
        cues = {index: chance for index, chance in chances.items() if chance >= LEAST}
        features = RoleFeatures(text, cues)
        found = []
        for index, chance in cues.items():
            first, rows = features.sequence(index)
            self.words.set(rows)
            roles = [ROLES[label] for label in self.words.tag()]
            if CONTENT not in roles:
                self._add(roles, CONTENT, ("L", "R"), LEAST_CONTENT)
            if SOURCE not in roles:
                self._add(roles, SOURCE, ("SL", "SR"), LEAST_SOURCE)
            found.append((chance, first, roles))
        return attributions(text.tokens, found)

    def _add(self, roles: list[int], role: int, labels: tuple[str, str], least: float) -> None:
        """Give a role to the words that are likeliest to have it, where the likeliest sequence as a whole has none."""
        chances = [
            sum(self.words.marginal(label, place) for label in labels) if taken == NONE else 0.0
            for place, taken in enumerate(roles)
        ]
        best = max(range(len(roles)), key=chances.__getitem__)
        if chances[best] < least:
            return
        first = after = best
        while first > 0 and chances[first - 1] > chances[best] / 2:
            first -= 1
        while after < len(roles) and chances[after] > chances[best] / 2:
            after += 1
        roles[first:after] = [role] * (after - first)

    def cue_chances(self, text: TaggedText) -> dict[int, float]:
        """Return the tokens that may be cues with their probability."""
        chances: dict[int, float] = {}
        for first, after in text.sentences:
            places, rows = sentence_cues(text, first, after, self.level)
            if places:
                self.cues.set(rows)
                for number, index in enumerate(places):
                    chances[index] = self.cues.marginal("K", number)
        return chances


def read_rates(path: Path) -> dict[str, tuple[int, int]]:
    """Return how often each stem stood for a cue, and how often it occurred."""
    lines = path.read_text(encoding="utf-8").splitlines()
    cells = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {stem: (int(cued), int(seen)) for stem, cued, seen in cells}


@lru_cache(maxsize=1)
def _model() -> LightModel:
    with as_file(files("xref.attribution") / "models") as folder:
        return LightModel(folder)


def tag(section: Section) -> list[Attribution]:
    """Return the attributions of ``section`` in order of content. Raises FileNotFoundError without a model."""
    return link(section, complete(section, _model().tag(section), rules.framed(section)))


def available() -> bool:
    """Tell whether the package and the model that this tagger needs are there."""
    from importlib.util import find_spec

    models = files("xref.attribution") / "models"
    return find_spec("pycrfsuite") is not None and all((models / name).is_file() for name in (CUES, WORDS, RATES))
