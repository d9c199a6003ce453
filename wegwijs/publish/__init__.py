"""Publish: files go to a staging folder, and the finished site takes the old one's place at once.

Import from the modules themselves: a build in which nothing changed needs only `manifest`.
"""
