"""Pictures as people see them who lack one kind of cone, and what still stands out in them.

Machado, Oliveira and Fernandes (2009), "A physiologically-based model for simulation of color vision
deficiency", IEEE TVCG 15(6): the matrices for severity 1.0, for red, green and blue as light.
"""

import numpy as np
from PySide6.QtGui import QImage, QPixmap

SEEN_BY = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
LIGHTNESS = (0.2126, 0.7152, 0.0722)  # of red, green and blue (WCAG 2.2, "relative luminance")


def pixels(picture: QImage | QPixmap) -> np.ndarray:
    """Height by width by red, green and blue as light, each 0 to 1."""
    image = picture.toImage() if isinstance(picture, QPixmap) else picture
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    bytes_ = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    signs = bytes_[:, : 3 * image.width()].reshape(image.height(), image.width(), 3) / 255
    return np.where(signs <= 0.04045, signs / 12.92, ((signs + 0.055) / 1.055) ** 2.4)


def colour(code: str) -> np.ndarray:
    """One pixel of a colour such as `#0060A8`."""
    image = QImage(1, 1, QImage.Format.Format_RGB888)
    image.fill(code)
    return pixels(image)


def seen(light: np.ndarray, eyes: str) -> np.ndarray:
    return np.clip(light @ np.array(SEEN_BY[eyes]).T, 0, 1)


def lightness(light: np.ndarray) -> np.ndarray:
    return light @ np.array(LIGHTNESS)


def contrast(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """The ratio of lightness at each pixel, 1 to 21."""
    high, low = np.maximum(one, other), np.minimum(one, other)
    return (high + 0.05) / (low + 0.05)


def edges(light: np.ndarray) -> np.ndarray:
    """The contrast of each pixel to the one two to its right, and to the one two below."""
    grey = lightness(light)
    across, down = contrast(grey[:, 2:], grey[:, :-2]), contrast(grey[2:], grey[:-2])
    return np.concatenate([across.ravel(), down.ravel()])
