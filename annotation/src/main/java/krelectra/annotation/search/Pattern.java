package krelectra.annotation.search;

import java.util.List;

/** Terms that one morpheme must all meet. */
record Pattern(List<Term> terms) implements Step {
  /** The word alone, which may then be made of several morphemes; null if it is none. */
  Term.@org.jspecify.annotations.Nullable Word word() {
    return terms.size() == 1 && terms.getFirst() instanceof Term.Word word ? word : null;
  }
}
