"""What a campaign newsletter is made of: knows nothing of Pelican, Jinja2, Markdown or output files."""
