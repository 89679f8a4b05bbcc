"""What the model hangs wrongly is mended; what it hangs rightly stays."""

import pytest

from timeline.article.blocks import Block
from timeline.language.headlines import load_headline_words
from timeline.syntax.mending import MENDS
from timeline.syntax.parser import load_parser


def tokens_of(text):
    return {t.text: t for s in load_parser().parse(text, [Block("body", 0, len(text))]) for t in s.tokens}


@pytest.mark.parametrize(
    ("text", "word", "head", "dep"),
    [
        ("She promised to repeal the unpopular law that was passed in 2015 and to hold a referendum.", "hold", "repeal", "conj"),
        ("A jury at the Crown Court found Lund, 58, guilty of fraud on 27 October.", "guilty", "found", "oprd"),
        ("A jury at the Crown Court found Lund, 58, guilty of fraud on 27 October.", "on", "found", "prep"),
        ("Carmaker to buy rival Brightwave for $6 billion", "buy", "buy", "ROOT"),
        ("Carmaker to buy rival Brightwave for $6 billion", "Carmaker", "buy", "nsubj"),
        ("Voters re-elected the mayor on Sunday.", "elected", "elected", "ROOT"),
        ("Voters re-elected the mayor on Sunday.", "Voters", "elected", "nsubj"),
        ("Voters re-elected the mayor on Sunday.", "re", "elected", "punct"),
        ("Mr Lund, re-elected in May, said so.", "elected", "Lund", "acl"),
        ("Nordbank lands turbine deal", "Nordbank", "lands", "nsubj"),
        ("The mayor was re-elected on Sunday.", "mayor", "elected", "nsubjpass"),
        ("The mayor of Lodi was found dead hours after being reported missing.", "dead", "found", "oprd"),
        ("The boy was charged as an adult with two counts of arson.", "with", "charged", "prep"),
        ("Dozens of sailors were feared drowned after a ferry sank.", "drowned", "feared", "oprd"),
        ("A Saudi-led coalition bombed Houthi targets in Sanaa overnight.", "coalition", "bombed", "nsubj"),
        ("Famed architect dies aged 88", "aged", "architect", "acl"),
        ("Ex-minister charged with corruption", "minister", "minister", "ROOT"),
        ("Egypt court sentences 20 to death", "sentences", "sentences", "ROOT"),
        ("Egypt court sentences 20 to death", "court", "sentences", "nsubj"),
        ("The blast left 20 injured.", "injured", "left", "oprd"),
        ("Ajax beat Utrecht 3-1.", "Utrecht", "beat", "dobj"),
        ("Police arrested Norvik co-founder Ana Ruiz.", "co", "Ruiz", "compound"),
        ("Police arrested Norvik co-founder Ana Ruiz.", "Norvik", "Ruiz", "compound"),
        ("The co-founder and former head of Norvik Inc. Ana Ruiz died on Monday.", "Ruiz", "died", "nsubj"),
        ("Chairman and chief executive Ana Ruiz resigned on Monday.", "Ruiz", "resigned", "nsubj"),
        ("Chairman and chief executive Ana Ruiz resigned on Monday.", "Chairman", "Ruiz", "compound"),
        ("The Vice President and general counsel of the company, Mark Chandler, resigned.", "counsel", "President", "nmod"),
        ("A man was charged in the October 1998 shooting death of a priest.", "death", "in", "pobj"),
        ("A man was charged in the October 1998 shooting death of a priest.", "October", "death", "compound"),
        ("Police accused the man of bombing the bank.", "of", "accused", "prep"),
        ("Ex-president goes on trial for graft", "president", "goes", "nsubj"),
        (
            "The Lodi talks are expected to resume on 25 February due to intensified fighting in the country.",
            "fighting",
            "to",
            "pobj",
        ),
        ("Roadworks to begin on ring road", "begin", "begin", "ROOT"),
        ("Mayor tests positive for Covid", "positive", "tests", "acomp"),
        ("Grocery chain snaps up rival in big deal", "rival", "snaps", "dobj"),
        ("Two killed as light plane crashes near airfield", "crashes", "killed", "advcl"),
        ("Billionaire donates $100m to university", "m", "donates", "dobj"),
        ("The president accused the leader of the rebels of murder.", "murder", "of", "pobj"),
        ("The highest court held by six votes to three that the tax on yachts breached the charter.", "breached", "held", "ccomp"),
        ("The highest court held by six votes to three that the tax on yachts breached the charter.", "court", "held", "nsubj"),
        ("The General Assembly backed by 120 votes to 9 a text calling for a truce.", "text", "backed", "dobj"),
        ("The bill was passed by 80 votes to 40.", "by", "passed", "prep"),
        ("The insurer named Beatriz Amado, 51, to succeed Karl Stein as chief executive.", "Amado", "named", "dobj"),
        ("The insurer named Beatriz Amado, 51, to succeed Karl Stein as chief executive.", "succeed", "named", "xcomp"),
    ],
)
def test_mends(text, word, head, dep):
    token = tokens_of(text)[word]
    assert (token.head.text, token.dep) == (head, dep)
    assert token.is_root or token in token.head.children


@pytest.mark.parametrize(
    ("text", "word", "dep"),
    [
        ("The plan to cut jobs angered the union.", "cut", "acl"),
        ("He wants to leave and hopes to return.", "hopes", "conj"),
        ("Police are looking for those responsible.", "responsible", "amod"),
        ("The well-known singer met a high-ranking envoy.", "known", "amod"),
        ("The bridge bombed by the rebels in May", "bombed", "acl"),
        ("Border guards turned back the lorry drivers.", "lorry", "compound"),
        ("They suspected the head of the bank.", "bank", "pobj"),
        ("A bill backed by 90 deputies was lost.", "by", "agent"),
        ("The text backed by 90 votes was lost.", "backed", "acl"),
    ],
)
def test_leaves_what_is_right(text, word, dep):
    assert tokens_of(text)[word].dep == dep


def test_reads_the_passive_of_a_headline():
    text = "Brightwave fined 2bn by Norway"
    title = load_parser().parse(text, [Block("title", 0, len(text))])
    assert {t.text: t.dep for t in title[0].tokens if t.text in ("Brightwave", "by")} == {"Brightwave": "nsubjpass", "by": "agent"}


def test_reads_nouns_of_a_headline_as_nouns():
    text = "Spain reach final"
    title = load_parser().parse(text, [Block("title", 0, len(text))], load_headline_words())
    assert [(t.pos, t.dep) for t in title[0].tokens if t.text == "final"] == [("NOUN", "dobj")]


def test_the_letter_of_a_sum_is_money():
    tokens = tokens_of("The landmark hotel was sold for £40m on Monday")
    assert (tokens["m"].entity, tokens["40"].head.text) == ("MONEY", "m")


def test_tells_a_fate_beside_what_brought_it():
    text = "Ferry sinks off Samar, scores feared dead"
    title = load_parser().parse(text, [Block("title", 0, len(text))], load_headline_words())
    assert {t.text: (t.dep, t.head.text) for t in title[0].tokens if t.is_verb} == {
        "sinks": ("ROOT", "sinks"),
        "feared": ("conj", "sinks"),
    }


def test_joins_the_subjects_of_a_headline():
    text = "Sudan, rebels sign peace deal"
    title = load_parser().parse(text, [Block("title", 0, len(text))])
    assert {t.text: (t.dep, t.head.text) for t in title[0].tokens if t.dep in ("nsubj", "conj")} == {
        "Sudan": ("nsubj", "sign"),
        "rebels": ("conj", "Sudan"),
    }


def test_a_mended_tree_is_a_tree():
    text = (
        "She vowed to scrap the law that was passed and to hold a vote. A court found Lund, 58, guilty on Monday. Bank to cut jobs"
    )
    for token in tokens_of(text).values():
        assert token.is_root or list(token.ancestors())[-1].is_root
        assert all(child.head is token for child in token.children)


def test_every_mend_says_what_it_mends():
    assert all(mend.__doc__ for mend in MENDS)
