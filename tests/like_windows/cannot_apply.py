# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The tests that cannot apply on Windows, by name, each with the reason.

A key is a file, a test, or one of its cases, as pytest names it. A key that names nothing any more
fails `tests/architecture`, and a run with `--like-windows` over its file.
"""

from __future__ import annotations

from typing import Final

_UNCONFINED = "Windows has no limits for a process that the program could set"
_DEBIAN_SERVERS = "the servers are Debian's, and nothing of the program is tried there"
_ROADS = "the servers are Debian's, and what the program does there tests/sync/roads tries"
_TWO_PROCESSES = "the second process is one of the system itself, and looks for the first elsewhere"

CANNOT_APPLY: Final[dict[str, str]] = {
    (
        "tests/cli/test_demo_command.py::test_without_a_display_it_says_so_and_leaves_screenshots"
    ): "there is always a display",
    "tests/cli/test_doctor.py::test_a_library_that_is_there_loads": "libc.so.6 is Linux' own",
    "tests/cli/test_meet_command.py::test_two_people_before_their_terminals": "there is no pty",
    "tests/cli/test_meet_command.py::test_who_says_anything_else_says_no": "there is no pty",
    (
        "tests/cli/test_names_on_the_terminal.py::test_a_file_that_is_named_so_is_told_in_one_line"
    ): "there are no such names",
    "tests/cli/test_names_on_the_terminal.py::test_on_a_real_terminal_too": "there is no pty",
    "tests/cli/test_shown_on_a_terminal.py": "there is no pty",
    "tests/cli/test_shown_once.py::test_a_name_is_read_in_unicode_or_refused": (
        "what is typed there is in Unicode already"
    ),
    (
        "tests/crypto/test_secret.py"
        "::test_a_hardened_process_dumps_no_core_and_cannot_be_traced_by_its_equals"
    ): "there are no core dumps, and nothing to be hardened with",
    "tests/faults/test_accessible_after_lock.py": "asks over the bus of a Linux desktop",
    "tests/faults/test_accessible_office.py": "asks over the bus of a Linux desktop",
    "tests/faults/test_exchange_heals_over_servers.py": _ROADS,
    "tests/faults/test_full_by_any_name.py::test_a_disk_that_can_hold_no_more_files": (
        "NTFS has no limit of entries"
    ),
    "tests/faults/test_killed_while_locking.py": "presses the keys of a Linux screen",
    "tests/faults/test_lock_by_real_keys.py": "presses the keys of a Linux screen",
    "tests/faults/test_many_on_one_drop.py": _ROADS,
    "tests/faults/test_memory_after_lock.py": "reads another process's memory as Linux has it",
    "tests/faults/test_memory_of_an_office.py": "reads another process's memory as Linux has it",
    "tests/faults/test_no_entries.py::test_a_closed_vault_opens_or_says_what_is_used_up": (
        "NTFS has no limit of entries"
    ),
    "tests/faults/test_roads_answer.py": _ROADS,
    "tests/faults/test_roads_cut.py": _ROADS,
    "tests/faults/test_slow_day.py": _ROADS,
    "tests/journeys/test_first_hour.py": "presses the keys of a Linux screen",
    "tests/journeys/test_over_webdav.py": _ROADS,
    "tests/servers/test_apache.py": _DEBIAN_SERVERS,
    "tests/servers/test_faults.py": _DEBIAN_SERVERS,
    "tests/servers/test_listings.py": _DEBIAN_SERVERS,
    "tests/servers/test_rclone.py": _DEBIAN_SERVERS,
    "tests/servers/test_slow_line.py": _DEBIAN_SERVERS,
    "tests/servers/test_three_machines.py": "the networks are made by the system of Linux",
    "tests/services/test_eject_stick.py": "the programs that let go of a stick are Linux' own",
    (
        "tests/services/test_imports_in_a_row.py"
        "::test_where_no_reader_can_be_confined_nothing_is_judged_and_the_next_import_takes_it"
    ): _UNCONFINED,
    (
        "tests/services/test_read_secret.py::test_a_pipe_into_which_nobody_writes_is_refused"
    ): "no pipe, socket or device bears a file's name",
    (
        "tests/services/test_read_secret.py::test_a_pipe_is_read_to_its_end"
    ): "no pipe, socket or device bears a file's name",
    (
        "tests/services/test_read_secret.py::test_a_socket_and_a_device_have_names"
    ): "no pipe, socket or device bears a file's name",
    "tests/storage/test_evidence_copies.py::test_what_is_anothers_stays": (
        "nobody can move a folder in which something is open"
    ),
    "tests/storage/test_evidence_copies.py::test_what_was_written_beside_the_vault_goes": (
        "nobody can move a folder in which something is open"
    ),
    (
        "tests/storage/test_foreign_entries.py::test_names_that_windows_does_not_know_do_no_harm"
    ): "there are no such names",
    (
        "tests/storage/test_head_file.py"
        "::test_a_lock_on_a_file_that_was_replaced_is_not_taken_for_the_lock"
    ): "nobody can replace what is open",
    (
        "tests/storage/test_lifecycle.py"
        "::test_whose_leftover_it_is_the_clock_of_the_place_says_too[127 letters]"
    ): "the path would be longer than 259 letters",
    "tests/storage/test_memory_scrub.py": "only glibc overwrites what is freed",
    "tests/storage/test_open_files.py": "nobody can replace or remove what is open",
    (
        "tests/storage/test_refusals.py"
        "::test_after_a_crash_a_vault_opens_though_no_file_can_be_made"
    ): "NTFS has no limit of entries",
    "tests/storage/test_thread_caches.py": "only glibc overwrites what is freed",
    "tests/sync/roads/test_carrier.py::test_it_reads_nothing_but_what_it_is_made_of": _UNCONFINED,
    "tests/sync/test_confinement.py": _UNCONFINED,
    (
        "tests/sync/test_sandbox.py"
        "::test_a_bundle_that_wants_more_memory_than_allowed_kills_the_child_alone"
    ): _UNCONFINED,
    "tests/sync/test_sandbox.py::test_a_pipe_is_not_waited_for": "no pipe bears a file's name",
    "tests/sync/test_sandbox.py::test_cpu_time_is_allowed_anew_for_each_bundle": _UNCONFINED,
    "tests/sync/test_sandbox.py::test_the_child_gives_up_what_it_does_not_need": _UNCONFINED,
    "tests/test_bootstrap.py::test_the_clock_counts_sleep_where_the_systems_own_does_not": (
        "the only clock there counts it"
    ),
    "tests/test_files.py::test_a_folder_whose_medium_fails_is_a_failure": "no folder is synced",
    (
        "tests/test_files.py::test_a_place_with_room_and_no_free_entry_says_what_is_used_up"
    ): "NTFS has no limit of entries",
    "tests/test_working_folder.py": "the command and its environment are made by a shell script",
    "tests/ui/pages/exchange/test_window_meets_command_line.py": "there is no pty",
    (
        "tests/ui/shell/test_handed_over.py::test_a_second_start_hands_its_files_to_the_first"
    ): _TWO_PROCESSES,
    (
        "tests/ui/shell/test_handed_over.py"
        "::test_an_answer_that_comes_while_the_paths_still_go_is_heard"
    ): _TWO_PROCESSES,
    (
        "tests/ui/shell/test_handed_over.py::test_files_are_told_apart_whatever_their_names_are"
    ): "there are no such names",
    (
        "tests/ui/shell/test_single_instance.py::test_a_place_that_others_may_spoil_is_not_used"
    ): "pipes lie in no folder",
    (
        "tests/ui/shell/test_single_instance.py"
        "::test_another_user_who_knows_the_vault_keeps_no_window_from_opening"
    ): "pipes lie in no folder",
    (
        "tests/ui/shell/test_single_instance.py"
        "::test_whatever_else_is_told_is_no_file_and_the_next_one_is_heard"
    ): _TWO_PROCESSES,
}
