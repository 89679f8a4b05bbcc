"""What every test runs under: no network (pytest-socket, in pyproject.toml), and the same examples on every run."""

import os
from importlib import import_module

from hypothesis import HealthCheck, settings

# Machines differ in speed, so there is no deadline. The same examples every time, unless asked to explore.
settings.register_profile("steady", derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))

# spaCy brings urllib3, which tries on import whether the machine has IPv6. Not in a test, where a socket is an alarm.
import_module("urllib3.util.connection")
