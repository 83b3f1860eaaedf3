"""Who may sign in, what they are, what they were trained in, and which cases are theirs."""
