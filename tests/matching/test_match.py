import pytest

from xref.matching import match_texts


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("The bridge at Tarn reopens on Monday", "On Monday the Tarn bridge will reopen", True),  # other order
        ("The bridge at Tarn reopens on Monday", "A goat was elected mayor of Lindow", False),  # nothing in common
        ("", "A goat was elected mayor of Lindow", False),  # nothing at all
    ],
)
def test_same(a, b, same):
    assert match_texts(a, b).same is same


def test_contributions_add_up():
    found = match_texts("The bridge at Tarn reopens on Monday", "On Monday the Tarn bridge will reopen")
    assert sum(feature.contribution for feature in found.features) == pytest.approx(found.score)
