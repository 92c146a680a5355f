# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Marks a text in a table as translatable; it is said later, by a `Speaker`."""


def marked(context: str, text: str) -> str:  # noqa: ARG001 -- the context is read from the source
    """Give the text back; the translation tool reads both from the source, as literals."""
    return text
