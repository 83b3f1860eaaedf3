"""Products as they stand, each sealed with its own key; policies, procedures and registers by version."""
