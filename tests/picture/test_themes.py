"""Themes: contrast, and families that anybody can tell apart."""

from itertools import combinations

import numpy as np
import pytest

from timeline.errors import CannotWrite
from timeline.picture.draw import SHAPES
from timeline.picture.themes import load_theme
from timeline.picture.wording import load_wording

THEMES = ("light", "dark", "print", "card")
HUES = ("blue", "green", "orange", "vermillion", "purple")
# Machado, Oliveira and Fernandes 2009: dichromatic sight, on linear RGB.
BLINDNESS = {
    "full sight": np.eye(3).tolist(),
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
}


def linear(colour: str) -> np.ndarray:
    channels = np.array([int(colour[place : place + 2], 16) for place in (1, 3, 5)]) / 255
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def contrast(one: str, two: str) -> float:
    """WCAG 2.1's contrast ratio."""
    light, dark = sorted((float(linear(colour) @ [0.2126, 0.7152, 0.0722]) for colour in (one, two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_is_21_to_1() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("role", ["ink", "muted", "axis", "grey", *HUES])
@pytest.mark.parametrize("name", THEMES)
def test_text_and_marks_stand_out(name: str, role: str) -> None:
    colours = load_theme(name).colours
    assert contrast(colours[role], colours["page"]) >= 4.5


def lab(light: np.ndarray) -> np.ndarray:
    """CIE 1976 L*a*b* of linear RGB, white D65."""
    xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]) @ np.clip(light, 0, 1)
    x, y, z = (np.cbrt(part) if part > 0.008856 else 7.787 * part + 16 / 116 for part in xyz / [0.9505, 1.0, 1.089])
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@pytest.mark.parametrize("sight", BLINDNESS)
@pytest.mark.parametrize("name", THEMES)
def test_hues_differ_for_everybody(name: str, sight: str) -> None:
    seen = [lab(np.array(BLINDNESS[sight]) @ linear(load_theme(name).colours[hue])) for hue in HUES]
    assert min(float(np.linalg.norm(one - two)) for one, two in combinations(seen, 2)) > 9


def test_no_two_families_look_alike() -> None:
    theme = load_theme("light")
    assert len(set(theme.families.values())) == len(theme.families)
    assert not set(theme.spare) & set(theme.families.values())
    assert {look.shape for look in theme.families.values()} <= set(SHAPES)
    assert {look.hue for look in (*theme.families.values(), *theme.spare)} <= set(theme.colours)


def test_every_family_with_a_look_has_a_name() -> None:
    names = load_wording("en").tables["family"]
    assert set(load_theme("light").families) <= set(names)


def test_a_theme_says_only_what_differs() -> None:
    light, dark = load_theme("light"), load_theme("dark")
    assert light.faces == dark.faces
    assert set(light.colours) == set(dark.colours)


def test_an_unknown_theme_names_those_there_are() -> None:
    with pytest.raises(CannotWrite, match="light, dark, print, card"):
        load_theme("neon")
