# SPDX-License-Identifier: AGPL-3.0-or-later
"""The sample pictures of Doorstep, drawn from flat shapes.

Run ``python -m drawings`` from ``docs/`` to draw them again (see README.md).
"""
