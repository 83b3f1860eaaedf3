"""The words of the house: frozen values, and nothing else."""
