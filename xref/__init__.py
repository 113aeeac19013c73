"""xref: who said what in several reports of one story, and where the reports differ.

    import xref

    corpus = xref.read("data")
    corpus.articles, corpus.claims, corpus.clusters, corpus.findings("summit")

Each step is a function of its own too: ``load``, ``clean``, ``segment``, ``attribute``, ``detail``, ``match``,
``cluster``, ``compare``. Names are imported when they are first used, so that ``import xref`` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from xref.attribution import attribute as attribute
    from xref.cleaning import clean as clean
    from xref.clustering import cluster as cluster
    from xref.comparison import compare as compare
    from xref.corpus import Corpus as Corpus
    from xref.corpus import Reading as Reading
    from xref.corpus import UnknownIdError as UnknownIdError
    from xref.corpus import read as read
    from xref.details import detail as detail
    from xref.details import relate as relate
    from xref.loading import Loaded as Loaded
    from xref.loading import load as load
    from xref.matching import match as match
    from xref.matching import match_texts as match_texts
    from xref.model import Article as Article
    from xref.model import Aside as Aside
    from xref.model import Claim as Claim
    from xref.model import Cluster as Cluster
    from xref.model import Detail as Detail
    from xref.model import Finding as Finding
    from xref.model import FindingValue as FindingValue
    from xref.model import Match as Match
    from xref.model import Mention as Mention
    from xref.model import Passage as Passage
    from xref.model import Problem as Problem
    from xref.model import Source as Source
    from xref.model import Speaker as Speaker
    from xref.model import Topic as Topic
    from xref.model import UnknownTopicError as UnknownTopicError
    from xref.segmentation import segment as segment

__version__ = "0.1.0"

_HOME = {
    "attribution": ("attribute",),
    "cleaning": ("clean",),
    "clustering": ("cluster",),
    "comparison": ("compare",),
    "corpus": ("Corpus", "Reading", "UnknownIdError", "read"),
    "details": ("detail", "relate"),
    "loading": ("Loaded", "load"),
    "matching": ("match", "match_texts"),
    "model": (
        "Article", "Aside", "Claim", "Cluster", "Detail", "Finding", "FindingValue", "Match", "Mention", "Passage",
        "Problem", "Source", "Speaker", "Topic", "UnknownTopicError",
    ),
    "segmentation": ("segment",),
}  # fmt: skip
_MODULE_OF = {name: module for module, names in _HOME.items() for name in names}
__all__ = ["__version__", *sorted(_MODULE_OF)]


def __getattr__(name: str) -> Any:
    """Import a public name from its module the first time it is asked for (PEP 562)."""
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
