"""Install what the browser tests need where this user may, else say the one command that does."""

import os
import shutil
import subprocess
import sys

PACKAGES = "chromium fonts-thai-tlwg-ttf fonts-noto-core"
COMMAND = f"apt-get install --yes --no-install-recommends {PACKAGES}"


def main() -> int:
    """Return 0 when a browser is there or could be installed."""
    if browser():
        return 0
    if shutil.which("apt-get") and os.geteuid() == 0:
        print(f"installing {PACKAGES} for the browser tests", flush=True)
        subprocess.run("apt-get update -qq", shell=True, check=False)
        if subprocess.run(f"DEBIAN_FRONTEND=noninteractive {COMMAND} >/dev/null", shell=True, check=False).returncode == 0:
            return 0
    print(f"The browser tests need Chromium. Install it with:\n  sudo {COMMAND}", file=sys.stderr)
    return 1


def browser() -> str | None:
    """Return the path of a Chromium, Chrome or Edge that is installed."""
    places = (os.environ.get("CHROMIUM", ""), r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
              r"C:\Program Files\Google\Chrome\Application\chrome.exe", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
    named = (shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome"))
    return next((path for path in (*named, *places) if path and os.path.exists(path)), None)


if __name__ == "__main__":
    sys.exit(main())
