"""Speakers: each mention resolved to the name that the article gives, or to none where it is not clear."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from xref.attribution.attributions import Attribution
from xref.attribution.cast import Appearance, Cast, Figure
from xref.attribution.mentions import Mention, read_mention
from xref.attribution.nouns import clean, group_nouns, known_organisations
from xref.attribution.phrases import is_finite, phrase_before
from xref.attribution.reading import Reading
from xref.attribution.wordsets import word_set
from xref.model import Article, Passage, Speaker

_NEAR = 2
"""Paragraphs back within which a speaker is still spoken of."""
_FAR = 6
"""Sentences back in which the person meant by a pronoun is looked for where nobody has spoken."""

_ANSWERING = word_set("answering")
_BODIES = word_set("body_alone")
_VAGUE = word_set("vague_describer")
_PERSONAL = frozenset(("he", "she", "him", "her", "his"))


class Speakers:
    """Resolves the speakers of one section, attribution by attribution in order of place."""

    def __init__(
        self, article: Article, reading: Reading, attributions: Sequence[Attribution], known: Cast | None = None
    ) -> None:
        self.article = article
        self.reading = reading
        self.cast = Cast(reading, known)
        self._firsts = [first for first, _ in reading.sentences]
        self._last: tuple[Figure, int] | None = None  # who spoke last, and at which token
        self._resolved: dict[int, Speaker | None] = {}
        self._inside = self._contents(attributions)
        self._figures: dict[int, Figure] = {}
        order = sorted(range(len(attributions)), key=lambda number: self._place(attributions[number]))
        for number in order:
            self._resolved[number] = self._resolve(number, attributions[number])

    def speaker(self, number: int) -> Speaker | None:
        """Return the speaker of the attribution with that number, or None if it has no source."""
        return self._resolved[number]

    def figure(self, number: int) -> Figure | None:
        """Return the figure that the speaker of the attribution with that number was resolved to."""
        return self._figures.get(number)

    def name_of(self, first: int, after: int) -> str | None:
        """Return the name of whom the tokens ``first`` up to ``after`` mean, after the speakers were resolved."""
        mention = read_mention(self.reading, first, after)
        figure = self._figure(mention, first, "")
        return figure.name if figure else mention.name

    def _contents(self, attributions: Sequence[Attribution]) -> bytearray:
        inside = bytearray(len(self.reading.words) + 1)
        for attribution in attributions:
            for span in attribution.content:
                first, after = self.reading.tokens(span)
                if not any(kind in "vm" for kind in self.reading.kinds[first:after]):
                    continue  # "praised Ada Lind": who is praised may speak next
                inside[first:after] = b"\1" * (after - first)
        return inside

    def _place(self, attribution: Attribution) -> int:
        return (attribution.source or attribution.cue or attribution.content)[0].start

    def _resolve(self, number: int, attribution: Attribution) -> Speaker | None:
        if not attribution.source:
            return None
        reading, span = self.reading, attribution.source[0]
        first, after = reading.tokens(span)
        if first >= after:
            return None
        mention = read_mention(reading, first, after)
        text = reading.section.text
        cue = text[attribution.cue[0].start : attribution.cue[-1].end].lower() if attribution.cue else ""
        name, role = mention.name, mention.role
        figure = self._figure(mention, first, cue)
        if not figure and mention.sort == "organisation" and not mention.name and _telling(mention):
            figure = self.cast.introduce(mention, first, after)
        if figure:
            if mention.name and not mention.members:
                self.cast.learn(figure, mention)
            name, role = figure.name, mention.role or (figure.roles[0] if figure.roles else None)
            figure.spoke = True
            self._figures[number] = figure
            self._last = (figure, first)
        elif mention.members:
            name = " and ".join(self._member(member) for member in mention.members)
            role = None
        elif mention.name and self.cast.several(mention):
            name = None
        elif mention.sort == "pronoun" or (mention.sort == "unknown" and not mention.name):
            name, role = None, None
        if not name and not mention.head and not role:
            name = None
        passage = Passage(
            article=self.article.id,
            start=span.start,
            end=span.end,
            text=reading.section.text[span.start : span.end],
            field=reading.section.field,
        )
        return Speaker(name=clean(name) or None if name else None, role=role, mention=passage)

    def _member(self, member: Mention) -> str:
        figure = self.cast.find(member)
        return figure.name if figure else member.name or ""

    def _figure(self, mention: Mention, first: int, cue: str) -> Figure | None:
        if mention.members:
            return None
        if mention.name:
            return self.cast.find(mention)
        if mention.sort == "pronoun":
            return self._pronoun(mention, first, cue)
        if mention.sort == "person" and mention.definite:
            return self._office(mention, first)
        if mention.sort == "organisation" and mention.definite:
            return self._organisation(mention, first)
        if mention.sort == "document" and mention.definite:
            return self._document(first)
        return None

    # pronouns

    def _pronoun(self, mention: Mention, first: int, cue: str) -> Figure | None:
        if mention.head in _PERSONAL:
            return self._person(mention, first, cue)
        if mention.head == "it":
            return self._thing(first)
        if mention.head == "they":
            return self._pair(first)
        if mention.head in ("who", "which", "that", "whose"):
            return self._antecedent(first)
        return None

    def _pair(self, first: int) -> Figure | None:
        """Return whom "they" means: two named together in the sentence before."""
        sentence = self._sentence(first)
        there = self.cast.between(self._firsts[max(0, sentence - 1)], first)
        if len(there) != 2 or self.reading.lower[there[0].after] != "and" or self._inside[there[0].first]:
            return None
        return Figure(f"{there[0].figure.name} and {there[1].figure.name}", "group")

    def _antecedent(self, first: int) -> Figure | None:
        """Return whom "who" means: the noun phrase before it."""
        reading = self.reading
        start = reading.sentences[self._sentence(first)][0]
        last = first - 1
        if last >= start and reading.words[last] in (",", "-", "–", "—", "--"):
            last -= 1
        if last < start or reading.quoted[last] >= 0:
            return None
        phrase = phrase_before(reading, last, start)
        if not phrase:
            return None
        return self._figure(read_mention(reading, *phrase), phrase[0], "")

    def _person(self, mention: Mention, first: int, cue: str) -> Figure | None:
        """Return whom "he" or "she" means: the one person in question, or None if there are several."""
        said = self._last_near(first)
        if said and not self._fits(said[0], mention):
            said = None
        sentence = self._sentence(first)
        start = self._firsts[sentence]
        here = self._persons(start, first, mention)
        if here and (not said or any(figure is not said[0] for figure in here)):
            return here[0] if len(here) == 1 and not said else None
        if said:
            figure, place = said
            others = [other for other in self._persons(place, start, mention) if other is not figure]
            if not others:
                if cue in _ANSWERING and self._spoken_of(figure, mention, place, first):
                    return None
                return self._settle(figure, mention)
            return self._newcomer(figure, others, sentence, mention)
        return self._nobody_spoke(mention, first, sentence)

    def _settle(self, figure: Figure, mention: Mention) -> Figure:
        if figure.gender == "-":
            figure.gender = mention.gender
        return figure

    def _newcomer(self, figure: Figure, others: list[Figure], sentence: int, mention: Mention) -> Figure | None:
        """Return the other person whom the sentence before is about, if it names nobody else and no pronoun."""
        first, after = self.reading.sentences[sentence - 1]
        there = self._persons(first, after, mention)
        if len(there) != 1 or there[0] is figure or len(others) != 1:
            return None
        subject = next((at for at in range(first, after) if is_finite(self.reading, at)), after)
        if any(self.reading.lower[at] in ("he", "she") for at in range(first, subject)):
            return None
        if not any(one.figure is there[0] and one.first < subject for one in self.cast.between(first, after)):
            return None
        return self._settle(there[0], mention)

    def _nobody_spoke(self, mention: Mention, first: int, sentence: int) -> Figure | None:
        for back in range(sentence - 1, max(-1, sentence - 1 - _FAR), -1):
            there = self._persons(*self.reading.sentences[back], mention)
            if there:
                alone = len(there) == 1 and self._alone(there[0], mention, first)
                return self._settle(there[0], mention) if alone else None
        known = {id(one.figure): one.figure for one in self.cast.before(first) if one.figure.personal}
        fitting = [figure for figure in known.values() if figure.gender == mention.gender]
        if len(fitting) == 1 and all(self._sexed(figure) for figure in known.values()):
            return fitting[0]
        if fitting or any(self._fits(figure, mention) for figure in known.values()):
            return None
        return self._named_later(mention, sentence)

    def _sexed(self, figure: Figure) -> bool:
        return figure.gender != "-"

    def _alone(self, figure: Figure, mention: Mention, first: int) -> bool:
        """Tell whether no other person nearby may be meant as well."""
        sentence = self._sentence(first)
        start = self._firsts[max(0, sentence - 2)]
        return all(other is figure for other in self._persons(start, self._firsts[sentence], mention))

    def _named_later(self, mention: Mention, sentence: int) -> Figure | None:
        """Return who is named first after a quotation that comes before its speaker's name."""
        for ahead in range(sentence + 1, min(len(self._firsts), sentence + 3)):
            there = self._persons(*self.reading.sentences[ahead], mention)
            if there:
                return self._settle(there[0], mention) if len(there) == 1 else None
        return None

    def _fits(self, figure: Figure, mention: Mention) -> bool:
        return figure.personal and (mention.gender == "-" or figure.gender in ("-", mention.gender))

    def _persons(self, first: int, after: int, mention: Mention) -> list[Figure]:
        """Return the persons that a pronoun may mean among those in the article's own words from ``first`` on."""
        return _distinct(
            one
            for one in self.cast.between(first, after)
            if self._fits(one.figure, mention) and not self._inside[one.first] and self.reading.quoted[one.first] < 0
        )

    def _spoken_of(self, figure: Figure, mention: Mention, first: int, after: int) -> bool:
        """Tell whether the last speaker spoke of somebody else who may be meant."""
        return any(
            one.figure is not figure and self._fits(one.figure, mention) for one in self.cast.between(first, after)
        )

    def _last_near(self, first: int) -> tuple[Figure, int] | None:
        if not self._last:
            return None
        reading = self.reading
        return self._last if reading.paragraph_of(first) - reading.paragraph_of(self._last[1]) <= _NEAR else None

    def _sentence(self, token: int) -> int:
        return bisect_right(self._firsts, token) - 1

    # organisations and offices

    def _thing(self, first: int) -> Figure | None:
        """Return what "it" means: the organisation or country that spoke last, or that the sentence before is about."""
        sentence = self._sentence(first)
        things = [
            one
            for one in self.cast.between(self._firsts[max(0, sentence - 1)], first)
            if (one.figure.sort in ("organisation", "place") or one.figure.spoke)
            and not one.figure.personal
            and not self._inside[one.first]
        ]
        said = self._last_near(first)
        if said and said[0].sort in ("organisation", "place") and all(one.figure is said[0] for one in things):
            return said[0]
        subjects = _distinct(things)
        return subjects[0] if len(subjects) == 1 else None

    def _office(self, mention: Mention, first: int) -> Figure | None:
        """Return whom "the spokeswoman", "the Lundish leader" means."""
        before = _distinct(self.cast.before(first))
        fitting = [
            figure
            for figure in before
            if figure.personal
            and (mention.gender == "-" or figure.gender in ("-", mention.gender))
            and mention.head in figure.heads
        ]
        described = [figure for figure in fitting if _described(mention, figure)]
        said = self._last_near(first)
        for some in (described, fitting):
            if len(some) == 1:
                return some[0]
            if said and any(figure is said[0] for figure in some) and self._still(said, first, some):
                return said[0]
        if not fitting and mention.head and mention.head.endswith("-year-old"):
            return self._aged(mention, first)
        return None

    def _aged(self, mention: Mention, first: int) -> Figure | None:
        """Return whom "the 45-year-old" means: the one person of the sentence before, or who spoke last."""
        said = self._last_near(first)
        if said and said[0].personal:
            return said[0]
        there = self._persons(self._firsts[max(0, self._sentence(first) - 1)], first, mention)
        return there[0] if len(there) == 1 else None

    def _still(self, said: tuple[Figure, int], first: int, among: list[Figure]) -> bool:
        """Tell whether none of the others in question has been named since somebody spoke."""
        return not any(
            one.figure is not said[0] and any(one.figure is figure for figure in among)
            for one in self.cast.between(said[1], first)
        )

    def _organisation(self, mention: Mention, first: int) -> Figure | None:
        """Return what "the ministry", "the company", "the bloc" means."""
        sort = group_nouns().get(mention.head or "")
        before = [figure for figure in _distinct(self.cast.before(first)) if figure.sort != "person"]
        fitting = [figure for figure in before if mention.head in figure.heads or _holds(figure, mention.head or "")]
        if not fitting:
            fitting = [figure for figure in before if _sort_of(figure) == sort]
        if not fitting and sort == "place":
            fitting = [figure for figure in before if figure.sort == "place"]
        if not fitting and sort != "place" and mention.head not in _BODIES and not _telling(mention):
            fitting = [figure for figure in before if _nameless(figure)]
        if len(fitting) == 1:
            return fitting[0]
        said = self._last_near(first)
        if said and any(figure is said[0] for figure in fitting) and self._still(said, first, fitting):
            return said[0]
        start = self._firsts[max(0, self._sentence(first) - 1)]
        there = _distinct(self.cast.between(start, first))
        near = [figure for figure in there if any(figure is one for one in fitting)]
        return near[0] if len(near) == 1 else None

    def _document(self, first: int) -> Figure | None:
        """Return whose "the report" is: that of the organisation that spoke last."""
        said = self._last_near(first)
        if said and said[0].sort in ("organisation", "unknown") and said[0].gender == "-":
            return said[0]
        return None


def _telling(mention: Mention) -> bool:
    """Tell whether the words for an organisation say which one: "the coast guard", "police", not "the company"."""
    words = (mention.role or "").split()
    if mention.head in _BODIES:
        return True
    return mention.definite and len(words) > 1 and words[0].lower() not in _VAGUE


def _nameless(figure: Figure) -> bool:
    """Tell whether a figure is an organisation whose name does not tell what sort of one."""
    thing = figure.sort == "organisation" or (figure.sort == "unknown" and (figure.definite or figure.spoke))
    return thing and not _sort_of(figure)


def _distinct(appearances: Iterable[Appearance]) -> list[Figure]:
    return list({id(one.figure): one.figure for one in appearances}.values())


def _described(mention: Mention, figure: Figure) -> bool:
    """Tell whether the words before the noun of a mention describe the figure: "the Lundish leader"."""
    role = " ".join(figure.roles).lower()
    words = [word for word in (mention.role or "").lower().split() if word != mention.head]
    return all(word[:4] in role for word in words)


def _holds(figure: Figure, noun: str) -> bool:
    return noun in figure.name.lower().split()


def _sort_of(figure: Figure) -> str:
    """Return what sort of organisation a name tells, or nothing."""
    if known := known_organisations().get(figure.name):
        return known
    for word in figure.name.lower().split():
        if sort := group_nouns().get(word):
            return sort
    return ""
