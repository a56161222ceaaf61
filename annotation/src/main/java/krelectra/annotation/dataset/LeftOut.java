package krelectra.annotation.dataset;

import java.util.Locale;

/** Why something of the layer is not in a data set. */
public enum LeftOut {
  /** Sentences, documents or pairs that nobody who counts has labelled. */
  UNLABELLED,
  /** Labels that say nothing in the feature. */
  UNFINISHED,
  /** Labels of what has no text. */
  NO_TEXT,
  /** Second labels of one annotator for one item. */
  SECOND_LABEL,
  /** Spans in an eojeol that an earlier span has already. */
  SHARED_EOJEOL,
  /** Scores that are no numbers. */
  NO_NUMBER,
  /** Questions without an answer in the text. */
  NO_ANSWER;

  /** As files name it. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
