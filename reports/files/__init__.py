"""Reports as text for other programs and browsers: JSON, JUnit, HTML, Markdown."""
