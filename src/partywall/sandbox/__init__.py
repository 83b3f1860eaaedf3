"""All that comes from outside is read, copied and checked by workers that can do nothing else.

1. One fork server for each running house, started early. It has imported the readers and touches no file from outside.
2. One worker for each act, which is a copy of the server: it does the one thing and ends. So a document that takes a
   worker over has that worker, and nothing of any other document.
3. Layers hold the worker: a world of its own, files, calls to the kernel, limits. Which a machine has is found out.
4. What a worker answers is read by the type that is expected (``wire``), and checked by whoever asked.
"""

from partywall.sandbox.layers import Layer
from partywall.sandbox.sandbox import Sandbox

__all__ = ["Layer", "Sandbox"]
