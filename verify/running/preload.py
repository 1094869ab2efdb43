"""What every worker needs, loaded once by the server that they are forked from."""

import gc
from contextlib import suppress

from hypothesis import find
from hypothesis import strategies as st

import maxent.verify.running.worker
from maxent.problems.catalogue import entries

WORK = maxent.verify.running.worker.work

# An entry that cannot be loaded is reported by whoever asks for it.
with suppress(Exception):
    entries()

# Hypothesis collects garbage before its first search; and no worker has to look through what is loaded here
# each time that it collects its own.
find(st.just(0), lambda _: True)
gc.collect()
gc.freeze()
