# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""One question at a time: only the newest is answered, and none after nobody wants to know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from counsellor.domain.errors import CounsellorError
    from counsellor.ui.vault_thread.jobs import Failed, Job
    from counsellor.ui.vault_thread.worker import VaultWorker

V = TypeVar("V", bound=Any)
T = TypeVar("T")


class Newest(Generic[V]):
    """Asks jobs that read; a new question, or ``drop``, takes the one before back.

    What was taken back never calls its callbacks, and does not run if it has not begun. So what
    must be written in any case is no question.
    """

    def __init__(self, worker: VaultWorker[V]) -> None:
        self._worker = worker
        self._asked: Job | None = None

    @property
    def waits(self) -> bool:
        """Whether a question is not answered yet; its answer knows all that was told until now.

        Jobs come home in the order in which they ran.
        """
        return self._asked is not None

    def ask(
        self,
        job: Callable[[V], T],
        then: Callable[[T], None],
        failed: Failed,
        *,
        urgent: bool = False,
    ) -> None:
        """Ask in place of whatever was asked before; an urgent one overtakes what waits."""
        self.drop()

        def answered(answer: T) -> None:
            self._asked = None
            then(answer)

        def not_answered(error: CounsellorError) -> None:
            self._asked = None
            failed(error)

        submit = self._worker.submit_urgent if urgent else self._worker.submit
        self._asked = submit(job, answered, failed=not_answered)

    def drop(self) -> None:
        """Want no answer any more."""
        if self._asked is not None:
            self._asked.cancel()
            self._asked = None
