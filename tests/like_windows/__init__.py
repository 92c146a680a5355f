# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
r"""`pytest --like-windows`: impose what Windows does, as far as Linux can be made to.

In the tests' process and in every Python that it starts, directly or through another:

For everybody, where the tests put files (`everybodys_calls`, `names`, `open_somewhere`):

- What is open, or is the current folder, in any process of the session is not replaced, renamed,
  unlinked or removed: a sharing violation. The kernel's own lists of descriptors are asked, so
  SQLite's count too.
- Names are case-insensitive; reserved ones, `<>:"|?*\` and a dot or blank at the end are refused,
  a part ends at 255 letters, a path at 259, a folder's at 247.
- A scanner looks at what was just written: every eighth renaming of the program meets it, once.
- A file without write permission is not written to, replaced or unlinked. Nothing is renamed over
  a folder.

For the program's own modules, which are given other modules where they import these
(`programs_modules`):

- `os` lacks what Windows lacks (`O_NOFOLLOW`, `O_DIRECTORY`, `fdatasync`, `posix_fadvise`,
  `geteuid`, `sync` …), opens no folder, syncs nothing that was opened to read, and writes `\r\n`
  for `\n` to a file that was opened without `O_BINARY`.
- `fcntl`, `resource`, `select`'s and `signal`'s other halves are missing, `msvcrt` is there;
  `sys.platform` says `win32`; there is no `/proc`, `/sys` or `/dev`.
- A text file without a named encoding is cp1251, as on a Russian Windows, with `\r\n`.
- The database's driver removes no log that somebody has open (`database_driver`).
- Clocks tick in 15.6 ms; moments before 1970 are no local times.

A child's standard streams are cp1251 with `\r\n` (`child_processes`). What cannot apply at all is
named in `cannot_apply`.
"""
