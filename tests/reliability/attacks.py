"""Forty ways to make a careless reader slow: each is a unit that is repeated to any length."""

UNITS = (
    "?", "?!", ",=_*", "-", "\u2014", "...", "[[", '"', "\u201c", "\u2019s ", "&amp;",  # symbols
    "1 ", "7", "1/", "1,", "2015-", "2015-02-03 ", "'9", "$1m ", "9:", "\u0663\u0664 ",  # numbers
    "may ", "May ", "of the ", "the first the first ", "last last ", "from Monday to ", "day before the ", "year-old-",  # phrases
    "Mr. ", "A. ", "He said, ", "war and ", "who said that ", "attack", "\u200bMay\u200b ", "\0May ",  # words
    "1 May\n", "\n", "| a ",  # lines
)  # fmt: skip


def text(unit: str, size: int) -> str:
    """The unit again and again after a few plain words, in so many characters."""
    start = "So it is: "
    return (start + unit * (size // len(unit) + 1))[:size]
