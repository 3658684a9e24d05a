"""The feeds: RSS 2.0 and Atom 1.0 of the site, with the full text."""
