"""The story of two families in Tanyard Lane, Marlbeck: all invented, town included.

``people`` is what the council's case system exports, ``records`` what its staff wrote, ``plan``, ``letter`` and
``mail`` what is about to go out. ``blocks`` is how the writings are put down, ``as_docx`` and ``as_pdf`` make files.
"""
