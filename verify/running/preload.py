"""What every worker needs, loaded once by the server that they are forked from."""

import gc

from hypothesis import find
from hypothesis import strategies as st

import maxent.verify.running.worker
from maxent.problems.catalogue import entries

CATALOGUE = entries()
WORK = maxent.verify.running.worker.work

# Hypothesis collects garbage before its first search; and no worker has to look through what is loaded here
# each time that it collects its own.
find(st.just(0), lambda _: True)
gc.collect()
gc.freeze()
