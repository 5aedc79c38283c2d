"""What content systems call the element of the text."""

from __future__ import annotations

_NAMES = frozenset(
    """
    ucap-content trs_editor trs_ueditor trs_preappend trs_paper_default zoom vsb_content vsb_content_2
    vsb_content_501 vsb_content_4 v_news_content wp_articlecontent bodylabel js_content rich_media_content
    pages_content article-content articlecontent article_content article-con art_con content_article news_content
    newscontent news-content con_text contxt contenttext info-content infocontent info_content zwnr zhengwen
    xxgk_content xxgkcontent ewb-article-info ewb-info-content ewb-article-content fontzoom j-fontcontent
    detail-content detail_content detailcontent main-text maintext main_text view-content scroll_cont ue-content
    gwcontent nrzw article-body articlebody conn content-text content_text text-content textcontent arti_content
    wzcontent wzcon wznr xl_content xl-content xlcontent xilan_con barrierfree_container noexpand artical_content
    custom_unionstyle news_cont_d_wrap divcontent txt_content wysiwyg article-detail articledetail content_detail
    contentdetail pagecontent news_txt newstext bt_content main-txt main_txt nr_content
    t_f t_fsz t_msgfont read_tpc tpc_content
    """.split()  # noqa: SIM905 -- a list of words reads better as words
)
"""Ids and classes that content systems give to the element of the text."""


def is_named_text(ident: str) -> bool:
    """Return whether an element whose id and classes are ``ident`` is named as the one of the text.

    >>> is_named_text(" zoom trs_editor "), is_named_text(" sidebar ")
    (True, False)
    """
    return ident != "  " and not _NAMES.isdisjoint(ident.split())
