"""What a negation reaches, and what it leaves open or as it is."""

import pytest

from timeline import Article, Timeline


def told(text: str, kind: str):
    article = Article(f"News of the valley\n\n{text}", published="2024-03-07")
    found = [e for e in Timeline.read(article).events if e.type == kind]
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        ("The council will not lift the sanctions on Norland.", "sanctions.lifted", "Council not to lift sanctions on Norland"),
        ("The council may not lift the sanctions on Norland.", "sanctions.lifted", "Council may not lift sanctions on Norland"),
        ("The talks are not expected to resume on Monday.", "talks.resumed", "Talks not expected to resume"),
        ("The police did not arrest the suspect.", "justice.arrested", "Police do not arrest suspect"),
        ("There was no shelling of the hospital.", "conflict.shelling", "Hospital not shelled"),
        ("The hostages were not freed or exchanged on Monday.", "conflict.captives_released", "Hostages not freed"),
        ("She does not believe that the talks will resume.", "talks.resumed", "Talks not to resume"),
        ("The ministers have yet to sign the treaty.", "agreement.signed", "Ministers do not sign treaty"),
        ("Max Lund narrowly avoided a crash with Kimi Berg.", "disaster.crash", "Max Lund avoids crash with Kimi Berg"),
        ("The mayor averted a strike by the drivers.", "protest.strike", "Mayor averts strike by drivers"),
        ("The plane nearly crashed on Monday.", "disaster.crash", "Plane nearly crashes"),
        ("The minister came close to resigning on Monday.", "politics.resigned", "Minister nearly resigns"),
        ("The council stopped short of imposing sanctions.", "sanctions.imposed", "Council does not impose sanctions"),
        ("Instead of resigning, the mayor dismissed his deputy.", "politics.resigned", "Mayor does not resign"),
        ("Nobody was arrested.", "justice.arrested", "Nobody arrested"),
        ("No one was killed in the town.", "casualties.deaths", "No one killed"),
        ("The bank went back on its promise to buy the mill.", "business.acquisition", "Bank does not buy mill"),
    ],
)
def test_what_is_denied(text: str, kind: str, title: str) -> None:
    event = told(text, kind)
    assert event.negated
    assert event.title == title


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The troops were not withdrawn and the army shelled the hospital.", "conflict.shelling"),
        ("Traders said that volume was not large and that the index dropped on Friday.", "business.economic_indicator"),
        ("The clerk said she did not know which suspect had been released.", "justice.released"),
        ("The rebels gave no details about the shelling of the hospital.", "conflict.shelling"),
        ("The agency did not name Ruiz but said on Friday that a team had seen the dam.", "statement.said"),
        ("Nobody has admitted the bombing of the market.", "conflict.bombing"),
        ("The siege of the town did not end until Monday.", "conflict.blockade"),
        ("Police failed to prevent the killing of two hostages.", "casualties.deaths"),
        ("The mayor did not avoid the collapse of the talks.", "talks.collapsed"),
        ("The mayor failed to explain the resignation of his deputy.", "politics.resigned"),
        ("Nobody mentioned the arrest of the banker.", "justice.arrested"),
        ("It was no attempt to challenge the legitimacy of Tuesday's election.", "politics.election_held"),
        ("The king refused the demand by the union for a ceasefire.", "statement.demanded"),
    ],
)
def test_what_a_negation_beside_it_leaves_as_it_is(text: str, kind: str) -> None:
    event = told(text, kind)
    assert (event.negated, event.modality) == (False, "happened")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The mayor did not say that the army had shelled the hospital.", "conflict.shelling"),
        ("It is not clear that the army shelled the hospital.", "conflict.shelling"),
        ("The army did not deny that it had shelled the hospital.", "conflict.shelling"),
    ],
)
def test_what_a_negation_above_it_leaves_open(text: str, kind: str) -> None:
    event = told(text, kind)
    assert (event.negated, event.modality) == (False, "hypothetical")


def test_a_deed_that_keeps_something_from_happening_is_told_once():
    article = Article("The king refused the extradition of the general.", published="2024-03-07")
    assert [e.title for e in Timeline.read(article)] == ["King refuses extradition of the general"]


def test_what_somebody_is_cleared_of_is_no_event():
    article = Article("A nurse was cleared of poisoning two patients.", published="2024-03-07")
    assert [e.type for e in Timeline.read(article)] == ["justice.acquitted"]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("The council has said it will not lift the sanctions on Norland.", ["statement.refused"]),
        ("Norland is regularly hit by quakes.", []),
        ("The actor pleaded guilty to assault.", ["justice.convicted"]),
        ("The fears of the firm are well-founded.", []),
    ],
)
def test_what_is_refused_is_told_once_and_what_is_usual_is_no_event(text: str, types: list[str]) -> None:
    assert [e.type for e in Timeline.read(Article(text, published="2024-03-07"))] == types
