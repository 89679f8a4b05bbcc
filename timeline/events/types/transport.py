"""Journeys of vehicles. PLOVER 0.8 (Halterman et al. 2023) codes none of it."""

from __future__ import annotations

from typing import ClassVar

from timeline.events.model import Event, Kind


class Voyage(Event):
    """A ship, plane or train leaves, travels or arrives; a person who does is on a visit."""

    kind: ClassVar[Kind] = Kind("transport.voyage", roles=("vehicle", "operator", "from", "to", "passengers"))
