# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The made-up centre: for the demo, for practice and for benchmarks. Nobody in it exists."""
