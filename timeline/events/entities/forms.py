"""Whether two names from different articles can be one: stricter than within an article, where the reader knows who is meant."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from timeline.events.entities.names import Words, initials, is_short_name, is_short_person, plain
from timeline.language.entities import EntityLexicon

_APART = frozenset({"person", "people", "place", "product", "country", "vehicle", "weapon", "disease"})


@dataclass(frozen=True, slots=True)
class Form:
    """A name with all that articles say of it.

    Attributes:
        name: As it is mostly spelled.
        kind: What it mostly is, or `None`.
        count: How often it takes part.
        aliases: Other names that articles have for the same, with how often.
    """

    name: str
    kind: str | None = None
    count: int = 0
    aliases: Counter[Words] = field(default_factory=Counter)

    def letters(self, lexicon: EntityLexicon) -> set[str]:
        """Its initials in lower case, where it has several words."""
        words = self.name.split()
        found = initials([w for w in words if w not in lexicon.legal]).lower()
        return {found} if len(found) > 1 else set()


def spelled(name: str, lexicon: EntityLexicon) -> Words:
    """The words of a name as far as they tell it from others: in lower case, without legal endings and dots.

    >>> from timeline.language.entities import load_entities
    >>> spelled("Acme Motors Inc.", load_entities()), spelled("the U.N.", load_entities())
    (('acme', 'motors'), ('un',))
    """
    words = name.split()
    if len(words) > 1 and words[0].lower() in lexicon.definite:
        words = words[1:]
    return tuple(w.replace(".", "") or w for w in plain(words, lexicon))


def narrowed(words: Words, other: Words) -> bool:
    """Whether the other name is this one with a number: "Comet" may be any "Comet 4", "Comet 4s", "Comet IV"."""
    more = other[len(words) :]
    return other[: len(words)] == words and any(w[:1].isdigit() for w in more)


def may_be_one(short: Form, full: Form) -> bool:
    """Whether two names can be one by what they name: a town is not its club, nor a maker its product."""
    return short.kind is None or full.kind is None or short.kind == full.kind or not {short.kind, full.kind} & _APART


def is_form_of(short: Form, full: Form, lexicon: EntityLexicon) -> bool:
    """Whether a name is a shorter form of another, by its words alone.

    Surnames, initials and what bodies leave out are; given names alone, products named after their maker and numbered
    versions are not.

    >>> from timeline.language.entities import load_entities
    >>> def form(name, kind): return is_form_of(Form(name.split("<")[0], kind), Form(name.split("<")[1], kind), load_entities())
    >>> form("Ruiz<Ana Ruiz", "person"), form("Ana<Ana Ruiz", "person"), form("AWC<Acme Widget Club", "organisation")
    (True, False, True)
    >>> form("Comet Store<Comet Music Store", "facility"), form("Comets<Comet", "product"), form("Comet<Comet 4", "product")
    (True, True, False)
    """
    small, large = short.name.split(), full.name.split()
    if not may_be_one(short, full) or not small or not large:
        return False
    if "person" in (short.kind, full.kind) or (short.kind is None and full.kind is None and large[0].lower() in lexicon.given):
        return is_short_person(tuple(small), tuple(large), lexicon) and small[-1].lower() == plain(large, lexicon)[-1]
    if len(small) > 1 and _skips(plain(small, lexicon), plain(large, lexicon)):
        return True
    if len(small) == len(large):
        return small[:-1] == large[:-1] and small[-1] == large[-1] + "s" and "product" in (short.kind, full.kind)
    return is_short_name(tuple(small), tuple(large), lexicon)


def _skips(small: Words, large: Words) -> bool:
    """Whether a name leaves out words in the middle of another: "Comet Store" for "Comet Music Store"."""
    if not 1 < len(small) < len(large) or (small[0], small[-1]) != (large[0], large[-1]):
        return False
    rest = iter(large)
    return all(word in rest for word in small)
