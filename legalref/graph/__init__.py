"""Keep documents, citations and relations, and trace them."""
