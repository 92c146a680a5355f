# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The regions of Kazakhstan by their ISO 3166-2:KZ codes, as revised in November 2022."""

from __future__ import annotations

from typing import Final

from counsellor.wording.marked import marked
from counsellor.wording.translation import Speaker

REGIONS: Final = {
    "KZ-10": marked("Region", "Abai"),
    "KZ-11": marked("Region", "Akmola"),
    "KZ-15": marked("Region", "Aktobe"),
    "KZ-19": marked("Region", "Almaty Region"),
    "KZ-23": marked("Region", "Atyrau"),
    "KZ-27": marked("Region", "West Kazakhstan"),
    "KZ-31": marked("Region", "Zhambyl"),
    "KZ-33": marked("Region", "Jetisu"),
    "KZ-35": marked("Region", "Karaganda"),
    "KZ-39": marked("Region", "Kostanay"),
    "KZ-43": marked("Region", "Kyzylorda"),
    "KZ-47": marked("Region", "Mangystau"),
    "KZ-55": marked("Region", "Pavlodar"),
    "KZ-59": marked("Region", "North Kazakhstan"),
    "KZ-61": marked("Region", "Turkistan"),
    "KZ-62": marked("Region", "Ulytau"),
    "KZ-63": marked("Region", "East Kazakhstan"),
    "KZ-71": marked("Region", "Astana"),
    "KZ-75": marked("Region", "Almaty"),
    "KZ-79": marked("Region", "Shymkent"),
}
"""English names by code, in the order of the codes, which begin with the KATO prefixes."""


def say_region(code: str, speaker: Speaker) -> str:
    """Say a region's name; a code that is not in the list is shown as it is."""
    name = REGIONS.get(code)
    return speaker.say("Region", name) if name else code
