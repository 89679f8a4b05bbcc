"""Half-open civil time, calendar units and their arithmetic, TIMEX3 and EDTF text. No language here."""
