"""Property tests look for new examples on your machine, and at the same ones where a build is judged. None is held to a
time: machines are shared, and a law is not broken by a busy one."""

import os

from hypothesis import settings

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")
