"""A correction by hand: change a title and a date, leave a row out, keep the result for later.

python examples/correction.py         # writes corrected.json and corrected.svg into the current folder
"""

from pathlib import Path

from timeline import Timeline

ARTICLE = Path(__file__).parent / "articles" / "geneva-talks.txt"


def main(folder: Path = Path()) -> Timeline:
    story = Timeline.read(ARTICLE)

    suspended = story.of("talks.suspended")[0]
    story = story.replacing(suspended, title="UN envoy halts Geneva talks", when="2016-02-03TAF")
    story = story.without(min(story, key=lambda event: event.salience))

    story.save(folder / "corrected.json")  # everything, the corrections and what they replaced included
    story.plot(folder / "corrected.svg")
    for reason in story.of("talks.suspended")[0].reasons[-2:]:
        print(reason)
    return Timeline.load(folder / "corrected.json")


if __name__ == "__main__":
    main()
