"""The named of an article: every name with the entity it belongs to, decided over the whole article at once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from timeline.events.entities.kinds import MODEL, TOLD, noun_kind, votes
from timeline.events.entities.metonymy import acting_country, is_adjective
from timeline.events.entities.names import (
    Words,
    headline_name,
    initials,
    is_part_of,
    is_short_name,
    is_short_person,
    is_version,
    plain,
)
from timeline.events.entities.nominals import Nominal, stretch
from timeline.events.entities.referent import Referent
from timeline.events.entities.renaming import bracketed_after, renamed_after
from timeline.language.entities import EntityLexicon
from timeline.syntax.tree import Token


@dataclass(slots=True, eq=False)
class _Group:
    """All mentions of one name, letter by letter the same but for capitals.

    `kind` is the one most votes are for; `bare` the words without the endings that companies leave out.
    """

    words: Words
    bare: Words
    nominals: list[Nominal] = field(default_factory=list)
    votes: Counter[str] = field(default_factory=Counter)
    kind: str | None = None
    referent: Referent = field(default_factory=Referent)

    def count(self, votes: Counter[str]) -> None:
        """Add votes about its kind."""
        self.votes += votes
        self.kind = max(self.votes, key=lambda k: self.votes[k]) if self.votes else None

    @property
    def unsure(self) -> bool:
        """Whether only the model, which is often wrong about a single word, says that it is a person."""
        return self.kind == "person" and self.votes["person"] <= MODEL * 2 * len(self.nominals)


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
            found[nominal].add_name(nominal.text)
        elif not is_adjective(nominal, lexicon):
            key = tuple(_singular(w) for w in nominal.words)
            if key not in groups:
                groups[key] = _Group(nominal.words, plain(nominal.words, lexicon))
            groups[key].nominals.append(nominal)
            groups[key].count(votes(nominal, lexicon))
    _share_surnames(list(groups.values()), lexicon)
    found |= _linked(list(groups.values()), lexicon)
    return found


def _share_surnames(groups: list[_Group], lexicon: EntityLexicon) -> None:
    """Let what a text says of "Ruiz" count for "Ana Ruiz" too: that the one is a person says that the other is."""
    for short in groups:
        told = short.votes["person"] if len(short.words) == 1 else 0
        for full in groups if told >= TOLD else ():
            named = 1 < len(full.words) < 5 and full.words[-1].lower() == short.words[0].lower()
            if named and not {full.words[0], *full.words[-1:]} & (lexicon.signs.keys() | lexicon.legal):
                full.count(Counter(person=told))


def _singular(word: str) -> str:
    """In lower case; of a number its singular: "Comet 4s" are several of "Comet 4"."""
    return word[:-1].lower() if word[:-1].isdigit() else word.lower()


def _given_as_other(groups: list[_Group], lexicon: EntityLexicon) -> dict[int, _Group]:
    """Groups that a text says are another name of a group: "the Grain Union (GU)", "Acme Grid, formerly Volt Works"."""
    ends = {n.tokens[-1].end: g for g in groups for n in g.nominals}
    found: dict[int, _Group] = {}
    for group in groups:
        first = group.nominals[0].tokens[0]
        before = [bracketed_after(first)] if group.words[-1].isupper() else []
        before += [renamed_after(n.tokens[0], lexicon) for n in group.nominals]
        other = next((ends[token.end] for token in before if token is not None and token.end in ends), group)
        if other is not group and found.get(id(other)) is not group:
            found[id(group)] = other
    return found


def _linked(groups: list[_Group], lexicon: EntityLexicon) -> dict[Nominal, Referent]:
    found: dict[Nominal, Referent] = {}
    kin, others = _by_word(groups, lexicon), _given_as_other(groups, lexicon)
    for group in sorted(groups, key=lambda g: -len(g.words)):
        fuller = _fuller(group, kin[group.bare[0].replace(".", "")] if group.bare else [], lexicon)
        if id(group) in others and group.kind not in ("media", "country"):
            fuller = [others[id(group)]]
        persons = [_Person.of(g, lexicon) for g in fuller if g.kind == "person"]
        for nominal in group.nominals:
            bearers = _bearers(nominal, fuller, persons, lexicon)
            found[nominal] = _nearest(nominal, bearers).referent if bearers else group.referent
        if len(fuller) == 1:
            group.referent = fuller[0].referent
            fuller[0].count(group.votes)
    for nominal, referent in found.items():
        _tell(referent, nominal, lexicon)
    for group in groups:
        if group.referent.named() and group.referent.kind is None:
            group.referent.kind = group.kind
            _finish(group.referent, lexicon)
    return found


def _by_word(groups: list[_Group], lexicon: EntityLexicon) -> dict[str, list[_Group]]:
    """Groups by each word of their name, its initials and its first letters: only these can be fuller forms of a name."""
    kin: dict[str, list[_Group]] = defaultdict(list)
    for group in groups:
        letters = initials([w for w in group.words if w not in lexicon.legal])
        for word in {*group.bare, group.words[-1].lower(), letters.lower(), group.words[0][:3].lower()}:
            kin[word.replace(".", "")].append(group)
    return kin


def _fuller(group: _Group, kin: list[_Group], lexicon: EntityLexicon) -> list[_Group]:
    """The fuller names that a name may stand for; a name that is only its own gives none."""
    if group.kind == "country":
        return []
    persons = [g for g in kin if g.kind == "person" and is_short_person(group.words, g.words, lexicon)]
    if persons and (group.kind == "person" or group.votes.total() < 4 * len(group.nominals)):
        return persons
    if group.kind == "person" and not group.unsure:
        return []
    others = [g for g in kin if g is not group and g.kind != "person" and _may_be_one(group, g)]
    found = [g for g in others if is_short_name(group.words, g.words, lexicon) and not _back_and_forth(group, g)]
    same = [g for g in found if g.bare == group.bare]
    versions = _main([g for g in others if is_version(group.words, g.words)])
    parts = [g for g in others if is_part_of(group.words, g.words, lexicon)]
    return same or found or versions or parts


def _may_be_one(short: _Group, full: _Group) -> bool:
    """A town is not its university, nor a product its maker."""
    return short.kind == full.kind or short.unsure or not {short.kind, full.kind} & {"place", "product"}


def _main(versions: list[_Group]) -> list[_Group]:
    """The version that an article is about, if it is about one."""
    ranked = sorted(versions, key=lambda g: -len(g.nominals))
    return ranked[:1] if len(ranked) == 1 or (ranked and len(ranked[0].nominals) >= 2 * len(ranked[1].nominals)) else []


def _back_and_forth(short: _Group, full: _Group) -> bool:
    """Two names as long as each other that differ only in what companies leave out: the first one leads."""
    return len(short.words) == len(full.words) and short.nominals[0].head.start <= full.nominals[0].head.start


@dataclass(frozen=True, slots=True)
class _Person:
    """Who bears a name: the words before its mentions, and the gender that these tell, else the given name."""

    group: _Group
    before: frozenset[str]
    gender: str | None

    @classmethod
    def of(cls, group: _Group, lexicon: EntityLexicon) -> _Person:
        before = frozenset(t.lower for n in group.nominals for t in n.before)
        told = {lexicon.titles.get(word) for word in before} - {None}
        return cls(group, before, told.pop() if len(told) == 1 else lexicon.given.get(group.words[0].lower()))


def _bearers(nominal: Nominal, groups: list[_Group], persons: Sequence[_Person], lexicon: EntityLexicon) -> list[_Group]:
    """Those of the fuller names whose bearer the words before a mention may address: "Mr Lund" is not Ana Lund, "King Olav" not
    Erik Olav, and "President Lund" is the Lund who is called president, if one is."""
    told = [t.lower for t in nominal.before]
    if not told or not persons:
        return groups
    gender = lexicon.titles.get(told[-1])
    found = [p for p in persons if {gender, p.gender} != {"male", "female"}]
    if told[-1] in lexicon.crowned and len(nominal.words) == 1:
        found = [p for p in found if nominal.words[0] != p.group.words[-1] or told[-1] in p.before]
    ranks = {w for w in told if w in lexicon.titles}
    return [p.group for p in found if ranks & p.before] or [p.group for p in found]


def _nearest(nominal: Nominal, groups: list[_Group]) -> _Group:
    """The group spoken of last before this mention, else the first one after it."""
    start = nominal.head.start

    def distance(group: _Group) -> tuple[bool, int]:
        before = [start - n.head.start for n in group.nominals if n.head.start < start]
        return (False, min(before)) if before else (True, group.nominals[0].head.start)

    return min(groups, key=distance)


def _tell(referent: Referent, nominal: Nominal, lexicon: EntityLexicon) -> None:
    """Enter the name, its description and the gender that its titles tell."""
    referent.add_name(nominal.text)
    referent.nouns = referent.nouns.union((nominal.head.lower, nominal.words[-1].lower()))
    referent.words = referent.words.union(w.lower() for w in nominal.words)
    words = nominal.before
    if not words or words[-1].tag == "POS":
        return
    told = {lexicon.titles.get(t.lower) or lexicon.genders.get(t.lower) for t in words} - {None}
    if len(told) == 1:
        referent.gender = told.pop()
    if _tells_role(words, lexicon):
        owned = words[0].tag == "PRP$" and len(words) > 1
        referent.describe(stretch(words[owned:]), *(t.lower for t in words if t is words[-1] or noun_kind(t, lexicon) == "person"))


def _tells_role(words: tuple[Token, ...], lexicon: EntityLexicon) -> bool:
    """Whether words before a name say what its bearer is, and not only how to address him."""
    roles = [t for t in words if t.pos == "NOUN" or t.lower in lexicon.titles]
    return len(roles) > 1 or any(t.lower not in lexicon.never_alone for t in roles)


def _finish(referent: Referent, lexicon: EntityLexicon) -> None:
    if referent.kind == "person":
        if referent.gender is None:
            referent.gender = lexicon.given.get(referent.name().split()[0].lower())
    elif referent.kind is not None:
        referent.gender = "thing"
        referent.plural = referent.kind == "people"
    name = referent.name()
    short = headline_name(name, lexicon)
    if short != name:
        referent.canonical = short
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
