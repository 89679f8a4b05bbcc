"""The page in a real browser: clicks, keyboard, telephones, the dark, paper, and no JavaScript at all.

Skipped where Chromium, its driver (Debian: chromium, chromium-driver) or selenium is missing.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.picture.page.stories import FERRIES, TEXT
from tests.picture.page.test_document import HOSTILE, poisoned
from tests.picture.stories import burst
from timeline.chronology import Timeline
from timeline.picture.page import render
from timeline.picture.themes import load_theme

if TYPE_CHECKING:
    from selenium.webdriver import Chrome
    from selenium.webdriver.remote.webelement import WebElement

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
selenium = pytest.importorskip("selenium", reason="selenium is not installed")
pytestmark = [
    pytest.mark.enable_socket,
    pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="Chromium and its driver are not installed"),
]
NUMBERS = {one.id: number for number, one in enumerate(FERRIES, 1)}
HAS_FONT = """(() => {
    const pen = document.createElement("canvas").getContext("2d");
    const wide = (...fonts) => { pen.font = "40px " + fonts.join(); return pen.measureText("Wmmii").width };
    return ["monospace", "serif"].every(other => wide('"DejaVu Sans"', other) !== wide(other));
})()"""
PHONE = {"width": 360, "height": 740, "deviceScaleFactor": 2, "mobile": True}
DESK = {"width": 1280, "height": 900, "deviceScaleFactor": 1, "mobile": False}


@pytest.fixture(scope="module")
def chrome(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    from selenium.common.exceptions import WebDriverException
    from selenium.webdriver import Chrome, ChromeOptions
    from selenium.webdriver.chrome.service import Service

    options = ChromeOptions()
    options.binary_location = str(CHROMIUM)
    profile = tmp_path_factory.mktemp("profile")
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", f"--user-data-dir={profile}"):
        options.add_argument(argument)
    try:
        driver = Chrome(options=options, service=Service(str(DRIVER)))
    except WebDriverException as error:
        pytest.skip(f"Chromium does not start here: {error.msg}")
    yield driver
    driver.quit()


class Page:
    """A story opened in the browser."""

    def __init__(
        self, chrome: Chrome, folder: Path, story: Timeline, *, screen: dict[str, object] = DESK, script: bool = True
    ) -> None:
        file = folder / "story.html"
        file.write_bytes(render(story, texts={"a": TEXT}))
        self.chrome = chrome
        self.tell("Emulation.setScriptExecutionDisabled", value=not script)
        self.tell("Emulation.setEmulatedMedia", media="", features=[{"name": "prefers-reduced-motion", "value": "reduce"}])
        self.tell("Emulation.setDeviceMetricsOverride", **screen)
        chrome.get("about:blank")
        chrome.get(file.as_uri())

    def tell(self, command: str, **values: object) -> None:
        self.chrome.execute_cdp_cmd(command, values)

    def all(self, query: str) -> list[WebElement]:
        return self.chrome.find_elements("css selector", query)

    def one(self, query: str) -> WebElement:
        return self.chrome.find_element("css selector", query)

    def ask(self, expression: str, *values: object) -> object:
        return self.chrome.execute_script(f"return {expression}", *values)

    def press(self, *keys: str) -> None:
        from selenium.webdriver import ActionChains

        ActionChains(self.chrome).send_keys(*keys).perform()

    def shown(self) -> list[str | None]:
        return [item.get_attribute("id") for item in self.all("li[value]") if item.is_displayed()]

    def in_view(self, query: str) -> bool:
        box = "document.querySelector(arguments[0]).getBoundingClientRect()"
        return bool(self.ask(f"{box}.top < innerHeight && {box}.bottom > 0", query))


@pytest.fixture
def page(chrome: Chrome, tmp_path: Path) -> Page:
    return Page(chrome, tmp_path, FERRIES)


def click(page: Page, query: str) -> None:
    """A click of the mouse in the middle of it, wherever the page has to be rolled for it."""
    from selenium.webdriver import ActionChains

    page.chrome.execute_script("arguments[0].scrollIntoView({block: 'center'})", page.one(query))
    ActionChains(page.chrome).move_to_element(page.one(query)).click().perform()


def test_a_click_on_the_picture_shows_the_event(page: Page) -> None:
    click(page, f'figure g[data-event="{NUMBERS["r"]}"] text')
    assert page.ask("document.activeElement.id") == f"event-{NUMBERS['r']}"
    assert page.in_view(f"#event-{NUMBERS['r']}")


def test_a_click_on_an_event_shows_its_sentence_and_back(page: Page) -> None:
    meeting = f"event-{NUMBERS['m']}"
    click(page, f"#{meeting} blockquote a")
    passage = page.one("mark:target")
    assert "met their union" in passage.text
    assert page.in_view("mark:target")
    click(page, "mark:target sup a")
    assert page.one("li:target").get_attribute("id") == meeting
    assert page.in_view(f"#{meeting}")


def test_what_belongs_together_is_lit_together(page: Page) -> None:
    from selenium.webdriver import ActionChains

    ActionChains(page.chrome).move_to_element(page.one("#event-2 h3")).perform()
    assert [mark.get_attribute("data-events") for mark in page.all("mark.lit")] == ["2"]
    assert len(page.all('figure g.lit[data-event="2"]')) == 1
    assert len(page.all("figure g.lit")) == 1


def test_families_filter_the_list_the_picture_and_the_text(page: Page) -> None:
    assert page.one("#filters").is_displayed()
    click(page, 'fieldset input[value="talks"]')
    talks = [f"event-{number}" for number, one in enumerate(FERRIES, 1) if one.family == "talks"]
    assert page.shown() == talks
    assert page.one("output").text == "2 of 5 events shown"
    dimmed = {group.get_attribute("data-event") for group in page.all("figure g.out")}
    assert dimmed == {str(number) for number, one in enumerate(FERRIES, 1) if one.family != "talks" and one.when}
    click(page, "button[type=reset]")
    assert len(page.shown()) == 5
    assert page.all(".out") == []


def test_participants_filter_too(page: Page) -> None:
    from selenium.webdriver.support.ui import Select

    Select(page.one("#participant")).select_by_visible_text("Ada Quist (2)")
    assert len(page.shown()) == 2
    click(page, 'fieldset input[value="protest"]')
    assert page.shown() == []
    assert page.one("output").text == "0 of 5 events shown"


def test_a_link_to_a_hidden_event_shows_all_again(page: Page) -> None:
    click(page, 'fieldset input[value="protest"]')
    click(page, f'sup a[href="#event-{NUMBERS["m"]}"]')
    assert len(page.shown()) == 5
    assert page.in_view(f"#event-{NUMBERS['m']}")


def test_the_keyboard_does_all_that_the_mouse_does(page: Page) -> None:
    from selenium.webdriver import Keys

    page.press(Keys.TAB)
    assert page.ask("document.activeElement.className") == "skip"
    assert page.in_view(".skip")
    page.press(Keys.TAB, Keys.SPACE)
    first = page.ask("document.activeElement.value")
    assert {str(item.get_attribute("data-family")) for item in page.all("li[value]") if item.is_displayed()} == {first}
    page.press(Keys.SPACE)
    assert len(page.shown()) == 5
    visited = []
    for _ in range(40):
        page.press(Keys.TAB)
        visited.append(page.ask("document.activeElement.outerHTML.slice(0, 40)"))
        if page.ask("document.activeElement.tagName") == "SUMMARY":
            break
    page.press(Keys.ENTER)
    assert page.one("details[open]").is_displayed(), visited


def test_a_focused_control_can_be_seen(page: Page) -> None:
    from selenium.webdriver import Keys

    page.press(Keys.TAB, Keys.TAB)
    assert page.ask("getComputedStyle(document.querySelector('fieldset :focus-visible + span')).outlineStyle") == "solid"


@pytest.mark.parametrize("story", [FERRIES, burst(12)], ids=["ferries", "burst"])
def test_a_telephone_rolls_one_way_only(chrome: Chrome, tmp_path: Path, story: Timeline) -> None:
    page = Page(chrome, tmp_path, story, screen=PHONE)
    assert page.ask("document.documentElement.scrollWidth <= innerWidth")
    assert page.ask("document.querySelector('figure').tabIndex") == 0  # it rolls by itself, so the keyboard must get there
    below = (
        "document.querySelector('figure').getBoundingClientRect().top > document.querySelector('ol').getBoundingClientRect().top"
    )
    assert page.ask(below)


def test_the_picture_stands_first_and_whole_where_there_is_room(page: Page) -> None:
    figure = "document.querySelector('figure')"
    assert page.ask(f"{figure}.getBoundingClientRect().top < document.querySelector('ol').getBoundingClientRect().top")
    assert page.ask(f"{figure}.scrollWidth <= {figure}.clientWidth && {figure}.tabIndex") == -1


@pytest.mark.parametrize("story", [FERRIES, burst(34)], ids=["ferries", "burst"])
def test_no_text_of_the_picture_is_cut_off_or_on_another(chrome: Chrome, tmp_path: Path, story: Timeline) -> None:
    page = Page(chrome, tmp_path, story)
    if not page.ask(HAS_FONT):
        pytest.skip("the font that pictures are measured in (Debian: fonts-dejavu-core) is not installed")
    boxes = page.ask(
        "(() => { const parts = [...document.querySelectorAll('figure svg')].map(one => one.getBoundingClientRect());"
        "const [first, last] = [parts[0], parts.at(-1)];"
        "const edge = {left: first.left, right: first.right, top: first.top, bottom: last.bottom};"
        "return [...document.querySelectorAll('figure text')].map(one => one.getBoundingClientRect())"
        ".map(box => [box.left - edge.left, box.top - edge.top, edge.right - box.right, edge.bottom - box.bottom,"
        "box.width, box.height]) })()"
    )
    assert isinstance(boxes, list)
    assert min(min(box[:4]) for box in boxes) >= 0
    rows = sorted((box[1], box[0], box[4], box[5]) for box in boxes)
    for top, left, wide, high in rows:
        others = [one for one in rows if one != (top, left, wide, high) and left < one[1] + one[2] - 1 and one[1] < left + wide - 1]
        assert not [one for one in others if top < one[0] < top + 0.7 * high]


def test_the_dark_is_dark(page: Page) -> None:
    page.tell("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark"}])
    colours = load_theme("dark").colours
    assert page.ask("getComputedStyle(document.body).backgroundColor") == _rgb(colours["page"])
    assert page.ask("getComputedStyle(document.querySelector('figure text')).fill") in {
        _rgb(colours["ink"]),
        _rgb(colours["muted"]),
    }


def test_paper_shows_everything_in_ink(page: Page) -> None:
    click(page, 'fieldset input[value="protest"]')
    page.tell("Emulation.setEmulatedMedia", media="print", features=[{"name": "prefers-color-scheme", "value": "dark"}])
    assert page.ask("getComputedStyle(document.body).backgroundColor") == _rgb(load_theme("light").colours["page"])
    assert not page.one("#filters").is_displayed()
    page.chrome.execute_script("dispatchEvent(new Event('beforeprint'))")
    assert len(page.all("details[open]")) == len(page.all("details"))
    page.chrome.execute_script("dispatchEvent(new Event('afterprint'))")
    assert page.all("details[open]") == []


def test_paper_is_not_cut_through_an_entry(chrome: Chrome, tmp_path: Path) -> None:
    page = Page(chrome, tmp_path, burst(60))
    page.tell("Emulation.setEmulatedMedia", media="print")
    parts = "[...document.querySelectorAll('figure svg, li[value]')]"
    assert page.ask(f"{parts}.every(one => getComputedStyle(one).breakInside === 'avoid')")
    assert page.ask(f"Math.max(...{parts}.map(one => one.getBoundingClientRect().height)) < 900")
    around = "['main', 'figure', '.columns'].map(one => getComputedStyle(document.querySelector(one)).display)"
    assert page.ask(around) == ["block"] * 3


AXE = Path(os.environ.get("AXE_CORE", "node_modules/axe-core/axe.min.js"))


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed (npm install axe-core, or its axe.min.js in AXE_CORE)")
@pytest.mark.parametrize("screen", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("story", [FERRIES, burst(34), poisoned(HOSTILE[:60])], ids=["ferries", "burst", "hostile"])
def test_axe_finds_nothing(chrome: Chrome, tmp_path: Path, story: Timeline, scheme: str, screen: dict[str, object]) -> None:
    page = Page(chrome, tmp_path, story, screen=screen)
    scheme_and_stillness = [("prefers-color-scheme", scheme), ("prefers-reduced-motion", "reduce")]
    page.tell("Emulation.setEmulatedMedia", features=[{"name": name, "value": value} for name, value in scheme_and_stillness])
    page.tell("Runtime.evaluate", expression=AXE.read_text(encoding="utf-8"))  # past the page's own policy, which lets no script in
    run = "axe.run(document, {resultTypes: ['violations']}).then(found => arguments[0](found.violations))"
    found = chrome.execute_async_script(run)
    assert [(one["id"], one["impact"], one["nodes"][0]["html"][:200]) for one in found] == []


def test_all_is_there_without_javascript(chrome: Chrome, tmp_path: Path) -> None:
    page = Page(chrome, tmp_path, FERRIES, script=False)
    try:
        assert page.all("#filters:not([hidden])") == []
        assert [one.get_attribute("id") for one in page.all("li[value]:not([hidden])")] == [f"event-{n}" for n in range(1, 6)]
        page.one(f"#event-{NUMBERS['m']} blockquote a").click()
        assert "met their union" in page.one("mark:target").text
    finally:
        page.tell("Emulation.setScriptExecutionDisabled", value=False)


def test_nothing_is_asked_of_the_network(page: Page) -> None:
    assert page.ask("performance.getEntriesByType('resource').length") == 0


def test_hostile_texts_run_nothing(chrome: Chrome, tmp_path: Path) -> None:
    page = Page(chrome, tmp_path, poisoned(HOSTILE[:120]))  # an alert would break every call that follows
    assert page.ask("document.scripts.length") == 1
    assert len(page.all("li[value]")) == 120
    attributes = "[...document.querySelectorAll('*')].flatMap(one => one.getAttributeNames()).filter(name => name.startsWith('on'))"
    assert page.ask(attributes) == []


def test_the_browser_has_nothing_to_complain_of(page: Page) -> None:
    assert [line for line in page.chrome.get_log("browser") if line["level"] in ("SEVERE", "WARNING")] == []


def _rgb(colour: str) -> str:
    return "rgb({}, {}, {})".format(*bytes.fromhex(colour[1:]))
