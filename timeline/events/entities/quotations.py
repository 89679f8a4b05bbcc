"""Who speaks between quotation marks, over sentences and paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from timeline.language.entities import EntityLexicon
from timeline.syntax.arguments import subject_of
from timeline.syntax.tree import Sentence, Token

_OPENING, _CLOSING, _EITHER = frozenset({"“", "«", "„", "``"}), frozenset({"”", "»", "''"}), frozenset({'"'})


@dataclass(frozen=True, slots=True)
class Quotations:
    """Which words of an article are quoted and whose they are.

    Attributes:
        quoted: Offsets of the words between quotation marks.
        speakers: Offset of a quoted word -> head word of who says it, where that is clear.
    """

    quoted: frozenset[int] = frozenset()
    speakers: dict[int, Token] = field(default_factory=dict)

    def speaker(self, token: Token) -> Token | None:
        """Head word of the phrase that names who says this word; `None` outside quotations and where nobody is named."""
        return self.speakers.get(token.start)


def find_quotations(sentences: tuple[Sentence, ...], lexicon: EntityLexicon) -> Quotations:
    """Read the quotation marks of an article.

    Args:
        sentences: In text order. A quotation that is never closed ends with its paragraph.
        lexicon: For the verbs of saying.
    """
    inside = frozenset(_quoted(sentences))
    speakers: dict[int, Token] = {}
    latest: Token | None = None
    paragraph = -1
    for sentence in sentences:
        here = _speaker(sentence, inside, lexicon)
        if sentence.paragraph > paragraph + 1:
            latest = None
        paragraph, latest = sentence.paragraph, here or latest
        if latest is not None:
            speakers |= {t.start: latest for t in sentence.tokens if t.start in inside}
    return Quotations(inside, speakers)


def _quoted(sentences: tuple[Sentence, ...]) -> Iterator[int]:
    is_open, paragraph = False, -1
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            is_open, paragraph = False, sentence.paragraph
        for token in sentence.tokens:
            if token.text in _OPENING:
                is_open = True
            elif token.text in _CLOSING:
                is_open = False
            elif token.text in _EITHER:
                is_open = _opens(token, is_open)
            elif is_open:
                yield token.start


def _opens(mark: Token, is_open: bool) -> bool:
    """Whether a mark that looks alike on either side opens: it clings to the word after it. One that clings to both sides or to
    none does what the last one did not. Each paragraph of a speech opens anew, and some articles lost their line breaks."""
    before, after = mark.next(-1), mark.next(1)
    to_the_left = before is not None and before.end == mark.start
    to_the_right = after is not None and after.start == mark.end
    return to_the_right if to_the_left != to_the_right else not is_open


def _speaker(sentence: Sentence, inside: frozenset[int], lexicon: EntityLexicon) -> Token | None:
    """Subject of the verb of saying that is nearest to the end of the sentence and not itself quoted."""
    said = [t for t in sentence.tokens if t.is_verb and t.lemma in lexicon.say and t.start not in inside]
    for verb in reversed(said):
        matrix = next((a for a in verb.ancestors() if a.is_verb), verb) if verb.dep == "acl" else verb
        subject = subject_of(matrix)
        if subject is not None and subject.start not in inside:
            return subject
    return None
