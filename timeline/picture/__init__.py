"""Pictures of timelines: `plot` draws one, `alt_text` describes it. Themes are data; matplotlib is loaded when drawing."""

from timeline.picture.alt import alt_text
from timeline.picture.plotting import plot

__all__ = ["alt_text", "plot"]
