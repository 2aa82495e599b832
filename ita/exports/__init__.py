"""The files that the app writes: a module a format, each from what is stored to bytes."""
