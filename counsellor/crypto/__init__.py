# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Keys, sealed files and signatures; the only package that uses `cryptography`."""
