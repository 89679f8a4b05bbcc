"""Another name that a text gives to what it has just named: "Acme Grid, formerly Volt Works", "the Grain Union (GU)"."""

from __future__ import annotations

from timeline.language.entities import EntityLexicon
from timeline.syntax.tree import Token

_LONGEST = 4  # words of "formerly known as" and the like
_OPENING = ("(", "[")


def bracketed_after(first: Token) -> Token | None:
    """The last word before a bracket that a name opens."""
    bracket = first.next(-1)
    return bracket.next(-1) if bracket is not None and bracket.text in _OPENING else None


def renamed_after(first: Token, lexicon: EntityLexicon) -> Token | None:
    """The last word of the phrase for which a name is said to be a former, new or other one.

    Args:
        first: First word of the name.
        lexicon: The language's words, for those between the two names.

    Returns:
        "Grid" for "Volt" in "Acme Grid, formerly known as Volt Works"; `None` where nothing of the kind is said.
    """
    words: list[str] = []
    token, found = first.next(-1), None
    while token is not None and len(words) < _LONGEST:
        words.insert(0, token.lower)
        token = token.next(-1)
        if " ".join(words) in lexicon.renaming:  # the longest counts: "formerly known as" before "known as"
            found = token
    return found.next(-1) if found is not None and found.text in (",", *_OPENING) else found
