# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Language, colours and text size: changed while the window is open, kept for the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from counsellor.ui.look.device_settings import DeviceSettings
    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Scheme, Theme


class Appearance:
    """What can be chosen before the vault is open; it lies outside the vault."""

    def __init__(self, settings: DeviceSettings, languages: Languages, theme: Theme) -> None:
        self._settings = settings
        self._languages = languages
        self._theme = theme

    @property
    def language(self) -> str:
        """Code of the language spoken now."""
        return self._languages.language

    @property
    def scheme(self) -> Scheme:
        """Light, dark, or as the system has it."""
        return self._theme.scheme

    @property
    def scale(self) -> int:
        """Text size in percent."""
        return self._theme.scale

    def speak(self, language: str) -> None:
        """Change the language."""
        self._settings.language = language
        self._languages.speak(language)

    def apply(self, scheme: Scheme, scale: int) -> None:
        """Change colours and text size."""
        self._settings.scheme, self._settings.scale = scheme, scale
        self._theme.apply(scheme, scale)
