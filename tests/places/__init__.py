"""Where text hides in files: one asset for each place, made with a rare token in it."""
