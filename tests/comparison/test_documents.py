"""Names of agreements, laws and papers that several articles give."""

import pytest

import xref
from xref.model import Article


def agreed(*texts):
    articles = [Article(id=str(number), text=text) for number, text in enumerate(texts)]
    return [
        [mention.passage.text for mention in finding.values[0].mentions]
        for finding in xref.Corpus(articles=tuple(articles)).findings()
        if finding.verdict == "agree"
        and finding.why.startswith(f"{len(texts)} articles name")
        and finding.aspect == "wording"
    ]


@pytest.mark.parametrize(
    ("first", "second", "names"),
    [
        # one programme in two spellings is one name
        (
            "Kestria signed the Shared Harbour Programme on Monday.",
            "The Shared Harbor Program was signed.",
            [["Shared Harbour Programme", "Shared Harbor Program"]],
        ),
        # another word in the name makes it another document
        ("They read the Clean Water Act.", "They read the Clean Air Act.", []),
        # a body whose name goes on behind the noun is no document
        ("The Southern Treaty Organisation met.", "The Southern Treaty Organisation left.", []),
        # a noun in lower case names nothing
        ("They struck a harbour agreement.", "The harbour agreement holds.", []),
        # small words inside a name belong to it
        (
            "The Treaty of Port Adair Protocol lapsed.",
            "Nobody reads the Treaty of Port Adair Protocol.",
            [["Treaty of Port Adair Protocol", "Treaty of Port Adair Protocol"]],
        ),
    ],
)
def test_names_of_documents(first, second, names):
    assert agreed(first, second) == names
