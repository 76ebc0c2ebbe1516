"""The ears and mouths: one package per chat platform."""
