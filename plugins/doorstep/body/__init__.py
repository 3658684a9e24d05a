"""Markdown to HTML, and the links and pictures that a body refers to."""
