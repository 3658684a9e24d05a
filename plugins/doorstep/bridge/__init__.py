"""Where Doorstep meets Pelican: the check before each run, our reader, our writer, plan to generator."""


def register() -> None:
    """Connect to Pelican's signals; called by Pelican when it loads the plugin."""
    from . import pelican_side  # noqa: PLC0415  `make check` gathers problems without loading Pelican

    pelican_side.register()
