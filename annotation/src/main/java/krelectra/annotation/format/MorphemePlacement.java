package krelectra.annotation.format;

import krelectra.annotation.document.Range;

/**
 * Finds places for the morphemes of a word, which files give as forms without places: where the
 * form stands next in the word; if it does not (보았 written 봤), all of what is left of the word.
 */
public final class MorphemePlacement {
  private final String text;
  private final Range word;
  private int done;

  /** Begins a word of a text. */
  public MorphemePlacement(String text, Range word) {
    this.text = text;
    this.word = word;
    done = word.start();
  }

  /** The place of the next morpheme. */
  public Range next(String form) {
    int found = form.isEmpty() ? -1 : text.indexOf(form, done);
    if (found < 0 || found + form.length() > word.end()) {
      return new Range(done, word.end());
    }
    done = found + form.length();
    return new Range(found, done);
  }
}
