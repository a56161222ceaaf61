package krelectra.app.manual;

import java.util.LinkedHashMap;
import java.util.Map;
import krelectra.app.language.Language;
import krelectra.inference.text.PosTag;

/** The tags of morphemes with examples, as the last section of the manual. */
final class TagList {
  private TagList() {}

  static String markdown(Language language) {
    Map<String, String> examples = examples();
    boolean korean = language == Language.KOREAN;
    StringBuilder text = new StringBuilder(korean ? "# 형태소 태그\n\n" : "# Tags of morphemes\n\n");
    text.append(
        korean
            ? "사전은 mecab-ko-dic(Lucene nori)이며 이름은 세종 태그 집합을 따릅니다. 굵은 글씨가 그 형태소입니다.\n\n"
            : "The dictionary is mecab-ko-dic (Lucene nori); names follow the Sejong tag set. The"
                + " morpheme is in bold.\n\n");
    for (PosTag tag : PosTag.values()) {
      text.append("- `").append(tag.name()).append("` ");
      text.append(korean ? tag.korean() : tag.english());
      String example = examples.get(tag.name());
      if (example != null) {
        text.append(" – ").append(example);
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** By tag: text with the morpheme between marks of Markdown. */
  static Map<String, String> examples() {
    Map<String, String> examples = new LinkedHashMap<>();
    for (String line : Manual.text("tags.tsv").lines().toList()) {
      String[] cells = line.split("\t", 2);
      examples.put(cells[0], cells[1]);
    }
    return examples;
  }
}
