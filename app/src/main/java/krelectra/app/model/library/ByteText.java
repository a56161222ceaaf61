package krelectra.app.model.library;

import java.util.Locale;

/** Sizes and times for people. */
final class ByteText {
  private static final double KILO = 1000;

  private ByteText() {}

  /** In the decimal units of disks and downloads: {@code 436 MB}, {@code 1.25 GB}. */
  static String of(long bytes, Locale locale) {
    if (bytes >= KILO * KILO * KILO) {
      return String.format(locale, "%.2f GB", bytes / (KILO * KILO * KILO));
    }
    if (bytes >= KILO * KILO) {
      return String.format(locale, "%.0f MB", bytes / (KILO * KILO));
    }
    return String.format(locale, "%.0f kB", Math.ceil(bytes / KILO));
  }

  /** {@code 1:02:03} or {@code 2:03}. */
  static String time(double seconds) {
    long whole = Math.round(seconds);
    return whole >= 3600
        ? String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
  }
}
