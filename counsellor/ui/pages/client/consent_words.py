# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""How a client's consent stands, in a few words for lists and headers."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from counsellor.domain.coded import ConsentForm, ConsentItem
from counsellor.domain.records.consents import SPOKEN_DAYS, SPOKEN_SESSIONS
from counsellor.wording.moments import say_date

if TYPE_CHECKING:
    from counsellor.domain.records.clients import ClientRow
    from counsellor.domain.records.consents import Consent
    from counsellor.wording.translation import Speaker


def say_consent(row: ClientRow, today: date, by: Speaker) -> str:
    """Say how a client's consent stands: Spoken, until 20 Dec 2026 · stays on this laptop."""
    consent = row.consent
    if consent is None:
        return by.say("Consent", "No consent")
    if consent.withdrawn:
        day = say_date(consent.given_on, by)
        return by.say("Consent", "Withdrawn on {date}").format(date=day)
    parts = [_form(consent, today, row.sessions_since, by)]
    if not consent.grants(ConsentItem.SYNC):
        parts.append(by.say("Consent", "stays on this laptop"))
    return " · ".join(parts)


def _form(consent: Consent, today: date, sessions_since: int, by: Speaker) -> str:
    if consent.form is ConsentForm.WRITTEN:
        day = say_date(consent.given_on, by)
        return by.say("Consent", "Written, {date}").format(date=day)
    if consent.lapsed(today, sessions_since):
        return by.say("Consent", "Spoken, has run out")
    until = say_date(consent.given_on + timedelta(days=SPOKEN_DAYS), by)
    left = SPOKEN_SESSIONS - sessions_since
    if left < SPOKEN_SESSIONS:
        sentence = by.say("Consent", "Spoken, until {date} or for %n more sessions", "", left)
        return sentence.format(date=until)
    return by.say("Consent", "Spoken, until {date}").format(date=until)
