import pytest

from timeline.events.mentions.scoring import class_of, reasons, score
from timeline.language.mentions import Weights

WEIGHTS = Weights(
    threshold=10,
    mention={"NOUN": {"lemma=storm": 80, "tag=NN": -40, "alone": 5}},
    classes=("OCCURRENCE", "STATE"),
    of_class={"NOUN": {"lemma=storm": (30, -30), "alone": (-10, 60)}},
)


@pytest.mark.parametrize(
    ("pos", "marks", "expected"),
    [("NOUN", ["lemma=storm", "tag=NN"], 30), ("NOUN", ["lemma=chair"], -10), ("VERB", ["lemma=storm"], -10), ("NOUN", [], -10)],
)
def test_score_is_the_sum_above_the_threshold(pos, marks, expected):
    assert score(pos, marks, WEIGHTS) == expected


@pytest.mark.parametrize(
    ("marks", "expected"), [(["lemma=storm"], "OCCURRENCE"), (["lemma=storm", "alone"], "STATE"), (["unseen"], "OCCURRENCE")]
)
def test_class_is_the_one_most_is_said_for(marks, expected):
    assert class_of("NOUN", marks, WEIGHTS) == expected


def test_reasons_are_the_heaviest_marks_first():
    assert reasons("NOUN", ["alone", "tag=NN", "lemma=storm", "unseen"], WEIGHTS, most=2) == ("lemma=storm +0.80", "tag=NN -0.40")
