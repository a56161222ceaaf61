package krelectra.annotation.json;

import java.util.List;
import java.util.Map;

/**
 * How JSON is laid out.
 *
 * @param indent what each level is indented by; empty: all in one line
 * @param colon what stands between key and value
 * @param comma what stands between items in one line
 * @param inlineArrays whether only objects take lines of their own, as UIMA and Jackson write
 * @param escapes which characters are written as {@code \\uXXXX} though they need not be
 */
public record JsonStyle(
    String indent, String colon, String comma, boolean inlineArrays, Escapes escapes) {
  /** Which characters are escaped beside those that must be. */
  public enum Escapes {
    NONE,
    /** Those beyond U+FFFF, as surrogates in capitals. */
    SUPPLEMENTARY,
    /** All but ASCII, in small letters. */
    NON_ASCII
  }

  /** One line with blanks, as Python's {@code json.dumps} writes. */
  public static final JsonStyle PYTHON = new JsonStyle("", ": ", ", ", false, Escapes.NONE);

  /** One line without blanks. */
  public static final JsonStyle COMPACT = new JsonStyle("", ":", ",", false, Escapes.NONE);

  /** Two blanks a level. */
  public static final JsonStyle PRETTY = new JsonStyle("  ", ": ", ",", false, Escapes.NONE);

  /** The style that a text seems to be written in, judged by its beginning. */
  public static JsonStyle of(String head) {
    Escapes escapes = escapes(head);
    int open = firstBracket(head);
    String indent = open < 0 ? "" : indentAfter(head, open);
    boolean spaced = head.contains("\" : ");
    String colon = spaced ? " : " : head.contains("\": ") || !head.contains("\":") ? ": " : ":";
    String comma =
        !indent.isEmpty() ? "," : head.contains(", ") || !head.contains(",\"") ? ", " : ",";
    return new JsonStyle(indent, colon, comma, spaced && !indent.isEmpty(), escapes);
  }

  private static Escapes escapes(String head) {
    if (head.contains("\\uD8") || head.contains("\\uDC")) {
      return Escapes.SUPPLEMENTARY;
    }
    boolean ascii = head.chars().allMatch(c -> c < 0x80);
    return ascii && head.contains("\\u") ? Escapes.NON_ASCII : Escapes.NONE;
  }

  private static int firstBracket(String head) {
    for (int i = 0; i < head.length(); i++) {
      if (head.charAt(i) == '{' || head.charAt(i) == '[') {
        return i;
      }
    }
    return -1;
  }

  private static String indentAfter(String head, int open) {
    int i = open + 1;
    while (i < head.length() && (head.charAt(i) == '\r' || head.charAt(i) == '\n')) {
      i++;
    }
    if (i == open + 1) {
      return "";
    }
    int end = i;
    while (end < head.length() && (head.charAt(end) == ' ' || head.charAt(end) == '\t')) {
      end++;
    }
    return head.substring(i, end);
  }

  /** For a property: indent, colon, comma, arrays and escapes joined by {@code |}. */
  public String asProperty() {
    return String.join("|", indent, colon, comma, inlineArrays ? "inline" : "", escapes.name());
  }

  /** The style of a property, the other if it names none. */
  public static JsonStyle fromProperty(String property, JsonStyle otherwise) {
    List<String> parts = List.of(property.split("\\|", -1));
    boolean known =
        parts.size() == 5
            && parts.stream().limit(3).allMatch(part -> part.matches("[ \\t:,]{0,64}"))
            && List.of("NONE", "SUPPLEMENTARY", "NON_ASCII").contains(parts.get(4));
    return known
        ? new JsonStyle(
            parts.get(0),
            parts.get(1).isBlank() ? ":" : parts.get(1),
            parts.get(2).isBlank() ? "," : parts.get(2),
            parts.get(3).equals("inline"),
            Escapes.valueOf(parts.get(4)))
        : otherwise;
  }

  /** Writes a value without an end of line. */
  public String write(Json value) {
    StringBuilder out = new StringBuilder();
    write(value, 0, out);
    return out.toString();
  }

  /** Writes a value that stands at a depth of levels. */
  public void write(Json value, int depth, StringBuilder out) {
    switch (value) {
      case Json.Obj(Map<String, Json> members) -> {
        if (members.isEmpty()) {
          out.append(inlineArrays ? "{ }" : "{}");
          return;
        }
        String before = "{";
        for (Map.Entry<String, Json> member : members.entrySet()) {
          out.append(before);
          line(depth + 1, out);
          quote(member.getKey(), out);
          out.append(colon);
          write(member.getValue(), depth + 1, out);
          before = comma;
        }
        line(depth, out);
        out.append('}');
      }
      case Json.Array(List<Json> items) -> array(items, depth, out);
      case Json.Text(String text) -> quote(text, out);
      case Json.Null() -> out.append("null");
      default -> out.append(value.scalar());
    }
  }

  private void array(List<Json> items, int depth, StringBuilder out) {
    if (items.isEmpty()) {
      out.append(inlineArrays ? "[ ]" : "[]");
      return;
    }
    out.append('[');
    for (int i = 0; i < items.size(); i++) {
      if (inlineArrays) {
        out.append(i == 0 ? " " : ", ");
        write(items.get(i), depth, out);
      } else {
        out.append(i == 0 ? "" : comma);
        line(depth + 1, out);
        write(items.get(i), depth + 1, out);
      }
    }
    if (inlineArrays) {
      out.append(' ');
    } else {
      line(depth, out);
    }
    out.append(']');
  }

  private void line(int depth, StringBuilder out) {
    if (!indent.isEmpty()) {
      out.append('\n').repeat(indent, depth);
    }
  }

  private void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> {
          if (mustEscape(text, i, c)) {
            String format = escapes == Escapes.NON_ASCII ? "\\u%04x" : "\\u%04X";
            out.append(String.format(format, (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private boolean mustEscape(String text, int at, char c) {
    if (c < ' ' || (escapes == Escapes.NON_ASCII && c > 0x7e)) {
      return true;
    }
    if (!Character.isSurrogate(c)) {
      return false;
    }
    boolean paired =
        Character.isHighSurrogate(c)
            ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
            : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    return escapes != Escapes.NONE || !paired;
  }
}
