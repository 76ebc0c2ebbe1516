"""What backs the figures in docs/figures.md, and nothing else."""
