"""A folder of articles merged into one affair: what each of them tells, and where they contradict each other.

python examples/affair.py             # writes affair.svg into the current folder
"""

from pathlib import Path

from timeline import Article, Problem, Timeline

ARTICLES = Path(__file__).parent / "affair"


def main(folder: Path = Path()) -> Timeline:
    told = []
    for article in Article.open_many(ARTICLES):  # one after the other; what cannot be read comes as a problem in its place
        if isinstance(article, Problem):
            print("not read:", article.where, article.reason)
        else:
            told.append(Timeline.read(article))
    story = Timeline.merge(told)

    for event in story:
        print(event.when or "undated", event.title, f"told by {len(event.tellings) or 1}", sep=" | ")
        for conflict in event.conflicts:
            print(f"    {conflict.about}:", " or ".join(claim.value for claim in conflict.claims))
    story.plot(folder / "affair.svg", layout="lanes", lanes="participant", title="The Nimbus affair")
    return story


if __name__ == "__main__":
    main()
