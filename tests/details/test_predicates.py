"""What governs a quantity: each row is a sentence, the words of the figure, and what it counts."""

import pytest

from xref.details.subjects import roles
from xref.model import Span


@pytest.fixture
def role_of(found):
    """The role of the figure that a sentence writes as given."""

    def read(text, figure):
        details = found(text, "number", "money", "percent", "duration", "ordinal")
        each = roles(text, Span(0, len(text)), details)
        return next(role for detail, role in zip(details, each, strict=True) if detail.text == figure)

    return read


@pytest.mark.parametrize(
    ("text", "figure", "concept", "head", "why"),
    [
        ("It recorded four deaths from the gas.", "four", "death", "death", "the noun counted tells itself"),
        ("It recorded 22 injuries.", "22", "injury", "injury", "the same for the hurt"),
        ("The raid claimed dozens of lives.", "dozens", "death", "life", "lives claimed are deaths"),
        ("The raid cost the lives of 136 farmers.", "136", "death", "farmer", "the lives of those counted"),
        ("Five Tavian soldiers lost their lives.", "Five", "death", "soldier", "a phrase of three words"),
        ("Tavia has lost seven soldiers.", "seven", "death", "soldier", "people lost are dead"),
        ("The party lost seven seats.", "seven", "", "seat", "seats lost are not"),
        ("A man shot to death one person.", "one", "death", "person", "the verb is a phrase before the number"),
        ("It was left with two partners wounded.", "two", "injury", "partner", "people by their work"),
        ("It said 30 regime soldiers and 39 rebels had been killed.", "30", "death", "soldier", "a verb shared"),
        ("At least 12 farmers including four boys and a woman were killed.", "12", "death", "farmer", "past a part"),
        ("At least 12 farmers including four boys and a woman were killed.", "four", "death", "boy", "the part too"),
        ("A girl died and two men fled.", "two", "displacement", "man", "nobody dies somebody"),
        ("A girl died and two men, said to be guards, sat.", "two", "", "man", "a verb without object governs no more"),
        ("It brought to 10 the number of Pakistanis who were killed.", "10", "death", "pakistani", "the number of"),
        ("It pushed the death toll above 680.", "680", "death", "", "a toll above a figure"),
        ("It puts the death toll from the war at more than 4,000.", "4,000", "death", "", "a toll at more than"),
        ("The toll, he said, is 43.", "43", "death", "", "a toll before 'is'"),
        ("The dead included seven children.", "seven", "death", "child", "some of the dead"),
        ("Among the dead were four staff and five children.", "five", "death", "child", "and others of them"),
        ("It killed 17 people two of them medics.", "two", "death", "medic", "a part where the comma is lost"),
        ("Fifteen died in two more incidents.", "two", "", "incident", "incidents do not die"),
        ("It has killed 600 in the 12 days of war.", "12 days", "", "", "a time is no toll"),
        ("It left hundreds reported dead.", "hundreds", "death", "", "a report in between"),
        ("They said hundreds of thousands of people were killed.", "hundreds of thousands", "death", "person", "of"),
    ],
)
def test_what_happens_to_those_counted(role_of, text, figure, concept, head, why):
    role = role_of(text, figure)
    assert (role.concept, role.head) == (concept, head), why


@pytest.mark.parametrize(
    ("text", "figure", "part", "subset", "why"),
    [
        ("It killed 30 people, including 12 women.", "12", True, False, "another group among the whole"),
        ("Three of the four soldiers died.", "Three", True, True, "fewer of the very same"),
        ("It hurt nine, two of them badly.", "two", True, True, "of them"),
        ("It killed 30 people.", "30", False, False, "the whole"),
    ],
)
def test_parts(role_of, text, figure, part, subset, why):
    role = role_of(text, figure)
    assert (role.part, role.subset) == (part, subset), why


@pytest.mark.parametrize(
    ("text", "figure", "head", "why"),
    [
        ("They met at 97th Avenue and walked home.", "97th", "", "a street is a name, not the last of 97"),
        ("It was the 21st meeting of the board.", "21st", "meeting", "a rank"),
        ("Police killed six Lagos gunmen.", "six", "gunman", "a name that ends like a plural"),
        ("It hurt 55 people, 15 critically.", "15", "", "an adverb is nothing that is counted"),
        ("Two halls burned, one used by the bank.", "one", "", "a participle before a phrase is no noun"),
        ("It was hit when one protester threw a stone.", "one", "protester", "nor is a verb behind the noun"),
        ("It took two rebel-held towns.", "two", "town", "a compound before the noun"),
        ("He injured two others Monday.", "two", "other", "a day is not counted either"),
    ],
)
def test_what_is_counted(role_of, text, figure, head, why):
    assert role_of(text, figure).head == head, why
