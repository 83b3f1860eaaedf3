"""Makes docs/api/openapi.json: the interface's own description.

python -m tests.web.describing > docs/api/openapi.json
"""

from __future__ import annotations

import json
import sys

from tests import databases


def description() -> str:
    """As the house itself gives it, with one way of writing."""
    databases.house()
    from django.urls import set_script_prefix

    from partywall.web.api import api

    set_script_prefix("/")
    return json.dumps(api.get_openapi_schema(path_prefix="api/v1/"), indent=1, sort_keys=True) + "\n"


if __name__ == "__main__":
    sys.stdout.write(description())
