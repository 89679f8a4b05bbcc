"""Who is who across articles: one actor under all the names that any of them uses."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.events.entities.forms import Form, is_form_of, may_be_one, narrowed, spelled
from timeline.events.entities.names import Words, plain
from timeline.events.model import Participant
from timeline.language.entities import EntityLexicon, load_entities

_OVERWHELMING = 3  # times as often as every other reading of a name before it counts as the one that is meant
_LONGEST = 6  # words of a name that is looked for in a text
_WORD = re.compile(r"\w(?:[\w.&-]*\w)?")
_STATES = frozenset({"country", "government", "forces"})  # kinds that act for a country


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of one or many articles.

    Attributes:
        lexicon: The language's words for participants.
        _actors: Words of a name in lower case -> the actor's own, fullest name.
        _forms: Words of a name -> the actors of which it is a name or another name.
    """

    lexicon: EntityLexicon
    _actors: Mapping[Words, str]
    _forms: Mapping[Words, frozenset[str]]

    @classmethod
    def of_all(cls, participants: Iterable[Participant], code: str = "en") -> Cast:
        """Put together the cast of participants of any number of articles; their order does not matter.

        Args:
            participants: With the names that were resolved within their articles, and the other names used there.
            code: ISO 639-1 code of the language.

        >>> def party(name, *aliases): return Participant(role="agent", name=name, aliases=aliases, text=name, start=0, end=1,
        ...                                               head_start=0, kind="organisation")
        >>> cast = Cast.of_all([party("Acme Motors", "AM"), party("AM"), party("Acme Records")])
        >>> [cast.actor(party(name)) for name in ("AM", "Acme Motors Inc.", "Acme Records", "oil workers")]
        ['Acme Motors', 'Acme Motors', 'Acme Records', None]
        """
        lexicon = load_entities(code)
        forms = _forms(participants, lexicon)
        full = _full_names(forms, lexicon)
        actors = {words: _root(words, full) for words in forms}
        names = {words: forms[root].name for words, root in actors.items()}
        known: dict[Words, set[str]] = defaultdict(set)
        for words, form in forms.items():
            known[words].add(names[words])
            for alias in form.aliases:
                if alias not in forms and not narrowed(alias, words):
                    known[alias].add(names[words])
        return cls(lexicon, names, {words: frozenset(found) for words, found in known.items()})

    def actor(self, participant: Participant) -> str | None:
        """The one name of who or what takes part; `None` for nobody in particular ("a senior official").

        An unnamed government, army or other arm of a country goes by the country's name.
        """
        if is_named(participant):
            return self._actors.get(spelled(participant.name, self.lexicon))
        return participant.country if participant.kind in _STATES else None

    def named_in(self, text: str) -> frozenset[str]:
        """The actors that a text names, the longest names first; a name in small letters is none."""
        words = _WORD.findall(text)
        found, place = set(), 0
        while place < len(words):
            actor, length = self._name_at(words, place)
            found |= {actor} if actor is not None else set()
            place += length
        return frozenset(found)

    def _name_at(self, words: Sequence[str], place: int) -> tuple[str | None, int]:
        """The actor whose name begins at a word, and of how many words it is."""
        if words[place] == words[place].lower():
            return None, 1
        for length in range(min(_LONGEST, len(words) - place), 0, -1):
            stretch = tuple(word.lower().replace(".", "") for word in words[place : place + length])
            actors = self._forms.get(plain(stretch, self.lexicon), frozenset())
            country = self.lexicon.countries.get(" ".join(stretch))
            if country is not None or len(actors) == 1:
                return country or next(iter(actors)), length
        return None, 1

    def meant(self, name: str) -> frozenset[str]:
        """The actors that a name stands for: its bearer, else those with it as another name, a short or a fuller form.

        Args:
            name: As people say it, with or without title; case does not matter. "Ruiz Nimbus Motors" is two names.
        """
        whole = spelled(name, self.lexicon)
        words = whole if whole in self._forms else self._untitled(whole)  # "General Motors" has no rank
        country = self.lexicon.countries.get(" ".join(words))
        if country is not None:
            return frozenset({country})
        return self._forms.get(words) or self._alike(words, name) or self._several(words)

    def _untitled(self, words: Words) -> Words:
        while len(words) > 1 and words[0] in self.lexicon.titles:
            words = words[1:]
        return words

    def _alike(self, words: Words, name: str) -> frozenset[str]:
        """Actors of whose name this is a form, or of which theirs is one."""
        asked, near = Form(name), {words[:1], words[-1:]}
        known = {actor: Form(actor) for other, actor in self._actors.items() if len(words) == 1 or {other[:1], other[-1:]} & near}
        pairs = ((actor, form, asked) for actor, form in known.items())
        return frozenset(a for a, x, y in pairs if is_form_of(x, y, self.lexicon) or is_form_of(y, x, self.lexicon))

    def _several(self, words: Words) -> frozenset[str]:
        """The actors of a name that is known names in a row; looked for from its end, so that no rest is looked at twice."""
        found: dict[int, frozenset[str]] = {len(words): frozenset()}
        for start in reversed(range(len(words))):
            ends = range(start + 1, min(start + _LONGEST, len(words)) + 1)
            for end in sorted(ends, key=lambda end: end < len(words)):  # all that is left as one name, then the shortest
                first = self._forms.get(words[start:end])
                if first and end in found:
                    found[start] = first | found[end]
                    break
        return found.get(0, frozenset())


def is_named(participant: Participant) -> bool:
    """Whether a participant is called by a name: "Ana Ruiz", "iComet 4", but not "US officials"."""
    if participant.named is not None:
        return participant.named and participant.count is None
    words = participant.name.split()
    return participant.count is None and bool(words) and all(any(c.isupper() or c.isdigit() for c in words[n]) for n in (0, -1))


def acts_for(participant: Participant) -> str | None:
    """The country for which a participant acts: itself, its government, its forces."""
    return participant.country if participant.kind in _STATES else None


def _forms(participants: Iterable[Participant], lexicon: EntityLexicon) -> dict[Words, Form]:
    """Every name as which somebody takes part, with the spellings, kinds and other names it has."""
    counted: Counter[tuple[str, str | None, tuple[str, ...]]] = Counter(
        (p.name, p.kind, p.aliases) for p in participants if is_named(p)
    )
    spellings: dict[Words, Counter[str]] = defaultdict(Counter)
    kinds: dict[Words, Counter[str]] = defaultdict(Counter)
    aliases: dict[Words, Counter[Words]] = defaultdict(Counter)
    for (name, kind, others), number in counted.items():
        words = spelled(name, lexicon)
        spellings[words][name] += number
        kinds[words].update({kind: number} if kind else {})
        aliases[words].update({alias: number for alias in (spelled(other, lexicon) for other in others) if alias != words})
    return {
        words: Form(_most(spelt), _most(kinds[words]) or None, spelt.total(), aliases[words])
        for words, spelt in spellings.items()
        if words
    }


def _most(counted: Counter[str]) -> str:
    return min(counted, key=lambda one: (-counted[one], one), default="")


def _full_names(forms: Mapping[Words, Form], lexicon: EntityLexicon) -> dict[Words, Words]:
    """Name -> the fuller name that stands for the same, where there is one and only one."""
    said = _said(forms)
    kin = _kin(forms, lexicon)
    full: dict[Words, Words] = {}
    for words in sorted(forms, key=lambda w: (-len(w), w)):
        found = _told(words, forms, said, lexicon) or _formed(words, forms, kin, full, lexicon)
        if found is not None and _root(found, full) != words:
            full[words] = _root(found, full)
    return full


def _root(words: Words, full: Mapping[Words, Words]) -> Words:
    while words in full:
        words = full[words]
    return words


def _said(forms: Mapping[Words, Form]) -> Mapping[Words, Counter[Words]]:
    """Other name -> the names that an article says are the same, with how often."""
    said: dict[Words, Counter[Words]] = defaultdict(Counter)
    for words, form in forms.items():
        for alias, number in form.aliases.items():
            said[alias][words] += number
    return said


def _told(words: Words, forms: Mapping[Words, Form], said: Mapping[Words, Counter[Words]], lexicon: EntityLexicon) -> Words | None:
    """The fuller name that articles give a name themselves, where hardly any mean another."""
    told = {
        other: number
        for other, number in said.get(words, {}).items()
        if not narrowed(words, other) and may_be_one(forms[words], forms[other]) and not _is_loose(words, other, lexicon)
    }
    first = min(told, key=lambda other: (-told[other], other), default=None)
    rest = sum(number for other, number in told.items() if other != first)
    return first if first is not None and told[first] >= _OVERWHELMING * rest else None


def _is_loose(words: Words, other: Words, lexicon: EntityLexicon) -> bool:
    """Whether a name holds within an article only: a given name, "the Commission", a longer name for a shorter one."""
    if len(words) > len(other):
        return words[: len(other)] == other
    return len(words) == 1 and (words[0].capitalize() in lexicon.signs or (len(other) > 1 and words[0] in lexicon.given))


def _kin(forms: Mapping[Words, Form], lexicon: EntityLexicon) -> Mapping[str, list[Words]]:
    """Names by their first and last words and their initials: only among these can there be fuller forms of a name."""
    kin: dict[str, list[Words]] = defaultdict(list)
    for words, form in forms.items():
        for key in {words[0], words[-1], words[0][:3], *form.letters(lexicon)}:
            kin[key].append(words)
    return kin


def _formed(
    words: Words,
    forms: Mapping[Words, Form],
    kin: Mapping[str, list[Words]],
    full: Mapping[Words, Words],
    lexicon: EntityLexicon,
) -> Words | None:
    """The one fuller name of which a name is a short form by its words."""
    near = dict.fromkeys(other for key in _keys(words) for other in kin.get(key, ()) if len(key) > 1)
    found = {_root(o, full) for o in near if o != words and is_form_of(forms[words], forms[o], lexicon)} - {words}
    return found.pop() if len(found) == 1 else None


def _keys(words: Words) -> Iterator[str]:
    yield words[-1].replace(".", "")
    if words[0] != words[-1]:
        yield words[0]
