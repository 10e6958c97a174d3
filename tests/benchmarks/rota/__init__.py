"""The draft engine beside its peers: `make bench-rota`."""
