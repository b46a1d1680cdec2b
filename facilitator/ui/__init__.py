"""The windows."""

import os

# Qt shares each picture that it copies among threads. For a pill in a hand that costs more than it saves,
# and on a busy computer the window waits for a thread that does not get its turn.
os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
