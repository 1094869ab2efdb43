"""What every worker needs, loaded once by the server that they are forked from."""

import maxent.verify.running.worker
from maxent.problems.catalogue import entries

CATALOGUE = entries()
WORK = maxent.verify.running.worker.work
