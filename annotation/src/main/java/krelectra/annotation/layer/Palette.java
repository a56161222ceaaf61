package krelectra.annotation.layer;

import java.util.ArrayList;
import java.util.List;

/** Colours and keys for tags that have none yet. */
public final class Palette {
  private static final String KEYS = "123456789qwertyuiopasdfghjklzxcvbnm";
  private static final double GOLDEN_ANGLE = 137.508;

  private Palette() {}

  /** Tags of the names, with colours far apart in hue, and keys as far as they go. */
  public static List<Tag> tags(List<String> names) {
    List<Tag> tags = new ArrayList<>();
    for (String name : names) {
      tags.add(new Tag(name, "", colour(tags.size()), key(tags.size())));
    }
    return tags;
  }

  /** The same of names with descriptions, each as {@code name=description}. */
  static List<Tag> described(String... names) {
    List<Tag> tags = new ArrayList<>();
    for (String name : names) {
      String[] parts = name.split("=", 2);
      String description = parts.length == 2 ? parts[1] : "";
      tags.add(new Tag(parts[0], description, colour(tags.size()), key(tags.size())));
    }
    return tags;
  }

  /** The key of the nth tag, counted from 0; empty when they have run out. */
  public static String key(int n) {
    return n < KEYS.length() ? KEYS.substring(n, n + 1) : "";
  }

  /** The colour of the nth tag, counted from 0: steps of the golden angle in hue. */
  public static String colour(int n) {
    double hue = (n * GOLDEN_ANGLE) % 360;
    return String.format("#%02x%02x%02x", channel(hue, 0), channel(hue, 8), channel(hue, 4));
  }

  /** HSL to RGB (CSS Color 4, section 7.1) at saturation 0.6 and lightness 0.55. */
  private static int channel(double hue, int n) {
    double k = (n + hue / 30) % 12;
    double a = 0.6 * 0.45;
    return (int) Math.round(255 * (0.55 - a * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1))));
  }
}
