"""What others make of dates that there are not, beside what this library makes of them.

    pip install dateparser datefinder parsedatetime
    python benchmarks/promises.py

Prints a Markdown table. Each call is made in a process of its own, because some end it; the reference day is 10 March 2024.
"""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec

PHRASES = ("30 February 2024", "February 30, 2024", "in 99999999999 years", "31 April 2015")
WRITERS = {
    "newstimeline": """
from timeline import Article, find_times
found = find_times(Article("The port reopened " + phrase + ".", published="2024-03-10"), syntax=False)
print("; ".join(str(t.when) for t in found if t.when) or "no date")
""",
    "dateparser": """
import datetime, dateparser
print(dateparser.parse(phrase, settings={"RELATIVE_BASE": datetime.datetime(2024, 3, 10)}) or "no date")
""",
    "datefinder": """
import datetime, datefinder
text, base = "The port reopened " + phrase + ".", datetime.datetime(2024, 3, 10)
print("; ".join(str(d) for d in datefinder.find_dates(text, base_date=base)) or "no date")
""",
    "parsedatetime": """
import datetime, parsedatetime
found, status = parsedatetime.Calendar().parseDT(phrase, datetime.datetime(2024, 3, 10))
print(found if status else "no date")
""",
}


def answer(writer: str, phrase: str) -> str:
    """What a library says of a phrase, or how it failed."""
    if writer != "newstimeline" and find_spec(writer) is None:
        return "not installed"
    code = f"phrase = {phrase!r}\n{WRITERS[writer]}"
    ended = subprocess.run([sys.executable, "-W", "ignore", "-c", code], check=False, capture_output=True, text=True, timeout=300)
    if ended.returncode == 0:
        return ended.stdout.strip().replace(" 00:00:00", "")
    return "fails: " + ended.stderr.strip().split("\n")[-1].split(":")[0]


def main() -> None:
    print("| phrase |", " | ".join(WRITERS), "|")
    print("| --- |", " | ".join("---" for _ in WRITERS), "|")
    for phrase in PHRASES:
        print(f"| {phrase} |", " | ".join(answer(writer, phrase) for writer in WRITERS), "|", flush=True)


if __name__ == "__main__":
    main()
