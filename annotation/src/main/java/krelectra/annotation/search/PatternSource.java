package krelectra.annotation.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/** Where a pattern can be met in a segment. */
final class PatternSource {
  /** For a word alone one source for each number of morphemes, else one for each term. */
  private final List<TermSource> sources = new ArrayList<>();

  private final List<com.google.re2j.Pattern> expressions = new ArrayList<>();
  private final boolean word;

  PatternSource(Pattern pattern, Terms terms) throws IOException {
    TermsEnum dictionary = terms.iterator();
    Term.Word alone = pattern.word();
    this.word = alone != null;
    if (alone != null) {
      for (int n = 1; n <= Query.Word.LONGEST; n++) {
        sources.add(TermSource.of(dictionary, List.of(IndexFields.word(alone.folded(), n))));
      }
      return;
    }
    for (Term term : pattern.terms()) {
      switch (term) {
        case Term.Word w ->
            sources.add(TermSource.of(dictionary, List.of(IndexFields.word(w.folded(), 1))));
        case Term.Lemma lemma -> sources.add(exact(dictionary, IndexFields.LEMMA, lemma.folded()));
        case Term.Tag tag -> sources.add(glob(dictionary, IndexFields.TAG, tag.glob()));
        case Term.Label label -> sources.add(glob(dictionary, IndexFields.LABEL, label.glob()));
        case Term.Regex regex -> expressions.add(regex.pattern());
      }
    }
  }

  private static TermSource exact(TermsEnum terms, char kind, String text) throws IOException {
    return TermSource.of(terms, List.of(IndexFields.term(kind, text)));
  }

  private static TermSource glob(TermsEnum terms, char kind, Glob glob) throws IOException {
    if (glob.exact()) {
      return exact(terms, kind, glob.prefix());
    }
    List<BytesRef> found = new ArrayList<>();
    BytesRef prefix = IndexFields.term(kind, glob.prefix());
    if (terms.seekCeil(prefix) != TermsEnum.SeekStatus.END) {
      for (BytesRef term = terms.term();
          term != null && org.apache.lucene.util.StringHelper.startsWith(term, prefix);
          term = terms.next()) {
        if (glob.matches(term.utf8ToString().substring(1))) {
          found.add(BytesRef.deepCopyOf(term));
        }
      }
    }
    return TermSource.of(terms, found);
  }

  List<com.google.re2j.Pattern> expressions() {
    return expressions;
  }

  /** At most how many documents there are. */
  long cost() {
    return word
        ? sources.stream().mapToLong(TermSource::cost).sum()
        : sources.stream().mapToLong(TermSource::cost).min().orElse(Long.MAX_VALUE);
  }

  /** The sources if an occurrence of any is a match: one term without an expression. */
  List<TermSource> countable() {
    boolean one = sources.size() == 1 && expressions.isEmpty() && sources.getFirst().isSingle();
    return word || one ? sources : List.of();
  }

  /** The first document from {@code target} on that the pattern may be met in. */
  int advance(int target) throws IOException {
    if (sources.isEmpty()) {
      return target;
    }
    int document = word ? DocIdSetIterator.NO_MORE_DOCS : target;
    for (TermSource source : sources) {
      int at = source.advance(target);
      document = word ? Math.min(document, at) : Math.max(document, at);
    }
    return document;
  }

  /**
   * Where in a document the pattern is met.
   *
   * @return for each number of morphemes from 1 the first positions; one set if it is no word
   */
  List<BitSet> positions(int document, SegmentText text) throws IOException {
    List<BitSet> positions = new ArrayList<>();
    for (TermSource source : sources) {
      BitSet set = new BitSet();
      source.mark(document, set);
      if (word || positions.isEmpty()) {
        positions.add(set);
      } else {
        positions.getFirst().and(set);
      }
    }
    if (!expressions.isEmpty()) {
      BitSet met =
          positions.isEmpty() ? all(text.content(document).starts().length) : positions.getFirst();
      for (int i = met.nextSetBit(0); i >= 0; i = met.nextSetBit(i + 1)) {
        String surface = text.surface(document, i);
        for (com.google.re2j.Pattern expression : expressions) {
          if (!text.expressions().found(expression, surface)) {
            met.clear(i);
          }
        }
      }
      return List.of(met);
    }
    return positions;
  }

  private static BitSet all(int size) {
    BitSet all = new BitSet(size);
    all.set(0, size);
    return all;
  }
}
