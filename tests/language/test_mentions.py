import pytest

from timeline.errors import BadRule
from timeline.language.mentions import load_mentions, read_weights


@pytest.mark.parametrize(("noun", "first"), [("bombing", "act+"), ("earthquake", "event"), ("river", "object")])
def test_senses_of_nouns(noun, first):
    assert load_mentions().nouns[noun].first == first


def test_an_unknown_language_is_refused_with_a_remedy():
    with pytest.raises(BadRule, match="'xx'"):
        load_mentions("xx")


def test_weights_lacking_a_part_are_refused():
    with pytest.raises(BadRule, match="threshold"):
        read_weights('{"mention": {}, "class": {}, "classes": []}')


def test_weights_of_classes_have_one_number_a_class():
    weights = load_mentions().weights
    assert all(len(row) == len(weights.classes) for table in weights.of_class.values() for row in table.values())
