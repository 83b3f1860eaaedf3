"""The edge over HTTP: the interface for programs, and (later) pages."""
