"""A picture from an article: read it, look at what was found, draw it.

python examples/picture.py            # writes geneva-talks.png into the current folder
"""

from pathlib import Path

from timeline import Timeline

ARTICLE = Path(__file__).parent / "articles" / "geneva-talks.txt"


def main(out: Path = Path("geneva-talks.png")) -> Timeline:
    story = Timeline.read(ARTICLE)
    for event in story:
        print(event.when or "undated", event.title, event.modality, sep=" | ")
    for problem in story.problems:
        print("not understood:", problem.where, problem.reason)
    story.plot(out)
    return story


if __name__ == "__main__":
    main()
