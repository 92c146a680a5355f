# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Failures of a receipt by telephone."""

from __future__ import annotations

from counsellor.domain.errors import CounsellorError


class OfficeAnswers(CounsellorError):
    """The office asked by telephone what it holds itself: it answers, and others ask."""


class NothingToAsk(CounsellorError):
    """Nothing was sealed for the office yet, so there is nothing to ask it about."""


class NoQuestionOpen(CounsellorError):
    """No answer is awaited. Fields: reason (``none``, ``old``, ``tries``)."""


class AnswerNotProved(CounsellorError):
    """Four words of the lists, and not an answer to the question. Fields: left (tries)."""


class QuestionReadBack(CounsellorError):
    """The words of the question were typed in the place of those of the answer."""


class QuestionNotTheirs(CounsellorError):
    """Four words of the lists, and not a question from a laptop of whoever is said to call."""


class NotArrivedYet(CounsellorError):
    """Nothing has arrived of what is asked about."""
