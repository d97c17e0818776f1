# SPDX-FileCopyrightText: 2026 The Switchback Authors
# SPDX-License-Identifier: Apache-2.0
"""Guestbook: the small web site Switchback brings along to be upgraded, broken and rolled back.

    python3 guestbook.py serve      answers on 127.0.0.1:$PORT until SIGTERM
    python3 guestbook.py migrate    brings the data in $DATA_DIR to the schema this release needs

One program serves every release; features.json beside it says what this release can do and where it fails on
purpose. The folder of the release is never written to: all that is kept lives in $DATA_DIR.
"""
import itertools
import json
import os
import signal
import socket
import socketserver
import sqlite3
import sys
import threading
import time
from html import escape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

HOST = "127.0.0.1"
HOME_ENTRIES = 25
LIST_ENTRIES = 100
API_ENTRIES = 1000
NAME_LENGTH = 60
MESSAGE_LENGTH = 1000
BODY_BYTES = 16 * 1024
FAREWELL_SECONDS = 0.25
DRAIN_SECONDS = 1.2
MOODS = ("", "😀", "🎉", "❤️", "🤔", "🌧️")

SEED = (
    ("Ada", "What a lovely place. I counted every step on the way up and only had to turn back once."),
    ("Grace", "Found a moth by the door, taped it into the book. Everything runs fine now!"),
    ("Linus", "Came for the view, stayed for the way down. Being able to go back is underrated."),
)

UPLOADS = {
    "welcome.txt": "Pictures and papers that guests leave behind are kept in this folder.\n",
    "house-rules.txt": "Be kind. Sign with any name you like. Leave the book as you would like to find it.\n",
    "pictures/hill.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60">'
    '<path d="M0 60 40 12 70 44 88 26 120 60Z" fill="#5b8c5a"/></svg>\n',
}

# Statements that lead from the schema before to the one named by the key. Only ever add to this table.
MIGRATIONS = {
    1: (
        "CREATE TABLE entries (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, message TEXT NOT NULL,"
        " created TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')))",
    ),
    2: ("ALTER TABLE entries ADD COLUMN mood TEXT NOT NULL DEFAULT ''",),
}


class Refusal(Exception):
    """The site cannot do what was asked of it; the text says why and what to do."""


class Release:
    """What this release is and can do: features.json, with the version the host announced."""

    def __init__(self):
        folder = os.path.dirname(os.path.abspath(__file__))
        with open(os.path.join(folder, "features.json"), encoding="utf-8") as file:
            features = json.load(file)
        self.version = os.environ.get("RELEASE_VERSION") or features["version"]
        self.schema = features["schema"]
        self.search = features.get("search", False)
        self.mood = features.get("mood", False)
        self.accent = features["accent"]
        self.health_failure = features.get("healthFailure")
        self.errors = features.get("intermittentErrors")
        self._requests = itertools.count(1)

    def fails_now(self):
        """Counts one request, and says whether it is among those that fail on purpose."""
        number = next(self._requests)
        return bool(self.errors) and number > self.errors["after"] and number % self.errors["every"] == 0


class Store:
    """The entries, in SQLite. Every thread has a connection of its own; a write is on disk when its call returns."""

    def __init__(self, folder):
        os.makedirs(folder, exist_ok=True)
        self._folder = folder
        self._path = os.path.join(folder, "guestbook.sqlite")
        self._local = threading.local()
        # SQLite lets one writer in at a time and makes the others sleep and retry; queueing here is quicker and fair.
        self._write = threading.Lock()
        self._db().execute("PRAGMA journal_mode = WAL")

    def _db(self):
        db = getattr(self._local, "db", None)
        if db is None:
            db = sqlite3.connect(self._path, timeout=5, isolation_level=None)
            db.execute("PRAGMA synchronous = NORMAL")
            self._local.db = db
        return db

    def close_thread(self):
        db = self._local.__dict__.pop("db", None)
        if db is not None:
            db.close()

    def schema(self):
        return self._db().execute("PRAGMA user_version").fetchone()[0]

    def migrate(self, wanted):
        """Brings the data to schema `wanted` in one transaction; answers the schema there was before."""
        db = self._db()
        db.execute("BEGIN IMMEDIATE")
        try:
            before = self.schema()
            if before > wanted:
                raise Refusal(
                    f"the data has schema {before}, which is newer than the schema {wanted} of this release. "
                    "There is no way back from here: restore the backup that was made before the upgrade."
                )
            for version in range(before + 1, wanted + 1):
                for statement in MIGRATIONS[version]:
                    db.execute(statement)
                if version == 1:
                    db.executemany("INSERT INTO entries (name, message) VALUES (?, ?)", SEED)
            if before == 0:
                self._write_uploads()
            db.execute(f"PRAGMA user_version = {wanted}")
            db.execute("COMMIT")
        except BaseException:
            db.execute("ROLLBACK")
            raise
        return before

    def _write_uploads(self):
        for name, text in UPLOADS.items():
            path = os.path.join(self._folder, "uploads", name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)

    def count(self):
        return self._db().execute("SELECT count(*) FROM entries").fetchone()[0]

    def newest(self, limit, words=""):
        where, values = "", ()
        if words:
            pattern = "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
            where, values = "WHERE name LIKE ? ESCAPE '\\' OR message LIKE ? ESCAPE '\\'", (pattern, pattern)
        return self._rows(f"SELECT * FROM entries {where} ORDER BY id DESC LIMIT ?", (*values, limit))

    def after(self, entry_id, limit):
        return self._rows("SELECT * FROM entries WHERE id > ? ORDER BY id LIMIT ?", (entry_id, limit))

    def _rows(self, statement, values):
        cursor = self._db().execute(statement, values)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row)) for row in cursor]

    def add(self, entry):
        with self._write:
            columns, marks = ", ".join(entry), ", ".join("?" * len(entry))
            statement = f"INSERT INTO entries ({columns}) VALUES ({marks})"
            cursor = self._db().execute(statement, tuple(entry.values()))
        return cursor.lastrowid


STYLE = """
:root { color-scheme: light dark; --accent: ACCENT; --paper: #fbfaf7; --card: #fff; --ink: #22252a; --soft: #6a707a;
  --line: #e3e1da }
@media (prefers-color-scheme: dark) { :root { --paper: #191b1f; --card: #23262c; --ink: #e8e9eb; --soft: #9aa1ac;
  --line: #363a42 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, sans-serif }
header { background: var(--accent); color: #fff; padding: 1.6rem 1rem }
header div, main { max-width: 44rem; margin: 0 auto }
header div { display: flex; align-items: baseline; gap: .8rem; flex-wrap: wrap }
h1 { margin: 0; font-size: 1.7rem } h1 a { color: inherit; text-decoration: none }
h2 { font-size: 1.1rem; margin: 2rem 0 .6rem }
.release { margin-left: auto; padding: .1rem .7rem; border: 1px solid #fff9; border-radius: 1rem; font-weight: 600 }
main { padding: 1rem 1rem 3rem }
article, form.card { background: var(--card); border: 1px solid var(--line); border-radius: .7rem;
  padding: .9rem 1.1rem; margin: .7rem 0 }
article p { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap }
article footer, .soft { color: var(--soft); font-size: .87rem }
article .mood { float: right; font-size: 1.5rem }
label { display: block; margin: .4rem 0 .15rem; font-size: .9rem; color: var(--soft) }
input[type=text], input[type=search], textarea { width: 100%; font: inherit; color: inherit; background: var(--paper);
  border: 1px solid var(--line); border-radius: .45rem; padding: .45rem .6rem }
button { font: inherit; font-weight: 600; color: #fff; background: var(--accent); border: 0; border-radius: .45rem;
  padding: .5rem 1.2rem; margin-top: .7rem; cursor: pointer }
form.search { display: flex; gap: .6rem; margin-top: 1rem } form.search button { margin: 0 }
fieldset { border: 0; padding: 0; margin: .5rem 0 0; font-size: 1.2rem }
legend { padding: 0; font-size: .9rem; color: var(--soft) }
fieldset label { display: inline-flex; gap: .2rem; font-size: inherit; margin: 0 .8rem 0 0 }
a { color: inherit; text-decoration-color: var(--accent) }
"""


class Pages:
    """The HTML. Whatever a guest typed passes through escape()."""

    def __init__(self, release, site_url):
        self._release = release
        self._site_url = site_url
        self._style = STYLE.replace("ACCENT", release.accent)

    def page(self, title, body):
        version = escape(self._release.version)
        canonical = f'<link rel="canonical" href="{escape(self._site_url)}">' if self._site_url else ""
        return (
            '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            f"<title>{escape(title)}</title>{canonical}<style>{self._style}</style></head>\n"
            f'<body><header><div><h1><a href="/">Guestbook</a></h1><span class="release">release {version}</span></div>'
            f"</header>\n<main>{body}</main></body></html>\n"
        )

    def home(self, entries, total):
        shown = "".join(map(self._entry, entries))
        return self.page("Guestbook", f"""
{self._search("")}<h2>Sign the book</h2>{self._form()}
<h2>What guests wrote</h2>{shown}
<p class="soft">{total} entries in all. <a href="/entries">Read more of them</a></p>""")

    def entries(self, entries, words):
        shown = "".join(map(self._entry, entries)) or '<p class="soft">Nothing here matches.</p>'
        title = f"Entries with “{words}”" if words else "Newest entries"
        return self.page(f"{title} · Guestbook", f"{self._search(words)}<h2>{escape(title)}</h2>{shown}")

    def error(self, status, text):
        return self.page(
            f"{status.phrase} · Guestbook",
            f'<h2>{status.value} {escape(status.phrase)}</h2><p>{escape(text)}</p>'
            '<p><a href="/">Back to the book</a></p>',
        )

    def _search(self, words):
        if not self._release.search:
            return ""
        return (
            '<form class="search" action="/entries" role="search"><input type="search" name="q" aria-label="Search"'
            f' placeholder="Search the book" value="{escape(words)}"><button>Search</button></form>\n'
        )

    def _form(self):
        moods = "".join(
            f'<label><input type="radio" name="mood" value="{mood}"{"" if mood else " checked"}>'
            f'{mood or "none"}</label>'
            for mood in MOODS
        )
        picker = f"<fieldset><legend>Mood</legend>{moods}</fieldset>" if self._release.mood else ""
        return (
            '<form class="card" method="post" action="/entries"><label for="name">Name</label>'
            f'<input type="text" id="name" name="name" required maxlength="{NAME_LENGTH}"><label for="message">Message'
            f'</label><textarea id="message" name="message" rows="3" required maxlength="{MESSAGE_LENGTH}"></textarea>'
            f"{picker}<button>Sign</button></form>"
        )

    @staticmethod
    def _entry(entry):
        mood = f'<span class="mood">{escape(entry["mood"])}</span>' if entry.get("mood") else ""
        when = entry["created"].replace("T", " ").rstrip("Z")
        return (
            f"<article>{mood}<p>{escape(entry['message'])}</p><footer>{escape(entry['name'])} · "
            f'<time datetime="{escape(entry["created"])}">{escape(when)} UTC</time></footer></article>\n'
        )


class Server(ThreadingHTTPServer):
    """Knows its open connections, so that it can end without cutting off an answer."""

    request_queue_size = 256

    def __init__(self, port, release, store, pages):
        self.release, self.store, self.pages = release, store, pages
        self.draining = False
        self._busy = {}
        self._changed = threading.Condition()
        super().__init__((HOST, port), Handler)

    def server_bind(self):
        # The base class asks the resolver for the host's name, which can take seconds and is used nowhere here.
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address[:2]

    def process_request(self, request, client_address):
        with self._changed:
            self._busy[request] = False
        super().process_request(request, client_address)

    def set_busy(self, request, busy):
        with self._changed:
            self._busy[request] = busy

    def shutdown_request(self, request):
        with self._changed:
            self._busy.pop(request, None)
            self._changed.notify_all()
        super().shutdown_request(request)

    def drain(self):
        """Takes in what already knocked, lets every request in flight finish, and hangs up on idle connections."""
        self.shutdown()
        self.draining = True
        self.socket.setblocking(False)
        while True:
            try:
                self.process_request(*self.get_request())
            except OSError:
                break
        self.server_close()
        with self._changed:
            # A client in the middle of a conversation learns from its next answer that it has to go elsewhere; one
            # that is merely hung up on may have sent a request at that very moment.
            if self._changed.wait_for(lambda: not self._busy, FAREWELL_SECONDS):
                return True
            for request, busy in self._busy.items():
                if not busy:
                    hang_up(request)
            return self._changed.wait_for(lambda: not self._busy, DRAIN_SECONDS)

    def handle_error(self, request, client_address):
        if not isinstance(sys.exc_info()[1], OSError):  # a client that went away is no news
            super().handle_error(request, client_address)


def is_number(text):
    """Whether the text is a whole number that fits SQLite's and everybody's 64 bits."""
    return text.isascii() and text.isdigit() and len(text) < 19


def hang_up(request):
    """Ends the wait for the next request; one that has already arrived can still be read."""
    try:
        request.shutdown(socket.SHUT_RD)
    except OSError:
        pass


class Handler(BaseHTTPRequestHandler):
    protocol_version = default_request_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1  # head and body leave in one packet
    timeout = 75  # longer than a proxy keeps an idle connection, so that it is never we who close first

    def handle_one_request(self):
        super().handle_one_request()
        self.server.set_busy(self.request, False)
        if self.server.draining:
            self.close_connection = True

    def parse_request(self):
        self.server.set_busy(self.request, True)
        return super().parse_request()

    def finish(self):
        super().finish()
        self.server.store.close_thread()

    def version_string(self):
        return "Guestbook"

    def log_request(self, code="-", size="-"):
        if int(code) >= 500:
            self.log_message("%s -> %s", self.requestline, int(code))

    def end_headers(self):
        self.send_header("X-Release", self.server.release.version)
        if self.server.draining or self.close_connection:
            self.send_header("Connection", "close")
        super().end_headers()

    def handle_expect_100(self):
        self.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        self.wfile.flush()
        return True

    # --- answers ---

    def reply(self, status, body, content_type="text/html; charset=utf-8", headers=()):
        data = body.encode("utf-8", "replace")
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'")
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def reply_json(self, status, value, headers=()):
        self.reply(status, json.dumps(value, ensure_ascii=False) + "\n", "application/json; charset=utf-8", headers)

    def reply_health(self, status, value):
        self.reply(status, json.dumps(value, ensure_ascii=False) + "\n", "application/health+json")

    def fail(self, status, text, headers=()):
        status = HTTPStatus(status)
        if getattr(self, "route", "").startswith(("/api/", "/health", "/version")):
            self.reply_json(status, {"error": text}, headers)
        else:
            self.reply(status, self.server.pages.error(status, text), headers=headers)

    def send_error(self, code, message=None, explain=None):
        """The base class answers through this what it cannot parse; the connection is of no more use then."""
        self.close_connection = True
        self.fail(code, message or HTTPStatus(code).description)

    # --- requests ---

    def handle_request(self):
        self.route = ""
        try:
            url = urlsplit(self.path)
            self.route, self.query = url.path, parse_qs(url.query, errors="replace")
        except ValueError:
            return self.send_error(HTTPStatus.BAD_REQUEST, "The address makes no sense.")
        if not self.read_body():
            return None
        methods = ROUTES.get(self.route)
        if methods is None:
            return self.fail(HTTPStatus.NOT_FOUND, "There is nothing at this address.")
        action = methods.get("GET" if self.command == "HEAD" else self.command)
        if action is None:
            allowed = ", ".join([*methods, "HEAD"])
            text = f"This address knows {allowed} only."
            return self.fail(HTTPStatus.METHOD_NOT_ALLOWED, text, [("Allow", allowed)])
        if self.route != "/health" and self.server.release.fails_now():
            return self.fail(HTTPStatus.INTERNAL_SERVER_ERROR, "This release fails one request in three on purpose.")
        try:
            return action(self)
        except sqlite3.Error as error:
            self.log_message("%s: %s", self.requestline, error)
            text = "The book cannot be read or written just now. Try again in a moment."
            return self.fail(HTTPStatus.SERVICE_UNAVAILABLE, text, [("Retry-After", "1")])

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = handle_request

    def read_body(self):
        """Reads the body whatever the route, for the next request on this connection starts behind it."""
        self.body = b""
        if "Transfer-Encoding" in self.headers:
            self.send_error(HTTPStatus.LENGTH_REQUIRED, "Send the body with a Content-Length.")
            return False
        length = self.headers.get("Content-Length", "0")
        if not is_number(length):
            self.send_error(HTTPStatus.BAD_REQUEST, "The Content-Length is not a number.")
            return False
        if int(length) > BODY_BYTES:
            self.discard(int(length))
            self.send_error(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"At most {BODY_BYTES} bytes are accepted.")
            return False
        self.body = self.rfile.read(int(length))
        if len(self.body) < int(length):
            self.send_error(HTTPStatus.BAD_REQUEST, "The body is shorter than announced.")
            return False
        return True

    def discard(self, length):
        """A client that is cut off while it still sends never reads the answer, so some of its body is swallowed."""
        left = min(length, 64 * BODY_BYTES)
        while left > 0 and (piece := self.rfile.read(min(left, BODY_BYTES))):
            left -= len(piece)

    def entry_from(self, get):
        """The entry in a form or JSON object, or None when an answer was sent because it is not acceptable."""
        name, message, mood = get("name", ""), get("message", ""), get("mood", "")
        if not all(isinstance(value, str) for value in (name, message, mood)):
            return self.fail(HTTPStatus.BAD_REQUEST, "name, message and mood are texts.")
        name, message = name.strip(), message.strip()
        if not 0 < len(name) <= NAME_LENGTH or not 0 < len(message) <= MESSAGE_LENGTH:
            return self.fail(
                HTTPStatus.BAD_REQUEST,
                f"An entry needs a name of 1 to {NAME_LENGTH} and a message of 1 to {MESSAGE_LENGTH} characters.",
            )
        if any("\ud800" <= character <= "\udfff" for character in name + message):
            return self.fail(HTTPStatus.BAD_REQUEST, "The text is not valid Unicode.")
        if not self.server.release.mood:
            return {"name": name, "message": message}
        if mood not in MOODS:
            return self.fail(HTTPStatus.BAD_REQUEST, "The book does not know this mood.")
        return {"name": name, "message": message, "mood": mood}

    # --- routes ---

    def get_home(self):
        store = self.server.store
        self.reply(HTTPStatus.OK, self.server.pages.home(store.newest(HOME_ENTRIES), store.count()))

    def get_entries(self):
        words = self.query.get("q", [""])[0].strip()[:100] if self.server.release.search else ""
        self.reply(HTTPStatus.OK, self.server.pages.entries(self.server.store.newest(LIST_ENTRIES, words), words))

    def post_entries(self):
        form = parse_qs(self.body.decode("utf-8", "replace"), errors="replace")
        entry = self.entry_from(lambda key, default: form.get(key, [default])[0])
        if entry:
            self.server.store.add(entry)
            self.reply(HTTPStatus.SEE_OTHER, "", headers=[("Location", "/")])

    def get_api_entries(self):
        after = self.query.get("after", ["0"])[0]
        if not is_number(after):
            return self.fail(HTTPStatus.BAD_REQUEST, "after is the number of an entry.")
        entries = self.server.store.after(int(after), API_ENTRIES + 1)
        more = len(entries) > API_ENTRIES
        return self.reply_json(HTTPStatus.OK, {"entries": entries[:API_ENTRIES], "more": more})

    def post_api_entries(self):
        try:
            value = json.loads(self.body)
        except (ValueError, RecursionError):  # broken JSON, broken UTF-8, absurdly nested JSON
            value = None
        if not isinstance(value, dict):
            return self.fail(HTTPStatus.BAD_REQUEST, 'The body is not a JSON object like {"name": …, "message": …}.')
        entry = self.entry_from(value.get)
        if entry:
            self.reply_json(HTTPStatus.CREATED, {"id": self.server.store.add(entry)})
        return None

    def get_health(self):
        release = self.server.release
        if release.health_failure:
            failure = {"status": "fail", "releaseId": release.version, "output": release.health_failure}
            return self.reply_health(HTTPStatus.SERVICE_UNAVAILABLE, failure)
        self.server.store.schema()  # proves that the data can be read
        return self.reply_health(HTTPStatus.OK, {"status": "pass", "releaseId": release.version})

    def get_version(self):
        release = self.server.release
        self.reply_json(HTTPStatus.OK, {"name": "Guestbook", "version": release.version, "schema": release.schema})


ROUTES = {
    "/": {"GET": Handler.get_home},
    "/entries": {"GET": Handler.get_entries, "POST": Handler.post_entries},
    "/api/entries": {"GET": Handler.get_api_entries, "POST": Handler.post_api_entries},
    "/health": {"GET": Handler.get_health},
    "/version": {"GET": Handler.get_version},
}


def setting(name):
    value = os.environ.get(name)
    if not value:
        raise Refusal(f"{name} is not set.")
    return value


def port_setting():
    port = setting("PORT")
    if not (is_number(port) and 0 < int(port) < 65536):
        raise Refusal(f"PORT is not a port number: {port}")
    return int(port)


def say(text):
    print(time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()), text, flush=True)


def migrate(release):
    before = Store(setting("DATA_DIR")).migrate(release.schema)
    if before == release.schema:
        say(f"The data has schema {release.schema} already; nothing to migrate.")
    else:
        say(f"The data was brought from schema {before} to schema {release.schema}.")


def serve(release):
    # Blocked before the first thread starts, so that only the wait below ever sees them.
    stop_signals = {signal.SIGTERM, signal.SIGINT}
    signal.pthread_sigmask(signal.SIG_BLOCK, stop_signals)
    port, store = port_setting(), Store(setting("DATA_DIR"))
    # This thread's connection stays open for as long as the site runs: SQLite folds its log into the database when
    # the last one closes, and that must not happen while somebody copies the files.
    schema = store.schema()
    if schema == 0:
        store.migrate(release.schema)
    elif schema != release.schema:
        older = schema < release.schema
        advice = "Run `guestbook.py migrate` first." if older else "Restore the backup made before the upgrade."
        wanted = f"release {release.version} needs schema {release.schema}"
        raise Refusal(f"the data has schema {schema}, but {wanted}. {advice}")
    site_url = os.environ.get("SITE_URL", "")
    try:
        server = Server(port, release, store, Pages(release, site_url))
    except OSError as error:
        raise Refusal(f"cannot listen on {HOST}:{port}: {error.strerror}.") from error
    threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True).start()
    say(f"Guestbook {release.version} listens on http://{HOST}:{port}" + (f" for {site_url}" if site_url else ""))
    received = signal.sigwait(stop_signals)
    finished = server.drain()
    store.close_thread()
    say(f"{signal.Signals(received).name}: " + ("ended." if finished else "ended; some requests took too long."))


def main(arguments):
    commands = {"serve": serve, "migrate": migrate}
    if len(arguments) != 1 or arguments[0] not in commands:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        commands[arguments[0]](Release())
    except Refusal as refusal:
        print(f"guestbook: {refusal}", file=sys.stderr)
        return 1
    except (OSError, sqlite3.Error) as error:
        print(f"guestbook: the data cannot be used: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
