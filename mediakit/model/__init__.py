"""The nouns: frozen data with every field explained; stdlib only, no effects."""
