"""Sealed bytes: each product has a key of its own, and what is sealed with it is gone when the key is destroyed."""
