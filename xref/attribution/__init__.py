"""Who said what: the attributed claims of an article and the claims in its own voice."""
