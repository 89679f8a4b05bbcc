"""When two names are one: surnames, initials, endings left out, the country in front left out. Pure functions of words."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.language.entities import EntityLexicon

Words = tuple[str, ...]


def plain(words: Sequence[str], lexicon: EntityLexicon) -> Words:
    """A name's words in lower case, without the endings that companies and sons leave out.

    >>> from timeline.language.entities import load_entities
    >>> plain(("Acme", "Widgets", "Inc."), load_entities())
    ('acme', 'widgets')
    """
    kept = list(words)
    while len(kept) > 1 and (kept[-1] in lexicon.legal or kept[-1] in lexicon.person_suffixes or not kept[-1].strip("-,&")):
        kept.pop()
    return tuple(w.lower() for w in kept if w.strip("-"))


def headline_name(name: str, lexicon: EntityLexicon) -> str:
    """A name without the abbreviations at its end that only registers need.

    >>> from timeline.language.entities import load_entities
    >>> headline_name("Acme Widgets Inc.", load_entities()), headline_name("Acme Motor Company", load_entities())
    ('Acme Widgets', 'Acme Motor Company')
    """
    words = name.split()
    while len(words) > 1 and words[-1] in lexicon.legal - lexicon.kept:
        words.pop()
    return " ".join(words)


def initials(words: Sequence[str]) -> str:
    """First letters of the capitalised words.

    >>> initials(("Organization", "of", "American", "States"))
    'OAS'
    """
    return "".join(w[0] for w in words if w[:1].isupper())


def is_short_person(short: Words, full: Words, lexicon: EntityLexicon) -> bool:
    """Whether a name of a person stands for a fuller one: surname, given name, middle names left out.

    >>> from timeline.language.entities import load_entities
    >>> lexicon = load_entities()
    >>> is_short_person(("Moreau",), ("Anne", "Moreau"), lexicon), is_short_person(("Ben", "Moreau"), ("Anne", "Moreau"), lexicon)
    (True, False)
    """
    small, large = plain(short, lexicon), plain(full, lexicon)
    if not small or len(small) > len(large) or len(large) < 2 or small == large:
        return False
    if any(w.islower() and w not in lexicon.particles for w in full):
        return False  # "Justice for Moreau" is not she
    if len(small) == 1:
        return small[0] in (large[-1], large[0])
    return large[-len(small) :] == small or (small[0] == large[0] and small[-1] == large[-1])


def is_short_name(short: Words, full: Words, lexicon: EntityLexicon) -> bool:
    """Whether a name of a company, body or place stands for a fuller one.

    Initials ("GWU"), a first word cut short ("Fed"), a first part when the rest only says what kind of thing it is ("Nimbus"
    for "Nimbus Motors"), the country in front left out ("State Department"). A maker is not its product: "Nimbus" is not
    "Nimbus Comet".

    >>> from timeline.language.entities import load_entities
    >>> lexicon = load_entities()
    >>> [is_short_name(("Nimbus",), ("Nimbus", x), lexicon) for x in ("Motors", "Comet")]
    [True, False]
    """
    small, large = plain(short, lexicon), plain(full, lexicon)
    if not small or short == full:
        return False
    if small == large:
        return True
    if len(short) == 1 and len(full) > 1 and short[0].replace(".", "").isupper() and len(short[0].replace(".", "")) > 1:
        return short[0].replace(".", "") == initials([w for w in full if w not in lexicon.legal])
    if len(small) >= len(large):
        return False
    if len(short) == 1 and len(small[0]) > 2 and large[0] != small[0] and large[0].startswith(small[0]):
        return lexicon.signs.get(full[-1]) == "organisation"
    if large[: len(small)] == small and not _is_country(small, lexicon):
        return all(w in lexicon.legal or lexicon.signs.get(w) in ("organisation", "place") for w in full[len(small) :])
    before = full[: -len(small)]
    return large[-len(small) :] == small and len(small) > 1 and (_is_country(before, lexicon) or " ".join(before) in lexicon.known)


def is_part_of(short: Words, full: Words, lexicon: EntityLexicon) -> bool:
    """Whether the last word of a name stands for it: "the Coalition", "the Commission", "the C40" for "Comet C40"."""
    if not len(short) == 1 < len(full) or short[0].lower() != full[-1].lower():
        return False
    return short[0].capitalize() in lexicon.signs or (short[0][:1].isalpha() and short[0][-1:].isdigit())


def is_version(short: Words, full: Words) -> bool:
    """Whether the fuller name is the shorter with a number: "Comet" and "Comet 4"."""
    return len(short) < len(full) and full[: len(short)] == short and all(_numeric(w) for w in full[len(short) :])


def _numeric(word: str) -> bool:
    return word[:1].isdigit()


def _is_country(words: Words, lexicon: EntityLexicon) -> bool:
    text = " ".join(words).lower()
    return text in lexicon.countries or text in lexicon.peoples
