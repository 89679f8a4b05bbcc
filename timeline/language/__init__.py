"""A Language: vocabulary and rules, loaded from data and immutable."""

from timeline.language.loading import load
from timeline.language.records import Language

__all__ = ["Language", "load"]
