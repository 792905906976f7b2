SITENAME = "Long run Sunday"
AUTHOR = "A runner"
SITEURL = "/blog"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"

STATIC_PATHS = ["it-band-check"]
ARTICLE_EXCLUDES = ["it-band-check"]
PAGE_EXCLUDES = ["it-band-check"]
