"""Tests mirror the house: core, adapters, storage, prompts; stories are whole evenings."""
