"""Every event that a text mentions (TimeML's EVENT), with its attributes and participants."""

from timeline.events.mentions.finding import find_mentions

__all__ = ["find_mentions"]
