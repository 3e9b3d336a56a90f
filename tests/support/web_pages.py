"""Invented pages of an invented outlet, as a content management system writes them."""

SENTENCES = (
    "A ferry sank off Ravnsund on Wednesday night, and at least 12 people died, officials said.",
    "The coast guard in Ravnsund said that 31 people were taken from the water alive.",
    "Divers went on searching the wreck on Thursday, the harbour master told reporters.",
    "The ferry had left Tarn Valley two hours before with 43 people, according to its owner.",
)


DECLARED = """<meta property="og:type" content="article">
<meta property="article:published_time" content="2031-03-05T10:00:00Z">"""


def article_page(
    *,
    title: str = "Ferry sinks off Ravnsund",
    sentences: tuple[str, ...] = SENTENCES,
    head: str = DECLARED,
    site: str = "Tarn Post",
    body: str = "",
) -> str:
    """Return a page with an article in it; by default one that declares itself an article."""
    paragraphs = "".join(f"<p>{sentence}</p>" for sentence in sentences)
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta property="og:title" content="{title}"><meta property="og:site_name" content="{site}">
{head}</head><body><nav><a href="/">Home</a><a href="/world">World</a></nav>
<main><article><h1>{title}</h1>{paragraphs}</article></main>{body}
<footer>© {site}</footer></body></html>"""
