"""A small archive to search in, and the code that asks the engine inside a browser."""

from __future__ import annotations

from dataclasses import replace

from converters.search.marks import CUT, MASKED
from converters.search.record import SearchRecord, SearchSegment
from scripts.generate_archive import invent_year, record_of_invented

HOSTILE = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>&amp;'
CLOSURE = SearchRecord(
    id="l9-2026-1",
    year="2026",
    published="2026-11-16",
    title_zh="关于青梧路桥梁施工期间夜间封闭交通的通告",
    title_en="Qingwu Road closed at night for bridge works",
    urls=("zh/notices/2026/l9-2026-1.html", "en/notices/2026/l9-2026-1.html"),
    segments=(
        SearchSegment("s-000001", "因桥梁检修，青梧路夜间封闭。", "Qingwu Road is closed at night for an inspection."),
        SearchSegment("s-000002", "施工期间，青梧路两侧禁止停车。", "Parking along Qingwu Road is prohibited."),
        SearchSegment("s-000003", "总投资3.5亿元，咨询12345热线。", "The works cost CNY 350 million; call 12345."),
    ),
    issuers=(("临岚市交通局", "临岚市交通局", "Linlan Transport Bureau"),),
    issuer_initials="llsjtj",
    document_number="临交〔2026〕41号",
    index_number="L1228322/2026-00111",
    type="public-notice",
    topics=(("交通运输", "交通运输", "Transport"),),
    status="checked",
    sample=True,
    expires="2026-12-31",
)
PLAN = replace(
    CLOSURE,
    id="l9-2026-2",
    published="2026-11-18",
    title_zh="关于征求《老旧小区停车位设置方案》意见的公示",
    title_en="Plan for parking places in old residential compounds: comments invited",
    urls=("zh/notices/2026/l9-2026-2.html", "en/notices/2026/l9-2026-2.html"),
    segments=(SearchSegment("s-000004", "方案拟增设停车位15号楼前1260个。", "The plan adds 1,260 parking places."),),
    issuers=(("临岚市住建局", "临岚市住建局", ""),),
    issuer_initials="llszjj",
    document_number="临建〔2026〕7号",
    index_number="",
    type="public-notification",
    status="reviewed",
    integrity="suspicious",
    deadline="2026-12-15",
    expires="",
)
FEES = replace(
    CLOSURE,
    id="l9-2024-1",
    year="2024",
    published="2024-03-01",
    title_zh="停车收费办法",
    title_en="",
    urls=("zh/notices/2024/l9-2024-1.html", "en/notices/2024/l9-2024-1.html"),
    segments=(
        SearchSegment("s-000005", f"停车费由业主共同决定。{HOSTILE}", ""),
        SearchSegment("s-000006", f"处罚款九百澳门元{CUT}，请径向本局举报。", f"Fined 900 patacas{CUT}, tell us."),
        SearchSegment("s-000008", "市圖書館擴建工程另有規定。", ""),
        SearchSegment("s-000007", f"1 | 张二 | {MASKED['mobile']} |  | 保洁", ""),
    ),
    document_number="",
    index_number="",
    type="",
    status="missing",
    integrity="tampered-copy",
    expires="",
)
BULK = [record_of_invented(notice) for year in (2019, 2020, 2021) for notice in invent_year(year, 30, seed=5)]
ALL = [CLOSURE, PLAN, FEES, *BULK]

FIND = """async (query) => {
  const { Index, Search } = window.mingshiSearch;
  window.index = window.index || new Index(new URL("../search/", location.href));
  const search = new Search(window.index, query);
  await search.run();
  const hits = await search.hits(search.ordered("relevance"), 1e6);
  return hits.map((hit) => hit.record.id);
}"""
"""A function of a query that returns the ids of all that is found, the best first."""
