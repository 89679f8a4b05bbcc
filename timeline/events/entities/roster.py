"""The named of an article: every name with the entity it belongs to, decided over the whole article at once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from timeline.events.entities.kinds import votes
from timeline.events.entities.metonymy import acting_country, is_adjective
from timeline.events.entities.names import Words, is_part_of, is_short_name, is_short_person, is_version, plain
from timeline.events.entities.nominals import Nominal, stretch
from timeline.events.entities.referent import Referent
from timeline.language.entities import EntityLexicon


@dataclass(slots=True, eq=False)
class _Group:
    """All mentions of one name, letter by letter the same but for capitals."""

    words: Words
    nominals: list[Nominal] = field(default_factory=list)
    votes: Counter[str] = field(default_factory=Counter)
    referent: Referent = field(default_factory=Referent)

    @property
    def kind(self) -> str | None:
        return max(self.votes, key=lambda k: self.votes[k]) if self.votes else None


def roster(nominals: Iterable[Nominal], lexicon: EntityLexicon) -> Mapping[Nominal, Referent]:
    """Give each name of an article its referent.

    Args:
        nominals: Noun phrases of the article in text order; those that are no names are passed over.

    Returns:
        Name or demonym -> referent, with kind, gender, country and descriptions filled in; mentions are not yet entered.
    """
    groups: dict[Words, _Group] = {}
    found: dict[Nominal, Referent] = {}
    countries: dict[str, Referent] = {}
    for nominal in nominals:
        if nominal.form not in ("name", "demonym"):
            continue
        country = acting_country(nominal, lexicon)
        if country is not None:
            found[nominal] = countries.setdefault(country, Referent("country", "thing", country=country, canonical=country))
            found[nominal].names[nominal.text] += 1
        elif not is_adjective(nominal, lexicon):
            key = tuple(_singular(w) for w in nominal.words)
            group = groups.setdefault(key, _Group(nominal.words))
            group.nominals.append(nominal)
            group.votes += votes(nominal, lexicon)
    found |= _linked(list(groups.values()), lexicon)
    return found


def _singular(word: str) -> str:
    """In lower case; of a number its singular: "Comet 4s" are several of "Comet 4"."""
    return word[:-1].lower() if word[:-1].isdigit() else word.lower()


def _linked(groups: list[_Group], lexicon: EntityLexicon) -> dict[Nominal, Referent]:
    found: dict[Nominal, Referent] = {}
    for group in sorted(groups, key=lambda g: -len(g.words)):
        fuller = _fuller(group, groups, lexicon)
        for nominal in group.nominals:
            found[nominal] = _nearest(nominal, fuller).referent if fuller else group.referent
        if len(fuller) == 1:
            group.referent = fuller[0].referent
            fuller[0].votes += group.votes
    counted: dict[int, Counter[str]] = defaultdict(Counter)
    for group in groups:
        for nominal in group.nominals:
            counted[id(found[nominal])] += votes(nominal, lexicon)
            _tell(found[nominal], nominal, lexicon)
    for referent in found.values():
        cast = counted[id(referent)]
        referent.kind = max(cast, key=lambda k: cast[k]) if cast else None
        _finish(referent, lexicon)
    return found


def _fuller(group: _Group, groups: list[_Group], lexicon: EntityLexicon) -> list[_Group]:
    """The fuller names that a name may stand for; a name that is only its own gives none."""
    if group.kind == "country":
        return []
    persons = [g for g in groups if g.kind == "person" and is_short_person(group.words, g.words, lexicon)]
    if persons and (group.kind == "person" or group.votes.total() < 4 * len(group.nominals)):
        return persons
    if group.kind == "person":
        return []
    others = [g for g in groups if g is not group and g.kind != "person" and _may_be_one(group, g)]
    found = [g for g in others if is_short_name(group.words, g.words, lexicon) and not _back_and_forth(group, g)]
    same = [g for g in found if plain(g.words, lexicon) == plain(group.words, lexicon)]
    versions = _main([g for g in others if is_version(group.words, g.words)])
    parts = [g for g in others if is_part_of(group.words, g.words, lexicon)]
    return same or found or versions or parts


def _may_be_one(short: _Group, full: _Group) -> bool:
    """A town is not its university, nor a product its maker."""
    return short.kind == full.kind or not {short.kind, full.kind} & {"place", "product"}


def _main(versions: list[_Group]) -> list[_Group]:
    """The version that an article is about, if it is about one."""
    ranked = sorted(versions, key=lambda g: -len(g.nominals))
    return ranked[:1] if len(ranked) == 1 or (ranked and len(ranked[0].nominals) >= 2 * len(ranked[1].nominals)) else []


def _back_and_forth(short: _Group, full: _Group) -> bool:
    """Two names as long as each other that differ only in what companies leave out: the first one leads."""
    return len(short.words) == len(full.words) and short.nominals[0].head.start <= full.nominals[0].head.start


def _nearest(nominal: Nominal, groups: list[_Group]) -> _Group:
    """The group spoken of last before this mention, else the first one after it."""
    start = nominal.head.start

    def distance(group: _Group) -> tuple[bool, int]:
        before = [start - n.head.start for n in group.nominals if n.head.start < start]
        return (False, min(before)) if before else (True, group.nominals[0].head.start)

    return min(groups, key=distance)


def _tell(referent: Referent, nominal: Nominal, lexicon: EntityLexicon) -> None:
    """Enter the name, its description and the gender that its titles tell."""
    referent.names[nominal.text] += 1
    referent.nouns.update(w.lower() for w in nominal.words)
    words = nominal.before
    if not words or words[-1].tag == "POS":
        return
    told = {lexicon.titles.get(t.lower) or lexicon.genders.get(t.lower) for t in words} - {None}
    if len(told) == 1:
        referent.gender = told.pop()
    if any(t.lower not in lexicon.never_alone and (t.lower in lexicon.titles or t.pos == "NOUN") for t in words):
        owned = words[0].tag == "PRP$" and len(words) > 1
        referent.describe(stretch(words[owned:]), *(t.lower for t in words if t.tag != "PRP$"))


def _finish(referent: Referent, lexicon: EntityLexicon) -> None:
    if referent.kind == "person":
        if referent.gender is None:
            referent.gender = lexicon.given.get(referent.name().split()[0].lower())
    elif referent.kind is not None:
        referent.gender = "thing"
        referent.plural = referent.kind == "people"
    name = referent.name()
    referent.country = (
        referent.country
        or lexicon.of_country.get(name)
        or _told_country(*referent.descriptions, *([] if referent.kind == "person" else [name]), lexicon=lexicon)
    )


def _told_country(*texts: str, lexicon: EntityLexicon) -> str | None:
    """The first country that a name or description speaks of."""
    for text in texts:
        words = text.lower().split()
        for n, word in enumerate(words):
            pair = " ".join(words[n : n + 2])
            if pair in lexicon.countries or word in lexicon.countries:
                return lexicon.countries.get(pair) or lexicon.countries[word]
    return None
