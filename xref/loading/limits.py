"""How much of what the loader reads, and why that much. One place, so that a message can name the number."""

MAX_FILE_SIZE = 100_000_000
"""Bytes of one file, or of what a compressed file unpacks to. A hundred million bytes are some fifteen million words:
more than a year of a daily paper, and read in seconds. Larger files are nearly always not what was meant."""

MAX_ARTICLE_LENGTH = 1_000_000
"""Code points of one article: some 170,000 words, more than any report; a longer one is a book, a log or a mistake.
The claims of an article grow with its length, so this bounds them, and every quotation, too."""

MAX_ARTICLES = 1_000_000
"""Articles of one run. A million of one claim each take some gigabytes of memory; reports are longer, and an archive of
them is better asked in parts."""

MAX_JSON_DEPTH = 100
"""Lists and objects inside one another in a record of JSON. Dumps of news have under ten."""

MAX_BROKEN_RECORDS = 10_000
"""Broken records of one file after which the rest of it is not read: it is not what it seems."""

MAX_UNPACKED_RATIO = 200
"""Unpacked bytes for each packed byte. News text packs 3 to 10 times, repetitive pages and tables 20 to 60 times;
gzip's own limit is about 1,030, which only a bomb comes near."""

RATIO_FREE_SIZE = 10_000_000
"""Unpacked bytes below which the ratio does not matter: that much memory harms nobody."""

MAX_FOLDER_DEPTH = 64
"""Folders inside folders. Deeper trees are made by accident or by malice."""

MAX_HTML_SIZE = 20_000_000
"""Bytes of one web page. Parsing takes about ten times as much memory; real pages stay under five million."""

MAX_PDF_PAGES = 2_000
"""Pages of one PDF that are read; a newspaper's whole issue has under two hundred."""

MAX_HEAD_LINES = 12
"""Lines at the top of a text in which its outlet, date and byline are looked for; below them stands the article."""

MAX_STANDFIRST_WORDS = 60
"""Words of prose that may stand above a date line or byline: the standfirst under the title. More is the body."""

MAX_STAMP_LENGTH = 200
"""Code points of a line that may be a date line or byline; longer ones are prose."""
