"""What a long article touches on in passing is left out; what it tells is not, and a short note tells everything."""

import pytest

from timeline import Article, Timeline

FILLER = "The harbour is deep and calm. Fishing is good there. Its boats are old and blue. Tourists like the view. The inn is full."
LEAD = "The mayor of Bergen opened a library. He thanked the builders."


def types_of(*sentences: str, long: bool = True) -> set[str | None]:
    body = f"{LEAD} {FILLER} {' '.join(sentences)}" if long else " ".join(sentences)
    return {e.type for e in Timeline.read(Article(body, published="2016-02-05"))}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The rebels, who attack patrols, are few.", "conflict.attack"),
        ("The rebels attack patrols.", "conflict.attack"),
        ("Victims of bombings are treated there.", "conflict.bombing"),
        ("The militia might bomb the port.", "conflict.bombing"),
        ("Nobody attacked the town.", "conflict.attack"),
        ("Prices rise because of bombings. The bombings are feared.", "conflict.bombing"),
        ("The militia will bomb the port.", "conflict.bombing"),
        ("The envoy claimed that the militia has bombed the port.", "conflict.bombing"),
    ],
)
def test_leaves_out_what_is_touched_on(sentence, kind):
    assert kind not in types_of(sentence)


@pytest.mark.parametrize(
    ("sentences", "kind"),
    [
        (("The rebels attacked a patrol.",), "conflict.attack"),
        (("Rebels, who attacked a patrol on Monday, fled.",), "conflict.attack"),
        (("Victims of the bombing on Monday are treated there.",), "conflict.bombing"),
        (("The militia might bomb the port on Monday.",), "conflict.bombing"),
        (("Bombings shook the port on Monday.",), "conflict.bombing"),
        (("A bombing shook the port.", "The victims of the bombing are treated there."), "conflict.bombing"),
    ],
)
def test_keeps_what_is_told_dated_or_told_again(sentences, kind):
    assert kind in types_of(*sentences)


@pytest.mark.parametrize("sentence", ["The rebels, who attack patrols, are few.", "The militia might attack the port."])
def test_keeps_everything_of_a_short_note(sentence):
    assert "conflict.attack" in types_of(sentence, long=False)
