"""Names found step by step are those that the model finds by itself."""

import pytest

from timeline.syntax.naming import name_entities
from timeline.syntax.parser import load_parser

TEXTS = (
    "John Kerry met Sergei Lavrov in Geneva on Friday; 300 delegates from 17 countries paid $2 million.",
    "Talks were held.",
    "He was born in Pa. Rome fell. Mr. Lee and Gen. Ortiz met at 5 p.m. Monday. St. Louis won 3-1 vs. New Jersey.\n\nIn May",
    "The European Union's Federica Mogherini and two aides left Vienna at 10 p.m. for New York.",
    "",
    " ",
)


@pytest.mark.parametrize("chosen", [TEXTS, TEXTS[:1], TEXTS[1:2], TEXTS[3:], ()])
def test_agrees_with_the_model(chosen):
    pipeline = load_parser()._pipeline
    recogniser = pipeline.get_pipe("ner")
    ours, theirs = (list(pipeline.pipe(chosen, disable=["ner"])) for _ in range(2))
    name_entities(recogniser, ours)
    for doc in theirs:
        recogniser(doc)
    names = [[(e.text, e.label_) for e in doc.ents] for doc in ours]
    assert names == [[(e.text, e.label_) for e in doc.ents] for doc in theirs]
    assert not chosen or not chosen[0] or names[0] or chosen[0] == TEXTS[1]
