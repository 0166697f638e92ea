package io.baremetal.api.json;

/** What becomes of a key that a mapping has twice. */
enum YamlKeys {
  /** The document is refused, and told why in the parser's words. */
  UNIQUE,
  /** The last one counts; and messages show nothing of the document, which may be secret. */
  LAST_WINS
}
