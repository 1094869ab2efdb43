"""Imported by the server of workers, for its effect: on Linux it ends when its parent's main thread does.

While it loads the libraries it would otherwise not notice for seconds that its parent is gone.
"""

import ctypes
import signal
import sys

_PR_SET_PDEATHSIG = 1

if sys.platform == "linux":
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
