"""Reports as JSON, JUnit XML, HTML and Markdown."""
