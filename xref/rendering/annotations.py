"""W3C Web Annotations (JSON-LD): claims and findings as notes on the passages they rest on.

Source: Web Annotation Data Model, W3C Recommendation of 23 February 2017. Positions are code points of the article's
text as xref reads it; the quotation with what stands before and after it finds the passage in any other copy.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from xref.model import Article, Passage
from xref.rendering.lookup import Lookup
from xref.rendering.safe import link
from xref.rendering.structured import dump
from xref.rendering.views.base import View

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Characters before and after a passage that tell it from the same words elsewhere."""


def annotation_page(view: View) -> Iterator[str]:
    """Yield an AnnotationPage with one annotation for each thing of a view that rests on passages."""
    head = dump({"@context": CONTEXT, "id": f"urn:xref:{view.key}", "type": "AnnotationPage"}, indent=2)
    yield head[: head.rindex("\n}")] + ',\n  "items": ['
    separator = "\n    "
    lookup = Lookup(view.articles)
    for item in view.items:
        note = view.note(item)
        if note is not None:
            yield separator + dump(_annotation(view.key, item.id, note.body, note.passages, lookup))
            separator = ",\n    "
    yield "\n  ]\n}\n"


def _annotation(kind: str, identity: str, body: str, passages: Iterable[Passage], lookup: Lookup) -> dict[str, Any]:
    return {
        "id": f"urn:xref:{kind}:{identity}",
        "type": "Annotation",
        "motivation": "describing",
        "body": {"type": "TextualBody", "value": body, "format": "text/plain"},
        "target": [_target(passage, lookup.articles[passage.article]) for passage in passages],
    }


def _target(passage: Passage, article: Article) -> dict[str, Any]:
    text = article.field(passage.field)
    selectors: list[dict[str, Any]] = [
        {
            "type": "TextQuoteSelector",
            "exact": passage.text,
            "prefix": text[max(0, passage.start - AROUND) : passage.start],
            "suffix": text[passage.end : passage.end + AROUND],
        }
    ]
    if passage.field == "text":
        selectors.insert(0, {"type": "TextPositionSelector", "start": passage.start, "end": passage.end})
    name = quote(article.id.encode("utf-8", "replace"), safe="")
    return {"source": link(article.url) or f"urn:xref:article:{name}", "selector": selectors}
