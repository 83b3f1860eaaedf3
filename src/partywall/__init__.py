"""Partywall keeps one family's information from the family next door."""
