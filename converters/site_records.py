"""The numbers under which a site is registered, as its foot writes them: each begins with a division or a province."""

from __future__ import annotations

import re

SITE_CODE = re.compile(r"标识码\s*[:：]?\s*(?P<code>[1-9]\d{5})\d{4}(?!\d)")
POLICE_RECORD = re.compile(
    r"(?:公安(?:部|局)?(?:联网|机关)?备案(?:号|编号)?\s*[:：]?\s*|公网安备\s*)(?P<code>[1-9]\d{5})\d{8}(?!\d)"
)
ICP_RECORD = re.compile(
    r"(?P<province>[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔贵滇云藏陕甘陇青宁新])\s?ICP[备证]"
)
