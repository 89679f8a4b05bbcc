"""Checks a built site: nothing on it asks another host for anything, and every link within it leads somewhere.

python docs/check_site.py SITE        # names what is wrong, one a line, and exits with 1
"""

import re
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

#: What a browser fetches without being asked. A link that a reader may click on is no request.
FETCHED = {"script": "src", "img": "src", "iframe": "src", "source": "src", "link": "href"}
#: Links that tell a program where something is and fetch nothing.
TOLD = {"canonical", "alternate", "prev", "next", "author", "license"}
IN_STYLE = re.compile(r"""(?:url\(|@import)\s*["']?((?:https?:)?//[^"')\s]+)""")


class Page(HTMLParser):
    """What one page fetches, what it links to, and the anchors that it has."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.fetched: list[str] = []
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what one tag fetches, links to and can be reached by."""
        said = {name: value or "" for name, value in attrs}
        self.anchors |= {said[name] for name in ("id", "name") if name in said}
        if tag == "a" and "href" in said:
            self.links.append(said["href"])
        if tag in FETCHED and not (tag == "link" and TOLD & set(said.get("rel", "").split())):
            self.fetched.append(said.get(FETCHED[tag], ""))


def foreign(page: Page, text: str) -> Iterator[str]:
    """Addresses on other hosts that a page, or a style sheet, fetches."""
    yield from (address for address in page.fetched if urlsplit(address).netloc)
    yield from IN_STYLE.findall(text)


def broken(place: Path, page: Page, pages: dict[Path, Page]) -> Iterator[str]:
    """Links within the site that lead nowhere."""
    for link in page.links:
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            continue
        aim = (place.parent / unquote(parts.path)).resolve() if parts.path else place
        aim = aim / "index.html" if aim.is_dir() else aim
        anchor = unquote(parts.fragment)
        if not aim.exists() or (anchor and aim in pages and anchor not in pages[aim].anchors):
            yield link


def check(site: Path) -> list[str]:
    """Everything that is wrong with a built site, one line each."""
    files = sorted(path.resolve() for path in site.rglob("*") if path.suffix in (".html", ".css"))
    texts = {path: path.read_text("utf-8") for path in files}
    pages = {path: Page(text) for path, text in texts.items() if path.suffix == ".html" and path.name != "404.html"}
    wrong = [
        f"{path}: asks another host: {one}" for path, text in texts.items() for one in foreign(pages.get(path, Page("")), text)
    ]
    return wrong + [f"{path}: leads nowhere: {link}" for path, page in pages.items() for link in broken(path, page, pages)]


if __name__ == "__main__":
    found = check(Path(sys.argv[1]))
    print("\n".join(found) or "nothing is fetched from elsewhere, and every link leads somewhere")
    sys.exit(bool(found))
