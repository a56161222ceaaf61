package krelectra.annotation.search;

import java.util.ArrayList;
import java.util.List;

/** What a sentence's morphemes can be found by: the terms of matcher and index alike. */
final class Terms {
  private Terms() {}

  /** The folded surface of a morpheme. */
  static String surface(Sentence sentence, Token token) {
    return JamoFolding.fold(sentence.text().substring(token.start(), token.end()));
  }

  /** A morpheme's lemmas, folded. */
  static List<String> lemmas(Token token, String surface) {
    return token.lemmas().isEmpty()
        ? List.of(surface)
        : token.lemmas().stream().map(JamoFolding::fold).toList();
  }

  /** A tag and the tags of its parts. */
  static List<String> tags(String tag) {
    if (tag.indexOf('+') < 0) {
      return List.of(tag);
    }
    List<String> tags = new ArrayList<>(List.of(tag));
    for (String part : tag.split("\\+", -1)) {
      if (!tags.contains(part)) {
        tags.add(part);
      }
    }
    return tags;
  }

  /** The labels of the spans that a morpheme is in. */
  static List<String> labels(Sentence sentence, Token token) {
    List<String> labels = new ArrayList<>();
    for (Sentence.Labelled labelled : sentence.labels()) {
      if (labelled.start() < token.end() && token.start() < labelled.end()) {
        labels.add(labelled.label());
      }
    }
    return labels;
  }
}
