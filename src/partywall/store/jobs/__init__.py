"""Long work that waits, runs once, and outlives the process that began it."""
