"""What the rules add to what a model found, and what they leave alone."""

import pytest

from xref.attribution import rules
from xref.attribution.attributions import Attribution
from xref.attribution.completing import complete
from xref.model import Article, Span
from xref.segmentation import segment


def found(text, *parts):
    """Complete the attributions (source, cue, content) that a model is supposed to have found in ``text``."""

    def spans(part):
        return (Span(text.index(part), text.index(part) + len(part)),)

    (section,) = segment(Article(id="a", text=text))
    model = [Attribution(source=spans(s), cue=spans(c), content=spans(words)) for s, c, words in parts]
    return [
        tuple(text[part[0].start : part[-1].end] for part in (one.source, one.cue, one.content))
        for one in complete(section, model, rules.framed(section))
    ]


@pytest.mark.parametrize(
    ("text", "model", "expected"),
    [
        # nothing found where the rules are sure
        ("The pier is safe, Lind said.", [], [("Lind", "said", "The pier is safe")]),
        # the same cue is not asked twice, whatever the model makes of its content
        ("The pier is safe, Lind said.", [("Lind", "said", "is safe")], [("Lind", "said", "is safe")]),
        # what was said before what is said
        (
            "Bo Ekman said Ada Lind had told him the pier fell.",
            [("Bo Ekman", "said", "Ada Lind had told him the pier fell")],
            [
                ("Bo Ekman", "said", "Ada Lind had told him the pier fell"),
                ("Ada Lind", "had told", "the pier fell"),
            ],
        ),
        # who is quoted speaks, not who quotes
        (
            "The Echo quoted Ada Lind as saying the pier fell.",
            [("The Echo", "quoted", "Ada Lind as saying the pier fell")],
            [("Ada Lind", "quoted Ada Lind as saying", "the pier fell")],
        ),
        # both who said it
        (
            "Lind and Ekman said the pier was safe.",
            [("Ekman", "said", "the pier was safe")],
            [("Lind and Ekman", "said", "the pier was safe")],
        ),
        # a reply is no word of whoever spoke before
        (
            "“She lied,” Bo Ekman said of Ada Lind. “I did not,” she replied.",
            [("Bo Ekman", "said", "“I did not,”")],
            [("she", "replied", "“I did not,”")],
        ),
        # what an outlet reports of others is theirs as well
        (
            "The Harbour Echo reported that Vorland plans to leave.",
            [("The Harbour Echo", "reported", "that Vorland plans to leave")],
            [
                ("The Harbour Echo", "reported", "that Vorland plans to leave"),
                ("Vorland", "plans", "to leave"),
            ],
        ),
        # nor need it be known for an outlet
        (
            "Vorland plans to leave, Brenn Asia reported.",
            [("Brenn Asia", "reported", "Vorland plans to leave")],
            [
                ("Brenn Asia", "reported", "Vorland plans to leave"),
                ("Vorland", "plans", "to leave"),
            ],
        ),
        # a cue that shares words with a content of the model is the model's to judge
        ("The pier is safe, Lind said.", [("Lind", "said", "pier is")], [("Lind", "said", "pier is")]),
        ("It rained all day.", [], []),
    ],
)
def test_complete(text, model, expected):
    assert found(text, *model) == expected
