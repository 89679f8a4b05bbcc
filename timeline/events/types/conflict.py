"""Armed force, from a deployment to a ceasefire. Codes: PLOVER 0.8 (Halterman et al. 2023) and CAMEO 1.1b3 (Schrodt 2012)."""

from __future__ import annotations

from typing import ClassVar

from timeline.events.model import Event, Kind


class Airstrike(Event):
    """Force from the air, by aircraft or drones."""

    kind: ClassVar[Kind] = Kind(
        "conflict.airstrike",
        roles=("attacker", "target", "location", "weapon"),
        plover="ASSAULT",
        mode="aerial",
        context="military",
        cameo="195",
    )


class Shelling(Event):
    """Force by artillery, rockets or missiles from the ground."""

    kind: ClassVar[Kind] = Kind(
        "conflict.shelling",
        roles=("attacker", "target", "location", "weapon"),
        plover="ASSAULT",
        mode="heavy-weapons",
        context="military",
        cameo="194",
    )


class Bombing(Event):
    """A bomb that was planted, carried or driven."""

    kind: ClassVar[Kind] = Kind(
        "conflict.bombing",
        roles=("attacker", "target", "location", "weapon"),
        plover="ASSAULT",
        mode="explosives",
        context="terrorism",
        cameo="183",
    )


class Attack(Event):
    """Any other armed attack with somebody who attacks and something attacked."""

    kind: ClassVar[Kind] = Kind(
        "conflict.attack", roles=("attacker", "target", "location", "weapon"), plover="ASSAULT", cameo="190"
    )


class Clash(Event):
    """A fight of two sides; nobody is the attacker."""

    kind: ClassVar[Kind] = Kind(
        "conflict.clash", roles=("sides", "location"), plover="ASSAULT", mode="firearms", context="military", cameo="190"
    )


class Offensive(Event):
    """A military operation or campaign as a whole."""

    kind: ClassVar[Kind] = Kind(
        "conflict.offensive", roles=("attacker", "target", "location"), plover="ASSAULT", context="military", cameo="190"
    )


class TerritoryCaptured(Event):
    """A place changes hands by force."""

    kind: ClassVar[Kind] = Kind(
        "conflict.territory_captured", roles=("captor", "loser", "place"), plover="ASSAULT", context="territory", cameo="192"
    )


class FightingEscalated(Event):
    """Fighting grows in intensity."""

    kind: ClassVar[Kind] = Kind(
        "conflict.escalation", roles=("fighting", "sides", "location"), plover="ASSAULT", context="military", cameo="190"
    )


class TroopDeployment(Event):
    """Forces are sent or stationed somewhere."""

    kind: ClassVar[Kind] = Kind(
        "conflict.deployment",
        roles=("deployer", "forces", "post", "destination"),
        plover="MOBILIZE",
        mode="troops",
        context="military",
        cameo="154",
    )


class TroopWithdrawal(Event):
    """Forces leave a place."""

    kind: ClassVar[Kind] = Kind(
        "conflict.withdrawal",
        roles=("withdrawer", "forces", "place", "recipient"),
        plover="RETREAT",
        mode="withdraw",
        context="military",
        cameo="0874",
    )


class WeaponsTest(Event):
    """A weapon is tried out."""

    kind: ClassVar[Kind] = Kind(
        "conflict.weapons_test",
        roles=("tester", "weapon", "location"),
        plover="MOBILIZE",
        mode="weapons",
        context="military",
        cameo="150",
    )


class Blockade(Event):
    """A place is cut off."""

    kind: ClassVar[Kind] = Kind(
        "conflict.blockade",
        roles=("blockader", "place", "population"),
        plover="COERCE",
        mode="restrict",
        context="military",
        cameo="191",
    )


class CeasefireDeclared(Event):
    """A ceasefire is declared, agreed or takes effect."""

    kind: ClassVar[Kind] = Kind(
        "conflict.ceasefire_declared",
        roles=("truce", "parties", "broker", "location"),
        plover="RETREAT",
        mode="ceasefire",
        context="military",
        cameo="0871",
    )


class CeasefireViolated(Event):
    """A ceasefire is broken or falls apart."""

    kind: ClassVar[Kind] = Kind(
        "conflict.ceasefire_violated", roles=("truce", "violator", "location"), plover="ASSAULT", context="legal", cameo="196"
    )


class Abduction(Event):
    """People are taken against their will, by others than the law."""

    kind: ClassVar[Kind] = Kind(
        "conflict.abduction", roles=("abductor", "victim", "location"), plover="ASSAULT", mode="abduct", cameo="181"
    )


class CaptivesReleased(Event):
    """Hostages or prisoners of war are freed or exchanged."""

    kind: ClassVar[Kind] = Kind(
        "conflict.captives_released", roles=("releaser", "captive", "recipient"), plover="RETREAT", mode="release", cameo="0841"
    )
