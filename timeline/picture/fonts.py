"""Which fonts draw a text: those that ship with matplotlib first, installed ones for scripts that they lack."""

FIRST = "DejaVu Sans"
"""Ships with matplotlib, so that pictures look the same everywhere; has Latin, Greek, Cyrillic, Arabic and Hebrew."""

FALLBACKS = (
    "Noto Sans",
    "Noto Sans CJK SC",
    "Noto Sans CJK JP",
    "Noto Sans CJK KR",
    "Noto Sans SC",
    "Noto Sans JP",
    "Noto Sans KR",
    "Noto Sans Devanagari",
    "Noto Sans Bengali",
    "Noto Sans Tamil",
    "Noto Sans Telugu",
    "Noto Sans Thai",
    "Noto Sans Ethiopic",
    "Noto Sans Armenian",
    "Noto Sans Georgian",
    "Noto Sans Arabic",
    "Noto Naskh Arabic",
    "Noto Sans Hebrew",
    "Noto Sans Symbols2",
    "Noto Emoji",
)
"""Families looked for, in this order, when a text has a character that the first font lacks."""
