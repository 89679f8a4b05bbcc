"""What has been spoken of so far, latest first: the memory in which pronouns and definite phrases find their antecedents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from timeline.events.entities.nominals import Nominal
from timeline.events.entities.quotations import Quotations
from timeline.events.entities.referent import Referent
from timeline.language.entities import EntityLexicon
from timeline.syntax.tree import Token


@dataclass(slots=True, eq=False)
class Discourse:
    """The referents of an article up to the word that is being read.

    Attributes:
        lexicon: The language's words for participants.
        quotations: Who speaks where.
        roster: The referent of every name of the article.
        referents: All so far, in the order of their first mention.
        entered: Referent of each noun phrase, by the offset of its head.
    """

    lexicon: EntityLexicon
    quotations: Quotations
    roster: Mapping[Nominal, Referent]
    referents: list[Referent] = field(default_factory=list)
    entered: dict[int, Referent] = field(default_factory=dict)
    _order: dict[Referent, None] = field(default_factory=dict)

    def enter(self, nominal: Nominal, referent: Referent) -> None:
        """Note a mention; its referent becomes the latest."""
        if not referent.nominals:
            self.referents.append(referent)
        referent.nominals.append(nominal)
        for token in nominal.tokens if nominal.form in ("name", "demonym") else (nominal.head,):
            self.entered[token.start] = referent
        if nominal.form != "demonym":
            self._order.pop(referent, None)
            self._order[referent] = None

    def describe_by(self, token: Token, referent: Referent) -> None:
        """Let a word that only describes a referent ("spokesman" before a name) lead to it, without a mention."""
        self.entered.setdefault(token.start, referent)

    def merge(self, old: Referent, kept: Referent) -> None:
        """Let all mentions of a nameless referent be another's."""
        for nominal in old.nominals:
            self.entered[nominal.head.start] = kept
            kept.nominals.append(nominal)
            kept.describe(nominal.text, nominal.head.lemma.lower())
        kept.nominals.sort(key=lambda n: n.head.start)
        self.referents.remove(old)
        self._order.pop(old, None)

    def at(self, token: Token | None) -> Referent | None:
        """Referent of the phrase of a head word that was read already."""
        return None if token is None else self.entered.get(token.start)

    def recent(self, sentence: int, reach: int) -> Iterator[Referent]:
        """Referents mentioned from `reach` sentences before sentence number `sentence` on, latest first, each once."""
        for referent in reversed(self._order):
            if referent.last.head.sentence.index < sentence - reach:
                return
            yield referent
