"""The command line and every form of report: terminal, JSON, JUnit, HTML, Markdown.

No other room imports this one.
"""
