"""A timeline as one web page: the picture, the events as a list, and the sentences that prove them. It asks the network nothing."""

from timeline.picture.page.document import OURS, check, render, save

__all__ = ["OURS", "check", "render", "save"]
