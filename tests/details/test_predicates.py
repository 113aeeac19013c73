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


@pytest.mark.parametrize("word", ["were", "are", "confirmed", "remain", "remained", "reported", "feared"])
def test_words_between_those_counted_and_their_state(role_of, word):
    assert role_of(f"Five {word} dead.", "Five").concept == "death", "one word between"


@pytest.mark.parametrize("word", ["confirmed", "reported", "feared", "presumed", "believed", "left", "also"])
def test_two_words_between_those_counted_and_their_state(role_of, word):
    assert role_of(f"Five are {word} dead.", "Five").concept == "death", "two words between"


@pytest.mark.parametrize("word", ["was", "is", "believed", "left", "also", "in"])
def test_more_words_between_those_counted_and_their_state(role_of, word):
    assert role_of(f"Five boys {word} critical state were moved.", "Five").concept == "critical", "one word between"


@pytest.mark.parametrize(
    ("text", "figure", "concept", "why"),
    [
        ("Five boys were reported feared dead.", "Five", "death", "three words between"),
        ("Five boys were also reported feared dead.", "Five", "", "four are too many"),
        ("Five boys there dead or not.", "Five", "", "another word ends it"),
        ("Five of them there dead or not.", "Five", "death", "but not of them"),
        ("Five of whom there dead or not.", "Five", "death", "nor of whom"),
        ("Five of us there dead or not.", "Five", "", "of others it does"),
        ("Five dead boys lay there.", "Five", "death", "a state before the noun"),
    ],
)
def test_how_far_a_state_is_read(role_of, text, figure, concept, why):
    assert role_of(text, figure).concept == concept, why


OPENERS = ["and", "but", "or", "after", "when", "while", "as", "that", "because", "since", "whose", "where"]


@pytest.mark.parametrize("word", OPENERS)
def test_no_verb_beyond_the_beginning_of_another_clause(role_of, word):
    assert role_of(f"Nine boys {word} the mill burned.", "Nine").predicate == "", "they do not burn"


@pytest.mark.parametrize("word", ["including", "among", "most", "mostly", "many", "some", "all", "both", "half"])
def test_a_parenthesis_tells_of_some_of_those_counted(role_of, word):
    assert role_of(f"Nine, {word} of them boys, died.", "Nine").concept == "death", "the verb stands behind it"


@pytest.mark.parametrize(
    ("text", "concept", "why"),
    [
        ("Nine, boys, died.", "", "no word for some of them"),
        ("Nine including boys, died.", "", "no comma"),
        ("Nine, including boys.", "", "no verb"),
        ("Nine, including boys, and a dog died.", "", "no verb right behind"),
        ("Nine, including boys, in Lund died.", "", "nor here"),
        ("Nine, including boys, will die.", "death", "a modal"),
        ("Nine, including cars, stolen there.", "theft", "a participle"),
        ("Nine, including boys, join him.", "attendance", "a base form"),
        ("Nine, including two boys and a girl from the old town near Lund, died.", "death", "twelve words inside"),
        ("Nine, including two boys and a girl from the old town near big Lund, died.", "", "no more"),
    ],
)
def test_past_a_parenthesis(role_of, text, concept, why):
    assert role_of(text, "Nine").concept == concept, why


@pytest.mark.parametrize("word", ["were", "was", "are", "is", "have been", "has been", "had been"])
def test_a_verb_shared_with_others(role_of, word):
    text = f"It said nine boys and a Lund girl {word} killed."
    assert role_of(text, "nine").concept == "death", "the finite verb stands behind the second of them"


@pytest.mark.parametrize(
    ("text", "concept", "why"),
    [
        ("It said nine boys or a Lund girl were killed.", "death", "or"),
        ("It said nine boys including a Lund girl were killed.", "death", "including"),
        ("It said nine boys including a big bad old red Lund mill girl were killed.", "death", "as far as a list goes"),
        ("It said nine boys but a Lund girl were killed.", "", "another clause"),
        ("It said nine boys and were killed.", "", "nobody else"),
        ("It said nine boys and girls were killed.", "death", "one word"),
        ("It said nine boys and a girl of Lund were killed.", "death", "of"),
        ("It said nine boys and a girl in Lund were killed.", "", "another preposition"),
        ("It said nine boys and a co-worker were killed.", "death", "a hyphen"),
        ("It said nine boys and a girl, a cook were killed.", "death", "a comma"),
        ("It said nine boys and about ten girls were killed.", "death", "words that qualify"),
        ("It said nine boys and a big bad old red Lund mill girl were killed.", "death", "nine words"),
        ("It said nine boys and a big bad old red dry Lund mill girl were killed.", "", "no more"),
        ("It said nine boys and a girl and a cook and a dog were killed.", "death", "to the finite verb at once"),
        ("It said nine boys and a girl were and a cook was and a dog was killed.", "", "only two further lists"),
        ("It said nine boys and a girl were and a cook was killed.", "death", "two"),
    ],
)
def test_how_far_a_verb_is_shared(role_of, text, concept, why):
    assert role_of(text, "nine").concept == concept, why


@pytest.mark.parametrize(
    ("text", "figure", "concept", "predicate", "why"),
    [
        ("The toll rose to 41.", "41", "death", "toll", "one word"),
        ("The death toll rose to 41.", "41", "death", "death toll", "two"),
        ("The number of dead rose to 41.", "41", "death", "number of dead", "three"),
        ("Toll: 41.", "41", "death", "toll", "a colon"),
        ("Toll - 41.", "41", "death", "toll", "a dash"),
        ("The toll; it rose to 41.", "41", "rise", "rose", "another clause"),
        ("The death toll is 41.", "41", "death", "death toll", "what it is"),
        ("The death toll, police said, was 41.", "41", "death", "death toll", "and was, with words between"),
        ("The death toll, police said, has 41.", "41", "", "", "no other verb"),
        ("The death toll, police said, was at most 41.", "41", "death", "death toll", "words that qualify"),
        ("The toll there rose 41 percent.", "41 percent", "death", "toll", "behind a change"),
        ("The speed was about 41.", "41", "speed", "speed", "another measure"),
        ("The speed of the wind is 41.", "41", "", "", "which takes only words that tie it"),
        ("The speed of the wind rose to 41.", "41", "speed", "speed", "unless it changes"),
        ("The turnout there, to 41 percent, fell.", "41 percent", "attendance", "turnout", "a change: to"),
        ("The turnout there, at 41 percent, fell.", "41 percent", "attendance", "turnout", "at"),
        ("The turnout there, at least 41 percent, fell.", "41 percent", "", "", "but not at least"),
        ("The turnout there, at most 41 percent, fell.", "41 percent", "", "", "nor at most"),
        ("The turnout there at Lund 41 percent fell.", "41 percent", "fall", "fell", "nor where a word stands between"),
        ("The turnout there, over 41 percent, fell.", "41 percent", "", "", "nor anything else"),
        ("Turnout was 41 percent.", "41 percent", "attendance", "turnout", "the first word of the sentence"),
        ("It was a 5.9-magnitude quake.", "5.9-magnitude", "magnitude", "magnitude", "in the figure itself"),
        ("It was 5.9 on the Richter scale.", "5.9", "magnitude", "richter", "three words behind"),
        ("It was 5.9 on the old Richter scale.", "5.9", "", "", "not four"),
        ("It was 5.9, magnitude and all.", "5.9", "", "", "no comma between"),
        ("It was 5.9; magnitude is a word.", "5.9", "", "", "nor the end of the clause"),
        ("The toll" + " so" * 16 + " is 41.", "41", "death", "toll", "eighteen tokens where it is a size"),
        ("The toll" + " so" * 17 + " is 41.", "41", "", "", "no more"),
        ("The toll" + " up" * 8 + " 41.", "41", "death", "toll", "nine where it is not"),
        ("The toll" + " up" * 9 + " 41.", "41", "", "", "no more"),
        ("The number of people killed rose to 23.", "23", "death", "number", "whose number: a state"),
        ("The number of clerks who died rose to 23.", "23", "death", "number", "a verb"),
        ("The number of people feared dead rose to 23.", "23", "death", "number", "a state that is no verb"),
        ("The number of flu deaths rose to 23.", "23", "death", "number", "a noun"),
        ("The number of arrests rose to 23.", "23", "arrest", "number", "the first word"),
        ("The number of barns rose to 23.", "23", "rise", "number", "none of these"),
        (
            "The number of boys in the mad old red mills hurt rose to 23.",
            "23",
            "injury",
            "number",
            "eight words behind",
        ),
        ("The number of boys in the big mad old red mills hurt rose to 23.", "23", "rise", "rose", "not nine"),
        ("It brought to ten the number of boys hurt.", "ten", "injury", "number", "behind the figure"),
        ("It brought to ten the number of wounded.", "ten", "injury", "number", "the first word there"),
        ("It brought to ten the share of boys it burned.", "ten", "", "brought", "only a number"),
        ("It brought to ten the number of barns.", "ten", "", "brought", "none of these behind"),
        (
            "It brought to ten the number of boys in the mad old red mills hurt.",
            "ten",
            "injury",
            "number",
            "eight words",
        ),
        ("It brought to ten the number of boys in the big mad old red mills hurt.", "ten", "", "brought", "not nine"),
        ("The quake measured 6.1.", "6.1", "magnitude", "measure", "a figure beside a quake"),
        ("The quake measured 9.9.", "9.9", "magnitude", "measure", "below ten"),
        ("The quake measured 10.5.", "10.5", "", "measur", "not from ten on"),
        ("The quake measured 6.", "6", "", "measur", "with a decimal"),
        ("The wall measured 6.1.", "6.1", "", "measur", "beside a quake only"),
        ("The quake moved it 6.1 miles.", "6.1 miles", "length", "move", "without a unit"),
        ("The town of 2,000 people burned.", "2,000", "population", "population", "people of a town"),
        ("A town with 2,000 people burned.", "2,000", "population", "population", "a town with people"),
        ("A town where 2,000 people sat burned.", "2,000", "", "sat", "not where people are"),
        ("A town of some 2,000 people burned.", "2,000", "population", "population", "words that qualify"),
        ("A town of the farm with 2,000 people burned.", "2,000", "", "burn", "not the farm's"),
        ("A club of 2,000 people burned.", "2,000", "", "burn", "not of a club"),
        ("A town of 2,000 barns burned.", "2,000", "", "burn", "nor barns"),
        ("Town with 2,000 people burned.", "2,000", "population", "population", "the first word of the sentence"),
    ],
)
def test_measures(role_of, text, figure, concept, predicate, why):
    role = role_of(text, figure)
    assert (role.concept, role.predicate) == (concept, predicate), why


@pytest.mark.parametrize(
    ("text", "figure", "concept", "predicate", "why"),
    [
        ("Thieves shot to death two clerks.", "two", "death", "shot to death", "three words before"),
        ("Thieves shot dead two clerks.", "two", "death", "shot dead", "two"),
        ("Thieves killed two clerks.", "two", "death", "kill", "one"),
        ("Flood kills two clerks.", "two", "death", "kill", "a verb that is mostly a noun"),
        ("It counted 40 percent refugees.", "40 percent", "displacement", "refuge", "a noun behind a share"),
        ("Nine boys by the old mill displaced by fire sat.", "Nine", "displacement", "displac", "a state far behind"),
        ("Two clerks lost their lives.", "Two", "death", "lost their lives", "three words behind"),
        ("Two clerks took part.", "Two", "attendance", "took part", "two"),
        ("Two clerks died.", "Two", "death", "die", "one"),
        ("The firm lost two clerks.", "two", "death", "lost", "people lost"),
        ("The firm lost two seats.", "two", "", "lost", "not seats"),
        ("He got seven years.", "seven years", "sentence", "got", "a term"),
        ("He got seven mills.", "seven", "", "got", "not of things"),
        ("The firm reported seven boys.", "seven", "", "", "verbs that only report govern nothing"),
        ("The firm painted seven boys.", "seven", "", "paint", "any other does"),
        ("The firm painted seven boys who drowned.", "seven", "death", "drown", "what happens comes first"),
        ("The firm painted seven boys who sat there.", "seven", "", "paint", "else the verb before"),
        ("The firm killed seven boys who fled.", "seven", "death", "kill", "before the number first"),
        ("The firm said it, seven boys fled.", "seven", "displacement", "fled", "the verb behind"),
        ("The firm said it, seven boys reported it.", "seven", "", "", "none that only reports"),
        ("Nine boys by the mad old red mill in Lund drowned.", "Nine", "death", "drown", "eight words between"),
        ("Nine boys by the big mad old red mill in Lund drowned.", "Nine", "", "", "not nine"),
        ("Nine boys in Lund; men drowned.", "Nine", "", "", "another clause"),
        ("Nine boys in Lund, men drowned.", "Nine", "", "", "behind a comma"),
        ("Nine boys in Lund", "Nine", "", "", "the end of the text"),
        ("They opened a mill for nine boys.", "nine", "", "open", "a verb farther before"),
        ("They opened it. A mill for nine boys.", "nine", "", "", "within the sentence"),
        ("They opened it; a mill for nine boys.", "nine", "", "", "within the clause"),
        ("They opened in the big mad old red mill for nine boys.", "nine", "", "open", "eight words between"),
        ("They opened in the big mad bad old red mill for nine boys.", "nine", "", "", "not nine"),
        ("A girl died in fire and near nine boys.", "nine", "", "", "but nobody dies somebody"),
        ("A girl died near nine boys.", "nine", "death", "die", "where nothing joins"),
        ("A girl sat in fire and near nine boys.", "nine", "", "sat", "other verbs reach further"),
    ],
)
def test_verbs(role_of, text, figure, concept, predicate, why):
    role = role_of(text, figure)
    assert (role.concept, role.predicate) == (concept, predicate), why


@pytest.mark.parametrize(
    ("text", "concept", "why"),
    [
        ("Some 300 residents were killed.", "death", "killed"),
        ("Some 300 residents were hurt.", "injury", "hurt"),
        ("Some 300 residents are missing.", "missing", "missing"),
        ("Some 300 residents were evacuated.", "evacuation", "moved"),
        ("Some 300 residents fled.", "displacement", "fled"),
        ("The town has 300 residents.", "population", "how many there are"),
        ("Some 300 residents protested.", "population", "what they do is no fate"),
        ("A town of 300 residents was evacuated.", "population", "of a town"),
    ],
)
def test_residents(role_of, text, concept, why):
    assert role_of(text, "300").concept == concept, why


@pytest.mark.parametrize(
    ("text", "head", "why"),
    [
        ("The number of barns rose to 23.", "barn", "before the figure"),
        ("The number of big old barns rose to 23.", "barn", "the last of the phrase"),
        ("The number of it rose to 23.", "", "no noun"),
        ("The guests numbered 23.", "", "no number of them"),
        ("The number of the rose to 23.", "", "none either"),
        ("The share of barns rose to 23.", "", "not of a share"),
        ("The number barns had rose to 23.", "", "nor without 'of'"),
        ("The number of barns; it rose to 23.", "", "within the clause"),
        (
            "The number of barns of the club rose by much in the big mad bad old red mill there to 23.",
            "barn",
            "eighteen tokens",
        ),
        (
            "The number of barns of the club rose by much in the big mad bad old dry red mill there to 23.",
            "",
            "no more",
        ),
    ],
)
def test_what_a_number_of_counts(role_of, text, head, why):
    assert role_of(text, "23").head == head, why
