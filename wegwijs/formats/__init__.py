"""Problems for machines: GitHub's annotations and job summary, and SARIF for any forge."""
