package krelectra.annotation.label;

import java.math.BigDecimal;
import java.util.List;

/** What a feature of a label says. */
public sealed interface Value {
  /** A tag or a free text. */
  record Text(String text) implements Value {}

  /** A number as it was written: 4.20 is not 4.2. */
  record Decimal(BigDecimal number) implements Value {}

  /** Yes or no. */
  record Flag(boolean flag) implements Value {}

  /** Several tags, in order. */
  record Tags(List<String> tags) implements Value {
    /** Copies the tags. */
    public Tags {
      tags = List.copyOf(tags);
    }
  }

  /** Other labels. */
  record Links(List<Link> links) implements Value {
    /** Copies the links. */
    public Links {
      links = List.copyOf(links);
    }
  }

  static Value of(String text) {
    return new Text(text);
  }

  /** A number if writing it gives the same text, else the text. */
  static Value number(String text) {
    if (text.length() <= 40) {
      try {
        BigDecimal number = new BigDecimal(text);
        if (number.toString().equals(text)) {
          return new Decimal(number);
        }
      } catch (NumberFormatException e) {
        return new Text(text);
      }
    }
    return new Text(text);
  }

  /** As simple formats write it: several tags are joined by {@code |}. */
  default String asText() {
    return switch (this) {
      case Text(String text) -> text;
      case Decimal(BigDecimal number) -> number.toString();
      case Flag(boolean flag) -> Boolean.toString(flag);
      case Tags(List<String> tags) -> String.join("|", tags);
      case Links(List<Link> links) ->
          String.join("|", links.stream().map(link -> link.role() + ":" + link.target()).toList());
    };
  }
}
