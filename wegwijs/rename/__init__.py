"""Rename: another name for a page, its old address kept, and every link to it changed. All or nothing."""

from wegwijs.rename.apply import apply
from wegwijs.rename.plan import Plan, Refused, plan_rename

__all__ = ["Plan", "Refused", "apply", "plan_rename"]
