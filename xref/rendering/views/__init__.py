"""What each command answers, as something that every format can be made of: one view an answer."""

from xref.rendering.views.base import View

__all__ = ["View"]
