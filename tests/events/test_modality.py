"""Whether it happened, by what governs it."""

import pytest

from timeline import Article, Timeline

PUBLISHED = "2024-03-01"


def read(text: str):
    return Timeline.read(Article(text, published=PUBLISHED)).events


def one(text: str, kind: str):
    found = [e for e in read(text) if e.type == kind]
    assert len(found) == 1, [(e.type, e.title) for e in read(text)]
    return found[0]


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("The peace talks resumed on Sunday.", "talks.resumed", "happened"),
        ("The peace talks will resume on Sunday.", "talks.resumed", "scheduled"),
        ("The peace talks are expected to resume on Sunday.", "talks.resumed", "scheduled"),
        ("The envoy said the peace talks would resume on Sunday.", "talks.resumed", "scheduled"),
        ("The peace talks are scheduled for Sunday.", "talks.held", "scheduled"),
        ("The council is open to any request by the mayor for help.", "statement.urged", "hypothetical"),
        ("There is a reward for information leading to the arrest of the robbers.", "justice.arrested", "hypothetical"),
        ("Police had information that led to the arrest of the robbers.", "justice.arrested", "happened"),
        ("He would not comment on whether two suspects remained in custody.", "justice.arrested", "hypothetical"),
        ("The king sought peace by promising to free the soldiers.", "statement.promised", "happened"),
        ("The mayor would like to express his condolences to the widow.", "statement.expressed_concern", "happened"),
        ("The mayor wanted to express his condolences to the widow.", "statement.expressed_concern", "hypothetical"),
        ("The embassy will be reopened once the army withdraws from the town.", "conflict.withdrawal", "hypothetical"),
        ("The embassy was reopened once the army withdrew from the town.", "conflict.withdrawal", "happened"),
        ("The tower will be razed after the police have arrested the squatters.", "justice.arrested", "hypothetical"),
        ("The minister forecast the resignation of the governor.", "politics.resigned", "hypothetical"),
        ("The deadline for the deportation of the brothers is Monday.", "justice.deported", "hypothetical"),
        ("The peace talks may resume.", "talks.resumed", "hypothetical"),
        ("Ana Ruiz now faces up to 20 years in prison.", "justice.sentenced", "hypothetical"),
        ("The governor faces trial for graft.", "justice.trial_held", "hypothetical"),
        ("Had the talks failed, the union would have gone on strike.", "talks.collapsed", "hypothetical"),
        ("The mayor was rumoured to have resigned.", "politics.resigned", "claimed"),
        ("The rebels are believed to have killed the monk.", "casualties.deaths", "claimed"),
        ("They reached an agreement for the sale of the port.", "business.acquisition", "scheduled"),
        ("The treaty ensures that prisoners are released.", "conflict.captives_released", "hypothetical"),
        ("The treaty ensured that prisoners were released.", "conflict.captives_released", "happened"),
        ("The inspectors had been allowed to visit the mill on Monday.", "talks.visit", "happened"),
        ("The army made good on its threat to shell the port.", "conflict.shelling", "happened"),
        ("The army will carry out its threat to shell the port.", "conflict.shelling", "scheduled"),
        ("If she were to be elected, the firm would leave.", "politics.elected", "hypothetical"),
        ("Nordin Corp. was bought by Primbank Corp., the companies said.", "business.acquisition", "happened"),
        ("Nordin Corp. was bought by Primbank Corp., the rebels said.", "business.acquisition", "claimed"),
        ("The insurer has processed claims from the Lodi earthquake.", "disaster.earthquake", "happened"),
        ("The bank is going to buy its rival.", "business.acquisition", "scheduled"),
        ("The bank was going to buy its rival.", "business.acquisition", "hypothetical"),
        ("The bank said it was going to buy its rival.", "business.acquisition", "scheduled"),
        ('"I am going to ask the mayor to resign," said Ana Ruiz.', "statement.urged", "scheduled"),
        ("The company did not confirm the purchase of the mill.", "business.acquisition", "hypothetical"),
        ("The pact does not rule out an attack on Korva.", "conflict.attack", "hypothetical"),
        ("The army lost its ability to prevent attacks on Korva.", "conflict.attack", "hypothetical"),
        ("Ana Ruiz made an appearance in June to unveil the tablet.", "business.product_launch", "happened"),
        ("The premier resolved to cut costs since agreeing the bailout.", "business.bailout", "happened"),
        ("The bank is not to blame for the blackout.", "statement.accused", "happened"),
        ("If the talks resume, prices will fall.", "talks.resumed", "hypothetical"),
        ("The envoy wants the peace talks to resume.", "talks.resumed", "hypothetical"),
        ("Will the peace talks resume?", "talks.resumed", "hypothetical"),
        ("The rebels denied that they had shelled the hospital.", "conflict.shelling", "denied"),
        ("Residents claimed that the army had shelled the hospital.", "conflict.shelling", "claimed"),
        ("The opposition accused the army of shelling the hospital.", "conflict.shelling", "claimed"),
        ("According to the ministry, 40 people were killed in the raid.", "casualties.deaths", "claimed"),
        ("The mayor helps the victims of the bombing.", "conflict.bombing", "happened"),
        ("Police searched for a suspect in the bombing.", "conflict.bombing", "happened"),
        ("The police suspect him of bombing the market.", "conflict.bombing", "claimed"),
        ("Brewer to lay off 90 workers", "business.layoffs", "scheduled"),
        ("The brewer plans to lay off 90 workers.", "business.layoffs", "scheduled"),
        ("The board discussed plans to lay off 90 workers.", "business.layoffs", "hypothetical"),
        ("The board announced plans to lay off 90 workers.", "business.layoffs", "scheduled"),
        ("The delegations are to resume the peace talks.", "talks.resumed", "scheduled"),
        ("The mayor promised that the election would be held in spring.", "politics.election_held", "scheduled"),
        ("The army denied reports that it had shelled the hospital.", "conflict.shelling", "denied"),
        ("It is necessary to free the hostages.", "conflict.captives_released", "hypothetical"),
        ("The aim of the rebels is to shell the hospital.", "conflict.shelling", "hypothetical"),
        ("Stop shelling the hospital.", "conflict.shelling", "hypothetical"),
        ("The witness agreed to testify and was released from prison.", "justice.released", "happened"),
        ("The mayor spoke after what he called the worst earthquake in years.", "disaster.earthquake", "happened"),
        ("The tenor lived in the valley until rebels shelled the hospital.", "conflict.shelling", "happened"),
        ("The tenor left before the rebels shell the hospital.", "conflict.shelling", "hypothetical"),
        ("Police accused a student of the bombing of the station.", "conflict.bombing", "happened"),
        ("The senator blamed her defeat in the election on the press.", "politics.elected", "happened"),
        ("The rebels are plotting an attack on the mill.", "conflict.attack", "hypothetical"),
        ("A court charged the tenor with shelling the hospital.", "conflict.shelling", "claimed"),
        ("The Otters beat the Herons to win the cup.", "sport.won", "happened"),
        ("Thousands gathered to protest against the levy on Sunday.", "protest.demonstration", "happened"),
        ("The mayor took to the radio to condemn the levy.", "statement.condemned", "happened"),
        ("The 1978 resolution calls for new elections.", "diplomacy.resolution_adopted", "happened"),
        ("Her meeting with the bishop suggests a change of plans.", "talks.meeting", "happened"),
        ("After the defeat in the election, the senator appealed for unity.", "politics.elected", "happened"),
        ("Following her defeat in the election, the senator appealed for unity.", "politics.elected", "happened"),
        ("The senator invited the bishop in a phone call to see the dam.", "talks.phone_call", "happened"),
        ("The senator wants to speak to the bishop in a phone call.", "talks.phone_call", "hypothetical"),
        ("The bank hopes to free the hostages.", "conflict.captives_released", "hypothetical"),
        ("The parent asked the board on Monday to respond by 31 October.", "statement.urged", "happened"),
        ("If and when the rebels shell the hospital, the army will move.", "conflict.shelling", "hypothetical"),
        ("The mayor promised to hold talks next week after the rebels shelled the hospital.", "conflict.shelling", "happened"),
        ("The mayor hopes to defeat the plan at the referendum.", "politics.election_held", "scheduled"),
        ("If Lund comes third in May, he wins the title.", "sport.won", "hypothetical"),
        ("The sheriff said the farmer would be arrested if he refused to pay.", "justice.arrested", "hypothetical"),
        ("If the brewer ever decides to buy the mill, the owners get a bonus.", "business.acquisition", "hypothetical"),
        ("The farmer will be arrested if he refuses to pay.", "justice.arrested", "scheduled"),
        ("The mayor tried to save the boy during the earthquake.", "disaster.earthquake", "happened"),
    ],
)
def test_gives_the_modality(text, kind, modality):
    assert one(text, kind).modality == modality


@pytest.mark.parametrize(
    "text",
    [
        "The envoy called for a truce.",
        "The mediators are working towards a truce.",
        "The importance of a truce was stressed by the envoy.",
        "The envoy hopes for a truce.",
    ],
)
def test_a_wish_for_a_truce_declares_none(text):
    assert not [e for e in read(text) if e.type == "conflict.ceasefire_declared" and e.modality != "hypothetical"]


@pytest.mark.parametrize(
    ("text", "kind", "flag"),
    [
        ("The peace talks did not resume on Sunday.", "talks.resumed", "negated"),
        ("No talks were held on Sunday.", "talks.held", "negated"),
        ("The negotiators failed to reach a deal.", "agreement.reached", "negated"),
        ("The two armies are clashing near the river.", "conflict.clash", "ongoing"),
    ],
)
def test_raises_flags(text, kind, flag):
    assert getattr(one(text, kind), flag)


def test_what_is_ruled_out_of_a_happening_leaves_it_as_it_is():
    assert not one("Police ruled out foul play in the death of Olaf Berg.", "people.died").negated


def test_what_is_cancelled_leaves_what_came_before_it_as_it_is():
    assert not one("The rower was banned for two years after testing positive for a steroid.", "people.illness").negated
    assert not one("The tenor cancelled two concerts after breaking his hip in a fall.", "casualties.injuries").cancelled


def test_says_what_decided():
    reasons = one("The peace talks are expected to resume on Sunday.", "talks.resumed").reasons
    assert any("expected" in reason for reason in reasons)


def test_what_the_headline_tells_without_a_source_is_so():
    body = "Rescuers pulled two miners from a shaft on Monday, officials said."
    (claimed,), (told,) = (
        Timeline.read(Article(text, published=PUBLISHED)).of("disaster.rescue")
        for text in (body, f"Rescuers pull two miners from shaft\n\n{body}")
    )
    assert (claimed.modality, told.modality, told.source) == ("claimed", "happened", "officials")
