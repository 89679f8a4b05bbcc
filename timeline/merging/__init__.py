"""Several timelines as one: what several articles tell is one event, with every telling of it."""

from timeline.merging.merge import merge

__all__ = ["merge"]
