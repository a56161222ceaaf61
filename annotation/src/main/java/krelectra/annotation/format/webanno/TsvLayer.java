package krelectra.annotation.format.webanno;

import java.util.ArrayList;
import java.util.List;

/**
 * A layer of a header line.
 *
 * @param kind {@code SP} spans, {@code RL} relations, {@code CH} chains
 * @param type the UIMA type
 * @param features in order; a slot is two columns
 * @param base the type that relations join; empty for others
 * @param first its first column, counted behind the three of the token
 * @param width how many columns it has
 */
record TsvLayer(String kind, String type, List<Slot> features, String base, int first, int width) {
  /**
   * A feature.
   *
   * @param name of the feature
   * @param link of a slot: the type that links; else empty
   * @param target of a slot: the type that it links to
   */
  record Slot(String name, String link, String target) {
    boolean isLink() {
      return !link.isEmpty();
    }
  }

  /** Parses {@code #T_SP=type|feature|…}. */
  static TsvLayer of(String line, int first) {
    String kind = line.substring(3, 5);
    String[] parts = line.substring(6).split("\\|", -1);
    List<Slot> features = new ArrayList<>();
    String base = "";
    int width = 0;
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].startsWith("ROLE_") && i + 1 < parts.length) {
        int colon = parts[i].indexOf(':');
        int bar = parts[i].indexOf('_', colon);
        String name = parts[i].substring(colon + 1, bar < 0 ? parts[i].length() : bar);
        String link = bar < 0 ? "Link" : parts[i].substring(bar + 1);
        features.add(new Slot(name, link, parts[i + 1]));
        width += 2;
        i++;
      } else if (parts[i].startsWith("BT_")) {
        base = parts[i].substring(3);
        width++;
      } else if (!parts[i].isEmpty()) {
        features.add(new Slot(parts[i], "", ""));
        width++;
      } else {
        width++;
      }
    }
    return new TsvLayer(kind, parts[0], features, base, first, Math.max(1, width));
  }

  /** Writes the header line. */
  String line() {
    StringBuilder line = new StringBuilder("#T_").append(kind).append('=').append(type);
    for (Slot slot : features) {
      line.append('|');
      if (slot.isLink()) {
        line.append("ROLE_").append(type).append(':').append(slot.name()).append('_');
        line.append(slot.link()).append('|').append(slot.target());
      } else {
        line.append(slot.name());
      }
    }
    if (features.isEmpty()) {
      line.append('|');
    }
    return base.isEmpty() ? line.toString() : line + "|BT_" + base;
  }

  String layer() {
    return TsvNames.layer(type);
  }

  String feature(Slot slot) {
    return TsvNames.feature(type, slot.name());
  }
}
