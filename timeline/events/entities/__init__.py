"""Who takes part: names, pronouns and phrases of one article linked to the entities they stand for."""

from timeline.events.entities.entity import KINDS, Entities, Entity
from timeline.events.entities.quotations import Quotations, find_quotations
from timeline.events.entities.resolve import resolve_entities

__all__ = ["KINDS", "Entities", "Entity", "Quotations", "find_quotations", "resolve_entities"]
