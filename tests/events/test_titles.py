"""Headlines from patterns, true to the modality."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import Article, Timeline
from timeline.article.blocks import Block
from timeline.events.content import lacks_its_noun
from timeline.events.titles import LENGTH, Wording, closed, listed, shorten, title
from timeline.language.titles import load_headlines
from timeline.syntax.parser import load_parser

HEADLINES = load_headlines()
TALKS = {"talks": "Geneva talks"}
RESUME, SUSPEND = ["{talks} <resume>[ in {location}]"], ["{suspender} <suspend> {talks}", "{talks} <be suspended>[ over {reason}]"]


@pytest.mark.parametrize(
    ("patterns", "wording", "line"),
    [
        (RESUME, Wording(TALKS, frozenset({"talks"})), "Geneva talks resume"),
        (RESUME, Wording({"talks": "summit"}), "Summit resumes"),
        (RESUME, Wording({**TALKS, "location": "Oslo"}, frozenset({"talks"})), "Geneva talks resume in Oslo"),
        (RESUME, Wording(TALKS, frozenset({"talks"}), "scheduled"), "Geneva talks to resume"),
        (RESUME, Wording(TALKS, frozenset({"talks"}), "scheduled", "expected"), "Geneva talks expected to resume"),
        (RESUME, Wording(TALKS, frozenset({"talks"}), "hypothetical"), "Geneva talks may resume"),
        (RESUME, Wording(TALKS, frozenset({"talks"}), negated=True), "Geneva talks do not resume"),
        (RESUME, Wording(TALKS, frozenset({"talks"}), "claimed", source="Envoy"), "Envoy: Geneva talks resume"),
        (RESUME, Wording(TALKS, frozenset({"talks"}), "denied", source="Envoy"), "Denied by Envoy: Geneva talks resume"),
        (RESUME, Wording({"talks": "Volt"}, modality="scheduled", hedge="<plan>", negated=True), "Volt does not plan to resume"),
        (SUSPEND, Wording(TALKS, frozenset({"talks"})), "Geneva talks suspended"),
        (SUSPEND, Wording({**TALKS, "suspender": "UN"}), "UN suspends Geneva talks"),
        (SUSPEND, Wording(TALKS, frozenset({"talks"}), cancelled=True), "Geneva talks suspended (cancelled)"),
        (["Airstrikes in {location}"], Wording({"location": "Korva"}, modality="scheduled"), "Airstrikes in Korva (planned)"),
        (["General election"], Wording({}, modality="scheduled", hedge="due"), "General election (due)"),
        (["{unit} <be sold>"], Wording({"unit": "mill"}, attempted=True), "Mill sold (attempted)"),
        (["{a} <sell> mill"], Wording({"a": "Volt"}, modality="denied", attempted=True), "Denied: Volt tries to sell mill"),
        (["Airstrikes <hit> {target}"], Wording({"target": "mill"}), "Airstrikes hit mill"),
        (["Work <begin> on {what}"], Wording({"what": "mills"}, frozenset({"what"})), "Work begins on mills"),
        (["{a} <expect> loss"], Wording({"a": "Volt"}, modality="scheduled"), "Volt expects loss"),
        (["{a} <leave>"], Wording({"a": "x" * 80}, brief={"a": "NIAPF"}), "NIAPF leaves"),
        (["{maker} <recall> cars"], Wording({"maker": "eMotor"}), "eMotor recalls cars"),
        (["{event}[ of {who}]"], Wording({"event": "rescue of a child", "who": "child"}), "Rescue of a child"),
        (
            ["{event}[ {where_who}]"],
            Wording({"event": "rescue of a child", "who": "child", "where_who": "of child"}),
            "Rescue of a child",
        ),
        (["{event}[ on {where}]"], Wording({"event": "attack"}, aside="by rebels"), "Attack by rebels"),
        (["{event}[ on {where}]"], Wording({"event": "attack", "where": "mill"}, aside="by rebels"), "Attack on mill"),
        (["{nobody} <leave>"], Wording({}), "What it says"),
    ],
)
def test_words_a_title(patterns, wording, line):
    assert title(patterns, wording, HEADLINES, lambda: "what it says") == line


@given(st.text(max_size=300), st.integers(10, 80))
def test_shortened_is_short(text, limit):
    assert len(shorten(text, limit)) <= limit + 2  # an ellipsis, a closing quotation mark


@given(st.dictionaries(st.sampled_from(["talks", "location"]), st.text(min_size=1, max_size=200), min_size=2))
def test_a_title_is_one_line_of_bounded_length(roles):
    line = title(RESUME, Wording(roles), HEADLINES, lambda: "x")
    assert "\n" not in line
    assert len(line) <= LENGTH + 14


@pytest.mark.parametrize(
    ("text", "limit", "line"),
    [
        ("He said \u201cno, never again, and that is final\u201d", 20, "He said \u201cno\u201d"),
        ('It was "too fast', 40, 'It was "too fast"'),
        ("One two three.", 40, "One two three"),
    ],
)
def test_shortens_and_closes_quotations(text, limit, line):
    assert shorten(text, limit) == line


@pytest.mark.parametrize(
    ("names", "line"),
    [(["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C"), (["A", "B", "C", "D"], "A and others")],
)
def test_lists_names(names, line):
    assert listed(names, HEADLINES) == line


def test_no_title_begins_with_a_pronoun_nobody_knows():
    story = Timeline.read(Article("They attacked a convoy near the border. He was arrested on Monday.", published="2024-03-01"))
    assert story.events
    assert not [e.title for e in story.events if e.title.split()[0].lower() in ("they", "he", "it", "who")]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('Peter Lund ran the bank. Judge Fiona Kerr told Lund that he had betrayed "thousands".', "Lund had betrayed"),
        ('"We heard a roar," said the baker, Nilima Das. She lost her house.', "We heard a roar"),
        ("The minister, Ada Quill, said she was tired.", "Ada Quill says she was tired"),
    ],
)
def test_what_is_said_opens_with_a_name_where_the_reader_would_not_know_whose_it_is(text, line):
    said = [e for e in Timeline.read(Article(text, published="2024-03-01")).events if e.type == "statement.said"]
    assert any(line in e.title for e in said), [e.title for e in said]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The assembly rejected a plan for a joint army in January.", "Assembly rejects plan for a joint army"),
        ("Ana Ruiz now faces up to 20 years in prison for fraud.", "Ana Ruiz faces up to 20 years in prison"),
        ("The chief executive of Volt stepped down.", "Chief executive of Volt steps down"),
        (
            "Ana Ruiz told them that raids on hamlets run by the guerrillas were the foremost obstacle at the conference table.",
            "Ana Ruiz: Raids on hamlets were the foremost obstacle",
        ),
        ("The miners of Lodi voted on Friday. Their appeal was filed on Monday.", "Miners of Lodi appeal"),
        ("The envoy cancelled a visit to Quito on Friday.", "Envoy cancels visit to Quito"),
        ("The two agencies signed a pact on Monday.", "Two agencies sign pact"),
        ("A smaller rival, Berg Holm, filed for bankruptcy on Friday.", "Berg Holm files for bankruptcy"),
        ("The Social Liberals rejected the offer.", "Social Liberals reject offer"),
        (
            "Ana Ruiz said on Monday the mine, which opened in May after some years of delay and dispute, was safe.",
            "Ana Ruiz: The mine was safe",
        ),
        (
            "The union denied that it had hidden the letters sent by the owners of the port in May.",
            "Union denies it had hidden the letters",
        ),
        ('"They fell asleep at noon," said Ana Ruiz.', "Ana Ruiz speaks"),
        ("The mayor has promised to resign.", "Mayor promises to resign"),
        ("The club expected the merger to close in June.", "Merger expected to close"),
        ("Olga Brandt is trying to form a government.", "Olga Brandt tries to form government"),
        ("Norhus announced plans to lay off 700 workers.", "Norhus to lay off 700 workers"),
        ("The witness agreed to testify and was released from prison on Friday.", "Witness released from prison"),
        (
            "The foreign ministers of Norway and Peru met Ana Ruiz in Lima.",
            "Foreign ministers of Norway and Peru meet Ana Ruiz in Lima",
        ),
        ("The fund bought a 12 per cent stake in the brewer Norhus for $3bn.", "Fund buys 12% stake in the brewer Norhus for $3bn"),
        ("Norhus bought 3 million shares, or 40%, of Volt on Friday.", "Norhus buys 3 million shares"),
        ("The firm's aides would not comment on the deal.", "Firm's aides decline to comment on deal"),
        ("The ministry does not want to see Korva punished.", "Ministry does not want to see Korva punished"),
        ("Riot police used tear gas to disperse the crowd.", "Riot police crack down"),
        ("19 people died in an attack blamed on rebels.", "Rebels blamed for attack"),
        ('The envoy said the request gives Peru and, he added, Chile "a legal basis" for a ban.', "Envoy: The request gives Peru"),
        ("In Peru, meanwhile, thousands of people rallied outside the mint.", "Thousands of people protest in Peru"),
        ("Ole Vang lashed out at his relatives on Sunday, accusing them of fraud.", "Ole Vang accuses relatives of fraud"),
        ("The army clashed with rebels near Korva.", "Army and rebels clash"),
        ("Guerrillas ambushed a convoy on Friday.", "Guerrillas attack convoy"),
        ("Both sides accused each other of shelling towns.", "Both sides accuse each other of shelling towns"),
        ("Hundreds of protesters protested against the law.", "Hundreds of protesters rally against law"),
        ("An explosion ripped through a mill near Korva.", "Explosion rocks mill"),
        ("The Otters won the cup on Friday.", "Otters win cup"),
        ("Ana Ruiz stepped down from her post.", "Ana Ruiz resigns"),
        ("The envoy ended a three hour meeting with Ana Ruiz in Lodi.", "Three hour meeting with Ana Ruiz"),
        ("Ana Ruiz said on Friday that Jan Lund regretted calling the mayor a liar.", "Ana Ruiz: Jan Lund voices concern"),
        ("Criminal lawyers worry that clients are being deprived of their rights.", "Criminal lawyers: Clients are being deprived"),
        (
            "Peru, Chile and the Danish Republic can now take part in the northern fishing talks, Ana Ruiz said.",
            "Ana Ruiz: Peru, Chile",
        ),
        (
            "The northern chemical and textile company's plan, which needs votes, would create a new, listed stock, analysts said.",
            "Analysts speak about",
        ),
        ("Air strikes on the town of Korva killed four people.", "Airstrikes hit town of Korva"),
        ("Personal income edged up 0.3% in May.", "Personal income edges up 0.3%"),
        ("Jan Lund's appeal was rejected by the high court.", "High court rejects appeal of Jan Lund"),
        ("The three ministers of Ana Ruiz's party signed the treaty.", "Three ministers"),
        (
            "The Northern Islands Fisheries Protection Licensing Agency (NIFPLA) condemned the blockade of the port.",
            "NIFPLA condemns blockade",
        ),
        ("Norhus Inc. said it expects a loss in the year ending in June.", "Norhus expects"),
        (
            '"However far they run and however long we need, we will pursue them until the last one is caught," Ana Ruiz said.',
            "Ana Ruiz: We will pursue them",
        ),
        ("Olga Brandt, newly appointed chairwoman of Volt, would not comment.", "Olga Brandt appointed"),
        (
            "Korva Inc. said owners of 31,000 crowns of its 6% notes, due in May 2007, have elected to sell.",
            "Korva: Owners of 31,000 crowns of its 6% notes have elected to sell",
        ),
        ("Sunday's election was postponed.", "Election postponed"),
        ("Even the teachers' union opposed the bill.", "Teachers' union opposes bill"),
        ("The mayor is known to have resigned.", "Mayor resigns"),
        ("Two men are said to have robbed the bank.", "Two men rob bank (reported)"),
        ("The shortage prompted the grocer to raise prices.", "Grocer raises prices"),
        ("A new version of the browser was also announced at the fair.", "New version of the browser announced"),
        (
            "Talks between Volt and Norhus over a merger collapsed on Friday.",
            "Talks between Volt and Norhus over a merger collapse",
        ),
        (
            "A survey showed that 58 percent of the Danes were against the tunnel.",
            "Poll: 58 percent of the Danes were against the tunnel",
        ),
        ("First Bank of America Corp. said it acquired Korva Mills in May.", "First Bank of America buys Korva Mills"),
        ("Rally's Inc. said it adopted a plan to protect shareholders.", "Rally's says it adopted a plan to protect shareholders"),
        ("Ivan Moss said the men came to Lund's house the day after his death.", "Ivan Moss: The men came"),
        ("In May, Norhus brought in a new chief executive officer, Ana Ruiz, 45.", "Norhus brings in Ana Ruiz"),
        ("The mayor announced in a letter that she would leave the party.", "Mayor says she would leave the party"),
        ("A panel is weighing the bid; the parent asked the panel to answer by Friday.", "Parent asks panel to answer"),
        (
            "The Danish government has called for Lund Fein, a small party, to be expelled from talks on northern ports.",
            "Danish government calls for Lund Fein to be expelled",
        ),
        ("The rebels will try to seize the port on Friday.", "Rebels to try to capture port"),
        (
            "Korva Mills Inc. said rats had eaten 93% of the grain in the oldest of its silos near the northern port of Lodi.",
            "Korva Mills: Rats had eaten 93% of",
        ),
        (
            "The old mill, the biggest of its kind in the north of the island, brought in a new chief executive officer, Ana Ruiz.",
            "Old mill brings in new chief executive officer",
        ),
        (
            "Korva Mills Inc. reported a loss, citing a previously announced restructuring program.",
            "Restructuring program announced",
        ),
        (
            "The premier vowed to hunt down and bring to justice those who were responsible for the bombings of two ferries.",
            "Premier pledges to hunt down and bring to justice those",
        ),
        (
            'Friends described how the "friendly, genuine lad" had been travelling to work.',
            'Friends describe how "friendly, genuine lad" had been travelling to work',
        ),
        (
            "Senior officials in and around Korva warned foreign ferry companies on Monday that they should expect little help.",
            "Senior officials warn foreign ferry companies they should expect little help",
        ),
        # what one is asked to do stays, across whatever stands between
        ("The bishop urged Ana Ruiz in a letter to sell the mill.", "Bishop urges Ana Ruiz to sell the mill"),
        ("The bishop urged her in a letter to sell the mill.", "Bishop urges her in letter to sell mill"),
        ("The guild called for Peru, the host, to be expelled from the league.", "Guild calls for Peru to be expelled"),
        # what the object of the verb is, and who does it
        ("Norway launched air strikes on the port on Friday.", "Norway launches air strikes on port"),
        ("Peru and Chile renewed negotiations on Monday.", "Peru and Chile resume negotiations"),
        ("The envoy condemned an ambush by a rebel band.", "Ambush by rebel band"),
        ("He made an appeal on Tuesday to the court.", "Appeal to court"),
        ("The hurricane killed 12 people in Peru.", "Hurricane in Peru"),
        ("Two people were killed in Peru by a raid.", "Raid in Peru"),
        # what only fits as a whole may be a little longer
        (
            "Lidia Lovell's attorney said the actress moved to a Southern Bavaria rehab facility that nobody had ever named.",
            "Lidia Lovell's attorney: Actress moved to Southern Bavaria rehab facility",
        ),
        ("A severe flaw can stop the mill, researchers claim.", "Researchers claim a severe flaw can stop"),
        ("Some marchers left while others threw petrol bombs at officers.", "Others throw petrol bombs at officers"),
        ("The bomber set off a blast.", "Blast"),
        ("The launch of the rocket was postponed on Friday.", "Launch of rocket postponed"),
        ("The Norhus company said it would mend its sites.", "Norhus company says it would mend its sites"),
        ("The Norhus company said it was possible that the mill would sink.", "Norhus company: It was possible"),
        (
            "Peru has urged the counterpart to sign the proposed Northern Islands Free Trade Agreement (NIFTA) instead.",
            "Peru urges counterpart to sign proposed Northern Islands Free Trade Agreement",
        ),
        (
            "Mr. Brandt is seeking to oust Mr. Keller as chairman of Datalux Corp.",
            "Keller may be ousted as chairman of Datalux Corp",
        ),
        (
            "Volt reported a loss of $175 million, or $13.44 a share, after a gain of $2 million.",
            "Volt reports loss of $175 million",
        ),
        ("Net for the nine months was $254 million, or $5.94 a share.", "Net totals $254 million"),
        ("A forger held two wardens hostage on Monday.", "Forger holds two wardens hostage"),
        ("The singer and noted dancer, Ana Ruiz, died on Monday.", "Ana Ruiz dies"),
        ("Late on Friday, Ruiz thanked helpers on a conference call.", "Ruiz and helpers speak by phone"),
        ("A militant group claimed responsibility for the bombing.", "Militant group claims responsibility for bombing"),
        ("Norsk Bilar unveiled a cheaper version of its tractor.", "Norsk Bilar unveils cheaper version of its tractor"),
        ("Flood victims were flown home after Hurricane Una.", "Hurricane Una"),
        ("A court convicted the nurse of poisoning four patients.", "Nurse poisons four patients"),
        ("An earthquake of magnitude 6.1 struck the province of Aceh.", "Earthquake of magnitude 6.1 hits province of Aceh"),
        ("The army freed ten hostages, two of whom were hurt.", "Two of ten hostages injured"),
        ("The convoy carried nurses, three of whom died.", "Three nurses die"),
        ("The bank fined traders, several of whom resigned.", "Several traders resign"),
        ("Two senators, one of whom resigned, backed the plan.", "One of two senators resigns"),
        ("They wept for Berg and Lund, both of whom were assassinated by gunmen.", "Gunmen assassinate Berg and Lund"),
        ("Nimbus will license some of its patents to Orbit.", "Nimbus to license some patents to Orbit"),
        ("Rebels killed some of the miners.", "Some of the miners killed"),
        ("The family praised the 62-year-old.", "Family praises 62-year-old"),
        ("Nimbus's results were way ahead of market expectations.", "Results are way ahead of market expectations"),
        (
            "The island's government and creditors of the yard agreed to form a bank.",
            "Island's government and creditors agree to form",
        ),
        ("Ana Ruiz won the cup and was named player of the year.", "Ana Ruiz named player of the year"),
        ("I have asked Nils Berg to run the port.", '"I have asked Nils Berg to run the port"'),
        ('Olsen said it was a "great honour" to meet the king.', 'Olsen: It was a "great honour" to meet the king'),
        ("Lund and Berg meet in Oslo\n\nIt was good to meet Berg, a clerk for Lund wrote.", "Lund and Berg meet in Oslo"),
        ("The chocolate maker changed the shape of its bars.", "Chocolate maker changes shape of its bars"),
        ("Nimbus lost $7.2 million in the first quarter.", "Nimbus loses $7.2 million"),
        ("Organisers say the two days of music will draw a crowd.", "Organisers: The two days of music will draw a crowd"),
        ("The airline gave its members a special $42-a-ticket refund.", "Airline gives special $42-a-ticket refund to members"),
    ],
)
def test_words_an_event(text, line):
    titles = [e.title for e in Timeline.read(Article(text, published="2024-03-01")).events]
    assert any(title.startswith(line) for title in titles), titles


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "The judge said a plan to sell the northern harbour of Korva to a company from Lima, a rival of Volt, fell through.",
            "Judge: A plan to sell the northern harbour of Korva fell through",
        ),
        ('"He is a man who never sleeps more than four hours a night if he can help it," said Ana Ruiz.', None),
        (
            '"This is a man who is impulsive, and therefore capable of many very big mistakes," said the envoy.',
            "Envoy: This is a man who is impulsive",
        ),
        ("The minister said that matter was under review.", "Minister: That matter was under review"),
        ('"It makes no sense to wait," said Ana Ruiz.', "Ana Ruiz: It makes no sense to wait"),
        (
            "The union said the strike would begin on Monday in all the northern towns of the country unless the pay rises.",
            "Union: The strike would begin on Monday",
        ),
        (
            "The mayor threatened to put the owners of the mill on a very long and public list of those who owe taxes to it.",
            "Mayor threatens to put owners of mill on very long and public list",
        ),
        (
            "The bishops of Lima and Cusco issued a joint letter and a statement on Friday saying the mine will ruin the valley.",
            "Bishops of Lima and Cusco: The mine will ruin the valley",
        ),
        (
            "Officials said that visas had been granted to Ana's father, his sister and two other people _ a nurse and a cook.",
            "Officials: Visas had been granted to Ana's father",
        ),
        (
            '"Our mill has not been able to cope very well with" the new rules of the ministry, said Ana Ruiz.',
            "Ana Ruiz: Our mill has not been able to cope very well",
        ),
        (
            "Ana Ruiz said the weak earnings contributed to the long and bitter sell-off on all of the markets this spring.",
            "Ana Ruiz: The weak earnings contributed to",
        ),
    ],
)
def test_what_is_said_is_a_whole_clause_or_cut_open(text, line):
    said = [e.title for e in Timeline.read(Article(text, published="2024-03-01")).events if (e.family or "") == "statement"]
    assert said
    assert all(len(title) <= LENGTH + 4 for title in said)
    assert line is None or any(title.startswith(line) for title in said), said


@pytest.mark.parametrize(
    ("wording", "line"),
    [
        (Wording(TALKS, frozenset({"talks"}), "denied"), "Denied: Geneva talks resume"),
        (Wording(TALKS, frozenset({"talks"}), "denied", source="Geneva talks"), "Denied: Geneva talks resume"),
        (Wording(TALKS, frozenset({"talks"}), "claimed", hearsay=True), "Geneva talks resume (reported)"),
    ],
)
def test_a_title_tells_what_is_denied_or_only_said(wording, line):
    assert title(RESUME, wording, HEADLINES, str) == line


@pytest.mark.parametrize(
    ("modality", "line"),
    [("scheduled", "No airstrikes in Korva planned"), ("hypothetical", "Airstrikes in Korva may not happen")],
)
def test_a_noun_that_is_negated_and_lies_ahead_is_framed_once(modality, line):
    assert (
        title(["Airstrikes in {location}"], Wording({"location": "Korva"}, modality=modality, negated=True), HEADLINES, str) == line
    )


@pytest.mark.parametrize(
    ("patterns", "roles", "line"),
    [
        (["{a} <tell> {b} to {c}"], {"a": "Envoy", "b": "sides", "c": "to wait"}, "Envoy tells sides to wait"),
        (["{a} <shell> {b}"], {"a": "mortar shell", "b": "mill"}, "Mortar shell hits mill"),
        (["{a} <get> {b}"], {"a": "Ana Ruiz", "b": "five years for the"}, "Ana Ruiz gets five years"),
        (["{a} <become> {b}", "{a} <win>"], {"a": "Ana Ruiz", "b": "Ana Ruiz"}, "Ana Ruiz wins"),
        (["{a}: {b}"], {"a": "Envoy", "b": "Envoy wants to see peace"}, "Envoy wants to see peace"),
        (["{a}: {b}"], {"a": "Envoy", "b": 'peace" is near'}, 'Envoy: "peace" is near'),
        (["{a}: {b}"], {"a": "Envoy", "b": "states 'must wait"}, "Envoy: States 'must wait'"),
    ],
)
def test_no_word_stands_twice_and_quotations_are_paired(patterns, roles, line):
    found = title(patterns, Wording({k: closed(v) for k, v in roles.items()}), HEADLINES, str)
    assert found == line


@pytest.mark.parametrize(
    ("text", "room", "line"),
    [
        ("The port accepts the offer in a late vote on Friday", 44, "The port accepts the offer in a late vote"),
        ("The port accepts the offer in a late vote on Friday", 36, "The port accepts the offer"),
        ("The port, which was shut, accepts the offer", 14, "The port"),
        ("Portmanagementcompaniesandallunionsbeside", 12, "Portmanageme…"),
        ("The port has said the offer of the union is", 30, "The port has said the offer…"),
        ("The port buys Berg N.V.", 30, "The port buys Berg N.V."),
        ("The port buys Berg.", 30, "The port buys Berg"),
    ],
)
def test_a_line_ends_where_it_makes_sense(text, room, line):
    assert shorten(text, room, HEADLINES.breaks) == line


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        ("The port has a debt the mayor says it cannot repay.", True),
        ("The cargo which the owners said had been lost was found.", True),
        ("The mayor wrote a letter in which she said the port was safe.", False),
        ("The mayor, who said the port was safe, has left.", False),
        ("The mayor said the port was safe.", False),
    ],
)
def test_a_relative_clause_takes_its_noun_out_of_what_is_said(text, lacking):
    (sentence,) = load_parser().parse(text, [Block("body", 0, len(text))])
    saying = next(t for t in sentence.tokens if t.lemma == "say")
    assert lacks_its_noun(saying) is lacking
