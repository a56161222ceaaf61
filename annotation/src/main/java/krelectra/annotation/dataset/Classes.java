package krelectra.annotation.dataset;

import java.util.ArrayList;
import java.util.List;

/** The classes that an item is an example of. */
final class Classes {
  private Classes() {}

  /** One class, the types of its spans, one for each span, or none. */
  static List<String> of(Said said) {
    return switch (said) {
      case Said.OfText(String text, String label) -> List.of(label);
      case Said.OfPair(String first, String second, String label) -> List.of(label);
      case Said.Tagged(List<String> words, List<String> tags) -> types(tags);
      case Said.Scored scored -> List.of();
      case Said.Answered answered -> List.of();
    };
  }

  private static List<String> types(List<String> tags) {
    List<String> types = new ArrayList<>();
    for (String tag : tags) {
      if (tag.endsWith("-B")) {
        types.add(tag.substring(0, tag.length() - 2));
      }
    }
    return types;
  }

  /** A span's type as it is written where blanks part tags. */
  static String withoutBlanks(String type) {
    return type.strip().replaceAll("\\s+", "_");
  }
}
