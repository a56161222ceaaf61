package krelectra.app.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import krelectra.annotation.search.Morphology;
import krelectra.annotation.search.Token;
import krelectra.inference.text.Morpheme;
import krelectra.inference.text.MorphemeAnalyzer;
import org.apache.lucene.util.Version;

/**
 * Morphemes for the search, as the analyzer finds them. A predicate's lemma is its stem, with and
 * without the ending 다 that dictionaries give it; an inflected form has the lemmas of its parts.
 */
public final class NoriMorphology implements Morphology {
  private static final Set<String> PREDICATES =
      Set.of("VV", "VA", "VX", "VCP", "VCN", "XSV", "XSA");

  private final MorphemeAnalyzer analyzer = new MorphemeAnalyzer();

  @Override
  public List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    for (Morpheme morpheme : analyzer.analyze(text)) {
      tokens.add(
          new Token(
              morpheme.span().start(), morpheme.span().end(), morpheme.tag(), lemmas(morpheme)));
    }
    return tokens;
  }

  private static List<String> lemmas(Morpheme morpheme) {
    Set<String> lemmas = new LinkedHashSet<>();
    boolean inflected = morpheme.tag().indexOf('+') >= 0;
    if (!inflected) {
      add(lemmas, morpheme.surface(), morpheme.tag());
    }
    for (Morpheme.Part part : morpheme.parts()) {
      add(lemmas, part.surface(), part.tag());
    }
    // One that is its own lemma needs none.
    return lemmas.size() == 1 && lemmas.contains(morpheme.surface())
        ? List.of()
        : List.copyOf(lemmas);
  }

  private static void add(Set<String> lemmas, String form, String tag) {
    lemmas.add(form);
    if (PREDICATES.contains(tag)) {
      lemmas.add(form + "다");
    }
  }

  @Override
  public String version() {
    return "nori " + Version.LATEST;
  }
}
