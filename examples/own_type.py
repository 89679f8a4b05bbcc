"""An event type of one's own: recalls of products, which the library does not know, beside the types that it knows.

python examples/own_type.py           # writes recalls.svg into the current folder
"""

from pathlib import Path
from typing import ClassVar

from timeline import Article, Timeline
from timeline.events import Event, Kind
from timeline.language import load

ARTICLE = """Orbis calls back its vans

1 March 2024

Orbis, the carmaker, recalled 9,000 vans on Monday over a brake fault.
Two drivers were injured in a crash near Lindau on 12 February.
Regulators opened an investigation on Thursday. Talks with the workers resume on 6 March.
"""


class Recall(Event):
    """A maker calls a product back."""

    kind: ClassVar[Kind] = Kind("products.recalled", roles=("product", "maker", "reason"))


# How English tells it. Without three sentences that tell a recall and one that does not, the table is refused.
ENGLISH = """
[[type]]
name = "products.recalled"
roles = { product = "undergoer", maker = "actor|by @actor", reason = "over|because of|due to" }
needs = ["product"]
title = ["{maker} <recall> {product}[ over {reason}]", "{product} <be recalled>"]
yes = ["The carmaker recalled 9,000 vans.", "The toys were recalled over a fault.", "The firm is recalling its kettles."]
no = ["She recalled her childhood.", "He recalls that day."]
[[type.frame]]
verbs = ["recall"]
lacking = { undergoer = ["childhood", "day", "story", "time"] }
"""


def main(folder: Path = Path()) -> Timeline:
    story = Timeline.read(Article(ARTICLE), language=load("en").adding(ENGLISH), types=[Recall])
    for event in story:
        print(event.when or "undated", event.type, event.title, event.modality, sep=" | ")
    for recall in story.of(Recall):
        if product := recall.get("product"):
            print("recalled:", product.name)
    story.plot(folder / "recalls.svg")
    return story


if __name__ == "__main__":
    main()
