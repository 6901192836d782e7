"""A picture that nothing may ever show."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

# No theme, icon or font edge has it.
RED = QColor(255, 0, 1)


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """The path of a picture in one colour that stands nowhere else."""
    path = tmp_path / "secret.png"
    image = QImage(400, 400, QImage.Format.Format_RGB32)
    image.fill(RED)
    assert image.save(str(path))
    return path
