package krelectra.annotation.search;

/** What is asked of a morpheme. */
sealed interface Term {
  /** Its surface, folded. */
  record Word(String folded) implements Term {}

  /** One of its lemmas, folded. */
  record Lemma(String folded) implements Term {}

  /** Its tag, or the tag of one of its parts. */
  record Tag(Glob glob) implements Term {}

  /** The label of a span that it is in, at least in part. */
  record Label(Glob glob) implements Term {}

  /** A regular expression that is found in its folded surface; matched in linear time. */
  record Regex(com.google.re2j.Pattern pattern) implements Term {}
}
