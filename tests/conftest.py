"""Property tests look for new examples on your machine, and at the same ones where a build is judged."""

import os

from hypothesis import settings

settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")
