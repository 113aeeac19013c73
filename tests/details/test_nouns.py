"""The noun that a number counts, and the singular under which it is compared."""

import pytest

from xref.details.nouns import counted, is_plural, singular
from xref.details.tokens import Line


@pytest.mark.parametrize(
    ("noun", "one", "why"),
    [
        ("officials", "official", "the rule"),
        ("parties", "party", "-ies"),
        ("ties", "tie", "too short for -ies"),
        ("flies", "fly", "just long enough"),
        ("classes", "class", "-sses"),
        ("dishes", "dish", "-shes"),
        ("churches", "church", "-ches"),
        ("boxes", "box", "-xes"),
        ("buzzes", "buzz", "-zzes"),
        ("glass", "glass", "no plural: -ss"),
        ("census", "census", "no plural: -us"),
        ("basis", "basis", "no plural: -is"),
        ("gas", "gas", "too short"),
        ("cats", "cat", "just long enough"),
        ("sheep", "sheep", "irregular, the same"),
        ("children", "child", "irregular"),
        ("mill", "mill", "already one"),
    ],
)
def test_singular(noun: str, one: str, why: str) -> None:
    assert singular(noun) == one, why


@pytest.mark.parametrize(
    ("noun", "plural", "why"),
    [
        ("officials", True, "the rule"),
        ("cats", True, "just long enough"),
        ("gas", False, "too short"),
        ("police", True, "counts like a plural as it stands"),
        ("mill", False, "one"),
        ("glass", False, "-ss"),
        ("census", False, "-us"),
        ("basis", False, "-is"),
        ("mill's", False, "an owner"),
    ],
)
def test_plurals(noun: str, plural: bool, why: str) -> None:
    assert is_plural(noun) is plural, why


@pytest.mark.parametrize(
    ("text", "several", "one"),
    [
        # what is counted when there are several: the first plural within reach
        ("12 boys fled.", "boys", "boys"),
        ("12 old mills fell.", "mills", "mills"),
        ("12 old red bad stone mills fell.", "mills", "mills"),  # the fifth word
        ("12 old red bad big stone mills fell.", "-", "stone"),  # the sixth is too far
        ("12 mill fell.", "mill", "mill"),  # a number right before its noun, whatever its form
        ("12 red mill fell.", "-", "mill"),  # no plural: nothing is counted for sure
        ("12.", "-", "-"),  # nothing follows
        ("12", "-", "-"),  # nor here
        ("12 boys", "boys", "boys"),  # the end of the line
        ("12 boys; mills fell.", "boys", "boys"),
        ("12, boys too.", "-", "-"),  # a mark ends the phrase
        ("12 red, mills fell.", "red", "red"),
        ("12 (boys) fled.", "-", "-"),
        ("12 in mills fled.", "-", "-"),  # a closing word ends it
        ("12 red in mills fled.", "red", "red"),
        ("12 red - mills fell.", "mills", "mills"),  # a hyphen does not
        ("12 red — mills fell.", "red", "red"),  # a dash does
        # words passed over
        ("12 other boys fled.", "boys", "boys"),
        ("12 more boys fled.", "boys", "boys"),
        ("12 additional boys fled.", "boys", "boys"),
        ("12 further extra boys fled.", "boys", "boys"),
        ("12 such new fellow boys fled.", "boys", "boys"),
        ("12 new old red bad big mills fell.", "mills", "mills"),  # they do not count for the reach
        ("12 additional old red bad big mills fell.", "mills", "mills"),
        ("12 further old red bad big mills fell.", "mills", "mills"),
        ("12 extra old red bad big mills fell.", "mills", "mills"),
        ("12 fellow old red bad big boys fled.", "boys", "boys"),
        ("12 more in mills fled.", "-", "-"),
        ("12 others fled home.", "-", "-"),
        # of whom
        ("12 of the boys fled.", "boys", "boys"),
        ("12 of its boys fled.", "boys", "boys"),
        ("12 of their boys fled.", "boys", "boys"),
        ("12 of his boys fled.", "boys", "boys"),
        ("12 of her boys fled.", "boys", "boys"),
        ("12 of those boys fled.", "boys", "boys"),
        ("12 of these boys fled.", "boys", "boys"),
        ("12 of our boys fled.", "boys", "boys"),
        ("12 of Lund boys fled.", "-", "-"),  # a place or a whole, not those counted
        ("12 in the boys fled.", "-", "-"),
        # words that count like plurals: a state right behind the number, a group anywhere
        ("12 wounded fled.", "wounded", "wounded"),
        ("12 boys wounded fled.", "boys", "boys"),
        ("12 red police fled.", "police", "police"),
        ("12 red missing fled.", "red", "red"),  # a state later on ends the phrase
        # hyphens
        ("12-member boards met.", "member", "member"),
        ("12- member boards met.", "boards", "boards"),
        ("12 -member boards met.", "boards", "boards"),
        ("12 - boards met.", "boards", "boards"),
        ("12-", "-", "-"),
        ("12-30 boys fled.", "-", "-"),
        ("12-odd boys fled.", "boys", "boys"),
        ("12-odd in mills fled.", "-", "-"),
        ("12-strong boards met.", "strong", "strong"),
        # compounds before the noun are passed over
        ("12 rebel-held towns fell.", "towns", "towns"),
        ("12 oil-rich towns fell.", "towns", "towns"),
        ("12 co-workers fled.", "workers", "workers"),  # this is the noun itself
        ("12 heart-breaking tales sold.", "tales", "tales"),
        ("12 broken-legged boys fled.", "boys", "boys"),  # a participle before its hyphen ends nothing
        ("12 rebel -held towns fell.", "rebel", "rebel"),
        ("12 rebel- held towns fell.", "rebel", "rebel"),
        ("12 rebel-held.", "rebel", "rebel"),
        ("12 rebel-held, towns fell.", "rebel", "rebel"),
        ("12 rebel- held-out towns fell.", "rebel", "rebel"),
        ("12 U.S. boys fled.", "boys", "boys"),
        # verbs
        ("12 escaped.", "-", "-"),  # at the end nothing is left to count
        ("12 escaped, he said.", "-", "-"),
        ("12 escaped", "-", "-"),
        ("12 sold by mills fell.", "-", "-"),  # nor before a phrase
        ("12 sold barns fell.", "barns", "barns"),  # a participle before its noun
        ("12 boy threw stones.", "stones", "boy"),  # one does something: a noun of one ends there
        ("12 boy sold by mills fled.", "-", "boy"),
        # adverbs, days, names
        ("12 newly sold barns fell.", "barns", "barns"),
        ("12 badly.", "-", "-"),
        ("12 family.", "family", "family"),  # no adverb, though it ends like one
        ("12 boys Monday fled.", "boys", "boys"),
        ("12 boy Monday fled.", "boy", "boy"),
        ("12 Monday mills fell.", "-", "-"),
        ("12 Lagos gunmen fled.", "gunmen", "gunmen"),  # a name that ends like a plural before the noun
        ("12 Lagos old gunmen fled.", "gunmen", "gunmen"),
        ("12 Lagos old bad gunmen fled.", "Lagos", "gunmen"),  # too far behind it
        ("12 Lagos the gunmen fled.", "Lagos", "Lagos"),
        ("12 Lagos Towers fled.", "Lagos", "Towers"),  # a name of two words
        ("12 Lagos, gunmen fled.", "Lagos", "Lagos"),
        ("12 Tavians fled.", "Tavians", "Tavians"),  # the name is the noun
        ("12 lagos gunmen fled.", "lagos", "gunmen"),
    ],
)
def test_what_a_number_counts(text: str, several: str, one: str) -> None:
    line = Line(text)
    found = [counted(line, 1, several=many) for many in (True, False)]
    assert [line.slice(*tokens) if tokens else "-" for tokens in found] == [several, one]
