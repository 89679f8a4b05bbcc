"""Police, prosecutors and courts. Codes: PLOVER 0.8 (Halterman et al. 2023) and CAMEO 1.1b3 (Schrodt 2012)."""

from __future__ import annotations

from typing import ClassVar

from timeline.events.model import Event, Kind


class InvestigationOpened(Event):
    """The authorities look into something."""

    kind: ClassVar[Kind] = Kind(
        "justice.investigation_opened",
        roles=("investigator", "subject", "offence", "location"),
        plover="ACCUSE",
        mode="investigate",
        context="legal",
        cameo="090",
    )


class InvestigationClosed(Event):
    """An investigation ends or clears somebody; a court's verdict is `Acquittal`."""

    kind: ClassVar[Kind] = Kind("justice.investigation_closed", roles=("investigator", "subject", "case", "finding"))


class PoliceSearch(Event):
    """Police or inspectors search premises."""

    kind: ClassVar[Kind] = Kind("justice.searched", roles=("searcher", "place", "suspect", "location"))


class Questioning(Event):
    """Police or a court question somebody; a reporter's interview is `Statement`."""

    kind: ClassVar[Kind] = Kind("justice.questioned", roles=("questioner", "questioned", "case"))


class Arrest(Event):
    """The law takes somebody into custody; taken by others it is `Abduction`."""

    kind: ClassVar[Kind] = Kind(
        "justice.arrested",
        roles=("arrester", "person", "offence", "location"),
        plover="COERCE",
        mode="arrest",
        context="legal",
        cameo="173",
    )


class ReleaseFromCustody(Event):
    """The law lets somebody go: released, bailed, paroled or pardoned. Hostages are `CaptivesReleased`."""

    kind: ClassVar[Kind] = Kind(
        "justice.released",
        roles=("releaser", "person", "origin", "conditions"),
        plover="RETREAT",
        mode="release",
        context="legal",
        cameo="0841",
    )


class Charge(Event):
    """Prosecutors charge or indict somebody."""

    kind: ClassVar[Kind] = Kind(
        "justice.charged",
        roles=("prosecutor", "defendant", "offence", "location"),
        plover="ACCUSE",
        mode="allege",
        context="legal",
        cameo="173",
    )


class Trial(Event):
    """A court tries or hears a case, from its opening to its last day."""

    kind: ClassVar[Kind] = Kind(
        "justice.trial_held",
        roles=("trial", "court", "defendant", "offence", "witness"),
        plover="ACCUSE",
        mode="allege",
        context="legal",
    )


class Conviction(Event):
    """Somebody is found guilty or pleads so."""

    kind: ClassVar[Kind] = Kind(
        "justice.convicted",
        roles=("court", "defendant", "offence", "location"),
        plover="SANCTION",
        mode="convict",
        context="legal",
        cameo="116",
    )


class Acquittal(Event):
    """Somebody is found not guilty, or the charges fall."""

    kind: ClassVar[Kind] = Kind(
        "justice.acquitted", roles=("court", "defendant", "offence"), plover="CONCEDE", context="legal", cameo="080"
    )


class Sentencing(Event):
    """A court or an authority punishes somebody: prison, a fine, damages to be paid."""

    kind: ClassVar[Kind] = Kind(
        "justice.sentenced",
        roles=("court", "defendant", "penalty", "offence", "location"),
        plover="SANCTION",
        mode="convict",
        context="legal",
        cameo="116",
    )


class LegalAppeal(Event):
    """A party takes a ruling to a higher court."""

    kind: ClassVar[Kind] = Kind(
        "justice.appealed", roles=("appellant", "court", "ruling"), plover="REQUEST", mode="change", context="legal"
    )


class Seizure(Event):
    """The authorities find or take goods: drugs, arms, money, property."""

    kind: ClassVar[Kind] = Kind(
        "justice.seizure",
        roles=("seizer", "owner", "item", "location"),
        plover="COERCE",
        mode="seize",
        context="legal",
        cameo="1711",
    )


class LawsuitFiled(Event):
    """Somebody goes to court against somebody."""

    kind: ClassVar[Kind] = Kind(
        "justice.lawsuit_filed",
        roles=("plaintiff", "defendant", "claim", "court"),
        plover="ACCUSE",
        mode="allege",
        context="legal",
        cameo="115",
    )


class CourtRuling(Event):
    """A court decides a matter that is neither a conviction nor a sentence."""

    kind: ClassVar[Kind] = Kind(
        "justice.ruling", roles=("court", "parties", "opponent", "outcome"), plover="SANCTION", mode="convict", context="legal"
    )


class Deportation(Event):
    """A state sends foreigners out of its country; diplomats are `EnvoyExpelled`."""

    kind: ClassVar[Kind] = Kind("justice.deported", roles=("state", "deported", "origin", "destination", "reason"), cameo="174")


class Extradition(Event):
    """A state hands a suspect over to another."""

    kind: ClassVar[Kind] = Kind("justice.extradited", roles=("from_state", "to_state", "suspect", "case"))
