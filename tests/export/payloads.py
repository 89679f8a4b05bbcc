"""Three hundred strings that break formats: what each takes for syntax, in ten settings; and a timeline made of them."""

from itertools import product

from tests.samples import event
from timeline.chronology import Source, Timeline
from timeline.events.model import Event, EventMention, Kind, Participant, Span

CORES = (
    "=HYPERLINK(0)", "+1", "-1+1|cmd", "@SUM(A1)", "\t=1", "\r=1",  # spreadsheets
    '"x', "'x", ",;", "x\r\ny,z",  # CSV
    "| a | b |", "[x](javascript:alert(1))", "![x](javascript:alert(1))", "`*_~~$# --- | ---", "<javascript:alert(1)>",  # Markdown
    "<script>alert(1)</script>", "</script><!--", "<img src=x onerror=alert(1)>", "]]> &amp; &#60; <TIMEX3 tid='t1'/>",  # HTML, XML
    "x\r\nEND:VEVENT\r\nBEGIN:VALARM", "ATTENDEE;CN=x:mailto:x\\n\\,", "a:b;c=d",  # iCalendar
    'a","@id":"x', "\\u0022\\", "{{x}} ${x}",  # JSON
    "a : b\nsection c", "#58; #lt;b#gt;", "%%{init: {'theme': 'x'}}%% \n%% c", # Mermaid
    "nul\0 \x1b[31m \x85x", "half \ud800 \u2028 \u202e \ufffe",  # Unicode
)  # fmt: skip
FRAMES = ("{}", "x{}", "{}x", "x {} y", "\n{}", "{0} {0}", "({})", '"{}"', "'{}'", "{0}{0}{0}")
PAYLOADS = tuple(frame.replace("{0}", core).replace("{}", core) for core, frame in product(CORES, FRAMES))
PLAIN = tuple(f"plain {number}" for number in range(len(PAYLOADS)))


class Noted(Event):
    kind = Kind("noted.noted", roles=("agent", "location"), plover="CONSULT")


def story_of(texts: tuple[str, ...]) -> Timeline:
    """A timeline in which these texts stand in every place that can hold text."""
    source = Source(id=texts[7], title=texts[0], source=texts[1], published="2016-02-05")
    return Timeline(articles=(source,), events=tuple(_event(number, text, source) for number, text in enumerate(texts)))


def _event(number: int, text: str, source: Source) -> Event:
    start = 1000 * number
    whole = Span(start=start, end=start + len(text), text=text)
    words = dict.fromkeys(("event_class", "tense", "aspect", "polarity", "modality"), text)
    trigger = EventMention(start=start, end=whole.end, text=text, head_start=start, article_id=source.id, **words)
    parties = (
        Participant(role=role, name=text, text=text, start=start, end=whole.end, head_start=start) for role in (text, "location")
    )
    shared = {"title": text, "source": text, "participants": tuple(parties), "reasons": (text,)}
    when = f"{2001 + number % 20}-02-03"
    return event(f"{number:03d}", when, kind=Noted, mentions=(trigger,), evidence=whole, article_id=source.id, **shared)
