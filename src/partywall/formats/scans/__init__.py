"""What scanned pages and pictures share: from dots to words and regions, and from what may stay to dots again."""

from partywall.formats.scans.page import REGION, page_id, read_page
from partywall.formats.scans.scan import Scan, straightened, turned_by

__all__ = ["REGION", "Scan", "page_id", "read_page", "straightened", "turned_by"]
