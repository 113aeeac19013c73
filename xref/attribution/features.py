"""What the light tagger looks at: features of words that may be cues, and of words that may belong to a given cue."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from xref.attribution.tagged import TaggedText

_PATH = frozenset("vmw.cqt,")
_FUNCTION = frozenset("dowmpctrsq,.")
_FAR = 40  # words to look left and right for a subject, a mark
_RIVALS = 16  # candidates to compare with on either side


def rate_level(cued: float, seen: float) -> int:
    """Return how often a stem is a cue where it occurs, in steps from 0 (never) to 7; unseen stems are -1."""
    if seen < 1:
        return -1
    rate = (cued + 0.2) / (seen + 2)
    return sum(rate > bound for bound in (0.01, 0.03, 0.08, 0.16, 0.3, 0.5, 0.75))


def candidates(text: TaggedText, first: int, after: int, level: Callable[[str], int]) -> list[int]:
    """Return the tokens that may be cues in the sentence ``first`` up to ``after``."""
    found = []
    for index in range(first, after):
        kind = text.classes[index]
        if kind in ",qdos" or (kind == "." and text.lower[index] != ":"):
            continue
        height = level(text.stems[index])
        if height > 0 or (height <= 0 and kind in "vbge"):
            found.append(index)
    return found


def sentence_cues(
    text: TaggedText, first: int, after: int, level: Callable[[str], int]
) -> tuple[list[int], list[list[str]]]:
    """Return the candidates of a sentence and the features of each."""
    places = candidates(text, first, after, level)
    if not places:
        return [], []
    levels = [level(text.stems[index]) for index in places]
    has_quote = any(text.quoted[index] >= 0 for index in range(first, after))
    rows = []
    for number, (index, height) in enumerate(zip(places, levels, strict=True)):
        row = cue_features(text, index, first, after, height)
        row += [f"hq={height:d}{has_quote:d}", f"hqs={has_quote:d}{text.stems[index]}"]
        for side, others in (
            ("L", range(max(0, number - _RIVALS), number)),
            ("R", range(min(len(places) - 1, number + _RIVALS), number, -1)),
        ):
            rival, strongest = -1, 0
            for other in others:
                if levels[other] >= strongest:
                    rival, strongest = other, levels[other]
            if rival < 0:
                row.append(f"{side}-{height:d}")
                continue
            place = places[rival]
            follows = text.lower[place + 1] if place + 1 < after else "$"
            low, high = min(place, index), max(place, index)
            between = "".join(
                text.lower[spot] if text.classes[spot] in ",.w" else text.classes[spot]
                for spot in range(max(low + 1, high - _FAR), high)
                if text.classes[spot] in ",.wcqtv"
            )[-4:]
            row += [
                f"{side}m={height:d}{strongest:d}",
                f"{side}mf={strongest:d}{follows}",
                f"{side}mb={strongest:d}{between}",
                f"{side}ms={height:d}{text.stems[place]}",
                f"{side}mc={strongest:d}{text.classes[place]}{text.classes[index]}",
            ]
        rows.append(row)
    return places, rows


def cue_features(text: TaggedText, index: int, first: int, after: int, level: int) -> list[str]:
    """Return the features of a token that may be a cue, in the sentence ``first`` up to ``after``."""
    lower, classes, stems, quoted = text.lower, text.classes, text.stems, text.quoted

    def word(place: int) -> str:
        return lower[place] if first <= place < after else "$"

    def kind(place: int) -> str:
        return classes[place] if first <= place < after else "$"

    own, own_kind = stems[index], classes[index]
    before, later = word(index - 1), word(index + 1)
    inside = quoted[index] >= 0
    subject = index - 1
    nearest = max(first, index - _FAR)
    while subject >= nearest and (classes[subject] in "rm" or lower[subject] in _AUXILIARY):
        subject -= 1
    passive = any(lower[place] in _BE for place in range(max(first, index - 3), index))
    that = next((place - index for place in range(index + 1, min(after, index + 6)) if lower[place] == "that"), 0)
    opening = index + 1
    while opening < min(after, index + _FAR) and classes[opening] == ",":
        opening += 1
    closing = index - 1
    while closing >= max(first, index - _FAR) and classes[closing] not in "q,.vc":
        closing -= 1
    return [
        "w=" + lower[index],
        "s=" + own,
        f"r={level:d}",
        f"r{level:d}c={own_kind}{kind(index + 1)}",
        f"r{level:d}q={inside:d}",
        "sc=" + own + own_kind,
        "c=" + kind(index - 1) + own_kind + kind(index + 1),
        "c2=" + own_kind + kind(index + 1) + kind(index + 2) + kind(index + 3),
        "c-2=" + kind(index - 3) + kind(index - 2) + kind(index - 1) + own_kind,
        "b=" + before,
        "l=" + later,
        "ll=" + later + "|" + word(index + 2),
        "sb=" + own + "|" + before,
        "sl=" + own + "|" + later,
        "swc=" + own + kind(index + 1),
        "swb=" + own + kind(index - 1),
        f"r{level:d}l={later}",
        f"r{level:d}b={before}",
        f"q={inside:d}",
        f"sq={own}{inside:d}",
        "sub=" + kind(subject) + own_kind,
        "subw=" + word(subject),
        f"pas={passive:d}{own_kind}",
        f"spas={passive:d}{own}",
        f"that={that:d}{own_kind}",
        f"o={kind(opening)}{'q' if opening < after and quoted[opening] >= 0 else ''}",
        f"so={own}{'q' if opening < after and quoted[opening] >= 0 else ''}",
        f"cl={kind(closing)}{own_kind}",
        f"end={index + 2 >= after}",
        f"start={index - first < 2}",
        "u=" + lower[index][-3:] + kind(index - 1) + kind(index + 1),
    ]


_AUXILIARY = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "am",
        "has",
        "have",
        "had",
        "having",
        "do",
        "does",
        "did",
        "not",
        "never",
        "n't",
        "also",
    ]
)
_BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "am", "get", "got"])


class RoleFeatures:
    """Features of the words around the cues of one section; those that do not depend on the cue are made once."""

    def __init__(self, text: TaggedText, cues: Mapping[int, float] | Sequence[int]) -> None:
        self._text = text
        self._is_cue = frozenset(cues)
        self._left: dict[int, list[str]] = {}
        self._right: dict[int, list[str]] = {}

    def sequence(self, cue: int) -> tuple[int, list[list[str]]]:
        """Return the first token of the reach of ``cue`` and the features of each token in it."""
        text = self._text
        first, after = text.reach(cue)
        rows: list[list[str]] = [[]] * (after - first)
        stem = text.stems[cue]
        kind = text.classes[cue]
        frame = text.classes[cue - 1] if cue else "$"
        frame += kind + (text.classes[cue + 1] if cue + 1 < len(text.classes) else "$")
        rows[cue - first] = ["cue", "cue=" + stem, "cue=" + frame]
        for side, step, end in (("L", -1, first - 1), ("R", 1, after)):
            self._walk(rows, first, cue, stem, frame, side, step, end)
        return first, rows

    def _walk(
        self, rows: list[list[str]], first: int, cue: int, stem: str, frame: str, side: str, step: int, end: int
    ) -> None:
        text = self._text
        classes, quoted, sentence, lower = text.classes, text.quoted, text.sentence, text.lower
        own_sentence, own_quotation = sentence[cue], quoted[cue]
        path = ""
        verbs = commas = cues = 0
        near = -2  # the first quotation met on this side
        static = self._left if side == "L" else self._right
        for index in range(cue + step, end, step):
            kind = classes[index]
            distance = (index - cue) * step
            here = quoted[index]
            if here >= 0 and here != own_quotation and near == -2:
                near = here
            if here < 0:
                quote = "-"
            elif here == own_quotation:
                quote = "="
            elif here == near:
                quote = "1"
            else:
                quote = "2"
            away = sentence[index] - own_sentence
            known = static.get(index)
            if known is None:
                known = static[index] = self._fixed(index, side)
            size = (
                distance if distance < 6 else 6 + (distance > 8) + (distance > 12) + (distance > 20) + (distance > 40)
            )
            count = f"{side}{verbs if verbs < 3 else 3:d}{commas if commas < 3 else 3:d}"
            tail = path[-3:]
            rows[index - first] = [
                *known,
                f"d={side}{size:d}",
                f"dk={side}{size:d}{kind}",
                f"st={side}{stem}{kind}",
                f"sw={side}{stem}|{lower[index]}" if distance < 5 else f"sd={side}{stem}{size:d}",
                "p=" + side + path[-5:],
                "pk=" + side + tail + kind,
                "pf=" + side + tail + frame,
                "ps=" + side + tail + stem,
                "f=" + side + frame + kind,
                "n=" + count,
                "nk=" + count + kind,
                "nq=" + count + quote,
                "q=" + side + quote + frame,
                "qs=" + side + quote + stem,
                f"qx={side}{quote}{cues if cues < 2 else 2:d}{away:d}",
                f"x={side}{cues if cues < 2 else 2:d}{tail}",
                f"a={side}{away:d}{quote}",
            ]
            if kind in _PATH:
                if kind == "v":
                    verbs += 1
                elif kind == ",":
                    commas += 1
                mark = lower[index][0] if kind in ".," else lower[index] if kind in "wc" else kind
                path = (path + mark)[-12:]
            if index in self._is_cue:
                cues += 1
                path = (path + "K")[-12:]

    def _fixed(self, index: int, side: str) -> list[str]:
        """Return the features that depend on the side of the cue alone."""
        text = self._text
        classes, lower = text.classes, text.lower
        last = len(classes) - 1
        kind = classes[index]
        before = classes[index - 1] if index else "$"
        after = classes[index + 1] if index < last else "$"
        word = lower[index]
        prior = lower[index - 1] if index else "$"
        following = lower[index + 1] if index < last else "$"
        return [
            side + "w=" + word,
            side + "c=" + before + kind + after,
            side + "c-=" + (classes[index - 2] if index > 1 else "$") + before + kind,
            side + "c+=" + kind + after + (classes[index + 2] if index + 1 < last else "$"),
            side + "b=" + prior,
            side + "l=" + following,
            side + "wb=" + (prior if before in _FUNCTION else before) + "|" + (word if kind in _FUNCTION else kind),
            side + "wl=" + (word if kind in _FUNCTION else kind) + "|" + (following if after in _FUNCTION else after),
            side + f"K{index in self._is_cue:d}",
        ]
