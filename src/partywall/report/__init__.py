"""What people and programs read: the report for the author, the findings, the certificate, the lines for a terminal."""

from __future__ import annotations

from partywall.report.certificate import Program, certificate, certificate_json, releasable
from partywall.report.disagreements import Disagreements, disagreement_lines, disagreements, disagreements_json
from partywall.report.findings import findings, findings_json, to_json
from partywall.report.given import belong, left_out, read_findings
from partywall.report.html import report_html
from partywall.report.issued import Issued, read_certificate
from partywall.report.pages import pages_to_show
from partywall.report.summary import explained, summary

__all__ = [
    "Disagreements",
    "Issued",
    "Program",
    "belong",
    "left_out",
    "certificate",
    "certificate_json",
    "disagreement_lines",
    "disagreements",
    "disagreements_json",
    "explained",
    "findings",
    "findings_json",
    "pages_to_show",
    "read_certificate",
    "read_findings",
    "releasable",
    "report_html",
    "summary",
    "to_json",
]
