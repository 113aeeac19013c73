from xref.clustering import cluster
from xref.model import Claim, Passage, Span


def claim(name, text, article="a"):
    passage = Passage(article=article, start=0, end=len(text), text=text)
    return Claim(
        id=name,
        article=article,
        source=None,
        published=None,
        kind="narration",
        text=text,
        content=(passage,),
        context=Span(0, len(text)),
    )


CLAIMS = (
    claim("1", "The harbour of Velmora will close for three weeks in spring.", "a"),
    claim("2", "Velmora's harbour will be closed for three weeks in spring", "b"),
    claim("3", "A bakery in Ostrand won the yearly bread prize.", "b"),
)


def test_near_identical_claims_share_a_cluster_and_others_stay_alone():
    (found,) = cluster(CLAIMS)
    assert found.claims == ("1", "2")
    assert found.articles == ("a", "b")


def test_the_order_of_input_does_not_matter():
    assert cluster(CLAIMS[::-1]) == cluster(CLAIMS)
