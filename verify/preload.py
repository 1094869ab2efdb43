"""What every worker needs, loaded once by the server that they are forked from."""

import verify.worker
from problems.catalogue import entries

CATALOGUE = entries()
WORK = verify.worker.work
