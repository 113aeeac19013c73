"""The same quotation in several articles, aligned word by word: which words differ, what was cut, who agrees."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from xref.comparison.alignment import Alignment, Change, align
from xref.comparison.utterances import Utterance
from xref.matching import Weights
from xref.matching.lexicon import common_words
from xref.model import Verdict
from xref.words import stem

LIKE = 0.7
"""Share of words in common (cut ends left out) from which two quotations are one, whoever says them."""
LIKE_SPEAKER = 0.6
"""The same where both articles credit the words to one speaker and many of them are the same."""
SHORT = 0.8
"""The same for a quotation of few words in which one speaker changes one word ("not a trace of shame / guilt")."""
RETOLD = 0.65
"""Share of the telling words, by weight, that two quotations of one speaker have in common who said it only once: they
were translated, or written down by ear."""
_FEW = 3
"""Telling words in common that are enough for that, and words that are enough for a short phrase with one changed."""
_MANY = 8
"""Words in common that are many."""
TELLING = 11.0
"""Weight of words in common below which a likeness says nothing: about two words that are not common."""
_RUN = 4
"""Words in a row that are the same, however common, in quotations that are to be compared."""
_ELISION = 5
"""Words that one side lacks inside a quotation from which they are taken to be cut out rather than dropped."""
_SPELLING = 55
"""Likeness (0 to 100) of two uncommon words from which they are taken for spellings of one name."""
_SIGNS = re.compile(r"[*_#@-]{2,30}")
_MASKED = re.compile(r"([^\W\d_]{1,30})(?:\*|[*_#@-]{2,30})([^\W\d_]{0,30})")
_CUT = re.compile(r"…|\.\.|[\[\]]")
_COMMON = 4.0
"""Weight below which a word is too common to find candidates by."""
POSTINGS = 60
"""Quotations that hold a word or a run beyond which it finds no candidates."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One wording of a quotation with every place where it stands."""

    forms: tuple[str, ...]
    utterances: tuple[Utterance, ...]

    @property
    def articles(self) -> frozenset[str]:
        """The articles that carry it."""
        return frozenset(utterance.article for utterance in self.utterances)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Two wordings of one quotation: how they relate, how alike they are, and the words in which they differ."""

    a: int
    b: int
    relation: Verdict
    strength: float
    alignment: Alignment


def wordings(utterances: Iterable[Utterance]) -> list[Wording]:
    """Put equal utterances together, in order of article id and place, whatever the order of the input."""
    by_forms: dict[tuple[str, ...], list[Utterance]] = defaultdict(list)
    for utterance in sorted(utterances, key=lambda u: (u.article, u.field, u.pieces)):
        by_forms[utterance.forms].append(utterance)
    return [Wording(forms=forms, utterances=tuple(held)) for forms, held in by_forms.items()]


def links(found: Sequence[Wording], weights: Weights) -> list[Link]:
    """Return the pairs of wordings that are one quotation, strongest first."""
    pairs = (_link(a, b, found[a], found[b], weights) for a, b in _candidates(found, weights))
    return sorted((link for link in pairs if link), key=strength)


def strength(link: Link) -> tuple[float, int, int]:
    """Return what sorts links, the strongest first."""
    return -link.strength, link.a, link.b


def groups(found: Sequence[Wording], linked: Sequence[Link]) -> list[tuple[int, ...]]:
    """Return sets of wordings that are all linked to one another; every link is inside at least one of them."""
    joined = {(link.a, link.b) for link in linked}
    home = {number: {number} for number in range(len(found))}
    for link in linked:
        left, right = home[link.a], home[link.b]
        if left is not right and all((min(x, y), max(x, y)) in joined for x in left for y in right):
            left |= right
            for member in right:
                home[member] = left
    distinct = {min(members): tuple(sorted(members)) for members in home.values()}
    apart = [(link.a, link.b) for link in linked if home[link.a] is not home[link.b]]
    held = {number for pair in apart for number in pair}
    return [members for _, members in sorted(distinct.items()) if len(members) > 1 or members[0] not in held] + apart


def _candidates(found: Sequence[Wording], weights: Weights) -> Iterator[tuple[int, int]]:
    holders: dict[str, list[int]] = defaultdict(list)
    for number, wording in enumerate(found):
        telling = {word for word in wording.forms if weights.weight(stem(word)) >= _COMMON}
        for key in sorted(telling | runs(wording.forms)):
            holders[key].append(number)
    seen = set()
    for key in sorted(holders):
        if len(holders[key]) > POSTINGS:
            continue
        for pair in combinations(holders[key], 2):
            if pair not in seen:
                seen.add(pair)
                yield pair


def runs(forms: Sequence[str]) -> set[str]:
    """Return every run of words of a fixed length, each as one text."""
    return {" ".join(forms[at : at + _RUN]) for at in range(len(forms) - _RUN + 1)}


def _link(a: int, b: int, left: Wording, right: Wording, weights: Weights) -> Link | None:
    if len({side.utterances[end].article for side in (left, right) for end in (0, -1)}) < 2:
        return None  # the places of a wording are sorted by article
    alignment = align(left.forms, right.forms)
    telling = telling_weight([left.forms[i] for i, _ in alignment.same], weights)
    one_speaker = _one_speaker(left, right)
    count = len(alignment.same)
    if not alignment.inside:
        enough = telling >= TELLING or (count > _RUN and telling) or (one_speaker and telling >= 0.5 * TELLING)
        if count < 2 or not enough:
            return None
        return Link(a=a, b=b, relation="vary", strength=1.0 + telling / 100, alignment=alignment)
    apart = left.articles.isdisjoint(right.articles)  # an article with both has the speaker say both
    if apart and one_speaker and _one_word(alignment) and alignment.likeness >= SHORT and telling:
        relation = _relation(left, right, alignment)
        return Link(a=a, b=b, relation=relation, strength=alignment.likeness, alignment=alignment)
    least = LIKE_SPEAKER if one_speaker and count >= _MANY else LIKE
    short = count >= _FEW and telling >= TELLING and _one_word(alignment, added=True)
    if (short or count > _RUN) and alignment.likeness >= least and (telling >= TELLING or alignment.likeness >= 0.8):
        relation = _relation(left, right, alignment)
        return Link(a=a, b=b, relation=relation, strength=alignment.likeness, alignment=alignment)
    if one_speaker and _retold(left, right, weights):
        return Link(a=a, b=b, relation="differ", strength=alignment.likeness, alignment=alignment)
    return None


def _retold(left: Wording, right: Wording, weights: Weights) -> bool:
    """Tell whether two quotations say one thing in words that are nearly all the same, but not in their order."""
    sides = [frozenset(one for one in map(stem, side.forms) if weights.weight(one) >= 3.0) for side in (left, right)]
    common, total = (
        sum(weights.weight(one) for one in sorted(some)) for some in (sides[0] & sides[1], sides[0] | sides[1])
    )
    return len(sides[0] & sides[1]) >= _FEW and 2 * common >= RETOLD * (common + total)


def _one_word(alignment: Alignment, *, added: bool = False) -> bool:
    """Tell whether one word stands for another (``added``: or for none) and nothing else is changed."""
    if len(alignment.inside) != 1 or (alignment.cuts and not added):
        return False
    change = alignment.inside[0]
    sizes = {change.a_end - change.a_start, change.b_end - change.b_start}
    return sizes == {1} or (added and sizes == {0, 1})


def _relation(left: Wording, right: Wording, alignment: Alignment) -> Verdict:
    return "differ" if any(_telling_change(left, right, change) for change in alignment.inside) else "vary"


def telling_weight(forms: Iterable[str], weights: Weights) -> float:
    """Return what words weigh together, function words left out."""
    return sum(weight for weight in (weights.weight(stem(form)) for form in forms) if weight >= 3.0)


def _telling_change(left: Wording, right: Wording, change: Change) -> bool:
    """Tell whether a change makes the words other words: not an elision, nor another spelling of a name."""
    mine, theirs = left.forms[change.a_start : change.a_end], right.forms[change.b_start : change.b_end]
    if not mine or not theirs:
        wording, at = (left, change.a_start) if not mine else (right, change.b_start)
        return max(len(mine), len(theirs)) < _ELISION and not _elided(wording, at)
    if _own_piece(left, change.a_start, change.a_end) or _own_piece(right, change.b_start, change.b_end):
        return False
    if _masked(left, right, change):
        return False
    return not (len(mine) == len(theirs) == 1 and _respelt(mine[0], theirs[0]))


def _masked(left: Wording, right: Wording, change: Change) -> bool:
    """Tell whether one side writes a word of the other with signs for letters ("d***ed"), as house styles ask for."""
    mine = written(left.utterances[0], change.a_start, change.a_end).casefold()
    theirs = written(right.utterances[0], change.b_start, change.b_end).casefold()
    for masked, whole in ((mine, theirs), (theirs, mine)):
        read = _MASKED.fullmatch(masked)
        if read and len(whole) > len(read[1]) + len(read[2]) and whole.isalpha():
            return whole.startswith(read[1]) and whole.endswith(read[2])
    return False


def written(utterance: Utterance, start: int, end: int) -> str:
    """Return words as the article writes them, on one line, with signs that stand for letters behind them."""
    text, after = utterance.text, utterance.words[end - 1].end
    signs = _SIGNS.match(text, after)
    return " ".join(text[utterance.words[start].start : signs.end() if signs else after].split())


def _own_piece(wording: Wording, start: int, end: int) -> bool:
    """Tell whether words at an end of a quotation that its articles break are pieces of their own: from elsewhere."""
    whole = len(wording.forms)
    if (start > 0) == (end < whole):
        return False
    edge = end if start == 0 else start  # the first word behind, or the first word of, those pieces
    return any(
        any(piece.start == utterance.words[edge].start for piece in utterance.pieces[1:])
        for utterance in wording.utterances
    )


def _respelt(a: str, b: str) -> bool:
    """Tell whether two words, both unknown to the table of common words, look like spellings of one name."""
    from rapidfuzz import fuzz

    common, _ = common_words()
    return stem(a) not in common and stem(b) not in common and fuzz.ratio(a, b) >= _SPELLING


def _elided(wording: Wording, at: int) -> bool:
    """Tell whether an ellipsis or an editor's bracket stands before word ``at``: then nothing was changed, only cut."""
    return any(_CUT.search(one.text, one.words[at - 1].end, one.words[at].start) for one in wording.utterances)


def _one_speaker(left: Wording, right: Wording) -> bool:
    mine = {_surname(u.speaker) for u in left.utterances if u.speaker}
    theirs = {_surname(u.speaker) for u in right.utterances if u.speaker}
    return bool(mine & theirs)


def _surname(name: str) -> str:
    return name.split()[-1].casefold()
