package krelectra.inference.training.metrics;

import java.util.Collection;

/** Where the letter of a BIO tag stands. */
public enum TagOrder {
  /** {@code B-PER}, as in CoNLL. */
  PREFIX,
  /** {@code PER-B}, as in Naver NER. */
  SUFFIX;

  /** The order that these tags have; of tags without any letter, the first. */
  public static TagOrder of(Collection<String> tags) {
    boolean suffix = tags.stream().anyMatch(tag -> tag.endsWith("-B") || tag.endsWith("-I"));
    boolean prefix = tags.stream().anyMatch(tag -> tag.startsWith("B-") || tag.startsWith("I-"));
    return suffix && !prefix ? SUFFIX : PREFIX;
  }

  /** {@code B}, {@code I}, {@code O} … */
  char letter(String tag) {
    if (tag.isEmpty()) {
      return 'O';
    }
    return this == PREFIX ? tag.charAt(0) : tag.charAt(tag.length() - 1);
  }

  /** The entity's type; {@code _} for a tag that is a letter alone. */
  String type(String tag) {
    if (tag.length() < 2) {
      return "_";
    }
    String rest = this == PREFIX ? tag.substring(1) : tag.substring(0, tag.length() - 1);
    int dash = this == PREFIX ? rest.indexOf('-') : rest.lastIndexOf('-');
    String type =
        dash < 0 ? rest : this == PREFIX ? rest.substring(dash + 1) : rest.substring(0, dash);
    return type.isEmpty() ? "_" : type;
  }
}
