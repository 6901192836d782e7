"""One file a page. A page shows a plan, holds no state of its own, and never imports another page."""
