"""The people, families and cases of a service, read from what its case system exports."""

from partywall.register.reading import Reading, read_folder, read_json
from partywall.register.tables import Tables

__all__ = ["Reading", "Tables", "read_folder", "read_json"]
