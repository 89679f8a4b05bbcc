"""What governs an event, and what the language's data say that it does to it: plan it, doubt it, keep it from happening."""

from __future__ import annotations

from timeline.events.surroundings import verb_name
from timeline.language.events import EventLexicon
from timeline.syntax.tree import Token

_BARE = "to "  # opens the key of a governor that is a verb and only that


def governor_of(token: Token) -> Token | None:
    """What a token depends on, prepositions looked through; `None` for what nothing governs."""
    head = token.head
    while head.pos in ("ADP", "SCONJ", "PART") and not head.is_root:
        head = head.head
    return head if head is not token else None


def effects_of(governor: Token, lexicon: EventLexicon) -> list[str]:
    """What a word does to what it governs, by its name of most words first; what a verb does counts before what its noun would: who
    plans to will, a plan may come to nothing."""
    lemma = governor.lemma.lower()
    names = {lemma, governor.lower} if governor.dep == "amod" else verb_name(governor)  # "planned talks"
    names |= {f"{_BARE}{lemma}"} if governor.is_verb else set()
    ordered = sorted(names, key=lambda n: (-len(n.removeprefix(_BARE)), not n.startswith(_BARE), n))
    return [lexicon.governors[n] for n in ordered if n in lexicon.governors]
