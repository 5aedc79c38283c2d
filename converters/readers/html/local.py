"""Where the agencies of a page are, and the days of its labels in the forms that only they write."""

from __future__ import annotations

from collections.abc import Sequence

from converters.dates.local import may_be_local, write_day
from converters.dates.region import Region, find_region
from converters.labels import Field
from converters.readers.html.label_lines import Labelled
from converters.readers.html.lines import Sheet

_DAYS = (Field.PUBLISHED, Field.ISSUED, Field.EFFECTIVE, Field.EXPIRES)


def read_region(sheet: Sheet) -> Region | None:
    """Return where the agencies of a page are, as its texts say; None if they do not."""
    return find_region(_join(sheet))


def _join(sheet: Sheet) -> str:
    return "\n".join([sheet.title, *(line.text for line in sheet.lines)])


def write_local_days(sheet: Sheet, labelled: Sequence[Labelled]) -> None:
    """Write the days behind the labels of a page of Taiwan, Hong Kong or Macau as other pages have them."""
    local = [one for one in labelled if one.label.field in _DAYS and may_be_local(one.value)]
    if not local:
        return
    text = _join(sheet)
    region = find_region(text)
    for one in local:
        one.value = write_day(one.value, region, text)
