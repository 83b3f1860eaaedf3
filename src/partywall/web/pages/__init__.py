"""The pages where people work. Each room is a file: its addresses, what is seen there, and what can be done.

A page asks the service and draws what it was told; it decides nothing. It works without a script, unless it says so.
"""
