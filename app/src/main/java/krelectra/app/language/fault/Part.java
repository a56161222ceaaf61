package krelectra.app.language.fault;

import java.util.Locale;

/** What a text of the catalogue is in a sentence. */
enum Part {
  /** What is wrong. */
  PROBLEM,
  /** What to do about it. */
  CURE,
  /** A whole sentence, without place and cure. */
  SENTENCE,
  /** A place that is a name of ours, no file. */
  PLACE,
  /** A word that takes the place of a placeholder. */
  WORD;

  static Part of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
