import pytest


@pytest.mark.parametrize(
    ("text", "word", "roles"),
    [
        ("The navy sank a trawler.", "sank", {("agent", "navy"), ("patient", "trawler")}),
        ("A trawler was sunk by the navy.", "sunk", {("agent", "navy"), ("patient", "trawler")}),
        ("The firm began selling songs.", "began", {("agent", "firm")}),
        ("There were three rivals.", "were", {("patient", "three rivals")}),
        ("The chairman has taken a leave.", "leave", {("agent", "chairman")}),
        ("The envoys are in negotiations with Lima.", "negotiations", {("agent", "envoys")}),
        ("Three miners died near Lima.", "died", {("patient", "Three miners"), ("location", "Lima")}),
        ("Two people died in Russian strikes.", "strikes", {("agent", "Russian")}),
        ("The bombing of the harbour by rebels went on.", "bombing", {("patient", "harbour"), ("agent", "rebels")}),
        ("Anna Berg met Karl Lund in Oslo.", "met", {("agent", "Anna Berg"), ("patient", "Karl Lund"), ("location", "Oslo")}),
        ("The premier sent a letter to Brazil on Monday.", "sent", {("agent", "premier"), ("patient", "letter")}),
        ("Berg and Lund resigned.", "resigned", {("agent", "Berg"), ("agent", "Lund")}),
    ],
)
def test_roles(found, text, word, roles):
    assert roles <= {(p.role, p.name) for p in found(text)[word].participants}


def test_a_relative_pronoun_stands_for_its_antecedent(found):
    (agent,) = [p for p in found("Police chased the man who robbed the bank.")["robbed"].participants if p.role == "agent"]
    assert (agent.text, agent.name) == ("who", "man")


@pytest.mark.parametrize("when", ["on Tuesday", "in 2011", "after the explosion"])
def test_times_and_events_take_no_part(found, when):
    assert [p.name for p in found(f"The guard arrived {when}.")["arrived"].participants] == ["guard"]


def test_nobody_is_named_whom_the_text_does_not_name(found):
    assert [p.role for p in found("Two bridges were bombed.")["bombed"].participants] == ["patient"]


@pytest.mark.parametrize("nobody", ["Nobody", "No one", "No soldier", "None of the guards"])
def test_nobody_takes_no_part(found, nobody):
    assert found(f"{nobody} died in the fire.")["died"].participants == ()
