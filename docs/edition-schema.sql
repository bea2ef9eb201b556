-- Focus edition schema, version 2
CREATE TABLE places (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  region TEXT NOT NULL,
  parent TEXT,
  name TEXT,
  summary TEXT NOT NULL,
  language TEXT NOT NULL,
  last_checked TEXT NOT NULL,
  observatory_label TEXT,
  legal_systems TEXT NOT NULL,
  legal_systems_sources TEXT NOT NULL,
  not_known TEXT NOT NULL,
  closed TEXT NOT NULL,
  sources TEXT NOT NULL,
  sensitivity TEXT NOT NULL,
  last_safety_review TEXT NOT NULL
) STRICT;

CREATE TABLE sources (
  id TEXT PRIMARY KEY,
  place TEXT NOT NULL,
  title TEXT NOT NULL,
  publisher TEXT NOT NULL,
  date TEXT,
  kind TEXT NOT NULL,
  url TEXT,
  address_known TEXT NOT NULL,
  address_note TEXT NOT NULL,
  rights TEXT NOT NULL,
  checked_on TEXT,
  address_status TEXT NOT NULL,
  archived INTEGER NOT NULL,
  sensitivity TEXT NOT NULL,
  last_safety_review TEXT NOT NULL
) STRICT;
CREATE INDEX sources_by_place ON sources (place);

CREATE TABLE instruments (
  id TEXT PRIMARY KEY,
  place TEXT NOT NULL,
  sources TEXT NOT NULL,
  language TEXT NOT NULL,
  disagreements TEXT NOT NULL,
  sensitivity TEXT NOT NULL,
  last_safety_review TEXT NOT NULL,
  title TEXT NOT NULL,
  title_language TEXT NOT NULL,
  title_en TEXT NOT NULL,
  title_known INTEGER NOT NULL,
  kind TEXT NOT NULL,
  relevance TEXT NOT NULL,
  number TEXT NOT NULL,
  issued_by TEXT NOT NULL,
  languages TEXT NOT NULL,
  url TEXT,
  gist TEXT NOT NULL,
  relations TEXT NOT NULL,
  observations TEXT NOT NULL,
  implementing_act TEXT,
  closed TEXT NOT NULL
) STRICT;
CREATE INDEX instruments_by_place ON instruments (place);

CREATE TABLE bodies (
  id TEXT PRIMARY KEY,
  place TEXT NOT NULL,
  sources TEXT NOT NULL,
  language TEXT NOT NULL,
  disagreements TEXT NOT NULL,
  sensitivity TEXT NOT NULL,
  last_safety_review TEXT NOT NULL,
  name TEXT NOT NULL,
  name_en TEXT NOT NULL,
  acronym TEXT NOT NULL,
  kind TEXT NOT NULL,
  nature TEXT NOT NULL
) STRICT;
CREATE INDEX bodies_by_place ON bodies (place);

CREATE TABLE mechanisms (
  id TEXT PRIMARY KEY,
  place TEXT NOT NULL,
  sources TEXT NOT NULL,
  language TEXT NOT NULL,
  disagreements TEXT NOT NULL,
  sensitivity TEXT NOT NULL,
  last_safety_review TEXT NOT NULL,
  name TEXT NOT NULL,
  name_language TEXT NOT NULL,
  name_en TEXT NOT NULL,
  acronym TEXT NOT NULL,
  created_by TEXT NOT NULL,
  run_by TEXT,
  nature TEXT NOT NULL,
  form TEXT NOT NULL,
  reach TEXT NOT NULL,
  covers TEXT NOT NULL,
  covers_as_found TEXT NOT NULL,
  composition TEXT NOT NULL,
  how_to_request TEXT NOT NULL,
  observations TEXT NOT NULL,
  closed TEXT NOT NULL
) STRICT;
CREATE INDEX mechanisms_by_place ON mechanisms (place);

CREATE TABLE events (
  id TEXT PRIMARY KEY,
  place TEXT NOT NULL,
  sources TEXT NOT NULL,
  language TEXT NOT NULL,
  disagreements TEXT NOT NULL,
  sensitivity TEXT NOT NULL,
  last_safety_review TEXT NOT NULL,
  date TEXT NOT NULL,
  date_basis TEXT NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  about TEXT NOT NULL,
  provisions TEXT NOT NULL
) STRICT;
CREATE INDEX events_by_place ON events (place);

CREATE TABLE figures (
  id TEXT PRIMARY KEY,
  place TEXT NOT NULL,
  sources TEXT NOT NULL,
  language TEXT NOT NULL,
  disagreements TEXT NOT NULL,
  sensitivity TEXT NOT NULL,
  last_safety_review TEXT NOT NULL,
  about TEXT NOT NULL,
  indicator TEXT NOT NULL,
  definition TEXT NOT NULL,
  period TEXT NOT NULL,
  extent TEXT NOT NULL,
  value TEXT NOT NULL,
  qualifier TEXT NOT NULL,
  unit TEXT NOT NULL,
  stage TEXT,
  counts TEXT NOT NULL,
  counter TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX figures_by_place ON figures (place);

CREATE TABLE deadlines (
  id TEXT PRIMARY KEY,
  place TEXT NOT NULL,
  sources TEXT NOT NULL,
  language TEXT NOT NULL,
  disagreements TEXT NOT NULL,
  sensitivity TEXT NOT NULL,
  last_safety_review TEXT NOT NULL,
  about TEXT NOT NULL,
  step TEXT NOT NULL,
  starts TEXT NOT NULL,
  ends TEXT NOT NULL,
  value INTEGER NOT NULL,
  unit TEXT NOT NULL,
  day_count TEXT NOT NULL,
  duty_bearer TEXT NOT NULL,
  locator TEXT NOT NULL,
  instrument TEXT,
  kept TEXT NOT NULL,
  kept_note TEXT NOT NULL,
  kept_words TEXT,
  kept_sources TEXT NOT NULL
) STRICT;
CREATE INDEX deadlines_by_place ON deadlines (place);

CREATE TABLE seats (
  id TEXT PRIMARY KEY,
  place TEXT NOT NULL,
  sources TEXT NOT NULL,
  language TEXT NOT NULL,
  disagreements TEXT NOT NULL,
  sensitivity TEXT NOT NULL,
  last_safety_review TEXT NOT NULL,
  about TEXT NOT NULL,
  board TEXT NOT NULL,
  holder TEXT NOT NULL,
  who TEXT NOT NULL,
  count INTEGER,
  right TEXT NOT NULL,
  chosen_by TEXT NOT NULL,
  term TEXT NOT NULL,
  filled_on TEXT,
  locator TEXT NOT NULL
) STRICT;
CREATE INDEX seats_by_place ON seats (place);

CREATE TABLE measures (
  id TEXT PRIMARY KEY,
  place TEXT NOT NULL,
  sources TEXT NOT NULL,
  language TEXT NOT NULL,
  disagreements TEXT NOT NULL,
  sensitivity TEXT NOT NULL,
  last_safety_review TEXT NOT NULL,
  about TEXT NOT NULL,
  measure TEXT NOT NULL,
  as_found TEXT NOT NULL,
  track TEXT NOT NULL,
  instrument TEXT,
  locator TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX measures_by_place ON measures (place);

CREATE TABLE documents (
  id TEXT PRIMARY KEY,
  place TEXT NOT NULL,
  sources TEXT NOT NULL,
  language TEXT NOT NULL,
  disagreements TEXT NOT NULL,
  sensitivity TEXT NOT NULL,
  last_safety_review TEXT NOT NULL,
  title TEXT NOT NULL,
  author TEXT NOT NULL,
  date TEXT,
  kind TEXT NOT NULL,
  form TEXT NOT NULL,
  languages TEXT NOT NULL,
  page_languages TEXT NOT NULL,
  url TEXT,
  also_at TEXT NOT NULL,
  address_known TEXT NOT NULL,
  about TEXT NOT NULL,
  places TEXT NOT NULL,
  gist TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX documents_by_place ON documents (place);

CREATE TABLE lessons (
  id TEXT PRIMARY KEY,
  place TEXT NOT NULL,
  sources TEXT NOT NULL,
  language TEXT NOT NULL,
  disagreements TEXT NOT NULL,
  sensitivity TEXT NOT NULL,
  last_safety_review TEXT NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  criteria TEXT NOT NULL,
  about TEXT NOT NULL
) STRICT;
CREATE INDEX lessons_by_place ON lessons (place);

CREATE TABLE findings (
  id TEXT PRIMARY KEY,
  place TEXT NOT NULL,
  sources TEXT NOT NULL,
  language TEXT NOT NULL,
  disagreements TEXT NOT NULL,
  sensitivity TEXT NOT NULL,
  last_safety_review TEXT NOT NULL,
  subject TEXT NOT NULL,
  criterion TEXT NOT NULL,
  track TEXT NOT NULL,
  answer TEXT NOT NULL,
  locator TEXT NOT NULL,
  note TEXT NOT NULL,
  as_of TEXT,
  grade TEXT NOT NULL,
  read TEXT NOT NULL,
  coder TEXT NOT NULL,
  coder_kind TEXT NOT NULL,
  first_answer TEXT,
  second_coder TEXT NOT NULL,
  second_answer TEXT,
  rests_on TEXT NOT NULL,
  standing INTEGER NOT NULL,
  why_not_standing TEXT NOT NULL,
  coded_as TEXT NOT NULL,
  by_absence INTEGER NOT NULL,
  searched TEXT NOT NULL,
  quotations TEXT NOT NULL,
  reviewer TEXT NOT NULL,
  reviewer_kind TEXT,
  recorded_on TEXT
) STRICT;
CREATE INDEX findings_by_place ON findings (place);

CREATE TABLE commitments (
  id TEXT PRIMARY KEY,
  place TEXT NOT NULL,
  sources TEXT NOT NULL,
  language TEXT NOT NULL,
  disagreements TEXT NOT NULL,
  sensitivity TEXT NOT NULL,
  last_safety_review TEXT NOT NULL,
  kind TEXT NOT NULL,
  issuer TEXT NOT NULL,
  occasion TEXT NOT NULL,
  date TEXT NOT NULL,
  date_basis TEXT NOT NULL,
  gist TEXT NOT NULL,
  criteria TEXT NOT NULL,
  about TEXT NOT NULL,
  answer TEXT NOT NULL,
  answered_on TEXT,
  answer_note TEXT NOT NULL,
  compliance TEXT NOT NULL
) STRICT;
CREATE INDEX commitments_by_place ON commitments (place);

CREATE TABLE access (
  id TEXT PRIMARY KEY,
  place TEXT NOT NULL,
  sources TEXT NOT NULL,
  language TEXT NOT NULL,
  disagreements TEXT NOT NULL,
  sensitivity TEXT NOT NULL,
  last_safety_review TEXT NOT NULL,
  mechanism TEXT,
  offer TEXT NOT NULL,
  for_whom TEXT,
  route TEXT,
  who_may_ask TEXT NOT NULL,
  channels TEXT NOT NULL,
  consent TEXT NOT NULL,
  proof TEXT NOT NULL,
  seen_by TEXT NOT NULL,
  seen_by_note TEXT,
  cost TEXT NOT NULL,
  alternatives_to_police TEXT,
  beware TEXT,
  if_no_answer TEXT,
  compiled_on TEXT NOT NULL,
  signed_on TEXT,
  signed_by_role TEXT NOT NULL
) STRICT;
CREATE INDEX access_by_place ON access (place);

CREATE TABLE regional_help (
  id TEXT PRIMARY KEY,
  place TEXT NOT NULL,
  sources TEXT NOT NULL,
  language TEXT NOT NULL,
  disagreements TEXT NOT NULL,
  sensitivity TEXT NOT NULL,
  last_safety_review TEXT NOT NULL,
  region TEXT NOT NULL,
  name TEXT NOT NULL,
  what TEXT NOT NULL,
  url TEXT,
  verified_on TEXT
) STRICT;
CREATE INDEX regional_help_by_place ON regional_help (place);

CREATE TABLE coders (
  id TEXT PRIMARY KEY,
  place TEXT NOT NULL,
  sources TEXT NOT NULL,
  language TEXT NOT NULL,
  disagreements TEXT NOT NULL,
  sensitivity TEXT NOT NULL,
  last_safety_review TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  declared_on TEXT,
  declaration TEXT,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX coders_by_place ON coders (place);

CREATE TABLE consultations (
  id TEXT PRIMARY KEY,
  place TEXT NOT NULL,
  sources TEXT NOT NULL,
  language TEXT NOT NULL,
  disagreements TEXT NOT NULL,
  sensitivity TEXT NOT NULL,
  last_safety_review TEXT NOT NULL,
  about TEXT NOT NULL,
  asked TEXT NOT NULL,
  who TEXT NOT NULL,
  invited_on TEXT NOT NULL,
  until TEXT NOT NULL,
  outcome TEXT NOT NULL,
  received_on TEXT,
  comment TEXT NOT NULL,
  comment_language TEXT,
  reply TEXT NOT NULL,
  replied_on TEXT,
  withheld_because TEXT NOT NULL
) STRICT;
CREATE INDEX consultations_by_place ON consultations (place);

CREATE TABLE corrections (
  id TEXT PRIMARY KEY,
  record TEXT NOT NULL,
  noticed_on TEXT NOT NULL,
  state TEXT NOT NULL,
  text TEXT NOT NULL,
  language TEXT NOT NULL,
  corrected_on TEXT,
  earlier_value TEXT NOT NULL
) STRICT;

CREATE INDEX findings_by_subject ON findings (subject);
CREATE INDEX findings_by_criterion ON findings (criterion);
CREATE INDEX figures_by_about ON figures (about);
CREATE INDEX deadlines_by_about ON deadlines (about);
CREATE INDEX seats_by_about ON seats (about);
CREATE INDEX measures_by_about ON measures (about);

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE entries (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, place TEXT NOT NULL, region TEXT NOT NULL, title TEXT NOT NULL,
  titles TEXT, language TEXT NOT NULL, address TEXT NOT NULL, year INTEGER, state TEXT, record_kind TEXT,
  harmful INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX entries_by_kind ON entries (kind, place);
CREATE INDEX entries_by_place ON entries (place, kind);
CREATE TABLE links (
  origin TEXT NOT NULL, origin_kind TEXT NOT NULL, role TEXT NOT NULL, position INTEGER NOT NULL, target TEXT NOT NULL,
  PRIMARY KEY (origin, role, position, target)
) STRICT, WITHOUT ROWID;
CREATE INDEX links_by_target ON links (target, role, origin_kind);
CREATE TABLE states (
  subject TEXT PRIMARY KEY, state TEXT NOT NULL, since TEXT, seen_on TEXT, basis TEXT NOT NULL, event TEXT,
  application TEXT NOT NULL, amended_on TEXT, sources TEXT NOT NULL
) STRICT;
CREATE TABLE place_states (
  place TEXT PRIMARY KEY, state TEXT NOT NULL, because TEXT NOT NULL, since TEXT, seen_on TEXT,
  harmful INTEGER NOT NULL, label TEXT, differs INTEGER NOT NULL
) STRICT;
CREATE TABLE holdings (
  finding TEXT PRIMARY KEY, first TEXT, last TEXT, old_from TEXT, dated INTEGER NOT NULL, began_with TEXT, ended_by TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE framework_cells (
  place TEXT NOT NULL, track TEXT NOT NULL, criterion TEXT NOT NULL, answer TEXT NOT NULL, open INTEGER NOT NULL,
  unread INTEGER NOT NULL, by TEXT NOT NULL, settled_by TEXT NOT NULL, coder_kind TEXT NOT NULL, grade TEXT NOT NULL,
  PRIMARY KEY (place, track, criterion)
) STRICT, WITHOUT ROWID;
CREATE INDEX framework_cells_by_criterion ON framework_cells (criterion, track, answer);
CREATE TABLE tallies (
  criterion TEXT NOT NULL, track TEXT NOT NULL, answer TEXT NOT NULL, people INTEGER NOT NULL, machine INTEGER NOT NULL,
  PRIMARY KEY (criterion, track, answer)
) STRICT, WITHOUT ROWID;
CREATE TABLE agreement (
  scope TEXT NOT NULL, scope_id TEXT NOT NULL, measure TEXT NOT NULL, value REAL, low REAL, high REAL,
  cells INTEGER NOT NULL, PRIMARY KEY (scope, scope_id, measure)
) STRICT, WITHOUT ROWID;
CREATE TABLE vocabulary (
  name TEXT NOT NULL, code TEXT NOT NULL, position INTEGER NOT NULL,
  en TEXT NOT NULL, es TEXT NOT NULL, fr TEXT NOT NULL, pt TEXT NOT NULL, PRIMARY KEY (name, code)
) STRICT;
CREATE TABLE standard (section TEXT NOT NULL, key TEXT NOT NULL, position INTEGER NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (section, key)) STRICT;
CREATE TABLE changes (
  position INTEGER PRIMARY KEY, change TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, place TEXT NOT NULL,
  title TEXT NOT NULL, address TEXT NOT NULL, field TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX changes_by_id ON changes (id);
CREATE TABLE texts (
  id TEXT PRIMARY KEY, instrument TEXT NOT NULL, place TEXT NOT NULL, language TEXT NOT NULL,
  wording_date TEXT NOT NULL, source TEXT, url TEXT, rights TEXT NOT NULL, file TEXT NOT NULL, sha256 TEXT NOT NULL,
  reading_sha256 TEXT NOT NULL, pages INTEGER NOT NULL, articles INTEGER NOT NULL, provisions INTEGER NOT NULL,
  warnings TEXT NOT NULL
) STRICT;
CREATE INDEX texts_by_instrument ON texts (instrument, wording_date);
CREATE TABLE provisions (
  text TEXT NOT NULL, ordinal INTEGER NOT NULL, eid TEXT NOT NULL, kind TEXT NOT NULL, label TEXT NOT NULL,
  number TEXT NOT NULL, heading TEXT NOT NULL, path TEXT NOT NULL, wording TEXT NOT NULL, page INTEGER,
  language TEXT NOT NULL, repealed INTEGER NOT NULL, PRIMARY KEY (text, ordinal), UNIQUE (text, eid)
) STRICT;
