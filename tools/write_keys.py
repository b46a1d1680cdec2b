"""Write the program's own table of keys into docs/guide.md."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from facilitator import assets
from facilitator.ui.help import keys

if __name__ == "__main__":
    guide = assets.guide()
    before, rest = guide.read_text(encoding="utf-8").split(keys.BEGIN)
    after = rest.split(keys.END)[1]
    text = f"{before}{keys.BEGIN}\n{keys.markdown()}\n{keys.END}{after}"
    guide.write_text(text, encoding="utf-8", newline="\n")
