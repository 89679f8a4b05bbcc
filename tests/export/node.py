"""Other people's parsers that are written in JavaScript: run by node, where it and they are installed."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


def has(*packages: str) -> bool:
    """Whether node finds these packages of npm, in a node_modules folder above or by NODE_PATH."""
    node, finds = shutil.which("node"), "; ".join(f"require.resolve('{package}')" for package in packages)
    return bool(node) and subprocess.run([node, "-e", finds], cwd=HERE, capture_output=True, check=False).returncode == 0


def told(script: str, data: bytes) -> Any:
    """What a script prints as JSON when it gets the data."""
    return json.loads(subprocess.run(["node", HERE / script], input=data, capture_output=True, check=True).stdout)
