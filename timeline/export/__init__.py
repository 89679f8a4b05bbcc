"""Timelines as files: one module a format, and one table (in `saving`) that names them."""

from timeline.export.saving import FORMATS, SUFFIXES, Format, check, format_of, save
from timeline.export.tml import timeml

__all__ = ["FORMATS", "SUFFIXES", "Format", "check", "format_of", "save", "timeml"]
