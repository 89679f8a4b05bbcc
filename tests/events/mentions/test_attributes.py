import pytest


@pytest.mark.parametrize(
    ("text", "word", "tense", "aspect"),
    [
        ("The ship sank.", "sank", "PAST", "NONE"),
        ("The ship has sunk.", "sunk", "PRESENT", "PERFECTIVE"),
        ("The ship is sinking.", "sinking", "PRESENT", "PROGRESSIVE"),
        ("The factory will close in May.", "close", "FUTURE", "NONE"),
        ("The union voted to strike.", "strike", "INFINITIVE", "NONE"),
        ("The explosion killed two guards.", "explosion", "NONE", "NONE"),
        ("Residents were aware of the flood.", "aware", "PAST", "NONE"),
    ],
)
def test_tense_and_aspect(found, text, word, tense, aspect):
    mention = found(text)[word]
    assert (mention.tense, mention.aspect) == (tense, aspect)


@pytest.mark.parametrize(
    ("text", "word", "polarity"),
    [
        ("The parties did not sign the treaty.", "sign", "NEG"),
        ("The parties signed the treaty.", "signed", "POS"),
        ("Nobody died in the fire.", "died", "NEG"),
        ("No group claimed the attack.", "claimed", "NEG"),
        ("There was no attack on the base.", "attack", "NEG"),
        ("The king never visited the island.", "visited", "NEG"),
        ("The soldiers who did not fight were released.", "released", "POS"),
    ],
)
def test_polarity(found, text, word, polarity):
    assert found(text)[word].polarity == polarity


@pytest.mark.parametrize(
    ("text", "word", "modality"),
    [
        ("The dam could collapse.", "collapse", "could"),
        ("The dam can't collapse.", "collapse", "can"),
        ("The dam will collapse.", "collapse", "NONE"),
        ("They'd attack at dawn if ordered.", "attack", "would"),
    ],
)
def test_modality(found, text, word, modality):
    assert found(text)[word].modality == modality
