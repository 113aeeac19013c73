"""One name for one speaker across articles: surnames, initials, acronyms, spellings, where it is clear."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from xref.attribution.nouns import name_sort
from xref.model import Claim

_SHORT = frozenset(("of", "the", "and", "for", "&", "de", "on", "to", "in"))


def unify(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims in the same order, with one name for every speaker and relay that clearly are the same.

    A name of one word becomes the full name that it is a part of if the corpus has exactly one such person; spellings
    that differ in case, marks or initials become the most frequent one; a name and its acronym the more frequent.
    Linear in the claims and their names.
    """
    renamed = identities(_names(claims))
    return tuple(_renamed(claim, renamed) for claim in claims) if renamed else tuple(claims)


def identities(names: Mapping[str, int]) -> dict[str, str]:
    """Return what each name (with how often it occurs) is to be called, names that stay as they are left out."""
    spelt = _spellings(names)
    counts: Counter[str] = Counter()
    for name, count in names.items():
        counts[spelt.get(name, name)] += count
    fuller = _initials(counts) | _acronyms(counts)
    fuller |= _surnames({fuller.get(name, name) for name in counts}, set(counts))
    result = {}
    for name in names:
        meant = spelt.get(name, name)
        meant = fuller.get(meant, meant)
        meant = fuller.get(meant, meant)
        if meant != name:
            result[name] = meant
    return result


def _names(claims: Iterable[Claim]) -> Counter[str]:
    counted: Counter[str] = Counter()
    for claim in claims:
        if claim.speaker and claim.speaker.name:
            counted[claim.speaker.name] += 1
        counted.update(relay.name for relay in claim.relay)
    return counted


def _plain(name: str) -> str:
    """Return a name without case, diacritics, marks and a leading article."""
    folded = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(letter if letter.isalnum() else " " for letter in folded if not unicodedata.combining(letter))
    words = letters.split()
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


def _spellings(names: Mapping[str, int]) -> dict[str, str]:
    """Return the most frequent spelling of each name that is spelt in several ways."""
    alike: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        alike[_plain(name)].append(name)
    return {
        name: max(some, key=lambda one: (names[one], one)) for some in alike.values() if len(some) > 1 for name in some
    }


def _initials(names: Mapping[str, int]) -> dict[str, str]:
    """Return the fuller form of names that lack an initial or a middle name: "Ada B. Lind" for "Ada Lind"."""
    by_ends: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in sorted(names):
        words = _plain(name).split()
        if len(words) > 1 and name_sort(name) in ("person", "unknown"):
            by_ends[words[0], words[-1]].append(name)
    result = {}
    for some in by_ends.values():
        plain = [name for name in some if len(name.split()) == 2]
        longer = [name for name in some if len(name.split()) > 2]
        if len(plain) == 1 and len(longer) == 1:
            best = max(some, key=lambda one: (names[one], -len(one), one))
            result.update({name: best for name in some if name != best})
    return result


def _acronyms(names: Mapping[str, int]) -> dict[str, str]:
    """Return the more frequent of a name and its acronym."""
    by_letters: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        words = [word for word in name.split() if word.lower() not in _SHORT]
        if len(words) > 2:
            by_letters["".join(word[0] for word in words).upper()].append(name)
    result = {}
    for name in sorted(names):
        full = by_letters.get(name.replace(".", ""), ())
        if name.isupper() and len(full) == 1:
            short, long = (full[0], name) if names[name] >= names[full[0]] else (name, full[0])
            result[short] = long
    return result


def _surnames(full: Iterable[str], names: Iterable[str]) -> dict[str, str]:
    """Return the full name of a person for names of one word that only one person bears, first or last."""
    by_word: dict[str, set[str]] = defaultdict(set)
    for name in full:
        words = _plain(name).split()
        if len(words) > 1 and " and " not in name and name_sort(name) in ("person", "unknown"):
            by_word[words[-1]].add(name)
            by_word[words[0]].add(name)
    result = {}
    for name in sorted(names):
        bearers = by_word.get(_plain(name), ()) if " " not in name else ()
        if len(bearers) == 1 and name_sort(name) == "unknown":
            result[name] = next(iter(bearers))
    return result


def _renamed(claim: Claim, renamed: Mapping[str, str]) -> Claim:
    speaker, relay = claim.speaker, claim.relay
    if speaker and speaker.name in renamed:
        speaker = replace(speaker, name=renamed[speaker.name or ""])
    if any(one.name in renamed for one in relay):
        relay = tuple(replace(one, name=renamed.get(one.name, one.name)) for one in relay)
    return claim if speaker is claim.speaker and relay is claim.relay else replace(claim, speaker=speaker, relay=relay)
