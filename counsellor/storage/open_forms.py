# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What stands in forms that are not answered yet, so that a lock or a crash costs no word."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime

from counsellor.domain.clock import stamp
from counsellor.domain.open_form import OpenForm
from counsellor.domain.touch import Area, Touch
from counsellor.storage.columns import in_time
from counsellor.storage.driver import Connection
from counsellor.storage.touches import Touches

_NEWEST = in_time("saved_at")


class OpenForms:
    """Contents of forms, by form and client; writes need an open transaction."""

    def __init__(self, connection: Connection, touches: Touches) -> None:
        self._connection = connection
        self._touches = touches

    def keep(self, form: OpenForm, at: datetime) -> None:
        """Keep what stands in a form now, in place of what stood there before."""
        with self._touches.naming((Area.FORM,)) as touched:
            touched.add(Touch(Area.FORM, form.client))
            self._connection.execute(
                "INSERT OR REPLACE INTO open_forms VALUES (?, ?, ?, ?)",
                (form.name, form.client, json.dumps(dict(form.contents)), stamp(at)),
            )

    def get(self, name: str, client: str) -> OpenForm | None:
        """Return a form that was not answered, or None."""
        return next((one for one in self.every() if (one.name, one.client) == (name, client)), None)

    def every(self) -> list[OpenForm]:
        """Return all forms that were not answered, the one written in last first."""
        rows = self._connection.execute(
            f"SELECT form, client, contents FROM open_forms ORDER BY {_NEWEST} DESC, form, client"  # noqa: S608
        )
        return [OpenForm(form, client, _contents(kept)) for form, client, kept in rows]

    def remove(self, name: str, client: str) -> None:
        """Forget a form: it was answered, or what was typed is not wanted."""
        if self.get(name, client) is not None:
            with self._touches.naming((Area.FORM,)) as touched:
                touched.add(Touch(Area.FORM, client))
                self._connection.execute(
                    "DELETE FROM open_forms WHERE form = ? AND client = ?", (name, client)
                )


def _contents(kept: str) -> Mapping[str, str]:
    return {str(name): str(value) for name, value in json.loads(kept).items()}
