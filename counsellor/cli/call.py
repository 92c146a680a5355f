# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""One call of the command line: what was asked in common, and how it is answered."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any

from counsellor import paths
from counsellor.cli.language import language_of
from counsellor.cli.refusal import Refusal
from counsellor.cli.secret_input import SecretFiles, ask
from counsellor.cli.terminal import show
from counsellor.domain.errors import VaultNotFound
from counsellor.files import naming_errors
from counsellor.wording.marked import marked

if TYPE_CHECKING:
    from counsellor.cli.host import LoadOutside, Outside
    from counsellor.domain.clock import Clock
    from counsellor.services.vault_types import OpenVault
    from counsellor.wording.translation import Speaker

DESCRIPTION = "vault.json"
"""The file that shows that a folder is a vault."""


class Call:
    """What every subcommand is given.

    Attributes:
        vault: folder of the vault that is meant.
        passphrase_file: as named, or None to ask on the terminal.
        as_json: whether to answer in JSON.
        asks_nothing: whether nothing is asked back of what is shown once.
        files: where secrets are read.
    """

    def __init__(self, load_outside: LoadOutside) -> None:
        self._load_outside = load_outside
        self.vault = paths.default_vault()
        self.passphrase_file: str | None = None
        self.as_json = False
        self.asks_nothing = False
        self._language = ""
        self.files = SecretFiles(sys.stdin)

    @cached_property
    def outside(self) -> Outside:
        """Clock and windows."""
        return self._load_outside()

    @cached_property
    def clock(self) -> Clock:
        """This machine's clock."""
        return self.outside.system_clock()

    @cached_property
    def speaker(self) -> Speaker:
        """Speaks the language that was asked for, else that of this device; loads a part of Qt."""
        from counsellor.wording.translation import Speaker

        return Speaker(self.language)

    @property
    def language(self) -> str:
        """The language that was asked for, else that of this device."""
        return self._language or language_of(paths.device_settings_file())

    def speak(self, language: str) -> None:
        """Answer in this language from now on."""
        self._language = language
        self.__dict__.pop("speaker", None)

    # --- answering ---------------------------------------------------------------------------

    def say(self, context: str, text: str, comment: str = "", n: int = -1) -> str:
        """Translate, as `Speaker.say`."""
        return self.speaker.say(context, text, comment, n)

    def tell(self, line: str = "") -> None:
        """Print a line for people; nothing where JSON was asked for."""
        if not self.as_json:
            show(line)

    def warn(self, line: str) -> None:
        """Print a line on standard error."""
        show(line, err=True)

    def answer(self, value: Mapping[str, Any], lines: Iterable[str]) -> None:
        """Answer with one JSON object, or with lines for people."""
        if self.as_json:
            self.give(value)
        else:
            for line in lines:
                show(line)

    def give(self, value: Mapping[str, Any]) -> None:
        """Print one JSON object on a line of its own, in ASCII for every console."""
        show(json.dumps(value, default=str))

    # --- the vault ---------------------------------------------------------------------------

    @property
    def has_vault(self) -> bool:
        """Whether there is a vault in the folder that is meant.

        Raises:
            AccessDenied: the folder is another user's.
        """
        with naming_errors(self.vault):
            return (self.vault / DESCRIPTION).is_file()

    def passphrase(self) -> str:
        """Give the passphrase of the vault, from the file or asked for.

        Raises:
            VaultNotFound: there is nothing to unlock; nobody is asked then.
        """
        with naming_errors(self.vault):
            if not self.has_vault and not self.vault.exists():
                raise VaultNotFound(folder=str(self.vault))
        return self.secret(
            self.passphrase_file, self.say("CommandLine", "Passphrase"), "--passphrase-file"
        )

    def new_passphrase(self, file: str | None, option: str) -> str:
        """Give a passphrase that is to be set: from a file, or asked for twice.

        Raises:
            Refusal: the two are not the same.
        """
        self._be_discreet()
        if file is not None:
            return self.files.line(file)
        first = ask(self.say("CommandLine", "New passphrase"), option)
        if ask(self.say("CommandLine", "Again"), option) != first:
            raise Refusal(marked("CommandLine", "The two passphrases are not the same."))
        return first

    def secret(self, file: str | None, prompt: str, option: str) -> str:
        """Give a secret from a named file, or ask for it on the terminal."""
        self._be_discreet()
        return self.files.line(file) if file is not None else ask(prompt, option)

    def secret_pair(self, file: str) -> tuple[str, str]:
        """Give the first two lines of a named file.

        Raises:
            SecretRefused, StorageFailed and the like: as `read_secret`.
        """
        self._be_discreet()
        return self.files.pair(file)

    def opened(self) -> AbstractContextManager[OpenVault]:
        """Unlock the vault for the block, and close it whatever happens.

        Raises:
            WrongPassphrase, VaultInUse and the like: as `unlock_vault`.
        """
        return self.opened_with(self.passphrase())

    @contextmanager
    def opened_with(self, passphrase: str) -> Iterator[OpenVault]:
        """Unlock the vault with what was asked already, as `opened`."""
        from counsellor.services.unlock_vault import unlock_vault

        vault = unlock_vault(self.vault, passphrase, self.clock)
        try:
            yield vault
        finally:
            vault.close()

    def _be_discreet(self) -> None:
        """Load the outside, which forbids core dumps, before a secret comes in."""
        self.outside.system_clock()
