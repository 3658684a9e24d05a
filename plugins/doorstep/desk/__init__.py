"""What a person types: build, check, serve, import."""
