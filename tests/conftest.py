# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What holds for every test: Qt without a screen, and properties that do not race the clock."""

import os

from hypothesis import HealthCheck, settings

# Hooks of this file: an option that must be known before anything is collected.
from tests.like_windows.imposing import impose_if_asked
from tests.like_windows.plugin import pytest_addoption, pytest_collection_modifyitems

__all__ = ["pytest_addoption", "pytest_collection_modifyitems"]

# Before anything imports the program.
impose_if_asked()

# Before anything imports Qt. The xdotool tests start programs of their own on an X server.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A slow or shared machine is no defect of the program.
settings.register_profile("here", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# pytest --hypothesis-profile=long: the same properties, fifty times as many examples.
settings.register_profile("long", settings.get_profile("here"), max_examples=5_000)
# There, the same change is judged by the same examples each time.
settings.register_profile("ci", settings.get_profile("here"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")
