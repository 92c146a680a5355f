# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A hand with a real mouse and real keys, which counts what it does and what it had to leave."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.ui.actions.test_layouts_xdotool import Program

if TYPE_CHECKING:
    from pathlib import Path

FILE_DIALOG = "file"
MOST_TABS = 40
_KEYS_THAT_MOVE = ("Tab", "space", "Up", "Down")
"""These go from field to field and tick: they answer nothing."""


@dataclass
class Counted:
    """What a person has done so far.

    Attributes:
        visits: the screens on which something was clicked or pressed, in order.
        inputs: clicks, Enter and shortcuts; neither typed text nor ticks.
        keys: every key but typed text.
        clicks: of the mouse, ticks too.
    """

    visits: list[str] = field(default_factory=list)
    inputs: int = 0
    keys: int = 0
    clicks: int = 0

    @property
    def screens(self) -> int:
        """How many there were."""
        return len(self.visits)

    def on(self, screen: str) -> None:
        """Something is answered on a screen."""
        if screen != FILE_DIALOG and self.visits[-1:] != [screen]:
            self.visits.append(screen)


class Screen(Program):
    """A window of the program, and the hand before it."""

    patience_s = 90

    def __init__(self, display: str, vault: Path) -> None:
        home = vault.parent / "home"
        home.mkdir(exist_ok=True)
        own = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "STATE")}
        own |= {"HOME": str(home), "XDG_RUNTIME_DIR": str(home), "LANG": "C.UTF-8"}
        self._begin(display, ["tests.journeys.first_hour_window", str(vault)], **own)
        self.counted = Counted()
        self.window = str(self._hear_json()["window"])
        self.tool("xdotool", "windowfocus", "--sync", self.window)

    # --- the hand ----------------------------------------------------------------------------

    def clicks(self, name: str) -> None:
        """Click on something."""
        self._counts()
        self._click(name)

    def ticks(self, name: str) -> None:
        """Tick a box or a choice with the mouse, if it is not ticked."""
        if not self.asks("widget", name, usable=True)["ticked"]:
            self._click(name)
            self.waits(name, ticked=True)

    def presses(self, *keys: str) -> None:
        """Press keys that act; a letter by its place in ``PLACES``.

        By a letter that the layout lacks, the whole keyboard would be changed and back, of which a
        busy program hears too late.
        """
        for key in keys:
            self.counted.keys += 1
            if key not in _KEYS_THAT_MOVE:
                self._counts()
            self.press(key)

    def types(self, text: str) -> None:
        """Type a text in the letters of the active layout."""
        self.tool("xdotool", "type", "--delay", "6", text)

    def tabs_to(self, name: str) -> None:
        """Press Tab until something has the keys."""
        for _ in range(MOST_TABS):
            if self.asks("widget", name)["focus"]:
                return
            before = self.asks("keys")["at"]
            self.presses("Tab")
            self.asks("keys", str(before), elsewhere=True)  # a person looks before the next
        raise AssertionError(f"Tab never reaches {name}")

    # --- the eyes ----------------------------------------------------------------------------

    def sees(self, screen: str) -> None:
        """Wait until something is before the person."""
        said = self.asks("screen", "", screen=screen)
        assert said["screen"] == screen, said
        if not said["active"] or screen.endswith(("Page", "Step")):
            # What a window manager does when a dialog is gone; Qt may not have heard of it yet.
            self.tool("xdotool", "windowfocus", "--sync", self.window)

    def waits(self, name: str, **wanted: object) -> None:
        """Wait until something is as it is wanted."""
        said = self.asks("widget", name, **wanted)
        assert said.items() >= wanted.items(), (name, wanted, said, self.asks("screen"))

    def asks(self, word: str, name: str = "", **wanted: object) -> dict[str, Any]:
        """Ask what can be seen; the answer comes when it is what is wanted, or after a while."""
        assert self._process.stdin is not None
        question = {"word": word, "name": name, "wanted": wanted}
        self._process.stdin.write(json.dumps(question) + "\n")
        self._process.stdin.flush()
        return self._hear_json()

    def _hear_json(self) -> dict[str, Any]:
        while True:
            said = self.hear()
            if said.startswith("{"):
                found: dict[str, Any] = json.loads(said)
                return found

    def _click(self, name: str) -> None:
        said = self.asks("widget", name, usable=True)
        assert said["usable"], (name, said, self.asks("screen"))
        self.counted.clicks += 1
        self.tool("xdotool", "mousemove", "--sync", *map(str, said["place"]), "click", "1")

    def _counts(self) -> None:
        self.counted.on(self.asks("screen")["screen"])
        self.counted.inputs += 1
