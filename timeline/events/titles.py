"""Short headlines from the patterns of an event's type, true to its modality.

A pattern is words with `{roles}`, verbs in `<angle brackets>` that are conjugated ("<resume>", "<be suspended>"), and optional
`[segments]` that are left out when a role in them is empty or the line grows too long.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from timeline.events.model import Modality
from timeline.language.titles import Headlines

LENGTH = 72
GRACE = 8  # characters that a line may be longer, where a clause then stands whole
_ENOUGH = 0.5  # share of the room that a line which ends early must still fill
_EDGES = " ,;:.-\u2013\u2014"
_CLAUSE = re.compile(r"[,;]| [\u2013\u2014]")
_WORD = re.compile(r" ([^\W\d_]+)(?= )")
Voice = Literal["active", "passive", "own", ""]  # of the verb of a pattern; "own" of the article's words, "" where it has none
_SEGMENT = re.compile(r"\[([^\]]*)\]")
_ROLE = re.compile(r"\{(\w+)\}")
_OWNER = re.compile(r"\{(\w+)\}'s ")  # who has what a pattern goes on to tell
OWNED = re.compile(r"^\[\{\w+\}'s \]")  # a segment that only tells whose the first role is
_VERB = re.compile(r"<(be )?(\w[\w-]*)>")
_SAYS = re.compile(r"^\{\w+\}: ")  # a pattern that says so by a colon alone
_TWICE = re.compile(r"\b(\w+) \1\b")
_OF_HIMSELF = re.compile(r"^(.{3,}): \1 ")
_OPENED = re.compile(r"(?:^|\s)'(?=[^\W\d])(?!\w{1,2}\b)")
_CLOSED = re.compile(r"\w[.,!?]?'(?=\s|$)")
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,}$")
_SPACED = re.compile(r'"\s*([^"]*?)[\s,]*"')


@dataclass(frozen=True, slots=True)
class Wording:
    """All that a title says beside its pattern.

    Attributes:
        roles: Role -> text; a role that nothing fills is missing.
        plural: Roles whose filler takes a plural verb.
        modality: The event's modality.
        hedge: The planning word of the text ("expected") or `None`.
        negated, cancelled, attempted: The event's flags.
        source: Who says so, or `None`.
        fuller: Role -> longer text, taken where the line has room for it.
        cut: Role -> what cuts its text to so many characters as the line has left for it.
        hearsay: Whether the text tells it as what is only said, without telling by whom.
        brief: Role -> shorter text, taken where the line has no room otherwise.
        aside: Who does what a noun names or where ("by rebels"), told behind a pattern that is that noun alone; or "".
        nearly: Whether it did not happen for little.
    """

    roles: Mapping[str, str]
    plural: frozenset[str] = frozenset()
    modality: Modality = "happened"
    hedge: str | None = None
    negated: bool = False
    cancelled: bool = False
    attempted: bool = False
    source: str | None = None
    fuller: Mapping[str, str] = field(default_factory=dict)
    cut: Mapping[str, Callable[[int], str]] = field(default_factory=dict)
    hearsay: bool = False
    brief: Mapping[str, str] = field(default_factory=dict)
    aside: str = ""
    nearly: bool = False


def title(patterns: Sequence[str], wording: Wording, headlines: Headlines, fallback: Callable[[], str]) -> str:
    """Word a headline.

    Args:
        patterns: Title patterns of a type, the fullest first.
        wording: Role texts, modality and flags.
        headlines: The language's words for headlines.
        fallback: What gives the line where no pattern can be filled: the clause itself.

    Returns:
        One line, about `LENGTH` characters at most.

    >>> from timeline.language.titles import load_headlines
    >>> said = Wording({"talks": "Geneva talks"}, frozenset({"talks"}), "scheduled", "expected")
    >>> title(["{talks} <resume>[ in {location}]"], said, load_headlines(), str)
    'Geneva talks expected to resume'
    """
    plain = not wording.negated and wording.modality in ("happened", "claimed", "denied")
    wordings = (wording, _briefer(wording)) if wording.brief else (wording,)
    for pattern in (p for p in patterns if _mandatory(p) <= set(wording.roles) and (plain or not _SAYS.match(p))):
        for words in wordings:
            line = _fullest(pattern, words, headlines)
            if 0 < len(line) <= LENGTH + GRACE:
                line = line if _voice(pattern) else _told_of(line, words)
                says = _SAYS.match(pattern) is not None  # "A: B: they fled"
                return _framed(_capital(line), _voice(pattern), replace(wording, source=None) if says else wording, headlines)
    line = shorten(fallback(), LENGTH, headlines.breaks, headlines.dangling)
    return _framed(_capital(line), "own", wording, headlines)


def _told_of(line: str, wording: Wording) -> str:
    """A line without verb, with who does it or where, if it tells neither: "Attack by rebels"."""
    more = f"{line} {wording.aside}"
    told = any(text.lower() in line.lower() for role, text in wording.roles.items() if role != "event")
    return more if wording.aside and not told and len(more) <= LENGTH else line


def _briefer(wording: Wording) -> Wording:
    """The same with names by their initials, where a line has no room for them."""
    return replace(wording, roles={**wording.roles, **wording.brief}, fuller={})


def _voice(pattern: str) -> Voice:
    verb = _VERB.search(pattern)
    return "" if verb is None else "passive" if verb[1] else "active"


def shorten(text: str, limit: int, breaks: frozenset[str] = frozenset(), dangling: frozenset[str] = frozenset()) -> str:
    """Cut a text where it still makes sense, at a clause or before a word like "in", else at a word, with an ellipsis.

    A quotation that is cut open is closed.

    Args:
        text: The line.
        limit: Its greatest length in characters.
        breaks: Words before which it may end.
        dangling: Words with which no line ends.

    >>> shorten("The union accepts the offer of the port in a late vote on Friday", 48, frozenset({"in", "on"}))
    'The union accepts the offer of the port'
    """
    text = " ".join(text.split())
    if len(text) <= limit:
        return closed(_trimmed(text))
    for cut in (_last(_CLAUSE, text, limit), _last(_WORD, text, limit, breaks)):
        if cut >= limit * _ENOUGH:
            return closed(_ended(text[:cut], dangling))
    cut = text.rfind(" ", 0, limit)
    return closed(_ended(text[: cut if cut > 0 else limit], dangling) + "\u2026")


def _ended(text: str, dangling: frozenset[str]) -> str:
    """A line without words that ask for more at its end."""
    words = _trimmed(text).split(" ")
    while len(words) > 1 and words[-1].lower() in dangling:
        words = words[:-1]
    return _trimmed(" ".join(words))


def _trimmed(text: str) -> str:
    """A line without what stands between words at its end; the full stop of initials ("N.V.") stays."""
    bare = text.rstrip(_EDGES)
    return text[: len(bare) + 1] if _INITIALS.search(text[: len(bare) + 1]) else bare


def _last(pattern: re.Pattern[str], text: str, limit: int, words: frozenset[str] | None = None) -> int:
    """Where the last match within the limit begins, of those that are one of the words where such are given; else -1."""
    found = (m.start() for m in pattern.finditer(text) if words is None or m[1].lower() in words)
    return max((start for start in found if start < limit), default=-1)


def closed(text: str) -> str:
    """The text with its last quotation mark paired, and those of typewriters as all others."""
    text = text.replace(",''", '"').replace("``", '"').replace("''", '"')
    if len(_OPENED.findall(text)) > len(_CLOSED.findall(text)):
        text += "'"
    if text.count("\u201c") > text.count("\u201d"):
        return text + "\u201d"
    if text.count('"') % 2:
        text = f'"{text}' if re.match(r'[^"]*\w"(?:\s|$)', text) else text + '"'
    return _SPACED.sub(r'"\1"', text)


def _mandatory(pattern: str) -> set[str]:
    return set(_ROLE.findall(_SEGMENT.sub("", pattern)))


def _fullest(pattern: str, wording: Wording, headlines: Headlines) -> str:
    """The pattern with the fuller texts of its roles, as far as they cost no segment and fit."""
    line = _fit(pattern, wording, headlines)
    for role in _ROLE.findall(pattern):
        if role in wording.fuller and wording.fuller[role] not in line:
            fuller = replace(wording, roles={**wording.roles, role: wording.fuller[role]})
            longer = _fit(pattern, fuller, headlines)
            if len(longer) <= LENGTH and len(longer) > len(line):
                wording, line = fuller, longer
    return line


def _fit(pattern: str, wording: Wording, headlines: Headlines) -> str:
    """The pattern with as many of its optional segments as the line has room for; "" where what it must say has no room."""
    shown = _beside_event(wording) if "{event}" in pattern else wording.roles.keys()
    segments = [s for s in _SEGMENT.findall(pattern) if set(_ROLE.findall(s)) <= shown and not _owns_twice(s, pattern, wording)]
    while True:
        kept = _SEGMENT.sub(lambda s: s[1] if s[1] in segments else "", pattern)
        line = _filled(kept, wording, headlines)
        if 0 < len(line) <= LENGTH or not segments:
            return line
        segments.pop()


def _owns_twice(segment: str, pattern: str, wording: Wording) -> bool:
    """Whether a segment tells whose something is that bears a part of the name itself: "Berg Motors' | Berg profit"."""
    owner = _OWNER.fullmatch(segment)
    names = set() if owner is None else {word for word in wording.roles[owner[1]].split() if word[:1].isupper()}
    return any(not names.isdisjoint(wording.roles[role].split()) for role in _mandatory(pattern))


def _beside_event(wording: Wording) -> set[str]:
    """The roles that the event's own words do not tell yet: "rape of a child" needs no child again."""
    event = wording.roles.get("event", "").lower()
    told = {role for role, text in wording.roles.items() if role != "event" and text and text.lower() in event}
    return {role for role in wording.roles if told.isdisjoint((role, role.removeprefix("where_")))}


def _filled(pattern: str, wording: Wording, headlines: Headlines) -> str:
    """The pattern with its words; "" where nothing whole is left of what somebody says ("wants to see", but what?), or where
    one fills two places."""
    worded = _VERB.sub(lambda v: _verb(v, pattern[: v.start()], wording, headlines), pattern)
    rest = len(_ROLE.sub(lambda r: "" if r[1] in wording.cut else wording.roles[r[1]], worded))
    said = {role: cut(LENGTH - rest) for role, cut in wording.cut.items() if f"{{{role}}}" in worded}
    texts = {**wording.roles, **said}
    shown = [texts[role].lower() for role in _ROLE.findall(worded)]
    if not all(said.values()) or len(set(shown)) < len(shown):
        return ""  # nobody "becomes" himself
    worded = _OWNER.sub(lambda r: r[0].replace("'s", "'") if texts[r[1]].endswith("s") else r[0], worded)
    line = " ".join(_ROLE.sub(lambda r: texts[r[1]], worded).split())
    return _TWICE.sub(r"\1", _OF_HIMSELF.sub(r"\1 ", line))


def _verb(found: re.Match[str], before: str, wording: Wording, headlines: Headlines) -> str:
    """A verb of a pattern, as its subject before it and the modality ask for."""
    subject = _subject(before)
    said = wording.roles.get(subject, before)
    plural = subject in wording.plural or (not subject and said.strip().lower() in headlines.plural_nouns)
    passive, word = bool(found[1]), found[2]
    if not passive and any(w.startswith(word) for w in said.lower().split()):
        word = headlines.instead.get(word, word)
    name: str = "hedged" if wording.modality == "scheduled" and wording.hedge else wording.modality
    if wording.cancelled and name == "hypothetical":
        name = "scheduled"  # what was called off was planned
    if word in headlines.ahead and not passive and wording.modality == "scheduled":
        name = "happened"
    attempt = _attempt(wording)
    if attempt == "made" and not passive:
        name = "attempted"
    if wording.nearly and name == "happened":
        name = "missed"
    hedge = wording.hedge or ""
    plan = hedge.strip("<>")
    if hedge != plan:
        name = "intended" if name == "hedged" else name
        hedge = headlines.present(plan, plural=plural)
    if wording.negated and f"{name} negated" in headlines.forms:
        name = f"{name} negated"
    pattern = headlines.forms[name]["passive" if passive else "active"]
    tried = f"{headlines.attempt['plural']} to {word}" if attempt == "open" else word
    forms = {"past": word} if passive else {"base": tried, "present": headlines.present(word, plural=plural)}
    several = "plural" if plural else "singular"
    return pattern.format(**forms, hedge=hedge, plan=plan, do=headlines.do[several], attempt=headlines.attempt[several])


def _subject(before: str) -> str:
    """The role that is the subject of a pattern's verb, from what stands before it; "" where there is none."""
    return next(iter(_ROLE.findall(_OWNER.sub("", before))), "")


def _attempt(wording: Wording) -> Literal["made", "open", ""]:
    """Whether it is an attempt that was made, or one that will or may be made; "" where it is none or none was made."""
    if not wording.attempted or wording.negated:
        return ""
    return "open" if wording.modality in ("scheduled", "hypothetical") else "made"


def _framed(line: str, voice: Voice, wording: Wording, headlines: Headlines) -> str:
    """The line with what its modality puts around it; `voice` is that of its verb, "" where it has none."""
    frames = headlines.frames
    open_ = {"scheduled": "planned", "hypothetical": "possible"}.get(wording.modality, "")
    if not voice and wording.negated:
        name = f"none_{open_}" if open_ else "none"
        line = frames[name].format(title=_uncapital(line) if frames[name].index("{") else line)
    elif not voice and open_ and not wording.cancelled:
        hedged = open_ == "planned" and wording.hedge and not wording.hedge.startswith("<")
        line = frames["hedged" if hedged else open_].format(title=line, hedge=wording.hedge)
    if voice in ("", "passive") and _attempt(wording) == "made":
        line = frames["attempted"].format(title=line)
    if wording.cancelled:
        line = frames["cancelled"].format(title=line)
    source = wording.source
    if wording.hearsay:
        line = frames["hearsay"].format(title=line)
    if wording.modality == "denied" and (not source or line.startswith(source)):
        line = frames["unsaid"].format(title=line)
    elif source and wording.modality in ("claimed", "denied") and not line.startswith(source):
        line = frames[wording.modality].format(source=source, title=line)
    line = shorten(line, LENGTH + 12, headlines.breaks, headlines.dangling)
    cut_open = line.rpartition(" ")[2].lower() in headlines.articles
    return _capital(_ended(line, headlines.dangling) if cut_open else line)


def _uncapital(line: str) -> str:
    """The line as it goes on after another word: its first letter small, unless it begins with an abbreviation or a name."""
    first = line.split(" ", 1)[0]
    return line if first[1:] != first[1:].lower() else line[:1].lower() + line[1:]


def _capital(line: str) -> str:
    """The line with a capital at its beginning and after the colon of a source; a name like "eBay" keeps its own."""
    return re.sub(r"^[^\W_](?![A-Z])|(?<=: )[^\W_](?![A-Z])", lambda letter: letter.group().upper(), line, count=2)


def listed(names: Sequence[str], headlines: Headlines) -> str:
    """Names as a headline lists them.

    >>> from timeline.language.titles import load_headlines
    >>> listed(["Kerry", "Lavrov"], load_headlines())
    'Kerry and Lavrov'
    """
    if len(names) > 3:
        return names[0] + headlines.joints["others"]
    *most, last = names
    return headlines.joints["more"].join(most) + headlines.joints["two"] + last if most else last
