# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What lists and painted parts show, as Qt models and values, without any widget."""
