"""Doorstep: one folder of Markdown becomes a site, feeds, an e-newsletter and print."""
