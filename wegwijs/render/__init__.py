"""Render: the portal becomes pages, and pages become HTML. Templates compute nothing."""

from wegwijs.render.design import Design, load_design
from wegwijs.render.html import Rendered, render_all
from wegwijs.render.pages import all_pages
from wegwijs.render.views import Page, Site

__all__ = ["Design", "Page", "Rendered", "Site", "all_pages", "load_design", "render_all"]
