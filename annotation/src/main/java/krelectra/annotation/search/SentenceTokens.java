package krelectra.annotation.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;

/** All terms of a sentence, those of one morpheme at one position. Used again and again. */
final class SentenceTokens extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private final List<Placed> terms = new ArrayList<>();
  private int next;

  private record Placed(org.apache.lucene.util.BytesRef term, int increment) {}

  SentenceTokens() {
    // Asked for by the indexing chain under this name.
    addAttribute(TermToBytesRefAttribute.class);
  }

  void set(Sentence sentence) {
    terms.clear();
    List<Token> tokens = sentence.tokens();
    List<String> surfaces = tokens.stream().map(token -> Terms.surface(sentence, token)).toList();
    int last = -1;
    for (int i = 0; i < tokens.size(); i++) {
      Set<String> done = new HashSet<>();
      int before = terms.size();
      addWords(tokens, surfaces, i, i - last);
      for (String lemma : Terms.lemmas(tokens.get(i), surfaces.get(i))) {
        add(IndexFields.LEMMA, lemma, i - last, before, done);
      }
      for (String tag : Terms.tags(tokens.get(i).tag())) {
        add(IndexFields.TAG, tag, i - last, before, done);
      }
      for (String label : Terms.labels(sentence, tokens.get(i))) {
        add(IndexFields.LABEL, label, i - last, before, done);
      }
      last = terms.size() > before ? i : last;
    }
  }

  private void addWords(List<Token> tokens, List<String> surfaces, int first, int increment) {
    StringBuilder word = new StringBuilder();
    int most = Math.min(tokens.size(), first + Query.Word.LONGEST);
    int before = terms.size();
    for (int i = first; i < most; i++) {
      if (i > first && tokens.get(i).start() != tokens.get(i - 1).end()) {
        return;
      }
      word.append(surfaces.get(i));
      if (word.length() > IndexFields.LONGEST_TERM) {
        if (i == first) {
          terms.add(new Placed(IndexFields.term(IndexFields.TOO_LONG, ""), increment));
        }
        return;
      }
      terms.add(
          new Placed(
              IndexFields.word(word.toString(), i - first + 1),
              terms.size() == before ? increment : 0));
    }
  }

  private void add(char kind, String text, int increment, int before, Set<String> done) {
    if (text.length() <= IndexFields.LONGEST_TERM && done.add(kind + text)) {
      terms.add(new Placed(IndexFields.term(kind, text), terms.size() == before ? increment : 0));
    }
  }

  @Override
  public void reset() {
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    if (next == terms.size()) {
      return false;
    }
    clearAttributes();
    Placed placed = terms.get(next++);
    term.setBytesRef(placed.term());
    position.setPositionIncrement(placed.increment());
    return true;
  }
}
