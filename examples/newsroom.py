"""For a newsroom: a widget for the web site, a calendar of what is to come, a page for the desk, a picture for the paper.

python examples/newsroom.py           # writes talks.timelinejs.json, talks.ics, talks.html and talks.pdf into the current folder

The calendar needs an extra: pip install "newstimeline[calendar]"
"""

from pathlib import Path

from timeline import Timeline

ARTICLE = Path(__file__).parent / "articles" / "geneva-talks.txt"


def main(folder: Path = Path()) -> Timeline:
    story = Timeline.read(ARTICLE)

    story.save(folder / "talks.html")  # every event with its sentence and its reasons: for whoever checks it
    checked = story.of("talks", "conflict", "casualties")  # what the desk puts on the site
    checked.save(folder / "talks.timelinejs.json")  # host it, and give its address to the TimelineJS embed
    checked.plot(folder / "talks.pdf", theme="print")

    ahead = [event for event in story if event.modality == "scheduled"]
    Timeline(articles=story.articles, events=tuple(ahead)).save(folder / "talks.ics")
    for event in ahead:
        print("in the calendar:", event.when or "undated", event.title)
    return checked


if __name__ == "__main__":
    main()
