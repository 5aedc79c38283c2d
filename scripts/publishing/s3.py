"""S3-compatible storage: changed objects in a safe order, each with its type, caching and encoding."""

from __future__ import annotations

import importlib
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from scripts.publishing.headers import CACHE_CONTROL, TYPES
from scripts.publishing.plan import MANIFEST, Plan, make_plan, read_manifest
from scripts.publishing.release import Release
from scripts.publishing.targets import TargetError


def send_to_bucket(release: Release, bucket: str, prefix: str = "", endpoint: str = "") -> Plan:
    """Make ``bucket`` (below ``prefix``) hold ``release`` and return what was sent.

    Credentials come from where boto3 looks for them (environment, profile), never from the command line.
    Raises TargetError if storage refuses; what was there before is still whole.
    """
    try:
        boto3 = importlib.import_module("boto3")
        errors = importlib.import_module("botocore.exceptions")
    except ModuleNotFoundError as error:
        advice = ".venv/bin/pip install --no-deps --require-hashes -r locks/s3.txt"
        raise TargetError(f"S3 needs more packages. Run {advice}, then publish again.") from error
    client = boto3.client("s3", endpoint_url=endpoint or None)
    try:
        return _send(client, errors, release, bucket, f"{prefix.strip('/')}/" if prefix.strip("/") else "")
    except (errors.BotoCoreError, errors.ClientError, boto3.exceptions.S3UploadFailedError) as error:
        raise TargetError(f"S3 refused: {error}. What was there is still served; publish again to go on.") from error


def _send(client: Any, errors: Any, release: Release, bucket: str, prefix: str) -> Plan:
    try:
        old = client.get_object(Bucket=bucket, Key=prefix + MANIFEST)["Body"].read().decode()
    except errors.ClientError as error:
        if error.response["Error"]["Code"] not in {"NoSuchKey", "404"}:
            raise
        old = ""
    plan = make_plan(release.files, read_manifest(old))
    if plan.is_empty:
        return plan

    def put(path: str, body: bytes) -> None:
        client.put_object(Bucket=bucket, Key=prefix + path, Body=body, **_metadata(path))

    put(MANIFEST, plan.opening.encode())
    for phase in plan.phases:
        for path in phase:
            put(path, (release.folder / path).read_bytes())
    for path in plan.removed:
        client.delete_object(Bucket=bucket, Key=prefix + path)
    put(MANIFEST, plan.closing.encode())
    return plan


def _metadata(path: str) -> dict[str, str]:
    encoding = {".gz": "gzip", ".br": "br"}.get(Path(path).suffix, "")
    plain = path.removesuffix(".gz").removesuffix(".br")
    kind = TYPES.get(Path(plain).suffix, "application/octet-stream")
    caching = [value for pattern, value in CACHE_CONTROL.items() if fnmatch(f"/{plain}", pattern)]
    metadata = {"ContentType": kind, "CacheControl": caching[-1]}
    return {**metadata, "ContentEncoding": encoding} if encoding else metadata
