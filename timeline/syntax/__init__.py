"""Sentences and their trees. spaCy stays behind `parser.py`."""

from timeline.syntax.arguments import Argument, arguments, subject_of
from timeline.syntax.casing import Casing
from timeline.syntax.clause import Clause, clause_of, direction_of, governing_verb
from timeline.syntax.parser import load_parser
from timeline.syntax.tongue import Ear
from timeline.syntax.tree import Sentence, Token, sentence_at

__all__ = [
    "Argument",
    "Casing",
    "Clause",
    "Ear",
    "Sentence",
    "Token",
    "arguments",
    "clause_of",
    "direction_of",
    "governing_verb",
    "load_parser",
    "sentence_at",
    "subject_of",
]
