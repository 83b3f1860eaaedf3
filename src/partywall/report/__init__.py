"""What people and programs read: the report for the author, the findings, the certificate, the lines for a terminal."""

from __future__ import annotations

from partywall.report.certificate import Program, certificate, certificate_json, releasable
from partywall.report.findings import findings, findings_json
from partywall.report.given import belong, read_findings
from partywall.report.html import report_html
from partywall.report.pages import pages_to_show
from partywall.report.summary import summary

__all__ = [
    "Program",
    "belong",
    "certificate",
    "certificate_json",
    "findings",
    "findings_json",
    "pages_to_show",
    "read_findings",
    "releasable",
    "report_html",
    "summary",
]
