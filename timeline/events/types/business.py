"""Companies and the economy. PLOVER 0.8 (Halterman et al. 2023) leaves out news of single companies: hardly any has a code."""

from __future__ import annotations

from typing import ClassVar

from timeline.events.model import Event, Kind


class Acquisition(Event):
    """A company, or a share in one, changes hands."""

    kind: ClassVar[Kind] = Kind("business.acquisition", roles=("buyer", "acquired", "seller", "price"), context="economic")


class Merger(Event):
    """Companies become one."""

    kind: ClassVar[Kind] = Kind(
        "business.merger", roles=("parties", "merger", "regulator", "assets", "new_name", "value"), context="economic"
    )


class Bankruptcy(Event):
    """A company, or a state, cannot pay what it owes."""

    kind: ClassVar[Kind] = Kind("business.bankruptcy", roles=("company", "creditors", "amount"), context="economic")


class Layoffs(Event):
    """Jobs are cut; `count` is who or how many."""

    kind: ClassVar[Kind] = Kind("business.layoffs", roles=("company", "count", "location"), context="economic")


class ProductLaunch(Event):
    """A product is shown to the public or goes on sale. A launch into space is `science.launch`."""

    kind: ClassVar[Kind] = Kind("business.product_launch", roles=("company", "product", "part", "price"), context="technology")


class EarningsReport(Event):
    """A company's result. Its date is the publication's; the time it tells of is `period`."""

    kind: ClassVar[Kind] = Kind("business.earnings", roles=("company", "period", "amount", "change"), context="economic")


class ContractAwarded(Event):
    """Goods are ordered or a contract is given. The code is for states that trade, not for single companies."""

    kind: ClassVar[Kind] = Kind(
        "business.contract",
        roles=("contract", "buyer", "supplier", "item", "value"),
        plover="COOPERATE",
        context="economic",
        cameo="061",
    )


class Investment(Event):
    """Money is put into a company or project, or a company goes to the stock market."""

    kind: ClassVar[Kind] = Kind("business.investment", roles=("investor", "recipient", "amount"), context="economic")


class ExecutiveChange(Event):
    """Somebody comes to, or leaves, the top of a company; in the state it is an appointment or a resignation."""

    kind: ClassVar[Kind] = Kind("business.executive_change", roles=("person", "role", "company", "predecessor"))


class IndicatorReported(Event):
    """A figure of the economy or of a market moves: inflation, rates, prices, shares of a market."""

    kind: ClassVar[Kind] = Kind(
        "business.economic_indicator",
        roles=("indicator", "value", "new_value", "rival", "period", "issuer"),
        context="economic",
    )


class Closure(Event):
    """A plant, shop, tower or the like shuts for good; the jobs lost are `business.layoffs`."""

    kind: ClassVar[Kind] = Kind("business.closure", roles=("owner", "facility", "location", "count", "reason"), context="economic")


class Bailout(Event):
    """A company or state is saved with money; relief for people is `aid.provided`."""

    kind: ClassVar[Kind] = Kind("business.bailout", roles=("giver", "receiver", "amount", "conditions"), context="economic")


class Delivery(Event):
    """Goods reach the one who ordered them."""

    kind: ClassVar[Kind] = Kind("business.delivery", roles=("supplier", "customer", "product", "count"), context="economic")


class PlanPostponed(Event):
    """A project, product or show is put off. The new date is a scheduled event of its own."""

    kind: ClassVar[Kind] = Kind("business.postponed", roles=("owner", "plan", "old_date", "new_date", "reason"), context="economic")


class ShareBuyback(Event):
    """A company gives money back to those who own it."""

    kind: ClassVar[Kind] = Kind("business.buyback", roles=("company", "shares", "amount", "shareholders"), context="economic")
