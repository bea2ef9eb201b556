# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Keep a fetch as a WARC file (ISO 28500): each request and answer as the bytes that were sent and received."""

import base64
import contextlib
import hashlib
import io
import os
import tempfile
from pathlib import Path

from warcio.warcwriter import WARCWriter

from focus.archive.fetch import USER_AGENT, Fetched, Hop

PRIVATE = 0o700
UNFINISHED = ".unfinished-"


def write_warc(path: Path, fetched: Fetched) -> str:
    """Write the file and return its SHA-256. It has its name only when it is whole and on the disk."""
    path.parent.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
    descriptor, work = tempfile.mkstemp(prefix=UNFINISHED, dir=path.parent)
    try:
        with os.fdopen(descriptor, "w+b") as file:
            _write(file, fetched, path.name)
            file.flush()
            os.fsync(file.fileno())
            file.seek(0)
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        Path(work).replace(path)
    finally:
        with contextlib.suppress(FileNotFoundError):
            Path(work).unlink()
    return digest


def sweep(directory: Path) -> None:
    """Remove what a killed run left half written."""
    for one in directory.glob(f"*/{UNFINISHED}*"):
        one.unlink(missing_ok=True)


def _write(file: io.BufferedRandom, fetched: Fetched, name: str) -> None:
    writer = WARCWriter(file, gzip=True, warc_version="1.1")
    about = {
        "software": USER_AGENT,
        "format": "WARC File Format 1.1",
        "robots": "obey",
        "http-header-user-agent": USER_AGENT,
    }
    writer.write_record(writer.create_warcinfo_record(name, about))
    for hop in fetched.hops:
        _write_hop(writer, hop)


def _write_hop(writer: WARCWriter, hop: Hop) -> None:
    """Our own digests: the library's would be SHA-1, and it would write the headers anew."""
    date = hop.asked_at.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    common = {"WARC-Date": date, "WARC-IP-Address": hop.ip}
    payloads = (("response", hop.response, hop.body), ("request", hop.request, b""))
    answer_id = ""
    for kind, raw, payload in payloads:
        digests = {"WARC-Block-Digest": _labelled(raw), "WARC-Payload-Digest": _labelled(payload)}
        beside = {"WARC-Concurrent-To": answer_id} if answer_id else {}
        record = writer.create_warc_record(hop.target.url, kind, warc_headers_dict=common | beside | digests)
        record.raw_stream, record.length = io.BytesIO(raw), len(raw)
        answer_id = record.rec_headers.get_header("WARC-Record-ID")
        writer.write_record(record)


def _labelled(content: bytes) -> str:
    return "sha256:" + base64.b32encode(hashlib.sha256(content).digest()).decode("ascii")
