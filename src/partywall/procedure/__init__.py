"""The standard operating procedure: who may do what with a product, when, and what it leaves behind. Pure.

1. ``acts``: every act as a value.
2. ``written``: the procedure that a council wrote, read from its file.
3. ``rules``: whether somebody may do an act, and if not, every reason why.
4. ``table``: which acts lead from which state to which, and the product after the act.
5. ``seeing``: who may see what of a product.
6. ``reading``: the files of a council (``form``, ``layers``), and whether they can be followed (``sanity``).
"""
