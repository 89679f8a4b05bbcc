"""The only door for foreign text: decoding, limits, web pages, blocks and the dateline. Offsets always index the text as given."""

from timeline.article.blocks import Block, BlockKind
from timeline.article.dateline import Dateline
from timeline.article.fields import Fields
from timeline.article.many import Entry, articles, entries
from timeline.article.model import Article

__all__ = ["Article", "Block", "BlockKind", "Dateline", "Entry", "Fields", "articles", "entries"]
