"""Datelines as papers and wires write them. The articles are of our own wording."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given as given_by
from hypothesis import settings
from hypothesis import strategies as st

from timeline.article import Article, Dateline
from timeline.errors import CannotRead

BODY = "The harbour council said the old ferry would sail again. Passengers welcomed the news."

LINES = [
    # as given                                           published             zone      place     agency
    ("February 5, 2016 at 11:25 am", "2016-02-05T11:25", None, None, None),
    ("February 5, 2016", "2016-02-05", None, None, None),
    ("Feb. 5, 2016", "2016-02-05", None, None, None),
    ("FEB 5 2016", "2016-02-05", None, None, None),
    ("5 February 2016", "2016-02-05", None, None, None),
    ("5th February, 2016", "2016-02-05", None, None, None),
    ("5th of February 2016", "2016-02-05", None, None, None),
    ("05-Feb-2016", "2016-02-05", None, None, None),
    ("2016-02-05T11:25Z", "2016-02-05T11:25", "UTC", None, None),
    ("2016-02-05T11:25:30+03:00", "2016-02-05T11:25:30", "+03:00", None, None),
    ("2016-02-05 11:25", "2016-02-05T11:25", None, None, None),
    ("2016/02/05", "2016-02-05", None, None, None),
    ("2016 February 5", "2016-02-05", None, None, None),
    ("Friday, May 15, 2009", "2009-05-15", None, None, None),
    ("Fri 15 May 2009", "2009-05-15", None, None, None),
    ("FRIDAY 15 MAY 2009", "2009-05-15", None, None, None),
    ("Fri, 15 May 2009 09:45:00 +0000", "2009-05-15T09:45", "UTC", None, None),
    ("Published: 5 February 2016", "2016-02-05", None, None, None),
    ("Published on February 5, 2016", "2016-02-05", None, None, None),
    ("PUBLISHED: 11:25, 5 February 2016", "2016-02-05T11:25", None, None, None),
    ("First published on Fri 5 Feb 2016 07.00 GMT", "2016-02-05T07:00", "GMT", None, None),
    ("Last modified on Fri 5 Feb 2016 09.45 GMT", "2016-02-05T09:45", "GMT", None, None),
    ("Posted February 5, 2016 11:25pm", "2016-02-05T23:25", None, None, None),
    ("Posted by Ada Quill on February 5, 2016", "2016-02-05", None, None, None),
    ("Date: 5 Feb 2016", "2016-02-05", None, None, None),
    ("Release date: February 5, 2016", "2016-02-05", None, None, None),
    ("Issued on 5 February 2016", "2016-02-05", None, None, None),
    ("Updated 4:12 p.m. ET, Mon Jan 6, 2020", "2020-01-06T16:12", "ET", None, None),
    ("Updated: Monday, 6 January 2020 | 16:12 IST", "2020-01-06T16:12", "IST", None, None),
    ("Last Updated : 06 Jan 2020 04:12 PM IST", "2020-01-06T16:12", "IST", None, None),
    ("6 January 2020 Last updated at 13:17 GMT", "2020-01-06T13:17", "GMT", None, None),
    ("Updated 6 Jan 2020, 9:03am AEDT", "2020-01-06T09:03", "AEDT", None, None),
    ("6 Jan 2020 at 1612 hrs", "2020-01-06T16:12", None, None, None),
    ("6 Jan 2020 1612 GMT", "2020-01-06T16:12", "GMT", None, None),
    ("January 6, 2020, 12 noon", None, None, None, None),
    ("January 6, 2020, noon", "2020-01-06T12:00", None, None, None),
    ("Jan 6, 2020 • 5 min read", "2020-01-06", None, None, None),
    ("12:05 a.m. EST Jan. 6, 2020", "2020-01-06T00:05", "EST", None, None),
    ("16:12 (GMT+2) 6 January 2020", "2020-01-06T16:12", "GMT+2", None, None),
    ("LONDON (3 March 2020)", "2020-03-03", None, "LONDON", None),
    ("NAIROBI, March 3, 2020", "2020-03-03", None, "NAIROBI", None),
    ("Nairobi, 3 March 2020", "2020-03-03", None, "Nairobi", None),
    ("Tuesday, 3 March 2020 | SUVA", "2020-03-03", None, "SUVA", None),
    ("The Harbour Times, Tuesday 3 March 2020", "2020-03-03", None, None, "The Harbour Times"),
    ("Harbour News - 3 March 2020 | 09:30", "2020-03-03T09:30", None, None, "Harbour News"),
    ("By Ada Quill, Harbour News | March 3, 2020", "2020-03-03", None, None, "Harbour News"),
    ("By ADA QUILL March 3, 2020", "2020-03-03", None, None, None),
    ("Reuters, Tuesday 3 Mar 2020", "2020-03-03", None, None, "Reuters"),
    ("Saturday 05/02/2020", "2020-05-02", None, None, None),
    ("25/03/2020", "2020-03-25", None, None, None),
    ("03/25/2020 4:12 PM", "2020-03-25T16:12", None, None, None),
    ("03.03.2020", "2020-03-03", None, None, None),
    ("Published 03/04/2016 16:12 EDT", "2016-03-04T16:12", "EDT", None, None),
    ("Published 03/04/2016 16:12 BST", "2016-04-03T16:12", "BST", None, None),
    ("10/26/89", "1989-10-26", None, None, None),
    ("26 Oct '89", "1989-10-26", None, None, None),
    ("20200303", "2020-03-03", None, None, None),
    ("Jan 6, 2020 / 4:12 PM EST", "2020-01-06T16:12", "EST", None, None),
    ("Mon., Jan. 6, 2020", "2020-01-06", None, None, None),
    ("By: PTI | New Delhi | Updated: January 6, 2020 4:12:14 pm", "2020-01-06T16:12:14", None, "New Delhi", "PTI"),
    ("January 6, 2020 4:12 PM GMT+8", "2020-01-06T16:12", "GMT+8", None, None),
    ("06 January 2020   |   4:12 am", "2020-01-06T04:12", None, None, None),
    ("January 6, 2020 — 4.12pm", "2020-01-06T16:12", None, None, None),
    ("JANUARY 6, 2020 / 4:12 PM / UPDATED 2 YEARS AGO", "2020-01-06T16:12", None, None, None),
    ("Updated 2112 GMT (0512 HKT) January 6, 2020", "2020-01-06T21:12", "GMT", None, None),
    ("Jan 6th 2020 | NAIROBI", "2020-01-06", None, "NAIROBI", None),
    ("Jan 6th 2020 edition", "2020-01-06", None, None, None),
    ("Monday January 06 2020, 12.01am, The Harbour Times", "2020-01-06T00:01", None, None, "The Harbour Times"),
    ("Source: Xinhua| 2020-01-06 16:12:00|Editor: Lee", "2020-01-06T16:12", None, None, "Xinhua"),
    ("By Ada Quill | Harbour Daily | Updated: 2020-01-06 16:12", "2020-01-06T16:12", None, None, "Harbour Daily"),
    ("Jakarta / Mon, January 6, 2020 / 04:12 pm", "2020-01-06T16:12", None, "Jakarta", None),
    ("Harbour City, January 6, 2020 (HNA)", "2020-01-06", None, "Harbour City", "HNA"),
    ("Ada Quill | January 6, 2020", "2020-01-06", None, None, None),
    ("6th January 2020 @ 4.12pm", "2020-01-06T16:12", None, None, None),
    ("This story was first published on 6 January 2020.", "2020-01-06", None, None, None),
    ("Published in The Harbour Times on January 6th, 2020", "2020-01-06", None, None, "The Harbour Times"),
    ("6.1.2020", "2020-01-06", None, None, None),
    ("06.01.2020 16:12", "2020-01-06T16:12", None, None, None),
    ("Updated 3:15pm AEDT January 6, 2020", "2020-01-06T15:15", "AEDT", None, None),
    ("Updated 3:15pm AEDT, 6 Jan 2020", "2020-01-06T15:15", "AEDT", None, None),
    ("January 6, 2020 - 3:15PM", "2020-01-06T15:15", None, None, None),
    ("January 6, 2020 — 3.15pm AEDT", "2020-01-06T15:15", "AEDT", None, None),
    ("Posted Mon 6 Jan 2020 at 3:15pm, updated Tue 7 Jan 2020 at 9:03am", "2020-01-06T15:15", None, None, None),
    ("Posted 6 Jan 2020, 3:15pm", "2020-01-06T15:15", None, None, None),
    ("First posted January 06, 2020 15:15:27", "2020-01-06T15:15:27", None, None, None),
    ("By Ada Quill | Jan 3, 2016 | 5:04 p.m. ET", "2016-01-03T17:04", "ET", None, None),
    ("By Ada Quill, Harbour Post, Jan. 3, 2016, 5:04 p.m. ET", "2016-01-03T17:04", "ET", None, "Harbour Post"),
    ("By Ada Quill January 3, 2016 at 5:04 p.m. EST", "2016-01-03T17:04", "EST", None, None),
    (
        "By Ada Quill and Ben Stow • Published Jan. 3, 2016 5:04 PM ET • Updated Jan. 4, 2016 9:00 AM ET",
        "2016-01-03T17:04",
        "ET",
        None,
        None,
    ),
    ("PUBLISHED Sun, Jan 3 2016 5:04 PM EST UPDATED Mon, Jan 4 2016 9:00 AM EST", "2016-01-03T17:04", "EST", None, None),
    ("Published Sun, Jan 3 2016 5:04 PM EST", "2016-01-03T17:04", "EST", None, None),
    ("UPDATED: January 3, 2016 at 5:04 p.m.", "2016-01-03T17:04", None, None, None),
    ("Originally Published: 03 JAN 16 17:04 ET", "2016-01-03T17:04", "ET", None, None),
    ("Updated: 5:04 PM EST Jan 3, 2016", "2016-01-03T17:04", "EST", None, None),
    ("5:04 PM EST, Sun January 3, 2016", "2016-01-03T17:04", "EST", None, None),
    ("By Ada Quill, CNN Updated 5:04 PM EST, Sun January 3, 2016", "2016-01-03T17:04", "EST", None, "CNN"),
    ("Published January 3, 2016 5:04pm EST | Updated January 4, 2016 9:00am EST", "2016-01-03T17:04", "EST", None, None),
    ("Jan. 3, 2016, 5:04 PM UTC / Updated Jan. 4, 2016, 9:00 AM UTC", "2016-01-03T17:04", "UTC", None, None),
    ("Jan. 3, 2016 5:04 pm ET", "2016-01-03T17:04", "ET", None, None),
    ("Sunday, Jan. 3, 2016 | 5:04 p.m.", "2016-01-03T17:04", None, None, None),
    ("Sunday 3 January 2016 17.04 GMT", "2016-01-03T17:04", "GMT", None, None),
    ("Sun 3 Jan 2016 17.04 GMT Last modified on Mon 4 Jan 2016 09.00 GMT", "2016-01-03T17:04", "GMT", None, None),
    ("Sunday 3 January 2016 17:04, UK", "2016-01-03T17:04", None, None, None),
    ("17:04, 3 JAN 2016 UPDATED 09:00, 4 JAN 2016", "2016-01-03T17:04", None, None, None),
    ("PUBLISHED: 17:04, 3 January 2016 | UPDATED: 09:00, 4 January 2016", "2016-01-03T17:04", None, None, None),
    ("Published: 17:04 GMT, 3 January 2016 | Updated: 09:00 GMT, 4 January 2016", "2016-01-03T17:04", "GMT", None, None),
    ("Published 3rd Jan 2016, 17:04 GMT", "2016-01-03T17:04", "GMT", None, None),
    ("January 3 2016, 5.04pm", "2016-01-03T17:04", None, None, None),
    ("Sun, Jan 3, 2016, 17:04", "2016-01-03T17:04", None, None, None),
    ("Sun Jan 03 2016", "2016-01-03", None, None, None),
    ("Sun 03 Jan 2016 05.04 PM IST", "2016-01-03T17:04", "IST", None, None),
    ("Updated: January 03, 2016 17:04 IST", "2016-01-03T17:04", "IST", None, None),
    ("NEW DELHI , January 03, 2016 17:04 IST", "2016-01-03T17:04", "IST", "NEW DELHI", None),
    ("Published - January 03, 2016 05:04 pm IST - NEW DELHI", "2016-01-03T17:04", "IST", "NEW DELHI", None),
    ("Published on: Jan 03, 2016 05:04 PM IST", "2016-01-03T17:04", "IST", None, None),
    ("Jan 03, 2016 17:04 IST", "2016-01-03T17:04", "IST", None, None),
    ("Written by Ada Quill | New Delhi | Published: January 3, 2016 5:04:07 pm", "2016-01-03T17:04:07", None, "New Delhi", None),
    ("PTI | Jan 3, 2016, 05.04 PM IST", "2016-01-03T17:04", "IST", None, "PTI"),
    ("TNN | Jan 3, 2016, 17:04 IST", "2016-01-03T17:04", "IST", None, "TNN"),
    ("Harbour News Service | Updated on: 3 January 2016, 5:04 PM IST", "2016-01-03T17:04", "IST", None, "Harbour News Service"),
    ("Press Trust of India Last Updated: Jan 03 2016 | 5:04 PM IST", "2016-01-03T17:04", "IST", None, "Press Trust of India"),
    ("Published January 3, 2016", "2016-01-03", None, None, None),
    ("By Ada Quill January 03, 2016", "2016-01-03", None, None, None),
    ("ISLAMABAD: January 3, 2016", "2016-01-03", None, "ISLAMABAD", None),
    ("KARACHI, Jan 3, 2016", "2016-01-03", None, "KARACHI", None),
    ("Sunday, 03 January 2016 00:00", "2016-01-03T00:00", None, None, None),
    ("Published: 3 Jan 2016 at 17:04", "2016-01-03T17:04", None, None, None),
    ("published : 3 Jan 2016 at 17:04", "2016-01-03T17:04", None, None, None),
    ("Publish : January 3, 2016, 05:04 PM", "2016-01-03T17:04", None, None, None),
    ("PUBLISHED : 3 JAN 2016 | 5:04PM", "2016-01-03T17:04", None, None, None),
    ("Updated 03 Jan, 2016 5:04 PM", "2016-01-03T17:04", None, None, None),
    ("UNB . Dhaka | Published: 05:04 PM, January 3, 2016", "2016-01-03T17:04", None, "Dhaka", "UNB"),
    ("Xinhua | Updated: 2016-01-03 17:04", "2016-01-03T17:04", None, None, "Xinhua"),
    ("Source:Xinhua Published: 2016-1-3 17:04:12", "2016-01-03T17:04:12", None, None, "Xinhua"),
    ("Source: Xinhua | January 3, 2016, Sunday", "2016-01-03", None, None, "Xinhua"),
    ("(Xinhua) 17:04, January 03, 2016", "2016-01-03T17:04", None, None, "Xinhua"),
    ("2016-01-03 17:04:12 Xinhua Editor: Mei Lin", "2016-01-03T17:04:12", None, None, "Xinhua"),
    ("Published: 5:04pm, 3 Jan, 2016", "2016-01-03T17:04", None, None, None),
    ("Published: 5:04pm, 3 Jan, 2016 Updated: 9:00am, 4 Jan, 2016", "2016-01-03T17:04", None, None, None),
    ("Posted at Jan 3 2016 05:04 PM", "2016-01-03T17:04", None, None, None),
    ("Published Jan 3, 2016 5:04 PM PHT", "2016-01-03T17:04", "PHT", None, None),
    ("5:04 PM January 03, 2016", "2016-01-03T17:04", None, None, None),
    ("By: Ada Quill - Reporter / 05:04 PM January 03, 2016", "2016-01-03T17:04", None, None, None),
    ("Harbour City (ANTARA) - January 3, 2016", "2016-01-03", None, "Harbour City", "ANTARA"),
    ("Sunday, 03 Jan 2016 5:04 PM MYT", "2016-01-03T17:04", "MYT", None, None),
    ("UPDATED JAN 03, 2016, 05:04 PM SGT", "2016-01-03T17:04", "SGT", None, None),
    ("PUBLISHED JAN 3, 2016, 5:04 AM SGT", "2016-01-03T05:04", "SGT", None, None),
    ("Jan 3, 2016 (LBO) –", "2016-01-03", None, None, "LBO"),
    ("3 January 2016 (Sunday)", "2016-01-03", None, None, None),
    ("Sunday January 03 2016", "2016-01-03", None, None, None),
    ("SUNDAY JANUARY 3 2016", "2016-01-03", None, None, None),
    ("03 Jan 2016 - 17:04", "2016-01-03T17:04", None, None, None),
    ("03 January 2016 - 17:04 By Ada Quill", "2016-01-03T17:04", None, None, None),
    ("03 Jan 2016, 17:04 SAST", "2016-01-03T17:04", "SAST", None, None),
    ("By Ada Quill Time of article published Jan 3, 2016", "2016-01-03", None, None, None),
    ("2016-01-03 17:04", "2016-01-03T17:04", None, None, None),
    ("Johannesburg - 3 January 2016", "2016-01-03", None, "Johannesburg", None),
    ("On Jan 3, 2016", "2016-01-03", None, None, None),
    ("Jan 3, 2016 @ 17:04", "2016-01-03T17:04", None, None, None),
    ("January 3, 2016 by Ada Quill", "2016-01-03", None, None, None),
    ("JANUARY 3, 2016 BY ADA QUILL", "2016-01-03", None, None, None),
    ("Ada Quill January 3, 2016 5:04 pm", "2016-01-03T17:04", None, None, None),
    ("Sun, 3 Jan 2016 17:04 NZDT", "2016-01-03T17:04", "NZDT", None, None),
    ("5:04 pm on 3 January 2016", "2016-01-03T17:04", None, None, None),
    ("3 Jan, 2016 05:04 PM 4 mins to read", "2016-01-03T17:04", None, None, None),
    ("3 Jan, 2016 05:04 PM Quick Read", "2016-01-03T17:04", None, None, None),
    ("From Reuters, 5:04 pm on 3 January 2016", "2016-01-03T17:04", None, None, "Reuters"),
    ("Issued on: 03/01/2016 - 17:04 Modified: 25/01/2016 - 09:00", "2016-01-03T17:04", None, None, None),
    ("Text by: Ada Quill | Issued on: 23/01/2016 - 17:04", "2016-01-23T17:04", None, None, None),
    ("Date 03.01.2016", "2016-01-03", None, None, None),
    ("Published 01/23/2016 January 23, 2016", "2016-01-23", None, None, None),
    ("Published: 3 January 2016 17:04 CET", "2016-01-03T17:04", "CET", None, None),
    ("Sun 3 Jan 2016, 17:04 CET", "2016-01-03T17:04", "CET", None, None),
    ("Created: 03/01/2016 | Updated: 24/01/2016", "2016-01-03", None, None, None),
    ("January 3, 20165:04 PM ET", "2016-01-03T17:04", "ET", None, None),
    ("3 January 2016 — 17:04 Last update 4 January 2016 — 09:00", "2016-01-03T17:04", None, None, None),
    ("Published Jan. 3, 2016, at 5:04 p.m. Central", "2016-01-03T17:04", "Central", None, None),
    ("Jan. 3, 2016 5:04 PM PT", "2016-01-03T17:04", "PT", None, None),
    ("JAN. 3, 2016 5:04 PM PT", "2016-01-03T17:04", "PT", None, None),
    ("HARBOUR CITY — JAN. 3, 2016", "2016-01-03", None, "HARBOUR CITY", None),
    ("Associated Press Jan 3, 2016", "2016-01-03", None, None, "Associated Press"),
    ("By ASSOCIATED PRESS PUBLISHED: 17:04 GMT, 3 January 2016", "2016-01-03T17:04", "GMT", None, "ASSOCIATED PRESS"),
    (
        "The Canadian Press Posted: Jan 03, 2016 5:04 PM ET | Last Updated: January 4, 2016",
        "2016-01-03T17:04",
        "ET",
        None,
        "The Canadian Press",
    ),
    (
        "Ada Quill · CBC News · Posted: Jan 03, 2016 5:04 PM ET | Last Updated: January 4, 2016",
        "2016-01-03T17:04",
        "ET",
        None,
        "CBC News",
    ),
    ("Published Jan 03, 2016 • Last updated Jan 04, 2016 • 3 minute read", "2016-01-03", None, None, None),
    ("Harbour City / Jan 3, 2016", "2016-01-03", None, "Harbour City", None),
    ("Al Jazeera | 3 Jan 2016 17:04 GMT", "2016-01-03T17:04", "GMT", None, None),
    ("3 Jan 2016 17:04 GMT", "2016-01-03T17:04", "GMT", None, None),
    ("London, Sunday, January 3, 2016", "2016-01-03", None, "London", None),
    ("LAGOS, Sunday, 3rd January, 2016", "2016-01-03", None, "LAGOS", None),
    ("On Jan 3, 2016 | Harbour News", "2016-01-03", None, None, "Harbour News"),
    ("Abuja, Jan. 3, 2016 (NAN)", "2016-01-03", None, "Abuja", "NAN"),
]


def civil(text: str | None) -> date | None:
    if text is None:
        return None
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


@pytest.mark.parametrize(("line", "published", "zone", "place", "agency"), LINES, ids=[row[0] for row in LINES])
def test_publication_line(line: str, published: str | None, zone: str | None, place: str | None, agency: str | None) -> None:
    text = f"Ferry to sail again after harbour vote\n{line}\n{BODY}"
    article = Article(text)
    assert article.published == civil(published)
    if published is None:
        return
    dateline = article.dateline
    assert (dateline.zone, dateline.place, dateline.agency, dateline.found) == (zone, place, agency, "line")
    assert [text[block.start : block.end] for block in article.blocks] == ["Ferry to sail again after harbour vote", line, BODY]
    assert [block.kind for block in article.blocks] == ["title", "dateline", "body"]
    assert text[dateline.start : dateline.end] in line


LEAD_INS = [
    # before the first sentence                          published     place                   agency
    ("GENEVA, Feb. 3, 2016 (Wire) - ", "2016-02-03", "GENEVA", "Wire"),
    ("GENEVA, Feb. 3 (Wire) - ", None, "GENEVA", "Wire"),
    ("GENEVA (Reuters) - ", None, "GENEVA", "Reuters"),
    ("GENEVA, Switzerland (AP) — ", None, "GENEVA, Switzerland", "AP"),
    ("GENEVA, Switzerland (AP)_ ", None, "GENEVA, Switzerland", "AP"),
    ("GENEVA (AP) -- ", None, "GENEVA", "AP"),
    ("(CNN) -- ", None, None, "CNN"),
    ("GENEVA — ", None, "GENEVA", None),
    ("GENEVA _ ", None, "GENEVA", None),
    ("PORT-AU-PRINCE, Haiti — ", None, "PORT-AU-PRINCE, Haiti", None),
    ("ST. JOHN'S, Antigua (CMC) — ", None, "ST. JOHN'S, Antigua", "CMC"),
    ("THE HAGUE, March 3, 2020 (Xinhua) -- ", "2020-03-03", "THE HAGUE", "Xinhua"),
    ("New Delhi, March 3, 2020 (PTI): ", "2020-03-03", "New Delhi", "PTI"),
    ("New Delhi [India], March 3, 2020 (ANI): ", "2020-03-03", "New Delhi", "ANI"),
    ("KARACHI: ", None, "KARACHI", None),
    ("NAIROBI, Kenya: ", None, "NAIROBI, Kenya", None),
    ("Nairobi — ", None, "Nairobi", None),
    ("Berlin (dpa) - ", None, "Berlin", "dpa"),
    ("MOSCOW, March 3, 2020. /TASS/. ", "2020-03-03", "MOSCOW", "TASS"),
    ("MOSCOW. March 3, 2020 (Interfax) - ", "2020-03-03", "MOSCOW", "Interfax"),
    ("SEOUL, March 3 (Yonhap) -- ", None, "SEOUL", "Yonhap"),
    ("HARBOUR CITY, March 3, 2020 /PRNewswire/ -- ", "2020-03-03", "HARBOUR CITY", "PRNewswire"),
    ("HARBOUR CITY--(BUSINESS WIRE)--", None, "HARBOUR CITY", "BUSINESS WIRE"),
    ("3 March 2020 – ", "2020-03-03", None, None),
    ("GENEVA (3 March 2020) – ", "2020-03-03", "GENEVA", None),
    ("3 March 2020 | GENEVA – ", "2020-03-03", "GENEVA", None),
    ("Canberra, 3 March 2020 - ", "2020-03-03", "Canberra", None),
    ("TOKYO, March 3, 2020, Kyodo - ", "2020-03-03", "TOKYO", "Kyodo"),
    ("SUVA/APIA, March 3 (Reuters) - ", None, "SUVA, APIA", "Reuters"),
    ("WASHINGTON, D.C. — ", None, "WASHINGTON, D.C.", None),
    ("SÃO PAULO — ", None, "SÃO PAULO", None),
    ("ABOARD THE OLD FERRY (AP) - ", None, "ABOARD THE OLD FERRY", "AP"),
    ("(ANSA) - Rome, March 3, 2020 - ", "2020-03-03", "Rome", "ANSA"),
    ("(Rome, March 3, 2020) – ", "2020-03-03", "Rome", None),
    ("March 3, 2020, SUVA — ", "2020-03-03", "SUVA", None),
    ("GENEVA, Tuesday, March 3, 2020 (AFP) - ", "2020-03-03", "GENEVA", "AFP"),
    ("GENEVA -(Dow Jones)- ", None, "GENEVA", "Dow Jones"),
    ("LIMA, 3 MAR 90 (EFE) -- ", "1990-03-03", "LIMA", "EFE"),
    ("Geneva, 3 February 2016. ", "2016-02-03", "Geneva", None),
    ("GENEVA, 3 February 2016. ", "2016-02-03", "GENEVA", None),
    ("Washington: ", None, "Washington", None),
    ("New Delhi: ", None, "New Delhi", None),
    ("NEW DELHI: ", None, "NEW DELHI", None),
    ("NEW DELHI, Jan 3: ", None, "NEW DELHI", None),
    ("Srinagar, Jan 3, 2016: ", "2016-01-03", "Srinagar", None),
    ("(Reuters) - ", None, None, "Reuters"),
    ("(Reuters) — ", None, None, "Reuters"),
    ("LONDON (Reuters) - ", None, "LONDON", "Reuters"),
    ("LONDON, Jan 3, 2016 (Reuters) - ", "2016-01-03", "LONDON", "Reuters"),
    ("BEIJING, Jan. 3, 2016 (Xinhua) -- ", "2016-01-03", "BEIJING", "Xinhua"),
    ("BEIJING, Jan 3, 2016, Xinhua -- ", "2016-01-03", "BEIJING", "Xinhua"),
    ("Moscow. 3 January 2016. INTERFAX - ", "2016-01-03", "Moscow", "INTERFAX"),
    ("TEHRAN, Jan. 3, 2016 (MNA) – ", "2016-01-03", "TEHRAN", "MNA"),
    ("TEHRAN – ", None, "TEHRAN", None),
    ("Tehran, Jan 3, 2016, IRNA – ", "2016-01-03", "Tehran", "IRNA"),
    ("Baghdad (IraqiNews.com) – ", None, "Baghdad", "IraqiNews.com"),
    ("DAMASCUS, (SANA)- ", None, "DAMASCUS", "SANA"),
    ("Damascus, SANA – ", None, "Damascus", "SANA"),
    ("CAIRO - 3 January 2016: ", "2016-01-03", "CAIRO", None),
    ("KUALA LUMPUR, Jan 3, 2016 (Bernama) -- ", "2016-01-03", "KUALA LUMPUR", "Bernama"),
    ("KUALA LUMPUR, Jan 3 — ", None, "KUALA LUMPUR", None),
    ("JAKARTA, KOMPAS.com - ", None, "JAKARTA", "KOMPAS.com"),
    ("MANILA, Philippines – ", None, "MANILA, Philippines", None),
    ("MANILA, Philippines (UPDATED) – ", None, "MANILA, Philippines", None),
    ("Colombo, January 03, 2016 (Daily Mirror) - ", "2016-01-03", "Colombo", "Daily Mirror"),
    ("KATHMANDU, Jan 3: ", None, "KATHMANDU", None),
    ("DHAKA, Jan 3, 2016 (BSS) - ", "2016-01-03", "DHAKA", "BSS"),
    ("LAHORE: ", None, "LAHORE", None),
    ("ISLAMABAD, Jan 3, 2016 (APP): ", "2016-01-03", "ISLAMABAD", "APP"),
    ("ISLAMABAD (Web Desk) - ", None, "ISLAMABAD", "Web Desk"),
    ("Lagos – ", None, "Lagos", None),
    ("Abuja, Jan. 3, 2016 (NAN) ", "2016-01-03", "Abuja", "NAN"),
    ("Accra, Jan. 3, 2016, GNA – ", "2016-01-03", "Accra", "GNA"),
    ("Accra, Jan. 3, GNA - ", None, "Accra", "GNA"),
    ("Johannesburg – ", None, "Johannesburg", None),
    ("ADDIS ABABA – ", None, "ADDIS ABABA", None),
    ("Addis Ababa, January 3, 2016 (FBC) - ", "2016-01-03", "Addis Ababa", "FBC"),
    ("Nairobi, Kenya | AFP | ", None, "Nairobi, Kenya", "AFP"),
    ("January 3, 2016 (JUBA) – ", "2016-01-03", "JUBA", None),
    ("January 3, 2016 (KHARTOUM) - ", "2016-01-03", "KHARTOUM", None),
    ("SUVA, Fiji (AP) — ", None, "SUVA, Fiji", "AP"),
    ("WELLINGTON, New Zealand (AP) _ ", None, "WELLINGTON, New Zealand", "AP"),
    ("SYDNEY, Jan 3, 2016 AAP - ", "2016-01-03", "SYDNEY", "AAP"),
    ("OTTAWA — ", None, "OTTAWA", None),
    ("MEXICO CITY, Jan. 3 (UPI) -- ", None, "MEXICO CITY", "UPI"),
    ("WASHINGTON, Jan. 3 (UPI) -- ", None, "WASHINGTON", "UPI"),
    ("KINGSTON, Jamaica — ", None, "KINGSTON, Jamaica", None),
    ("BRIDGETOWN, Barbados, CMC – ", None, "BRIDGETOWN, Barbados", "CMC"),
    ("Brussels, 3 January 2016 – ", "2016-01-03", "Brussels", None),
    ("PARIS, Jan 3, 2016 (AFP) - ", "2016-01-03", "PARIS", "AFP"),
    ("Kyiv. January 3, 2016. UNN – ", "2016-01-03", "Kyiv", "UNN"),
    ("UNITED NATIONS, January 3, 2016 – ", "2016-01-03", "UNITED NATIONS", None),
    ("UNITED NATIONS, New York, 3 January 2016 — ", "2016-01-03", "UNITED NATIONS, New York", None),
    ("New York/Geneva, 3 January 2016 – ", "2016-01-03", "New York, Geneva", None),
    ("GENEVA/NEW YORK (3 January 2016) – ", "2016-01-03", "GENEVA, NEW YORK", None),
    ("JERUSALEM — Jan. 3, 2016 — ", "2016-01-03", "JERUSALEM", None),
    ("ANTANANARIVO, Jan 3, 2016 (Thomson Reuters Foundation) - ", "2016-01-03", "ANTANANARIVO", "Thomson Reuters Foundation"),
    ("Rio de Janeiro, Brazil – ", None, "Rio de Janeiro, Brazil", None),
    ("Buenos Aires, Jan 3, 2016 (EFE).- ", "2016-01-03", "Buenos Aires", "EFE"),
    ("Panama City, Jan 3, 2016 (Prensa Latina) ", "2016-01-03", "Panama City", "Prensa Latina"),
    ("By Ada Quill LONDON (Reuters) - ", None, "LONDON", "Reuters"),
    ("The Hague, 3 January 2016. – ", "2016-01-03", "The Hague", None),
]


@pytest.mark.parametrize(("lead", "published", "place", "agency"), LEAD_INS, ids=[row[0] for row in LEAD_INS])
def test_lead_in(lead: str, published: str | None, place: str | None, agency: str | None) -> None:
    text = f"Ferry to sail again\n\n{lead}{BODY}"
    article = Article(text)
    assert article.published == civil(published)
    assert (article.dateline.place, article.dateline.agency) == (place, agency)
    assert [(b.kind, text[b.start : b.end]) for b in article.blocks[1:]] == [("dateline", lead.strip()), ("body", BODY)]


NO_DATELINES = [
    "On February 5, 2016 the ministry closed the harbour.",
    "February 5, 2016 was a cold day in the harbour.",
    "The harbour closed in 2016, the council said on May 5, 2017.",
    "Talks — the third this year — failed on Monday.",
    "Ada Quill - the ferry's captain since 1999 - resigned.",
    "IBM-style computers were unloaded in the harbour.",
    "WARNING: Ice makes the pier slippery, the council said.",
    "Warning: Ice makes the pier slippery, the council said.",
    "The vote was 5-4, and the ferry sails on 3 March 2020.",
    "Q: Will the ferry sail again?",
    "May 2016 brought storms.",
    "LENGTH: 500 words of May 5, 2016.",
    "On May 5, 2016: The harbour closes.",
    "Photo: Ada Quill, 5 May 2016",
    "Harbour News | The ferry sails again after a vote of the council",
    "Ferry: The council says that the old boat is to sail again in May.",
    "Jordan: The council says that the old boat is to sail again in May.",
    "Of all the days of the year it was 3 May 2016. The ferry sailed.",
    "Storm Ada hit the coast on 3 May 2016. The ferry sailed.",
]


@pytest.mark.parametrize("sentence", NO_DATELINES)
def test_a_sentence_is_no_dateline(sentence: str) -> None:
    text = f"Ferry to sail again\n\n{sentence}\n\n{BODY}"
    article = Article(text)
    assert article.published is None
    caption = sentence.startswith("Photo:")
    assert [text[b.start : b.end] for b in article.prose] == ["Ferry to sail again", *([] if caption else [sentence]), BODY]
    assert "no publication date was found" in article.problems[-1].reason


def test_a_chronology_keeps_its_dates() -> None:
    text = (
        "Ferry: how it came about\n\n5 February 2016 – Storms hit.\n\n7 February 2016 – The pier breaks.\n\n9 May 2016 – It sails."
    )
    article = Article(text)
    assert article.published is None
    assert [block.kind for block in article.blocks] == ["title", "body", "body", "body"]


def test_a_chronology_headed_by_dates_has_no_dateline_of_its_own() -> None:
    days = "\n\n".join(f"{day} May 2016\n\n{BODY}" for day in (3, 4, 5))
    assert Article(f"The ferry's week\n\n{days}").published is None
    assert Article(f"The ferry's week\n\n6 May 2016\n\n{BODY}\n\n{days}").published == date(2016, 5, 6)


def test_dates_amid_prose_are_headings() -> None:
    days = "\n\n".join(f"{day} May 2016\n\n{BODY}" for day in (3, 4, 5))
    article = Article(f"The ferry's week\n\n{BODY}\n\n{days}")
    assert [block.kind for block in article.blocks] == ["title", "body", *["heading", "body"] * 3]
    assert article.published is None


YEARLESS = [
    ("", "https://example.org/2016/02/04/ferry", "2016-02-03"),
    ("", "https://example.org/2016/ferry", None),
    ("Copyright 2016 Harbour News", None, "2016-02-03"),
    ("Updated February 4, 2016", None, "2016-02-03"),
    ("", None, None),
    ("Copyright 2015-2016 Harbour News", None, None),
]


@pytest.mark.parametrize(("tail", "url", "published"), YEARLESS)
def test_a_missing_year_is_found_or_reported(tail: str, url: str | None, published: str | None) -> None:
    article = Article(f"Ferry to sail again\n\nGENEVA, Feb. 3 (Wire) - {BODY}\n\n{tail}", url=url)
    if article.dateline.found == "lead-in":
        assert "year 2016" in article.dateline.explanation
    assert article.published == civil(published)
    if published is None:
        assert '"Feb. 3" has no year' in article.problems[0].reason


def test_a_year_is_taken_across_new_year() -> None:
    article = Article(f"GENEVA, Dec. 31 (Wire) - {BODY}", url="https://example.org/2016/01/01/ferry")
    assert article.published == date(2015, 12, 31)


AMBIGUOUS = [
    ("03/04/2016", None, None),
    ("Sunday 03/04/2016", None, "2016-04-03"),
    ("Friday 03/04/2016", None, "2016-03-04"),
    ("Monday 04/03/2016", None, None),  # neither is a Monday
    ("03/04/2016", "https://example.org/2016-04-03/ferry", "2016-04-03"),
    ("Published 03/04/2016, updated 25/04/2016", None, "2016-04-03"),
    ("Published 03/04/2016, updated 04/25/2016", None, "2016-03-04"),
    ("03/03/2016", None, "2016-03-03"),
    ("Published 03/04/2016, updated April 5, 2016", None, "2016-04-03"),
    ("03/04/2016 | AAP", None, "2016-04-03"),
    ("AP, 03/04/2016", None, "2016-03-04"),
    ("03.04.2016", None, "2016-04-03"),
    ("03-04-2016", None, None),
    ("03/04/2016 16:12 IST", None, "2016-04-03T16:12"),
    ("03/04/2016 4:12 PM Central", None, "2016-03-04T16:12"),
]


@pytest.mark.parametrize(("line", "url", "published"), AMBIGUOUS)
def test_day_and_month_are_told_apart_or_reported(line: str, url: str | None, published: str | None) -> None:
    article = Article(f"Ferry to sail again\n\n{line}\n\n{BODY}", url=url)
    assert article.published == civil(published)
    if published is None:
        assert "may be 2016-03-04 or 2016-04-03" in article.problems[0].reason


WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


@settings(max_examples=60)
@given_by(st.integers(1, 31), st.integers(1, 31), st.integers(1990, 2040), st.sampled_from("/-"), st.sampled_from(WEEKDAYS))
def test_day_and_month_are_never_guessed(a: int, b: int, year: int, mark: str, weekday: str) -> None:
    """Whatever stands there: what two days can be is told apart by the weekday beside it, or not at all."""
    line = f"{a:02d}{mark}{b:02d}{mark}{year}"
    days = {day for month, day_ in ((b, a), (a, b)) if (day := real(year, month, day_))}
    assert Article(f"Ferry to sail again\n\n{line}\n\n{BODY}").published == (days.pop() if len(days) == 1 else None)
    days = {day for month, day_ in ((b, a), (a, b)) if (day := real(year, month, day_))}
    told = {day for day in days if day.strftime("%A") == weekday}
    found = Article(f"Ferry to sail again\n\n{weekday} {line}\n\n{BODY}").published
    assert found == (told.pop() if len(told) == 1 else days.pop() if len(days) == 1 else None)


def real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


CUSTOMS = [
    ("Sails were hoisted in every harbour centre on the coast.", "2016-04-03", "its spelling (centre, harbour)"),
    ("The boats favored by the harbor board were organized by color.", "2016-03-04", "its spelling (color, favored)"),
    ("The colour of the harbor was gray.", None, ""),
    ("The Harbour Centre opened.", None, ""),
    ("It sails again from 9 May, and stops on 30 June.", "2016-04-03", "its dates in words (9 May)"),
    ("It sails again from May 9, and stops on June 30.", None, ""),
    ("It costs 3 marks a day.", None, ""),
]


@pytest.mark.parametrize(("told", "published", "reason"), CUSTOMS, ids=[row[0] for row in CUSTOMS])
def test_where_a_paper_is_at_home_shows_in_its_words(told: str, published: str | None, reason: str) -> None:
    article = Article(f"Ferry to sail again\n\n03/04/2016\n\nThe ferry will sail again. {told}")
    assert article.published == civil(published)
    assert reason in article.dateline.explanation
    assert (published is None) == bool(article.problems)


def test_the_state_of_a_dateline_tells_day_and_month_apart() -> None:
    article = Article(f"Ferry to sail again\n\n03/04/2016\n\nPORTLAND, Maine — {BODY}")
    assert (article.published, article.dateline.place) == (date(2016, 3, 4), "PORTLAND, Maine")


IMPOSSIBLE = ["30 February 2016", "2016-02-30", "31/31/2016", "February 31, 2016", "2016-13-05"]


@pytest.mark.parametrize("line", IMPOSSIBLE)
def test_an_impossible_day_is_a_problem_and_no_date(line: str) -> None:
    article = Article(f"Ferry to sail again\n\n{line}\n\n{BODY}")
    assert article.published is None
    assert "is no day of any calendar" in article.problems[0].reason


def test_a_wrong_weekday_is_reported_and_the_date_kept() -> None:
    article = Article(f"Ferry to sail again\n\nThursday, February 5, 2016\n\n{BODY}")
    assert article.published == date(2016, 2, 5)
    assert "is not the weekday of 2016-02-05" in article.problems[0].reason


def test_an_impossible_clock_is_reported_and_the_day_kept() -> None:
    article = Article(f"Ferry to sail again\n\nFebruary 5, 2016 at 27:80\n\n{BODY}")
    assert article.published == date(2016, 2, 5)
    assert "is no time of day" in article.problems[0].reason


ORDER = [
    ("Published 5 February 2016\nUpdated 7 February 2016", "2016-02-05"),
    ("Updated 7 February 2016\nPublished 5 February 2016", "2016-02-05"),
    ("Updated 7 February 2016\n5 February 2016", "2016-02-05"),
    ("Published 5 February 2016 10:00, Updated 7 February 2016 12:00", "2016-02-05T10:00"),
]


@pytest.mark.parametrize(("lines", "published"), ORDER)
def test_published_wins_over_updated(lines: str, published: str) -> None:
    article = Article(f"Ferry to sail again\n{lines}\n\n{BODY}")
    assert article.published == civil(published)
    assert article.problems == ()


def test_publication_dates_far_apart_are_reported() -> None:
    article = Article(f"Ferry to sail again\n\n5 February 2016\n\nPublished 5 May 2016\n\n{BODY}")
    assert article.published == date(2016, 5, 5)
    assert "several publication dates (2016-02-05, 2016-05-05)" in article.problems[0].reason


def test_an_age_is_a_publication_line_without_a_date() -> None:
    article = Article(f"Ferry to sail again\n\nPosted 3 hours ago\n\n{BODY}")
    assert [block.kind for block in article.blocks] == ["title", "dateline", "body"]
    assert article.published is None


def test_the_address_comes_last() -> None:
    article = Article(f"Ferry to sail again\n\n{BODY}", url="https://example.org/2016/02/05/ferry")
    assert (article.published, article.dateline.found) == (date(2016, 2, 5), "url")
    article = Article(f"https://example.org/20160205/ferry\n\nFerry to sail again\n\n{BODY}")
    assert (article.published, article.dateline.found) == (date(2016, 2, 5), "url")
    article = Article(f"Ferry to sail again\n\n{BODY} More at https://example.org/2016/02/05/ferry")
    assert article.published is None


GIVEN = [
    ("2016-02-05", date(2016, 2, 5), None),
    (" 2016-02-05 ", date(2016, 2, 5), None),
    ("2016-02-05T11:25", datetime(2016, 2, 5, 11, 25), None),
    ("2016-02-05 11:25:30", datetime(2016, 2, 5, 11, 25, 30), None),
    ("2016-02-05T11:25Z", datetime(2016, 2, 5, 11, 25), "UTC"),
    ("2016-02-05T11:25:00.123456789-0330", datetime(2016, 2, 5, 11, 25, 0, 123456), "-03:30"),
    (date(2016, 2, 5), date(2016, 2, 5), None),
    (datetime(2016, 2, 5, 11, 25), datetime(2016, 2, 5, 11, 25), None),
    (datetime(2016, 2, 5, 11, 25, tzinfo=timezone(timedelta(hours=3))), datetime(2016, 2, 5, 11, 25), "+03:00"),
]


@pytest.mark.parametrize(("given", "published", "zone"), GIVEN)
def test_what_is_given_wins(given: date | str, published: date, zone: str | None) -> None:
    article = Article(f"Ferry to sail again\n\nGENEVA, 7 May 2017 - {BODY}", published=given)
    assert (article.published, article.dateline.zone) == (published, zone)
    assert (article.dateline.place, article.dateline.found, article.problems) == ("GENEVA", "given", ())


@pytest.mark.parametrize(
    "given", ["", "yesterday", "5 May 2016", "2016-02-30", "2016-02-05T25:00", "2016", "99999-01-01", "٢٠١٦-٠٢-٠٥x"]
)
def test_a_bad_given_date_names_the_remedy(given: str) -> None:
    with pytest.raises(CannotRead, match="write it as 2016-02-05"):
        Article(BODY, published=given)


def test_a_dateline_is_a_value() -> None:
    dateline = Article(f"GENEVA, Feb. 3, 2016 (Wire) - {BODY}").dateline
    assert Dateline.model_validate_json(dateline.model_dump_json()) == dateline
