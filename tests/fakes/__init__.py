"""Strict stand-ins for the platforms: programs of their own, spoken to over real HTTP by the real SDKs."""
