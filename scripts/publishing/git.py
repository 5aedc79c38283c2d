"""A git branch that a host serves (GitHub, GitLab or Codeberg Pages): one commit, or nothing at all."""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path

from scripts.publishing.plan import MANIFEST, Plan, make_plan, read_manifest
from scripts.publishing.release import Release
from scripts.publishing.targets import TargetError

AUTHOR = {"NAME": "Mingshi", "EMAIL": "mingshi@localhost"}


class _Git:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, *arguments: str, text: str = "", **environment: str) -> str:
        """Return what git printed. Raises TargetError with git's own words."""
        done = subprocess.run(
            ["git", *arguments],
            cwd=self.folder,
            input=text,
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise TargetError(
                f"git {arguments[0]} failed: {done.stderr.strip()}\n"
                "The branch is as it was; mend this and publish again."
            )
        return done.stdout.strip()

    def try_run(self, *arguments: str) -> str:
        """Return what git printed, or nothing if it failed."""
        try:
            return self.run(*arguments)
        except TargetError:
            return ""


def send_to_branch(release: Release, remote: str, branch: str) -> Plan:
    """Make ``branch`` of the repository ``remote`` hold ``release`` as one more commit, and return what changed.

    The push is all or nothing; nobody's work tree is touched. Raises TargetError if git fails.
    """
    with tempfile.TemporaryDirectory() as folder:
        git = _Git(Path(folder))
        git.run("init", "--quiet", "--bare", ".")
        if git.try_run("ls-remote", remote, f"refs/heads/{branch}"):
            git.run("fetch", "--quiet", "--depth=1", remote, f"+refs/heads/{branch}:refs/heads/old")
        parent = git.try_run("rev-parse", "--verify", "--quiet", "refs/heads/old")
        plan = make_plan(release.files, read_manifest(git.try_run("show", f"old:{MANIFEST}") if parent else ""))
        if parent and plan.is_empty:
            return plan
        git.run("--work-tree", str(release.folder), "add", "--all", "--force", ".")
        tree = git.run("write-tree")
        identity = {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in AUTHOR.items()}
        message = f"Publish {len(plan.assets) + len(plan.pages) + len(plan.indexes)} changed files\n"
        parents = ("-p", parent) if parent else ()
        commit = git.run("commit-tree", tree, *parents, text=message, **identity)
        git.run("push", "--quiet", remote, f"{commit}:refs/heads/{branch}")
        return plan
