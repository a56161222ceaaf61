package krelectra.annotation.search;

import java.util.ArrayList;
import java.util.List;

/** Finds a query in a sentence. */
public final class SentenceMatcher {
  private final Query query;

  public SentenceMatcher(Query query) {
    this.query = query;
  }

  /** Every match in order, at most one for each morpheme that it can begin at. */
  public List<Match> find(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    List<String> surfaces = tokens.stream().map(token -> Terms.surface(sentence, token)).toList();
    List<Match> matches = new ArrayList<>();
    for (int[] range :
        Sequence.find(
            query.steps(),
            tokens.size(),
            (step, from, to) ->
                takes((Pattern) query.steps().get(step), sentence, surfaces, from, to))) {
      int start = tokens.get(range[0]).start();
      int end = tokens.get(range[1] - 1).end();
      matches.add(new Match(start, end, range[0], range[1]));
    }
    return matches;
  }

  private static boolean takes(
      Pattern pattern, Sentence sentence, List<String> surfaces, int from, int to) {
    Term.Word word = pattern.word();
    if (word != null) {
      return isWord(word.folded(), sentence.tokens(), surfaces, from, to);
    }
    Token token = sentence.tokens().get(from);
    for (Term term : pattern.terms()) {
      if (!meets(term, sentence, token, surfaces.get(from))) {
        return false;
      }
    }
    return true;
  }

  /** Whether morphemes make up a word without a blank between them. */
  private static boolean isWord(
      String word, List<Token> tokens, List<String> surfaces, int from, int to) {
    int at = 0;
    for (int i = from; i < to; i++) {
      if ((i > from && tokens.get(i).start() != tokens.get(i - 1).end())
          || !word.startsWith(surfaces.get(i), at)) {
        return false;
      }
      at += surfaces.get(i).length();
    }
    return at == word.length();
  }

  private static boolean meets(Term term, Sentence sentence, Token token, String surface) {
    return switch (term) {
      case Term.Word word -> surface.equals(word.folded());
      case Term.Lemma lemma -> Terms.lemmas(token, surface).contains(lemma.folded());
      case Term.Tag tag -> Terms.tags(token.tag()).stream().anyMatch(tag.glob()::matches);
      case Term.Label label ->
          Terms.labels(sentence, token).stream().anyMatch(label.glob()::matches);
      case Term.Regex regex -> regex.pattern().matcher(surface).find();
    };
  }
}
