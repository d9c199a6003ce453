"""Sites that run somewhere: fetching, sitemaps, following links."""
