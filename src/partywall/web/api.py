"""The interface for programs, version 1: everything that can be done and seen, by its own description (OpenAPI 3.1)."""

from __future__ import annotations

from partywall import __version__
from partywall.web import accounts_api, acts, history, house, ledger, products, rules, sheets
from partywall.web.accounts import AUTH
from partywall.web.describing import SelfDescribed
from partywall.web.problems import answer_all

ABOUT = """Screens and redacts documents for one named recipient, by a procedure with four eyes.

Every act is a POST and one transaction. Give an `Idempotency-Key` and send the request again if no answer came: it is
done once. Two people at once do not overwrite each other: an act says what is to be done, not how the whole is to be,
and is judged by the product as it stands at that moment. What you may not know of is 404; what you may not do is 403
with every reason; what cannot be done as things stand is 409."""

api = SelfDescribed(
    title="Partywall",
    version="1",
    description=ABOUT,
    auth=AUTH,
    docs_url=None,
    openapi_url="openapi.json",
    urls_namespace="api-1",
    openapi_extra={"info": {"license": {"name": "Apache-2.0", "identifier": "Apache-2.0"}, "x-software": __version__}},
)
answer_all(api)
for _each in (acts, products, sheets, history, house, rules, ledger, accounts_api):
    api.add_router("", _each.router)
